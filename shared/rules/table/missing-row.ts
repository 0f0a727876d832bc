import type { Fix, RuleFinding } from '../../findings/finding.ts';
import type { Row, Table } from '../../model/report.ts';
import type { Reconciliation } from '../../reconcile/reconcile.ts';
import { looksLikeHtml } from '../../syntax/layouts/html.ts';
import { addressOf, columnsOf, editionForYear, printedRows } from '../../template/registry.ts';
import type { RowTemplate } from '../../template/schema.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Work } from '../../text/work.ts';
import { todo } from '../../writing/blanks.ts';
import { divideHtmlRow, insertHtmlRows } from '../../writing/html-rows.ts';
import { divideRow, insertRows, type NewRow, type RowsAround } from '../../writing/insert-rows.ts';
import type { PresentReport, TableRule } from '../rule.ts';

/**
 * Rows of the form that a table lacks; neighbours make one finding. A report that keeps an older, undivided row in
 * their stead is warned, since its figures are still complete.
 */
export const rule: TableRule = {
  scope: 'table',
  meta: { id: 'missing-row', family: 'table', severity: 'error', enabled: true, fixable: true, triesFixes: true },
  check({ table, identity }) {
    if (table.missing.length === 0) return [];
    const { undivided, runs } = lackingIn(table);
    return [
      ...(isUndividedInFormOf(identity.year, table) ? [] : undivided).map(
        ({ standing, rows }): RuleFinding => ({
          rule: 'missing-row',
          severity: 'warning',
          span: standing.label?.span ?? standing.span,
          message: {
            id: 'missing-row.undivided',
            args: { row: standing.template.name, rows: rows.map(({ name }) => name) },
          },
          about: aboutOf(table, rows),
        }),
      ),
      ...runs.map((run) => missing(table, run)),
    ];
  },
  *fixes({ about }, present) {
    const table = present.report.tables.find(({ template }) => template.key === about?.['table']);
    if (table === undefined) return;
    const { undivided, runs } = lackingIn(table);
    const isMeant = (rows: readonly RowTemplate[]): boolean => aboutOf(table, rows).rows === about?.['rows'];
    const division = undivided.find(({ rows }) => isMeant(rows));
    const run = runs.find(isMeant);
    if (division !== undefined) yield* divide(present, table, division.standing, division.rows);
    else if (run !== undefined) yield* insertion(present, table, run);
  },
};

/** The table and the rows that a finding is about. */
function aboutOf({ template }: Table, rows: readonly RowTemplate[]): { readonly table: string; readonly rows: string } {
  return { table: template.key, rows: rows.map(({ key }) => key).join() };
}

/** True where the form of the year has such older rows itself: heads of a later one elsewhere in the report are another fault. */
function isUndividedInFormOf(year: number | null, { template, rows }: Table): boolean {
  const form = year === null ? null : editionForYear(year);
  const own = form?.tables.find(({ key }) => key === template.key);
  const older = rows.filter((row) => row.template.replaces !== null);
  return older.every((row) => own?.rows.some(({ key, replaces }) => key === row.template.key && replaces === null));
}

interface Lacking {
  /** Older rows that stand for several of the form's. */
  readonly undivided: readonly { readonly standing: Row; readonly rows: readonly RowTemplate[] }[];
  /** Rows that nothing stands for, neighbours together. */
  readonly runs: readonly (readonly RowTemplate[])[];
}

function lackingIn(table: Table): Lacking {
  const lacking = new Set(table.missing);
  const undivided = table.rows.flatMap((standing) => {
    const rows = (standing.template.replaces ?? []).flatMap((key) => [...lacking].filter((row) => row.key === key));
    for (const row of rows) lacking.delete(row);
    return rows.length === 0 ? [] : [{ standing, rows }];
  });
  return { undivided, runs: runsOf(table, lacking) };
}

/** Missing rows that follow each other in the form. */
function runsOf({ template }: Table, lacking: ReadonlySet<RowTemplate>): RowTemplate[][] {
  const runs: RowTemplate[][] = [];
  let run: RowTemplate[] = [];
  for (const row of printedRows(template)) {
    if (lacking.has(row)) run.push(row);
    else run = [];
    if (run.length === 1) runs.push(run);
  }
  return runs;
}

function missing(table: Table, rows: readonly RowTemplate[]): RuleFinding {
  const { before, after } = rowsAround(table, rows);
  const beside = before ?? after;
  return {
    rule: 'missing-row',
    severity: 'error',
    span: beside?.label?.span ?? beside?.span ?? table.span,
    message: {
      id: rows.length === 1 ? 'missing-row' : 'missing-row.several',
      args: { count: rows.length, rows: rows.map(({ name }) => name) },
    },
    about: aboutOf(table, rows),
  };
}

