import type { RowTemplate } from '../../template/schema.ts';
import type { Span } from '../../text/span.ts';
import type { KeyedCell, Line } from '../lines.ts';
import type { MoneyUnit } from './figure.ts';
import type { LabelMatch } from './label-index.ts';

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
