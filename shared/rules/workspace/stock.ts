import type { RuleFinding } from '../../findings/finding.ts';
import type { FigureFact, ReportFacts } from '../../folder/facts.ts';
import { addDecimals, type Decimal, formatDecimal, negateDecimal, parseDecimal } from '../../text/decimal.ts';
import type { OtherFigure } from './evidence.ts';
import { figuresElsewhere } from './figures-elsewhere.ts';

/** What a stock has to be where it is not that, and the repairs: of it, and of the one in last year's report. */
export interface ExpectedStock {
  readonly expected: string;
  readonly repairs: Pick<RuleFinding, 'data' | 'repairElsewhere'>;
}

/** Holds a stock against that of last year's report and the change since; null where it is what they come to. */
export function stockInsteadOf(
  own: FigureFact,
  before: OtherFigure,
  change: Decimal | null,
  lastYear: readonly ReportFacts[],
): ExpectedStock | null {
  const [now, then] = [parseDecimal(own.value), parseDecimal(before.value)];
  if (now === null || then === null || change === null) return null;
  const stock = addDecimals(then, change);
  const expected = formatDecimal(stock);
  if (expected === own.value) return null;
  const { address } = own.cell;
  const repair = { cells: [{ cell: address, from: own.value, to: expected }], evidence: before.report.path };
  const stockBefore = addDecimals(now, negateDecimal(change));
  const repairs = {
    // Where more went than there was, another figure than the stock is wrong.
    data: { cell: address, candidates: stock.units < 0n ? [] : [repair] },
    ...(stockBefore.units < 0n ? {} : figuresElsewhere(lastYear, [{ before, to: formatDecimal(stockBefore) }])),
  };
  return { expected, repairs };
}
