import type { RowTemplate } from '../../template/schema.ts';
import type { Span } from '../../text/span.ts';
import type { KeyedCell, Line } from '../lines.ts';
import type { MoneyUnit } from './figure.ts';
import type { LabelMatch } from './label-index.ts';
import { isPlaceholder } from './number.ts';
import { filledIn, isFilled } from './visual-rows.ts';

/** A visual row bound to a row of the form. */
export interface BoundRow {
  readonly row: RowTemplate;
  label: {
    readonly span: Span;
    readonly text: string;
    readonly match: LabelMatch | 'fragment';
    readonly column: number;
  } | null;
  values: KeyedCell[];
  readonly line: Line;
  /** The line the figures stand on, where it is not the label's. */
  valuesLine: Line;
  /** False where columns cannot be told from positions. */
  keepsColumns: boolean;
  /** What stands above or below the row of figures that were too wide for their columns; none in most layouts. */
  pieces?: readonly KeyedCell[];
  /** The unit of the last figure where it stands below it, on a line or in a cell of its own: 42.21 over 万元. */
  unit?: MoneyUnit;
  /** A second appearance of a row that is bound already. */
  readonly repeated: boolean;
  /** The labels have put the figures into the form's order, whatever the heads' is. */
  readonly ordered?: true;
}

/** A row that was bound by its label. */
export interface LabelledRow extends BoundRow {
  label: NonNullable<BoundRow['label']>;
}

/**
 * A row with just its numbers, where these are as many as the form has figures and something else stands at their sides: marks in
 * merged cells, words behind the last number, or, where cells have no columns, the number of the row before its label. The
 * same row where there are more or fewer, or a mark stands among them: it may be in the place of one. So may one before them
 * where the row has not as many cells as the widest, or needs them all: no cell is merged there.
 *
 * ```text
 * 行政许可  12  /  /             1  规章  3  0  9  见附件
 * ```
 */
export function withNumbersAlone(row: BoundRow, width: number, widest: number): BoundRow {
  if (filledIn(row.values) <= width) return row;
  const figures = row.values.filter(isFilled);
  const isNumber = ({ value, cell }: KeyedCell): boolean => value && !isPlaceholder(cell.text);
  const first =
    width < widest && figures.length === widest
      ? figures.findIndex(({ cell, value }) => !value || !isPlaceholder(cell.text))
      : 0;
  const end = figures.findLastIndex(isNumber) + 1;
  // What has a digit, or waits for one, is more likely a figure that cannot be read.
  if (figures.slice(end).some(({ cell }) => /[0-9０-９〔]/u.test(cell.text))) return row;
  const all = figures.slice(first, end);
  const label = all.length > width ? row.label : null;
  const values = label === null ? all : all.filter(({ cell }) => cell.span.start > label.span.start);
  return values.length === width && values.every(isNumber) ? { ...row, values } : row;
}
