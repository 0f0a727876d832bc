import { traitsOf } from '../../syntax/layouts/traits.ts';
import type { ColumnTemplate, RowTemplate, TableTemplate } from '../../template/schema.ts';
import type { KeyedCell } from '../lines.ts';
import type { BoundRow } from './bound-row.ts';
import { isFigureInWords } from './cell.ts';
import type { LabelIndex } from './label-index.ts';
import { type RowSums, recordWidth } from './row-sum.ts';
import { filledIn, isFilled, type VisualRow } from './visual-rows.ts';

/** The line of figures of a table that has all its rows side by side. */
export function bindRecord(
  visual: readonly VisualRow[],
  template: TableTemplate,
  index: LabelIndex,
  sums: RowSums,
): BoundRow[] {
  const row = template.rows[0] as RowTemplate;
  const whole = bindByLabels(visual, template, row, index) ?? bindAllFigures(visual, template, row, sums);
  if (whole !== null) return [whole];
  const width = recordWidth(template);
  let best: BoundRow | null = null;
  /** False for figures down the page without a head above them: as many may be those of another table by accident. */
  let isUnderHeads = true;
  const heads = visual.findIndex(holdsWords);
  const lines = visual.flatMap((each, i) => {
    const figures = each.values.filter(isFilled);
    const enough = figures.length > 1 || (each.keepsColumns && each.words.length === 0 && each.values.length >= width);
    return !enough || areColumnNumbers(figures, width, i < heads) || isNumberedHead(figures) ? [] : [{ each, figures }];
  });
  const copies = copiedLines(
    lines.map(({ figures }) => figures),
    width,
  );
  // A line for each outcome, with its figure of each kind of case: what adds up in neither order, or in both, may stand in either.
  const mayBeTurned = lines.every(({ figures }) => figures.length === template.rows.length);
  const pieces: KeyedCell[] = [];
  for (const { each, figures } of lines) {
    if (figures === copies[0]) continue;
    pieces.push(...figures);
    const whole = figures.length === width;
    const joined = !whole && !mayBeTurned && pieces.length === width && copies.length < 2;
    if (best === null || whole || joined || each.values.length > best.values.length) {
      if (best !== null && filledIn(best.values) === width) {
        const other = whole && !isUnderHeads && sums.canSatisfy(row, figures);
        if (!other || sums.canSatisfy(row, best.values.filter(isFilled))) continue;
      }
      isUnderHeads = each.words.length > 0 || !traitsOf(each.line.layout).cellsStacked;
      best = {
        row,
        label: null,
        values: joined ? [...pieces] : [...each.values],
        line: best !== null && joined ? best.line : each.line,
        valuesLine: each.line,
        keepsColumns: each.keepsColumns && !joined,
        repeated: false,
      };
    }
  }
  const isWhole = best !== null && filledIn(best.values) === width;
  const found = (isWhole ? best : null) ?? bindOddFigures(visual, template, row, index) ?? best;
  return [found ?? emptyRecord(visual, template, row, index)].filter((each) => each !== null);
}

/**
 * As many cells as the form has figures, most of them figures, and the others words that stand in the place of one: 若干 1 0 0 …
 * Null where there are more or fewer, and where a word may be the label of a line that lost a figure.
 */
function bindOddFigures(
  visual: readonly VisualRow[],
  template: TableTemplate,
  row: RowTemplate,
  index: LabelIndex,
): BoundRow | null {
  const width = recordWidth(template);
  const isLabel = ({ key }: KeyedCell): boolean => index.lookUp(key).some(({ table }) => table === template);
  const areFigures = (cells: readonly KeyedCell[]): boolean => {
    const odd = cells.filter(({ value }) => !value);
    return cells.length === width && odd.length > 0 && odd.length * 2 < width && !odd.some(isLabel);
  };
  /** Where the grid has the form's columns, by its heads. */
  let firstColumn: number | null = null;
  const found: BoundRow[] = [];
  let stacked: { readonly each: VisualRow; readonly cell: KeyedCell }[] = [];
  for (const each of visual) {
    const { keepsColumns, line, words, values } = each;
    if (traitsOf(line.layout).cellsStacked) {
      for (const cell of [...words, ...values].filter(isFilled)) {
        if (isLabel(cell)) stacked = [];
        else stacked.push({ each, cell });
      }
      continue;
    }
    const cells = line.cells.filter(isFilled);
    const head = cells.find(isLabel);
    if (head !== undefined) firstColumn = Math.min(firstColumn ?? head.cell.column, head.cell.column);
    const first = firstColumn;
    const isInGrid =
      keepsColumns && first !== null && cells.every(({ cell }, i) => cell.column === first + i && cell.width <= 1);
    if (areFigures(cells) && (isInGrid || cells.every(isInPlaceOfFigure))) found.push(withoutLabel(row, each, cells));
  }
  // Running text may follow the table.
  const run = stacked.slice(0, width);
  const from = run[0];
  const behind = stacked[width]?.cell;
  if (from !== undefined && behind?.value !== true && run.every(({ cell }) => isInPlaceOfFigure(cell))) {
    const cells = run.map(({ cell }) => cell);
    if (areFigures(cells)) found.push(withoutLabel(row, from.each, cells));
  }
  const [only, another] = found;
  return another === undefined ? (only ?? null) : null;
}

