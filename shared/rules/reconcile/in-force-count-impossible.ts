import { cellName } from '../../findings/names.ts';
import { addDecimals, compareDecimals, formatDecimal, negateDecimal } from '../../text/decimal.ts';
import type { Rule } from '../rule.ts';
import { figureOf } from './figure-cell.ts';

/**
 * Fewer documents in force at the end of the year than were issued in it and not repealed.
 * Source: 《条例》 article 20(1); the column counts what is in force on 31 December.
 */
export const rule: Rule = {
  scope: 'report',
  meta: {
    id: 'in-force-count-impossible',
    family: 'reconcile',
    severity: 'warning',
    enabled: true,
    fixable: true,
  },
  *check({ report }) {
    for (const row of ['regulations', 'normative-documents'] as const) {
      const issued = figureOf(report, row, 'issued');
      const repealed = figureOf(report, row, 'repealed');
      const inForce = figureOf(report, row, 'in-force');
      if (issued === null || repealed === null || inForce === null) continue;
      const least = addDecimals(issued.value, negateDecimal(repealed.value));
      if (compareDecimals(inForce.value, least) >= 0) continue;
      const cell = cellName(inForce.cell);
      const to = formatDecimal(least);
      yield {
        rule: 'in-force-count-impossible',
        severity: 'warning',
        span: inForce.span,
        message: {
          id: 'in-force-count-impossible',
          args: {
            cell,
            actual: formatDecimal(inForce.value),
            issued: formatDecimal(issued.value),
            repealed: formatDecimal(repealed.value),
            least: to,
          },
        },
        fixes: () => [
          {
            title: { id: 'fix-figure', args: { cell, to } },
            applicability: 'choice',
            edits: [{ span: inForce.span, newText: to }],
          },
        ],
      };
    }
  },
};