/** The missing rows, written like a row that is there, at the place that the form gives them. */
function* insertion(context: PresentReport, table: Table, rows: readonly RowTemplate[]): Generator<Fix | undefined> {
  const { text, reconciliation } = context;
  const written = rows.map((template) => ({ template, figures: figuresFor(table, template, reconciliation) }));
  const beside = rowsAround(table, rows);
  let edits = insertHtmlRows(context, table, written, beside);
  if (edits === null && !looksLikeHtml(text)) edits = insertRows(text, table, written, beside);
  if (edits === null || !(yield* readsAsMeant(context, table, rows, edits, !looksLikeHtml(text)))) return;
  const title = { id: 'missing-row.fix', args: { rows: rows.map(({ name }) => name) } } as const;
  yield { title, applicability: 'choice', edits };
}

/** What the figures of a missing row must be; places to fill in where the equations do not say. */
function figuresFor(table: Table, row: RowTemplate, reconciliation: Reconciliation): string[] {
  const forced = columnsOf(table.template, row).map((column) =>
    reconciliation.forced(addressOf(table.template, row, column)),
  );
  const all = forced.every((value) => value !== null);
  return forced.map((value) => (all || value === '0' ? value : null) ?? todo);
}

/**
 * The older, undivided row as the rows of the form. Its figures go to the last of them, which is for all that the
 * others do not name; how many of them belong to the others only a person knows, unless there are none.
 */
function* divide(
  context: PresentReport,
  table: Table,
  standing: Row,
  rows: readonly RowTemplate[],
): Generator<Fix | undefined> {
  const last = rows.at(-1);
  if (standing.state !== 'aligned' || last === undefined) return;
  const cells = columnsOf(table.template, standing.template).map((column) =>
    table.cells.get(addressOf(table.template, standing.template, column)),
  );
  const written: readonly NewRow[] = rows.map((template) => ({
    template,
    figures: cells.map((cell) => {
      if (template === last) return cell?.text ?? '';
      return cell?.figure.kind === 'figure' && cell.figure.value === '0' ? '0' : todo;
    }),
  }));
  let edits = divideHtmlRow(context, table, standing, written);
  if (edits === null && !looksLikeHtml(context.text)) edits = divideRow(context.text, table, standing, written);
  if (edits === null || !(yield* readsAsMeant(context, table, rows, edits))) return;
  const args = { row: standing.template.name, count: rows.length, last: last.name };
  yield { title: { id: 'missing-row.fix-divide', args }, applicability: 'choice', edits };
}

/**
 * True if the rows are there after the edits, each with the figures that it was written with, and no cell says anything
 * else: where a row has lost its label alone, its figures would become those of the row that is written before them.
 * With `mayLose` a cell may be gone: one that is lost, and known from the others, is not known in a table that is read
 * by itself.
 */
function* readsAsMeant(
  context: PresentReport,
  table: Table,
  rows: readonly RowTemplate[],
  edits: readonly TextEdit[],
  mayLose = false,
): Work<boolean> {
  const after = yield* tableAfter(context, table, rows, edits);
  if (after === null) return false;
  return [...table.cells.values()].every(({ address, row, text: before }) => {
    if (row.replaces !== null || rows.includes(row)) return true;
    const now = after.cells.get(address)?.text;
    return now === before || (mayLose && (now ?? null) === null);
  });
}

/** The table after the edits; null where one of the rows is not there, or with too many or too few figures. */
function* tableAfter(
  context: PresentReport,
  { template }: Table,
  rows: readonly RowTemplate[],
  edits: readonly TextEdit[],
): Work<Table | null> {
  const report = yield* context.after(edits);
  const after = report?.tables.find((table) => table.template === template);
  if (after === undefined || rows.some((row) => after.missing.includes(row))) return null;
  return after.rows.some((row) => row.state === 'misaligned' && rows.includes(row.template)) ? null : after;
}

/** The rows of the text that stand next to the missing ones in the form. */
function rowsAround({ template, rows }: Table, lacking: readonly RowTemplate[]): RowsAround {
  const places = rows.map((row) => template.rows.indexOf(row.template));
  const first = template.rows.indexOf(lacking[0] as RowTemplate);
  const last = template.rows.indexOf(lacking.at(-1) as RowTemplate);
  let before: Row | undefined;
  let after: Row | undefined;
  let nearestBefore = -1;
  let nearestAfter = template.rows.length;
  rows.forEach((row, i) => {
    const place = places[i] as number;
    if (place < first && place > nearestBefore) {
      nearestBefore = place;
      before = row;
    }
    if (place > last && place < nearestAfter) {
      nearestAfter = place;
      after = row;
    }
  });
  return { before, after };
}
