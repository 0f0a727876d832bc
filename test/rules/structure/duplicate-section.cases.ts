import { rule } from '../../../shared/rules/structure/duplicate-section.ts';
import type { RuleCases } from '../cases.ts';
import { clean, moved, ordinals, titles } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
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
