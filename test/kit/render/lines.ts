import type { Grid } from '../grid.ts';
import { coverAt, originAt } from '../grid.ts';
import type { Page } from '../page.ts';

/** One position of a line: a label, a figure, or nothing. */
export interface Slot {
  readonly text: string;
  readonly address?: string;
}

/** One line of a table; a line without slots is a blank line. */
export type Line = readonly Slot[];

export const blank: Slot = { text: '' };

export function isFigure(slot: Slot): boolean {
  return slot.address !== undefined;
}

/** A slot for each position of the row; where a merged cell only reaches, a blank one. */
export function lineOf(grid: Grid, row: number): Line {
  return Array.from({ length: grid.width }, (_, column) => originAt(grid, row, column) ?? blank);
}

/** A slot for each cell that starts in the row; merged cells leave nothing behind. */
export function tightLineOf(grid: Grid, row: number): Line {
  return grid.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
}

/** Like `tightLineOf`, with one blank slot for each cell that reaches into the row from above. */
export function coveredLineOf(grid: Grid, row: number): Line {
  const line: Slot[] = [];
  for (let column = 0; column < grid.width; ) {
    const cell = coverAt(grid, row, column);
    line.push(cell.row === row ? cell : blank);
    column += cell.width;
  }
  return line;
}

export function allRows(grid: Grid): number[] {
  return Array.from({ length: grid.height }, (_, row) => row);
}

export function writeSlot(slot: Slot, page: Page): void {
  if (slot.address === undefined) page.write(slot.text);
  else page.figure(slot.address, slot.text);
}
