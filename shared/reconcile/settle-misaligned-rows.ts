import type { Row, Table, Value } from '../model/report.ts';
import { cellOf } from '../model/table/cell.ts';
import { type RowCells, RowSums } from '../model/table/row-sum.ts';
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
  const base = withOwnSums(table);
  const arithmetic = reconcileTable(base, () => []);
  return withPlacements(base, (row) => onlyPlacement(base, row, arithmetic));
}

/**
 * Several rows that lack a figure leave no column forced. Where the sum of each allows one way alone, they have their
 * figures in that way if then every column of theirs adds up too; otherwise none of them has.
 *
 *     191 41 3 9 19 5    its last figure cannot be the total of the others: it is the total that is lost
 */
function withOwnSums(table: Table): Table {
  const sums = new RowSums(table.template);
  const found = new Map<Row, readonly (Value | null)[]>();
  for (const row of table.rows) {
    if (!canSettle(row) || row.placements.length < 2) continue;
    const [only, ...more] = row.placements.filter((placement) => sums.canSatisfy(row.template, asCells(placement)));
    if (only !== undefined && more.length === 0) found.set(row, only);
  }
  if (found.size < 2) return table;
  const settled = withPlacements(table, (row) => found.get(row) ?? null);
  return columnsAddUp(settled, [...found.keys()]) ? settled : table;
}

/** True if nothing is broken, and each figure of the rows stands in a column of which no figure is missing that nothing tells. */
function columnsAddUp(table: Table, rows: readonly Row[]): boolean {
  const arithmetic = reconcileTable(table, () => []);
  if (arithmetic.broken.length > 0) return false;
  const own = new Set(rows.map(({ template }) => template.key));
  const left = table.rows.filter(canSettle);
  if (!left.every((row) => row.placements.some((placement) => isForced(table, row, placement, arithmetic))))
    return false;
  const told = new Set(left.map(({ template }) => template.key));
  return [...table.cells.values()].every((cell) => {
    if (!own.has(cell.row.key) || cell.figure.kind !== 'figure') return true;
    return arithmetic.equationsOf(cell.address).some(({ terms }) => {
      const others = terms.filter((term) => term.cell.row !== cell.row);
      const unknown = others.filter((term) => table.cells.get(term.cell.address)?.figure.kind !== 'figure');
      return (
        others.length > 0 &&
        (unknown.length === 0 || (unknown.length === 1 && told.has(unknown[0]?.cell.row.key ?? '')))
      );
    });
  });
}

function asCells(placement: readonly (Value | null)[]): RowCells {
  return placement.map((value) => (value === null ? null : { cell: value }));
}

/** The table with the figures of some rows in the columns of a placement; the same table where no row has one. */
function withPlacements(table: Table, placementOf: (row: Row) => readonly (Value | null)[] | null): Table {
  const cells = new Map(table.cells);
  const rows = table.rows.map((row) => {
    const placement = placementOf(row);
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
  const possible = row.placements.filter((placement) => isForced(table, row, placement, arithmetic));
  // Placements that all agree with the rest differ only in which of equal figures is the lost one.
  return (possible.length === 1 ? possible[0] : possible.find((placement) => !placement.includes(null))) ?? null;
}

/** True if every figure of a placement is what the other rows force on its column. */
function isForced(
  { template }: Table,
  row: Row,
  placement: readonly (Value | null)[],
  arithmetic: TableReconciliation,
): boolean {
  const columns = columnsOf(template, row.template);
  return placement.every((value, i) => {
    const column = columns[i];
    if (value === null || value.text === '' || column === undefined) return true;
    const address = addressOf(template, row.template, column);
    const { figure } = cellOf(address, row.template, column, value);
    return figure.kind === 'figure' && figure.value === arithmetic.forced(address);
  });
}
