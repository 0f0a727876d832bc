import type { Token } from '../lexer.ts';
import type { Phrase } from '../segments.ts';
import { hasKind, hasVerb } from '../token-list.ts';
import type { ClaimKind, Draft } from './claim.ts';
import { carries, isNoun, isTransparent, isVerb } from './words.ts';

/** Which of the requests a list of results or applicants divides, where these are not all that were closed or received. */
export type Subset = 'applicants' | 'ways' | 'carried' | 'received' | 'closed' | 'some';

/** Subsets of which what was closed is not all that was closed. */
const LESS: ReadonlySet<Subset> = new Set(['applicants', 'ways', 'carried', 'some']);

/** Brackets behind a figure of some requests divide these: 自然人申请24件（予以公开9件、部分公开4件）. */
const HEADS: Partial<Record<ClaimKind, Subset>> = {
  applicant: 'applicants',
  'carried-in': 'carried',
  'carried-over': 'carried',
};

/** The requests that a bracket divides behind what `head` states; null where these are all, or none. */
export function subsetInBrackets(head: Draft | null): Subset | null {
  return head === null ? null : (HEADS[head.kind] ?? null);
}

/**
 * The requests that a phrase says what follows is about: 自然人申请中, 对自然人的申请, 上年结转的4件中; 上年结转4件，其中予以公开2件、部分
 * 公开1件, where the results come to no more than these; 延期答复的6件中，予以公开3件、部分公开3件, where they come to just as many.
 * Null where it says nothing of that kind. `drafts` is what was read of the phrase.
 */
export function subsetOpenedBy(
  phrases: readonly Phrase[],
  index: number,
  drafts: readonly Draft[],
  total: number | null,
): Subset | null {
  const phrase = phrases[index];
  const next = phrases[index + 1];
  if (phrase === undefined || next === undefined) return null;
  return subsetNamed(phrase, next) ?? subsetCounted(phrases, index, drafts, total);
}

/** Words alone say which requests are meant. */
function subsetNamed({ left, quantity, right }: Phrase, next: Phrase): Subset | null {
  if (quantity === null && carries(left) && isLedIn(next)) {
    // 3件在法定期限内结转下年度办理，其中自然人2件; 上年结转件均已办结，其中予以公开2件
    const isClosed = hasVerb(left, 'close') && !left.some(({ kind }) => NOT_ITSELF.has(kind));
    if (isClosed || namesApplicant(next)) return 'carried';
  }
  const subset = left.every(mayNameRequests) ? subsetOf(left) : null;
  if (subset === null) return null;
  const last = quantity === null ? left.at(-1) : right.length === 1 ? right[0] : undefined;
  if (last !== undefined && /^(?:当?中|之中|方面)$/.test(last.text)) return subset;
  if (quantity !== null) return null;
  // 自然人：予以公开9件; 对自然人的申请, 自然人申请的
  const isSubject = /^(?:对|对于|针对)$/.test(left[0]?.text ?? '') || /的$/.test(last?.text ?? '');
  return next.before === 'colon' || isSubject ? subset : null;
}

/** What follows comes to the figure, or to no more than it where 其中 leads in. */
function subsetCounted(
  phrases: readonly Phrase[],
  index: number,
  drafts: readonly Draft[],
  total: number | null,
): Subset | null {
  const { left, quantity, right } = phrases[index] as Phrase;
  const next = phrases[index + 1] as Phrase;
  if (quantity === null || quantity.value === null) return null;
  const { value } = quantity;
  const subset = right.length === 0 && left.every(mayNameRequests) ? subsetOf(left) : null;
  if (subset === 'carried' && namesApplicant(next)) return isLedIn(next) && next.quantity !== null ? subset : null;
  // 企业申请5件，全部办结，予以公开2件: words may stand between.
  const { sum, carried } = sumOfEnds(phrases, next.quantity === null ? index + 2 : index + 1);
  // 新收31件，其中予以公开13件、不予公开15件、结转下年3件: these come to what was received, and leave out what was carried in.
  if (subset === 'received') return isLedIn(next) && carried && sum === value ? subset : null;
  if (sum === 0 || value === total || drafts.some(({ kind }) => !SOME.has(kind))) return null;
  if (sum === value) return subset ?? 'some';
  return subset !== null && subset !== 'closed' && isLedIn(next) && sum < value ? subset : null;
}

/** Statements about some of the requests. */
const SOME: ReadonlySet<ClaimKind> = new Set(['applicant', 'carried-in', 'carried-over']);

/** Words with which a clause on what was carried over is a remark on something else: 含上年结转, 无结转. */
const NOT_ITSELF: ReadonlySet<Token['kind']> = new Set(['negation', 'include', 'exclude']);

function isLedIn({ left }: Phrase): boolean {
  return hasKind(left, 'among');
}

function namesApplicant({ left }: Phrase): boolean {
  return hasKind(left, 'applicant');
}

/** What drafts say where they tell of a subset: no more than all requests have; of another row nothing. */
export function withinSubset(
  drafts: readonly Draft[],
  subset: Subset | null,
  tellsCarried: () => boolean,
): readonly Draft[] {
  if (subset === null) return drafts;
  return drafts.flatMap((draft): readonly Draft[] => {
    if (draft.kind === 'applicant') {
      if (subset === 'carried' || subset === 'closed') return [];
      return subset === 'ways' ? [{ ...draft, bound: 'part' }] : [draft];
    }
    // 上年结转4件，其中3件已答复
    if ((draft.kind === 'closed' || draft.kind === 'handled') && LESS.has(subset)) return [];
    // 新收的58件中，办结55件 leaves out what was carried in.
    if (draft.kind === 'closed' && subset === 'received') return [{ ...draft, bound: 'part' }];
    // Where nothing was carried in or over, all that was received was closed.
    const isPart = subset !== 'closed' && (subset !== 'received' || tellsCarried());
    return draft.kind === 'result' && isPart ? [{ ...draft, bound: 'part' }] : [draft];
  });
}

function subsetOf(left: readonly Token[]): Subset | null {
  const applicants = left.filter(({ kind }) => kind === 'applicant').length;
  if (carries(left)) return 'carried';
  if (applicants > 0) return applicants === 1 ? 'applicants' : null;
  if (left.some(({ kind, text }) => kind === 'channel' || text === '书面')) return 'ways';
  if (hasVerb(left, 'close')) return 'closed';
  return hasVerb(left, 'receive') ? 'received' : null;
}

function mayNameRequests(token: Token): boolean {
  return (
    isTransparent(token) ||
    ['applicant', 'channel', 'item', 'among', 'time', 'year'].includes(token.kind) ||
    isNoun(token, 'application') ||
    isVerb(token, 'carry', 'receive', 'close') ||
    /^(?:在|对|对于|针对|当?中|之中|方面|书面)$/.test(token.text)
  );
}

/** What the figures right behind a phrase come to that say how requests ended, and whether some were carried over. */
function sumOfEnds(phrases: readonly Phrase[], from: number): { readonly sum: number; readonly carried: boolean } {
  let sum = 0;
  let carried = false;
  for (const { left, quantity, right } of phrases.slice(from)) {
    const words = [...left, ...right];
    if (quantity === null || quantity.value === null || !words.some(tellsEnd)) break;
    sum += quantity.value;
    carried ||= carries(words);
  }
  return { sum, carried };
}

function tellsEnd(token: Token): boolean {
  return token.kind === 'result' || isVerb(token, 'close', 'withdraw', 'carry');
}
