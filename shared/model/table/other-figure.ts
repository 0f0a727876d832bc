import type { CellNode } from '../../syntax/nodes.ts';
import { sameMap } from '../../syntax/source.ts';
import { cellsOfRow } from '../../template/registry.ts';
import type { Span } from '../../text/span.ts';
import type { LineNode } from '../lines.ts';
import type { Cell, Head, Row, Table, Value } from '../report.ts';
import { cellOf } from './cell.ts';

/** A line of a table's region and where it starts, counted from wherever the caller counts. */
interface LineAt {
  readonly line: LineNode;
  readonly start: number;
}

/** A figure that stands where another one stood, everything around it being the same. Offsets count from the region's start. */
export interface OtherFigure {
  readonly old: Span;
  readonly text: string;
}

/**
 * The one figure in which two regions differ, null if they differ in more. Both figures are written in digits alone:
 * whatever is neither is no certain figure to every layout.
 *
 * ```text
 * 予以公开  3  1  0  4        予以公开  3  12  0  4        1 became 12; 0 and 4 moved on by one character
 * ```
 */
export function otherFigureIn(before: readonly LineAt[], now: readonly LineAt[]): OtherFigure | null {
  if (before.length !== now.length) return null;
  let found: OtherFigure | null = null;
  const start = before[0]?.start ?? 0;
  let by: number = (now[0]?.start ?? 0) - start;
  for (let i = 0; i < now.length; i++) {
    const old = before[i] as LineAt;
    const own = now[i] as LineAt;
    if (own.start - old.start !== by) return null;
    if (own.line === old.line) continue;
    const changed: ChangedCell | null = found === null ? changedCell(old.line, own.line) : null;
    if (changed === null) return null;
    const span: Span = changed.old.span;
    const from = old.start - start;
    found = { old: { start: from + span.start, end: from + span.end }, text: changed.text };
    by += changed.text.length - (span.end - span.start);
  }
  return found;
}

const DIGITS = /^[0-9]{1,9}$/;

interface ChangedCell {
  readonly old: CellNode;
  readonly text: string;
}

function changedCell(before: LineNode, now: LineNode): ChangedCell | null {
  const old = before.row.cells;
  const own = now.row.cells;
  // A row of one filled cell may be running text, or the number of a page.
  if (before.layout !== now.layout || now.row.words !== null) return null;
  if (old.length !== own.length) return null;
  let found: ChangedCell | null = null;
  let by = 0;
  for (let i = 0; i < own.length; i++) {
    const a = old[i] as CellNode;
    const b = own[i] as CellNode;
    if (a.column !== b.column || a.width !== b.width || b.span.start - a.span.start !== by) return null;
    if (a.map !== undefined || b.map !== undefined) {
      if (a.text !== b.text || b.span.end - a.span.end !== by || !sameMap(a.map, b.map)) return null;
      continue;
    }
    // Without a map each stands in the document as it is read.
    if (a.text === b.text) continue;
    if (found !== null || !DIGITS.test(a.text) || !DIGITS.test(b.text)) return null;
    found = { old: a, text: b.text };
    by += b.text.length - a.text.length;
  }
  return found;
}

/**
 * The table with the other figure, null where it stands in no row that has just as many figures as columns. What a table
 * whose sums were not asked for is read as depends on labels, and on where figures stand, and not on what they are: so
 * this is what reading it again gives. Such a table has all its figures in place.
 */
export function withOtherFigure(table: Table, { old, text }: OtherFigure): Table | null {
  const { template, layout, missing, heads, movedHeads } = table;
  const row = table.rows.find(({ span }) => span.start <= old.start && old.end <= span.end);
  if (row === undefined) return null;
  const own = cellsOfRow(template, row.template).map(({ address }) => table.cells.get(address));
  const cell = own.find((each) => each?.span?.start === old.start);
  if (cell === undefined || own.length !== row.values.length) return null;
  const by = text.length - (old.end - old.start);
  const value: Value = { span: { start: old.start, end: old.end + by }, text };
  // The same span where it stays in its place: by that it is known what can be kept.
  const move = (of: Span): Span => {
    if (by === 0 || of.end <= old.start) return of;
    return { start: of.start <= old.start ? of.start : of.start + by, end: of.end + by };
  };
  const moveValue = (of: Value): Value => {
    const span = move(of.span);
    return span === of.span ? of : { span, text: of.text };
  };
  const moveHead = (of: Head): Head => ({ ...of, span: move(of.span) });
  const cells = new Map<string, Cell>();
  // Most edits do this for most cells of a table. To copy field by field, and not to make a pair for each cell, is faster.
  table.cells.forEach((each, address) => {
    if (each === cell) {
      cells.set(address, cellOf(address, each.row, each.column, value, each.unit));
      return;
    }
    const span = each.span === null ? null : move(each.span);
    const { row, column, text, figure, unit } = each;
    cells.set(address, span === each.span ? each : { address, row, column, span, text, figure, unit });
  });
  const rows = table.rows.map((each): Row => {
    const span = move(each.span);
    if (each !== row && span === each.span) return each;
    const { label, state, placements } = each;
    return {
      template: each.template,
      label: label === null ? null : { span: move(label.span), text: label.text, match: label.match },
      span,
      state,
      values: each.values.map((own) => (own.span.start === old.start ? value : moveValue(own))),
      placements,
    };
  });
  return {
    template,
    layout,
    span: move(table.span),
    heads: heads.map(moveHead),
    movedHeads: movedHeads.map(moveHead),
    rows,
    missing,
    cells,
  };
}
