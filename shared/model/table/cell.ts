import type { ColumnTemplate, RowTemplate } from '../../template/schema.ts';
import type { KeyedCell } from '../lines.ts';
import type { Cell, Value } from '../report.ts';
import type { Figure } from './figure.ts';
import { readFigure } from './number.ts';

/** A cell of the form with the value that stands for it; null where the text has none. */
export function cellOf(address: string, row: RowTemplate, column: ColumnTemplate, at: Value | null): Cell {
  const figure: Figure = at === null ? { kind: 'unknown' } : readFigure(at.text, column.value, column.unit);
  return { address, row, column, span: at?.span ?? null, text: at?.text ?? null, figure };
}

/** What stands in a cell of the text. */
export function asValue({ cell: { span, text } }: KeyedCell): Value {
  return { span, text };
}
