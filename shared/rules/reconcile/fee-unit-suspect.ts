import type { Fix } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import { type Decimal, formatDecimal, roundDecimal, shiftDecimal, trimDecimal } from '../../text/decimal.ts';
import { figureEdit } from '../../writing/figure-edit.ts';
import type { TableInReportRule } from '../rule.ts';
import { feeOf, isLarge, isSuspect, requiredPlaces } from './fees.ts';
import type { FigureCell } from './figure-cell.ts';

/**
 * Fees that were probably filled in in yuan where the head says 万元. Only an amount out of all proportion to the
 * body and shaped like yuan is reported; city and provincial bodies are not judged by size.
 */
export const rule: TableInReportRule<Large> = {
  scope: 'table-in-report',
  rows: ['fees'],
  meta: { id: 'fee-unit-suspect', family: 'reconcile', severity: 'warning', enabled: true, fixable: true },
  gather({ table, source, identity }) {
    const tables = [table];
    const fee = feeOf({ tables });
    if (fee === null || !isLarge(identity.body, fee.value)) return null;
    return { fee, asked: requiredPlaces({ report: { tables }, text: source }, fee.cell) };
  },
  *check(gathered, { report }) {
    for (const { value, locate } of gathered) {
      const { fee, asked } = value;
      if (!isSuspect(report, fee.value)) continue;
      yield {
        rule: 'fee-unit-suspect',
        severity: 'warning',
        span: locate(fee.span),
        message: {
          id: 'fee-unit-suspect',
          args: {
            cell: cellName(fee.cell),
            value: formatDecimal(fee.value),
            body: report.body,
            to: formatDecimal(asFirstRepaired(fee, asked)),
          },
        },
      };
    }
  },
  fixes(_, present) {
    const fee = feeOf(present.report);
    return fee === null ? [] : fixesFor(fee, requiredPlaces(present, fee.cell));
  },
};

/** A fee out of the ordinary, and the decimals that its head asks for. */
interface Large {
  readonly fee: FigureCell;
  readonly asked: number | null;
}

/** Decimals of an amount in 万元 that is exact to the yuan. */
const WHOLE_YUAN = 4;

function inTenThousands({ value }: FigureCell): Decimal {
  return trimDecimal(shiftDecimal(value, -4));
}

/** Exact where the head leaves room for it, else with the decimals that it asks for. */
function asFirstRepaired(fee: FigureCell, asked: number | null): Decimal {
  const exact = inTenThousands(fee);
  return asked === null ? exact : roundDecimal(exact, asked);
}

/** The exact conversion, where the head leaves room for it, and the one rounded to the decimals asked for. */
function fixesFor(fee: FigureCell, asked: number | null): Fix[] {
  const exact = inTenThousands(fee);
  const places = asked ?? WHOLE_YUAN;
  const unit = fee.unit ?? '';
  const write = (amount: Decimal, titled: (to: string) => Fix['title']): Fix[] => {
    const to = formatDecimal(amount);
    const edit = figureEdit(fee.cell, to);
    return edit === null ? [] : [{ title: titled(`${to}${unit}`), applicability: 'choice', edits: [edit] }];
  };
  const fixes = asked === null ? write(exact, (to) => ({ id: 'fee-unit-suspect.fix', args: { to } })) : [];
  if (asked === null && exact.places <= places) return fixes;
  const rounded = write(roundDecimal(exact, places), (to) => ({
    id: 'fee-unit-suspect.fix-rounded',
    args: { to, places },
  }));
  return [...fixes, ...rounded];
}
