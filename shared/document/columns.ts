/** Rows with more cells than this are written cell by cell. */
export const MAX_COLUMNS = 64;

export interface ColumnPlaces {
  readonly count: number;
  /** The column of each cell of a row, in order; null where the row has more cells than there are columns. */
  of(starts: readonly number[]): readonly number[] | null;
}

/**
 * Gives the cells of each row their places among the columns of the row that has most cells, given where the cells of
 * each row begin. The grid that the rows are drawn on may be finer, since each border that was dragged by hand adds to it:
 * what counts is which of the full row's cells a cell begins nearest to.
 */
export function columnPlaces(rows: readonly (readonly number[])[]): ColumnPlaces {
  let full: readonly number[] = [];
  for (const starts of rows) if (starts.length > full.length && starts.length <= MAX_COLUMNS) full = starts;
  const of = (starts: readonly number[]): readonly number[] | null => {
    if (starts.length > full.length) return null;
    let next = 0;
    return starts.map((start, i) => {
      const last = full.length - (starts.length - i);
      while (next < last && Math.abs((full[next + 1] ?? 0) - start) <= Math.abs((full[next] ?? 0) - start)) next++;
      return next++;
    });
  };
  return { count: full.length, of };
}
