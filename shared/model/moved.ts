import type { Span } from '../text/span.ts';
import type { Cell, Row, Table, Value } from './report.ts';

/** The same table `by` characters further on in the text. */
export function moved(table: Table, by: number): Table {
  if (by === 0) return table;
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const value = <T extends Value>(each: T): T => ({ ...each, span: move(each.span) });
  const cells = new Map<string, Cell>();
  for (const [address, cell] of table.cells) {
    cells.set(address, cell.span === null ? cell : { ...cell, span: move(cell.span) });
  }
  const rows = table.rows.map(
    (row): Row => ({
      ...row,
      span: move(row.span),
      label: row.label === null ? null : value(row.label),
      values: row.values.map(value),
      readings: row.readings.map((reading) => reading.map((each) => (each === null ? null : value(each)))),
    }),
  );
  return { ...table, span: move(table.span), heads: table.heads.map(value), rows, cells };
}
