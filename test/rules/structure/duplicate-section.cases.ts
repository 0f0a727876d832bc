import { rule } from '../../../shared/rules/structure/duplicate-section.ts';
import { smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { clean, moved, ordinals, titles } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'two reports of different bodies in one text',
      report: `${clean}\n${smallReport({ body: '青禾区档案馆' })}`,
      on: '青禾区档案馆2022年政府信息公开工作年度报告',
    },
    {
      why: 'the report of the year before behind this one',
      report: `${clean}\n${smallReport({ year: 2021 })}`,
      on: '青禾区柳湾街道办事处2021年政府信息公开工作年度报告',
    },
    {
      why: 'a second report without a title',
      report: `${clean}\n${clean.slice(clean.indexOf('一、总体情况'))}`,
      on: '一、总体情况',
      nth: 2,
    },
    { why: 'a section twice', report: moved([1, 2, 3, 4, 5, 6, 6]), on: '六、其他需要报告的事项', nth: 2 },
    {
      why: 'a section of running text twice',
      report: moved([1, 2, 3, 4, 5, 5, 6]),
      on: '五、存在的主要问题及改进情况',
      nth: 2,
    },
    {
      why: 'a section three times',
      report: moved([1, 2, 3, 4, 5, 6, 6, 6]),
      on: '六、其他需要报告的事项',
      nth: 2,
      more: [{ on: '六、其他需要报告的事项', nth: 3 }],
    },
  ],
  quiet: [
    {
      why: 'the menu of a page behind the report',
      report: `${clean}\n${titles.map((title, i) => `${ordinals[i]}、${title}`).join('\n')}\n`,
    },
    { why: 'every section once', report: clean },
    {
      why: 'a table of contents',
      report: clean.replace(
        '\n\n',
        `\n${titles.map((title, i) => `${ordinals[i]}、${title}`).join('\n')}\n\n柳湾街道办事处编制。\n\n`,
      ),
    },
    {
      why: 'the words of a heading in a sentence',
      report: { other: '本年度未收取信息处理费。没有其他需要报告的事项。' },
    },
  ],
};
