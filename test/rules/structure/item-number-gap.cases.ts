import { rule } from '../../../shared/rules/structure/item-number-gap.ts';
import type { RuleCases } from '../cases.ts';
import { clean, problems } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a number left out',
      report: clean.replace('（三）政府信息管理', '（四）政府信息管理'),
      on: '四',
      fixes: ['unique 三'],
    },
    {
      why: 'a number twice',
      report: clean.replace('（五）监督保障', '（四）监督保障'),
      on: '四',
      nth: 2,
      fixes: ['unique 五'],
    },
    {
      why: 'an item that stands alone',
      report: { problems: '（一）存在的问题：个别栏目更新不够及时，下一步将明确专人负责并定期检查，加以改进。' },
      on: '一',
      nth: 9,
      fixes: [],
    },
    {
      why: 'an Arabic number left out',
      report: problems('1.栏目更新不够及时。', '2.培训不够。', '4.答复说理不够。'),
      on: '4',
      nth: 3,
      fixes: ['unique 3'],
    },
    {
      why: 'an Arabic number twice under an item',
      report: problems(
        '（一）存在的问题',
        '1、栏目更新不够及时。',
        '2、培训不够。',
        '2、答复说理不够。',
        '（二）改进情况',
        '1、专人负责。',
      ),
      on: '2',
      nth: 9,
      fixes: ['unique 3'],
    },
    {
      why: 'a number in brackets left out',
      report: problems('（1）栏目更新不够及时。', '（3）培训不够。', '（4）答复说理不够。'),
      on: '3',
      nth: 5,
      fixes: ['unique 2 3'],
    },
    {
      why: 'a number in a circle twice',
      report: problems('①栏目更新不够及时。', '①培训不够。', '②答复说理不够。'),
      on: '①',
      nth: 2,
      fixes: ['unique ② ③'],
    },
    {
      why: 'numbers of two characters, of which one is left out',
      report: problems(...[...'一二三四五六七八九十', '十一', '十三'].map((numeral) => `（${numeral}）改进一项。`)),
      on: '十三',
      fixes: ['unique 十二'],
    },
    {
      why: 'more items than the numerals reach, without a repair',
      report: problems(
        ...[...'一二三四五六七八九', '十'].flatMap((numeral) => [
          `（${numeral}）改进一项。`,
          `（${numeral}）再改一项。`,
        ]),
      ),
      on: '一',
      nth: 11,
      fixes: [],
    },
    {
      why: 'an Arabic number of two digits left out',
      report: problems(...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12].map((number) => `${number}.改进一项。`)),
      on: '12',
      fixes: ['unique 11'],
    },
    {
      why: 'a number of two digits in brackets left out',
      report: problems(...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12].map((number) => `（${number}）改进一项。`)),
      on: '12',
      fixes: ['unique 11'],
    },
    {
      why: 'a number left out behind items that share a paragraph',
      report: problems('（一）培训不够。（二）说理不够。', '（四）更新不够及时。'),
      on: '四',
      nth: 7,
      fixes: ['unique 三'],
    },
  ],
  quiet: [
    {
      why: 'items in one paragraph',
      report: problems('（一）存在的问题：1.培训不够；2.说理不够。（二）改进情况：针对问题1，组织培训。'),
    },
    {
      why: 'items in one paragraph and behind it',
      report: problems('（一）培训不够。（二）说理不够。', '（三）更新不够及时。'),
    },
    {
      why: 'lists that begin anew under each item',
      report: problems(
        '（一）存在的问题',
        '1.栏目更新不够及时。',
        '2.培训不够。',
        '（二）改进情况',
        '1.专人负责。',
        '2.定期检查。',
      ),
    },
    {
      why: 'lists that begin anew after a line of their own',
      report: problems('存在的问题：', '1.培训不够。', '改进情况：', '1.专人负责。', '2.定期检查。'),
    },
    { why: 'two lists side by side', report: problems('1.培训不够。', '2.说理不够。', '1.组织培训。', '2.编印范本。') },
    {
      why: 'items of one list inside those of another',
      report: problems('1.培训不够。', '①人少。', '②次数少。', '2.说理不够。', '①不细。', '②不透。'),
    },
    { why: 'items that Markdown counts', report: problems('1. 培训不够。', '1. 说理不够。', '1. 更新不够及时。') },
    {
      why: 'paragraphs that begin with a year, a decimal, a date or an article',
      report: problems(
        '1.培训不够，说理不够。',
        '2.更新不够及时。',
        '2022.01 起专人负责。',
        '3.5万元用于培训。',
        '4、5月各检查一次。',
        '第二十一条规定的内容已补齐。',
      ),
    },
    {
      why: 'a single number that stands in no list',
      report: problems('存在的问题是培训不够，说理不够，更新不够及时。', '5.改进情况：下一步专人负责。'),
    },
    {
      why: 'rows of a table, whatever they are numbered',
      report: clean.replace('3.要求提供公开出版物', '8.要求提供公开出版物'),
    },
    { why: 'items in sequence', report: clean },
    { why: 'no items', report: { other: '本年度未收取信息处理费。' } },
    { why: 'a bracket inside a paragraph', report: { other: '本年度未收取信息处理费，见（三）。' } },
  ],
};
