import { type Token, wordToken } from '../lexer.ts';
import { ASKED, ASKS } from '../lexicon.ts';
import type { Phrase } from '../segments.ts';
import { hasKind } from '../token-list.ts';
import {
  closesException,
  isCase,
  isNoun,
  isTransparent,
  isVerb,
  LAWSUIT_NOUNS,
  type Noun,
  namesItself,
  REVIEW_NOUNS,
  spanOf,
} from './words.ts';

/**
 * The phrase with several words as the one that they mean together, so that readers meet words of the lexicon alone:
 *
 *     before  未收到 公民 [要求 公开 政府信息 的 事项]      [经 行政复议 后又 提起行政诉讼] 2件
 *     after   未收到 公民 [application]                     [litigation-after-reconsideration] 2件
 */
export function withCompounds(phrase: Phrase, text: string, body: string): Phrase {
  const { left, quantity } = phrase;
  // Words that neither count nor deny anything are the most, and are read for nothing that a compound could be.
  if (quantity === null && !left.some(denies)) return phrase;
  if (!left.some(mayBeginCompound)) return phrase;
  const plain = withRequestAsClause(withMissing(withArrivals(behindException(phrase))), text, body);
  return withKindOfSuit(withDirectSuit(withSuitAfterReview(plain, text), text), text);
}

function denies({ kind }: Token): boolean {
  return kind === 'negation';
}

/** False for most words: a phrase without any of the others is left as it is. */
function mayBeginCompound(token: Token): boolean {
  switch (token.kind) {
    case 'verb':
      return token.text === '公开';
    case 'noun':
      return (LAWSUIT_NOUNS as readonly string[]).includes(token.tag);
    case 'compare':
      return token.text === '新增';
    case 'negation':
      return token.text === '不存在';
    default:
      return closesException(token);
  }
}

/** 除3件结转外其余60件办结, with no comma between: the words of the second figure begin behind the exception. */
function behindException(phrase: Phrase): Phrase {
  const { left } = phrase;
  const end = left.findIndex(closesException);
  return end < 0 || hasKind(left, 'exclude') ? phrase : { ...phrase, left: left.slice(end + 1) };
}

/** 新增申请12件 are those that came in; 较上年新增3件 is a difference. */
function withArrivals(phrase: Phrase): Phrase {
  const { left } = phrase;
  const at = left.findIndex((token) => token.text === '新增');
  if (at < 0 || !left.slice(at).some((token) => isNoun(token, 'application'))) return phrase;
  if (
    left.some((token, i) => i !== at && (token.kind === 'compare' || (token.kind === 'time' && token.tag === 'last')))
  )
    return phrase;
  const receive = ({ start, end, text }: Token): Token => wordToken('verb', 'receive', start, end, text);
  return { ...phrase, left: left.map((token, i) => (i === at ? receive(token) : token)) };
}

/** 经检索不存在3件: what was asked for does not exist, which denies nothing. */
function withMissing(phrase: Phrase): Phrase {
  const { left, quantity } = phrase;
  const last = left.at(-1);
  if (quantity === null || last?.text !== '不存在') return phrase;
  const before = left.slice(0, -1).filter(({ text }) => !/^(?:经|经过)?(?:检索|查询|查找)$/.test(text));
  const plain = before.every((token) => isTransparent(token) || token.kind === 'among');
  const { start, end, text } = last;
  return plain
    ? { ...phrase, left: [...before, wordToken('ground', 'unavailable.not-held+', start, end, text)] }
    : phrase;
}

