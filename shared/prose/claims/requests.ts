import type { Token } from '../lexer.ts';
import { PUBLIC } from '../lexicon.ts';
import { cellsOf } from '../report-identity.ts';
import type { Phrase, Segment } from '../segments.ts';
import { hasKind, hasNoun, hasVerb } from '../token-list.ts';
import { type Clause, type Context, type Draft, draftOf, type Reader, statedBy } from './claim.ts';
import { answeredBehind, closed, namesOwnYearTwice } from './closed.ts';
import { due, handled, handledOfThose } from './handled.ts';
import { withoutMeans } from './means.ts';
import { type Predicate, predicateOf } from './predicate.ts';
import { sumOf } from './request-sums.ts';
import { comesToWith } from './sentence.ts';
import {
  isNoun,
  isOwnSubject,
  isTimes,
  isTransparent,
  isVerb,
  nounBehind,
  type Verb,
  withoutChannels,
} from './words.ts';

/** 收到, 受理, 办结 … 申请 N 件; and a count of requests with no verb, which leaves open which is meant. */
export const requests: Reader = (clause, context) => {
  const found = counted(clause, context);
  // Asked only of what counts requests: each of these looks at the sentence or the passage as a whole.
  const isPartial =
    found.length > 0 &&
    (countsOverYears(clause, context) || isOneWay(clause) || isPartOfSum(clause) || isOfPersons(clause, context));
  return isPartial ? [] : found;
};

/** The requests that a clause counts, whatever the rest of its sentence says of them. */
const counted: Reader = (clause, context) => {
  const { phrase } = clause;
  const { quantity } = phrase;
  if (quantity === null) return [];
  const { words: told, onOneWay } = withoutMeans(phrase.left, context.sentences, context.identity.body);
  const left = withoutChannels(told);
  if (left.some((token) => token.kind === 'noun' && token.tag !== 'application')) return [];
  const behind = nounBehind(phrase.right, 'application');
  const received = receivedBehind(clause);
  if (received !== null && left.every(isTransparent))
    return draftOf('new', statedBy(phrase, quantity, received), [cellsOf(context.identity, 'new', ['total'])], true);
  const named = behind !== undefined || hasNoun(left, 'application') || isShortOf(clause.phrase, left);
  // 收到各类申请358件，其中…: applications for anything.
  if (named && context.matter === 'other') return [];
  const stated = statedBy(phrase, quantity, behind);
  const predicate = predicateOf(left, context.identity.body);
  if (predicate === null) {
    const sum = sumOf(clause, left, context);
    if (sum !== null) return draftOf(sum.kind, stated, sum.readings, true);
    // 提出申请的有12件
    const about = left.at(-1)?.text === '有' ? left.slice(0, -1) : left;
    const bare =
      named &&
      isOwnSubject(about, context.identity.body) &&
      countsRequests(clause, about, context) &&
      !isOneApplicant(clause);
    if (bare) return handled(stated, clause, context);
    const answered = answeredBehind(clause, context);
    return answered === null ? [] : closed(statedBy(phrase, quantity, answered), [answered], clause, context);
  }
  const subject =
    isNewAmongHandled(clause, predicate) || isClosedAmong(clause, predicate)
      ? predicate.subject.filter(({ kind }) => kind !== 'among')
      : predicate.subject;
  // 在办结的25件申请中
  if (!isOwnSubject(subject[0]?.text === '在' ? subject.slice(1) : subject, context.identity.body)) return [];
  const classes = new Set(predicate.verbs.map(({ tag }) => tag));
  // 依申请公开方面，共收到12件: the object is what the passage speaks of.
  // 收到申请公开21条，办结21条: counted in the same words.
  const goesOn = classes.has('close') && measureOf(clause.previous, context.text) === quantity.measure;
  const countsAlike = quantity.family === 'case' || (goesOn && quantity.family === 'published');
  const understood = named || (context.matter === 'requests' && (countsAlike || classes.has('handle')));
  if (!understood) return [];
  if (classes.has('due')) return due(stated, predicate.verbs, clause, context);
  // 新收办结37件: how many of the new ones were closed, which no row says.
  const [verb, next] = predicate.verbs;
  if (verb?.text.startsWith('新') && next?.tag === 'close' && next.start === verb.end) return [];
  // 答复处理24件: what was answered is closed.
  const closes = classes.size === 2 && verb?.tag === 'close' && classes.has('handle');
  if (classes.size > 1 && !closes && namesOwnYearTwice(left)) return closed(stated, predicate.verbs, clause, context);
  if (classes.size > 1 && !closes) return handled(stated, clause, context);
  if (classes.has('receive')) {
    const received = cellsOf(context.identity, 'new', ['total']);
    const both = [...received, ...cellsOf(context.identity, 'carried-in', ['total'])];
    const certain = named && !clause.explained && !onOneWay;
    if (isNewAmongClosed(clause, quantity.value, context)) return [];
    const found = draftOf('new', stated, [received, ...(clause.explained ? [both] : [])], certain);
    return onOneWay ? found.map((draft) => ({ ...draft, bound: 'part' })) : found;
  }
  // 依申请公开情况：受理12件
  const headed = phrase.before === 'colon' && context.matter === 'requests';
  // 收到58条，已处理55条; 收到58件，办理63件（含上年结转5件）
  const words = left.filter(({ kind }) => kind !== 'time');
  const follows =
    (clause.previous?.kind === 'new' || clause.previous?.kind === 'handled') &&
    measureOf(clause.previous, context.text) === quantity.measure &&
    (/^(?:已|已经)$/.test(words[0]?.text ?? '') || (clause.explained && words.length === 1));
  // 收到58件，连同上年结转5件，共办理63件: what was counted before goes on.
  const isTogether = clause.previous?.kind === 'carried-in' && hasKind(left, 'total');
  // 共受理12件 under the heading of the requests, before any other count
  const opens =
    context.total === null && context.matter === 'requests' && /^(?:新?受理|登记)/.test(predicate.verbs[0]?.text ?? '');
  if (classes.has('handle') && !closes) {
    // 收到58件，已受理58件: what was accepted need not be done.
    const isDone = !predicate.verbs.every(({ text }) => /受理|登记/.test(text));
    if (follows && !named && isDone) return handledOfThose(stated, clause, context);
    return named || headed || isTogether || opens || follows ? handled(stated, clause, context) : [];
  }
  return closed(stated, predicate.verbs, clause, context);
};

