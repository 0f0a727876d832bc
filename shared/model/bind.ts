import type { LayoutId, SyntaxTree } from '../syntax/tree.ts';
import {
  editions as allEditions,
  cellsOfRow,
  columnsOf,
  editionForYear,
  editionInForce,
} from '../template/registry.ts';
import type { ColumnTemplate, Edition, RowTemplate, TableTemplate } from '../template/schema.ts';
import { labelKey, trim } from '../text/fold.ts';
import { type Alignment, align, learnGrid } from './align.ts';
import type { Figure } from './figure.ts';
import { findHeadings, type Heading } from './headings.ts';
import { type LabelIndex, labelIndex } from './label-index.ts';
import { bindLifted } from './lifted.ts';
import { type KeyedCell, type Line, linesOf } from './lines.ts';
import { readFigure } from './number.ts';
import type { Cell, Head, Paragraph, Report, Row, Section, Signature, Table, Title, Value } from './report.ts';
import { type BoundRow, bindRows, type VisualRow, visualRows } from './rows.ts';
import { findSignature, findTitle } from './title.ts';

/**
 * Binds a text to the form: which edition, which sections, and for every cell of the form where it stands and
 * what it says. Null where the text is no report: no title, no table and at most one heading.
 */
export function bind(tree: SyntaxTree, editions: readonly Edition[] = allEditions): Report | null {
  const lines = linesOf(tree);
  const markers = findMarkers(lines, editions);
  const usual = findHeadings(lines, editionInForce);
  const title = findTitle(tree.text, lines, usual[0]?.line.index ?? lines.length);
  const { edition, editionBy, foreignHeads } = chooseEdition(markers, title, editions);
  const headings = edition === editionInForce ? usual : findHeadings(lines, edition);
  const index = labelIndex(edition);
  const regions = tableRegions(lines, headings, edition, index);
  const used = new Set<Line>();
  const tables: Table[] = [];
  for (const template of edition.tables) {
    const region = regions.get(template.key);
    const table = region === undefined ? null : readTable(template, region, index, used);
    if (table !== null) tables.push(table);
  }
  if (title === null && tables.length === 0 && headings.length < 2) return null;
  const lastHeading = headings.at(-1)?.line.index ?? 0;
  const signature = findSignature(lines, lastHeading + 1);
  const sections = readSections(tree.text, lines, headings, used, signature);
  return { edition, editionBy, foreignHeads, title, sections, tables, signature };
}

interface Marker {
  readonly edition: Edition;
  readonly line: Line;
  readonly cell: KeyedCell;
}

const markerKeys = new WeakMap<readonly Edition[], Map<string, Edition>>();

function findMarkers(lines: readonly Line[], editions: readonly Edition[]): Marker[] {
  let keys = markerKeys.get(editions);
  if (keys === undefined) {
    keys = new Map(
      editions.flatMap((edition) => edition.markers.map((marker) => [labelKey(marker), edition] as const)),
    );
    markerKeys.set(editions, keys);
  }
  const found: Marker[] = [];
  for (const line of lines) {
    for (const cell of line.cells) {
      const edition = cell.key === '' ? undefined : keys.get(cell.key);
      if (edition !== undefined) found.push({ edition, line, cell });
    }
  }
  return found;
}

function chooseEdition(
  markers: readonly Marker[],
  title: Title | null,
  editions: readonly Edition[],
): Pick<Report, 'edition' | 'editionBy' | 'foreignHeads'> {
  const byYear = title?.year
    ? (editions.find((each) => covers(each, title.year?.value ?? 0)) ?? editionForYear(title.year.value))
    : null;
  if (markers.length > 0) {
    const votes = new Map<Edition, number>();
    for (const { edition } of markers) votes.set(edition, (votes.get(edition) ?? 0) + 1);
    let best = byYear !== null && votes.has(byYear) ? byYear : (markers[0] as Marker).edition;
    for (const [edition, number] of votes) if (number > (votes.get(best) ?? 0)) best = edition;
    const foreign = byYear === null ? [] : markers.filter(({ edition }) => edition !== byYear);
    const foreignHeads = foreign.map(({ edition, cell }) => ({ edition, span: cell.cell.span, label: cell.cell.text }));
    return { edition: best, editionBy: 'heads', foreignHeads };
  }
  if (byYear !== null) return { edition: byYear, editionBy: 'year', foreignHeads: [] };
  return { edition: editionInForce, editionBy: 'default', foreignHeads: [] };
}

