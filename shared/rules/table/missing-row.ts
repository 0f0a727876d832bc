import type { Row, Table } from '../../model/report.ts';
import type { Reconciliation } from '../../reconcile/reconcile.ts';
import { addressOf, columnsOf, groupsOf, printedRows } from '../../template/registry.ts';
import type { RowTemplate } from '../../template/schema.ts';
import { labelKey, trim } from '../../text/fold.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { applyEdits } from '../../text/span.ts';
import { lineEndAt, lineEndOf, lineStartAt, todo } from '../edits.ts';
import type { Finding, Fix } from '../finding.ts';
import { isMarkup } from '../markup.ts';
import type { Rule, RuleContext } from '../rule.ts';

/**
 * Rows of the form that a table lacks; neighbours make one finding. A report that keeps an older, undivided row in
 * their stead is warned, since its figures are still complete.
 */
export const rule: Rule = {
  meta: { id: 'missing-row', family: 'table', severity: 'error', enabled: true, fixable: true },
  *check(context) {
    for (const table of context.report.tables) {
      const lacking = new Set(table.missing);
      for (const standing of table.rows) {
        const replaced = (standing.template.replaces ?? []).flatMap((key) =>
          [...lacking].filter((row) => row.key === key),
        );
        if (replaced.length === 0) continue;
        for (const row of replaced) lacking.delete(row);
        yield {
          rule: 'missing-row',
          severity: 'warning',
          span: standing.label?.span ?? standing.span,
          message: {
            id: 'missing-row-undivided',
            args: { row: standing.template.name, rows: replaced.map(({ name }) => name) },
          },
        };
      }
      for (const run of runsOf(table, lacking)) yield missing(context, table, run);
    }
  },
};

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

function missing({ text, reconciliation }: RuleContext, table: Table, rows: readonly RowTemplate[]): Finding {
  const { before, after } = neighbours(table, rows);
  const beside = before ?? after;
  return {
    rule: 'missing-row',
    severity: 'error',
    span: beside?.label?.span ?? beside?.span ?? table.span,
    message: {
      id: rows.length === 1 ? 'missing-row' : 'missing-rows',
      args: { count: rows.length, rows: rows.map(({ name }) => name) },
    },
    fixes: () => {
      const edit = isMarkup(text) ? null : insertion(text, table, rows, reconciliation);
      if (edit === null) return [];
      const fix: Fix = {
        title: { id: 'fix-missing-row', args: { rows: rows.map(({ name }) => name) } },
        applicability: 'choice',
        edits: [edit],
      };
      return [fix];
    },
  };
}

/** The rows of the text that stand next to the missing ones in the form. */
function neighbours(
  { template, rows: all }: Table,
  lacking: readonly RowTemplate[],
): { before: Row | undefined; after: Row | undefined } {
  const withFigures = new Set(all.flatMap((row) => (row.values.length > 0 ? [row.template] : [])));
  // Of two labels for one row the one with the figures is the row.
  const rows = all.filter((row) => row.values.length > 0 || !withFigures.has(row.template));
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

/** A row of the table from which a missing one can be made: its lines, its label, and where each figure stands. */
interface Pattern {
  readonly row: Row;
  readonly span: Span;
  /** The label; more than once where a merged cell was filled in each place. */
  readonly labels: readonly Span[];
  readonly figures: readonly Span[];
  /** True if the labels of the row's groups stand beside it: then it is a pattern for rows of the same group alone. */
  readonly grouped: boolean;
}

function patternsOf(text: string, table: Table): Pattern[] {
  return table.rows.flatMap((row) => patternOf(text, table, row) ?? []);
}

function patternOf(text: string, table: Table, row: Row): Pattern | null {
  const { label, template, state } = row;
  if (label === null || label.match === 'fragment' || state !== 'aligned') return null;
  const columns = columnsOf(table.template, template);
  const figures = columns.flatMap((column) => table.cells.get(addressOf(table.template, template, column))?.span ?? []);
  if (figures.length !== columns.length) return null;
  const span = { start: lineStartAt(text, label.span.start), end: lineEndAt(text, row.span.end) };
  const groups = new Set(groupsOf(table.template, template).map((group) => labelKey(group.label)));
  const own = labelKey(label.text);
  const labels = [label.span];
  let grouped = false;
  const taken = [label.span, ...figures, { start: span.end, end: span.end }];
  let from = span.start;
  for (const each of taken) {
    if (each.start < from) return null;
    for (const piece of pieces(text, from, each.start)) {
      const key = labelKey(text.slice(piece.start, piece.end));
      if (key === own) labels.push(piece);
      else if (groups.has(key)) grouped = true;
      else return null;
    }
    from = each.end;
  }
  return { row, span, labels, figures, grouped };
}

/** The words between cell marks and line ends. */
function pieces(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\t|\r\n]+/g)) {
    const piece = trim(text, start + match.index, start + match.index + match[0].length);
    if (piece.end > piece.start) found.push(piece);
  }
  return found;
}

