import type { Fix, RuleFinding, Severity } from '../../findings/finding.ts';
import type { Balance } from '../../prose/claims/read.ts';
import { contradictedNumbers, sumOf } from '../../prose/compare.ts';
import type { Quantity } from '../../prose/lexer.ts';
import { type Division, sumOfParts, verdictOn } from '../../prose/lists.ts';
import type { Passage } from '../../prose/passage.ts';
import type { ReadPassage } from '../../prose/prose.ts';
import type { ProseRule, ReportSubject } from '../rule.ts';

/**
 * A figure in the running text is not the sum of the parts it is divided into. Many lists are partial, so a list
 * whose parts stay below the total is reported only where nothing can be left over: it ends with 其他 or 其余, or
 * the total follows it (合计); a closed enumeration one digit off is a hint. Vague figures (余, 约) are never added up.
 * Requests of another circle than the report's (one office of a government) are in no table, but they must balance:
 * 新收＋上年结转＝办结＋结转下年度.
 */
export const rule: ProseRule<ReadPassage> = {
  scope: 'prose',
  meta: { id: 'prose-sum-mismatch', family: 'prose', severity: 'warning', enabled: true, fixable: true },
  gather(read) {
    const doubtful = read.divisions.some((division) => verdictOn(division) !== null);
    return doubtful || read.balances.some((balance) => !isEven(balance)) ? read : null;
  },
  *check(gathered, subject) {
    for (const { value: read, locate } of gathered) {
      const passage = { ...read.passage, locate };
      for (const wrong of wrongSums(read, subject)) yield finding(wrong, passage);
      for (const balance of read.balances) if (!isEven(balance)) yield unbalanced(balance, passage);
    }
  },
  fixes(finding, present) {
    const read = present.prose.passageAt(finding.span.start);
    if (read === null) return [];
    return wrongSums(read, present).flatMap((wrong) =>
      read.passage.locate(wrong.division.total.span).start === finding.span.start ? fixesOf(wrong, read.passage) : [],
    );
  },
};

interface WrongSum {
  readonly division: Division;
  readonly severity: Severity;
  /** The total is itself a part of a larger whole, or the table confirms it: it is not to be changed alone. */
  readonly fixed: boolean;
}

function wrongSums({ divisions, claims }: ReadPassage, { report, reconciliation }: ReportSubject): readonly WrongSum[] {
  const doubtful = divisions.flatMap((division) => {
    const severity = verdictOn(division);
    return severity === null ? [] : [{ division, severity }];
  });
  if (doubtful.length === 0) return [];
  const forced = (cell: string): string | null => reconciliation.forced(cell);
  const contradicted = contradictedNumbers(claims, report, forced);
  const nested = new Set<Quantity>(divisions.flatMap(({ parts }) => parts.map(({ quantity }) => quantity)));
  return doubtful.flatMap(({ division, severity }) => {
    const figures = [division.total, ...division.parts.map(({ quantity }) => quantity)];
    if (figures.some(({ number }) => contradicted.has(number.start))) return [];
    const fixed =
      nested.has(division.total) ||
      claims.some(
        ({ number, value, readings }) =>
          number?.start === division.total.number.start &&
          readings.some((reading) => sumOf(report, forced, reading) === value),
      );
    return [{ division, severity, fixed }];
  });
}

function isEven({ received, carriedIn, closed, carriedOver }: Balance): boolean {
  return received.value + carriedIn.value === closed.value + carriedOver.value;
}

function unbalanced({ span, received, carriedIn, closed, carriedOver }: Balance, passage: Passage): RuleFinding {
  return {
    rule: 'prose-sum-mismatch',
    severity: 'information',
    span: passage.locate(span),
    message: {
      id: 'prose-sum-mismatch.balance',
      args: {
        received: received.value,
        carriedIn: carriedIn.value,
        closed: closed.value,
        carriedOver: carriedOver.value,
        left: received.value + carriedIn.value,
        right: closed.value + carriedOver.value,
      },
    },
  };
}

function finding({ division, severity }: WrongSum, passage: Passage): RuleFinding {
  const { total, parts } = division;
  const measure = total.measure;
  return {
    rule: 'prose-sum-mismatch',
    severity,
    span: passage.locate(total.span),
    message: {
      id: 'prose-sum-mismatch',
      args: {
        total: `${total.value}${measure}`,
        parts: parts.map((part) => String(part.quantity.value)).join('＋'),
        sum: `${sumOfParts(parts)}${measure}`,
      },
    },
    related: parts.map(({ quantity }) => ({
      span: passage.locate(quantity.span),
      message: { id: 'prose-sum-mismatch.part' },
    })),
    data: { total: total.value, sum: sumOfParts(parts) },
  };
}

function fixesOf({ division: { total, parts, mixed }, fixed }: WrongSum, passage: Passage): readonly Fix[] {
  if (mixed) return [];
  const whole = sumOfParts(parts);
  const found: Fix[] = [
    {
      title: { id: 'prose-sum-mismatch.fix-total', args: { value: whole } },
      applicability: 'choice',
      edits: [{ span: passage.locate(total.number), newText: String(whole) }],
    },
  ];
  const last = parts.at(-1);
  const rest = last === undefined ? -1 : last.quantity.value + total.value - whole;
  if (last?.remainder && rest >= 0) {
    found.push({
      title: { id: 'prose-sum-mismatch.fix-remainder', args: { value: rest } },
      applicability: 'choice',
      edits: [{ span: passage.locate(last.quantity.number), newText: String(rest) }],
    });
  }
  return found.slice(fixed ? 1 : 0);
}