/** 58件新收申请中, 自然人45件: the requests received. */
function receivedBehind({ phrase: { right } }: Clause): Token | null {
  const [verb, ...more] = right;
  const noun = more.find(({ text }) => text !== '的');
  const isNew = verb !== undefined && isVerb(verb, 'receive') && verb.text.startsWith('新');
  return isNew && noun !== undefined && isNoun(noun, 'application') ? noun : null;
}

/** 受理政府信息公开2件: 申请 is left out. */
function isShortOf({ quantity, right }: Phrase, left: readonly Token[]): boolean {
  const last = left.findLast(({ kind }) => kind !== 'total');
  return (
    quantity?.family === 'case' &&
    right.length === 0 &&
    last?.kind === 'neutral' &&
    /(?:信息|政务)公开$/.test(last.text) &&
    hasVerb(left, 'receive', 'handle')
  );
}

/** 收到书面申请5件、网络申请18件, 网上答复41件、书面答复19件: 书面 names the one of two ways; 书面、网络等形式的申请23件 are all. */
function isOneWay({ phrase, segments }: Clause): boolean {
  const { left, quantity } = phrase;
  // 依申请公开来信3件、网上30件; 通过网站共办理申请2件、书面申请35件: one way, beside others.
  if (left.at(-1)?.text.endsWith('来信')) return isBesideWay(segments, quantity);
  if (hasKind(left, 'channel')) return namesOneWay(left) && isBesideWay(segments, quantity);
  if (!left.some(({ text }) => /^书面(?:答复|回复)?$/.test(text))) return false;
  return segments.some(({ tokens }) => hasKind(tokens, 'channel'));
}

