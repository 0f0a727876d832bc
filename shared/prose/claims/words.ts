import type { Span } from '../../text/span.ts';
import { namesOwnBody } from '../body.ts';
import type { Quantity, Token } from '../lexer.ts';
import { CONCLUDED } from '../lexicon.ts';
import type { Phrase } from '../segments.ts';
import { hasKind, hasVerb } from '../token-list.ts';

export type Verb = Token & { readonly kind: 'verb'; readonly tag: string };
export type Noun = Token & { readonly kind: 'noun'; readonly tag: string };

export function isVerb(token: Token, ...classes: readonly string[]): token is Verb {
  return token.kind === 'verb' && (classes.length === 0 || classes.includes(token.tag));
}

export function isNoun(token: Token, ...tags: readonly string[]): token is Noun {
  return token.kind === 'noun' && tags.includes(token.tag);
}

/** The nouns of cases: reviews and lawsuits, and the two kinds of lawsuits, of which the form has a row each. */
export const REVIEW_NOUNS = ['review', 'reconsideration'] as const;
export const LAWSUIT_ROWS = ['direct-litigation', 'litigation-after-reconsideration'] as const;
export const LAWSUIT_NOUNS = ['lawsuit', ...LAWSUIT_ROWS] as const;

const CASE_NOUNS: ReadonlySet<string> = new Set([...REVIEW_NOUNS, ...LAWSUIT_NOUNS]);

export function isCase(token: Token): token is Noun {
  return token.kind === 'noun' && CASE_NOUNS.has(token.tag);
}

export function isPause(token: Token): boolean {
  return token.kind === 'punctuation' && token.mark === 'pause';
}

/** Words that may stand between a verb and its figure without narrowing what is counted. */
export function isTransparent(token: Token): boolean {
  switch (token.kind) {
    case 'neutral':
    case 'total':
    case 'copula':
    case 'etc':
    case 'year':
    case 'all':
    case 'item':
      return true;
    case 'noun':
      return token.tag === 'application';
    case 'time':
      return token.tag === 'current';
    case 'punctuation':
      return token.mark === 'pause';
    default:
      return false;
  }
}

/** 其中, 包括, 分别为: what follows divides the figure before. */
export function leadsIn(token: Token): boolean {
  return token.kind === 'among' || token.kind === 'include' || token.kind === 'enumerate';
}

/** A preposition before the name of a body, or alone. */
const PREPOSITION = /^(?:通过|经由|向|由|经|对|自|从|以|至|给|送)/;

/** 我局, 向本机关, the body's own name or short name. */
export function namesItself(word: string, body: string): boolean {
  const name = word.replace(PREPOSITION, '');
  return name === '' || namesOwnBody(body, name);
}

/** The words before the verb are a date, adverbs and the body itself. */
export function isOwnSubject(tokens: readonly Token[], body: string): boolean {
  return tokens.every(
    (token) =>
      isTransparent(token) || token.kind === 'reference' || (token.kind === 'word' && namesItself(token.text, body)),
  );
}

/**
 * Words without the channels that narrow nothing: several, or channels closed by 等, name the ways that are open, and
 * 通过平台共收到 speaks of all; one channel elsewhere (共收到信函申请) narrows.
 */
export function withoutChannels(tokens: readonly Token[]): readonly Token[] {
  if (!hasKind(tokens, 'channel')) return tokens;
  // 政府网站依申请平台 is one channel.
  const channels = tokens.flatMap((token, index) =>
    token.kind === 'channel' && !goesOn(tokens, index) ? [index] : [],
  );
  const [only] = channels;
  if (only === undefined) return tokens;
  const afterVerb = tokens.slice(0, only).some((token) => token.kind === 'verb');
  const narrows = channels.length === 1 && !hasKind(tokens, 'etc') && (afterVerb || !hasKind(tokens, 'total'));
  return narrows ? tokens : tokens.filter((token) => token.kind !== 'channel');
}