/** The record with these cells, which stand on a line of their own: it has no label. */
function withoutLabel(row: RowTemplate, { line, keepsColumns }: VisualRow, values: readonly KeyedCell[]): BoundRow {
  return { row, label: null, values: [...values], line, valuesLine: line, keepsColumns, repeated: false };
}

/** True for a figure, and for words that say how many, or why no figure stands there. */
function isInPlaceOfFigure({ value, cell: { text } }: KeyedCell): boolean {
  return value || isFigureInWords(text) || /^(?:[约近]?[0-9０-９]|若干|[详参另]?见|待|未统计|不详|暂无)/u.test(text);
}

/**
 * Blank cells under the heads, as a form that nobody filled in has them, or none where cells stand one below the other and
 * blank ones leave nothing behind; null where a head is missing, or a figure stands somewhere.
 */
function emptyRecord(
  visual: readonly VisualRow[],
  template: TableTemplate,
  row: RowTemplate,
  index: LabelIndex,
): BoundRow | null {
  const width = recordWidth(template);
  const holdsFigure = visual.some(({ values }) => values.some(isFilled));
  if (holdsFigure || countHeads(visual, template, index) < width) return null;
  const blank = visual.findLast(({ values }) => values.length >= width);
  const last = visual.findLast(holdsWords);
  const under = blank ?? (last !== undefined && traitsOf(last.line.layout).cellsStacked ? last : null);
  if (under === null) return null;
  return withoutLabel(row, under, blank?.values.slice(-width) ?? []);
}

/** How many heads of columns stand in the table, those broken in two counted once. */
function countHeads(visual: readonly VisualRow[], template: TableTemplate, index: LabelIndex): number {
  const keys = visual.flatMap(({ words }) => words).map(({ key }) => key);
  const isHead = (key: string): boolean => 'column' in (namedBy(key, template, index) ?? {});
  let heads = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string;
    if (isHead(key)) heads++;
    else if (isHead(key + (keys[at + 1] ?? ''))) {
      heads++;
      at++;
    }
  }
  return heads;
}

/**
 * The lines that repeat the one before them among those that hold a record together, where without one there are as many figures
 * as the form has. Of several nothing tells which was copied.
 */
function copiedLines(lines: readonly (readonly KeyedCell[])[], width: number): readonly (readonly KeyedCell[])[] {
  const textOf = (line: readonly KeyedCell[]): string => line.map(({ cell }) => cell.text).join(' ');
  const count = lines.reduce((sum, line) => sum + line.length, 0);
  const copies = new Map<string, readonly KeyedCell[]>();
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before !== undefined && count - line.length === width && textOf(line) === textOf(before))
      copies.set(textOf(line), line);
  }
  return [...copies.values()];
}

/** True for 1, 2, 3 … over all columns: a line that numbers them under the head (栏次); or 0, 1, 2 …, as a program writes above it. */
function areColumnNumbers(figures: readonly KeyedCell[], width: number, isAboveHeads: boolean): boolean {
  const first = isAboveHeads && figures[0]?.cell.text === '0' ? 0 : 1;
  return figures.length === width && figures.every(({ cell }, i) => cell.text === String(i + first));
}

/** True for a line with a label, which may stand behind the number of its line. */
function holdsWords({ words, values }: VisualRow): boolean {
  return words.length > 0 || values.some(({ cell, value }) => cell.text !== '' && !value);
}

/** 「1,结果维持,结果纠正,…」: a line of heads with its number in front, as a program writes the rows of a sheet. */
function isNumberedHead(figures: readonly KeyedCell[]): boolean {
  return figures.filter(({ value }) => value).length * 2 < figures.length;
}

/** What the words in front of some figures name: a row or a column of the form. */
type Named = { readonly row: RowTemplate } | { readonly column: ColumnTemplate };

/** Figures behind a label, and the rows and columns named before them, from the top of the table on. */
interface LabelledRow {
  readonly label: Named | null;
  readonly figures: readonly KeyedCell[];
  readonly rowsBefore: readonly RowTemplate[];
  readonly columnsBefore: readonly ColumnTemplate[];
}

