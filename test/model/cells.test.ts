import assert from 'node:assert/strict';
import { editionInForce, printedRows } from '../../shared/template/registry.ts';
import type { RowTemplate } from '../../shared/template/schema.ts';
import { tableOf } from '../kit/faults.ts';
import { readAlone } from '../kit/read-alone.ts';

const applications = tableOf(editionInForce, 'applications');
const older = applications.rows.find(({ replaces }) => replaces !== null) as RowTemplate;
const columns = applications.columns.map(({ key }) => key);

const noughts = '0 0 0 0 0 0 0';

/** Rows of the form in order, `0` for each figure where none are given; `older` puts the older row in the place of those it replaces. */
function rowsWith(figures: Readonly<Record<string, string>>, undivided = false): (readonly [RowTemplate, string[]])[] {
  const last = older.replaces?.at(-1);
  const rows = printedRows(applications).flatMap((row) => {
    if (!undivided || older.replaces?.includes(row.key) !== true) return [row];
    return row.key === last ? [older] : [];
  });
  return rows.map((row) => [row, (figures[row.key] ?? noughts).split(' ')]);
}

/** What was read of a row: its figures, `_` for a blank and `?` for a cell that is not known. */
function figuresOf(text: string, row: string): string {
  const { table } = readAlone(text, applications, editionInForce);
  if (table === null) return 'no table';
  const cells = columns.map((column) => table.cells.get(`applications/${row}/${column}`));
  return cells.map((cell) => (cell?.text === '' ? '_' : (cell?.text ?? '?'))).join(' ');
}

/** Rows side by side with their labels, two cells before the figures of those that stand in no group. */
function inTabs(lines: Readonly<Record<string, string>>): string {
  return rowsWith({})
    .map(([row, figures]) => lines[row.key] ?? `${row.label}\t\t\t${figures.join('\t')}`)
    .join('\n');
}

/** Rows of words and figures with three spaces between them, as a page prints them, and other lines in front of a row. */
function printed(lines: Readonly<Record<string, string>>, inFront: Readonly<Record<string, string>>): string {
  return rowsWith({})
    .flatMap(([row, figures]) => [
      ...(inFront[row.key] === undefined ? [] : [inFront[row.key]]),
      lines[row.key] ?? `${row.label}   ${figures.join('   ')}`,
    ])
    .join('\n');
}

/** Labels, and behind them their figures, column by column, of all rows or of each half of them. */
function inColumns(rows: readonly (readonly [RowTemplate, readonly string[]])[], pages: number): string {
  const size = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, page) => rows.slice(page * size, (page + 1) * size))
    .flatMap((own) => [
      ...own.map(([{ label }]) => label),
      ...columns.map((_, column) => own.map(([, figures]) => figures[column]).join('   ')),
    ])
    .join('\n');
}

/** A cell a line, a blank line behind each row, under heads in this order. */
function inLines(heads: readonly string[], rows: readonly (readonly [RowTemplate, readonly string[]])[]): string {
  const head = ['申请人情况', '自然人', '法人或其他组织', ...heads];
  return [head, ...rows.map(([{ label }, own]) => [label, ...own])]
    .map((cells) => cells.map((text) => `\t${text}`).join('\n'))
    .join('\n\n');
}

/** Each row with nothing but one request of a natural person, its total blank too. */
const blankRows = Object.fromEntries(rowsWith({}).map(([{ key, label }]) => [key, `\t\t${label}\t1${'\t'.repeat(6)}`]));

const heads = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

interface Case {
  readonly why: string;
  readonly text: string;
  readonly row: string;
  readonly figures: string;
}

const received = { new: '1 2 0 0 0 0 3', granted: '1 0 0 0 0 0 1', 'result-total': '1 0 0 0 0 0 1' };
/** All rows add up, and what is carried over is one too many. */
const unbalanced = { ...received, 'carried-over': '0 2 1 0 0 0 3' };
const uncorrected = { new: '1 2 0 0 0 0 3', other: '1 2 0 0 0 0 3', 'result-total': '1 2 0 0 0 0 3' };

