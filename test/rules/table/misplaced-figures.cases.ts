import { rule } from '../../../shared/rules/table/misplaced-figures.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';

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
  ],
  quiet: [
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
