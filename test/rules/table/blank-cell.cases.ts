import { rule } from '../../../shared/rules/table/blank-cell.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { clean, page, some, without, zeros } from './texts.ts';

/** Two results of two kinds of applicants left blank: their rows and columns are 2 short, and each blank may be 0, 1 or 2. */
const openSquare: Readonly<Record<string, string | number>> = {
  'applications/new/legal': 2,
  'applications/new/other': 2,
  'applications/new/total': 4,
  'applications/granted/legal': '',
  'applications/granted/other': '',
  'applications/granted/total': 2,
  'applications/partly-granted/legal': '',
  'applications/partly-granted/other': '',
  'applications/partly-granted/total': 2,
  'applications/result-total/legal': 2,
  'applications/result-total/other': 2,
  'applications/result-total/total': 4,
};

/**
 * The rows begin where their words do, but for three that keep their zeros blank, with a column too many: two of them can be read by
 * their own sums, and the third where those are complete.
 */
function shifted(third: string): string {
  const blank = '\t'.repeat(6);
  return without(clean, '（七）总计', '四、结转下年度继续办理')
    .split('\n')
    .map((line) => {
      if (line.includes('3.危及“三安全一稳定”')) return `\t\t3.危及“三安全一稳定”\t2${blank}2\t`;
      if (line.includes('5.属于三类内部事务信息')) return `\t\t5.属于三类内部事务信息\t1${blank}1\t`;
      return line.includes('7.属于行政执法案卷') ? `\t\t7.属于行政执法案卷${third}` : line.trimStart();
    })
    .join('\n');
}

const reviewCells = ['reconsideration', 'direct-litigation', 'litigation-after-reconsideration'].flatMap((group) =>
  ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `reviews/${group}/${column}`),
);

