import { cellName } from '../../findings/names.ts';
import type { Paragraph, Report } from '../../model/report.ts';
import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  parseDecimal,
  roundDecimal,
  shiftDecimal,
  trimDecimal,
} from '../../text/decimal.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';
import { feeOf } from './fees.ts';

/**
 * Fees in section 二 smaller than the information-processing fee that section 六 says was collected: that fee is an
 * administrative fee itself. Source: 《条例》 articles 20(8) and 42.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'fee-below-processing-fee', family: 'reconcile', severity: 'warning', enabled: true, fixable: true },
  *check(context) {
    const fee = feeOf(context);
    const stated = fee === null ? null : statedFee(context.report);
    if (fee === null || stated === null || compareDecimals(stated.tenThousands, fee.value) <= 0) return;
    const cell = cellName(fee.cell);
    const to = formatDecimal(
      stated.tenThousands.places < (fee.places ?? 0)
        ? roundDecimal(stated.tenThousands, fee.places ?? 0)
        : stated.tenThousands,
    );
    yield {
      rule: 'fee-below-processing-fee',
      severity: 'warning',
      span: fee.span,
      message: { id: 'fee-below-processing-fee', args: { cell, value: formatDecimal(fee.value), amount: stated.text } },
      related: [
        { span: stated.span, message: { id: 'fee-below-processing-fee-source', args: { amount: stated.text } } },
      ],
      // A figure that counts other fees too has to be added up anew from the ledger.
      fixes: () =>
        fee.value.units === 0n
          ? [
              {
                title: { id: 'fix-figure', args: { cell, to } },
                applicability: 'choice',
                edits: [{ span: fee.span, newText: to }],
              },
            ]
          : [],
    };
  },
};

interface StatedFee {
  readonly span: Span;
  /** As written: `1200元`. */
  readonly text: string;
  readonly tenThousands: Decimal;
}

const AMOUNT = /([0-9][0-9,，]{0,15}(?:\.[0-9]{1,6})?)\s?(万?元)/gu;
/** Words that make an amount something else than what was collected: a rate, a refusal, a plan. */
const NOT_COLLECTED = /[未没无免拟每/／]|不收|标准|退还|按件|按页/u;

/** The amount of information-processing fees that the section on other matters says was collected. */
function statedFee(report: Report): StatedFee | null {
  for (const section of report.sections) {
    if (section.template.key !== 'other-matters') continue;
    for (const paragraph of section.paragraphs) {
      const found = statedIn(paragraph);
      if (found !== null) return found;
    }
  }
  return null;
}

function statedIn({ text, span }: Paragraph): StatedFee | null {
  let start = 0;
  for (const sentence of text.split(/(?<=[。；;])/u)) {
    const named = sentence.indexOf('处理费');
    if (named !== -1 && !NOT_COLLECTED.test(sentence)) {
      const amounts = [...sentence.matchAll(AMOUNT)];
      const [match, ...more] = amounts;
      const value = match?.[1] === undefined ? null : parseDecimal(match[1].replace(/[,，]/gu, ''));
      if (match !== undefined && value !== null && more.length === 0) {
        const at = start + match.index;
        // Where markup stands between the characters, only the paragraph as a whole has a place in the text.
        const exact = span.end - span.start === text.length;
        return {
          span: exact ? { start: span.start + at, end: span.start + at + match[0].length } : span,
          text: match[0],
          tenThousands: trimDecimal(match[2] === '元' ? shiftDecimal(value, -4) : value),
        };
      }
    }
    start += sentence.length;
  }
  return null;
}
