import { cellName } from '../../findings/names.ts';
import { compareDecimals, formatDecimal } from '../../text/decimal.ts';
import type { TableRule } from '../rule.ts';
import { figureOf } from './figure-cell.ts';

const rows = ['regulations', 'normative-documents'] as const;

/**
 * A total of documents published that is smaller than those newly published in the year (edition 2019).
 * Source: 《条例》 article 20(1).
 */
export const rule: TableRule = {
  scope: 'table',
  rows,
  meta: { id: 'published-total-below-new', family: 'reconcile', severity: 'warning', enabled: true, fixable: false },
  *check({ table }) {
    const report = { tables: [table] };
    for (const row of rows) {
      const newly = figureOf(report, row, 'newly-published');
      const total = newly === null ? null : figureOf(report, row, 'published-total');
      if (newly === null || total === null || compareDecimals(total.value, newly.value) >= 0) continue;
      yield {
        rule: 'published-total-below-new',
        severity: 'warning',
        span: total.span,
        message: {
          id: 'published-total-below-new',
          args: { cell: cellName(total.cell), total: formatDecimal(total.value), new: formatDecimal(newly.value) },
        },
      };
    }
  },
};
