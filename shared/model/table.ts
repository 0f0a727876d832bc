import type { LayoutId } from '../syntax/tree.ts';
import { cellsOfRow, columnsOf, groupsOf } from '../template/registry.ts';
import type { ColumnTemplate, RowTemplate, TableTemplate } from '../template/schema.ts';
import { labelKey } from '../text/fold.ts';
import { type Alignment, align, learnGrid } from './align.ts';
import type { Figure } from './figure.ts';
import type { LabelIndex } from './label-index.ts';
import { bindLifted } from './lifted.ts';
import type { KeyedCell, Line } from './lines.ts';
import { readFigure } from './number.ts';
import type { Cell, Head, Row, Table, Value } from './report.ts';
import { type BoundRow, bindRows, type VisualRow, visualRows } from './rows.ts';

/** Reads one table from the lines of its region; null where they hold no such table. */
export function readTable(template: TableTemplate, region: readonly Line[], index: LabelIndex): Table | null {
  let weighed = false;
  const weigh: typeof fits = (...question) => {
    weighed = true;
    return fits(...question);
  };
  const visual = visualRows(withoutFurniture(region, template, index));
  const bound =
    template.arrangement === 'record'
      ? bindRecord(visual, template)
      : (bindLifted(visual, template, index, (row, list) => weigh(list, template, row, 'any')) ??
        bindRows(visual, template, index));
  if (!isThere(bound, template)) return null;
  const heads = findHeads(region, template, index, bound[0]?.label?.span.start ?? bound[0]?.line.span.start ?? null);
  const layout = mostCommonLayout(bound);
  const cells = new Map<string, Cell>();
  const width = (row: RowTemplate): number =>
    template.arrangement === 'record' ? recordWidth(template) : columnsOf(template, row).length;
  const headColumns = columnsOfHeads(heads, region, template);
  const headed = columnOrder(headColumns);
  weighed ||= headed !== null;
  const order = headed !== null && rowsAddUp(bound, template, headed) ? headed : null;
  const inOrder = (list: readonly (KeyedCell | null)[]): readonly (KeyedCell | null)[] => sortedBy(order, list);
  const grid = learnGrid(
    bound,
    ({ row }) => width(row),
    headColumns,
    ({ row }, list) => weigh(inOrder(list), template, row, 'zero'),
  );
  const summed = template.arrangement === 'rows' && template.constraints.some(({ kind }) => kind === 'row-sum');
  const borrowed = blanksOfNext(bound, template, width);
  const aligned = bound.map((each, i) => {
    const neighbours = (): BoundRow[] => completeNeighbours(bound, i, width);
    const alignment = align(
      each,
      width(each.row),
      grid,
      each.line.layout,
      neighbours,
      (list) => weigh(inOrder(list), template, each.row, 'any'),
      (list) => !summed || weigh(inOrder(list), template, each.row, 'zero'),
      borrowed[i] ?? 0,
    );
    return { bound: each, alignment: inFormOrder(alignment, order) };
  });
  const found = new Map<string, AlignedRow>();
  for (const each of aligned) {
    const previous = found.get(each.bound.row.key);
    if (previous === undefined || weightOf(each, layout) > weightOf(previous, layout)) {
      found.set(each.bound.row.key, each);
    }
  }
  // What names a row less well than another appearance was a line of prose, a piece of a label, or a subtotal.
  const there = aligned.filter((each) => {
    const best = found.get(each.bound.row.key);
    return best === each || (best !== undefined && weightOf(each, layout) === weightOf(best, layout));
  });
  for (const row of template.rows) {
    if (row.replaces !== null && !found.has(row.key)) continue;
    const here = template.arrangement === 'record' ? [...found.values()][0] : found.get(row.key);
    const offset = template.arrangement === 'record' ? template.rows.indexOf(row) * template.columns.length : 0;
    cellsOfRow(template, row).forEach(({ address, column }, i) => {
      const at = here?.alignment.cells[offset + i] ?? null;
      cells.set(address, cellOf(address, row, column, at === null ? null : asValue(at)));
    });
  }
  const present = new Set(found.keys());
  const missing =
    template.arrangement === 'record'
      ? []
      : template.rows.filter((row) => row.replaces === null && !present.has(row.key));
  const own = there.map((each) => each.bound);
  const span = spanOf(region, own, heads);
  const rows = there.map((each) => rowOf(each.bound, each.alignment));
  return { template, layout, span, heads, rows, missing, cells, weighed };
}

interface AlignedRow {
  readonly bound: BoundRow;
  readonly alignment: Alignment;
}