/** A page without the labels of so many rows, the second among them, and with a row at its end that does not add up. */
function pageWithout(labels: number): string {
  const without = rowsWith({}).flatMap(([row], i) => (i % 3 === 1 && i < 3 * labels ? [row.key] : []));
  const lost = Object.fromEntries(without.map((key) => [key, '1   2   0   0   0   0   3']));
  return printed({ ...lost, 'carried-over': '四、结转下年度继续办理   0   2   1   0   0   0   4' }, {});
}

/** A page with the labels of so many rows alone, the first ones, whose columns do not add up. */
function pageWithLabels(labels: number): string {
  return rowsWith(unbalanced)
    .map(([{ label }, own], i) => [...(i < labels ? [label] : []), ...own].join('   '))
    .join('\n');
}

/** A page whose sums hold, one label lost, and so many others each beside the figures of the row above its own. */
function pageWithMoved(labels: number): string {
  const rows = rowsWith({ new: '1 2 0 0 0 0 3', granted: '1 2 0 0 0 0 3', 'result-total': '1 2 0 0 0 0 3' });
  const labelAt = (i: number): string => (rows[i] as (typeof rows)[number])[0].label;
  const [first, last] = [4, 4 + labels - 1];
  const besides = (i: number): string => {
    if (i < first || i > last) return labelAt(i);
    return labelAt(i === last ? first : i + 1);
  };
  return rows.map(([, own], i) => [...(i === 1 ? [] : [besides(i)]), ...own].join('   ')).join('\n');
}

/** Rows with a total alone, two blanks behind it; one of them has its label and total so many cells further on. */
function filledUp(deeper: readonly string[]): string {
  return rowsWith({})
    .map(([{ key, label }]) => {
      const line = `${label}${'\t'.repeat(7)}2\t`;
      return deeper.includes(key) ? `\t${line}` : `${line}\t`;
    })
    .join('\n');
}

/** The row of a fee that was not paid, which lacks a figure, and the next in other words with all its figures. */
const likeFee = (words: string): string => {
  const rows = rowsWith({}).map(([row]) => row);
  const at = rows.findIndex(({ label }) => label.includes('逾期未按收费通知'));
  const [fee, next] = [rows[at] as RowTemplate, rows[at + 1] as RowTemplate];
  return inTabs({
    [fee.key]: `${fee.label}\t\t\t1\t0\t0\t0\t0\t1`,
    [next.key]: `${words}\t\t\t2\t0\t0\t0\t0\t0\t2`,
  });
};
const feeRow = rowsWith({}).find(([{ label }]) => label.includes('逾期未按收费通知'))?.[0].key ?? '';

/** A row whose label has instructions behind it, so many characters in all; another lacks a figure, so that no order tells. */
function withInstructions(length: number): string {
  const first = `（一）予以公开（${'按'.repeat(100)}）`;
  const granted = `${first}（${'填'.repeat(length - first.length - 2)}）\t\t\t1\t2\t0\t0\t0\t0\t3`;
  return inTabs({ granted, 'result-total': '（七）总计\t\t\t1\t2\t0\t0\t0\t3' });
}

/** A row whose label stands in pieces beside each other; another lacks a figure, so that no order tells. */
function inPieces(label: string): string {
  return inTabs({
    'unavailable.not-held': `${label.replaceAll(' ', '\t')}\t1\t2\t0\t0\t0\t0\t3`,
    'result-total': '（七）总计\t\t\t1\t2\t0\t0\t0\t3',
  });
}

/** So many labels of rows, each behind a word, and no figures. */
const labelsAlone = (count: number): string =>
  rowsWith({})
    .slice(0, count)
    .map(([{ label }]) => `其中\t${label}`)
    .join('\n');

/** Two rows of a page that have changed places; the label of another is lost, or not. */
const moved = {
  'refused.deliberative': '7.属于行政执法案卷   2   0   0   0   0   0   2',
  'refused.enforcement-file': '6.属于四类过程性信息   1   0   0   0   0   0   1',
};

