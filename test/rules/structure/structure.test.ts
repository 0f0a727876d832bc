import type { AnalysisOptions } from '../../../shared/analysis.ts';
import type { RuleId } from '../../../shared/findings/rule-ids.ts';
import { smallReport } from '../../kit/small-report.ts';
import { type Expected, holds } from '../laws.ts';

/** A report and what one rule says of it; an empty list is a near miss. */
type Case = readonly [name: string, text: string, expected: readonly Expected[], options?: AnalysisOptions];

const clean = smallReport();
const body = '青禾区柳湾街道办事处';
const titles = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];
const ordinals = '一二三四五六七八九十';

interface Part {
  readonly heading: string;
  readonly content: string;
}

/** A report taken apart at its section headings, and put together again. */
function recomposed(change: (parts: readonly Part[]) => readonly Part[], text = clean): string {
  const lines = text.split('\n');
  const starts = titles.map((title, i) => lines.indexOf(`${ordinals[i]}、${title}`));
  const parts = starts.map((start, i) => ({
    heading: lines[start] ?? '',
    content: lines.slice(start + 1, starts[i + 1] ?? lines.length).join('\n'),
  }));
  const head = lines.slice(0, starts[0]).join('\n');
  return [head, ...change(parts).map(({ heading, content }) => `${heading}\n${content}`)].join('\n');
}

const without = (...numbers: number[]): string =>
  recomposed((parts) => parts.filter((_, i) => !numbers.includes(i + 1)));
const counted = (parts: readonly Part[]): Part[] =>
  parts.map(({ heading, content }, i) => ({ heading: `${ordinals[i]}${heading.slice(1)}`, content }));
const moved = (order: readonly number[]): string =>
  recomposed((parts) => order.map((number) => parts[number - 1] as Part));
const renamed = (number: number, heading: string): string =>
  recomposed((parts) => parts.map((part, i) => (i + 1 === number ? { ...part, heading } : part)));

/** A heading for a section and all that stands under it. */
const renamedAlone = (number: number, heading: string): string =>
  recomposed((parts) => parts.map((part, i) => (i + 1 === number ? { heading, content: '' } : part)));

/** A report whose section 五 has these paragraphs. */
const problems = (...lines: readonly string[]): string => smallReport({ problems: lines.join('\n') });

/** A report with this paragraph between title and first heading. */
const preamble = (words: string): string => clean.replace('\n', `\n\n${words}\n`);