/** How much speaks for an appearance of a row: its figures all there, in the layout of the table's other rows, under the form's label. */
function weightOf({ bound, alignment: { state } }: AlignedRow, layout: LayoutId): number {
  if (state === 'empty') return 0;
  if (state === 'misaligned') return 1;
  return 2 + (layoutOf(bound) === layout ? 2 : 0) + (bound.label?.match === 'exact' ? 1 : 0);
}

/**
 * For each column of the form its place in the text, where the heads stand side by side in another order; null where
 * they stand in the form's, or cannot all be told.
 */
function columnOrder(columns: readonly (number | null)[]): number[] | null {
  if (columns.length === 0) return null;
  const first = Math.min(...columns.map((column) => column ?? Number.NaN));
  const places = columns.map((column) => (column ?? Number.NaN) - first);
  const whole = new Set(places).size === places.length && places.every((place) => place < places.length);
  return whole && places.some((place, i) => place !== i) ? places : null;
}

/**
 * True if as many complete rows add up with their columns so ordered as in the form's order: a head whose lines were
 * broken may seem to stand in another order than its figures do.
 */
function rowsAddUp(bound: readonly BoundRow[], template: TableTemplate, order: readonly number[]): boolean {
  let inForm = 0;
  let ordered = 0;
  for (const { row, values } of bound) {
    const figures = values.filter(({ cell }) => cell.text !== '');
    if (figures.length !== columnsOf(template, row).length) continue;
    if (fits(figures, template, row, 'any')) inForm++;
    if (fits(sortedBy(order, figures), template, row, 'any')) ordered++;
  }
  return ordered >= inForm;
}

/** The grid column of the cell whose content starts at an offset, in layouts that keep columns. */
function columnAt(start: number, region: readonly Line[]): number | null {
  for (const line of region) {
    if (line.layout === 'text' || line.layout === 'spaces' || line.layout === 'cell-per-line') continue;
    const cell = line.cells.find(({ cell: { span } }) => span.start === start);
    if (cell !== undefined) return cell.cell.column;
  }
  return null;
}

function inFormOrder(alignment: Alignment, order: readonly number[] | null): Alignment {
  if (order === null) return alignment;
  const { state, cells, readings = [] } = alignment;
  return { state, cells: sortedBy(order, cells), readings: readings.map((each) => sortedBy(order, each)) };
}

/** Cells as they stand, put in the order of the form's columns. */
function sortedBy<T>(order: readonly number[] | null, cells: readonly (T | null)[]): readonly (T | null)[] {
  return order === null ? cells : order.map((place) => cells[place] ?? null);
}

/** The nearest rows before and after that have a figure for each column. */
function completeNeighbours(bound: readonly BoundRow[], at: number, width: (row: RowTemplate) => number): BoundRow[] {
  const complete = ({ row, values }: BoundRow): boolean =>
    values.filter(({ cell }) => cell.text !== '').length === width(row);
  const found: BoundRow[] = [];
  for (const step of [-1, 1]) {
    for (let i = at + step; i >= 0 && i < bound.length && Math.abs(i - at) <= 6; i += step) {
      const other = bound[i] as BoundRow;
      if (!complete(other)) continue;
      found.push(other);
      break;
    }
  }
  return found;
}

/**
 * For each row how many blanks behind its figures stand for the merged labels that reach into the next row. They do
 * where cells stand one below the other and a blank is written for a cell that only reaches: most of the complete rows
 * show whether that is so.
 */
function blanksOfNext(
  bound: readonly BoundRow[],
  template: TableTemplate,
  width: (row: RowTemplate) => number,
): readonly number[] {
  const reaching = bound.map(({ row, grid }, i) => {
    const next = bound[i + 1]?.row;
    if (grid || next === undefined) return 0;
    const groups = groupsOf(template, row);
    return groupsOf(template, next).filter((group) => group.head === null && groups.includes(group)).length;
  });
  let written = 0;
  for (const [i, { row, values }] of bound.entries()) {
    const blanks = values.length - width(row);
    const complete = values.filter(({ cell }) => cell.text !== '').length === width(row);
    if (complete && (reaching[i] ?? 0) > 0) written += blanks === reaching[i] ? 1 : -1;
  }
  return written > 0 ? reaching : [];
}

const pageNumber =
  /^(?:[-—–]\s?[0-9]{1,3}\s?[-—–]|第\s?[0-9]{1,3}\s?页(?:[，,]?\s?共\s?[0-9]{1,3}\s?页)?|[0-9]{1,3}\s?\/\s?[0-9]{1,3})$/u;

