import type { ColumnTemplate, RowTemplate } from '../../template/schema.ts';
import type { KeyedCell } from '../lines.ts';
import type { Cell, Value } from '../report.ts';
import type { Figure, MoneyUnit } from './figure.ts';
import { readFigure } from './number.ts';

/**
 * The cell of the form with the value that stands for it; null where the text has none. `headUnit` is the unit of money
 * that the column's head states.
 */
export function cellOf(
  address: string,
  row: RowTemplate,
  column: ColumnTemplate,
  at: Value | null,
  headUnit: MoneyUnit | null = column.unit,
): Cell {
  const figure: Figure = at === null ? { kind: 'unknown' } : readFigure(at.text, column.value, headUnit);
  const unit = figure.kind === 'figure' ? (figure.unit ?? headUnit) : headUnit;
  return { address, row, column, span: at?.span ?? null, text: at?.text ?? null, figure, unit };
}

/** What stands in a cell of the text. */
export function asValue({ cell: { span, text } }: KeyedCell): Value {
  return { span, text };
}