function covers({ years }: Edition, year: number): boolean {
  return years.from <= year && (years.to === null || year <= years.to);
}

/** A label this short says too little to open a table by itself. */
const TELLING_LABEL = 4;
/** A longer line is prose, and ends a table whose cells stand one below the other. */
const LONGEST_LOOSE_LABEL = 70;

/**
 * The lines that belong to each table. The section says where a table is expected; a label that only one table
 * has says where it is, should the heading be missing.
 */
function tableRegions(
  lines: readonly Line[],
  headings: readonly Heading[],
  edition: Edition,
  index: LabelIndex,
): Map<string, Line[]> {
  const headingOf = new Map(headings.map((heading) => [heading.line, heading]));
  const expected = new Map(edition.tables.map((table) => [table.section, table]));
  const headed = new Set(headings.map(({ template }) => template.key));
  const regions = new Map<string, Line[]>();
  let current: TableTemplate | null = null;
  let loose = false;
  for (const line of lines) {
    const heading = headingOf.get(line);
    if (heading !== undefined) {
      current = expected.get(heading.template.key) ?? null;
      loose = false;
      continue;
    }
    const named = tableNamedBy(line, index, current, headed);
    if (named !== null && named !== current && (line.layout !== 'text' || figuresFollow(lines, line.index))) {
      current = named;
      loose = line.layout === 'text';
    }
    if (current === null) continue;
    if (line.layout === 'text' && (line.text?.length ?? 0) > LONGEST_LOOSE_LABEL) {
      if (loose) current = null;
      continue;
    }
    let region = regions.get(current.key);
    if (region === undefined) {
      region = [];
      regions.set(current.key, region);
    }
    region.push(line);
  }
  return regions;
}

/** How many lines of heads a table with a cell a line has before its first figure. */
const LONGEST_HEAD = 24;

/** True if a line of text is followed by short lines and then a figure, as the head of such a table is. */
function figuresFollow(lines: readonly Line[], at: number): boolean {
  for (let i = at; i < Math.min(lines.length, at + LONGEST_HEAD); i++) {
    const { text, cells } = lines[i] as Line;
    if (i > at && cells.some(({ value }) => value)) return true;
    if (text === null || text.length > LONGEST_LOOSE_LABEL || /[。；，：]$/u.test(text)) return false;
  }
  return false;
}

function tableNamedBy(
  line: Line,
  index: LabelIndex,
  current: TableTemplate | null,
  headed: ReadonlySet<string>,
): TableTemplate | null {
  for (const { key } of line.cells) {
    if (key.length < TELLING_LABEL) continue;
    const hits = index.lookUp(key);
    const first = hits[0];
    if (first === undefined || hits.some(({ table }) => table !== first.table)) continue;
    // Under a table's own heading a line of text is at home; elsewhere 行政许可 may head a paragraph, and a line
    // of prose broken by a PDF may be 行政规范性文件。
    if (line.layout === 'text' && first.table !== current) {
      if (headed.has(first.table.section)) continue;
      if (current !== null && first.kind !== 'head' && key.length < 8) continue;
    }
    return first.table;
  }
  return null;
}