/** 通过网站; not 通过网站、信函, 通过网站等渠道: what came by all ways, which those behind the figure divide. */
function namesOneWay(tokens: readonly Token[]): boolean {
  return (
    tokens.filter(({ kind, text }) => kind === 'channel' || text === '书面').length === 1 && !hasKind(tokens, 'etc')
  );
}

/** Beside a figure, and not in it, others by another way: 、网上30件, ，书面申请35件. */
function isBesideWay(segments: readonly Segment[], quantity: Phrase['quantity']): boolean {
  const from = segments.findIndex(({ tokens }) => (tokens[0]?.start ?? 0) > (quantity?.span.start ?? 0));
  const [next] = from < 0 ? [] : segments.slice(from);
  const first = next?.tokens[0];
  return (
    (next?.before === 'pause' || next?.before === 'comma') &&
    (first?.kind === 'channel' || first?.text === '书面') &&
    next.tokens.some((token) => token.kind === 'quantity' && token.quantity.measure === quantity?.measure)
  );
}

/**
 * 转办申请3件，直接受理13件，合计16件: parts of what came in. Where one of them was carried in or closed, they are figures of other
 * rows, and each states its own.
 */
function isPartOfSum({ phrase: { quantity }, segments }: Clause): boolean {
  const last = segments.findIndex(({ tokens }) => isSumOfRequests(tokens));
  const parts = segments.slice(0, last).map(({ tokens }) => tokens.filter(({ kind }) => kind === 'quantity'));
  const figures = parts.flat().flatMap((token) => (token.kind === 'quantity' ? [token.quantity] : []));
  if (figures.length < 2 || parts.some(({ length }) => length > 1)) return false;
  if (quantity === null || !figures.some(({ span }) => span.start === quantity.span.start)) return false;
  const tokens = segments.slice(0, last + 1).flatMap((segment) => segment.tokens);
  if (hasVerb(tokens, 'carry', 'due', 'close')) return false;
  const [sum] = (segments[last]?.tokens ?? []).flatMap((token) => (token.kind === 'quantity' ? [token.quantity] : []));
  return (
    figures.every(({ measure }) => measure === sum?.measure) &&
    figures.reduce((rest, { value }) => rest - (value ?? 0), sum?.value ?? -1) === 0
  );
}

/** 合计16件, 共受理申请16件 */
function isSumOfRequests(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ kind }) => kind === 'quantity');
  const leading = tokens.slice(0, Math.max(0, at));
  return (
    hasKind(leading, 'total') &&
    leading.every(
      (token) =>
        token.kind === 'total' ||
        token.kind === 'copula' ||
        isVerb(token, 'receive', 'handle') ||
        isNoun(token, 'application') ||
        isTransparent(token),
    )
  );
}

/**
 * 1人提交2件申请, 有3名申请人各提出2件申请: those of some persons; 全年37人共提交39件申请, before any other count, are all, but not where
 * few have sent many or others have sent the rest.
 */
function isOfPersons({ phrase: { left, quantity }, segments }: Clause, { total }: Context): boolean {
  if (total === null && hasKind(left, 'total') && tellsOfYear(segments) && areMostOf(segments, quantity)) return false;
  const tokens = segments.find((segment) =>
    segment.tokens.some((token) => token.kind === 'quantity' && token.quantity === quantity),
  )?.tokens;
  return (
    tokens?.some(
      (token) =>
        token.kind === 'quantity' &&
        token.end <= (quantity?.span.start ?? 0) &&
        /^[人名位户家]$/.test(token.quantity.measure),
    ) ?? false
  );
}

/** 37人共提交39件申请, and no more is counted alike: not 1人共提交12件, nor 30人共提交30件，8家企业提交8件. */
function areMostOf(segments: readonly Segment[], quantity: Phrase['quantity']): boolean {
  const counts = segments.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === 'quantity' ? [token.quantity] : [])),
  );
  const persons = counts[0]?.value ?? 0;
  const alike = counts.filter(({ measure }) => measure === quantity?.measure);
  return alike.length === 1 && persons * 2 >= (quantity?.value ?? 0);
}

