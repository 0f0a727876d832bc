import { addressOf } from '../template/registry.ts';
import type { ColumnRole, RowRole, RowTemplate } from '../template/schema.ts';
import type { Cell, Report } from './report.ts';

/** A role of rows, or the beginning of several: `refused` for every `refused.…`. */
export type RowRoles = RowRole | 'refused' | 'unavailable' | 'unprocessed';

/** True if the row counts what `role` says, or one kind of it. */
export function hasRole({ role }: Pick<RowTemplate, 'role'>, wanted: RowRoles): boolean {
  return role === wanted || role?.startsWith(`${wanted}.`) === true;
}

/**
 * The report's cells that count `rows` in the columns of `column`, in the form's order; none where the text lacks the
 * table or the edition such a row. Where the text keeps an alternative row, its cell comes instead of those of the rows
 * that it stands for.
 */
export function cellsOfRole({ tables }: Pick<Report, 'tables'>, rows: RowRoles, column: ColumnRole): readonly Cell[] {
  return tables.flatMap(({ template, cells }) => {
    const found = template.rows.filter((row) => hasRole(row, rows));
    const columns = template.columns.filter(({ role }) => role === column);
    const cellsIn = (row: RowTemplate): Cell[] =>
      columns.flatMap((each) => cells.get(addressOf(template, row, each)) ?? []);
    const replaced = new Set(found.flatMap((row) => (cellsIn(row).length > 0 ? (row.replaces ?? []) : [])));
    return found.filter(({ key }) => !replaced.has(key)).flatMap(cellsIn);
  });
}

/** The only cell of a role, null where the report has none or several. */
export function cellOfRole(report: Pick<Report, 'tables'>, row: RowRoles, column: ColumnRole): Cell | null {
  const [cell, ...more] = cellsOfRole(report, row, column);
  return more.length === 0 ? (cell ?? null) : null;
}