/** A row that lacks its total. */
const cut = { 'result-total': '（七）总计   0   0   0   0   0   0' };

const cases: readonly Case[] = [
  {
    why: 'are those under the columns, where others stand on both sides of them',
    text: inTabs({ 'carried-over': '四、结转下年度继续办理\t\t9\t2\t1\t0\t0\t0\t0\t3\t7' }),
    row: 'carried-over',
    figures: '2 1 0 0 0 0 3',
  },
  {
    why: 'are not known, where others stand on both sides of them and the row does not add up',
    text: inTabs({ 'carried-over': '四、结转下年度继续办理\t\t9\t2\t1\t0\t0\t0\t0\t8\t7' }),
    row: 'carried-over',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'are not looked for where another row was pasted on one: what stands where is not certain',
    text: inTabs({ granted: `（一）予以公开\t\t\t${noughts.replaceAll(' ', '\t')}\t1\t2\t0\t0\t0\t0\t3` }),
    row: 'new',
    figures: 'no table',
  },
  {
    why: 'are known where a row has six figures too many',
    text: inTabs({ granted: `（一）予以公开\t\t\t${noughts.replaceAll(' ', '\t')}\t1\t2\t0\t0\t0\t0` }),
    row: 'new',
    figures: noughts,
  },
  {
    why: 'are known, a cell a line, where as many blanks as a row has figures stand behind them and another row lacks one',
    text: inLines(heads, rowsWith({ granted: `1 2 0 0 0 0 3${' '.repeat(7)}`, 'carried-over': '0 0 0 0 0 0' })),
    row: 'granted',
    figures: '1 2 0 0 0 0 3',
  },
  {
    why: 'are known by the edges of the rows where the only one with all its figures goes over two lines',
    text: inTabs({
      ...blankRows,
      granted: '\t\t（一）予以公开\t1\t2\t0\t\t\t\t\n0\t0\t0\t3',
      'carried-over': '四、结转下年度继续办理\t\t\t\t1\t2\t\t\t\t',
    }),
    row: 'carried-over',
    figures: '_ 1 2 _ _ _ _',
  },
  {
    why: 'are not those behind a short form of its label, where the label itself stands above',
    text: likeFee('逾期不缴费'),
    row: feeRow,
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'are not those behind a slip of its label, where the label itself stands above',
    text: likeFee('1.申请人逾期未按收费通知要求缴纳费、行政机关不再处理其政府信息公开申请'),
    row: feeRow,
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'are those in their order on a page with ten labels in twenty-five',
    text: pageWithLabels(10),
    row: 'carried-over',
    figures: '0 2 1 0 0 0 3',
  },
  {
    why: 'are not known on a page with nine labels in twenty-five whose columns do not add up',
    text: pageWithLabels(9),
    row: 'carried-over',
    figures: 'no table',
  },
  {
    why: 'are those in their order on a page whose sums hold, where three labels stand beside the figures of others',
    text: pageWithMoved(3),
    row: 'carried-in',
    figures: noughts,
  },
  {
    why: 'are not known on a page where four labels stand beside the figures of others',
    text: pageWithMoved(4),
    row: 'carried-in',
    figures: 'no table',
  },
  {
    why: 'are not known where their label stands further on than all others and the total is blank',
    text: inTabs({ granted: '\t（一）予以公开\t\t1\t2\t\t\t\t\t' }),
    row: 'granted',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'are known by the last of them where rows with labels of two depths were filled up to one width',
    text: filledUp(['granted', 'partly-granted']),
    row: 'granted',
    figures: '_ _ _ _ _ _ 2',
  },
  {
    why: 'are not known where rows with labels of one depth end in two blanks',
    text: filledUp([]),
    row: 'granted',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'are not known where one row alone has its label further on',
    text: filledUp(['granted']),
    row: 'granted',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'are known behind instructions, the label being of two hundred characters with them',
    text: withInstructions(200),
    row: 'granted',
    figures: '1 2 0 0 0 0 3',
  },
  {
    why: 'are not known behind more than that: it is running text',
    text: withInstructions(201),
    row: 'granted',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'end in a blank, a cell a line, where another row alone has a blank for the label that reaches into the next',
    text: inLines(heads, rowsWith({ granted: '1 2 0 0 0 0 ', 'partly-granted': `${noughts} ` })),
    row: 'granted',
    figures: '1 2 0 0 0 0 _',
  },
  {
    why: 'are known behind a label in six pieces',
    text: inPieces('1.本 机关 不掌 握相 关政 府信息'),
    row: 'unavailable.not-held',
    figures: '1 2 0 0 0 0 3',
  },
  {
    why: 'are not known behind seven pieces, of which none is that of one label alone',
    text: inPieces('1.本 机 关 不掌 握相 关政 府信息'),
    row: 'unavailable.not-held',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'are all lacking where more than half of the labels stand there without figures',
    text: labelsAlone(14),
    row: 'new',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'are not looked for where half of the labels stand there without figures: they may be running text',
    text: labelsAlone(13),
    row: 'new',
    figures: 'no table',
  },
  {
    why: 'go over two lines',
    text: inTabs({ granted: '（一）予以公开\t\t\t1\t2\t0\t0\t0\t0\n\t\t\t3' }),
    row: 'granted',
    figures: '1 2 0 0 0 0 3',
  },
  {
    why: 'are not those of a line behind other words: with a figure too few and one without a label nothing is certain',
    text: inTabs({
      granted: '（一）予以公开\t\t\t1\t2\t0\t0\t0\t0\n备注\t\n\t\t\t3',
      'result-total': '（七）总计\t\t\t1\t2\t0\t0\t0\t3',
    }),
    row: 'granted',
    figures: 'no table',
  },
  {
    why: 'are not those of a line behind other figures: with a figure too few and one without a label nothing is certain',
    text: inTabs({ granted: '（一）予以公开\t\t\t1\t2\t0\t0\t0\t0\n其中\t\t\t5\t6\n\t\t\t3' }),
    row: 'granted',
    figures: 'no table',
  },
  {
    why: 'lack one, a cell a line, where an odd token stands behind the next row',
    text: inLines(heads, rowsWith({ granted: '1 2 0 0 0 0', 'partly-granted': `${' '.repeat(7)}（12）` })),
    row: 'granted',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'lack one, a cell a line, where an odd token stands behind other words',
    text: inLines(heads, rowsWith({ granted: '1 2 0 0 0 0 备注  （12）' })),
    row: 'granted',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'lack one, a cell a line, where an odd token stands behind other figures',
    text: inLines(heads, rowsWith({ granted: '1 2 0 0 0 0 其中 5 6 （12）' })),
    row: 'granted',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'end in blanks, a cell a line, where no row is complete',
    text: inLines(heads, rowsWith(Object.fromEntries(rowsWith({}).map(([{ key }]) => [key, `1${' '.repeat(6)}`])))),
    row: 'granted',
    figures: '1 _ _ _ _ _ _',
  },
  {
    why: 'are known by the edges of the rows where none is complete, though the total is blank',
    text: inTabs({ ...blankRows, 'carried-over': '四、结转下年度继续办理\t\t\t\t1\t2\t\t\t\t' }),
    row: 'carried-over',
    figures: '_ 1 2 _ _ _ _',
  },
  {
    why: 'are not known where their row alone does not end at the edge',
    text: inTabs({ ...blankRows, 'carried-over': '四、结转下年度继续办理\t\t\t\t1\t2\t\t\t\t\t' }),
    row: 'carried-over',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'stand in the order of the heads, the total behind them',
    text: inLines(['科研机构', '商业企业', '社会公益组织', '法律服务机构', '其他', '总计'], rowsWith(received)),
    row: 'new',
    figures: '1 0 2 0 0 0 3',
  },
  {
    why: 'stand in the order of the heads, the total in front of the parts',
    text: inLines(['总计', '科研机构', '商业企业', '社会公益组织', '法律服务机构', '其他'], rowsWith(received)),
    row: 'new',
    figures: '1 0 2 0 0 0 3',
  },
  {
    why: 'stand where they do, a cell a line with a line for each blank, though the total is blank',
    text: inLines(heads, rowsWith({ ...received, granted: '0 0  5   ' })),
    row: 'granted',
    figures: '0 0 _ 5 _ _ _',
  },
  {
    why: 'are not known, a cell a line with a line for each blank, where the last of them may be the total',
    text: inLines(heads, rowsWith({ ...received, granted: '2 3 5    ' })),
    row: 'granted',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'stand column by column on two pages, each with its labels, though the columns do not add up',
    text: inColumns(rowsWith(unbalanced), 2),
    row: 'carried-over',
    figures: '0 2 1 0 0 0 3',
  },
  {
    why: 'stand column by column behind all labels, though the columns do not add up',
    text: inColumns(rowsWith(unbalanced), 1),
    row: 'carried-over',
    figures: '0 2 1 0 0 0 3',
  },
  {
    why: 'stand column by column behind heads of which one is worded like a row',
    text: `自然人   ${heads.join('   ')}\n${inColumns(rowsWith(unbalanced), 1)}`,
    row: 'carried-over',
    figures: '0 2 1 0 0 0 3',
  },
  {
    why: 'stand column by column, an older row among them',
    text: inColumns(rowsWith(uncorrected, true), 1),
    row: 'other',
    figures: '1 2 0 0 0 0 3',
  },
  {
    why: 'are not known where two pages of columns add up as those of one page too, to other figures',
    text: inColumns(rowsWith({ new: '0 0 0 0 0 1 1', 'unprocessed.petition': '0 0 0 0 0 1 1' }), 2),
    row: 'new',
    figures: 'no table',
  },
  {
    why: 'are known where two pages of columns add up alone',
    text: inColumns(rowsWith({ new: '0 0 0 0 0 1 1', 'unprocessed.repeated': '0 0 0 0 0 1 1' }), 2),
    row: 'new',
    figures: '0 0 0 0 0 1 1',
  },
  {
    why: 'stand column by column on two pages, a label once more behind them',
    text: `${inColumns(rowsWith(unbalanced), 2)}\n（一）予以公开`,
    row: 'carried-over',
    figures: '0 2 1 0 0 0 3',
  },
  {
    why: 'are known though a number alone in its box stands below them: that of the page, if they add up',
    text: printed({ new: '一、本年新收政府信息公开申请数量   1   2   0   0   0   0   3' }, { 'carried-in': '│ 12 │' }),
    row: 'new',
    figures: '1 2 0 0 0 0 3',
  },
  {
    why: 'are not known where a number alone stands below them and they do not add up: it may be a piece of one of them',
    text: printed({ new: '一、本年新收政府信息公开申请数量   1   2   0   0   0   0   4' }, { 'carried-in': '│ 12 │' }),
    row: 'new',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'are not known where two numbers stand below them, though they add up',
    text: printed(
      { new: '一、本年新收政府信息公开申请数量   1   2   0   0   0   0   3' },
      { 'carried-in': '│ 12 │ 4 │' },
    ),
    row: 'new',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'are those of the line in their place on a page that lacks five labels in twenty-five',
    text: pageWithout(5),
    row: 'carried-in',
    figures: '1 2 0 0 0 0 3',
  },
  {
    why: 'are those of the line in their place on a page that lacks five labels, and whose first label goes over two lines',
    text: pageWithout(5).replace('一、本年新收政府', '一、本年新收政府\n'),
    row: 'carried-in',
    figures: '1 2 0 0 0 0 3',
  },
  {
    why: 'are not known on a page that lacks six labels in twenty-five and where one row does not add up',
    text: pageWithout(6),
    row: 'carried-in',
    figures: 'no table',
  },
  {
    why: 'are those beside the label on a page where two rows have changed places',
    text: printed(moved, {}),
    row: 'refused.deliberative',
    figures: '1 0 0 0 0 0 1',
  },
  {
    why: 'are not known on a page where two rows have changed places and one has lost its label',
    text: printed({ ...moved, 'carried-in': noughts.replaceAll(' ', '   ') }, {}),
    row: 'refused.deliberative',
    figures: 'no table',
  },
  {
    why: 'stand on two lines of a page, and add up',
    text: printed({ granted: '（一）予以公开   1   2\n0   0   0   0   3' }, {}),
    row: 'granted',
    figures: '1 2 0 0 0 0 3',
  },
  {
    why: 'stand on two lines of a page with the pieces of the label, and add up',
    text: printed({ granted: '（一）予以   1   2\n公开   0   0   0   0   3' }, {}),
    row: 'granted',
    figures: '1 2 0 0 0 0 3',
  },
  {
    why: 'are not known where they stand on two lines of a page with the pieces of the label and do not add up',
    text: printed({ granted: '（一）予以   1   2\n公开   0   0   0   0   4' }, {}),
    row: 'granted',
    figures: '? ? ? ? ? ? ?',
  },
  {
    why: 'are known where other figures without a label stand below words',
    text: printed({ ...cut, 'carried-in': `其中   ${noughts}` }, { granted: '以下按申请人填报' }),
    row: 'new',
    figures: noughts,
  },
  {
    why: 'are not known where figures without a label or words stand among the rows and one row lacks some',
    text: printed({ ...cut, 'carried-in': noughts.replaceAll(' ', '   ') }, { granted: '以下按申请人填报' }),
    row: 'new',
    figures: 'no table',
  },
];

