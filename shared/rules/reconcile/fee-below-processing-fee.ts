import { cellName } from '../../findings/names.ts';
import type { Passage } from '../../prose/passage.ts';
import { compareDecimals, formatDecimal, roundDecimal, shiftDecimal, trimDecimal } from '../../text/decimal.ts';
import type { Span } from '../../text/span.ts';
import { figureEdit } from '../../writing/figure-edit.ts';
import type { ProseRule, ReportSubject } from '../rule.ts';
import { feeOf, requiredPlaces } from './fees.ts';
import type { FigureCell } from './figure-cell.ts';
import { type CollectedFee, collectedFees } from './processing-fee.ts';

/**
 * Fees in section 二 smaller than the information-processing fee that section 六 says was collected: that fee is an
 * administrative fee itself. Source: 《条例》 articles 20(8) and 42.
 */
export const rule: ProseRule<CollectedFee> = {
  scope: 'prose',
  meta: { id: 'fee-below-processing-fee', family: 'reconcile', severity: 'warning', enabled: true, fixable: true },
  gather({ passage }) {
    return collectedIn(passage);
  },
  *check([first], subject) {
    const found = first === undefined ? null : tooSmall(first.value, first.locate, subject);
    if (found === null) return;
    const { fee, words, span, to } = found;
    yield {
      rule: 'fee-below-processing-fee',
      severity: 'warning',
      span: fee.span,
      message: {
        id: 'fee-below-processing-fee',
        args: { cell: cellName(fee.cell), value: formatDecimal(fee.value), amount: words, least: to },
      },
      related: [{ span, message: { id: 'fee-below-processing-fee.source', args: { amount: words } } }],
    };
  },
  fixes(_, present) {
    const first = present.prose.passages.find(({ passage }) => collectedIn(passage) !== null)?.passage;
    const collected = first === undefined ? null : collectedIn(first);
    const found = first === undefined || collected === null ? null : tooSmall(collected, first.locate, present);
    // A figure that counts other fees too has to be added up anew from the ledger.
    const edit = found === null || found.fee.value.units !== 0n ? null : figureEdit(found.fee.cell, found.to);
    if (found === null || edit === null) return [];
    const { fee, to } = found;
    return [
      { title: { id: 'fix-figure', args: { cell: cellName(fee.cell), to } }, applicability: 'choice', edits: [edit] },
    ];
  },
};

interface TooSmall {
  readonly fee: FigureCell;
  /** What section 六 says was collected: as written, where, and in the unit of the cell. */
  readonly words: string;
  readonly span: Span;
  readonly to: string;
}

/** The first fee that a passage of section 六 says was collected. */
function collectedIn({ part, text }: Passage): CollectedFee | null {
  return part === 'other-matters' ? (collectedFees(text)[0] ?? null) : null;
}

function tooSmall(
  { yuan, words, span }: CollectedFee,
  locate: Passage['locate'],
  subject: ReportSubject,
): TooSmall | null {
  const fee = feeOf(subject.report);
  if (fee === null) return null;
  const amount = trimDecimal(shiftDecimal(yuan, -4));
  if (compareDecimals(amount, fee.value) <= 0) return null;
  const places = requiredPlaces(subject, fee.cell) ?? 0;
  const to = formatDecimal(amount.places < places ? roundDecimal(amount, places) : amount);
  return { fee, words, span: locate(span), to };
}
