import type { Grid } from '../grid.ts';
import type { Page } from '../page.ts';
import { allRows, coveredLineOf, isFigure, type Line, tightLineOf, writeSlot } from './lines.ts';

/** Each cell a line that begins with a tab; a blank line ends the row. */
function perLine(stray: boolean): (grid: Grid, page: Page) => void {
  return (grid, page) => {
    for (const row of allRows(grid)) {
      const line = coveredLineOf(grid, row);
      const first = line.findIndex(isFigure);
      for (const [i, slot] of line.entries()) {
        page.write('\t');
        writeSlot(slot, page);
        page.write('\n');
        if (stray && i === first + (row % 3) && first >= 0 && row % 2 === 0 && i < line.length - 1) page.write('\n');
      }
      page.write('\n');
    }
  };
}

/** Each cell a paragraph: a blank line between any two. */
function perParagraph(indent: string, line: (grid: Grid, row: number) => Line): (grid: Grid, page: Page) => void {
  return (grid, page) => {
    for (const row of allRows(grid)) {
      for (const slot of line(grid, row)) {
        page.write(indent);
        writeSlot(slot, page);
        page.write('\n\n');
      }
    }
  };
}

export const cellTables = {
  'cell-per-line': perLine(false),
  'cell-per-line-stray-blank': perLine(true),
  'cell-per-paragraph': perParagraph('', tightLineOf),
  'cell-per-paragraph-tab': perParagraph('\t', coveredLineOf),
};
