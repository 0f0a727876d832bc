import { addressOf, columnsOf } from '../template/registry.ts';
import type { ColumnTemplate, Edition, RowTemplate } from '../template/schema.ts';

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

const ROLES: Readonly<Record<string, string>> = { 'result-total': 'closed', made: 'issued' };

/** What a row or a column is for, whatever it is called in its edition. */
export function roleOf({ key }: RowTemplate | ColumnTemplate): string {
  return ROLES[key] ?? key;
}

/** The addresses of the cells that rows of a role have under columns of a role; none where the report has no such row. */
export function cellsOf(setting: Setting, row: string, ...columns: readonly string[]): readonly string[] {
  return setting.edition.tables.flatMap((table) => {
    const rows = presentRows(
      table.rows.filter((each) => isOfRole(each, row) && setting.rows.has(`${table.key}/${each.key}`)),
    );
    return rows.flatMap((each) =>
      columnsOf(table, each)
        .filter((column) => columns.includes(roleOf(column)))
        .map((column) => addressOf(table, each, column)),
    );
  });
}

/** A role names its row, or every row of the group that is named so: `refused` is all of `refused.…`. */
function isOfRole(row: RowTemplate, role: string): boolean {
  return roleOf(row) === role || roleOf(row).startsWith(`${role}.`);
}

/** Of rows and another that stands for them, those that are whole. */
function presentRows(rows: readonly RowTemplate[]): readonly RowTemplate[] {
  const one = rows.find(({ replaces }) => replaces !== null);
  if (one === undefined) return rows;
  const others = rows.filter((row) => row !== one);
  return one.replaces?.every((key) => others.some((row) => row.key === key)) ? others : [one];
}
