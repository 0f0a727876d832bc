import type { Finding, Fix } from '../../findings/finding.ts';
import { countAt } from '../../prose/compare.ts';
import type { Token } from '../../prose/lexer.ts';
import type { Passage } from '../../prose/passage.ts';
import { proseOf } from '../../prose/prose.ts';
import { type Phrase, phrasesOf } from '../../prose/segments.ts';
import type { ReportSubject, Rule } from '../rule.ts';

/**
 * A clause says that nothing came in and counts it all the same: 未收到申请3件. Either the negation or the count is
 * a slip. 没有一件, 未办结2件, 无法提供1件 and counts that only describe what follows (未收到补正的2件申请) are no
 * contradictions.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'contradictory-count', family: 'prose', severity: 'warning', enabled: true, fixable: true },
  *check(context) {
    for (const { passage, kinds, sentences } of proseOf(context.text, context.report).passages) {
      if (!kinds.has('negation') || !kinds.has('quantity')) continue;
      for (const sentence of sentences) {
        for (const phrase of phrasesOf(sentence)) {
          const found = contradiction(phrase);
          if (found !== null) yield finding(phrase, found, passage, received(phrase, context));
        }
      }
    }
  },
};

interface Contradiction {
  readonly negation: Token;
  /** What is negated: 收到, 申请. */
  readonly negated: Token;
}

/** The negation that a count of more than nothing contradicts. */
function contradiction({ left, quantity, right }: Phrase): Contradiction | null {
  if (quantity === null || quantity.value === null || quantity.value === 0 || right.length > 0) return null;
  if (quantity.family === null || (quantity.family === 'other' && quantity.measure !== '个')) return null;
  if (quantity.chinese && quantity.value === 1) return null;
  const at = left.findLastIndex((token) => token.kind === 'negation');
  const negation = left[at];
  const next = left[at + 1];
  if (negation === undefined || next === undefined) return null;
  const after = left.slice(at + 1);
  // Verbs of arrival only: 未办结2件, 未受理3件 count what was left undone.
  const arrival = next.kind === 'verb' && (next.tag === 'receive' || (next.tag === 'occur' && next.text !== '有'));
  const absence = negation.text !== '未' && (isSubject(next) || (next.kind === 'neutral' && after.some(isSubject)));
  if (!arrival && !absence) return null;
  const later = after.slice(1);
  if (later.some((token) => token.kind === 'verb' || token.kind === 'compare' || token.kind === 'share')) return null;
  // 未收到…的3件 describes the three.
  return left.at(-1)?.text === '的' ? null : { negation, negated: next };
}

function isSubject(token: Token): boolean {
  return token.kind === 'noun' && (token.tag === 'application' || token.tag === 'review' || token.tag === 'lawsuit');
}

/** The table's number of new applications, where the clause speaks of applications; null where it does not, or it is not known. */
function received({ left }: Phrase, { report, reconciliation }: ReportSubject): number | null {
  if (!left.some((token) => token.kind === 'noun' && token.tag === 'application')) return null;
  return countAt(report, (cell) => reconciliation.forced(cell), 'applications/new/total');
}

function finding(
  phrase: Phrase,
  { negation, negated }: Contradiction,
  passage: Passage,
  table: number | null,
): Finding {
  const quantity = phrase.quantity;
  const span = quantity?.span ?? negation;
  return {
    rule: 'contradictory-count',
    severity: 'warning',
    span: passage.locate(span),
    message: {
      id: 'contradictory-count',
      args: {
        negation: passage.text.slice(negation.start, negated.end),
        count: passage.text.slice(span.start, span.end),
      },
    },
    related: [{ span: passage.locate(negation), message: { id: 'contradictory-count.negation' } }],
    fixes: () => (quantity === null ? [] : fixes(quantity, negation, passage, table)),
  };
}

/** Where the table tells how many there were, only what agrees with it. */
function fixes(
  quantity: NonNullable<Phrase['quantity']>,
  negation: Token,
  passage: Passage,
  table: number | null,
): readonly Fix[] {
  const none: readonly Fix[] = [
    {
      title: { id: 'contradictory-count.fix-zero', args: { measure: quantity.measure } },
      applicability: 'choice',
      edits: [{ span: passage.locate(quantity.number), newText: '0' }],
    },
    {
      title: {
        id: 'contradictory-count.fix-drop',
        args: { count: passage.text.slice(quantity.span.start, quantity.span.end) },
      },
      applicability: 'choice',
      edits: [{ span: passage.locate(quantity.span), newText: '' }],
    },
  ];
  const some: Fix = {
    title: { id: 'contradictory-count.fix-affirm', args: { negation: negation.text } },
    applicability: 'choice',
    edits: [{ span: passage.locate(negation), newText: '' }],
  };
  if (table === null) return [...none, some];
  if (table === 0) return none;
  return table === quantity.value ? [some] : [];
}
