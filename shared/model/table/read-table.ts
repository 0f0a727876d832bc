import type { LayoutId } from '../../syntax/tree.ts';
import { cellsOfRow, groupsOf } from '../../template/registry.ts';
import type { ColumnTemplate, RowTemplate, TableTemplate } from '../../template/schema.ts';
import type { Span } from '../../text/span.ts';
import type { Work } from '../../text/work.ts';
import type { KeyedCell, Line } from '../lines.ts';
import type { Cell, Head, Row, Table } from '../report.ts';
import { type Alignment, align } from './align.ts';
import { bindRows } from './bind-rows.ts';
import { type BoundRow, withNumbersAlone } from './bound-row.ts';
import { withoutBrokenFigures } from './broken-figures.ts';
import { asValue, cellOf } from './cell.ts';
import type { MoneyUnit } from './figure.ts';
import { withFigureApart } from './figure-apart.ts';
import { type Grid, learnGrid } from './grid.ts';
import { columnsOfHeads, findHeads, type HeadOrder, orderOfHeads, unitOfHead } from './heads.ts';
import { bindInOrder } from './in-order.ts';
import type { LabelIndex } from './label-index.ts';
import { withoutMergedMarks } from './merged-marks.ts';
import { withoutNoteNumbers } from './note-number.ts';
import { withoutPageNumbers } from './page-numbers.ts';
import { bindPdfRows, divisions } from './pdf-rows.ts';
import { bindRecord } from './record.ts';
import { type RowCells, RowSums } from './row-sum.ts';
import { withoutSideColumns } from './side-columns.ts';
import { filledIn, isFilled, visualRows } from './visual-rows.ts';

/** What the lines of a region were read as. */
export interface TableReading {
  /** Null where they hold no such table. */
  readonly table: Table | null;
  /**
   * True if another figure in one of the cells would leave everything else as it is: labels, and where figures stand,
   * decided, and not what the figures are.
   */
  readonly byShape: boolean;
}

/**
 * Reads one table from the lines of its region, step by step: each goes through all of them. The answer depends on the
 * arguments alone; its spans are those of the lines.
 */
export function* readingTable(
  template: TableTemplate,
  written: readonly Line[],
  index: LabelIndex,
): Work<TableReading> {
  const sums = new RowSums(template);
  const marked = withoutSideColumns(written, template, index, sums);
  const whole = withoutBrokenFigures(withoutMergedMarks(marked, template, index, sums), template, sums);
  const region = withoutNoteNumbers(whole, template).map((line) => withFigureApart(line, template, sums));
  const table = yield* tableIn(template, region, index, sums);
  return { table, byShape: table !== null && template.arrangement === 'rows' && !sums.asked };
}

function* tableIn(
  template: TableTemplate,
  region: readonly Line[],
  index: LabelIndex,
  sums: RowSums,
): Work<Table | null> {
  const lines = withoutPageNumbers(region, template, index);
  yield;
  const found = yield* bindTable(template, lines, index, sums);
  yield;
  const { widest } = sums;
  // A row of another table may have the same label, and columns of its own.
  const twice = new Set(found.filter(({ repeated }) => repeated).map(({ row }) => row.key));
  const bound = withoutRemarks(
    found,
    found.map((each) => (twice.has(each.row.key) ? each : withNumbersAlone(each, sums.widthOf(each.row), widest))),
  );
  if (!isThere(bound, template)) return null;
  const heads = findHeads(region, template, index, bound[0]?.label?.span.start ?? bound[0]?.line.span.start ?? null);
  const layout = mostCommonLayout(bound);
  const columns = columnsOfHeads(heads, region, template);
  const order = bound.some(({ ordered }) => ordered)
    ? FORM_ORDER
    : trusted(orderOfHeads(heads, columns, region, template, index), bound, sums);
  const aligned = alignAll(bound, columns, order, template, sums);
  const best = bestAppearances(aligned, layout);
  // What names a row less well than another appearance was a line of prose, a piece of a label, or a subtotal.
  const there = aligned.filter((each) => {
    const other = best.get(each.bound.row.key);
    return other === each || (other !== undefined && scoreOf(each, layout) === scoreOf(other, layout));
  });
  const record = template.arrangement === 'record';
  const own = there.map((each) => each.bound);
  return {
    template,
    layout,
    span: spanOf(region, own, heads),
    heads,
    movedHeads: order.moved,
    rows: there.map((each) => rowOf(each.bound, each.alignment)),
    missing: record ? [] : template.rows.filter((row) => row.replaces === null && !best.has(row.key)),
    cells: cellsIn(template, best, heads),
  };
}