/** What stands behind the label of a row in tabs, `_` for a blank, two cells before the figures where labels of groups stand. */
const behindLabel: Readonly<Record<string, string>> = {
  '_ _ 1 2 0 0 0 0 3': '1 2 0 0 0 0 3',
  // A figure too many: the row's own sum says which.
  '_ _ 7 1 2 0 0 0 0 3': '1 2 0 0 0 0 3',
  '_ _ 1 2 0 0 0 0 3 9': '1 2 0 0 0 0 3',
  '_ _ 1 2 0 0 0 0 3 3': '1 2 0 0 0 0 3',
  '_ _ 1 2 0 0 0 0 3 3 3': '1 2 0 0 0 0 3',
  '_ _ 1 2 0 0 0 0 0 3': '1 2 0 0 0 0 3',
  '_ _ 0 0 0 0 0 0 0 0': '0 0 0 0 0 0 0',
  '_ _ 1 2 0 0 0 0 3 /': '1 2 0 0 0 0 3',
  '_ _ 1 0 2 0 0 0 0 3': '? ? ? ? ? ? ?',
  '_ _ 5 1 2 0 0 0 0 3 9': '? ? ? ? ? ? ?',
  // 1 and 3 for 13.
  '_ _ 1 3 0 0 0 0 0 13': '? ? ? ? ? ? ?',
  // A figure that left nothing: which one is not known.
  '_ _ 1 2 0 0 0 3': '? ? ? ? ? ? ?',
  '_ _ 1 2 0 0 0 0': '? ? ? ? ? ? ?',
  '_ _ 2 0 0 0 0 3': '? ? ? ? ? ? ?',
  // Figures that were pushed to the left, perhaps, and filled up at the right: the last may be the total.
  '_ _ 3 3 _ _ _ _ _': '? ? ? ? ? ? ?',
  // Blanks keep the places of figures, whatever these come to.
  '_ _ 1 2 _ 0 0 0 3': '1 2 _ 0 0 0 3',
  '_ _ 1 2 _ _ _ _ _': '1 2 _ _ _ _ _',
  '_ _ 3 _ _ _ _ _ 3': '3 _ _ _ _ _ 3',
  '_ _ _ 3 _ _ _ _ 3': '_ 3 _ _ _ _ 3',
  '_ _ _ _ _ _ _ _ 3': '_ _ _ _ _ _ 3',
  '_ _ 3 _ _ _ _ 3 _': '3 _ _ _ _ 3 _',
  '_ _ _ _ _ _ _ _ _': '_ _ _ _ _ _ _',
  // A row further to the left or to the right than the others.
  '_ 1 2 0 0 0 0 3': '1 2 0 0 0 0 3',
  '1 2 0 0 0 0 3': '1 2 0 0 0 0 3',
  '_ _ _ 1 2 0 0 0 0 3': '1 2 0 0 0 0 3',
  '_ 1 2 _ _ _ _ 3': '1 2 _ _ _ _ 3',
  '1 2 _ _ _ _ 3': '1 2 _ _ _ _ 3',
  '_ _ _ 1 2 _ _ _ _ 3': '1 2 _ _ _ _ 3',
  // What stands in a figure's place.
  '_ _ 待核 2 0 0 0 0 3': '待核 2 0 0 0 0 3',
  '_ _ 1 2 0 0 0 0 待核': '1 2 0 0 0 0 待核',
  '_ _ — — — — — — —': '— — — — — — —',
  '_ _ 1 2 — — — — 3': '1 2 — — — — 3',
  '_ _ １ 2 0 0 0 0 ３': '１ 2 0 0 0 0 ３',
};

