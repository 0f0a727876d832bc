import type { Token } from '../lexer.ts';
import type { Phrase } from '../segments.ts';
import type { ClaimKind, Draft } from './claim.ts';
import { carries, isNoun, isTransparent, isVerb } from './words.ts';

/** Which of the requests a list of results or applicants divides, where these are not all that were closed or received. */
export type Circle = 'applicants' | 'ways' | 'carried' | 'received' | 'closed';

/** Brackets behind a figure of some requests divide these: 自然人申请24件（予以公开9件、部分公开4件）. */
const HEADS: Partial<Record<ClaimKind, Circle>> = {
  applicant: 'applicants',
  'carried-in': 'carried',
  'carried-over': 'carried',
};

export function circleInBrackets(head: Draft | null): Circle | null {
  return head === null ? null : (HEADS[head.kind] ?? null);
}

/**
 * The requests that a phrase says what follows is about: 自然人申请中, 对自然人的申请, 上年结转的4件中; 上年结转4件，其中予以公开2件、部分
 * 公开1件, where the results come to no more than these. Null where it says nothing of that kind.
 */
export function circleOpenedBy(phrases: readonly Phrase[], index: number, total: number | null): Circle | null {
  const phrase = phrases[index];
  if (phrase === undefined) return null;
  const { left, quantity, right } = phrase;
  const next = phrases[index + 1];
  if (!left.every(mayNameRequests)) return null;
  const circle = circleOf(left);
  if (circle === null || next === undefined) return null;
  const last = quantity === null ? left.at(-1) : right.length === 1 ? right[0] : undefined;
  if (last !== undefined && /^(?:当?中|之中|方面)$/.test(last.text)) return circle;
  if (quantity === null)
    return next.before === 'colon' || /^(?:对|对于|针对)$/.test(left[0]?.text ?? '') ? circle : null;
  const { value } = quantity;
  if (right.length > 0 || value === null || value === total || circle === 'received' || circle === 'closed')
    return null;
  const results = sumOfResults(phrases, index + 1);
  const isDivided = next.left.some(({ kind }) => kind === 'among') ? results <= value : results === value;
  return results > 0 && isDivided ? circle : null;
}

/** What drafts say where they tell of a circle: no more than all requests have; of another row nothing. */
export function withinCircle(
  drafts: readonly Draft[],
  circle: Circle | null,
  tellsCarried: () => boolean,
): readonly Draft[] {
  if (circle === null) return drafts;
  return drafts.flatMap((draft): readonly Draft[] => {
    if (draft.kind === 'applicant') {
      if (circle === 'carried' || circle === 'closed') return [];
      return circle === 'ways' ? [{ ...draft, bound: 'part' }] : [draft];
    }
    // Where nothing was carried in or over, all that was received was closed.
    const isPart = circle !== 'closed' && (circle !== 'received' || tellsCarried());
    return draft.kind === 'result' && isPart ? [{ ...draft, bound: 'part' }] : [draft];
  });
}

function circleOf(left: readonly Token[]): Circle | null {
  const applicants = left.filter(({ kind }) => kind === 'applicant').length;
  if (carries(left)) return 'carried';
  if (applicants > 0) return applicants === 1 ? 'applicants' : null;
  if (left.some(({ kind }) => kind === 'channel')) return 'ways';
  if (left.some((token) => isVerb(token, 'close'))) return 'closed';
  return left.some((token) => isVerb(token, 'receive')) ? 'received' : null;
}

function mayNameRequests(token: Token): boolean {
  return (
    isTransparent(token) ||
    ['applicant', 'channel', 'item', 'among', 'time', 'year'].includes(token.kind) ||
    isNoun(token, 'application') ||
    isVerb(token, 'carry', 'receive', 'close') ||
    /^(?:在|对|对于|针对|当?中|之中|方面)$/.test(token.text)
  );
}

/** What the results right behind a phrase come to. */
function sumOfResults(phrases: readonly Phrase[], from: number): number {
  let sum = 0;
  for (const { left, quantity } of phrases.slice(from)) {
    if (quantity === null || quantity.value === null || !left.some(({ kind }) => kind === 'result')) break;
    sum += quantity.value;
  }
  return sum;
}
