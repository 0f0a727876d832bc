import { formatDecimal } from '../../text/decimal.ts';
import type { TableRule } from '../rule.ts';
import { figureOf } from './figure-cell.ts';

/**
 * Procurement projects without an amount, or an amount without projects (edition 2019).
 * Source: 《条例》 article 20(9).
 */
export const rule: TableRule = {
  scope: 'table',
  rows: ['procurement'],
  meta: { id: 'procurement-incomplete', family: 'reconcile', severity: 'warning', enabled: true, fixable: false },
  check({ table }) {
    const report = { tables: [table] };
    const projects = figureOf(report, 'procurement', 'projects');
    const amount = projects === null ? null : figureOf(report, 'procurement', 'amount');
    if (projects === null || amount === null) return [];
    // One of them is nothing, and the other is something.
    if ((projects.value.units === 0n) === (amount.value.units === 0n)) return [];
    const without = projects.value.units === 0n ? projects : amount;
    return [
      {
        rule: 'procurement-incomplete',
        severity: 'warning',
        span: without.span,
        message:
          without === amount
            ? { id: 'procurement-incomplete.no-amount', args: { projects: formatDecimal(projects.value) } }
            : {
                id: 'procurement-incomplete.no-projects',
                args: { amount: amount.cell.text ?? formatDecimal(amount.value) },
              },
      },
    ];
  },
};
