import type { Fix, RuleFinding } from '../../findings/finding.ts';
import type { Claim } from '../../prose/claims/claim.ts';
import { carries, isCase, isNoun, isPause, isVerb, withoutDissent } from '../../prose/claims/words.ts';
import { contradictedFigure, sumOfRole } from '../../prose/compare.ts';
import type { Token } from '../../prose/lexer.ts';
import { type ReadPassage, readPassage } from '../../prose/prose.ts';
import { type Phrase, phrasesOf, type Sentence } from '../../prose/segments.ts';
import { breaksSum } from '../../prose/sums.ts';
import { hasNoun } from '../../prose/token-list.ts';
import type { ReportSubject, Rule } from '../rule.ts';

/**
 * A clause says that nothing came in and counts it all the same: 未收到申请3件. Either the negation or the count is
 * a slip. 没有一件, 未办结2件, 无法提供1件 and counts that only describe what follows (未收到补正的2件申请) are no
 * contradictions.
 */
export const rule: Rule = {
  scope: 'passage',
  meta: { id: 'contradictory-count', family: 'prose', severity: 'warning', enabled: true, fixable: true },
  *check(read) {
    for (const contradiction of contradictionsIn(read)) yield finding(contradiction, read.passage.text);
  },
  fixes(finding, present) {
    const read = present.prose.passageAt(finding.span.start);
    if (read === null) return [];
    return contradictionsIn(read).flatMap((each) =>
      read.passage.locate(each.quantity.span).start === finding.span.start ? fixesOf(each, read, present) : [],
    );
  },
};

interface Contradiction {
  readonly negation: Token;
  /** What is negated: 收到, 申请. */
  readonly negated: Token;
  readonly quantity: NonNullable<Phrase['quantity']>;
  /** The clause speaks of requests, whose number the table has. */
  readonly ofRequests: boolean;
}

function contradictionsIn({ kinds, sentences }: ReadPassage): readonly Contradiction[] {
  if (!kinds.has('negation') || !kinds.has('quantity')) return [];
  const found: Contradiction[] = [];
  for (const sentence of sentences) {
    if (!mayContradict(sentence)) continue;
    for (const phrase of phrasesOf(sentence)) {
      const contradiction = contradictionOf(phrase);
      if (contradiction !== null) found.push(contradiction);
    }
  }
  return found;
}

/** False for most sentences: they negate nothing, or count nothing behind what they negate in one phrase. */
function mayContradict(sentence: Sentence): boolean {
  let negated = false;
  for (const { tokens, before } of sentence) {
    if (before !== 'pause' && before !== 'colon') negated = false;
    for (const token of tokens) {
      if (token.kind === 'negation') negated = true;
      else if (negated && token.kind === 'quantity' && token.quantity.value !== 0) return true;
    }
  }
  return false;
}

/** The negation that a count of more than nothing contradicts. */
function contradictionOf({ left, quantity, right }: Phrase): Contradiction | null {
  if (quantity === null || quantity.value === null || quantity.value === 0) return null;
  if (quantity.family === null || (quantity.family === 'other' && quantity.measure !== '个')) return null;
  if (quantity.chinese && quantity.value === 1) return null;
  const at = left.findLastIndex((token) => token.kind === 'negation');
  const negation = left[at];
  const after = withoutDissent(left.slice(at + 1));
  const [negated, ...later] = after;
  if (negation === undefined || negated === undefined) return null;
  // 没有收到3件申请: the noun stands behind its count, and nothing else does.
  if (right.length > 0 && !(after.length === 1 && right.every(isSubject))) return null;
  const subject = after.findLast(isSubject);
  // Verbs of arrival only: 未办结2件, 未受理3件 count what was left undone.
  const issues = isVerb(negated, 'issue') && after.length === 2 && isNoun(after[1] as Token, 'normative-documents');
  const arrival = isVerb(negated, 'receive') || (isVerb(negated, 'occur') && negated.text !== '有') || issues;
  const absence = negation.text !== '未' && subject !== undefined && !isVerb(negated);
  // 没有受理申请2件: as 没有收到 denies that there were any; 未受理2件, 尚未受理2件 and 没有受理的申请2件 were left out.
  const acceptance =
    negation.text === '没有' &&
    isVerb(negated, 'handle') &&
    negated.text === '受理' &&
    later.length === 1 &&
    subject === later[0];
  if (!arrival && !absence && !acceptance) return null;
  if (later.some((token) => token.kind === 'compare' || token.kind === 'share') || carries(after)) return null;
  // 未收到涉及信息公开的举报3件: what it is about.
  const acts = (token: Token): boolean => isVerb(token) && token.text !== '涉及';
  if (subject === undefined ? later.some(acts) : !acceptance && describes(after, subject)) return null;
  // 未收到…的3件, 未收到申请的有3件 describe the three.
  const last = left.at(-1);
  if ((last?.text === '有' || last?.kind === 'copula' ? left.at(-2) : last)?.text === '的') return null;
  return { negation, negated, quantity, ofRequests: hasNoun(left, 'application') };
}