/** The missing rows, written like a row that is there, at the place that the form gives them. */
function insertion(
  text: string,
  table: Table,
  rows: readonly RowTemplate[],
  reconciliation: Reconciliation,
): TextEdit | null {
  const { before, after } = neighbours(table, rows);
  const patterns = patternsOf(text, table);
  const lineEnd = lineEndOf(text);
  const written = rows.map((row) => {
    const pattern = patternFor(table, patterns, row, before ?? after);
    return pattern === null ? null : writeRow(text, table, row, pattern, reconciliation);
  });
  if (written.some((each) => each === null)) return null;
  const gap = gapBetweenRows(text, table) ?? lineEnd;
  const lines = written.join(gap);
  const first = rows[0];
  const head = table.heads.findLast(
    ({ span, column }) =>
      first !== undefined &&
      columnsOf(table.template, first).includes(column) &&
      span.start > (before?.span.end ?? -1) &&
      span.start < (after?.span.start ?? text.length),
  );
  const ownHead = table.template.head.length === 0 && before?.template.group !== first?.group ? head : undefined;
  if (ownHead !== undefined || before !== undefined) {
    const at = lineEndAt(text, ownHead?.span.end ?? blockEnd(before) ?? 0);
    return { span: { start: at, end: at }, newText: gap + lines };
  }
  if (after === undefined) return null;
  const at = lineStartAt(text, after.label?.span.start ?? after.span.start);
  return { span: { start: at, end: at }, newText: lines + gap };
}

function blockEnd(row: Row | undefined): number | undefined {
  return row === undefined
    ? undefined
    : Math.max(row.span.end, row.label?.span.end ?? 0, row.values.at(-1)?.span.end ?? 0);
}

/** The row most like the missing one: as many figures, if possible of the same group, and near. */
function patternFor(
  table: Table,
  patterns: readonly Pattern[],
  row: RowTemplate,
  beside: Row | undefined,
): Pattern | null {
  const width = columnsOf(table.template, row).length;
  const place = table.template.rows.indexOf(beside?.template ?? row);
  let best: Pattern | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const pattern of patterns) {
    const sameGroup = pattern.row.template.group === row.group;
    if (pattern.figures.length !== width || (pattern.grouped && !sameGroup)) continue;
    const score =
      (sameGroup ? 1000 : 0) -
      (pattern.grouped ? 100 : 0) -
      Math.abs(table.template.rows.indexOf(pattern.row.template) - place);
    if (score > bestScore) {
      best = pattern;
      bestScore = score;
    }
  }
  return best;
}

function writeRow(
  text: string,
  table: Table,
  row: RowTemplate,
  { span, labels, figures }: Pattern,
  reconciliation: Reconciliation,
): string {
  const forced = columnsOf(table.template, row).map((column) =>
    reconciliation.forced(addressOf(table.template, row, column)),
  );
  const all = forced.every((value) => value !== null);
  const edits: TextEdit[] = [
    ...labels.map((label) => ({ span: label, newText: row.label })),
    ...figures.map((figure, i) => ({ span: figure, newText: (all || forced[i] === '0' ? forced[i] : null) ?? todo })),
  ];
  const moved = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
  }));
  return applyEdits(text.slice(span.start, span.end), moved);
}

/** What stands between two rows that follow each other directly: the line ends and the border of a grid, and no words. */
function gapBetweenRows(text: string, table: Table): string | null {
  for (let i = 1; i < table.rows.length; i++) {
    const before = table.rows[i - 1];
    const row = table.rows[i];
    if (before === undefined || row === undefined) continue;
    const end = lineEndAt(text, blockEnd(before) ?? 0);
    const start = lineStartAt(text, row.label?.span.start ?? row.span.start);
    if (start <= end) continue;
    const between = text.slice(end, start);
    if (/^[\r\n]{1,8}(?:\+[-:+]{1,1000}[\r\n]{1,2})?$/.test(between)) return between;
  }
  return null;
}
