import { traitsOf } from '../../syntax/layouts/traits.ts';
import { columnsOf, groupsOf } from '../../template/registry.ts';
import type { Constraint, RowTemplate, TableTemplate } from '../../template/schema.ts';
import type { KeyedCell, Line } from '../lines.ts';
import type { BoundRow } from './bound-row.ts';
import type { LabelIndex, LabelMatch } from './label-index.ts';
import { readFigure } from './number.ts';
import { divisions } from './pdf-rows.ts';
import { MOST_PIECES } from './resolve-label.ts';
import type { RowSums } from './row-sum.ts';

/** A filled cell of the region with the line that it stands on. */
interface Token {
  readonly cell: KeyedCell;
  readonly line: Line;
}

/** A row's label among the tokens: `before` counts the figures that stand before it. */
interface Label {
  readonly row: RowTemplate;
  readonly match: LabelMatch;
  readonly first: Token;
  readonly last: Token;
  readonly before: number;
  /** The figure that follows at once; null where words do. */
  readonly next: Token | null;
  /** True if that figure stands beside it in a layout that keeps columns: then nothing has moved it there. */
  readonly beside: boolean;
}

/** The figures of each row of the form, in its order. */
type Assignment = readonly (readonly Token[])[];

/** So many labels in a hundred must stand right before their own figures where the sums of columns do not hold. */
const AGREEING = 40;
/** So many labels may have been moved before the figures of another row where all sums hold. */
const MOST_MOVED = 3;

/**
 * Binds a table whose figures all stand there though labels and figures have come apart, as in the plain text of a PDF.
 * There must be exactly as many figures as the form has cells. They are taken row by row, or column by column:
 *
 * ```text
 * 一、本年新收…  二、上年结转…        一、本年新收…  二、上年结转…
 * 12 3 0 0 1 0 16                    12 2
 * 2 0 0 0 0 0 2                      3 0
 *                                    0 0 …
 * ```
 *
 * Taken so, each row must add up, and either the columns too, or the labels must say the same. Null where that is not so,
 * and where figures can be taken in two ways that differ.
 */
export function bindInOrder(
  region: readonly Line[],
  table: TableTemplate,
  index: LabelIndex,
  sums: RowSums,
): BoundRow[] | null {
  const tokens = region.flatMap((line) =>
    line.cells.filter(({ cell }) => cell.text !== '').map((cell): Token => ({ cell, line })),
  );
  const figures = tokens.filter(({ cell }) => cell.value);
  for (const rows of divisions(table)) {
    const cells = rows.reduce((sum, row) => sum + columnsOf(table, row).length, 0);
    if (cells !== figures.length) continue;
    const labels = labelsIn(tokens, table, index);
    const assignment = sums.exist
      ? onlyOne(candidates({ tokens, figures, rows, labels }, table, sums))
      : betweenLabels({ tokens, figures, rows, labels }, table, index);
    if (assignment !== null) return rows.map((row, i) => boundTo(row, assignment[i] as readonly Token[], labels));
  }
  return null;
}

/** Cells of a table whose labels and figures have come apart, and the rows that its figures may be those of. */
interface InOrder {
  readonly tokens: readonly Token[];
  readonly figures: readonly Token[];
  readonly rows: readonly RowTemplate[];
  readonly labels: readonly Label[];
}

/** The figures of each row, one row after the other. */
function inRows(figures: readonly Token[], rows: readonly RowTemplate[], table: TableTemplate): Assignment {
  let from = 0;
  return rows.map((row) => {
    const to = from + columnsOf(table, row).length;
    const own = figures.slice(from, to);
    from = to;
    return own;
  });
}

/** The figures of as many rows as a run has, one column after the other. */
function inColumns(run: readonly Token[], width: number): Assignment {
  const rows = run.length / width;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: width }, (__, i) => run[i * rows + row] as Token),
  );
}

