import type { Row, Table, Value } from '../model/report.ts';
import { cellOf } from '../model/table/cell.ts';
import { addressOf, columnsOf } from '../template/registry.ts';
import { reconcileTable, type TableReconciliation } from './reconcile.ts';

/**
 * Gives the values of rows that lack a figure their columns, where the equations of the other rows leave one way only:
 * every value must be what those force on its column. Anything less stays uncertain. Returns the same table where
 * nothing could be settled.
 *
 *     12 3 15        12 3 15    of three columns the second row has two figures; what the first row and the sum
 *      4 5       →    4 · 5     leave for it is 4 1 5, so that they are its first and its third, and
 *     16 4 20        16 4 20    the one in the middle is lost
 */
export function settleMisalignedRows(table: Table): Table {
  if (table.template.arrangement === 'record' || !table.rows.some(canSettle)) return table;
  const arithmetic = reconcileTable(table, () => []);
  const cells = new Map(table.cells);
  const rows = table.rows.map((row) => {
    const placement = onlyPlacement(table, row, arithmetic);
    if (placement === null) return row;
    columnsOf(table.template, row.template).forEach((column, i) => {
      const address = addressOf(table.template, row.template, column);
      cells.set(address, cellOf(address, row.template, column, placement[i] ?? null));
    });
    return { ...row, state: placement.includes(null) ? ('incomplete' as const) : ('aligned' as const), placements: [] };
  });
  return rows.some((row, i) => row !== table.rows[i]) ? { ...table, rows, cells } : table;
}

/** Only misaligned rows have placements. */
function canSettle({ placements }: Row): boolean {
  return placements.length > 0;
}

function onlyPlacement(table: Table, row: Row, arithmetic: TableReconciliation): readonly (Value | null)[] | null {
  const columns = columnsOf(table.template, row.template);
  const isForced = (value: Value | null, i: number): boolean => {
    const column = columns[i];
    if (value === null || value.text === '' || column === undefined) return true;
    const address = addressOf(table.template, row.template, column);
    const { figure } = cellOf(address, row.template, column, value);
    return figure.kind === 'figure' && figure.value === arithmetic.forced(address);
  };
  const possible = row.placements.filter((placement) => placement.every(isForced));
  // Placements that all agree with the rest differ only in which of equal figures is the lost one.
  return (possible.length === 1 ? possible[0] : possible.find((placement) => !placement.includes(null))) ?? null;
}