function readTable(template: TableTemplate, region: readonly Line[], index: LabelIndex, used: Set<Line>): Table | null {
  const visual = visualRows(withoutFurniture(region, template, index));
  const bound =
    template.arrangement === 'record'
      ? bindRecord(visual, template)
      : (bindLifted(visual, template, index, (row, list) => fits(list, template, row, 'any')) ??
        bindRows(visual, template, index));
  if (!isThere(bound, template)) return null;
  const heads = findHeads(region, template, index, bound[0]?.label?.span.start ?? bound[0]?.line.span.start ?? null);
  const layout = mostCommonLayout(bound);
  const cells = new Map<string, Cell>();
  const width = (row: RowTemplate): number =>
    template.arrangement === 'record' ? recordWidth(template) : columnsOf(template, row).length;
  const head = firstHeadColumn(heads, region, template);
  const headed = columnOrder(heads, region, template);
  const order = headed !== null && rowsAddUp(bound, template, headed) ? headed : null;
  const inOrder = (list: readonly (KeyedCell | null)[]): readonly (KeyedCell | null)[] => sortedBy(order, list);
  const grid = learnGrid(
    bound,
    ({ row }) => width(row),
    head,
    ({ row }, list) => fits(inOrder(list), template, row, 'zero'),
  );
  const aligned = bound.map((each, i) => {
    const neighbours = (): BoundRow[] => completeNeighbours(bound, i, width);
    const alignment = align(each, width(each.row), grid, each.line.layout, neighbours, (list) =>
      fits(inOrder(list), template, each.row, 'any'),
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
  const span = spanOf(region, own, heads, used);
  const rows = there.map((each) => rowOf(each.bound, each.alignment));
  return { template, layout, span, heads, rows, missing, cells };
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
function columnOrder(heads: readonly Head[], region: readonly Line[], template: TableTemplate): number[] | null {
  if (template.arrangement === 'record' || template.head.length === 0) return null;
  const columns = template.columns.map((column) => {
    const head = heads.find((each) => each.column === column);
    return head === undefined ? null : columnAt(head.span.start, region);
  });
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
  const headed = template.arrangement === 'rows' && template.head.length > 0 && bodyStart !== null;
  for (const line of region) {
    if (headed && line.span.start >= bodyStart) break;
    if (line.cells.some(({ value }) => value)) continue;
    for (const { cell, key } of line.cells) {
      for (const hit of key === '' ? [] : index.lookUp(key)) {
        if (hit.table !== template || hit.kind !== 'column') continue;
        heads.push({ span: cell.span, text: cell.text, column: hit.column, match: hit.match });
        break;
      }
    }
  }
  return heads;
}

/** Where the head row puts the first column, in layouts that keep positions. */
function firstHeadColumn(heads: readonly Head[], region: readonly Line[], template: TableTemplate): number | null {
  if (template.arrangement === 'record' || template.head.length === 0) return null;
  const head = heads.find(({ column }) => column === template.columns[0]);
  return head === undefined ? null : columnAt(head.span.start, region);
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
  used: Set<Line>,
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
    if (line.span.start >= start && line.span.end <= end) used.add(line);
  }
  return { start, end };
}

function readSections(
  text: string,
  lines: readonly Line[],
  headings: readonly Heading[],
  used: ReadonlySet<Line>,
  signature: Signature | null,
): Section[] {
  return headings.map((heading, i) => {
    const next = headings[i + 1];
    const limit = next?.span.start ?? text.length;
    const paragraphs: Paragraph[] = [];
    let last = heading.span.end;
    for (let at = heading.line.index + 1; at < (next?.line.index ?? lines.length); at++) {
      const line = lines[at] as Line;
      last = Math.max(last, line.span.end);
      if (used.has(line) || line.text === null) continue;
      if (signature !== null && line.span.start >= signature.span.start && line.span.end <= signature.span.end)
        continue;
      paragraphs.push({ span: line.span, text: line.text });
    }
    const content = trim(text, heading.span.start, Math.min(limit, last));
    const { template, span: headingSpan, text: headingText, ordinal, titleSpan, match } = heading;
    return {
      template,
      headingSpan,
      headingText,
      ordinal,
      titleSpan,
      match,
      span: { start: heading.span.start, end: Math.max(content.end, headingSpan.end) },
      paragraphs,
    };
  });
}