/** The ways to take the figures in which every row adds up, and the columns add up or the labels confirm it. */
function candidates({ tokens, figures, rows, labels }: InOrder, table: TableTemplate, sums: RowSums): Assignment[] {
  const width = table.columns.length;
  const runs = runsOf(tokens);
  const byRow = inRows(figures, rows, table);
  const ways: Assignment[] = [byRow, inColumns(figures, width)];
  if (runs.every((run) => run.length % width === 0)) ways.push(runs.flatMap((run) => inColumns(run, width)));
  const beside = labels.flatMap(({ row, next, beside }) => (beside && next !== null ? [{ row, next }] : []));
  return ways.filter((way) => {
    if (beside.some(({ row, next }) => !way[rows.indexOf(row)]?.includes(next))) return false;
    if (!way.every((own, i) => sums.canSatisfy(rows[i] as RowTemplate, cellsOf(own)))) return false;
    const check = way === byRow ? checkByLabels(labels, rows, width) : checkByBlocks(labels, runs, rows, width);
    return columnsHold(way, rows, table.constraints) ? check.moved <= MOST_MOVED : check.moved === 0 && check.enough;
  });
}

/** The figures between words, run by run. */
function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    if (token.cell.value) run.push(token);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** What the labels say of a way to take the figures. */
interface LabelCheck {
  /** How many labels stand before the figures of another row. */
  readonly moved: number;
  readonly enough: boolean;
}

/** Figures row by row: a label right before a figure names that figure's row. */
function checkByLabels(labels: readonly Label[], rows: readonly RowTemplate[], width: number): LabelCheck {
  const beforeFigures = labels.filter(({ next }) => next !== null);
  const moved = beforeFigures.filter(({ row, before }) => rows[before / width] !== row).length;
  return { moved, enough: (beforeFigures.length - moved) * 100 >= rows.length * AGREEING };
}

/**
 * Figures column by column: before each run of them stand the labels of just its rows, or all labels before all runs.
 * Otherwise they have at least to stand in the form's order, or away from all figures.
 */
function checkByBlocks(
  labels: readonly Label[],
  runs: readonly (readonly Token[])[],
  rows: readonly RowTemplate[],
  width: number,
): LabelCheck {
  const named = (before: number): readonly RowTemplate[] =>
    labels.filter((label) => label.before === before).map(({ row }) => row);
  const same = (own: readonly RowTemplate[], expected: readonly RowTemplate[]): boolean =>
    own.length === expected.length && own.every((row, i) => row === expected[i]);
  let before = 0;
  let enough = true;
  for (const run of runs) {
    if (!same(named(before), rows.slice(before / width, (before + run.length) / width))) enough = false;
    before += run.length;
  }
  if (enough || same(named(0), rows)) return { moved: 0, enough: true };
  const places = labels.map(({ row }) => rows.indexOf(row));
  const inOrder = places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1));
  const apart = labels.every((label) => label.before === 0 || label.before === before);
  return { moved: inOrder || apart ? MOST_MOVED : Number.POSITIVE_INFINITY, enough: false };
}

/** The one way left, or several that say the same of every cell; null otherwise. */
function onlyOne(ways: readonly Assignment[]): Assignment | null {
  const [first, ...others] = ways;
  if (first === undefined) return null;
  const texts = (way: Assignment): string[] => way.flat().map(({ cell }) => cell.cell.text);
  const expected = texts(first);
  return others.every((way) => texts(way).every((text, i) => text === expected[i])) ? first : null;
}

function cellsOf(own: readonly Token[]): KeyedCell[] {
  return own.map(({ cell }) => cell);
}

/** True if the equations between rows hold in every column. */
function columnsHold(way: Assignment, rows: readonly RowTemplate[], constraints: readonly Constraint[]): boolean {
  const values = new Map(rows.map((row, i) => [row.key, (way[i] as readonly Token[]).map(numberOf)]));
  const sum = (keys: readonly string[], column: number): number =>
    keys.reduce((total, key) => total + (values.get(key)?.[column] ?? 0), 0);
  return constraints.every((constraint) =>
    [...(way[0] as readonly Token[]).keys()].every((column) => {
      if (constraint.kind === 'column-balance') return sum(constraint.left, column) === sum(constraint.right, column);
      if (constraint.kind !== 'column-sum') return true;
      return sum([constraint.total], column) === sum(partsOf(constraint.parts, rows), column);
    }),
  );
}