/** The same where each cell is a line, and each blank a line without words. */
const belowLabel: Readonly<Record<string, string>> = {
  '1 2 0 0 0 0 3': '1 2 0 0 0 0 3',
  '1 2 _ _ _ _ 3': '1 2 _ _ _ _ 3',
  '3 _ _ _ _ _ 3': '3 _ _ _ _ _ 3',
  '_ 3 _ _ _ _ 3': '_ 3 _ _ _ _ 3',
  '_ _ _ _ _ _ _': '_ _ _ _ _ _ _',
  '_ 1 2 0 0 0 0 3': '1 2 0 0 0 0 3',
  '1 2 0 0 0 0 3 _': '1 2 0 0 0 0 3',
  '1 2 0 0 0 0 _ 3': '1 2 0 0 0 0 3',
  '1 2 0 0 0 0 3 9': '1 2 0 0 0 0 3',
  '1 2 0 0 0 0': '? ? ? ? ? ? ?',
  '1 3 0 0 0 0 0 13': '? ? ? ? ? ? ?',
  '3 3 _ _ _ _ _': '? ? ? ? ? ? ?',
  '1 2 0 0 0 0 （12）': '1 2 0 0 0 0 （12）',
  '1 2 0 0 0 0 （123）': '? ? ? ? ? ? ?',
  '待核 2 0 0 0 0 3': '待核 2 0 0 0 0 3',
};

