import type { Token } from '../lexer.ts';
import { cellsOf } from '../report-identity.ts';
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
  // 予以公开18件、…、其他处理4件，总计60件; in 予以公开18件、部分公开5件，合计23件；不予公开… it is the sum of two.
  if (
    previous?.kind === 'result' &&
    new Set([...rolesIn(before)].map((role) => role.split('.', 1)[0])).size >= MOST_RESULTS
  )
    return { kind: 'closed', readings: [cellsOf(identity, 'closed', ['total'])] };
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
  const named =
    matter === 'requests' || words.some((token) => isNoun(token, 'application') || /申请$/.test(token.text));
  return byChannel && named ? { kind: 'new', readings: [received] } : null;
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
