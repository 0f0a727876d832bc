import type { Fix, RuleFinding, Severity } from '../../findings/finding.ts';
import { type Direction, type Fault, faultOf, spanOfChange, wordFor } from '../../prose/changes.ts';
import type { Balance } from '../../prose/claims/balance.ts';
import { contradictedNumbers, sumOf } from '../../prose/compare.ts';
import type { Quantity } from '../../prose/lexer.ts';
import { type Division, sumOfParts, verdictOn } from '../../prose/lists/division.ts';
import type { Passage } from '../../prose/passage.ts';
import type { ReadPassage } from '../../prose/prose.ts';
import type { Localized } from '../../template/schema.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { ProseRule, ReportSubject } from '../rule.ts';

/**
 * A figure in the running text is not the sum of the parts it is divided into. Many lists are partial, so a list
 * whose parts stay below the total is reported only where nothing can be left over: it ends with 其他 or 其余, or
 * the total follows it (合计); a closed enumeration one digit off is a hint. Vague figures (余, 约) are never added up.
 * Requests of another circle than the report's (one office of a government) are in no table, but they must balance:
 * 新收＋上年结转＝办结＋结转下年度. A difference from last year (较上年增加3件) is that of the two counts, and goes the same way as
 * its percentage.
 */
export const rule: ProseRule<ReadPassage> = {
  scope: 'prose',
  meta: { id: 'prose-sum-mismatch', family: 'prose', severity: 'warning', enabled: true, fixable: true },
  gather(read) {
    const doubtful = read.divisions.some((division) => verdictOn(division) !== null);
    const uneven = read.balances.some((balance) => !isEven(balance));
    return doubtful || uneven || read.changes.some((change) => isFault(faultOf(change))) ? read : null;
  },
  *check(gathered, subject) {
    for (const { value: read, locate } of gathered) {
      const passage = { ...read.passage, locate };
      for (const wrong of wrongSums(read, subject)) yield finding(wrong, passage);
      for (const balance of read.balances) if (!isEven(balance)) yield unbalanced(balance, passage);
      for (const { fault, current } of wrongChanges(read, subject)) yield changeFinding(fault, current, passage);
    }
  },
  fixes(finding, present) {
    const read = present.prose.passageAt(finding.span.start);
    if (read === null) return [];
    const { passage } = read;
    return [
      ...wrongSums(read, present).flatMap((wrong) =>
        passage.locate(wrong.division.total.span).start === finding.span.start ? fixesOf(wrong, passage) : [],
      ),
      ...wrongChanges(read, present).flatMap(({ fault }) =>
        passage.locate(spanOf(fault)).start === finding.span.start ? changeFixes(fault, passage) : [],
      ),
    ];
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
  const reported = new Set<Quantity>();
  return doubtful.flatMap(({ division, severity }) => {
    // What does not come to a total that is divided twice is one fault with what else does not.
    if (reported.has(division.total)) return [];
    const figures = [division.total, ...division.parts.map(({ quantity }) => quantity)];
    if (figures.some(({ number }) => contradicted.has(number.start))) return [];
    const fixed =
      nested.has(division.total) ||
      claims.some(
        ({ number, value, readings }) =>
          number?.start === division.total.number.start &&
          readings.some((reading) => sumOf(report, forced, reading) === value),
      );
    reported.add(division.total);
    return [{ division, severity, fixed }];
  });
}

type WrongChange = Exclude<Fault, { kind: 'percent' }>;

/** A percentage that is off is `prose-percentage-mismatch`'s. */
function isFault(fault: Fault | null): fault is WrongChange {
  return fault !== null && fault.kind !== 'percent';
}

function wrongChanges(
  { changes, claims }: ReadPassage,
  { report, reconciliation }: ReportSubject,
): readonly { readonly fault: WrongChange; readonly current: Quantity }[] {
  const found = changes.flatMap((change) => {
    const fault = faultOf(change);
    return isFault(fault) ? [{ fault, current: change.current }] : [];
  });
  if (found.length === 0) return [];
  const contradicted = contradictedNumbers(claims, report, (cell) => reconciliation.forced(cell));
  return found.filter(({ current }) => !contradicted.has(current.number.start));
}

function spanOf(fault: WrongChange): Span {
  return spanOfChange(fault.kind === 'difference' ? fault.difference : fault.stated);
}

function changeFinding(fault: WrongChange, current: Quantity, passage: Passage): RuleFinding {
  const span = spanOf(fault);
  const textAt = ({ start, end }: Span): string => passage.text.slice(start, end);
  const other =
    fault.kind === 'difference'
      ? fault.last.span
      : 'direction' in fault.other
        ? { start: fault.other.direction.word.start, end: fault.other.quantity.span.end }
        : fault.other.span;
  return {
    rule: 'prose-sum-mismatch',
    severity: 'warning',
    span: passage.locate(span),
    message:
      fault.kind === 'direction' && 'direction' in fault.other
        ? {
            id: 'prose-sum-mismatch.direction',
            args: { current: textAt(current.span), other: textAt(other), written: textAt(span) },
          }
        : {
            id: 'prose-sum-mismatch.change',
            args: {
              last: textAt(other),
              current: textAt(current.span),
              right:
                fault.kind === 'difference' ? changeInWords(fault.right, current.measure) : oppositeOf(fault.stated),
              written: textAt(span),
            },
          },
    related: [other, current.span].map((each) => ({
      span: passage.locate(each),
      message: { id: 'prose-sum-mismatch.compared' },
    })),
  };
}

function oppositeOf({ direction }: { readonly direction: Direction }): Localized {
  return direction.sign > 0 ? { zh: '减少', en: 'fewer' } : { zh: '增加', en: 'more' };
}

function changeInWords(value: number, measure: string): Localized {
  const count = `${Math.abs(value)}${measure}`;
  if (value === 0) return { zh: '持平', en: 'no change' };
  return value > 0 ? { zh: `增加 ${count}`, en: `${count} more` } : { zh: `减少 ${count}`, en: `${count} fewer` };
}

/** The right difference; or the other word where only that is wrong. */
function changeFixes(fault: WrongChange, passage: Passage): readonly Fix[] {
  const stated = fault.kind === 'difference' ? fault.difference : fault.stated;
  const { word, sign } = stated.direction;
  const right = fault.kind === 'difference' ? fault.right : -sign;
  const words = wordFor(stated.direction, right);
  if (right === 0 || (words === word.text && Math.sign(right) !== sign)) return [];
  const edits: TextEdit[] = words === word.text ? [] : [{ span: passage.locate(word), newText: words }];
  const { end } = spanOf(fault);
  let figure = passage.text.slice(word.end, end);
  if (fault.kind === 'difference' && fault.difference.quantity.value !== Math.abs(right)) {
    const { number, measure } = fault.difference.quantity;
    edits.push({ span: passage.locate(number), newText: String(Math.abs(right)) });
    figure = `${Math.abs(right)}${measure}`;
  }
  return [{ title: { id: 'prose-sum-mismatch.fix-change', args: { words, figure } }, applicability: 'choice', edits }];
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
  // 其他0件 is said by nobody: another part is the slip.
  if (last?.remainder && rest > 0) {
    found.push({
      title: { id: 'prose-sum-mismatch.fix-remainder', args: { value: rest } },
      applicability: 'choice',
      edits: [{ span: passage.locate(last.quantity.number), newText: String(rest) }],
    });
  }
  return found.slice(fixed ? 1 : 0);
}
