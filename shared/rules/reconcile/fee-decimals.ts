import { cellName } from '../../findings/names.ts';
import { formatDecimal, roundDecimal, trimDecimal } from '../../text/decimal.ts';
import { figureEdit } from '../../writing/figure-edit.ts';
import type { TableInReportRule } from '../rule.ts';
import { feeOf, isSuspect, requiredPlaces, type Source } from './fees.ts';
import type { FigureCell } from './figure-cell.ts';

/**
 * A fee written with other decimals than the table's own head asks for (「保留4位小数」, as some provinces print it).
 * Zeros are added safely; decimals too many are money, so that rounding is a person's decision. A fee of 0 is as
 * good as 0.0000.
 */
export const rule: TableInReportRule<Written> = {
  scope: 'table-in-report',
  rows: ['fees'],
  meta: { id: 'fee-decimals', family: 'reconcile', severity: 'warning', enabled: true, fixable: true },
  gather: ({ table, source }) => wronglyWritten({ report: { tables: [table] }, text: source }),
  *check(gathered, { report }) {
    for (const { value, locate } of gathered) {
      const { fee, places, exact, to } = value;
      if (isSuspect(report, fee.value)) continue;
      yield {
        rule: 'fee-decimals',
        severity: 'warning',
        span: locate(fee.span),
        message: {
          id: exact ? 'fee-decimals.short' : 'fee-decimals.long',
          args: { cell: cellName(fee.cell), value: formatDecimal(fee.value), places, padded: to },
        },
      };
    }
  },
  fixes(_, present) {
    const found = wronglyWritten(present);
    const edit = found === null ? null : figureEdit(found.fee.cell, found.amount);
    if (found === null || edit === null) return [];
    const { exact, to } = found;
    return [
      { title: { id: 'fee-decimals.fix', args: { to } }, applicability: exact ? 'safe' : 'choice', edits: [edit] },
    ];
  },
};

interface Written {
  readonly fee: FigureCell;
  /** The decimals that the head asks for. */
  readonly places: number;
  /** True if the fee can be written with so many without a loss. */
  readonly exact: boolean;
  readonly amount: string;
  /** The amount with the unit that the cell states. */
  readonly to: string;
}

function wronglyWritten(source: Source): Written | null {
  const fee = feeOf(source.report);
  if (fee === null || fee.value.units === 0n) return null;
  const { value, unit } = fee;
  const places = requiredPlaces(source, fee.cell);
  if (places === null || value.places === places) return null;
  const amount = formatDecimal(roundDecimal(value, places));
  return { fee, places, exact: trimDecimal(value).places <= places, amount, to: `${amount}${unit ?? ''}` };
}
