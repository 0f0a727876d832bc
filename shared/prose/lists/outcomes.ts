import { isCase, isConcluded, isTransparent, isVerb, speaksOfToday } from '../claims/words.ts';
import type { Quantity, Token } from '../lexer.ts';
import { ENDED } from '../lexicon.ts';
import type { Segment } from '../segments.ts';
import type { Outcome, Part } from './division.ts';
import { isInstance } from './words.ts';

/** The outcome that the words before a figure name; null where they name none. */
export function outcomeOf(words: readonly Token[]): Outcome | null {
  for (const token of words) {
    if (isConcluded(token)) return 'concluded';
    if (isVerb(token, 'withdraw')) return 'other';
    if (token.kind === 'outcome') return token.tag as Outcome;
    if (ENDED.has(token.text)) return 'ended';
  }
  return null;
}

/** A figure behind a list of outcomes that comes to its total already. */
interface Further {
  readonly quantity: Quantity;
  readonly words: readonly Token[];
  /** The segments of its sentence, or of its brackets. */
  readonly segments: readonly Segment[];
  /** The year of the report. */
  readonly year: number | null;
}

/**
 * 行政诉讼4件，其中胜诉3件，撤诉1件，未审结1件: one more way in which some of the cases ended belongs to the list, though this comes to
 * its total already. Not where it may be said of other cases (另有, 上年结转, 新收), or again of those counted: by another
 * court, or in more words (败诉1件，责令重新答复1件). `whole` are the words in front of the total.
 */
export function isFurtherOutcome(
  { quantity, words, segments, year }: Further,
  parts: readonly Part[],
  whole: readonly Token[],
): boolean {
  const outcome = outcomeOf(words);
  if (outcome === null || outcome === 'concluded' || outcome === 'ended' || quantity.value === 0) return false;
  // 驳回3件，撤诉1件，胜诉3件: the same cases in other words.
  if (outcome !== 'pending' && parts.some((part) => part.outcome === 'ended')) return false;
  if (parts.some((part) => part.outcome === null || part.outcome === outcome || part.outcome === 'concluded'))
    return false;
  return words.every(mayName) && countsAll(whole) && !segments.some((segment) => tellsOfOthers(segment, year));
}

/** Words that may stand before the figure of an outcome and tell no other cases apart. */
function mayName(token: Token): boolean {
  return (
    token.kind === 'outcome' ||
    token.kind === 'judgment' ||
    token.kind === 'neutral' ||
    token.kind === 'copula' ||
    isVerb(token, 'withdraw') ||
    /^(?:[尚仍]|原告|申请人)$/.test(token.text)
  );
}

/** True for words that count all cases there were: not those that ended, nor those that are new. */
function countsAll(words: readonly Token[]): boolean {
  return (
    words.some(isCase) &&
    words.every(
      (token) =>
        !/^新/.test(token.text) &&
        (isCase(token) ||
          isTransparent(token) ||
          isVerb(token, 'occur', 'receive') ||
          token.text === '受理' ||
          (token.kind === 'word' && !isConcluded(token))),
    )
  );
}

/** Cases of another year, of today, or before a second court. */
function tellsOfOthers({ tokens, nested }: Segment, year: number | null): boolean {
  return (
    speaksOfToday(tokens) ||
    tokens.some(
      (token) =>
        (token.kind === 'time' && token.tag !== 'current') ||
        (token.kind === 'year' && year !== null && token.year !== year) ||
        isVerb(token, 'carry') ||
        isInstance(token),
    ) ||
    nested.some(({ segments }) => segments.some((each) => tellsOfOthers(each, year)))
  );
}