/** The heads of section 四, each a paragraph, and these paragraphs behind them in place of its figures. */
function headsAlone(...behind: readonly string[]): string {
  const table = /\n(行政复议\t[\s\S]*?)\n\n五、/u.exec(clean)?.[1] ?? '';
  const cells = table.split('\n').slice(0, -1).join('\t').split('\t');
  return replaced(clean, table, [...cells.filter((cell) => cell !== ''), ...behind].join('\n\n'));
}

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'section 四 of a form that nobody filled in, each head a paragraph',
      report: headsAlone(),
      on: '四、政府信息公开行政复议、行政诉讼情况',
      severity: 'information',
      fixes: [],
    },
    {
      why: 'the same, its heads broken in two',
      report: headsAlone().replaceAll('结果维持', '结果\n\n维持'),
      on: '四、政府信息公开行政复议、行政诉讼情况',
      severity: 'information',
      fixes: [],
    },
    {
      why: 'a nought left blank',
      report: { figures: { 'applications/granted/legal': '' } },
      on: '',
      severity: 'information',
      fixes: ['safe 0'],
    },
    {
      why: 'the number of a note behind the label of a row that adds up with nothing in its first cell',
      report: replaced(clean, '2.重复申请\t0', '2.重复申请1\t'),
      on: '',
      severity: 'information',
      fixes: ['safe 0'],
    },
    {
      why: 'a figure that the equations force',
      report: replaced(some, '（一）予以公开\t\t2', '（一）予以公开\t\t'),
      on: '',
      fixes: ['unique 2'],
    },
    {
      why: 'a total that the equations force',
      report: replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t'),
      on: '',
      fixes: ['safe 2'],
    },
    { why: 'a dash', report: { figures: { 'applications/granted/legal': '—' } }, on: '—', fixes: ['safe 0'] },
    { why: 'a cell of section 二', report: { figures: { 'disclosure/licensing/decisions': '' } }, on: '行政许可' },
    {
      why: 'one of three cells of section 二',
      report: { figures: { 'disclosure/regulations/issued': '' } },
      on: '',
      fixes: ['choice 0'],
    },
    {
      why: 'a dash for documents in force, of which there are as many as were issued at least',
      report: {
        figures: { 'disclosure/normative-documents/issued': 3, 'disclosure/normative-documents/in-force': '—' },
      },
      on: '—',
      fixes: [],
    },
    {
      why: 'a whole row',
      report: replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t\t\t\t\t\t\t'),
      on: '2.重复申请',
      severity: 'information',
      fixes: ['safe 0 0 0 0 0 0 0'],
    },
    {
      why: 'three cells',
      report: {
        figures: { 'applications/granted/legal': '', 'applications/new/legal': '', 'applications/new/other': '/' },
      },
      on: '三、收到和处理政府信息公开申请情况',
      fixes: ['safe 0 0 0'],
    },
    {
      why: 'three cells of which one is no 0 and no total',
      report: replaced(some, '（一）予以公开\t\t2\t0\t0', '（一）予以公开\t\t\t\t'),
      on: '三、收到和处理政府信息公开申请情况',
      fixes: ['unique 2 0 0'],
    },
    {
      why: 'three cells of which one is a total, its parts all given',
      report: replaced(
        replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t'),
        `2.重复申请${zeros(7)}`,
        `2.重复申请\t\t${zeros(5)}`,
      ),
      on: '三、收到和处理政府信息公开申请情况',
      fixes: ['safe 2 0 0'],
    },
    {
      why: 'a total of which a part is blank as well',
      report: replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t2\t\t0\t0\t0\t0\t'),
      on: '',
      severity: 'information',
      fixes: ['safe 0'],
      more: [{ on: '', fixes: ['unique 2'] }],
    },
    {
      why: 'a dash where no equation tells the figure',
      report: { figures: { 'disclosure/penalties/decisions': '—' } },
      on: '—',
      fixes: ['choice 0'],
    },
    {
      why: 'four cells of which each could take what is missing, with nothing to write',
      report: { figures: openSquare },
      on: '三、收到和处理政府信息公开申请情况',
      severity: 'information',
      fixes: [],
    },
    {
      why: 'four cells of which each could take what is missing, and one that can only be 0',
      report: { figures: { ...openSquare, 'applications/refused.third-party/research': '' } },
      on: '三、收到和处理政府信息公开申请情况',
      severity: 'information',
      fixes: ['choice 〔待填〕 〔待填〕 〔待填〕 〔待填〕 0'],
    },
    {
      why: 'a whole row that cannot be 0',
      report: replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t\t\t\t\t\t\t'),
      on: '（一）予以公开',
      fixes: ['unique 2 0 0 0 0 0 2'],
    },
    {
      why: 'a whole row of dashes',
      report: replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t—\t—\t—\t—\t—\t—\t—'),
      on: '三、收到和处理政府信息公开申请情况',
      fixes: ['safe 0 0 0 0 0 0 0'],
    },
    {
      why: 'a whole row and two cells',
      report: replaced(
        replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t\t\t\t\t\t\t'),
        `3.要求提供公开出版物${zeros(7)}`,
        `3.要求提供公开出版物\t${zeros(5)}\t`,
      ),
      on: '三、收到和处理政府信息公开申请情况',
      severity: 'information',
    },
    {
      why: 'ten cells that show, once filled, how another row is to be read, which has blanks of its own',
      report: shifted('\t\t\t\t2\t\t\t2\t'),
      on: '三、收到和处理政府信息公开申请情况',
      severity: 'information',
      fixes: [],
    },
    {
      why: 'ten cells beside a row that cannot be read when they are filled either',
      report: shifted('\t2\t\t2'),
      on: '三、收到和处理政府信息公开申请情况',
      severity: 'information',
      fixes: ['unique 0 0 0 0 0 0 0 0 0 0'],
    },
    {
      why: 'ten cells beside a row that is complete',
      report: shifted('\t0\t0\t0\t2\t0\t0\t2'),
      on: '三、收到和处理政府信息公开申请情况',
      severity: 'information',
    },
    {
      why: 'a whole table of section 四',
      report: { figures: Object.fromEntries(reviewCells.map((address) => [address, ''])) },
      on: '\t'.repeat(14),
      severity: 'information',
    },
    {
      why: 'a whole row that cannot be 0, and two cells that are',
      report: replaced(
        replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t\t\t\t\t\t\t'),
        `2.重复申请${zeros(7)}`,
        `2.重复申请\t\t${zeros(5)}`,
      ),
      on: '三、收到和处理政府信息公开申请情况',
      fixes: ['unique 2 0 0 0 0 0 2 0 0'],
      note: '第三（一）项予以公开未填数字',
    },
    {
      why: 'two whole rows, each by itself',
      report: replaced(
        replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t\t\t\t\t\t\t'),
        `3.要求提供公开出版物${zeros(7)}`,
        '3.要求提供公开出版物\t\t\t\t\t\t\t',
      ),
      on: '2.重复申请',
      severity: 'information',
      fixes: ['safe 0 0 0 0 0 0 0'],
      more: [{ on: '3.要求提供公开出版物', severity: 'information', fixes: ['safe 0 0 0 0 0 0 0'] }],
    },
    {
      why: 'three cells of section 二, among them documents in force, of which there are some',
      report: {
        figures: {
          'disclosure/normative-documents/issued': 3,
          'disclosure/normative-documents/in-force': '',
          'disclosure/penalties/decisions': '',
          'disclosure/licensing/decisions': '',
        },
      },
      on: '二、主动公开政府信息情况',
      fixes: [],
    },
    {
      why: 'a dash where there must be a figure',
      report: replaced(some, '（一）予以公开\t\t2', '（一）予以公开\t\t—'),
      on: '—',
      fixes: ['unique 2'],
    },
    ...['无', '/', '-', '--', '无。', '无；', '/。', '—。'].map((on) => ({
      why: `a mark in a figure’s place: ${on}`,
      report: { figures: { 'applications/refused.third-party/legal': on } },
      on,
      fixes: ['safe 0'],
    })),
    {
      why: 'twelve cells, of which ten are named',
      report: {
        figures: Object.fromEntries(
          ['granted', 'partly-granted'].flatMap((row) =>
            ['natural-person', 'enterprise', 'research', 'social', 'legal', 'other'].map((column) => [
              `applications/${row}/${column}`,
              '',
            ]),
          ),
        ),
      },
      on: '三、收到和处理政府信息公开申请情况',
      severity: 'information',
      fixes: [`safe${' 0'.repeat(12)}`],
    },
    {
      why: 'a dash that a page has by its name',
      report: page(smallReport({ figures: { 'applications/granted/legal': '&mdash;' } })),
      on: '&mdash;',
      fixes: [],
    },
    {
      why: 'three cells of a page, of which one has a dash by its name',
      report: page(
        smallReport({
          figures: {
            'applications/granted/social': '',
            'applications/granted/legal': '&mdash;',
            'applications/granted/other': '',
          },
        }),
      ),
      on: '三、收到和处理政府信息公开申请情况',
      fixes: [],
    },
    {
      why: 'a space in a figure’s place',
      report: { figures: { 'applications/granted/legal': ' ' } },
      on: '',
      severity: 'information',
      fixes: ['safe 0'],
    },
  ],
  quiet: [
    {
      why: 'a row that stands twice, once without figures',
      report: replaced(clean, `2.重复申请${zeros(7)}`, `2.重复申请\t\t\t\t\t\t\t\n\t\t2.重复申请${zeros(7)}`),
    },
    {
      why: 'a row that stands twice, the second time without figures',
      report: replaced(clean, `2.重复申请${zeros(7)}`, `2.重复申请${zeros(7)}\n\t\t2.重复申请\t\t\t\t\t\t\t`),
    },
    { why: 'every figure given', report: some },
    { why: 'a place that a fix left open', report: { figures: { 'applications/granted/legal': '〔待填〕' } } },
    { why: 'the blanks that the form has in section 二', report: { figures: { 'disclosure/penalties/decisions': 4 } } },
    { why: 'a missing row', report: without(clean, '2.重复申请') },
  ],
};