const cases: Readonly<Partial<Record<RuleId, readonly Case[]>>> = {
  'missing-title': [
    [
      'no title at all',
      recomposed((parts) => parts, clean).replace(/^.*\n/, ''),
      [{ at: '一、总体情况', severity: 'error' }],
    ],
    ['a first line that is none', clean.replace(/^.*/, '柳湾街道办事处'), [{ at: '柳湾街道办事处' }]],
    ['blank lines before the first section', clean.replace(/^.*/, '\n'), [{ at: '一、总体情况' }]],
    ['a title', clean, []],
    ['a title without a year', clean.replace('2022年', ''), []],
    ['a title on two lines', clean.replace('2022年', '\n2022年'), []],
    [
      'a report named after the work it tells of',
      clean.replace(/^.*/, `${body}关于2022年度政府信息公开情况的报告`),
      [],
    ],
    ['a title that ends with the year', clean.replace(/^.*/, `${body}政府信息公开工作年度报告（2022年度）`), []],
    ['the year in brackets on a second line', clean.replace(/^.*/, `${body}政府信息公开工作年度报告\n（2022年）`), []],
    ['a title that calls it a summary', clean.replace(/^.*/, `${body}2022年政府信息公开工作总结`), []],
  ],
  'missing-year': [
    [
      'no evidence of the year',
      clean.replace('2022年', ''),
      [{ at: `${body}政府信息公开工作年度报告`, severity: 'warning', fixes: [`choice \${1:〔待填〕}年`] }],
    ],
    [
      'a signature of the year after',
      smallReport({ title: `${body}政府信息公开工作年度报告`, signature: `${body}\n2023年1月12日` }),
      [{ at: `${body}政府信息公开工作年度报告`, fixes: ['choice 2022年'] }],
    ],
    [
      'the year named in section 一',
      smallReport({ title: `${body}政府信息公开工作年度报告`, sentence: '2022年未收到申请，2022年没有结转。' }),
      [{ at: `${body}政府信息公开工作年度报告`, fixes: ['choice 2022年'] }],
    ],
    [
      'the year in the file name',
      clean.replace('2022年', ''),
      [{ at: `${body}政府信息公开工作年度报告`, fixes: ['choice 2023年'] }],
      { fileName: '柳湾2023年报.txt' },
    ],
    ['the year in figures', clean, []],
    ['the year in Chinese numerals', clean.replace('2022年', '二〇二二年'), []],
    ['the year in front', clean.replace(/^.*/, `2022年度${body}政府信息公开工作年度报告`), []],
  ],
  'nonstandard-title': [
    [
      'the year in front',
      clean.replace(/^.*/, `2022年度${body}政府信息公开工作年度报告`),
      [{ at: `2022年度${body}政府信息公开工作年度报告`, fixes: [`choice ${body}2022年政府信息公开工作年度报告`] }],
    ],
    [
      'a title without 政府',
      clean.replace('政府信息公开工作', '信息公开工作'),
      [{ at: `${body}2022年信息公开工作年度报告` }],
    ],
    ['年报 for 年度报告', clean.replace('工作年度报告', '年报'), [{ at: `${body}2022年政府信息公开年报` }]],
    ['the usual title', clean, []],
    ['a space in the title', clean.replace('2022年', ' 2022 年'), []],
    ['a title without a year, which is reported as that', clean.replace('2022年', ''), []],
  ],
  'missing-section': [
    ['the last section', without(6), [{ at: '五、存在的主要问题及改进情况', severity: 'error' }]],
    ['the first section', without(1), [{ at: `${body}2022年政府信息公开工作年度报告` }]],
    ['a section with its table', without(3), [{ at: '二、主动公开政府信息情况' }]],
    ['two sections', without(2, 5), [{ at: '一、总体情况' }, { at: '四、政府信息公开行政复议、行政诉讼情况' }]],
    [
      'a section, and the others counted without it',
      recomposed((parts) => counted(parts.filter((_, i) => i !== 4))),
      [{ at: '四、政府信息公开行政复议、行政诉讼情况' }],
    ],
    [
      'a heading, with its table there',
      clean.replace('三、收到和处理政府信息公开申请情况\n', ''),
      [{ at: '二、主动公开政府信息情况', fixes: ['choice 三、收到和处理政府信息公开申请情况\n\n'] }],
    ],
    [
      'a section before the signature',
      `${without(6)}\n${body}\n2023年1月12日\n`,
      [{ at: '五、存在的主要问题及改进情况' }],
    ],
    ['every section', clean, []],
    ['a heading in other words', renamed(5, '五、存在问题及改进措施'), []],
    ['a heading without its number', renamed(6, '其他需要报告的事项'), []],
    ['a heading numbered otherwise than the rest', renamed(6, '6.其他需要报告的事项'), []],
    ['a heading closed by a full stop', renamed(6, '六、其他需要报告的事项。'), []],
    ['a heading that its text follows on the line', renamed(6, '六、其他需要报告的事项：没有其他事项。'), []],
    ['an overview under another name', renamed(1, '一、概述'), []],
    ['shortcomings for problems', renamed(5, '五、存在的不足及改进情况'), []],
    ['a short last heading', renamed(6, '六、其他事项'), []],
  ],
  'duplicate-section': [
    ['a section twice', moved([1, 2, 3, 4, 5, 6, 6]), [{ at: '六、其他需要报告的事项', severity: 'error' }]],
    ['a section of running text twice', moved([1, 2, 3, 4, 5, 5, 6]), [{ at: '五、存在的主要问题及改进情况' }]],
    [
      'a section three times',
      moved([1, 2, 3, 4, 5, 6, 6, 6]),
      [{ at: '六、其他需要报告的事项' }, { at: '六、其他需要报告的事项' }],
    ],
    ['every section once', clean, []],
    [
      'a table of contents',
      clean.replace(
        '\n\n',
        `\n${titles.map((title, i) => `${ordinals[i]}、${title}`).join('\n')}\n\n柳湾街道办事处编制。\n\n`,
      ),
      [],
    ],
    [
      'the words of a heading in a sentence',
      smallReport({ other: '本年度未收取信息处理费。没有其他需要报告的事项。' }),
      [],
    ],
  ],
  'section-order': [
    ['the last two exchanged', moved([1, 2, 3, 4, 6, 5]), [{ at: '六、其他需要报告的事项', severity: 'error' }]],
    ['the first at the end', moved([2, 3, 4, 5, 6, 1]), [{ at: '一、总体情况' }]],
    [
      'exchanged and counted anew',
      recomposed((parts) => counted([0, 1, 2, 3, 5, 4].map((i) => parts[i] as Part))),
      [{ at: '五、其他需要报告的事项' }],
    ],
    ['the form’s order', clean, []],
    ['a section missing', without(3), []],
    ['a section twice', moved([1, 2, 3, 4, 5, 6, 6]), []],
  ],
  'section-number': [
    ['五 twice', renamed(6, '五、其他需要报告的事项'), [{ at: '五、', severity: 'error', fixes: ['safe 六'] }]],
    ['a number too high', renamed(3, '四、收到和处理政府信息公开申请情况'), [{ at: '四、', fixes: ['safe 三'] }]],
    [
      'a full-width figure',
      recomposed((parts) =>
        parts.map((part, i) => ({
          ...part,
          heading: `${i === 4 ? '６' : '１２３４５６'.charAt(i)}．${part.heading.slice(2)}`,
        })),
      ),
      [{ at: '６．', fixes: ['safe 5'] }],
    ],
    ['the form’s numbers', clean, []],
    ['a section missing and the others counted', recomposed((parts) => counted(parts.filter((_, i) => i !== 2))), []],
    [
      'a section of the body’s own among them',
      recomposed((parts) =>
        counted([
          ...parts.slice(0, 5),
          { heading: '六、下一年工作思路', content: '\n把工作落到实处。\n' },
          ...parts.slice(5),
        ]),
      ),
      [],
    ],
    ['a heading without a number', renamed(6, '其他需要报告的事项'), []],
  ],
  'nonstandard-section-title': [
    [
      'a variant',
      renamed(5, '五、存在问题及改进措施'),
      [{ at: '存在问题及改进措施', severity: 'hint', fixes: ['safe 存在的主要问题及改进情况'] }],
    ],
    [
      'another variant',
      renamed(4, '四、政府信息公开行政复议和行政诉讼情况'),
      [{ at: '政府信息公开行政复议和行政诉讼情况' }],
    ],
    ['a title that is only like it', renamed(3, '三、本年收到和处理申请'), [{ at: '本年收到和处理申请' }]],
    ['the form’s titles', clean, []],
    ['a colon behind a title', renamed(6, '六、其他需要报告的事项：'), []],
    ['spaces in a title', renamed(1, '一、总体 情况'), []],
  ],
  'empty-section': [
    ['nothing under 六', smallReport({ other: '' }), [{ at: '六、其他需要报告的事项', severity: 'error' }]],
    [
      'only a signature under 六',
      smallReport({ other: '', signature: `${body}\n2023年1月12日` }),
      [{ at: '六、其他需要报告的事项', severity: 'error' }],
    ],
    ['nothing under 一', smallReport({ overview: ' ' }), [{ at: '一、总体情况', severity: 'error' }]],
    ['无 under 五', smallReport({ problems: '无' }), [{ at: '五、存在的主要问题及改进情况', severity: 'warning' }]],
    [
      'few words under 五',
      smallReport({ problems: '问题不多，今后改进。' }),
      [{ at: '五、存在的主要问题及改进情况', severity: 'warning' }],
    ],
    [
      'an unpaid fee and nothing under 六',
      smallReport({
        other: '',
        figures: {
          'applications/other.unpaid/total': 1,
          'applications/other.unpaid/other': 1,
          'applications/result-total/total': 1,
          'applications/result-total/other': 1,
          'applications/new/total': 1,
          'applications/new/other': 1,
        },
      }),
      [{ at: '六、其他需要报告的事项' }],
    ],
    ['a sentence in each', clean, []],
    ['无 under 六', smallReport({ other: '无' }), []],
    ['a table without its heading', without(2), []],
    ['what it says on the line of its heading', renamedAlone(6, '六、其他需要报告的事项：无'), []],
  ],
  'part-count': [
    [
      'five parts',
      preamble('本年度报告由总体情况等五部分组成。'),
      [{ at: '五', severity: 'hint', fixes: ['choice 六'] }],
    ],
    ['five parts, in a digit', preamble('全文共分5个部分，包括总体情况等。'), [{ at: '5', fixes: ['choice 6'] }]],
    ['eight parts', preamble('报告内容包括八个部分，电子版可在网站下载。'), [{ at: '八', fixes: ['choice 六'] }]],
    [
      'seven parts, behind the basis',
      preamble('根据条例编制本报告，报告共七部分。'),
      [{ at: '七', fixes: ['choice 六'] }],
    ],
    [
      'a list without two of them',
      preamble('本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况。'),
      [
        {
          at: '本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况',
          fixes: [],
        },
      ],
    ],
    ['six parts', preamble('本报告由总体情况、主动公开政府信息情况等六部分组成。'), []],
    ['a list closed by 等', preamble('本报告包括总体情况、主动公开政府信息情况、存在的主要问题及改进情况等内容。'), []],
    ['all six in a list', preamble(`本报告由${titles.join('、')}组成。`), []],
    ['parts of something else', preamble('公开栏由三个部分组成，方便群众查阅。'), []],
    ['parts of the work, in a section', smallReport({ sentence: '报告审核分三个部分进行，共查出问题0个。' }), []],
  ],
  'item-number-gap': [
    [
      'a number left out',
      clean.replace('（三）政府信息管理', '（四）政府信息管理'),
      [{ at: '四', severity: 'hint', fixes: ['unique 三'] }],
    ],
    ['a number twice', clean.replace('（五）监督保障', '（四）监督保障'), [{ at: '四', fixes: ['unique 五'] }]],
    [
      'an item that stands alone',
      smallReport({ problems: '（一）存在的问题：个别栏目更新不够及时，下一步将明确专人负责并定期检查，加以改进。' }),
      [{ at: '一', fixes: [] }],
    ],
    [
      'an Arabic number left out',
      problems('1.栏目更新不够及时。', '2.培训不够。', '4.答复说理不够。'),
      [{ at: '4', fixes: ['unique 3'] }],
    ],
    [
      'an Arabic number twice under an item',
      problems(
        '（一）存在的问题',
        '1、栏目更新不够及时。',
        '2、培训不够。',
        '2、答复说理不够。',
        '（二）改进情况',
        '1、专人负责。',
      ),
      [{ at: '2', fixes: ['unique 3'] }],
    ],
    [
      'a number in brackets left out',
      problems('（1）栏目更新不够及时。', '（3）培训不够。', '（4）答复说理不够。'),
      [{ at: '3', fixes: ['unique 2 3'] }],
    ],
    [
      'a number in a circle twice',
      problems('①栏目更新不够及时。', '①培训不够。', '②答复说理不够。'),
      [{ at: '①', fixes: ['unique ② ③'] }],
    ],
    [
      'lists that begin anew under each item',
      problems(
        '（一）存在的问题',
        '1.栏目更新不够及时。',
        '2.培训不够。',
        '（二）改进情况',
        '1.专人负责。',
        '2.定期检查。',
      ),
      [],
    ],
    [
      'lists that begin anew after a line of their own',
      problems('存在的问题：', '1.培训不够。', '改进情况：', '1.专人负责。', '2.定期检查。'),
      [],
    ],
    ['two lists side by side', problems('1.培训不够。', '2.说理不够。', '1.组织培训。', '2.编印范本。'), []],
    [
      'items of one list inside those of another',
      problems('1.培训不够。', '①人少。', '②次数少。', '2.说理不够。', '①不细。', '②不透。'),
      [],
    ],
    ['items that Markdown counts', problems('1. 培训不够。', '1. 说理不够。', '1. 更新不够及时。'), []],
    [
      'paragraphs that begin with a year, a decimal, a date or an article',
      problems(
        '1.培训不够，说理不够。',
        '2.更新不够及时。',
        '2022.01 起专人负责。',
        '3.5万元用于培训。',
        '4、5月各检查一次。',
        '第二十一条规定的内容已补齐。',
      ),
      [],
    ],
    [
      'a single number that stands in no list',
      problems('存在的问题是培训不够，说理不够，更新不够及时。', '5.改进情况：下一步专人负责。'),
      [],
    ],
    ['rows of a table, whatever they are numbered', clean.replace('3.要求提供公开出版物', '8.要求提供公开出版物'), []],
    ['items in sequence', clean, []],
    ['no items', smallReport({ other: '本年度未收取信息处理费。' }), []],
    ['a bracket inside a paragraph', smallReport({ other: '本年度未收取信息处理费，见（三）。' }), []],
  ],
  'edition-mismatch': [
    [
      'the form of 2019 for 2022',
      smallReport({ edition: '2019', year: 2022 }),
      [{ at: '本年新制作数量', severity: 'error' }],
    ],
    ['the form of 2021 for 2020', smallReport({ edition: '2021', year: 2020 }), [{ at: '本年制发件数' }]],
    ['the form of 2019 for 2021', smallReport({ edition: '2019', year: 2021 }), [{ at: '本年新制作数量' }]],
    ['the form of 2021 for 2025', smallReport({ year: 2025 }), []],
    ['the form of 2019 for 2020', smallReport({ edition: '2019', year: 2020 }), []],
    ['no year to hold the form against', smallReport({ edition: '2019' }).replace('2019年', ''), []],
  ],
};

for (const [rule, list] of Object.entries(cases)) {
  describe(`rule ${rule}`, () => {
    for (const [name, text, expected, options] of list) {
      const verb = expected.length > 0 ? 'reports' : 'is silent about';
      it(`${verb} ${name}`, () => holds(text, rule as RuleId, expected, options));
    }
  });
}
