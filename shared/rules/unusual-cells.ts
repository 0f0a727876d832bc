import type { Cell, Table } from '../model/report.ts';

/** The cells of a table that hold no figure, or one in another writing than plain digits. Most tables have none. */
export function unusualCells({ cells }: Table): readonly Cell[] {
  const found: Cell[] = [];
  for (const cell of cells.values()) {
    if (cell.figure.kind !== 'figure' || cell.figure.forms.length > 0) found.push(cell);
  }
  return found;
}