/** True for a channel whose name goes on in another one: 网站 of 网站申请平台. */
function goesOn(tokens: readonly Token[], index: number): boolean {
  for (const token of tokens.slice(index + 1)) {
    if (token.kind === 'channel') return true;
    if (!isNoun(token, 'application')) return false;
  }
  return false;
}

/** 均, 全部: all of what was counted. */
export function isAll(token: Token): boolean {
  return token.kind === 'all' || /^[均都]$/.test(token.text);
}

/** 5件, 两宗, 1条; or a bare number after 为, 数量 at the end of its phrase. */
export function countsCases(quantity: Quantity, phrase: Phrase): boolean {
  if (quantity.family === 'case' || quantity.family === 'published' || quantity.measure === '个') return true;
  if (quantity.measure === '次') return isTimes(phrase);
  if (quantity.measure === '部') return phrase.left.some((token) => isNoun(token, 'regulations'));
  // 收到12封申请, 政府信息公开申请7单
  if (quantity.measure === '封' || quantity.measure === '单')
    return [...phrase.left, ...phrase.right].some((token) => isNoun(token, 'application'));
  if (quantity.measure !== '' || phrase.right.length > 0) return false;
  const last = phrase.left.at(-1);
  return last !== undefined && ['copula', 'neutral', 'noun', 'total', 'result'].includes(last.kind);
}

/** 依申请公开3次, 行政复议0次: times counts cases only where it follows their name. */
export function isTimes({ left, quantity, right }: Phrase): boolean {
  if (quantity?.measure !== '次' || right.length > 0) return false;
  const last = left.findLast(({ kind }) => kind !== 'copula' && kind !== 'total');
  return last !== undefined && (isNoun(last, 'application') || isCase(last));
}

/** 5件以外, 12件中: the figure only leads to another statement. */
export function leadsOn(right: readonly Token[]): boolean {
  const next = right[0];
  return next !== undefined && next.kind === 'word' && /^[中里内外之未以]/.test(next.text);
}

/** The noun that directly follows a figure: 39件政府信息公开申请. */
export function nounBehind(right: readonly Token[], tag: string): Token | undefined {
  const first = right.find((token) => token.kind !== 'neutral');
  return first !== undefined && isNoun(first, tag) ? first : undefined;
}

/** True if some of the words carry a matter over from one year to the next. */
export function carries(tokens: readonly Token[]): boolean {
  return hasVerb(tokens, 'carry');
}

/** From the first of the words to the last. */
export function spanOf(tokens: readonly Token[]): Span {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

/** The words as they stand, from the first to the last. */
export function spellingOf(text: string, tokens: readonly Token[]): string {
  const { start, end } = spanOf(tokens);
  return text.slice(start, end);
}

/** Words without 对答复不服, which only say why somebody turned to a review or a court. */
export function withoutDissent(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ text }) => text === '不服');
  const start = tokens.slice(0, Math.max(0, end)).findLastIndex(({ text }) => text === '对');
  return start < 0 ? tokens : [...tokens.slice(0, start), ...tokens.slice(end + 1)];
}

/** 外 of 除3件结转下年外. */
export function closesException({ kind, text }: Token): boolean {
  return kind === 'word' && (text.startsWith('外') || text.startsWith('以外') || text.startsWith('之外'));
}

/** 目前已办结60件, 现已办结60件: what is counted as of the day on which it is written. */
export function speaksOfToday(tokens: readonly Token[]): boolean {
  return tokens.some(({ text }) => text.includes('目前') || text === '现已');
}

/** 审结 of 已审结2件: a case ended, whatever its outcome. */
export function isConcluded({ kind, text }: Token): boolean {
  return kind === 'word' && text.length === 2 && CONCLUDED.has(text);
}

/** 较上年增加3件, 同比下降2件: the figure is a difference. */
export function isDifference(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (token.kind === 'compare') return token.text !== '新增';
    if (!isTransparent(token)) return false;
  }
  return false;
}
