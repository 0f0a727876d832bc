import type { RowTemplate } from '../../template/schema.ts';
import type { KeyedCell } from '../lines.ts';
import type { BoundRow } from './bound-row.ts';
import type { RowCells } from './row-sum.ts';
import { filledIn, isFilled } from './visual-rows.ts';

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
  /** Where the figures of a row begin by the table's edges, as `startByEdges` says. */
  readonly edges: (row: BoundRow) => number | null;
  /** True if merged cells before a label are blanks; else rows are as wide as they have cells. */
  readonly padded: boolean;
  /**
   * True if rows whose cells have no columns show that figures begin right behind their label: what blanks are too many
   * stand at the end.
   */
  readonly blanksLast: () => boolean;
}

/**
 * Learns the grid from rows that have as many figures as columns. Where a draft leaves its zeros blank there may
 * be none: then from rows that `addsUp` accepts, their blanks taken for zeros.
 */
export function learnGrid(
  rows: readonly BoundRow[],
  width: (row: RowTemplate) => number,
  heads: readonly (number | null)[],
  addsUp: (row: RowTemplate, cells: RowCells) => boolean,
): Grid {
  const shown = new Starts();
  let apart: readonly number[] | null = null;
  for (const row of rows) {
    if (!row.keepsColumns || row.label === null) continue;
    const figures = row.values.filter(isFilled);
    const first = figures[0];
    const last = figures.at(-1);
    if (first === undefined || last === undefined || figures.length !== width(row.row) || figures.length < 2) continue;
    if (last.cell.column - first.cell.column !== figures.length - 1) {
      apart ??= figures.map(({ cell }) => cell.column);
      continue;
    }
    const start = first.cell.column;
    // On a line of their own, broken otherwise than the others, figures may begin where labels do.
    if (start > row.label.column) shown.add(row.label.column, start);
  }
  const columns = shown.isEmpty ? (apart ?? headsApart(heads)) : null;
  if (shown.isEmpty && columns === null) {
    for (const row of rows) {
      if (!row.keepsColumns || row.label === null) continue;
      const [start, another] = startsThatAdd(row, row.label.column, width(row.row), addsUp);
      if (start !== undefined && another === undefined) shown.add(row.label.column, start);
    }
  }
  const padded = rows.some(
    ({ line, label }) =>
      label !== null && line.cells.some(({ cell }) => cell.column < label.column && cell.text === ''),
  );
  let blanksLast: boolean | undefined;
  return {
    startByLabel: shown.byLabel(),
    start: shown.usual(),
    rectangular: shown.isRectangular,
    head: heads[0] ?? null,
    columns,
    edges: startByEdges(rows, width),
    padded,
    // Sums may have to tell, and most tables need not ask them.
    blanksLast: () => (blanksLast ??= areBlanksLast(rows, width, addsUp)),
  };
}

/** How many rows show that figures start in a column, by the column of their label and in all. */
class Starts {
  readonly #byLabel = new Map<number, Map<number, number>>();
  readonly #all = new Map<number, number>();

