import { coverAt, type Grid } from '../grid.ts';
import type { Page } from '../page.ts';
import { allRows, blank, type Line, lineOf, tightLineOf, writeSlot } from './lines.ts';

interface PipeStyle {
  readonly line: (grid: Grid, row: number) => Line;
  /** Whether a row begins and ends with a pipe. */
  readonly edges: boolean;
  readonly delimiter: 'after-first' | 'none' | 'after-every';
  /** What stands in a cell of the delimiter. */
  readonly dashes?: string;
}

/** Every position of the row holds the text of the cell that covers it. */
function filledLineOf(grid: Grid, row: number): Line {
  return Array.from({ length: grid.width }, (_, column) => coverAt(grid, row, column));
}

/** Merged cells leave more blank cells behind than they covered. */
function doubledLineOf(grid: Grid, row: number): Line {
  return tightLineOf(grid, row).flatMap((slot) => {
    const width = 'width' in slot ? Number(slot.width) : 1;
    return width === 1 ? [slot] : [slot, ...Array.from({ length: width }, () => blank)];
  });
}

function pipeTable(style: PipeStyle): (grid: Grid, page: Page) => void {
  return (grid, page) => {
    for (const row of allRows(grid)) {
      const line = style.line(grid, row);
      page.write(style.edges ? '|' : '');
      for (const [i, slot] of line.entries()) {
        if (i > 0) page.write('|');
        page.write(i > 0 || style.edges ? ' ' : '');
        writeSlot(slot, page);
        page.write(i < line.length - 1 || style.edges ? ' ' : '');
      }
      page.write(style.edges ? '|\n' : '\n');
      const rule = `${style.edges ? '|' : ''}${line.map(() => style.dashes ?? ' --- ').join('|')}${style.edges ? '|' : ''}\n`;
      if (style.delimiter === 'after-every') page.write(`${rule}\n`);
      if (style.delimiter === 'after-first' && row === 0) page.write(rule);
    }
  };
}

export const pipeTables = {
  'pipe-merged-missing': pipeTable({ line: tightLineOf, edges: true, delimiter: 'after-first' }),
  'pipe-merged-blank': pipeTable({ line: lineOf, edges: true, delimiter: 'after-first' }),
  'pipe-merged-doubled': pipeTable({ line: doubledLineOf, edges: true, delimiter: 'after-first' }),
  'pipe-merged-filled': pipeTable({ line: filledLineOf, edges: true, delimiter: 'after-first' }),
  'pipe-lone-dashes': pipeTable({ line: tightLineOf, edges: true, delimiter: 'after-first', dashes: '-' }),
  'pipe-without-edges': pipeTable({ line: tightLineOf, edges: false, delimiter: 'none' }),
  'pipe-without-edges-blank': pipeTable({ line: lineOf, edges: false, delimiter: 'after-first' }),
  'pipe-without-delimiter': pipeTable({ line: tightLineOf, edges: true, delimiter: 'none' }),
  'pipe-table-per-row': pipeTable({ line: tightLineOf, edges: true, delimiter: 'after-every' }),
};
