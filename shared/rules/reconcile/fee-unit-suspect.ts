import type { Fix } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import { type Decimal, formatDecimal, roundDecimal, shiftDecimal, trimDecimal } from '../../text/decimal.ts';
import type { ReportRule } from '../rule.ts';
import { feeOf, isSuspect, requiredPlaces } from './fees.ts';
import type { FigureCell } from './figure-cell.ts';

/**
 * Fees that were probably filled in in yuan where the head says 万元. Only an amount out of all proportion to the
 * body and shaped like yuan is reported; city and provincial bodies are not judged by size.
 */
export const rule: ReportRule = {
  scope: 'report',
  meta: { id: 'fee-unit-suspect', family: 'reconcile', severity: 'warning', enabled: true, fixable: true },
  *check(context) {
    const fee = feeOf(context.report);
    if (fee === null || !isSuspect(context.report, fee.value)) return;
    yield {
      rule: 'fee-unit-suspect',
      severity: 'warning',
      span: fee.span,
      message: {
        id: 'fee-unit-suspect',
        args: {
          cell: cellName(fee.cell),
          value: formatDecimal(fee.value),
          body: context.report.body,
          to: formatDecimal(asFirstRepaired(fee, requiredPlaces(context, fee.cell))),
        },
      },
    };
  },
  fixes(_, present) {
    const fee = feeOf(present.report);
    return fee === null ? [] : fixesFor(fee, requiredPlaces(present, fee.cell));
  },
};

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
  const rounded = `${formatDecimal(roundDecimal(exact, places))}${unit}`;
  const fixes: Fix[] = [];
  if (asked === null) {
    const to = `${formatDecimal(exact)}${unit}`;
    const title = { id: 'fee-unit-suspect.fix', args: { to } } as const;
    fixes.push({ title, applicability: 'choice', edits: [{ span: fee.span, newText: to }] });
  }
  if (asked !== null || exact.places > places) {
    const title = { id: 'fee-unit-suspect.fix-rounded', args: { to: rounded, places } } as const;
    fixes.push({ title, applicability: 'choice', edits: [{ span: fee.span, newText: rounded }] });
  }
  return fixes;
}