/**
 * Binds the lines of a table: line by line as a PDF prints them, by the labels, or where those have come apart from their
 * figures by the order of all figures. A table with sums that allows none of them is not read at all.
 */
function* bindTable(
  template: TableTemplate,
  lines: readonly Line[],
  index: LabelIndex,
  sums: RowSums,
): Work<readonly BoundRow[]> {
  const visual = yield* visualRows(lines);
  yield;
  if (template.arrangement === 'record') return bindRecord(visual, template, index, sums);
  const printed = bindPdfRows(visual, template, index, sums);
  if (printed !== null) return printed;
  yield;
  const { rows, displaced } = yield* bindRows(visual, template, index);
  const complete = new Set(
    rows.filter(({ row, values }) => filledIn(values) === sums.widthOf(row)).map(({ row }) => row.key),
  );
  const lacking = !divisions(template).some((division) => division.every(({ key }) => complete.has(key)));
  if (!displaced && !lacking) return rows;
  sums.ask();
  yield;
  return bindInOrder(lines, template, index, sums) ?? (displaced && lacking && sums.exist ? [] : rows);
}

const FORM_ORDER: HeadOrder = { of: () => null, moved: [] };

/** Gives the figures of every row their columns, which the heads may put in another order than the form. */
function alignAll(
  bound: readonly BoundRow[],
  headColumns: readonly (number | null)[],
  order: HeadOrder,
  template: TableTemplate,
  sums: RowSums,
): AlignedRow[] {
  const width = (row: RowTemplate): number => sums.widthOf(row);
  const addsUp = (row: RowTemplate, cells: RowCells): boolean =>
    sums.addsUpWithZeros(row, sortedBy(order.of(row), cells));
  const grid: Grid = learnGrid(bound, width, headColumns, addsUp);
  const nextBlanks = blanksOfNext(bound, template, width);
  const lost = sums.exist && haveLostRepeats(bound);
  const aligned = bound.map((each, i): AlignedRow => {
    const isWhole = !lost || each.values.filter(isFilled).length === width(each.row);
    const alignment = align(isWhole ? each : { ...each, values: each.values.filter(isFilled) }, {
      width: width(each.row),
      grid,
      neighbours: () => completeNeighbours(bound, i, width),
      hasSums: sums.exist,
      canSatisfy: (cells) => sums.canSatisfy(each.row, sortedBy(order.of(each.row), cells)),
      addsUp: (cells) => !sums.exist || addsUp(each.row, cells),
      blanksOfNext: nextBlanks[i] ?? 0,
    });
    return { bound: each, alignment };
  });
  const own = sums.exist ? columnsBesideOthers(aligned, sums) : null;
  return aligned.map(({ bound: each, alignment }) => {
    const known = own === null ? null : inOwnColumns(each, own, width(each.row));
    return { bound: each, alignment: inFormOrder(known ?? alignment, order.of(each.row)) };
  });
}

/** So many rows show by their sums which columns are the form's. */
const FEWEST_SHOWING = 5;

/**
 * The columns of the form beside those that an office added (占比, 小计): in most rows with more figures than the form has, the
 * sum holds with the figures that stand there. Null where that is so of no columns, or of several.
 */
function columnsBesideOthers(aligned: readonly AlignedRow[], sums: RowSums): readonly number[] | null {
  const longer = aligned.filter(
    ({ bound: { row, values, keepsColumns } }) =>
      // Of noughts alone any are the form's.
      keepsColumns && filledIn(values) > sums.widthOf(row) && values.some(({ cell }) => /[1-9１-９]/u.test(cell.text)),
  );
  if (longer.length < FEWEST_SHOWING) return null;
  const seen = new Map<string, readonly number[]>();
  for (const { bound, alignment } of longer) {
    const columns = alignment.cells.flatMap((each) => each?.cell.column ?? []);
    if (columns.length === sums.widthOf(bound.row)) seen.set(columns.join(), columns);
  }
  const holding = [...seen.values()].filter((columns) => {
    const rows = longer.filter(({ bound }) => {
      const own = inOwnColumns(bound, columns, sums.widthOf(bound.row));
      return own !== null && sums.canSatisfy(bound.row, own.cells);
    });
    return rows.length >= FEWEST_SHOWING && rows.length * 5 >= longer.length * 4;
  });
  return holding.length === 1 ? (holding[0] ?? null) : null;
}

