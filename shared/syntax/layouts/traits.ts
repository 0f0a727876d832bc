import type { LayoutId } from '../tree.ts';

/** What a reader of tables may rely on in a layout. */
export interface LayoutTraits {
  /** Each cell stands in a column of the table's grid, and a blank cell keeps its place there. */
  readonly keepsColumns: boolean;
  /** Cells stand one below the other, so that a row goes over several lines. */
  readonly cellsStacked: boolean;
  /** A label may be broken over the lines above and below its figures, as on a printed page. */
  readonly linesMayBreakLabels: boolean;
  /** Merged cells say how far they reach, so that a head stands exactly above its figures. */
  readonly marksMergedCells: boolean;
}

const columns = { keepsColumns: true, cellsStacked: false, linesMayBreakLabels: false, marksMergedCells: false };
const stacked = { keepsColumns: false, cellsStacked: true, linesMayBreakLabels: false, marksMergedCells: false };

const traits: Readonly<Record<LayoutId | 'text', LayoutTraits>> = {
  tab: columns,
  pipe: columns,
  separated: columns,
  html: { ...columns, marksMergedCells: true },
  'cell-per-line': stacked,
  'cell-per-paragraph': stacked,
  text: stacked,
  spaces: { keepsColumns: false, cellsStacked: false, linesMayBreakLabels: true, marksMergedCells: false },
};

/** The traits of a layout; lines of running text are read as cells one below the other. */
export function traitsOf(layout: LayoutId | 'text'): LayoutTraits {
  return traits[layout];
}
