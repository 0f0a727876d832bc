import { hasRole, type RowRoles } from '../model/roles.ts';
import { addressOf, columnsOf } from '../template/registry.ts';
import type { ColumnRole, Edition, RowTemplate } from '../template/schema.ts';

/** What reading a passage takes from its report. Two equal settings give the same reading of the same words. */
export interface Setting {
  readonly edition: Edition;
  /** The reporting year, null where the title names none. */
  readonly year: number | null;
  /** The body as the title names it, empty where it names none. */
  readonly body: string;
  /** The rows that the report has, as `table/row`. */
  readonly rows: ReadonlySet<string>;
}

/** The addresses of the cells that rows of a role have under columns of some roles; none where the report lacks them. */
export function cellsOf(setting: Setting, role: RowRoles, columns: readonly ColumnRole[]): readonly string[] {
  return setting.edition.tables.flatMap((table) => {
    const rows = wholeRows(
      table.rows.filter((row) => hasRole(row, role) && setting.rows.has(`${table.key}/${row.key}`)),
    );
    return rows.flatMap((row) =>
      columnsOf(table, row)
        .filter((column) => column.role !== null && columns.includes(column.role))
        .map((column) => addressOf(table, row, column)),
    );
  });
}

/** Of some rows and one that stands for them, those that are whole: counted are the rows or the one, never both. */
function wholeRows(rows: readonly RowTemplate[]): readonly RowTemplate[] {
  const one = rows.find(({ replaces }) => replaces !== null);
  if (one === undefined) return rows;
  const others = rows.filter((row) => row !== one);
  return one.replaces?.every((key) => others.some((row) => row.key === key)) ? others : [one];
}
