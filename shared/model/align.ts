import type { LayoutId } from '../syntax/tree.ts';
import type { KeyedCell } from './lines.ts';
import type { BoundRow } from './rows.ts';

/** Which value cell belongs to which column: a cell, or null where the text has none. */
export interface Alignment {
  readonly state: 'aligned' | 'truncated' | 'empty' | 'misaligned';
  readonly cells: readonly (KeyedCell | null)[];
  /** For a misaligned row: what it may mean, as far as that can be counted out. */
  readonly readings?: readonly (readonly (KeyedCell | null)[])[];
}

/** What the rows that are complete show about where the table's columns stand. */
export interface Grid {
  /** For a label's column, where figures begin in the complete rows whose label stands there. */
  readonly startByLabel: ReadonlyMap<number, { readonly start: number; readonly unanimous: boolean }>;
  /** Where they begin in most rows; null where no row is complete. */
  readonly start: number | null;
  /** True if they begin there in every complete row, wherever its label stands. */
  readonly rectangular: boolean;
  /** Where the head puts the first column, in a layout with true merged cells. */
  readonly head: number | null;
  /** Where each column stands, if cells between them belong to none: a sheet that holds wider tables leaves such. */
  readonly columns: readonly number[] | null;
  /** True if merged cells before a label are blanks; else rows are as wide as they have cells. */
  readonly padded: boolean;
}

/** What a row's own equation says of a set of cells, blanks standing for figures not known. */
export type RowCheck = (cells: readonly (KeyedCell | null)[]) => boolean;

const filled = ({ cell }: KeyedCell): boolean => cell.text !== '';

/**
 * Learns the grid from rows that have as many figures as columns. Where a draft leaves its zeros blank there may
 * be none: then from rows that `adds` says add up, their blanks taken for zeros.
 */
export function learnGrid(
  rows: readonly BoundRow[],
  width: (row: BoundRow) => number,
  heads: readonly (number | null)[],
  adds: (row: BoundRow, cells: readonly (KeyedCell | null)[]) => boolean,
): Grid {
  const votes = new Map<number, Map<number, number>>();
  const starts = new Map<number, number>();
  let apart: readonly number[] | null = null;
  const vote = (label: number, start: number): void => {
    count(starts, start);
    let list = votes.get(label);
    if (list === undefined) {
      list = new Map();
      votes.set(label, list);
    }
    count(list, start);
  };
  for (const row of rows) {
    if (!row.grid || row.label === null) continue;
    const figures = row.values.filter(filled);
    const first = figures[0];
    const last = figures.at(-1);
    if (first === undefined || last === undefined || figures.length !== width(row) || figures.length < 2) continue;
    if (last.cell.column - first.cell.column !== figures.length - 1) {
      apart ??= figures.map(({ cell }) => cell.column);
      continue;
    }
    const start = first.cell.column;
    // On a line of their own, broken otherwise than the others, figures may begin where labels do.
    if (start > row.label.column) vote(row.label.column, start);
  }
  const columns = votes.size > 0 ? null : (apart ?? headsApart(heads));
  if (votes.size === 0 && columns === null) {
    for (const row of rows) {
      const fitting = row.grid && row.label !== null ? startsThatAdd(row, width(row), adds) : [];
      const start = fitting[0];
      if (start === undefined || fitting.length > 1 || row.label === null) continue;
      vote(row.label.column, start);
    }
  }
  const startByLabel = new Map<number, { start: number; unanimous: boolean }>();
  for (const [column, list] of votes) {
    const start = most(list) as number;
    startByLabel.set(column, { start, unanimous: list.size === 1 && (list.get(start) ?? 0) > 1 });
  }
  const padded = rows.some(
    ({ line, label }) =>
      label !== null && line.cells.some(({ cell }) => cell.column < label.column && cell.text === ''),
  );
  return {
    startByLabel,
    start: most(starts),
    rectangular: starts.size === 1 && votes.size > 1,
    head: heads[0] ?? null,
    columns,
    padded,
  };
}

/** The columns of the heads, where they stand in the form's order with other cells between them. */
function headsApart(heads: readonly (number | null)[]): readonly number[] | null {
  const columns = heads.filter((column) => column !== null);
  if (columns.length < Math.max(2, heads.length)) return null;
  const steps = columns.slice(1).map((column, i) => column - (columns[i] ?? 0));
  return steps.every((step) => step > 0) && steps.some((step) => step > 1) ? columns : null;
}

