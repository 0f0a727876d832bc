import type { Finding, Fix, Severity } from '../../findings/finding.ts';
import { contradictedNumbers, sumOf } from '../../prose/compare.ts';
import type { Quantity } from '../../prose/lexer.ts';
import { type Division, sumOfParts } from '../../prose/lists.ts';
import type { Passage } from '../../prose/passage.ts';
import { proseOf } from '../../prose/prose.ts';
import type { Rule } from '../rule.ts';

/**
 * A figure in the running text is not the sum of the parts it is divided into. Many lists are partial, so a list
 * whose parts stay below the total is reported only where nothing can be left over: it ends with 其他 or 其余, or
 * the total follows it (合计); a closed enumeration one digit off is a hint. Vague figures (余, 约) are never added up.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'prose-sum-mismatch', family: 'prose', severity: 'warning', enabled: true, fixable: true },
  *check({ text, report, reconciliation }) {
    const forced = (cell: string): string | null => reconciliation.forced(cell);
    for (const { passage, divisions, claims } of proseOf(text, report).passages) {
      const doubtful = divisions.flatMap((division) => {
        const severity = verdict(division);
        return severity === null ? [] : [{ division, severity }];
      });
      if (doubtful.length === 0) continue;
      const wrong = contradictedNumbers(claims, report, forced);
      const nested = new Set<Quantity>(divisions.flatMap(({ parts }) => parts.map(({ quantity }) => quantity)));
      for (const { division, severity } of doubtful) {
        const figures = [division.total, ...division.parts.map(({ quantity }) => quantity)];
        if (figures.some(({ number }) => wrong.has(passage.locate(number).start))) continue;
        // What is itself a part of a larger whole, or what the table bears out, is not to be changed alone.
        const at = passage.locate(division.total.number).start;
        const fixed =
          nested.has(division.total) ||
          claims.some(
            ({ number, value, readings }) =>
              number?.start === at && readings.some((reading) => sumOf(report, forced, reading) === value),
          );
        yield finding(division, severity, passage, fixed);
      }
    }
  },
};

function verdict(division: Division): Severity | null {
  const { total, parts, by, alternatives, mixed } = division;
  const whole = sumOfParts(parts);
  // Several figures stand before the list: any of them may be the one that is divided.
  if (whole === total.value || alternatives.some((other) => other >= whole)) return null;
  if (mixed) return overflowsByKind(division) ? 'warning' : null;
  if (by === 'trailing') return 'warning';
  if (whole > total.value) return 'warning';
  if (division.remainder && parts.length > 1) return 'warning';
  const closed = (by === 'enumerate' || by === 'include') && !division.open && parts.length > 1;
  const sameMeasure = parts.every(({ quantity }) => quantity.measure === total.measure || quantity.measure === '');
  return closed && sameMeasure && slip(division) ? 'hint' : null;
}

/** Channels and applicants may divide one total twice: each kind is held against the total by itself. */
function overflowsByKind({ total, parts }: Division): boolean {
  const kinds = new Set(parts.map((part) => part.kind));
  return [...kinds].some((kind) => sumOfParts(parts.filter((part) => part.kind === kind)) > total.value);
}

/** One digit of one figure, written otherwise, would make the sum right. */
function slip({ total, parts }: Division): boolean {
  const difference = total.value - sumOfParts(parts);
  return (
    oneDigitApart(total.value, total.value - difference) ||
    parts.some(({ quantity }) => oneDigitApart(quantity.value, quantity.value + difference))
  );
}

function oneDigitApart(a: number, b: number): boolean {
  const [left, right] = [String(a), String(b)];
  if (b < 0 || left.length !== right.length) return false;
  return [...left].filter((digit, index) => digit !== right[index]).length === 1;
}

function finding(division: Division, severity: Severity, passage: Passage, fixed: boolean): Finding {
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
    fixes: () => fixes(division, passage).slice(fixed ? 1 : 0),
  };
}

function fixes({ total, parts, mixed }: Division, passage: Passage): readonly Fix[] {
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
  return found;
}
