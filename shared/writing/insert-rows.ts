import type { Head, Row, Table } from '../model/report.ts';
import { addressOf, columnsOf, groupsOf } from '../template/registry.ts';
import type { GroupTemplate, RowTemplate } from '../template/schema.ts';
import { labelKey, trim } from '../text/fold.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { applyEdits } from '../text/span.ts';
import { lineEndAt, lineEndOf, lineStartAt } from './lines.ts';

/** A row to be written, its figures in the order of its columns. */
export interface NewRow {
  readonly template: RowTemplate;
  readonly figures: readonly string[];
}

/** The rows of the text between which others are to stand. */
export interface RowsAround {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/** A row of the table from which a missing one can be made: its lines, its label, and where each figure stands. */
interface Pattern {
  readonly row: Row;
  readonly span: Span;
  /** The label; more than once where a merged cell was filled in each place. */
  readonly labels: readonly Span[];
  readonly figures: readonly Span[];
  /** Where the last figure stands again, its cell being merged and filled in. */
  readonly copies: readonly Span[];
  /** Where the label of the row's own group stands beside it. */
  readonly group: readonly Span[];
  /** True if labels of groups stand beside the row: then it is a pattern for rows of the same group alone. */
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
  const groups = groupsOf(table.template, template).map((each) => labelKey(each.label));
  const group: Span[] = [];
  const copies: Span[] = [];
  const last = figures.at(-1);
  const own = labelKey(label.text);
  const labels = [label.span];
  let grouped = false;
  const taken = [label.span, ...figures, { start: span.end, end: span.end }];
  let from = span.start;
  for (const each of taken) {
    if (each.start < from) return null;
    for (const piece of pieces(text, from, each.start)) {
      const key = labelKey(text.slice(piece.start, piece.end));
      if (last !== undefined && from === last.end) {
        if (text.slice(piece.start, piece.end) !== text.slice(last.start, last.end)) return null;
        copies.push(piece);
      } else if (key === own) labels.push(piece);
      else if (!groups.includes(key)) return null;
      else if (key === groups.at(-1)) group.push(piece);
      else grouped = true;
    }
    from = each.end;
  }
  return { row, span, labels, figures, copies, group, grouped: grouped || group.length > 0 };
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

/** The rows at the place that the form gives them, in lines of text; null where no row shows how they are written. */
export function insertRows(
  text: string,
  table: Table,
  rows: readonly NewRow[],
  { before, after }: RowsAround,
): TextEdit[] | null {
  const patterns = patternsOf(text, table);
  const written = rows.flatMap((row) => {
    const pattern = patternFor(table, patterns, row.template, before ?? after);
    return pattern === null ? [] : writeRow(text, row, pattern);
  });
  if (written.length < rows.length) return null;
  const gap = gapBetweenRows(text, table) ?? lineEndOf(text);
  const lines = written.join(gap);
  const head = ownHeadOf(table, rows[0]?.template, before, after);
  if (head !== undefined || before !== undefined) {
    const at = lineEndAt(text, head?.span.end ?? blockEnd(before) ?? 0);
    return [{ span: { start: at, end: at }, newText: gap + lines }];
  }
  if (after === undefined) return null;
  const at = lineStartAt(text, after.label?.span.start ?? after.span.start);
  return [{ span: { start: at, end: at }, newText: lines + gap }];
}

/** The head of the rows' own group that stands between the rows around, where theirs are other groups. */
export function ownHeadOf(
  table: Table,
  first: RowTemplate | undefined,
  before: Row | undefined,
  after: Row | undefined,
): Head | undefined {
  if (first === undefined || table.template.head.length > 0 || before?.template.group === first.group) return undefined;
  return table.heads.findLast(
    ({ span, column }) =>
      columnsOf(table.template, first).includes(column) &&
      span.start > (before?.span.end ?? -1) &&
      span.start < (after?.span.start ?? Number.POSITIVE_INFINITY),
  );
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

function writeRow(text: string, row: NewRow, pattern: Pattern, group?: GroupTemplate): string {
  const { span, labels, figures, copies } = pattern;
  const edits: TextEdit[] = [
    ...labels.map((label) => ({ span: label, newText: row.template.label })),
    ...figures.map((figure, i) => ({ span: figure, newText: row.figures[i] ?? '' })),
    ...copies.map((copy) => ({ span: copy, newText: row.figures.at(-1) ?? '' })),
    ...(group === undefined ? [] : pattern.group.map((each) => ({ span: each, newText: group.label }))),
  ];
  const moved = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
  }));
  return applyEdits(text.slice(span.start, span.end), moved);
}

/**
 * One row as several of a group that has its label, in lines of text. Where cells stand side by side the first of
 * them is written like the first row of another group; where they stand one below the other, the rows go between the
 * label and the figures.
 */
export function divideRow(text: string, table: Table, standing: Row, rows: readonly NewRow[]): TextEdit[] | null {
  const own = patternOf(text, table, standing);
  const [first, ...others] = rows;
  const last = others.at(-1);
  if (own === null || first === undefined || last === undefined) return null;
  const path = groupsOf(table.template, first.template);
  const group = path.at(-1);
  const alike = patternsOf(text, table).filter(
    ({ row, figures }) =>
      figures.length === first.figures.length &&
      groupsOf(table.template, row.template).length === path.length &&
      groupsOf(table.template, row.template)[0] === path[0],
  );
  const repeated = alike.length > 1 && alike.every((each) => each.group.length > 0);
  const place = table.template.rows.indexOf(standing.template);
  const near = (a: Pattern, b: Pattern): number =>
    Math.abs(table.template.rows.indexOf(a.row.template) - place) -
    Math.abs(table.template.rows.indexOf(b.row.template) - place);
  alike.sort(near);
  const inner = alike.find(({ grouped }) => grouped === repeated);
  if (inner === undefined) return null;
  const gap = gapBetweenRows(text, table) ?? lineEndOf(text);
  const write = (row: NewRow, pattern: Pattern): string => writeRow(text, row, pattern, group);
  const [label, figure] = [own.labels[0], own.figures[0]];
  if (label === undefined || figure === undefined) return null;
  if (/[\r\n]/.test(text.slice(label.end, figure.start)) && table.layout.startsWith('cell-per-')) {
    const indent = text.slice(inner.span.start, inner.labels[0]?.start);
    const written = rows.slice(0, -1).map((row) => write(row, inner));
    const lines = [...written, indent + last.template.label].join(gap).slice(indent.length);
    return [{ span: { start: label.end, end: label.end }, newText: text.slice(label.end, figure.start) + lines }];
  }
  const opening =
    alike.find((each) => each.group.length > 0 && (repeated || each.group.length === 1)) ?? withBlank(text, inner);
  const lines = others.map((row) => write(row, inner));
  if (opening !== undefined) lines.unshift(write(first, opening));
  else if (table.layout !== 'spaces') return null;
  else lines.unshift(text.slice(own.span.start, label.end), write(first, inner));
  return [{ span: own.span, newText: lines.join(gap) }];
}

/** A row of tabs with a blank cell before its label, where the label of a group may stand. */
function withBlank(text: string, pattern: Pattern): Pattern | undefined {
  const at = (pattern.labels[0]?.start ?? 0) - 1;
  return text.charAt(at) === '\t' ? { ...pattern, group: [{ start: at, end: at }] } : undefined;
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
