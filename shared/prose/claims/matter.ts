import { namesOwnBody } from '../body.ts';
import type { Token } from '../lexer.ts';
import { KINDS_OF_MATTER } from '../lexicon.ts';
import type { Phrase, Segment } from '../segments.ts';
import { hasKind, hasVerb } from '../token-list.ts';
import type { Context, Matter } from './claim.ts';
import { isCase, isNoun, isTransparent, isVerb, spellingOf } from './words.ts';

/**
 * What a phrase says is counted from here on; null where it leaves that open. A figure of something that is not
 * known (信访件34件) takes the place of the requests, but for the parts of a list, which divide what stands before.
 */
export function matterOf({ left, quantity, right }: Phrase, listed: boolean, title: string): Matter | null {
  if (quantity === null && hasKind(left, 'negation')) return null;
  const named = left.findLastIndex(isMatter);
  const counted = right.findIndex(isMatter);
  const matter = left[named] ?? right[counted];
  if (matter !== undefined) {
    if (!isNoun(matter, 'application')) return 'cases';
    // 1份依申请公开意见征询函: a paper about requests is none.
    const behind = named < 0 ? right[counted + 1] : undefined;
    if (behind?.kind === 'word' && behind.start === matter.end && /[函件书稿表]$/.test(behind.text)) return 'other';
    return isForAnything(left, named, title) ? 'other' : 'requests';
  }
  // 受理信访投诉类事项46件: what is received is another matter, and no ground of an answer.
  if (quantity !== null && isReceivedGround(left)) return 'other';
  // 受理行政许可320件，除12件结转下年外
  if (quantity !== null && hasKind(left, 'noun')) return 'other';
  // 受理12345热线2380件: a number that names something stands before a figure that is read as a part of it.
  const isNumbered = left.some((token) => token.kind === 'reference' && /^\d+$/.test(token.text));
  if (quantity === null && isNumbered && hasVerb(left, 'receive', 'handle')) return 'other';
  // 均在期限内答复36件 goes on with the matter before.
  if (quantity === null || listed || hasVerb(left, 'close', 'carry', 'withdraw')) return null;
  const strange = left.some(
    (token) =>
      token.kind === 'quoted' ||
      // 接待咨询30件，答复20件
      isVerb(token, 'other') ||
      (token.kind === 'word' && token.text.length > 1 && !namesOwnBody(title, token.text)) ||
      (token.kind === 'neutral' && /^(?:投诉|举报|申诉)$/.test(token.text)),
  );
  return strange && !left.some((token) => token.kind === 'result' || token.kind === 'ground') ? 'other' : null;
}

/**
 * 收到各类申请358件，除300件为行政许可申请外，其余58件为政府信息公开申请: applications of any kind, where the sentence, or the list in the
 * next one, goes on to tell those for information from those for something else.
 */
export function isOfEveryKind(
  { left, quantity, right, end }: Phrase,
  segments: readonly Segment[],
  { text, identity, following }: Context,
): boolean {
  if (quantity === null || quantity.value === null) return false;
  const total = quantity.value;
  if (!left.some(isRequest) && !right.some(isRequest)) return false;
  if (spellsDisclosure([...left, ...right], text)) return false;
  const isPart = ({ tokens, nested }: Segment): boolean =>
    nested.some((each) => each.segments.some(isPart)) ||
    ((tokens[0]?.start ?? 0) >= end && tellsKindsApart(tokens, total, identity.body));
  return segments.some(isPart) || following.some(isPart);
}

function isRequest(token: Token): boolean {
  return token.kind === 'noun' && token.tag === 'application';
}

function spellsDisclosure(words: readonly Token[], text: string): boolean {
  return /公开/.test(spellingOf(text, words));
}

/** 300件为行政许可申请, 其余58件为政府信息公开申请: the words count some of the applications, by what they are for. */
function tellsKindsApart(tokens: readonly Token[], total: number, title: string): boolean {
  const isLess = tokens.some((token) => token.kind === 'quantity' && (token.quantity.value ?? total) < total);
  const others = tokens.some(({ kind }) => kind === 'channel' || kind === 'applicant');
  if (!isLess || others || hasVerb(tokens, 'receive', 'close', 'carry')) return false;
  return tokens.some((token, index) => {
    if (!isNoun(token, 'application')) return false;
    // 受理低保申请12件 is a statement of its own; 登记 of 不动产登记申请 belongs to a name.
    if (isForAnything(tokens, index, title))
      return !isVerb(tokens.find((each) => !isTransparent(each)) ?? token, 'handle');
    // 其中政府信息公开申请58件, 58件为政府信息公开申请; 其中依申请公开平台41件 names a way of sending.
    const isCounted = tokens[index + 1] === undefined || tokens[index + 1]?.kind === 'quantity';
    const divides = tokens.some(
      ({ kind, text }) => ['among', 'remainder', 'copula', 'include'].includes(kind) || text === '实际',
    );
    return isCounted && divides && /信息公开|依申请/.test(token.text);
  });
}

/** 低保申请, 不动产登记申请: 申请 alone may be one for anything; what it is for stands right before it. */
function isForAnything(left: readonly Token[], named: number, title: string): boolean {
  if (left[named]?.text.includes('公开') !== false) return false;
  let at = named - 1;
  // 登记, 备案, 事项 are only what kind of matter it is.
  while (isKindOfMatter(left[at]) && left[at - 1]?.end === left[at]?.start) at--;
  const before = left[at];
  if (before === undefined || isNoun(before, 'application')) return false;
  // 从, 对 and the like name nothing.
  return (
    (before.kind === 'word' || before.kind === 'noun') && before.text.length > 1 && !namesOwnBody(title, before.text)
  );
}

function isKindOfMatter(token: Token | undefined): boolean {
  return token !== undefined && KINDS_OF_MATTER.has(token.text);
}

function isReceivedGround(left: readonly Token[]): boolean {
  const verb = left.findIndex((token) => isVerb(token, 'receive', 'handle'));
  return verb >= 0 && left.slice(verb).some(({ kind }) => kind === 'ground');
}

function isMatter(token: Token): boolean {
  return isNoun(token, 'application') || isCase(token);
}
