import type { Cell, Report } from '../../model/report.ts';
import { cellOfRole } from '../../model/roles.ts';
import type { ColumnRole, RowRole } from '../../template/schema.ts';
import { type Decimal, parseDecimal } from '../../text/decimal.ts';
import type { Span } from '../../text/span.ts';

/** A cell that holds a figure, with its exact value. */
export interface FigureCell {
  readonly cell: Cell;
  readonly span: Span;
  readonly value: Decimal;
  readonly unit: '元' | '万元' | null;
}

/** What most cells hold. */
const NOUGHT: Decimal = { units: 0n, places: 0 };

/** The figure of a row and column, by what they count; null where the edition has no such cell or the text no figure there. */
export function figureOf(report: Pick<Report, 'tables'>, row: RowRole, column: ColumnRole): FigureCell | null {
  const cell = cellOfRole(report, row, column);
  if (cell === null || cell.span === null || cell.figure.kind !== 'figure') return null;
  const value = cell.figure.value === '0' ? NOUGHT : parseDecimal(cell.figure.value);
  return value === null ? null : { cell, span: cell.span, value, unit: cell.figure.unit };
}
