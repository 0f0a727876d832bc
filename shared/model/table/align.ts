import { traitsOf } from '../../syntax/layouts/traits.ts';
import type { KeyedCell } from '../lines.ts';
import type { BoundRow } from './bound-row.ts';
import { mayNamePart } from './cell.ts';
import { endOf, type Grid } from './grid.ts';
import type { RowCells } from './row-sum.ts';
import { filledIn, isFilled } from './visual-rows.ts';

/** Which value cell belongs to which column: a cell, or null where the text has none. */
export interface Alignment {
  readonly state: 'aligned' | 'truncated' | 'empty' | 'misaligned';
  readonly cells: readonly (KeyedCell | null)[];
  /** For a misaligned row: the ways in which its cells may belong to columns; none where these are too many, or unknown. */
  readonly placements?: readonly (readonly (KeyedCell | null)[])[];
}

/** What is known around a row whose figures are to be given columns. */
export interface AlignmentContext {
  /** How many figures the row has in the form. */
  readonly width: number;
  readonly grid: Grid;
  /** The nearest complete rows before and after. */
  readonly neighbours: () => readonly BoundRow[];
  /** True if the table has rows with sums of their own. */
  readonly hasSums: boolean;
  /** True if the row's own sum can hold with these cells: chooses among several windows of a row with too many figures. */
  readonly canSatisfy: (cells: RowCells) => boolean;
  /** True if it holds with 0 in the blanks: makes a place certain where rows are shifted against each other. */
  readonly addsUp: (cells: RowCells) => boolean;
  /** How many blanks behind the row's cells stand for merged labels of the row that follows. */
  readonly blanksOfNext: number;
}

/**
 * Gives each value cell of a row its column.
 *
 * ```text
 * 复印件  3  1  0  0  1  0  5      seven figures for seven columns: in order
 * 复印件  3  _  0  0  1  0  4      a blank that keeps its place: by the grid that complete rows show
 * 复印件  3  0  0  1  0  4         a blank that left nothing: which one is not known, the row is misaligned
 * ```
 */
export function align(row: BoundRow, context: AlignmentContext): Alignment {
  const { width, grid } = context;
  const figures = row.values.filter(isFilled);
  if (row.pieces !== undefined) {
    // One figure that stands by itself may be the number of the page, if the row adds up without it.
    const whole = row.pieces.length === 1 && figures.length === width && context.canSatisfy(figures);
    return whole ? { state: 'aligned', cells: figures } : misaligned(width);
  }
  if (figures.length === width) return { state: 'aligned', cells: figures };
  if (figures.length === 0) return empty(row, context);
  if (figures.length > width) return surplus(row, figures, context);
  if (!row.keepsColumns) return blanksInOrder(row, figures, context);
  if (grid.columns?.length === width) return inColumns(row, figures, grid.columns);
  const cut = grid.padded ? cutOff(row, figures, width, context.neighbours) : null;
  if (cut !== null) return cut;
  const { starts, certain } = startsFor(row, figures, width, grid);
  const places = starts
    .map((start) =>
      Array.from({ length: width }, (_, i) => row.values.find(({ cell }) => cell.column === start + i) ?? null),
    )
    .filter((cells) => cells.every((cell) => cell !== null));
  const possible = places.length > 1 ? places.filter(context.canSatisfy) : places;
  const [cells, another] = possible;
  if (another !== undefined) return misaligned(width, possible);
  if (cells !== undefined && mayBePadded(cells, figures, context)) return misaligned(width, [cells]);
  if (cells !== undefined && (certain || context.addsUp(cells))) return { state: 'aligned', cells };
  // A blank where rows are shifted may be one too many, in a row that lost a figure elsewhere.
  const other = placementsOf(figures, width).filter(
    (each) => !each.every((cell, i) => sameFigureCell(cell, cells?.[i])),
  );
  return misaligned(width, cells === undefined ? other : [cells, ...other]);
}

/** True if a place holds the same figure in both, or none in either. */
function sameFigureCell(a: KeyedCell | null, b: KeyedCell | null | undefined): boolean {
  const [one, other] = [a, b ?? null].map((cell) => (cell !== null && isFilled(cell) ? cell : null));
  return one === other;
}

function inColumns(row: BoundRow, figures: readonly KeyedCell[], columns: readonly number[]): Alignment {
  const cells = columns.map((column) => row.values.find(({ cell }) => cell.column === column) ?? null);
  const all = figures.every((figure) => cells.includes(figure)) && !cells.includes(null);
  return all ? { state: 'aligned', cells } : misaligned(columns.length, placementsOf(figures, columns.length));
}