  add(label: number, start: number): void {
    count(this.#all, start);
    let starts = this.#byLabel.get(label);
    if (starts === undefined) {
      starts = new Map();
      this.#byLabel.set(label, starts);
    }
    count(starts, start);
  }

  get isEmpty(): boolean {
    return this.#all.size === 0;
  }

  /** True if labels stand in several columns, and figures start in one alone. */
  get isRectangular(): boolean {
    return this.#all.size === 1 && this.#byLabel.size > 1;
  }

  /** Where figures start in most rows. */
  usual(): number | null {
    return most(this.#all);
  }

  byLabel(): Grid['startByLabel'] {
    const startByLabel = new Map<number, { start: number; unanimous: boolean }>();
    for (const [column, starts] of this.#byLabel) {
      const start = most(starts) as number;
      startByLabel.set(column, { start, unanimous: starts.size === 1 && (starts.get(start) as number) > 1 });
    }
    return startByLabel;
  }
}

/** So many rows have to show where the blanks stand that are too many. */
const FEWEST_SHOWING = 2;

/** Rows with all their figures show it, or where zeros were left blank those that add up from one place alone. */
function areBlanksLast(
  rows: readonly BoundRow[],
  width: (row: RowTemplate) => number,
  addsUp: (row: RowTemplate, cells: RowCells) => boolean,
): boolean {
  let shown = 0;
  for (const { row, values, keepsColumns } of rows) {
    const columns = width(row);
    if (keepsColumns || columns < 2 || values.length <= columns || !values.some(isFilled)) continue;
    const starts = Array.from({ length: values.length - columns + 1 }, (_, start) => start).filter((start) => {
      const cells = values.slice(start, start + columns);
      return filledIn(cells) === filledIn(values) && (filledIn(cells) === columns || addsUp(row, cells));
    });
    if (starts.length !== 1) continue;
    if (starts[0] !== 0) return false;
    shown++;
  }
  return shown >= FEWEST_SHOWING;
}

/** So many rows in a hundred must show an edge for the others to be held against it. */
const MOST_ROWS = 90;

/**
 * Where figures begin in rows that keep their blanks, though no row is complete. Either each row has exactly as many
 * cells behind its label as the form has columns, or all rows end at one edge and the deepest labels leave just
 * those cells:
 *
 * ```text
 * 本年新收 | | | | | | | 16            上年结转 | | | | | | | | | 2
 * 予以公开 | | | | | | | 7             不予公开 | 国家秘密 | | | | | | | | 0
 * ```
 *
 * A row that has lost a cell shows neither. Rows that were filled up to one width at their ends have both, and there the last
 * figure shows it: as far behind its own label in every row, however deep that stands.
 *
 * ```text
 * 上年结转 | | | | | | | 2 | |
 * 不予公开 | 国家秘密 | | | | | | | 0 |
 * ```
 */
function startByEdges(
  rows: readonly BoundRow[],
  width: (row: RowTemplate) => number,
): (row: BoundRow) => number | null {
  interface Edges {
    readonly exact: boolean;
    readonly end: number | null;
    readonly filledUp: boolean;
  }
  const edges = new Map<number, Edges>();
  const edgesOf = (columns: number): Edges => {
    let known = edges.get(columns);
    if (known === undefined) {
      const like = rows.filter((row) => hasEdges(row) && width(row.row) === columns);
      const mostly = (part: readonly BoundRow[]): boolean =>
        part.length > 1 && part.length * 100 >= like.length * MOST_ROWS;
      const ends = new Map<number, number>();
      for (const row of like) count(ends, endOf(row));
      const end = most(ends);
      const ending = like.filter((row) => endOf(row) === end);
      const fewest = Math.min(...ending.map(({ values }) => values.length));
      known = {
        exact: mostly(like.filter(({ values }) => values.length === columns)),
        end: mostly(ending) && fewest === columns ? end : null,
        filledUp: areFilledUp(like, columns),
      };
      edges.set(columns, known);
    }
    return known;
  };
  return (row) => {
    if (!row.keepsColumns && !hasEdges(row)) return null;
    const columns = width(row.row);
    const { exact, end, filledUp } = edgesOf(columns);
    if (filledUp && row.keepsColumns && row.label !== null) return row.label.column + 1;
    if (exact && row.values.length === columns) return row.values[0]?.cell.column ?? null;
    return end !== null && endOf(row) === end ? end - columns : null;
  };
}

/** True if the last figure of every row stands as many cells behind its label as the row has figures, whichever cell that is in. */
function areFilledUp(rows: readonly BoundRow[], columns: number): boolean {
  const labels = new Map<number, number>();
  for (const { label, values, keepsColumns } of rows) {
    const last = values.findLast(isFilled);
    if (!keepsColumns || label === null || last === undefined) continue;
    if (last.cell.column !== label.column + columns) return false;
    count(labels, label.column);
  }
  return [...labels.values()].filter((times) => times > 1).length > 1;
}

/** True for a row whose label and figures have columns: in a grid, or one below the other in a group of lines of their own. */
function hasEdges({ line, valuesLine, values, keepsColumns }: BoundRow): boolean {
  return keepsColumns || (line === valuesLine && values.at(-1) === line.cells.at(-1));
}

/** The grid column behind the last cell of a row. */
export function endOf({ valuesLine }: BoundRow): number {
  const last = valuesLine.cells.at(-1);
  return last === undefined ? 0 : last.cell.column + last.cell.width;
}

/** The columns of the heads, where they stand in the form's order with other cells between them. */
function headsApart(heads: readonly (number | null)[]): readonly number[] | null {
  const columns = heads.filter((column) => column !== null);
  if (columns.length < Math.max(2, heads.length)) return null;
  const steps = columns.slice(1).map((column, i) => column - (columns[i] as number));
  return steps.every((step) => step > 0) && steps.some((step) => step > 1) ? columns : null;
}

/** The columns behind `label` from which the row's own sum holds. */
function startsThatAdd(
  row: BoundRow,
  label: number,
  width: number,
  addsUp: (row: RowTemplate, cells: RowCells) => boolean,
): number[] {
  const first = row.values.find(isFilled)?.cell.column;
  if (first === undefined) return [];
  const starts: number[] = [];
  for (let start = label + 1; start <= first; start++) {
    const cells = window(row, start, width);
    if (cells.every((cell) => cell !== null) && addsUp(row.row, cells)) starts.push(start);
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
