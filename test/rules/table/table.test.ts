import type { RuleId } from '../../../shared/findings/rule-ids.ts';
import { smallReport } from '../../kit/small-report.ts';
import { type Expected, holds } from '../laws.ts';

/** A report and what one rule says of it; an empty list is a near miss. */
type Case = readonly [name: string, text: string, expected: readonly Expected[]];

const figures = (values: Readonly<Record<string, string | number>>): string => smallReport({ figures: values });
const clean = smallReport();
const some = figures({
  'applications/new/natural-person': 3,
  'applications/new/total': 3,
  'applications/granted/natural-person': 2,
  'applications/granted/total': 2,
  'applications/result-total/natural-person': 2,
  'applications/result-total/total': 2,
  'applications/carried-over/natural-person': 1,
  'applications/carried-over/total': 1,
});

/** The text without the line that begins with, or has as its label, these words. */
function without(text: string, ...labels: string[]): string {
  return text
    .split('\n')
    .filter((line) => !line.split('\t').some((cell) => labels.includes(cell)))
    .join('\n');
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the report has no 「${from}」`);
  return text.replace(from, to);
}

const columns = ['natural-person', 'enterprise', 'research', 'social', 'legal', 'other', 'total'];

/** The first cells of 本年新收 and 上年结转, written so. */
function firstCells(count: number, written: string): string {
  const addresses = ['new', 'carried-in'].flatMap((row) => columns.map((column) => `applications/${row}/${column}`));
  return figures(Object.fromEntries(addresses.slice(0, count).map((address) => [address, written])));
}

const zeros = (count: number): string => Array.from({ length: count }, () => '\t0').join('');

const undivided = replaced(
  without(clean, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '3.其他'),
  '（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '（六）其他处理\t',
);
/** The lines of the table under a heading. */
function tableUnder(text: string, title: string): string {
  const from = text.indexOf('\n', text.indexOf(title)) + 1;
  return text.slice(from, text.search(/\n四、政府/u)).trim();
}

/** Each cell on a line of its own, the first column before the second. */
function byColumn(table: string): string {
  const rows = table.split('\n').map((line) => line.split('\t'));
  const columns = Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, i) =>
    rows.map((row) => row[i] ?? ''),
  );
  return columns
    .flat()
    .filter((cell) => cell !== '')
    .join('\n');
}

/** The three rows of （六） as the fix writes them. */
const divided = (open: string, moved: string): string =>
  [
    `\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请${open}`,
    `\t\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请${open}`,
    `\t\t3.其他${moved}`,
  ].join('\n');
const withoutTable = (title: string): string => {
  const lines = clean.split('\n');
  const heading = lines.findIndex((line) => line.endsWith(title));
  const next = lines.findIndex((line, i) => i > heading && /^[一二三四五六]、/.test(line) && !line.includes('\t'));
  return [...lines.slice(0, heading + 1), '', ...lines.slice(next)].join('\n');
};

const heads = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计';

const cases: Readonly<Partial<Record<RuleId, readonly Case[]>>> = {
  'missing-table': [
    [
      'no table under 二',
      withoutTable('主动公开政府信息情况'),
      [{ at: '二、主动公开政府信息情况', severity: 'error' }],
    ],
    [
      'no table under 三',
      withoutTable('收到和处理政府信息公开申请情况'),
      [{ at: '三、收到和处理政府信息公开申请情况' }],
    ],
    [
      'no table under 四',
      withoutTable('政府信息公开行政复议、行政诉讼情况'),
      [{ at: '四、政府信息公开行政复议、行政诉讼情况' }],
    ],
    [
      'a table copied column by column that does not add up',
      replaced(
        some,
        tableUnder(some, '收到和处理政府信息公开申请情况'),
        byColumn(tableUnder(some, '收到和处理政府信息公开申请情况')).replace('自然人\n3', '自然人\n4'),
      ),
      [{ at: '三、收到和处理政府信息公开申请情况', severity: 'error', fixes: [] }],
    ],
    [
      'a table copied column by column that adds up',
      replaced(
        some,
        tableUnder(some, '收到和处理政府信息公开申请情况'),
        byColumn(tableUnder(some, '收到和处理政府信息公开申请情况')),
      ),
      [],
    ],
    ['all tables there', clean, []],
    ['a table with a row missing is there', without(clean, '2.重复申请'), []],
    ['a table without the heading over it is there', replaced(clean, '三、收到和处理政府信息公开申请情况\n', ''), []],
  ],
  'missing-row': [
    [
      'one row',
      without(some, '2.重复申请'),
      [{ at: '1.信访举报投诉类申请', severity: 'error', fixes: [`choice \n\t\t2.重复申请${zeros(7)}`] }],
    ],
    [
      'two rows that follow each other',
      without(some, '2.重复申请', '3.要求提供公开出版物'),
      [{ at: '1.信访举报投诉类申请' }],
    ],
    [
      'two rows apart',
      without(some, '2.重复申请', '四、结转下年度继续办理'),
      [{ at: '1.信访举报投诉类申请' }, { at: '（七）总计' }],
    ],
    ['the first row', without(some, '一、本年新收政府信息公开申请数量'), [{ at: '二、上年结转政府信息公开申请数量' }]],
    ['the only row of its kind in section 二', without(some, '行政许可'), [{ at: '行政规范性文件' }]],
    [
      'a row of section 二 with a figure that nothing determines',
      without(some, '行政处罚'),
      [{ at: '行政许可', fixes: ['choice \n行政处罚\t〔待填〕\t\t'] }],
    ],
    [
      'the older single row for （六）',
      undivided,
      [{ at: '（六）其他处理', severity: 'warning', fixes: [`choice ${divided(zeros(7), zeros(7))}`] }],
    ],
    [
      'the older single row for （六） with figures, which nobody can share out but its author',
      replaced(undivided, `（六）其他处理\t${zeros(7)}`, '（六）其他处理\t\t2\t0\t0\t0\t0\t1\t3'),
      [
        {
          at: '（六）其他处理',
          fixes: [`choice ${divided('\t〔待填〕\t0\t0\t0\t0\t〔待填〕\t〔待填〕', '\t2\t0\t0\t0\t0\t1\t3')}`],
        },
      ],
    ],
    [
      'the older single row for （六） that lacks a figure, so that none can be moved',
      replaced(undivided, `（六）其他处理\t${zeros(7)}`, `（六）其他处理\t${zeros(5)}`),
      [{ at: '（六）其他处理', fixes: [] }],
    ],
    ['every row there', some, []],
    ['a row under another wording', replaced(some, '2.重复申请', '2.重复的申请'), []],
    ['a row whose label is broken', replaced(some, '2.没有现成信息需要另行制作', '2.没有现成信息\n需要另行制作'), []],
  ],
  'duplicate-row': [
    [
      'a row twice',
      replaced(clean, '\t\t2.重复申请', `\t\t2.重复申请${zeros(7)}\n\t\t2.重复申请`),
      [{ at: '2.重复申请', severity: 'error' }],
    ],
    [
      'a row three times',
      replaced(clean, '\t\t2.重复申请', `\t\t2.重复申请${zeros(7)}\n\t\t2.重复申请${zeros(7)}\n\t\t2.重复申请`),
      [{ at: '2.重复申请' }, { at: '2.重复申请' }],
    ],
    [
      'the last row at the top again',
      replaced(clean, '一、本年新收', `四、结转下年度继续办理\t\t${zeros(7)}\n一、本年新收`),
      [{ at: '四、结转下年度继续办理' }],
    ],
    ['every row once', clean, []],
    ['a label repeated without figures', replaced(clean, '\t\t2.重复申请', '\t\t2.重复申请\n\t\t2.重复申请'), []],
    ['其他 as a row and as a column', figures({ 'applications/other.rest/other': 0 }), []],
  ],
  'row-order': [
    [
      'the last row first',
      replaced(
        without(clean, '四、结转下年度继续办理'),
        '一、本年新收',
        `四、结转下年度继续办理\t\t${zeros(7)}\n一、本年新收`,
      ),
      [{ at: '四、结转下年度继续办理', severity: 'information' }],
    ],
    [
      'two rows exchanged',
      replaced(without(clean, '2.重复申请'), '\t\t4.无正当', `\t\t2.重复申请${zeros(7)}\n\t\t4.无正当`),
      [{ at: '3.要求提供公开出版物' }],
    ],
    [
      'a row of section 二 above another',
      replaced(without(clean, '规章'), '行政规范性文件\t0\t0\t0', '行政规范性文件\t0\t0\t0\n规章\t0\t0\t0'),
      [{ at: '行政规范性文件' }],
    ],
    ['the form’s order', clean, []],
    ['a row missing', without(clean, '2.重复申请'), []],
    ['the older single row for （六）', undivided, []],
  ],
  'nonstandard-row-label': [
    [
      '法律法规 for 法律行政法规',
      replaced(clean, '2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开'),
      [{ at: '2.其他法律法规禁止公开', severity: 'warning', fixes: ['safe 2.其他法律行政法规禁止公开'] }],
    ],
    [
      '行政咨询 for 行政查询',
      replaced(clean, '8.属于行政查询事项', '8.属于行政咨询事项'),
      [{ at: '8.属于行政咨询事项', severity: 'warning' }],
    ],
    [
      'a wording that means the same',
      replaced(clean, '2.重复申请', '2.重复的申请'),
      [{ at: '2.重复的申请', severity: 'hint' }],
    ],
    ['the form’s wording', clean, []],
    ['half-width brackets and spaces', replaced(clean, '（一）予以公开', '(一) 予以公开'), []],
    ['other quotation marks', replaced(clean, '3.危及“三安全一稳定”', '3.危及「三安全一稳定」'), []],
  ],
  'nonstandard-column-label': [
    [
      '社会组织 for 社会公益组织',
      replaced(clean, '社会公益组织', '社会组织'),
      [{ at: '社会组织', severity: 'warning', fixes: ['safe 社会公益组织'] }],
    ],
    [
      '律师事务所 for 法律服务机构',
      replaced(clean, '法律服务机构', '律师事务所'),
      [{ at: '律师事务所', severity: 'warning' }],
    ],
    ['尚未审理 for 尚未审结', replaced(clean, '尚未审结', '尚未审理'), [{ at: '尚未审理', severity: 'warning' }]],
    ['a wording that means the same', replaced(clean, '商业企业', '工商企业'), [{ at: '工商企业', severity: 'hint' }]],
    ['the form’s wording', clean, []],
    ['a space in a head', replaced(clean, '尚未审结', '尚未 审结'), []],
    [
      'heads broken over two lines',
      replaced(clean, heads, `${heads.replaceAll('结果纠正', '结果')}\n${heads.replaceAll('结果纠正', '纠正')}`),
      [],
    ],
    ['a fee head that asks for decimals', replaced(clean, '（单位：万元）', '（单位：万元，保留4位小数）'), []],
  ],
  'cell-count': [
    [
      'a figure too few',
      replaced(clean, `2.重复申请${zeros(7)}`, `2.重复申请${zeros(5)}`),
      [{ at: '2.重复申请', severity: 'information' }],
    ],
    [
      'two figures too many',
      replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t1\t2\t0\t5\t0\t0\t0\t9\t3'),
      [{ at: '2.重复申请' }],
    ],
    [
      'a figure too many, and no total fits',
      replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t1\t2\t0\t5\t0\t0\t0\t77'),
      [{ at: '2.重复申请' }],
    ],
    [
      'blanks that left no trace in three rows',
      ['2.重复申请', '3.要求提供公开出版物', '5.属于三类内部事务信息'].reduce(
        (text, label) => replaced(text, `${label}${zeros(7)}`, `${label}${zeros(2)}`),
        clean,
      ),
      [{ at: '三、收到和处理政府信息公开申请情况', severity: 'information' }],
    ],
    ['seven figures', clean, []],
    ['seven figures shifted', replaced(clean, `\t\t2.重复申请${zeros(7)}`, `2.重复申请${zeros(7)}\t\t`), []],
    [
      'a number split over two cells',
      replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t1\t3\t0\t0\t0\t0\t0\t13'),
      [],
    ],
  ],
  'blank-cell': [
    [
      'a nought left blank',
      figures({ 'applications/granted/legal': '' }),
      [{ at: '', severity: 'information', fixes: ['safe 0'] }],
    ],
    [
      'a figure that the equations force',
      replaced(some, '（一）予以公开\t\t2', '（一）予以公开\t\t'),
      [{ at: '', severity: 'warning', fixes: ['unique 2'] }],
    ],
    [
      'a total that the equations force',
      replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t'),
      [{ at: '', severity: 'warning', fixes: ['safe 2'] }],
    ],
    ['a dash', figures({ 'applications/granted/legal': '—' }), [{ at: '—', severity: 'warning', fixes: ['safe 0'] }]],
    [
      'a cell of section 二',
      figures({ 'disclosure/licensing/decisions': '' }),
      [{ at: '行政许可', severity: 'warning' }],
    ],
    [
      'one of three cells of section 二',
      figures({ 'disclosure/regulations/issued': '' }),
      [{ at: '', severity: 'warning', fixes: ['choice 0'] }],
    ],
    [
      'a whole row',
      replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t\t\t\t\t\t\t'),
      [{ at: '2.重复申请', severity: 'information', fixes: ['safe 0 0 0 0 0 0 0'] }],
    ],
    [
      'three cells',
      figures({ 'applications/granted/legal': '', 'applications/new/legal': '', 'applications/new/other': '/' }),
      [{ at: '三、收到和处理政府信息公开申请情况', severity: 'warning', fixes: ['safe 0 0 0'] }],
    ],
    [
      'three cells of which one is no 0 and no total',
      replaced(some, '（一）予以公开\t\t2\t0\t0', '（一）予以公开\t\t\t\t'),
      [{ at: '三、收到和处理政府信息公开申请情况', severity: 'warning', fixes: ['unique 2 0 0'] }],
    ],
    [
      'three cells of which one is a total, its parts all given',
      replaced(
        replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t'),
        `2.重复申请${zeros(7)}`,
        `2.重复申请\t\t${zeros(5)}`,
      ),
      [{ at: '三、收到和处理政府信息公开申请情况', severity: 'warning', fixes: ['safe 2 0 0'] }],
    ],
    [
      'a total of which a part is blank as well',
      replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t2\t\t0\t0\t0\t0\t'),
      [
        { at: '', severity: 'information', fixes: ['safe 0'] },
        { at: '', severity: 'warning', fixes: ['unique 2'] },
      ],
    ],
    ['every figure given', some, []],
    ['a place that a fix left open', figures({ 'applications/granted/legal': '〔待填〕' }), []],
    ['the blanks that the form has in section 二', figures({ 'disclosure/penalties/decisions': 4 }), []],
    ['a missing row', without(clean, '2.重复申请'), []],
  ],
  'invalid-number': [
    [
      'words',
      figures({ 'applications/granted/legal': '若干' }),
      [{ at: '若干', severity: 'error', fixes: ['choice 0'] }],
    ],
    [
      'a negative count',
      figures({ 'disclosure/penalties/decisions': '-3' }),
      [{ at: '-3', severity: 'error', fixes: ['choice 3'] }],
    ],
    ['a fraction of a case', figures({ 'applications/granted/legal': '1.5' }), [{ at: '1.5', fixes: ['choice 0'] }]],
    [
      'residue of a spreadsheet',
      figures({ 'reviews/reconsideration/upheld': '#REF!' }),
      [{ at: '#REF!', fixes: ['choice 0'] }],
    ],
    [
      'a count of many digits',
      figures({ 'disclosure/penalties/decisions': '1234567890123' }),
      [{ at: '1234567890123', fixes: [] }],
    ],
    ['plain counts', figures({ 'disclosure/penalties/decisions': '3' }), []],
    ['an amount with decimals', figures({ 'disclosure/fees/amount': '11.065' }), []],
    [
      'a net change below nought',
      smallReport({ edition: '2019', figures: { 'disclosure/licensing/change': '-3' } }),
      [],
    ],
  ],
  'nonstandard-number': [
    [
      'a writing kept up throughout a table',
      firstCells(11, '0.0'),
      [
        {
          at: '三、收到和处理政府信息公开申请情况',
          severity: 'warning',
          fixes: [`safe ${Array.from({ length: 11 }, () => '0').join(' ')}`],
          note: '第一项本年新收·自然人填的是“0.0”',
        },
      ],
    ],
    ['a writing met ten times', firstCells(10, '0.0'), Array.from({ length: 10 }, () => ({ at: '0.0' }))],
    [
      'full-width digits',
      figures({ 'disclosure/penalties/decisions': '１２' }),
      [{ at: '１２', severity: 'hint', fixes: ['safe 12'] }],
    ],
    [
      'separators',
      figures({ 'disclosure/penalties/decisions': '1,234' }),
      [{ at: '1,234', severity: 'hint', fixes: ['safe 1234'] }],
    ],
    [
      'a measure word',
      figures({ 'disclosure/penalties/decisions': '3件' }),
      [{ at: '3件', severity: 'hint', fixes: ['safe 3'] }],
    ],
    [
      'the unit of the head again',
      figures({ 'disclosure/fees/amount': '4.2万元' }),
      [{ at: '4.2万元', severity: 'hint', fixes: ['safe 4.2'] }],
    ],
    [
      'zeros in front',
      figures({ 'disclosure/penalties/decisions': '007' }),
      [{ at: '007', severity: 'hint', fixes: ['safe 7'] }],
    ],
    [
      'a letter for a nought',
      figures({ 'applications/granted/legal': 'O' }),
      [{ at: 'O', severity: 'warning', fixes: ['unique 0'] }],
    ],
    [
      'a count with decimals',
      figures({ 'disclosure/penalties/decisions': '2.00' }),
      [{ at: '2.00', severity: 'warning', fixes: ['safe 2'] }],
    ],
    [
      'a full stop for a point',
      figures({ 'disclosure/fees/amount': '11。065' }),
      [{ at: '11。065', severity: 'warning', fixes: ['choice 11.065'] }],
    ],
    [
      '元 under a head of 万元',
      figures({ 'disclosure/fees/amount': '25.5元' }),
      [{ at: '25.5元', severity: 'warning', fixes: ['choice 0.00255', 'choice 25.5'] }],
    ],
    ['plain digits', figures({ 'disclosure/penalties/decisions': '1234' }), []],
    ['a change with its sign', smallReport({ edition: '2019', figures: { 'disclosure/licensing/change': '+2' } }), []],
    [
      'money with the unit that the form leaves to the cell',
      smallReport({
        edition: '2019',
        figures: { 'disclosure/procurement/amount': '42.21万元', 'disclosure/procurement/projects': 2 },
      }),
      [],
    ],
  ],
};

for (const [rule, list] of Object.entries(cases)) {
  describe(`rule ${rule}`, () => {
    for (const [name, text, expected] of list) {
      const verb = expected.length > 0 ? 'reports' : 'is silent about';
      it(`${verb} ${name}`, () => holds(text, rule as RuleId, expected));
    }
  });
}