function misaligned(width: number, placements: readonly (readonly (KeyedCell | null)[])[] = []): Alignment {
  return { state: 'misaligned', cells: Array.from({ length: width }, () => null), placements };
}

/** More lost cells than this leave too many ways to place the rest. */
const MOST_MISSING = 2;

/** Every way to place figures, in their order, in more columns than there are figures. */
function placementsOf(figures: readonly KeyedCell[], width: number): (KeyedCell | null)[][] {
  if (width - figures.length > MOST_MISSING || width > 20) return [];
  let partial: (KeyedCell | null)[][] = [[]];
  for (let column = 0; column < width; column++) {
    partial = partial.flatMap((cells) => {
      const used = cells.filter((cell) => cell !== null).length;
      const next = figures[used];
      const ways: (KeyedCell | null)[][] = [];
      if (next !== undefined) ways.push([...cells, next]);
      if (figures.length - used < width - column) ways.push([...cells, null]);
      return ways;
    });
  }
  return partial;
}

function empty(row: BoundRow, context: AlignmentContext): Alignment {
  const { width, grid } = context;
  if (!row.keepsColumns && row.values.length > width) {
    const { state, cells } = blanksInOrder(row, [], context);
    if (state === 'aligned') return { state: 'empty', cells };
  }
  if (row.keepsColumns && grid.columns?.length === width) {
    const cells = grid.columns.map((column) => row.values.find(({ cell }) => cell.column === column) ?? null);
    if (!cells.includes(null)) return { state: 'empty', cells };
  }
  const start = row.label === null ? null : (grid.startByLabel.get(row.label.column)?.start ?? grid.start);
  const cells: (KeyedCell | null)[] = [];
  for (let i = 0; i < width; i++) {
    const at =
      row.keepsColumns && start !== null ? row.values.find(({ cell }) => cell.column === start + i) : undefined;
    cells.push(at ?? null);
  }
  if (cells.some((cell) => cell === null)) {
    const exact = row.values.length === width ? row.values : null;
    return { state: 'empty', cells: exact ?? cells.map(() => null) };
  }
  return { state: 'empty', cells };
}

/**
 * The columns where the figures of a row with blanks may begin: where they do in all rows like it; where rows
 * are shifted one against another, wherever the row has cells for them.
 */
function startsFor(
  row: BoundRow,
  figures: readonly KeyedCell[],
  width: number,
  grid: Grid,
): { readonly starts: readonly number[]; readonly certain: boolean } {
  const first = (figures[0] as KeyedCell).cell.column;
  const last = (figures.at(-1) as KeyedCell).cell.column;
  const label = row.label?.column ?? -1;
  const possible = (start: number | null): start is number =>
    start !== null && label < start && start <= first && last < start + width;
  if (traitsOf(row.line.layout).marksMergedCells && possible(grid.head)) return { starts: [grid.head], certain: true };
  const like = row.label === null ? undefined : grid.startByLabel.get(row.label.column);
  if (like?.unanimous && possible(like.start)) return { starts: [like.start], certain: true };
  if (grid.rectangular && possible(grid.start)) return { starts: [grid.start], certain: true };
  const byEdges = grid.edges(row);
  if (possible(byEdges)) return { starts: [byEdges], certain: true };
  const starts = Array.from({ length: Math.max(0, first - label) }, (_, i) => label + 1 + i).filter(possible);
  return { starts, certain: false };
}

/**
 * A row as wide as a complete neighbour, with as many figures fewer as its labels take more cells: an extraction
 * that clips rows at the grid's width cut the last figures off. Null where that is not so.
 */
function cutOff(
  row: BoundRow,
  figures: readonly KeyedCell[],
  width: number,
  neighbours: () => readonly BoundRow[],
): Alignment | null {
  const label = row.label;
  if (label === null || row.values.length !== figures.length) return null;
  const clipped = neighbours().some(
    (other) =>
      other.label !== null &&
      endOf(other) === endOf(row) &&
      label.column - other.label.column === width - figures.length,
  );
  if (!clipped) return null;
  return { state: 'truncated', cells: Array.from({ length: width }, (_, i) => figures[i] ?? null) };
}

function sameFigure(a: KeyedCell, b: KeyedCell): boolean {
  return a.cell.text.normalize('NFKC') === b.cell.text.normalize('NFKC');
}