describe('the figures of a row', () => {
  for (const { why, text, row, figures } of cases) it(why, () => assert.equal(figuresOf(text, row), figures));
  for (const [cells, figures] of Object.entries(behindLabel)) {
    it(`behind its label are ${figures} in ${cells}`, () => {
      const line = ['（一）予以公开', ...cells.split(' ').map((text) => (text === '_' ? '' : text))].join('\t');
      assert.equal(figuresOf(inTabs({ granted: line }), 'granted'), figures);
    });
  }
  for (const [cells, figures] of Object.entries(belowLabel)) {
    it(`below its label are ${figures} in ${cells}`, () => {
      const granted = cells.replaceAll('_', '');
      assert.equal(figuresOf(inLines(heads, rowsWith({ ...received, granted })), 'granted'), figures);
    });
  }
});

describe('the label of a row on a line of its own', () => {
  const text = rowsWith(uncorrected, true)
    .map(([{ label }, own]) => [label, ...own].join('   '))
    .join('\n');
  const labelOf = (row: string) =>
    readAlone(text, applications, editionInForce).table?.rows.find(({ template }) => template.key === row)?.label?.text;
  it('is known', () => assert.equal(labelOf('granted'), '（一）予以公开'));
  it('is known where it is that of the group which newer forms have there', () => {
    assert.equal(labelOf(older.key), '（六）其他处理');
  });
});