/** 2022年，37人: nothing else stands before the first figure. */
function tellsOfYear(segments: readonly Segment[]): boolean {
  const tokens = segments.flatMap((segment) => segment.tokens);
  const before = tokens.slice(
    0,
    tokens.findIndex(({ kind }) => kind === 'quantity'),
  );
  const isYear = ({ kind, text }: Token): boolean => kind === 'year' || (kind === 'time' && text !== '年');
  return before.some(isYear) && before.every((token) => isYear(token) || isTransparent(token));
}

/** 公民申请6件，企业申请1件: 公民 are natural persons beside other applicants. */
function isOneApplicant({ phrase, segments }: Clause): boolean {
  return (
    phrase.left.some(({ text }) => PUBLIC.has(text)) && segments.some(({ tokens }) => hasKind(tokens, 'applicant'))
  );
}

/** The measure word of a statement on requests; null where there is none. */
function measureOf(statement: Draft | null, text: string): string | null {
  if (statement === null || statement.number === null) return null;
  if (statement.kind !== 'new' && statement.kind !== 'handled') return null;
  return text.slice(statement.number.end, statement.span.end).trim();
}

/** 累计 over more than the year: 平台开通以来累计收到. */
function countsOverYears({ segments }: Clause, { text }: Context): boolean {
  const from = segments.find(({ tokens }) => tokens.length > 0)?.tokens[0]?.start ?? 0;
  const to = segments.findLast(({ tokens }) => tokens.length > 0)?.tokens.at(-1)?.end ?? 0;
  const sentence = text.slice(from, to);
  return (
    /累计/.test(sentence) &&
    /以来|历年|自[^，。]{2,14}起/.test(sentence.replace(/(?:今年|本年|本年度|年初|报告期)以来/g, ''))
  );
}

/**
 * 办结7件（其中2022年结转1件、2023年新收6件）: of those received the ones that were closed, which come to all that were with what was carried
 * in; so do the first of them in brackets behind what was closed.
 */
function isNewAmongClosed({ previous, phrase, segments }: Clause, value: number | null, { total }: Context): boolean {
  if (total?.kind !== 'closed') return false;
  if (comesToWith(segments, value ?? 0, total, (token) => isVerb(token, 'carry'))) return true;
  // The brackets begin behind the figure that they divide.
  const first = segments[0]?.tokens[0];
  return previous === total && first !== undefined && first.start > total.span.end && phrase.before !== 'semicolon';
}

/** 办理申请27件，其中本年新收24件: those received are a part of those handled. */
function isNewAmongHandled({ previous }: Clause, { subject, verbs }: Predicate): boolean {
  const isNew =
    verbs[0]?.text.startsWith('新') === true || subject.some(({ kind }) => kind === 'time' || kind === 'year');
  return previous?.kind === 'handled' && verbs.length === 1 && isVerb(verbs[0] as Verb, 'receive') && isNew;
}

/** 共办理63件，其中办结60件: all of those closed, with nothing said of how (按期, 书面). */
function isClosedAmong({ previous, phrase }: Clause, { subject, verbs }: Predicate): boolean {
  return (
    (previous?.kind === 'handled' || previous?.kind === 'new') &&
    verbs.length === 1 &&
    /^(?:办结|办理完毕|办理完结|完成办理)$/.test(verbs[0]?.text ?? '') &&
    subject.every((token) => token.kind === 'among' || /^已经?$/.test(token.text)) &&
    phrase.right.length === 0
  );
}

/** 政府信息公开申请12件, 依申请公开：0件: nothing else is said of the figure, and it divides nothing. */
function countsRequests({ phrase, classes }: Clause, left: readonly Token[], { documents }: Context): boolean {
  const { quantity } = phrase;
  if (hasVerb(left)) return false;
  // 政府信息公开申请12件全部办结
  const closes = phrase.right.every((token) => isTransparent(token) || isVerb(token, 'close'));
  if (left.some((token) => token.kind === 'total' || (isNoun(token, 'application') && /[量数]$/.test(token.text))))
    return true;
  const divides = hasKind(left, 'among') || phrase.before === 'pause';
  return (quantity?.family === 'case' || isTimes(phrase)) && !divides && !classes && !documents && closes;
}
