import { coverAt, type Grid } from '../grid.ts';
import type { Page } from '../page.ts';
import { allRows, blank, isFigure, type Line, lineOf, tightLineOf } from './lines.ts';
import { wrap } from './spaces.ts';

/** How a spreadsheet or a word processor writes its cells to the clipboard or to a file. */
interface SheetStyle {
  readonly line: (grid: Grid, row: number) => Line;
  readonly separator: string;
  /** Which cells stand in quotes: those that hold a line end, a separator or a quote, or all; or none whatever they hold. */
  readonly quotes: 'needed' | 'all' | 'none';
  /** What parts the lines of a label inside its cell; none where labels are in one piece. */
  readonly lineEnd: string;
  /** Cells to which every line is filled up. */
  readonly width: number;
}

/** Blank cells between the columns, where a wider table on the same sheet has borders of its own. */
function lineApart(grid: Grid, row: number): Line {
  return lineOf(grid, row).flatMap((slot, column) => (column % 2 === 1 ? [slot, blank] : [slot]));
}

function sheetTable(style: SheetStyle): (grid: Grid, page: Page) => void {
  return (grid, page) => {
    for (const row of allRows(grid)) {
      const line = style.line(grid, row);
      for (const [i, slot] of line.entries()) {
        if (i > 0) page.write(style.separator);
        const content = isFigure(slot) || style.lineEnd === '' ? slot.text : wrap(slot.text, 9).join(style.lineEnd);
        const needed = /[\n"，]/.test(content) || content.includes(style.separator);
        const quote = style.quotes === 'all' || (style.quotes === 'needed' && needed) ? '"' : '';
        page.write(quote);
        if (slot.address === undefined) page.write(content.replaceAll('"', quote === '' ? '"' : '""'));
        else page.figure(slot.address, slot.text);
        page.write(quote);
      }
      page.write(`${style.separator.repeat(Math.max(0, style.width - line.length))}\n`);
    }
  };
}

const copied: SheetStyle = { line: lineOf, separator: '\t', quotes: 'needed', lineEnd: '\n', width: 0 };
const saved: SheetStyle = { line: lineOf, separator: ',', quotes: 'needed', lineEnd: '', width: 0 };

/** The cells that every line of a whole sheet has. */
export const sheetWidth = 20;

export const sheetTables = {
  'sheet-copied': sheetTable(copied),
  'sheet-copied-apart': sheetTable({ ...copied, line: lineApart }),
  'sheet-copied-wide': sheetTable({ ...copied, width: sheetWidth }),
  'sheet-commas': sheetTable(saved),
  'sheet-commas-lines': sheetTable({ ...saved, lineEnd: '\n' }),
  'sheet-semicolons': sheetTable({ ...saved, separator: ';', quotes: 'all' }),
  'word-copied': sheetTable({ ...copied, line: tightLineOf, lineEnd: '' }),
  'word-copied-lines': sheetTable({ ...copied, line: tightLineOf, quotes: 'none' }),
  'word-copied-line-breaks': sheetTable({ ...copied, line: tightLineOf, quotes: 'none', lineEnd: '\v' }),
};

/** A table in a sheet that is saved whole, with the running text in its first column. */
export const wholeSheet = sheetTable({ ...saved, lineEnd: '\n', width: sheetWidth });

/** A grid of characters in which every cell has room for `widths` characters and is broken into so many lines as it needs. */
function gridTable(labelWidth: number, figureWidth: number): (grid: Grid, page: Page) => void {
  return (grid, page) => {
    const widths = Array.from({ length: grid.width }, (_, column) =>
      column < grid.labelWidth ? labelWidth : figureWidth,
    );
    const border = (mark: string): string => `+${widths.map((width) => mark.repeat(width + 2)).join('+')}+\n`;
    page.write(border('-'));
    for (const row of allRows(grid)) {
      const cells = lineOf(grid, row).map((slot, i) => ({
        slot,
        lines: isFigure(slot) ? [slot.text] : wrap(slot.text, widths[i] ?? 4),
      }));
      const height = Math.max(1, ...cells.map(({ lines }) => lines.length));
      for (let at = 0; at < height; at++) {
        for (const [i, { slot, lines }] of cells.entries()) {
          const text = lines[at] ?? '';
          page.write('| ');
          if (slot.address !== undefined && at === 0) page.figure(slot.address, text);
          else page.write(text);
          page.write(`${' '.repeat(Math.max(0, (widths[i] ?? 0) - text.length))} `);
        }
        page.write('|\n');
      }
      page.write(border(row === 0 ? '=' : '-'));
    }
  };
}

/** Borders drawn with characters, each row on one line; merged cells have no border inside. */
function drawnTable(grid: Grid, page: Page): void {
  page.write(`┌${'─'.repeat(60)}┐\n`);
  for (const row of allRows(grid)) {
    for (let column = 0; column < grid.width; ) {
      const cell = coverAt(grid, row, column);
      page.write('│');
      if (cell.row !== row) page.write('    ');
      else if (cell.address === undefined) page.write(cell.text);
      else page.figure(cell.address, cell.text).write('  ');
      column += cell.width;
    }
    page.write('│\n');
    const below = row + 1 < grid.height && coverAt(grid, row + 1, 0).row <= row;
    page.write(
      row + 1 === grid.height
        ? `└${'─'.repeat(60)}┘\n`
        : `${below ? '│    ├' : '├'}${'─'.repeat(30)}┼${'─'.repeat(20)}┤\n`,
    );
  }
}

export const ruledTables = {
  'grid-roomy': gridTable(40, 8),
  'grid-broken-labels': gridTable(6, 5),
  drawn: drawnTable,
};
