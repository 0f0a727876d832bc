import type { Token } from '../lexer.ts';
import { cellsOf } from '../report-identity.ts';
import type { Segment } from '../segments.ts';
import { hasKind, hasVerb } from '../token-list.ts';
import type { Clause, Context } from './claim.ts';
import { rolesIn } from './sentence.ts';
import { isNoun, isTransparent } from './words.ts';

/** Where so many of the six results are listed, their sum is all that was closed. */
const MOST_RESULTS = 5;

/**
 * 合计24件 behind 收到网上申请15件、信函申请9件: the requests received; 共27件 behind 新收23件，上年结转4件: these and those
 * carried in.
 */
export function sumOf(
  { phrase, previous, segments }: Clause,
  left: readonly Token[],
  { identity, matter }: Context,
): { readonly kind: 'new' | 'handled' | 'closed'; readonly readings: readonly (readonly string[])[] } | null {
  if (!hasKind(left, 'total') || !left.every(({ kind }) => kind === 'total' || kind === 'copula')) return null;
  const before = segments.filter(({ tokens }) => (tokens[0]?.start ?? 0) < (left[0]?.start ?? 0));
  const behind = segments.filter(({ tokens }) => (tokens[0]?.start ?? 0) >= phrase.end);
  // 予以公开18件、…、其他处理4件，总计60件; in 予以公开18件、部分公开5件，合计23件；不予公开… it is the sum of two.
  if (previous?.kind === 'result' && groupsIn(before).size >= MOST_RESULTS) {
    // 予以公开14件、…、不予处理3件，合计38件，其他处理2件; 无法提供10件、不予处理3件，两项合计13件: the sum of some of them.
    const isOfSome =
      left.some(({ text }) => /^[两二三]/.test(text)) ||
      groupsIn([...before, ...behind]).size > groupsIn(before).size ||
      endsInSum(before, phrase.quantity?.value ?? null);
    return isOfSome ? null : { kind: 'closed', readings: [cellsOf(identity, 'closed', ['total'])] };
  }
  const counts = before.filter(({ tokens }) => hasKind(tokens, 'quantity'));
  const words = before.flatMap(({ tokens }) => tokens);
  if (counts.length < 2 || phrase.right.length > 0) return null;
  const handles = hasVerb(words, 'handle');
  if (hasVerb(words, 'due', 'close') || (handles && previous?.kind !== 'carried-in')) return null;
  const receives = handles || hasVerb(words, 'receive');
  // 网络申请15件、信函申请9件，共计24件: where nothing but requests and ways of sending them is named, these came in.
  if (
    !receives &&
    !(matter === 'requests' && words.every(isOfChannels) && addsUp(words, phrase.quantity?.value ?? null))
  )
    return null;
  const received = cellsOf(identity, 'new', ['total']);
  if (previous?.kind === 'carried-in' && counts.length === 2) {
    const due = [...received, ...cellsOf(identity, 'carried-in', ['total'])];
    // 办理上年结转2件、本年14件，共16件: these may be what was closed of them.
    return { kind: 'handled', readings: handles ? [due, cellsOf(identity, 'closed', ['total'])] : [due] };
  }
  const byChannel = counts.every(
    ({ tokens }) => hasKind(tokens, 'channel') && tokens.filter(({ kind }) => kind === 'quantity').length === 1,
  );
  // 信函申请10件、网络申请20件，合计30件，其余8件为当面申请: more of them are told behind.
  if (behind.some(({ tokens }) => hasKind(tokens, 'quantity') && tokens.some(isMoreOfThem))) return null;
  const named =
    matter === 'requests' || words.some((token) => isNoun(token, 'application') || /申请$/.test(token.text));
  return byChannel && named ? { kind: 'new', readings: [received] } : null;
}

/** The results that are named, each of the six once. */
function groupsIn(segments: readonly Segment[]): ReadonlySet<string> {
  return new Set([...rolesIn(segments)].map((role) => role.split('.', 1)[0] ?? role));
}

/** True where the last figures, at least two and not all of them, come to a sum. */
function endsInSum(segments: readonly Segment[], sum: number | null): boolean {
  const figures = segments.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === 'quantity' ? [token.quantity.value ?? 0] : [])),
  );
  let rest = sum ?? 0;
  for (let i = figures.length - 1; i > 0 && rest > 0; i--) {
    rest -= figures[i] ?? 0;
    if (rest === 0) return i < figures.length - 1;
  }
  return false;
}

/** 当面 of 当面申请8件, or 其余. */
function isMoreOfThem({ kind }: Token): boolean {
  return kind === 'channel' || kind === 'remainder';
}

/** True if the figures of the words make up the sum: where they do not, that is what is wrong. */
function addsUp(words: readonly Token[], sum: number | null): boolean {
  return (
    words.reduce(
      (rest, token) => (token.kind === 'quantity' ? rest - (token.quantity.value ?? 0) : rest),
      sum ?? -1,
    ) === 0
  );
}

/** What a list of requests by way of sending consists of. */
function isOfChannels(token: Token): boolean {
  return (
    ['channel', 'quantity', 'among'].includes(token.kind) ||
    isTransparent(token) ||
    /^(?:[按从分看]|按照|其他|其它|其余)$/.test(token.text)
  );
}