/** The parts of a sum, an older row in the place of those that it stands for. */
function partsOf(parts: readonly string[], rows: readonly RowTemplate[]): string[] {
  const older = rows.filter(({ replaces }) => replaces !== null).map(({ key }) => key);
  return [...new Set([...parts, ...older])];
}

function numberOf({ cell }: Token): number {
  const figure = readFigure(cell.cell.text, 'count', null);
  return figure.kind === 'figure' ? Number(figure.value) : Number.NaN;
}

/**
 * Figures whose rows have no sums, in order, if every label stands there once and in order, and each row's figures stand
 * between the labels beside it and in its own group: a figure may stand before its label, in a cell centred upright.
 */
function betweenLabels(
  { tokens, figures, rows, labels }: InOrder,
  table: TableTemplate,
  index: LabelIndex,
): Assignment | null {
  const way = inRows(figures, rows, table);
  if (labels.length !== rows.length || labels.some(({ row }, i) => row !== rows[i])) return null;
  const groups = groupsIn(tokens, table, index);
  let before = 0;
  const fits = way.every((own, i) => {
    const first = before;
    before += own.length;
    const group = groupsOf(table, rows[i] as RowTemplate)[0];
    const at = groups.findIndex(({ key }) => key === group?.key);
    const from = Math.max(labels[i - 1]?.before ?? 0, groups[at]?.before ?? 0);
    const to = Math.min(labels[i + 1]?.before ?? figures.length, groups[at + 1]?.before ?? figures.length);
    return at >= 0 && from <= first && before <= to;
  });
  return fits ? way : null;
}

/** The labels of groups in the text, with how many figures stand before each. */
function groupsIn(
  tokens: readonly Token[],
  table: TableTemplate,
  index: LabelIndex,
): { readonly key: string; readonly before: number }[] {
  const found: { key: string; before: number }[] = [];
  let before = 0;
  for (const { cell } of tokens) {
    if (cell.value) before++;
    for (const hit of index.lookUp(cell.key)) {
      if (hit.kind === 'group' && hit.table === table) found.push({ key: hit.group.key, before });
    }
  }
  return found;
}

/** The whole labels of rows in the text, in one cell or in pieces that stand one after the other. */
function labelsIn(tokens: readonly Token[], table: TableTemplate, index: LabelIndex): Label[] {
  const found: Label[] = [];
  let before = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.cell.value) {
      before++;
      continue;
    }
    let key = '';
    for (let to = at; to < Math.min(tokens.length, at + MOST_PIECES); to++) {
      const token = tokens[to] as Token;
      if (token.cell.value || token.cell.key === '') break;
      key += token.cell.key;
      const hit = rowNamed(key, table, index);
      if (hit === null) continue;
      const { row, match } = hit;
      const behind = tokens[to + 1];
      const next = behind?.cell.value === true ? behind : null;
      const beside = next?.line === token.line && traitsOf(token.line.layout).keepsColumns;
      found.push({ row, match, first: tokens[at] as Token, last: token, before, next, beside });
      at = to;
      break;
    }
  }
  return found;
}

function rowNamed(
  key: string,
  table: TableTemplate,
  index: LabelIndex,
): { row: RowTemplate; match: LabelMatch } | null {
  const hits = index.lookUp(key).filter((hit) => hit.table === table);
  if (hits.some(({ kind }) => kind === 'column')) return null;
  for (const hit of hits) if (hit.kind === 'row' && hit.row.replaces === null) return hit;
  return null;
}

function boundTo(row: RowTemplate, own: readonly Token[], labels: readonly Label[]): BoundRow {
  const [first, last] = [own[0] as Token, own.at(-1) as Token];
  // A label that stands elsewhere is no part of the row.
  const label = labels.find((each) => each.row === row && each.next === first);
  return {
    row,
    label: label === undefined ? null : labelOf(label),
    values: cellsOf(own),
    line: first.line,
    valuesLine: last.line,
    keepsColumns: false,
    repeated: false,
  };
}

function labelOf({ match, first, last }: Label): BoundRow['label'] {
  const { span, text, column } = first.cell.cell;
  return { span, text, match: first === last ? match : 'fragment', column };
}
