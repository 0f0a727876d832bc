import type { Report, Row, Table, Value } from '../model/report.ts';
import { cellOf } from '../model/table/cell.ts';
import { addressOf, columnsOf } from '../template/registry.ts';
import { type Reconciliation, reconcile } from './reconcile.ts';

/**
 * Gives the values of rows that lack a figure their columns, where the equations of the rest leave one way only:
 * every value must be what the other rows force on its column. Anything less stays uncertain. Returns the same
 * report where nothing could be settled.
 */
export function settle(report: Report): Report {
  if (!report.tables.some(({ rows }) => rows.some(canSettle))) return report;
  const reconciliation = reconcile(report);
  const tables = report.tables.map((table) => settleTable(table, reconciliation));
  return tables.some((table, i) => table !== report.tables[i]) ? { ...report, tables } : report;
}

function canSettle({ state, readings }: Row): boolean {
  return state === 'misaligned' && readings.length > 0;
}

function settleTable(table: Table, reconciliation: Reconciliation): Table {
  if (table.template.arrangement === 'record') return table;
  const cells = new Map(table.cells);
  const rows = table.rows.map((row) => {
    const reading = canSettle(row) ? onlyReading(table, row, reconciliation) : null;
    if (reading === null) return row;
    columnsOf(table.template, row.template).forEach((column, i) => {
      const address = addressOf(table.template, row.template, column);
      cells.set(address, cellOf(address, row.template, column, reading[i] ?? null));
    });
    return { ...row, state: reading.includes(null) ? ('incomplete' as const) : ('aligned' as const), readings: [] };
  });
  return rows.some((row, i) => row !== table.rows[i]) ? { ...table, rows, cells } : table;
}

function onlyReading(table: Table, row: Row, reconciliation: Reconciliation): readonly (Value | null)[] | null {
  const columns = columnsOf(table.template, row.template);
  const fits = (value: Value | null, i: number): boolean => {
    const column = columns[i];
    if (value === null || value.text === '' || column === undefined) return true;
    const address = addressOf(table.template, row.template, column);
    const { figure } = cellOf(address, row.template, column, value);
    return figure.kind === 'figure' && figure.value === reconciliation.forced(address);
  };
  const possible = row.readings.filter((reading) => reading.every(fits));
  // Readings that all agree with the rest differ only in which of equal figures is the lost one.
  return (possible.length === 1 ? possible[0] : possible.find((reading) => !reading.includes(null))) ?? null;
}
