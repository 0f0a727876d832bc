import { rule } from '../../../shared/rules/table/misplaced-figures.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { page } from './texts.ts';

const clean = smallReport();
const figures = (...cells: readonly (string | number)[]): string => cells.join('\t');
const zeros = figures(0, 0, 0, 0, 0, 0, 0);
const open = Array.from({ length: 6 }, () => '〔待填〕').join('\t');
const granted = `（一）予以公开\t\t${zeros}`;
const partly = `（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t${zeros}`;
/** The row 予以公开 with other cells, and what follows its line. */
const granting = (cells: string, text = clean): string => replaced(text, granted, `（一）予以公开\t\t${cells}`);

/** A report whose figures agree once three cases stand in the row 部分公开. */
const three = smallReport({
  figures: Object.fromEntries(
    ['new', 'partly-granted', 'result-total'].flatMap((row) =>
      ['natural-person', 'total'].map((column) => [`applications/${row}/${column}`, 3]),
    ),
  ),
});
const sixZeros = figures(0, 0, 0, 0, 0, 0);
const pushed = granting(`${zeros}\t${sixZeros}`);

/** The report with its sections 二 and 三 exchanged. */
function exchanged(text: string): string {
  const [two, three, four] = ['二、主动', '三、收到', '四、政府'].map((words) => text.indexOf(words)) as [
    number,
    number,
    number,
  ];
  return text.slice(0, two) + text.slice(three, four) + text.slice(two, three) + text.slice(four);
}
const line = figures(3, 0, 0, 0, 0, 0, 3);
const dashes = figures('—', '—', '—', '—', '—', '—', '—');
const repeated = `2.重复申请\t${zeros}`;

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a line without a label that a pasted block has left',
      report: granting(
        `${zeros}\n${figures(3, 0, 0, 0, 0, 0, 3)}`,
        replaced(three, partly.replace(zeros, figures(3, 0, 0, 0, 0, 0, 3)), partly),
      ),
      on: figures(3, 0, 0, 0, 0, 0, 3),
      nth: 2,
      fixes: ['unique  3 0 0 0 0 0 3'],
    },
    {
      why: 'lines that push what stood behind the cursor to the end of the last',
      report: granting(`${zeros}\n${zeros}\n${zeros}\t${open}`),
      on: `${zeros}\n${zeros}\t${open}`,
      fixes: [`unique   ${Array.from({ length: 14 }, () => '0').join(' ')}`],
    },
    {
      why: 'a line without a label, with spaces before and behind its figures',
      report: granting(
        `${zeros}\n ${[3, 0, 0, 0, 0, 0, 3].join(' \t ')}`,
        three.replace(partly.replace(zeros, figures(3, 0, 0, 0, 0, 0, 3)), partly),
      ),
      on: [3, 0, 0, 0, 0, 0, 3].join(' \t '),
      fixes: ['unique  3 0 0 0 0 0 3'],
    },
    {
      why: 'a row pasted on its first cell, of whose places some were filled in already',
      report: granting(`${zeros}\t5\t〔待填〕`),
      on: '5\t〔待填〕',
    },
    {
      why: 'a row pasted on its first cell',
      report: granting(`${zeros}\t${open}`),
      on: open,
      fixes: ['unique '],
    },
    {
      why: 'a row pasted on the first of its noughts',
      report: pushed,
      on: sixZeros,
      nth:
        [...Array(pushed.indexOf(granted) + granted.length + 1).keys()].filter((at) => pushed.startsWith(sixZeros, at))
          .length + 1,
      fixes: ['unique '],
    },
    {
      why: 'lines over rows that have figures of their own, without a repair',
      report: replaced(
        granting(`${zeros}\n${figures(3, 0, 0, 0, 0, 0, 3)}`),
        partly,
        partly.replace(zeros, figures(1, 0, 0, 0, 0, 0, 1)),
      ),
      on: figures(3, 0, 0, 0, 0, 0, 3),
      fixes: [],
    },
    {
      why: 'a line without a label in a text with line ends of two characters',
      report: granting(
        `${zeros}\n${figures(3, 0, 0, 0, 0, 0, 3)}`,
        replaced(three, partly.replace(zeros, figures(3, 0, 0, 0, 0, 0, 3)), partly),
      ).replaceAll('\n', '\r\n'),
      on: figures(3, 0, 0, 0, 0, 0, 3),
      nth: 2,
      fixes: ['unique  3 0 0 0 0 0 3'],
      becomes: `\t${zeros}\r\n\t（二）部分公开`,
    },
    {
      why: 'a line that begins with 1 and is no numbering of columns',
      report: replaced(
        granting(`${zeros}\n${figures(1, 0, 0, 0, 0, 0, 1)}`),
        partly,
        partly.replace(zeros, figures(4, 0, 0, 0, 0, 0, 4)),
      ),
      on: figures(1, 0, 0, 0, 0, 0, 1),
      fixes: [],
    },
    { why: 'a line too short for a row', report: granting(`${zeros}\n3\t4`), on: '3\t4', fixes: [] },
    {
      why: 'lines of which the first is longer than a row',
      report: granting(`${zeros}\n${zeros}\t0\n${zeros}`),
      on: `${zeros}\t0\n${zeros}`,
      fixes: [],
    },
    {
      why: 'a line with a figure behind the last column',
      report: granting(`${zeros}\n${zeros}\t7`),
      on: `${zeros}\t7`,
      fixes: [],
    },
    {
      why: 'one place to fill in behind the last column',
      report: granting(`${zeros}\t〔待填〕`),
      on: '〔待填〕',
      fixes: ['unique '],
    },
    {
      why: 'a row pasted on its first cell, over figures',
      report: granting(`${zeros}\t${figures(8, 0, 0, 0, 0, 8)}`),
      on: figures(8, 0, 0, 0, 0, 8),
      fixes: [],
    },
    { why: 'a line of figures below an empty one', report: granting(`${zeros}\n\n${line}`), on: line, fixes: [] },
    {
      why: 'a line of figures below a row whose label takes two lines',
      report: replaced(
        clean,
        `2.没有现成信息需要另行制作\t${zeros}`,
        `2.没有现成信息\n\t\t需要另行制作\t${zeros}\n${line}`,
      ),
      on: line,
      fixes: [],
    },
    {
      why: 'a line of figures above words of last year',
      report: granting(`${zeros}\n${line}\n上年数据如上。`),
      on: line,
      fixes: [],
    },
    {
      why: 'lines of figures below two rows, each by itself',
      report: granting(`${zeros}\n${line}`, replaced(clean, repeated, `${repeated}\n${figures(4, 0, 0, 0, 0, 0, 4)}`)),
      on: line,
      more: [{ on: figures(4, 0, 0, 0, 0, 0, 4), fixes: [] }],
    },
    {
      why: 'a place to fill in behind a row, where the sections stand in another order',
      report: exchanged(granting(`${zeros}\t〔待填〕`)),
      on: '〔待填〕',
      fixes: ['unique '],
    },
    {
      why: 'a line without a label, where the sections stand in another order',
      report: exchanged(granting(`${zeros}\n〔待填〕\t〔待填〕\t0\t0\t0\t0\t〔待填〕`)),
      on: '〔待填〕\t〔待填〕\t0\t0\t0\t0\t〔待填〕',
      fixes: ['unique  〔待填〕 〔待填〕 0 0 0 0 〔待填〕'],
    },
    {
      why: 'a line of figures in section 二, shorter than any row',
      report: replaced(clean, '行政许可\t0', '行政许可\t0\n12\t3'),
      on: '12\t3',
      fixes: [],
    },
    {
      why: 'two rows pasted on the first of their noughts',
      report: granting(`${zeros}\t${sixZeros}`, replaced(clean, repeated, `${repeated}\t${sixZeros}`)),
      on: sixZeros,
      nth:
        [...Array(pushed.indexOf(granted) + granted.length + 1).keys()].filter((at) => pushed.startsWith(sixZeros, at))
          .length + 1,
      fixes: ['unique '],
      more: [{ on: sixZeros, fixes: ['unique '] }],
    },
    {
      why: 'a place to fill in behind the one line of section 四',
      report: replaced(clean, `\n${figures(...Array(15).fill(0))}\n`, `\n${figures(...Array(15).fill(0))}\t〔待填〕\n`),
      on: '〔待填〕',
      fixes: ['unique '],
    },
    {
      why: 'as much behind the cursor as a row holds',
      report: granting(`${zeros}\n${zeros}\t${sixZeros}\t〔待填〕`),
      on: `${zeros}\t${sixZeros}\t〔待填〕`,
      fixes: [`unique  ${[...zeros].filter((each) => each !== '\t').join(' ')}`],
    },
    {
      why: 'more behind the cursor than a row holds',
      report: granting(`${zeros}\n${zeros}\t${zeros}\t〔待填〕`),
      on: `${zeros}\t${zeros}\t〔待填〕`,
      fixes: [],
    },
    ...(
      [
        ['with a place to fill in behind its first figure', '3\t〔待填〕\t0\t0\t0\t0\t3', undefined],
        ['below tabs', `\t\t${line}`, line],
        ['with blanks among its figures', '3\t\t\t0\t0\t0\t3', undefined],
        ['that begins with decimals', '2.5\t3', undefined],
        ['that begins with a number of two digits and decimals', '12.50\t3', undefined],
      ] as const
    ).map(([how, written, on]) => ({
      why: `a line of figures ${how}`,
      report: granting(`${zeros}\n${written}`),
      on: on ?? written,
      fixes: [],
    })),
    {
      why: 'a line of figures between lines of dashes, which are none',
      report: granting(`${zeros}\n${dashes}\n${line}\n${dashes}`),
      on: line,
      fixes: [],
    },
    {
      why: 'two lines of figures above the last row',
      report: replaced(clean, `\t（七）总计\t\t${zeros}`, `\t（七）总计\t\t${zeros}\n${line}\n${line}`),
      on: `${line}\n${line}`,
      fixes: [],
    },
    {
      why: 'two noughts behind a row of three in section 二',
      report: replaced(clean, '规章\t0\t0\t0', '规章\t0\t0\t0\t0\t0'),
      on: '0\t0',
      nth: 4,
      fixes: ['unique '],
    },
    {
      why: 'two noughts behind the one figure of a row',
      report: replaced(clean, '行政许可\t0', '行政许可\t0\t0\t0'),
      on: '0\t0',
      nth: 6,
      fixes: ['unique '],
    },
    {
      why: 'a place to fill in behind two blanks',
      report: granting(`${zeros}\t\t\t〔待填〕`),
      on: '〔待填〕',
      fixes: ['unique '],
    },
    {
      why: 'a line without a label in a text with line ends of the other character',
      report: granting(`${zeros}\n${line}`, replaced(three, partly.replace(zeros, line), partly)).replaceAll(
        '\n',
        '\r',
      ),
      on: line,
      nth: 2,
      fixes: ['unique  3 0 0 0 0 0 3'],
      becomes: `\t${zeros}\r\t（二）部分公开`,
    },
    {
      why: 'a line of three figures above a row of which one is lost',
      report: replaced(clean, '行政规范性文件\t0\t0\t0', `5\t6\t7\n行政规范性文件\t0\t0`),
      on: '5\t6\t7',
      fixes: [],
    },
  ],
  quiet: [
    { why: 'a place to fill in behind a row of a page', report: page(granting(`${zeros}\t〔待填〕`)) },
    {
      why: 'a place to fill in behind a row between pipes',
      report: granting(`${zeros}\t〔待填〕`)
        .split('\n')
        .map((each) => (each.includes('\t') ? `|${each.replaceAll('\t', '|')}|` : each))
        .join('\n'),
    },
    { why: 'one figure behind tabs, as a page number is', report: granting(`${zeros}\n\t\t12`) },
    { why: 'one figure before a tab', report: granting(`${zeros}\n12\t`) },
    {
      why: 'a place to fill in behind a row whose figures cannot be told apart',
      report: replaced(clean, repeated, '2.重复申请\t1\t2\t0\t5\t0\t0\t0\t77\t〔待填〕'),
    },
    { why: 'one nought behind the one figure of a row', report: replaced(clean, '行政许可\t0\t', '行政许可\t0\t0') },
    { why: 'figures below words of last year', report: granting(`${zeros}\n上年数据如下：\n${line}`) },
    { why: 'a note below a row', report: granting(`${zeros}\n（说明）`) },
    { why: 'a line that begins like a label', report: granting(`${zeros}\n1、1.5\t3`) },
    { why: 'a line with words among its figures', report: granting(`${zeros}\n3\t若干\t0`) },
    { why: 'a row with five noughts too many', report: granting(`${zeros}\t${sixZeros.slice(2)}`) },
    {
      why: 'one nought behind a row of three in section 二',
      report: replaced(clean, '规章\t0\t0\t0', '规章\t0\t0\t0\t0'),
    },
    { why: 'a report in another layout', report: clean.replaceAll('\t', ' ') },
    { why: 'a line that numbers the columns', report: granting(`${zeros}\n${figures(1, 2, 3, 4, 5, 6, 7)}`) },
    { why: 'one figure on a line, as a page number is', report: granting(`${zeros}\n12`) },
    {
      why: 'two rows that have run together, a figure of the first being lost',
      report: granting(`${sixZeros.slice(2)}\t2.没有现成信息需要另行制作\t${zeros}`),
    },
    { why: 'a row with one cell too many', report: granting(`${zeros}\t0`) },
    {
      why: 'figures on the line below their label',
      report: replaced(clean, granted, `（一）予以公开\n\t\t${zeros}`),
    },
    {
      why: 'a table with last year’s columns beside this year’s',
      report: clean.replaceAll(`\t${zeros}\n`, `\t${zeros}\t${figures(0, 0, 0, 0, 0, 0)}\n`),
    },
  ],
};
