import { cellName } from '../../findings/names.ts';
import { cellsOfRole } from '../../model/roles.ts';
import type { RowRole } from '../../template/schema.ts';
import { formatDecimal, sumOfDecimals } from '../../text/decimal.ts';
import type { ReportRule } from '../rule.ts';
import { figureOf } from './figure-cell.ts';

/** The first year of which the new law on administrative reviews held from the first day on. */
const FIRST_YEAR = 2024;

/** Refusals under articles 14 to 16 of the Regulations: （三）1 to 7. */
const REVIEWED_FIRST: readonly RowRole[] = [
  'refused.state-secret',
  'refused.prohibited-by-law',
  'refused.public-security',
  'refused.third-party',
  'refused.internal-affairs',
  'refused.deliberative',
  'refused.enforcement-file',
];

/**
 * Lawsuits without a review in a year in which every request closed was refused under articles 14 to 16: such a refusal
 * goes to review before the court. A case may have begun in an earlier year, so this is a hint and no more.
 * Source: 《行政复议法》 (2023) article 23(1)(三)(四); 法释〔2025〕8号 article 1.
 */
export const rule: ReportRule = {
  scope: 'report',
  meta: { id: 'review-first', family: 'reconcile', severity: 'hint', enabled: false, fixable: false },
  *check({ report, identity }) {
    if (identity.year === null || identity.year < FIRST_YEAR) return;
    const suits = figureOf(report, 'direct-litigation', 'total');
    const closed = figureOf(report, 'closed', 'total');
    if (suits === null || closed === null || suits.value.units === 0n || closed.value.units === 0n) return;
    const refused = REVIEWED_FIRST.flatMap((role) => cellsOfRole(report, role, 'total'));
    const sum = sumOfDecimals(refused.map(({ figure }) => (figure.kind === 'figure' ? figure.value : null)));
    if (sum === null || sum.units !== closed.value.units) return;
    yield {
      rule: 'review-first',
      severity: 'hint',
      span: suits.span,
      message: {
        id: 'review-first',
        args: { cell: cellName(suits.cell), suits: formatDecimal(suits.value), closed: formatDecimal(closed.value) },
      },
    };
  },
};