/** The only row of the other table that is asked for: behind its label in tabs, and its figures. */
const ofRegulations: Readonly<Record<string, string>> = {
  '1 0 3': '1 0 3',
  '若干 0 3': '若干 0 3',
  '若干 0 0 0': '若干 0 0',
  '若干 0 0 3': '? ? ?',
  '行政确认 0 0 0': '? ? ?',
  '0 0 0 0': '0 0 0',
  '1 0 3 7': '? ? ?',
};

describe('the figures of a row without a sum', () => {
  const disclosure = tableOf(editionInForce, 'disclosure');
  for (const [cells, figures] of Object.entries(ofRegulations)) {
    it(`are ${figures} in ${cells}`, () => {
      const text = `规章\t${cells.replaceAll(' ', '\t')}\n行政规范性文件\t4\t5\t6`;
      const { table } = readAlone(text, disclosure, editionInForce);
      const own = [...(table?.cells.values() ?? [])].filter(({ row }) => row.key === 'regulations');
      assert.equal(own.map((cell) => cell.text ?? '?').join(' '), figures);
    });
  }

  // A line of its own words and as many figures as the row has is a part of it.
  for (const label of ['规章', '规章（按实际填写）']) {
    it(`are not those of a part of it on the next line: ${label}`, () => {
      const text = `${label}\t\t\t\n行政确认\t1\t0\t3\n行政规范性文件\t4\t5\t6`;
      const { table } = readAlone(text, disclosure, editionInForce);
      const own = [...(table?.cells.values() ?? [])].filter(({ row }) => row.key === 'regulations');
      assert.equal(own.map((cell) => cell.text ?? '?').join(' '), '? ? ?');
    });
  }
});