/**
 * Drops what stands between the rows of a page and is none: page numbers. Where rows have their figures side by
 * side a bare number is one too, unless the label of a row with a single figure waits for it, or so many stand alone
 * that they are the figures.
 */
function withoutFurniture(region: readonly Line[], template: TableTemplate, index: LabelIndex): Line[] {
  const isPageNumber = ({ layout, text }: Line): boolean =>
    text !== null && (layout === 'text' || layout === 'spaces') && pageNumber.test(text);
  const rows = region.filter((line) => !isPageNumber(line));
  let sideBySide = 0;
  let alone = 0;
  for (const { layout, cells } of rows) {
    const figures = cells.reduce((n, { value }) => n + (value ? 1 : 0), 0);
    if (layout === 'spaces' && figures > 1) sideBySide++;
    else if (layout === 'text' && figures === 1) alone++;
  }
  if (sideBySide < Math.max(alone, 1)) return rows;
  const awaited = (line: Line | undefined): boolean =>
    line?.cells.some(({ key }) =>
      index.lookUp(key).some((hit) => hit.kind === 'row' && columnsOf(template, hit.row).length === 1),
    ) ?? false;
  return rows.filter(
    ({ layout, text }, i) => layout !== 'text' || !/^[0-9]{1,3}$/.test(text ?? '') || awaited(rows[i - 1]),
  );
}

function recordWidth(template: TableTemplate): number {
  return template.rows.length * template.columns.length;
}

/** The line of figures of a table that has all its rows side by side. */
function bindRecord(visual: readonly VisualRow[], template: TableTemplate): BoundRow[] {
  const row = template.rows[0];
  if (row === undefined) return [];
  let best: BoundRow | null = null;
  const pieces: KeyedCell[] = [];
  for (const each of visual) {
    const figures = each.values.filter(({ cell }) => cell.text !== '');
    const enough =
      figures.length > 1 || (each.grid && each.words.length === 0 && each.values.length >= recordWidth(template));
    if (!enough || areColumnNumbers(figures, recordWidth(template))) continue;
    pieces.push(...figures);
    const whole = figures.length === recordWidth(template);
    const joined = !whole && pieces.length === recordWidth(template);
    if (best === null || whole || joined || each.values.length > best.values.length) {
      if (best !== null && best.values.filter(({ cell }) => cell.text !== '').length === recordWidth(template)) break;
      best = {
        row,
        label: null,
        values: joined ? pieces : [...each.values],
        line: best !== null && joined ? best.line : each.line,
        valuesLine: each.line,
        grid: each.grid && !joined,
        repeated: false,
      };
    }
  }
  return best === null ? [] : [best];
}

/** True for 1, 2, 3 … over all columns: a line that numbers them under the head (栏次). */
function areColumnNumbers(figures: readonly KeyedCell[], width: number): boolean {
  return figures.length === width && figures.every(({ cell }, i) => cell.text === String(i + 1));
}

/** A table is there if at least one of its rows has figures, or enough of its labels stand there without. */
function isThere(bound: readonly BoundRow[], template: TableTemplate): boolean {
  if (template.arrangement === 'record') return bound.length > 0;
  const labelled = bound.filter(({ label }) => label !== null && label.match !== 'fragment');
  const filled = labelled.filter(({ values }) => values.length > 0);
  return filled.length > 0 || labelled.length * 2 > template.rows.length;
}

/** The column heads of a table; `bodyStart` is where its first row's label stands. */
function findHeads(
  region: readonly Line[],
  template: TableTemplate,
  index: LabelIndex,
  bodyStart: number | null,
): Head[] {
  const heads: Head[] = [];
  const words = new Set<string>();
  const headed = template.arrangement === 'rows' && template.head.length > 0 && bodyStart !== null;
  for (const line of region) {
    if (headed && line.span.start >= bodyStart) break;
    if (line.cells.some(({ value }) => value)) continue;
    for (const { cell, key } of line.cells) {
      words.add(key);
      for (const hit of key === '' ? [] : index.lookUp(key)) {
        if (hit.table !== template || hit.kind !== 'column') continue;
        heads.push({ span: cell.span, text: cell.text, column: hit.column, match: hit.match });
        break;
      }
    }
  }
  // A head whose other piece stands by itself was broken over two lines, 结果 and 维持: no wording of its own.
  const isPiece = ({ text, column }: Head): boolean => {
    const [before, after] = labelKey(column.label).split(labelKey(text));
    return after !== undefined && words.has(`${before}${after}`);
  };
  return heads.map((head) => (head.match === 'changed' && isPiece(head) ? { ...head, match: 'variant' } : head));
}