/** A row with more figures than the form has in the columns that are the form's; null where it lacks one of them. */
function inOwnColumns({ values, keepsColumns }: BoundRow, columns: readonly number[], width: number): Alignment | null {
  if (!keepsColumns || columns.length !== width || filledIn(values) <= width) return null;
  const cells = columns.flatMap((column) => values.find(({ cell }) => cell.column === column) ?? []);
  return cells.length === width && cells.every(isFilled) ? { state: 'aligned', cells } : null;
}

/** So many different figures are no accident where each row has a sum: one that has a single part repeats it. */
const FEWEST_DIFFERENT = 12;

/** A line with the strokes of one blank cell, and one with those of two, may be left. */
const MOST_BLANK_ROWS = 2;

/**
 * True where cells stand one below the other and no figure stands twice, nor blanks in several rows: whoever made a text of the
 * page kept each line once, and no blank tells where another was.
 */
function haveLostRepeats(bound: readonly BoundRow[]): boolean {
  const stacked = bound.filter(({ keepsColumns }) => !keepsColumns);
  if (stacked.filter(({ values }) => filledIn(values) < values.length).length > MOST_BLANK_ROWS) return false;
  const figures = stacked.flatMap(({ values }) => values.filter(isFilled));
  return figures.length >= FEWEST_DIFFERENT && new Set(figures.map(({ cell }) => cell.text)).size === figures.length;
}

/** For each row of the form the appearance in the text with the highest score. */
function bestAppearances(aligned: readonly AlignedRow[], layout: LayoutId): Map<string, AlignedRow> {
  const best = new Map<string, AlignedRow>();
  for (const each of aligned) {
    const previous = best.get(each.bound.row.key);
    if (previous === undefined || scoreOf(each, layout) > scoreOf(previous, layout)) best.set(each.bound.row.key, each);
  }
  return best;
}

/** Every cell of the form by address; an alternative row only where the text has it. */
function cellsIn(
  template: TableTemplate,
  rows: ReadonlyMap<string, AlignedRow>,
  heads: readonly Head[],
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  const record = template.arrangement === 'record';
  for (const [number, row] of template.rows.entries()) {
    if (row.replaces !== null && !rows.has(row.key)) continue;
    const here = record ? [...rows.values()][0] : rows.get(row.key);
    const offset = record ? number * template.columns.length : 0;
    cellsOfRow(template, row).forEach(({ address, column }, i) => {
      const at = here?.alignment.cells[offset + i] ?? null;
      cells.set(
        address,
        cellOf(
          address,
          row,
          column,
          at === null ? null : asValue(at),
          unitOf(column, heads) ?? unitBelow(column, here),
        ),
      );
    });
  }
  return cells;
}

/** The unit of money of a column: what its head in the text states, else the form's. */
function unitOf(column: ColumnTemplate, heads: readonly Head[]): MoneyUnit | null {
  if (column.unit === null) return null;
  const head = heads.find((each) => each.column === column);
  return (head === undefined ? null : unitOfHead(head.text)) ?? column.unit;
}

/** The unit under an amount of money, whose form leaves it to the cell. */
function unitBelow({ value }: ColumnTemplate, row: AlignedRow | undefined): MoneyUnit | null {
  return value === 'amount' ? (row?.bound.unit ?? null) : null;
}

interface AlignedRow {
  readonly bound: BoundRow;
  readonly alignment: Alignment;
}

/** The score of an appearance of a row: its figures all there, in the layout of the table's other rows, under the form's label. */
function scoreOf({ bound, alignment: { state } }: AlignedRow, layout: LayoutId): number {
  if (state === 'empty') return 0;
  if (state === 'misaligned') return 1;
  return 2 + (layoutOf(bound) === layout ? 2 : 0) + (bound.label?.match === 'exact' ? 1 : 0);
}

/**
 * The order of the heads, or the form's where fewer complete rows add up with the former: a head whose lines were broken
 * may seem to stand in another order than its figures do.
 */
function trusted(order: HeadOrder, bound: readonly BoundRow[], sums: RowSums): HeadOrder {
  if (order.moved.length === 0) return order;
  let inForm = 0;
  let ordered = 0;
  for (const { row, values } of bound) {
    const figures = values.filter(isFilled);
    if (figures.length !== sums.widthOf(row)) continue;
    if (sums.canSatisfy(row, figures)) inForm++;
    if (sums.canSatisfy(row, sortedBy(order.of(row), figures))) ordered++;
  }
  return ordered >= inForm ? order : FORM_ORDER;
}

