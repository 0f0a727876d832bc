import { cellsOfRow } from '../template/registry.ts';
import type { ColumnRole, RowRole, RowTemplate, TableTemplate } from '../template/schema.ts';
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
  let all: readonly Cell[] = none;
  for (const { template, cells } of tables) {
    // Most tables of a form have no such row, and most rows replace none.
    const found = rowsOfRole(template, rows, column);
    if (found.length === 0) continue;
    const [only] = found;
    if (only !== undefined && found.length === 1 && only.addresses.length === 1) {
      const cell = cells.get(only.addresses[0] ?? '');
      if (cell !== undefined) all = all.length === 0 ? [cell] : all.concat(cell);
      continue;
    }
    const cellsIn = ({ addresses }: RoleRow): Cell[] => addresses.flatMap((address) => cells.get(address) ?? []);
    const replacing = found.filter((each) => each.row.replaces !== null && cellsIn(each).length > 0);
    const replaced = replacing.flatMap(({ row }) => row.replaces ?? []);
    const own = found.flatMap((each) => (replaced.includes(each.row.key) ? [] : cellsIn(each)));
    all = all.length === 0 ? own : all.concat(own);
  }
  return all;
}

const none: readonly Cell[] = [];

/** A row that has a role, and the addresses of its cells in the columns of another. */
interface RoleRow {
  readonly row: RowTemplate;
  readonly addresses: readonly string[];
}

/** What a form has for two roles: every report asks for the same few. */
const known = new WeakMap<TableTemplate, Map<RowRoles, Map<ColumnRole, readonly RoleRow[]> | null>>();

const noRows: readonly RoleRow[] = [];

function rowsOfRole(template: TableTemplate, rows: RowRoles, column: ColumnRole): readonly RoleRow[] {
  let found = known.get(template);
  if (found === undefined) {
    found = new Map();
    known.set(template, found);
  }
  let byColumn = found.get(rows);
  if (byColumn === undefined) {
    byColumn = template.rows.some((row) => hasRole(row, rows)) ? new Map() : null;
    found.set(rows, byColumn);
  }
  if (byColumn === null) return noRows;
  let roleRows = byColumn.get(column);
  if (roleRows === undefined) {
    // The very strings that the cells of a table are kept under: a look-up need not compare their characters.
    const addressesIn = (row: RowTemplate): readonly string[] =>
      cellsOfRow(template, row).flatMap(({ address, column: { role } }) => (role === column ? [address] : []));
    roleRows = template.rows.filter((row) => hasRole(row, rows)).map((row) => ({ row, addresses: addressesIn(row) }));
    byColumn.set(column, roleRows);
  }
  return roleRows;
}

/** The only cell of a role, null where the report has none or several. */
export function cellOfRole(report: Pick<Report, 'tables'>, row: RowRoles, column: ColumnRole): Cell | null {
  let only: Cell | null = null;
  for (const { template, cells } of report.tables) {
    const found = rowsOfRole(template, row, column);
    if (found.length === 0) continue;
    const addresses = found[0]?.addresses ?? [];
    // Most roles are those of one cell of the form: no list is made of it.
    if (only !== null || found.length > 1 || addresses.length > 1) {
      const all = cellsOfRole(report, row, column);
      return all.length === 1 ? (all[0] ?? null) : null;
    }
    only = cells.get(addresses[0] ?? '') ?? null;
  }
  return only;
}
