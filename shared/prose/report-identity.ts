import type { Report } from '../model/report.ts';
import { hasRole, type RowRoles } from '../model/roles.ts';
import { cellsOfRow } from '../template/registry.ts';
import type { ColumnRole, Edition, RowTemplate } from '../template/schema.ts';

/**
 * What a report is, as one small value: the same object while none of it changes. Two equal ones give the same reading of
 * the same words.
 */
export interface ReportIdentity {
  readonly edition: Edition;
  /** The year reported on; null where nothing says it. */
  readonly year: number | null;
  /** The body as the report names it; empty where nothing does. */
  readonly body: string;
  /** The alternative rows that the report keeps in place of those that the form has, as `table/row`. */
  readonly alternatives: readonly string[];
}

/** The identity of this report. */
export function identityOf({
  year,
  body,
  edition,
  tables,
}: Pick<Report, 'year' | 'body' | 'edition' | 'tables'>): ReportIdentity {
  const alternatives = tables.flatMap(({ template, cells }) => {
    const stands = (row: RowTemplate): boolean => cellsOfRow(template, row).some(({ address }) => cells.has(address));
    return template.rows.flatMap((row) => {
      if (row.replaces === null || !stands(row)) return [];
      const whole = row.replaces.every((key) => template.rows.some((each) => each.key === key && stands(each)));
      return whole ? [] : [`${template.key}/${row.key}`];
    });
  });
  return { edition, year, body, alternatives };
}

/** All of an identity as one string: equal for equal ones. */
export function keyOfIdentity({ edition, year, body, alternatives }: ReportIdentity): string {
  return [edition.id, year, body, ...alternatives].join('\u0000');
}

/** Addresses by the role of their rows and of their columns. */
type CellsByRole = Map<RowRoles, Map<string, readonly string[]>>;

/** What was found in a form, by the alternative rows that a report keeps: most reports of a form ask for the same cells. */
const byForm = new WeakMap<Edition, Map<string, CellsByRole>>();
/** The same for an identity: every statement of a report asks for the same few roles. */
const known = new WeakMap<ReportIdentity, CellsByRole>();

function cellsByRole(identity: ReportIdentity): CellsByRole {
  const own = known.get(identity);
  if (own !== undefined) return own;
  const ofForm = byForm.get(identity.edition) ?? new Map<string, CellsByRole>();
  byForm.set(identity.edition, ofForm);
  const key = identity.alternatives.join();
  const found: CellsByRole = ofForm.get(key) ?? new Map();
  ofForm.set(key, found);
  known.set(identity, found);
  return found;
}

/** The addresses of the cells that rows of a role have under columns of some roles; none where the form lacks them. */
export function cellsOf(identity: ReportIdentity, role: RowRoles, columns: readonly ColumnRole[]): readonly string[] {
  const found = cellsByRole(identity);
  let ofRole = found.get(role);
  if (ofRole === undefined) {
    ofRole = new Map();
    found.set(role, ofRole);
  }
  const [only = '', ...others] = columns;
  const key = others.length === 0 ? only : columns.join();
  let cells = ofRole.get(key);
  if (cells === undefined) {
    cells = findCells(identity, role, columns);
    ofRole.set(key, cells);
  }
  return cells;
}

function findCells(
  { edition, alternatives }: ReportIdentity,
  role: RowRoles,
  columns: readonly ColumnRole[],
): readonly string[] {
  return edition.tables.flatMap((table) => {
    const isKept = (key: string): boolean => alternatives.includes(`${table.key}/${key}`);
    const replaced = new Set(table.rows.flatMap((row) => (isKept(row.key) ? (row.replaces ?? []) : [])));
    const rows = table.rows.filter(
      (row) => hasRole(row, role) && !replaced.has(row.key) && (row.replaces === null || isKept(row.key)),
    );
    // The very strings that the cells of a table are kept under: a look-up need not compare their characters.
    return rows.flatMap((row) =>
      cellsOfRow(table, row)
        .filter(({ column }) => column.role !== null && columns.includes(column.role))
        .map(({ address }) => address),
    );
  });
}
