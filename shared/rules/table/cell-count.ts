import type { Message } from '../../messages/message.ts';
import type { Row, Table } from '../../model/report.ts';
import type { Reconciliation } from '../../reconcile/reconcile.ts';
import { splitNumber } from '../../reconcile/split-digits.ts';
import { addressOf, cellsOf, columnsOf } from '../../template/registry.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * A row with more or fewer figures than the form has columns, so that it is not certain which figure belongs where.
 * Its figures take no part in the arithmetic. A number split over two cells is the business of `split-digits`.
 */
export const rule: Rule = {
  meta: { id: 'cell-count', family: 'table', severity: 'information', enabled: true, fixable: false },
  *check({ report, reconciliation }) {
    for (const table of report.tables) {
      for (const row of table.rows) {
        if (row.state === 'incomplete') yield lostCells(table, row, reconciliation);
        if (row.state !== 'misaligned' || splitNumber(table, row) !== null) continue;
        const record = table.template.arrangement === 'record';
        const expected = (record ? cellsOf(table.template) : columnsOf(table.template, row.template)).length;
        const found = row.values.length;
        yield {
          rule: 'cell-count',
          severity: 'information',
          span: row.label?.span ?? valuesSpan(row),
          message: {
            id: found < expected ? 'cell-count-few' : 'cell-count-many',
            args: { row: record ? table.template.name : row.template.name, found, expected },
          },
        };
      }
    }
  },
};

/** A row whose other figures tell which one was lost, and what it was. */
function lostCells(table: Table, row: Row, reconciliation: Reconciliation): Finding {
  const lost = columnsOf(table.template, row.template).flatMap((column): Message[] => {
    const address = addressOf(table.template, row.template, column);
    if (table.cells.get(address)?.span !== null) return [];
    return [
      { id: 'cell-count-lost-cell', args: { column: column.name, value: reconciliation.forced(address) ?? '?' } },
    ];
  });
  return {
    rule: 'cell-count',
    severity: 'information',
    span: row.label?.span ?? valuesSpan(row),
    message: { id: 'cell-count-lost', args: { row: row.template.name, lost } },
  };
}

function valuesSpan({ span, values }: Row): Row['span'] {
  return { start: values[0]?.span.start ?? span.start, end: values.at(-1)?.span.end ?? span.end };
}
