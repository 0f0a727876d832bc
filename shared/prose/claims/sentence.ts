import type { Token } from '../lexer.ts';
import type { Phrase, Segment } from '../segments.ts';
import type { Draft } from './claim.ts';
import { rowNamed } from './results.ts';
import { carries, isVerb } from './words.ts';

/**
 * True where a remark says that the count takes in, or leaves out, what was carried in: 含上年结转2件,（上年结转2件）. 除3件结转下年外
 * says nothing of what came in.
 */
export function explains(segments: readonly Segment[], year: number | null): boolean {
  const isNext = (token: Token): boolean =>
    (token.kind === 'time' && token.tag === 'next') ||
    (token.kind === 'year' && year !== null && token.year === year + 1);
  const carriesIn = (tokens: readonly Token[]): boolean => carries(tokens) && !tokens.some(isNext);
  const isRemark = ({ kind }: Token): boolean => kind === 'include' || kind === 'exclude' || kind === 'among';
  return segments.some(
    ({ tokens, nested }) =>
      (tokens.some(isRemark) && carriesIn(tokens)) ||
      nested.some((each) => each.segments.some((remark) => carriesIn(remark.tokens))),
  );
}

/** The rows of results and grounds that segments name, those in their brackets too. */
export function rolesIn(segments: readonly Segment[], roles = new Set<string>()): ReadonlySet<string> {
  for (const { tokens, nested } of segments) {
    for (const token of tokens) if (token.kind === 'result' || token.kind === 'ground') roles.add(rowNamed(token.tag));
    for (const each of nested) rolesIn(each.segments, roles);
  }
  return roles;
}

/** True where a figure comes to a whole with one behind it that has such a word in its segment. */
export function comesToWith(
  segments: readonly Segment[],
  value: number,
  { value: whole, span }: Pick<Draft, 'value' | 'span'>,
  isSuch: (token: Token) => boolean,
): boolean {
  return segments.some(
    ({ tokens }) =>
      (tokens[0]?.start ?? 0) >= span.end &&
      tokens.some(isSuch) &&
      tokens.some((token) => token.kind === 'quantity' && (token.quantity.value ?? whole) + value === whole),
  );
}

/** The cases of some phrases that count under （六）其他处理 by a name of their own: 撤回1件, 逾期不补正2件. */
export function countedApart(phrases: readonly Phrase[]): number {
  let sum = 0;
  for (const { left, quantity } of phrases) {
    if (quantity === null || quantity.value === null) continue;
    const named = left.some(
      (token) =>
        isVerb(token, 'withdraw') ||
        ((token.kind === 'result' || token.kind === 'ground') && token.tag.startsWith('other.')),
    );
    if (named) sum += quantity.value;
  }
  return sum;
}