/** Heads beside each other, and which column the words that no head of the form has stand for. */
const unknownHeads: Readonly<Record<string, string>> = {
  '信息内容 本年制发件数 本年废止件数 备注': 'in-force',
  '信息内容 本年制发件数 备注 现行有效件数': 'repealed',
  '备注 信息内容 本年制发件数 本年废止件数': '',
  '备注 本年制发件数 本年废止件数': '',
  '信息内容 本年制发件数 备注 本年废止件数': '',
  '现行有效数 信息内容 本年制发件数 本年废止件数': 'in-force',
  // Half of their pairs of characters are the head's, and fewer.
  '现行件数 信息内容 本年制发件数 本年废止件数': 'in-force',
  '有效的件数 信息内容 本年制发件数 本年废止件数': '',
  '信息内容 本年制发件数 备注 说明': '',
};

describe('a head in words of its own', () => {
  const disclosure = tableOf(editionInForce, 'disclosure');
  for (const [heads, column] of Object.entries(unknownHeads)) {
    it(`is ${column === '' ? 'none where it is nothing like the one that is lacking, and not in its place' : column}: ${heads}`, () => {
      const text = `第二十条第（一）项\t\n${heads.replaceAll(' ', '\t')}\n规章\t1\t0\t3`;
      const { table } = readAlone(text, disclosure, editionInForce);
      const changed = table?.heads.filter(({ match }) => match === 'changed').map((head) => head.column.key);
      assert.equal(changed?.join(), column);
    });
  }
});

describe('a head in two pieces', () => {
  const row = `一、本年新收政府信息公开申请数量\t${noughts.replaceAll(' ', '\t')}`;
  const matchOf = (...heads: readonly string[]) =>
    readAlone([...heads, row].join('\n'), applications, editionInForce).table?.heads.find(
      ({ column }) => column.key === 'social',
    )?.match;
  it('is no wording of its own', () => {
    assert.equal(
      matchOf('\t自然人\t商业企业\t科研机构\t社会', '\t\t\t\t公益组织\t法律服务机构\t其他\t总计'),
      'variant',
    );
  });
  it('is one where the other piece is nowhere', () => {
    assert.equal(matchOf('\t自然人\t商业企业\t科研机构\t公益组织\t法律服务机构\t其他\t总计'), 'changed');
  });
});
