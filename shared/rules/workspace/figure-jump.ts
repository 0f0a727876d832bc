import { cellName } from '../../findings/names.ts';
import type { FigureFact, ReportFacts } from '../../folder/facts.ts';
import { compareDecimals, type Decimal, parseDecimal } from '../../text/decimal.ts';
import type { WorkspaceRule } from '../rule.ts';
import { citedFigure, figureAt, type OtherFigure } from './evidence.ts';

/** A figure may grow or shrink to five times, or a fifth, before it is remarkable, and small ones as they will. */
const RATIO = 5n;
const LEAST: Decimal = { units: 20n, places: 0 };

/**
 * A figure that is more than five times, or less than a fifth of, last year's. Of a row with a total only the total
 * is looked at.
 * Source: none: it is what a reviewer would ask about.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: { id: 'figure-jump', family: 'workspace', severity: 'hint', enabled: false, fixable: false },
  *check({ neighbours: { self, lastYear } }) {
    for (const own of figuresOf(self)) {
      const before = figureAt(lastYear, own.cell.address);
      if (before === null || !jumps(own, before)) continue;
      yield {
        rule: 'figure-jump',
        severity: 'hint',
        span: own.place.span,
        message: {
          id: 'figure-jump',
          args: { cell: cellName(own.cell), value: own.value, before: before.value },
        },
        related: [citedFigure(before)],
        data: { cell: own.cell.address },
      };
    }
  },
};

function figuresOf(report: ReportFacts): readonly FigureFact[] {
  const totalled = new Set(report.cells.filter(({ column }) => column.role === 'total').map(({ row }) => row));
  return report.cells.flatMap(({ address, row, column }) =>
    column.value === 'change' || (totalled.has(row) && column.role !== 'total') ? [] : (report.figure(address) ?? []),
  );
}

function jumps({ value, cell }: FigureFact, before: OtherFigure): boolean {
  // The same column may count another thing in another edition, and money stand in another unit.
  if (cell.column.role !== before.cell.column.role) return false;
  const [now, then] = [parseDecimal(value), parseDecimal(before.value)];
  if (now === null || then === null) return false;
  const isMore = compareDecimals(now, then) > 0;
  const [large, small] = isMore ? [now, then] : [then, now];
  const limit = { units: small.units * RATIO, places: small.places };
  return compareDecimals(large, LEAST) >= 0 && compareDecimals(large, limit) > 0;
}
