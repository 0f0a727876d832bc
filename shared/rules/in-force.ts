import type { Cell, Table } from '../model/report.ts';

/**
 * True if with `to` in the cell fewer documents would be in force at the end of the year than were issued in it and not
 * repealed: a repair that writes it would take one fault away and bring another.
 */
export function leavesTooFewInForce({ cells }: Pick<Table, 'cells'>, cell: Cell, to: string): boolean {
  const countIn = (role: string): number => {
    for (const each of cells.values()) {
      if (each.row !== cell.row || each.column.role !== role) continue;
      if (each === cell) return Number(to);
      return each.figure.kind === 'figure' ? Number(each.figure.value) : Number.NaN;
    }
    return Number.NaN;
  };
  return countIn('in-force') < countIn('issued') - countIn('repealed');
}