/**
 * The figures of a record that was drawn as a table of several rows: a row for each outcome, for each kind of case, or
 * for each figure. Null unless the labels name every figure of the form once.
 *
 *              行政复议  未经复议直接起诉  复议后起诉
 *     结果维持    1            0              2           read as 1 0 … | 0 1 … | 2 0 …
 *     结果纠正    0            1              0
 */
function bindByLabels(
  visual: readonly VisualRow[],
  template: TableTemplate,
  row: RowTemplate,
  index: LabelIndex,
): BoundRow | null {
  const labelled = labelledRows(visual, template, index);
  const places = new Map<string, KeyedCell>();
  const place = (r: RowTemplate, c: ColumnTemplate, cell: KeyedCell): void => {
    places.set(`${r.key} ${c.key}`, cell);
  };
  for (const { label, figures, rowsBefore, columnsBefore } of labelled) {
    if (label === null) return null;
    const { rows, columns } = template;
    if ('row' in label) {
      const heads = [...new Set(columnsBefore)];
      if (figures.length !== columns.length || heads.length !== columns.length) return null;
      for (const [i, column] of heads.entries()) place(label.row, column, figures[i] as KeyedCell);
    } else {
      const heads = [...new Set(rowsBefore)];
      const own = figures.length === 1 && labelled.length === recordWidth(template) ? rowsBefore.slice(-1) : heads;
      if (figures.length !== own.length || (own === heads && heads.length !== rows.length)) return null;
      for (const [i, each] of own.entries()) place(each, label.column, figures[i] as KeyedCell);
    }
  }
  const values = template.rows.flatMap((r) => template.columns.flatMap((c) => places.get(`${r.key} ${c.key}`) ?? []));
  const holding = visual.filter((each) => each.values.some(isFilled));
  const [first] = holding;
  const last = holding.at(-1);
  if (values.length !== recordWidth(template) || first === undefined || last === undefined) return null;
  const { line } = first;
  return { row, label: null, values, line, valuesLine: last.line, keepsColumns: false, repeated: false, ordered: true };
}

function labelledRows(
  visual: readonly VisualRow[],
  template: TableTemplate,
  index: LabelIndex,
): readonly LabelledRow[] {
  const found: LabelledRow[] = [];
  const rowsBefore: RowTemplate[] = [];
  const columnsBefore: ColumnTemplate[] = [];
  for (const { words, values } of visual) {
    let label: Named | null = null;
    for (const { key } of words) {
      const named = namedBy(key, template, index);
      if (named === null) continue;
      label = named;
      if ('row' in named) rowsBefore.push(named.row);
      else columnsBefore.push(named.column);
    }
    const figures = values.filter(isFilled);
    if (figures.length > 0)
      found.push({ label, figures, rowsBefore: [...rowsBefore], columnsBefore: [...columnsBefore] });
    if (found.length > recordWidth(template)) return [];
  }
  return found;
}

function namedBy(key: string, template: TableTemplate, index: LabelIndex): Named | null {
  for (const hit of index.lookUp(key)) {
    if (hit.table !== template) continue;
    if (hit.kind === 'row') return { row: hit.row };
    if (hit.kind === 'column') return { column: hit.column };
  }
  return null;
}

/**
 * The figures of a record that stand apart, down the page and among heads, where there are just as many as the form has
 * and they add up in the form's order; or by group under each head, should only that add up. Null otherwise.
 */
function bindAllFigures(
  visual: readonly VisualRow[],
  template: TableTemplate,
  row: RowTemplate,
  sums: RowSums,
): BoundRow | null {
  const holding = visual.filter(({ values }) => values.some(isFilled));
  const figures = holding.flatMap(({ values }) => values.filter(isFilled));
  const [first] = holding;
  const last = holding.at(-1);
  if (holding.length < 2 || first === undefined || last === undefined) return null;
  const isAboveHeads = visual.indexOf(first) < visual.findIndex(holdsWords);
  if (figures.length !== recordWidth(template) || areColumnNumbers(figures, figures.length, isAboveHeads)) return null;
  const { rows, columns } = template;
  const byHead = rows.flatMap((_, r) => columns.map((__, c) => figures[c * rows.length + r] as KeyedCell));
  const ways = [figures, ...(holding.length === columns.length ? [byHead] : [])];
  const [values, another] = ways.filter((way) => sums.canSatisfy(row, way));
  const saysElse = ({ cell }: KeyedCell, i: number): boolean => cell.text !== values?.[i]?.cell.text;
  if (values === undefined || another?.some(saysElse) === true) return null;
  return {
    row,
    label: null,
    values: [...values],
    line: first.line,
    valuesLine: last.line,
    keepsColumns: false,
    repeated: false,
  };
}