function startsThatAdd(
  row: BoundRow,
  width: number,
  adds: (row: BoundRow, cells: readonly (KeyedCell | null)[]) => boolean,
): number[] {
  const label = row.label?.column ?? -1;
  const first = row.values.find(filled)?.cell.column;
  if (first === undefined) return [];
  const starts: number[] = [];
  for (let start = label + 1; start <= first; start++) {
    const cells = window(row, start, width);
    if (cells.every((cell) => cell !== null) && adds(row, cells)) starts.push(start);
  }
  return starts;
}

/** The cells of a row in `width` columns from `start`. */
function window(row: BoundRow, start: number, width: number): (KeyedCell | null)[] {
  return Array.from({ length: width }, (_, i) => row.values.find(({ cell }) => cell.column === start + i) ?? null);
}

function count(map: Map<number, number>, key: number): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function most(map: ReadonlyMap<number, number>): number | null {
  let best: number | null = null;
  let bestCount = 0;
  for (const [key, times] of map) {
    if (times > bestCount) {
      best = key;
      bestCount = times;
    }
  }
  return best;
}

/**
 * Gives each value cell of a row its column. `fits` tells whether a full set of figures satisfies the row's own
 * equation, to choose among several windows of a row that has too many; `adds` whether it does with nothing in the
 * blanks, which makes a place certain where rows are shifted; `neighbours` finds the nearest complete
 * rows before and after; `borrowed` is how many blanks behind it belong to the merged labels of the row that follows.
 */
export function align(
  row: BoundRow,
  width: number,
  grid: Grid,
  layout: LayoutId | 'text',
  neighbours: () => readonly BoundRow[],
  fits: RowCheck,
  adds: RowCheck,
  borrowed: number,
): Alignment {
  const figures = row.values.filter(filled);
  if (figures.length === width) return { state: 'aligned', cells: figures };
  if (figures.length === 0) return empty(row, width, grid);
  if (figures.length > width) return surplus(row, figures, width, grid, fits);
  if (!row.grid) return blanksInOrder(row, figures, width, borrowed);
  if (grid.columns?.length === width) return inColumns(row, figures, grid.columns);
  const cut = grid.padded ? cutOff(row, figures, width, neighbours) : null;
  if (cut !== null) return cut;
  const { starts, certain } = startsFor(row, figures, width, grid, layout);
  const places = starts
    .map((start) =>
      Array.from({ length: width }, (_, i) => row.values.find(({ cell }) => cell.column === start + i) ?? null),
    )
    .filter((cells) => cells.every((cell) => cell !== null));
  const possible = places.length > 1 ? places.filter(fits) : places;
  const cells = possible[0];
  if (possible.length === 1 && cells !== undefined && (certain || adds(cells))) return { state: 'aligned', cells };
  if (possible.length > 1) return lost(width, possible);
  // A blank where rows are shifted may be one too many, in a row that lost a figure elsewhere.
  const other = placements(figures, width).filter((each) => !each.every((cell, i) => sameFigureCell(cell, cells?.[i])));
  return lost(width, cells === undefined ? other : [cells, ...other]);
}

/** True if a place holds the same figure in both, or none in either. */
function sameFigureCell(a: KeyedCell | null, b: KeyedCell | null | undefined): boolean {
  const [one, other] = [a, b ?? null].map((cell) => (cell !== null && filled(cell) ? cell : null));
  return one === other;
}

function inColumns(row: BoundRow, figures: readonly KeyedCell[], columns: readonly number[]): Alignment {
  const cells = columns.map((column) => row.values.find(({ cell }) => cell.column === column) ?? null);
  const all = figures.every((figure) => cells.includes(figure)) && !cells.includes(null);
  return all ? { state: 'aligned', cells } : lost(columns.length, placements(figures, columns.length));
}

function lost(width: number, readings: readonly (readonly (KeyedCell | null)[])[] = []): Alignment {
  return { state: 'misaligned', cells: Array.from({ length: width }, () => null), readings };
}

/** More lost cells than this leave too many ways to place the rest. */
const MOST_LOST = 2;