function inFormOrder(alignment: Alignment, order: readonly number[] | null): Alignment {
  if (order === null) return alignment;
  const { state, cells, placements = [] } = alignment;
  return { state, cells: sortedBy(order, cells), placements: placements.map((each) => sortedBy(order, each)) };
}

/** Cells as they stand, put in the order of the form's columns. */
function sortedBy<T>(order: readonly number[] | null, cells: readonly (T | null)[]): readonly (T | null)[] {
  return order === null ? cells : order.map((place) => cells[place] ?? null);
}

/** The nearest rows before and after that have a figure for each column. */
function completeNeighbours(bound: readonly BoundRow[], at: number, width: (row: RowTemplate) => number): BoundRow[] {
  const complete = ({ row, values }: BoundRow): boolean => filledIn(values) === width(row);
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
  const reaching = bound.map(({ row, keepsColumns }, i) => {
    const next = bound[i + 1]?.row;
    if (keepsColumns || next === undefined) return 0;
    const groups = groupsOf(template, row);
    return groupsOf(template, next).filter((group) => group.head === null && groups.includes(group)).length;
  });
  let written = 0;
  for (const [i, { row, values }] of bound.entries()) {
    const blanks = values.length - width(row);
    const complete = filledIn(values) === width(row);
    if (complete && (reaching[i] as number) > 0) written += blanks === reaching[i] ? 1 : -1;
  }
  return written > 0 ? reaching : [];
}

/** A table is there if at least one of its rows has figures, or enough of its labels stand there without. */
function isThere(bound: readonly BoundRow[], template: TableTemplate): boolean {
  // A row without a label was bound by the order of the figures.
  const labelled = bound.filter(({ label }) => label?.match !== 'fragment');
  // A record has no labels, and is bound by its heads.
  if (template.arrangement === 'record') return labelled.length > 0;
  const filled = labelled.filter(({ values }) => values.length > 0);
  return filled.length > 0 || labelled.length * 2 > template.rows.length;
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
  let best = layoutOf(bound[0] as BoundRow);
  for (const [layout, number] of votes) if (number > (votes.get(best) as number)) best = layout;
  return best;
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
    values: bound.values.filter(isFilled).map(asValue),
    placements: (alignment.placements ?? []).map((cells) =>
      cells.map((cell) => (cell === null ? null : asValue(cell))),
    ),
  };
}

function spanOf(region: readonly Line[], bound: readonly BoundRow[], heads: readonly Head[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { line, valuesLine, label, values } of bound) {
    start = Math.min(start, line.span.start, valuesLine.span.start);
    end = Math.max(end, line.span.end, valuesLine.span.end, label?.span.end ?? 0);
    // Where cells stand one below the other, a row's figures reach past the line that it begins on.
    for (const { cell } of values) end = Math.max(end, cell.span.end);
  }
  const headStarts = new Set(heads.map((head) => head.span.start));
  for (const { span, cells } of region) {
    if (span.start < start && cells.some(({ cell }) => headStarts.has(cell.span.start))) start = span.start;
  }
  for (const line of region) {
    // A head row above the first recognised head: the note, 申请人情况, 第二十条第（一）项.
    if (line.layout !== 'text' && line.span.end <= start) start = Math.min(start, line.span.start);
  }
  return { start, end };
}

/**
 * Rows without words in a column where words stand behind all numbers of another row: with a blank among its figures a row would
 * have its remark as the last of them.
 */
function withoutRemarks(written: readonly BoundRow[], bound: readonly BoundRow[]): readonly BoundRow[] {
  const columns = new Set<number>();
  for (const [i, { values, keepsColumns }] of bound.entries()) {
    const last = values.at(-1);
    if (!keepsColumns || last === undefined || values === written[i]?.values) continue;
    for (const { cell, value } of written[i]?.values ?? [])
      if (!value && cell.text !== '' && cell.column > last.cell.column) columns.add(cell.column);
  }
  if (columns.size === 0) return bound;
  const isRemark = ({ cell, value }: KeyedCell): boolean => !value && cell.text !== '' && columns.has(cell.column);
  return bound.map((row) =>
    row.keepsColumns && row.values.some(isRemark)
      ? { ...row, values: row.values.filter((each) => !isRemark(each)) }
      : row,
  );
}