function surplus(row: BoundRow, figures: readonly KeyedCell[], context: AlignmentContext): Alignment {
  const {
    width,
    grid: { start },
    canSatisfy,
  } = context;
  // The last cell spans several columns and was filled in each.
  const repeats = figures.slice(width).every((each) => sameFigure(each, figures[width - 1] as KeyedCell));
  const isFilledIn = row.row.columns !== null && repeats;
  // 行政确认 0 0 0 behind the row's label: the figures are those of a part of it; 若干 0 0 is a figure in words.
  const [first] = figures;
  if (!context.hasSums && first?.value === false && figures.length === width + 1) {
    if (!isFilledIn || mayNamePart(first.cell.text)) return misaligned(width);
  }
  if (isFilledIn) return { state: 'aligned', cells: figures.slice(0, width) };
  const windows: KeyedCell[][] = [];
  if (row.keepsColumns && start !== null) {
    const inGrid = figures.filter(({ cell: { column } }) => column >= start && column < start + width);
    if (inGrid.length === width) windows.push(inGrid);
  }
  windows.push(figures.slice(-width), figures.slice(0, width));
  if (figures.length === width + 1) {
    for (let drop = 1; drop < width; drop++) windows.push(figures.filter((_, i) => i !== drop));
  }
  const right = figures.slice(-width);
  // Where two of them joined make the row add up as well, the other equations have to say which it is.
  const found = (cells: readonly KeyedCell[]): Alignment =>
    addsUpJoined(figures, width, canSatisfy) ? misaligned(width, [cells]) : { state: 'aligned', cells };
  if (width > 1 && canSatisfy(right)) return found(right);
  const fitting = windows.filter((window) => width > 1 && canSatisfy(window));
  const values = new Set(fitting.map((window) => window.map(({ cell }) => cell.text).join(' ')));
  const only = fitting[0];
  return values.size === 1 && only !== undefined ? found(only) : misaligned(width);
}

/** True if a row with one figure too many adds up once two neighbouring digits are one number: 1 and 2 for 12. */
function addsUpJoined(figures: readonly KeyedCell[], width: number, canSatisfy: (cells: RowCells) => boolean): boolean {
  if (figures.length !== width + 1) return false;
  return figures.some((first, at) => {
    const text = first.cell.text + (figures[at + 1]?.cell.text ?? '');
    if (!/^[1-9][0-9]$/.test(text) || first.cell.text.length > 1) return false;
    return canSatisfy([...figures.slice(0, at), { ...first, cell: { ...first.cell, text } }, ...figures.slice(at + 2)]);
  });
}

/**
 * True where a converter may have dropped the blank cells and filled the row up at its end: 7 7 _ _ _ _ _ for 7 _ _ _ _ _ 7. The
 * figures add up only with the last one as the total; of rows side by side, they do not add up as they stand.
 */
function mayBePadded(
  cells: readonly (KeyedCell | null)[],
  figures: readonly KeyedCell[],
  { hasSums, addsUp, canSatisfy }: Pick<AlignmentContext, 'hasSums' | 'addsUp' | 'canSatisfy'>,
): boolean {
  const blanks = cells.slice(figures.length);
  if (figures.length < 2 || blanks.length < 2 || blanks.some((cell) => cell !== null && isFilled(cell))) return false;
  if (!hasSums) return !canSatisfy(cells);
  return !addsUp(cells) && addsUp([...figures.slice(0, -1), ...blanks, figures.at(-1) ?? null]);
}

/**
 * One cell a line: blanks that are kept as lines hold the place of figures. Of more blanks than the row lacks figures, some
 * stand for merged label cells: behind the last column for those of the row that follows, before the first for the row's own.
 * Where blanks were dropped, nothing tells which figure is missing.
 */
function blanksInOrder(row: BoundRow, figures: readonly KeyedCell[], context: AlignmentContext): Alignment {
  const { width, grid, blanksOfNext } = context;
  const cells = row.values.slice(0, row.values.length - blanksOfNext);
  const windows: KeyedCell[][] = [];
  for (let start = 0; start + width <= cells.length; start++) {
    const window = cells.slice(start, start + width);
    if (filledIn(window) === figures.length) windows.push(window);
  }
  const byEdges = windows.length > 1 ? grid.edges(row) : null;
  const isFirst = windows.length <= 1 || (byEdges === null && grid.blanksLast());
  const only = isFirst ? windows[0] : windows.find(([first]) => first?.cell.column === byEdges);
  if (only !== undefined && mayBePadded(only, figures, context)) return misaligned(width, [only]);
  if (only !== undefined) return { state: 'aligned', cells: only };
  return misaligned(width, windows.length > 0 ? windows : placementsOf(figures, width));
}
