import { columnsOf } from '../template/registry.ts';
import type { Span } from '../text/span.ts';
import { reportMoved } from './moved.ts';
import type { Cell, Report, Row, Table } from './report.ts';
import { cellOf } from './table/cell.ts';

/** A text that was read, and the report that it was read as. */
export interface ReadText {
  readonly text: string;
  readonly report: Report;
}

/** Digits that read as a count whatever stands around them. */
const plain = /^[0-9]{1,12}$/;

/**
 * The report after an edit that wrote one figure for another: everything stands as it stood, a few characters on.
 * Null for any other edit, and where the figures themselves had a say in how their table was read.
 */
export function refigured({ text: old, report }: ReadText, text: string): Report | null {
  const edit = editOf(old, text);
  const table = report.tables.find(({ span }) => span.start <= edit.start && edit.end <= span.end);
  if (table === undefined || table.weighed || table.layout === 'spaces') return null;
  if (table.template.arrangement !== 'rows') return null;
  const cell = cellAround(table, edit);
  if (cell === null || cell.span === null || !plain.test(cell.text ?? '')) return null;
  const by = text.length - old.length;
  const { start, end } = cell.span;
  const written = text.slice(start, end + by);
  if (!plain.test(written) || !isWhole(table, cell)) return null;
  const move = (span: Span): Span => {
    if (span.end < end || by === 0) return span;
    return { start: span.start >= end ? span.start + by : span.start, end: span.end + by };
  };
  const after = reportMoved(report, move, end);
  const tables = after.tables.map((each) =>
    each.template === table.template ? withFigure(each, cell, written) : each,
  );
  return { ...after, tables };
}

/** The table with another figure in one cell, whose span is the new text's already. */
function withFigure(table: Table, { address, row, column }: Cell, text: string): Table {
  const span = table.cells.get(address)?.span;
  if (span === undefined || span === null) return table;
  const cells = new Map(table.cells).set(address, cellOf(address, row, column, { span, text }));
  const rows = table.rows.map(
    (each): Row =>
      each.template !== row
        ? each
        : { ...each, values: each.values.map((value) => (value.span.start === span.start ? { span, text } : value)) },
  );
  return { ...table, rows, cells };
}

/** The stretch of the old text that the new one has otherwise. */
function editOf(old: string, text: string): Span {
  let start = 0;
  const shorter = Math.min(old.length, text.length);
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start++;
  let end = old.length;
  let at = text.length;
  while (end > start && at > start && old.charCodeAt(end - 1) === text.charCodeAt(at - 1)) {
    end--;
    at--;
  }
  return { start, end };
}

function cellAround({ cells }: Table, { start, end }: Span): Cell | null {
  for (const cell of cells.values()) {
    if (cell.span !== null && cell.span.start <= start && end <= cell.span.end) return cell;
  }
  return null;
}

/** True for a cell of a row that has a figure for each column, in a table all of whose rows are certain. */
function isWhole(table: Table, cell: Cell): boolean {
  const certain = table.rows.every(({ state }) => state !== 'misaligned' && state !== 'incomplete');
  const row = table.rows.find(({ template }) => template === cell.row);
  return certain && row?.values.length === columnsOf(table.template, cell.row).length;
}