/** 要求公开有关政府信息的申请, 申请公开本机关政府信息的事项: a request, by a clause that says what is asked for in general. */
function withRequestAsClause(phrase: Phrase, text: string, body: string): Phrase {
  const { left } = phrase;
  const at = left.findIndex(
    (token, i) => isVerb(token, 'publish') && token.text === '公开' && ASKS.has(left[i - 1]?.text ?? ''),
  );
  if (at < 0) return phrase;
  let end = at + 1;
  let ofInformation = false;
  while (end < left.length) {
    const token = left[end] as Token;
    if (isNoun(token, 'application') || ASKED.has(token.text)) break;
    if (!isTransparent(token) && !(token.kind === 'word' && namesItself(token.text, body))) return phrase;
    ofInformation ||= token.text.includes('信息');
    end++;
  }
  if (!ofInformation || left[end] === undefined) return phrase;
  return { ...phrase, left: merged(left, at - 1, end, 'application', text) };
}

/** 经行政复议后又提起行政诉讼, 不服复议决定提起诉讼: the lawsuits that came after a review, which the form counts apart. */
function withSuitAfterReview(phrase: Phrase, text: string): Phrase {
  const { left } = phrase;
  const suit = left.findLastIndex((token) => isNoun(token, ...LAWSUIT_NOUNS));
  if (suit < 0) return phrase;
  const review = left.slice(0, suit).findLastIndex((token) => isNoun(token, ...REVIEW_NOUNS));
  if (review < 0 || left.filter(isCase).length > 2) return phrase;
  const between = left.slice(review + 1, suit);
  const before = left[review - 1]?.text ?? '';
  const isAfter = (token: Token): boolean =>
    /^(?:决定)?(?:后|之后)?(?:仍|又|再|而)?$/.test(token.text) || token.text === '不服';
  if (!between.every(isAfter)) return phrase;
  if (before !== '不服' && !between.some(({ text: word }) => /[后又再]|不服/.test(word))) return phrase;
  const from = /^(?:经|经过|对|不服)$/.test(before) ? review - 1 : review;
  return { ...phrase, left: merged(left, from, suit, 'litigation-after-reconsideration', text) };
}

/** 未经复议直接提起诉讼: the lawsuits that no review came before, which the form counts apart. */
function withDirectSuit(phrase: Phrase, text: string): Phrase {
  const { left } = phrase;
  const suit = left.findLastIndex((token) => isNoun(token, 'lawsuit'));
  if (suit < 0) return phrase;
  const leadsOn = (token: Token): boolean =>
    isTransparent(token) || token.kind === 'authority' || /^(?:程序|便|就|即)$/.test(token.text);
  const review = left.slice(0, suit).findLastIndex((token) => isNoun(token, ...REVIEW_NOUNS));
  const from = review < 0 ? -1 : startOfWithout(left, review);
  return from >= 0 && left.slice(review + 1, suit).every(leadsOn)
    ? { ...phrase, left: merged(left, from, suit, 'direct-litigation', text) }
    : phrase;
}

/** Where 未经 or 未经过 before a review begins; −1 where something else stands before it. */
function startOfWithout(left: readonly Token[], review: number): number {
  const by = left[review - 1]?.text === '过' ? review - 2 : review - 1;
  return left[by]?.text === '经' && left[by - 1]?.kind === 'negation' ? by - 1 : -1;
}

/** 未经复议直接起诉的行政诉讼案件: lawsuits of the kind that is named before. */
function withKindOfSuit(phrase: Phrase, text: string): Phrase {
  const { left } = phrase;
  const suit = left.findLastIndex((token) => isNoun(token, 'lawsuit'));
  const kind = left[suit - 2];
  if (kind === undefined || left[suit - 1]?.text !== '的') return phrase;
  return isNoun(kind, ...LAWSUIT_NOUNS) && kind.tag !== 'lawsuit'
    ? { ...phrase, left: merged(left, suit - 2, suit, kind.tag, text) }
    : phrase;
}

/** The words with those from `from` to `to` as one noun. */
function merged(words: readonly Token[], from: number, to: number, tag: Noun['tag'], text: string): readonly Token[] {
  const { start, end } = spanOf(words.slice(from, to + 1));
  return [...words.slice(0, from), wordToken('noun', tag, start, end, text.slice(start, end)), ...words.slice(to + 1)];
}