/** Where the head rows put each column, in layouts that keep positions; null for one without a head of its own. */
function columnsOfHeads(heads: readonly Head[], region: readonly Line[], template: TableTemplate): (number | null)[] {
  if (template.arrangement === 'record' || template.head.length === 0) return [];
  return template.columns.map((each) => {
    const head = heads.find(({ column }) => column === each);
    return head === undefined ? null : columnAt(head.span.start, region);
  });
}

function layoutOf({ valuesLine }: BoundRow): LayoutId {
  return valuesLine.layout === 'text' ? 'cell-per-paragraph' : valuesLine.layout;
}

function mostCommonLayout(bound: readonly BoundRow[]): LayoutId {
  const votes = new Map<LayoutId, number>();
  for (const each of bound) {
    const layout = layoutOf(each);
    votes.set(layout, (votes.get(layout) ?? 0) + 1);
  }
  let best: LayoutId = 'tab';
  for (const [layout, number] of votes) if (number > (votes.get(best) ?? 0)) best = layout;
  return best;
}

/**
 * True if the cells can satisfy the row's own sum, with any figures ≥ 0 in the blanks, or with zeros in them and
 * a total that says something. Tells which of several readings of a row is possible; false in a table that has
 * no such sum.
 */
function fits(
  cells: readonly (KeyedCell | null)[],
  template: TableTemplate,
  row: RowTemplate,
  blank: 'any' | 'zero',
): boolean {
  const columns = columnsOf(template, row);
  const sum = template.constraints.find(({ kind }) => kind === 'row-sum');
  if (sum?.kind !== 'row-sum' || template.arrangement === 'record') return false;
  let total: number | null = null;
  let parts = 0;
  let blanks = 0;
  for (let i = 0; i < columns.length; i++) {
    const figure = readFigure(cells[i]?.cell.text ?? '', 'count', null);
    if (figure.kind !== 'figure' && figure.kind !== 'blank') return false;
    const value = figure.kind === 'figure' ? Number(figure.value) : null;
    if (columns[i]?.key === sum.total) total = value;
    else if (value === null) blanks++;
    else parts += value;
  }
  if (blank === 'zero') return total !== null && total > 0 && parts === total;
  return total === null || (blanks === 0 ? parts === total : parts <= total);
}

function rowOf(bound: BoundRow, alignment: Alignment): Row {
  const last = bound.values.at(-1);
  const start = bound.label?.span.start ?? bound.values[0]?.cell.span.start ?? bound.line.span.start;
  return {
    template: bound.row,
    label: bound.label === null ? null : { span: bound.label.span, text: bound.label.text, match: bound.label.match },
    span: {
      start: Math.min(start, last?.cell.span.start ?? start),
      end: Math.max(bound.label?.span.end ?? start, last?.cell.span.end ?? start),
    },
    state: alignment.state,
    values: bound.values.filter(({ cell }) => cell.text !== '').map(asValue),
    readings: (alignment.readings ?? []).map((cells) => cells.map((cell) => (cell === null ? null : asValue(cell)))),
  };
}

function asValue({ cell: { span, text } }: KeyedCell): Value {
  return { span, text };
}

/** A cell of the form with the value that stands for it; null where the text has none. */
export function cellOf(address: string, row: RowTemplate, column: ColumnTemplate, at: Value | null): Cell {
  const figure: Figure = at === null ? { kind: 'unknown' } : readFigure(at.text, column.value, column.unit);
  return { address, row, column, span: at?.span ?? null, text: at?.text ?? null, figure };
}

function spanOf(
  region: readonly Line[],
  bound: readonly BoundRow[],
  heads: readonly Head[],
): { start: number; end: number } {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { line, valuesLine, label, values } of bound) {
    start = Math.min(start, line.span.start, valuesLine.span.start);
    end = Math.max(end, line.span.end, valuesLine.span.end, label?.span.end ?? 0);
    // Where cells stand one below the other, a row's figures reach past the line that it begins on.
    for (const { cell } of values) end = Math.max(end, cell.span.end);
  }
  const headStarts = new Set(heads.map((head) => head.span.start));
  for (const line of region) {
    if (line.cells.some(({ cell }) => headStarts.has(cell.span.start))) start = Math.min(start, line.span.start);
  }
  for (const line of region) {
    const inside = line.span.start >= start && line.span.end <= end;
    // A head row above the first recognised head: the note, 申请人情况, 第二十条第（一）项.
    if (!inside && line.layout !== 'text' && line.span.end <= start) start = Math.min(start, line.span.start);
  }
  return { start, end };
}