/** Every way to place figures, in their order, in more columns than there are figures. */
function placements(figures: readonly KeyedCell[], width: number): (KeyedCell | null)[][] {
  if (width - figures.length > MOST_LOST || width > 20) return [];
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

function empty(row: BoundRow, width: number, grid: Grid): Alignment {
  if (row.grid && grid.columns?.length === width) {
    const cells = grid.columns.map((column) => row.values.find(({ cell }) => cell.column === column) ?? null);
    if (!cells.includes(null)) return { state: 'empty', cells };
  }
  const start = row.label === null ? null : (grid.startByLabel.get(row.label.column)?.start ?? grid.start);
  const cells: (KeyedCell | null)[] = [];
  for (let i = 0; i < width; i++) {
    const at = row.grid && start !== null ? row.values.find(({ cell }) => cell.column === start + i) : undefined;
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
  layout: LayoutId | 'text',
): { readonly starts: readonly number[]; readonly certain: boolean } {
  const first = figures[0]?.cell.column ?? 0;
  const last = figures.at(-1)?.cell.column ?? 0;
  const label = row.label?.column ?? -1;
  const possible = (start: number | null): start is number =>
    start !== null && label < start && start <= first && last < start + width;
  if (layout === 'html' && possible(grid.head)) return { starts: [grid.head], certain: true };
  const like = row.label === null ? undefined : grid.startByLabel.get(row.label.column);
  if (like?.unanimous && possible(like.start)) return { starts: [like.start], certain: true };
  if (grid.rectangular && possible(grid.start)) return { starts: [grid.start], certain: true };
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
      gridWidth(other) === gridWidth(row) &&
      label.column - other.label.column === width - figures.length,
  );
  if (!clipped) return null;
  return { state: 'truncated', cells: Array.from({ length: width }, (_, i) => figures[i] ?? null) };
}

function gridWidth({ valuesLine }: BoundRow): number {
  const last = valuesLine.cells.at(-1);
  return last === undefined ? 0 : last.cell.column + last.cell.width;
}

function sameFigure(a: string, b: string | undefined): boolean {
  return a === b || a.normalize('NFKC') === b?.normalize('NFKC');
}

function surplus(row: BoundRow, figures: readonly KeyedCell[], width: number, grid: Grid, fits: RowCheck): Alignment {
  // The last cell spans several columns and was filled in each.
  const repeats = figures.slice(width).every(({ cell }) => sameFigure(cell.text, figures[width - 1]?.cell.text));
  if (row.row.columns !== null && repeats) return { state: 'aligned', cells: figures.slice(0, width) };
  const windows: KeyedCell[][] = [];
  if (row.grid && grid.start !== null) {
    const inGrid = figures.filter(
      ({ cell }) => cell.column >= (grid.start ?? 0) && cell.column < (grid.start ?? 0) + width,
    );
    if (inGrid.length === width) windows.push(inGrid);
  }
  windows.push(figures.slice(-width), figures.slice(0, width));
  if (figures.length === width + 1) {
    for (let drop = 1; drop < width; drop++) windows.push(figures.filter((_, i) => i !== drop));
  }
  const right = figures.slice(-width);
  // Where two of them joined make the row add up as well, the other equations have to say which it is.
  const found = (cells: readonly KeyedCell[]): Alignment =>
    joinToFit(figures, width, fits) ? lost(width, [cells]) : { state: 'aligned', cells };
  if (width > 1 && fits(right)) return found(right);
  const fitting = windows.filter((window) => width > 1 && fits(window));
  const values = new Set(fitting.map((window) => window.map(({ cell }) => cell.text).join(' ')));
  const only = fitting[0];
  return values.size === 1 && only !== undefined ? found(only) : lost(width);
}

/** True if a row with one figure too many adds up once two neighbouring digits are one number: 1 and 2 for 12. */
function joinToFit(figures: readonly KeyedCell[], width: number, fits: RowCheck): boolean {
  if (figures.length !== width + 1) return false;
  return figures.some((first, at) => {
    const text = first.cell.text + (figures[at + 1]?.cell.text ?? '');
    if (!/^[1-9][0-9]$/.test(text) || first.cell.text.length > 1) return false;
    return fits([...figures.slice(0, at), { ...first, cell: { ...first.cell, text } }, ...figures.slice(at + 2)]);
  });
}

/**
 * One cell a line: blanks that are kept as lines hold the place of figures; those behind the last column stand for
 * merged label cells of the row that follows. Where blanks were dropped, nothing tells which figure is missing.
 */
function blanksInOrder(row: BoundRow, figures: readonly KeyedCell[], width: number, borrowed: number): Alignment {
  const cells = row.values.slice(0, Math.min(width, row.values.length - borrowed));
  return cells.length === width && cells.filter(filled).length === figures.length
    ? { state: 'aligned', cells }
    : lost(width, placements(figures, width));
}