function isSubject(token: Token): boolean {
  return isNoun(token, 'application') || isCase(token);
}

/** What an applicant, not the body, would have sent: 未收到补正材料的申请3件 counts the requests without it. */
const REPLY = /补正|缴费|费用|材料|回复|答复|反馈|意见|回执|异议/;

/** What was sent and did not stay: 未接收邮寄退回的申请2件 counts those that came back, and it is not clear what did not come. */
const RETURNED = /退回|退件|退信|退还|拒收|拒签|撤回|转退/;

/** True where the negation belongs to a description of what is counted, or to another clause than the count. */
function describes(after: readonly Token[], subject: Token): boolean {
  const between = after.slice(0, after.indexOf(subject));
  const behind = after.slice(after.indexOf(subject) + 1);
  if (REPLY.test(after.map(({ text }) => text).join(''))) return true;
  if (RETURNED.test(between.map(({ text }) => text).join(''))) return true;
  // 无申请人投诉，办结申请3件 would be two clauses; behind the subject nothing new is said.
  if (
    behind.some(
      (token) => isVerb(token, 'receive', 'handle', 'close', 'publish', 'other', 'step') || token.kind === 'word',
    )
  )
    return true;
  return between.some((token) => isVerb(token, 'handle', 'close') || (isPause(token) && between.some(isSubject)));
}

function finding({ negation, negated, quantity }: Contradiction, text: string): RuleFinding {
  return {
    rule: 'contradictory-count',
    severity: 'warning',
    span: quantity.span,
    message: {
      id: 'contradictory-count',
      args: {
        negation: text.slice(negation.start, isVerb(negated) ? negated.end : negation.end),
        count: text.slice(quantity.span.start, quantity.span.end),
      },
    },
    related: [{ span: negation, message: { id: 'contradictory-count.negation' } }],
  };
}

/** Where the table tells how many there were, only what agrees with it; nothing after which a sum in the text is wrong. */
function fixesOf(
  { negation, quantity, ofRequests }: Contradiction,
  read: ReadPassage,
  present: ReportSubject,
): readonly Fix[] {
  const { passage } = read;
  const { report, reconciliation, prose } = present;
  const number = passage.locate(quantity.number);
  const none: readonly Fix[] =
    breaksSum(new Map([[number.start, 0]]), prose) || contradictsWithout(quantity, read, present)
      ? []
      : [
          {
            title: { id: 'contradictory-count.fix-zero', args: { measure: quantity.measure } },
            applicability: 'choice',
            edits: [{ span: number, newText: '0' }],
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
  const table = ofRequests ? sumOfRole(report, (cell) => reconciliation.forced(cell), 'new') : null;
  if (table === null) return [...none, some];
  if (table === 0) return none;
  return table === quantity.value ? [some] : [];
}

/** A longer passage is not read once more for one repair of it. */
const MOST_READ_AGAIN = 10_000;

/** True if without the count, which leaves the negation alone, the passage contradicts the tables more often. */
function contradictsWithout(
  { span }: Contradiction['quantity'],
  { passage, claims }: ReadPassage,
  { report, reconciliation, identity }: ReportSubject,
): boolean {
  if (passage.text.length > MOST_READ_AGAIN) return true;
  const forced = (cell: string): string | null => reconciliation.forced(cell);
  const count = (of: readonly Claim[]): number =>
    of.filter((claim) => contradictedFigure(claim, report, forced) !== null).length;
  const text = passage.text.slice(0, span.start) + passage.text.slice(span.end);
  return count(readPassage({ ...passage, text }, identity).claims) > count(claims);
}
