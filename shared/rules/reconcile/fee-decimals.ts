import { cellName } from '../../findings/names.ts';
import { formatDecimal, roundDecimal, trimDecimal } from '../../text/decimal.ts';
import { isPlain } from '../../writing/lines.ts';
import type { Rule } from '../rule.ts';
import { feeOf } from './fees.ts';

/**
 * A fee written with other decimals than the table's own head asks for (「保留4位小数」, as some provinces print it).
 * Zeros are added safely; decimals too many are money, so that rounding is a person's decision. A fee of 0 is as
 * good as 0.0000.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'fee-decimals', family: 'reconcile', severity: 'warning', enabled: true, fixable: true },
  *check(context) {
    const fee = feeOf(context);
    if (fee === null || fee.places === null || fee.suspect) return;
    const { cell, span, value, unit, places } = fee;
    if (value.units === 0n || value.places === places) return;
    const exact = trimDecimal(value).places <= places;
    const to = `${formatDecimal(roundDecimal(value, places))}${unit ?? ''}`;
    yield {
      rule: 'fee-decimals',
      severity: 'warning',
      span,
      message: {
        id: exact ? 'fee-decimals-short' : 'fee-decimals-long',
        args: { cell: cellName(cell), value: formatDecimal(value), places, padded: to },
      },
      fixes: () =>
        isPlain(context.text, span)
          ? [
              {
                title: { id: 'fix-fee-decimals', args: { to } },
                applicability: exact ? 'safe' : 'choice',
                edits: [{ span, newText: to }],
              },
            ]
          : [],
    };
  },
};
