import type { Token } from '../lexer.ts';
import { cellsOf } from '../report-identity.ts';
import type { Phrase } from '../segments.ts';
import { type Clause, type Context, type Draft, type Reader, statedBy } from './claim.ts';
import { withoutMeans } from './means.ts';
import {
  carries,
  isNoun,
  isOwnSubject,
  isTimes,
  isTransparent,
  isVerb,
  leadsIn,
  namesItself,
  nounBehind,
  speaksOfToday,
  type Verb,
  withoutChannels,
} from './words.ts';

/** 收到, 受理, 办结 … 申请 N 件; and a count of requests with no verb, which leaves open which is meant. */
export const requests: Reader = (clause, context) => {
  const { phrase } = clause;
  const { quantity } = phrase;
  if (quantity === null) return [];
  const { words, onOneWay } = withoutMeans(phrase.left, context.sentences, context.identity.body);
  const left = withoutChannels(words);
  if (left.some((token) => token.kind === 'noun' && token.tag !== 'application')) return [];
  if (countsOverYears(clause, context) || isOneWay(clause)) return [];
  const behind = nounBehind(phrase.right, 'application');
  const received = receivedBehind(clause);
  if (received !== null && left.every(isTransparent))
    return claim('new', statedBy(phrase, quantity, received), [cellsOf(context.identity, 'new', ['total'])], true);
  const named =
    behind !== undefined || left.some((token) => isNoun(token, 'application')) || isShortOf(clause.phrase, left);
  // 收到各类申请358件，其中…: applications for anything.
  if (named && context.matter === 'other') return [];
  const stated = statedBy(phrase, quantity, behind);
  const predicate = predicateOf(left, context.identity.body);
  if (predicate === null) {
    const sum = sumOf(clause, left, context);
    if (sum !== null) return claim(sum.kind, stated, [sum.cells], true);
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
  if (classes.size > 1) return handled(stated, clause, context);
  if (classes.has('receive')) {
    const received = cellsOf(context.identity, 'new', ['total']);
    const both = [...received, ...cellsOf(context.identity, 'carried-in', ['total'])];
    const certain = named && !clause.explained && !onOneWay;
    const found = claim('new', stated, [received, ...(clause.explained ? [both] : [])], certain);
    return onOneWay ? found.map((draft) => ({ ...draft, bound: 'part' })) : found;
  }
  // 依申请公开情况：受理12件
  const headed = phrase.before === 'colon' && context.matter === 'requests';
  // 收到58条，已处理55条
  const follows =
    clause.previous?.kind === 'new' &&
    measureOf(clause.previous, context.text) === quantity.measure &&
    /^(?:已|已经)$/.test(left[0]?.text ?? '');
  // 收到58件，连同上年结转5件，共办理63件: what was counted before goes on.
  const isTogether = clause.previous?.kind === 'carried-in' && left.some(({ kind }) => kind === 'total');
  // 共受理12件 under the heading of the requests, before any other count
  const opens =
    context.total === null && context.matter === 'requests' && /^(?:新?受理|登记)/.test(predicate.verbs[0]?.text ?? '');
  if (classes.has('handle'))
    return named || headed || isTogether || opens || follows ? handled(stated, clause, context) : [];
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
    left.some((token) => isVerb(token, 'receive', 'handle'))
  );
}

/** 收到书面申请5件、网络申请18件, 网上答复41件、书面答复19件: 书面 names the one of two ways; 书面、网络等形式的申请23件 are all. */
function isOneWay({ phrase, segments }: Clause): boolean {
  const { left } = phrase;
  if (!left.some(({ text }) => /^书面(?:答复|回复)?$/.test(text)) || left.some(({ kind }) => kind === 'channel'))
    return false;
  return segments.some(({ tokens }) => tokens.some(({ kind }) => kind === 'channel'));
}

/** Where so many of the six results are listed, their sum is all that was closed. */
const MOST_RESULTS = 5;

/**
 * 收到12件，其中11件已按期答复，剩余1件结转下年: the verb that stands behind the figure; null where nothing says what became of
 * the others, which may have been closed otherwise.
 */
function answeredBehind({ phrase, previous, segments }: Clause, { matter }: Context): Verb | null {
  const { left, right, end } = phrase;
  const verb = right.at(-1);
  const counts = previous !== null && ['new', 'handled', 'carried-in', 'carried-over'].includes(previous.kind);
  if (matter !== 'requests' || !counts || verb === undefined || !isVerb(verb, 'close')) return null;
  const leads = left.every((token) => token.kind === 'among' || token.kind === 'remainder' || isTransparent(token));
  const plain = right.every((token) => token === verb || isTransparent(token));
  // 其中4件书面答复，8件口头答复
  const way = segments.some(({ tokens }) => tokens.some(({ text }) => /口头|当面|电话/.test(text)));
  const others = segments.some(
    ({ tokens }) =>
      tokens.some(({ kind }) => kind === 'exclude') ||
      (!tokens.includes(verb) && (carries(tokens) || ((tokens[0]?.start ?? 0) > end && tokens.some(isOpen)))),
  );
  return leads && plain && !way && others ? verb : null;
}

/** 公民申请6件，企业申请1件: 公民 are natural persons beside other applicants. */
function isOneApplicant({ phrase, segments }: Clause): boolean {
  return (
    phrase.left.some(({ text }) => /^(?:公民|群众|公众|人民群众|社会公众)$/.test(text)) &&
    segments.some(({ tokens }) => tokens.some(({ kind }) => kind === 'applicant'))
  );
}

/**
 * 合计24件 behind 收到网上申请15件、信函申请9件: the requests received; 共27件 behind 新收23件，上年结转4件: these and those
 * carried in.
 */
function sumOf(
  { phrase, previous, segments, named: rolesNamed }: Clause,
  left: readonly Token[],
  { identity, matter }: Context,
): { readonly kind: 'new' | 'handled' | 'closed'; readonly cells: readonly string[] } | null {
  if (!left.some(({ kind }) => kind === 'total') || !left.every(({ kind }) => kind === 'total' || kind === 'copula'))
    return null;
  // 予以公开18件、…、其他处理4件，总计60件
  if (
    previous?.kind === 'result' &&
    new Set([...rolesNamed()].map((role) => role.split('.', 1)[0])).size >= MOST_RESULTS
  )
    return { kind: 'closed', cells: cellsOf(identity, 'closed', ['total']) };
  const before = segments.filter(({ tokens }) => (tokens[0]?.start ?? 0) < (left[0]?.start ?? 0));
  const counts = before.filter(({ tokens }) => tokens.some(({ kind }) => kind === 'quantity'));
  const words = before.flatMap(({ tokens }) => tokens);
  if (counts.length < 2 || phrase.right.length > 0) return null;
  const handles = words.some((token) => isVerb(token, 'handle'));
  if (words.some((token) => isVerb(token, 'due', 'close')) || (handles && previous?.kind !== 'carried-in')) return null;
  const receives = handles || words.some((token) => isVerb(token, 'receive'));
  // 网络申请15件、信函申请9件，共计24件: where nothing but requests and ways of sending them is named, these came in.
  if (
    !receives &&
    !(matter === 'requests' && words.every(isOfChannels) && addsUp(words, phrase.quantity?.value ?? null))
  )
    return null;
  const received = cellsOf(identity, 'new', ['total']);
  if (previous?.kind === 'carried-in' && counts.length === 2)
    return { kind: 'handled', cells: [...received, ...cellsOf(identity, 'carried-in', ['total'])] };
  const byChannel = counts.every(
    ({ tokens }) =>
      tokens.some(({ kind }) => kind === 'channel') && tokens.filter(({ kind }) => kind === 'quantity').length === 1,
  );
  const named =
    matter === 'requests' || words.some((token) => isNoun(token, 'application') || /申请$/.test(token.text));
  return byChannel && named ? { kind: 'new', cells: received } : null;
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

/** The measure word of a statement on requests; null where there is none. */
function measureOf(statement: Draft | null, text: string): string | null {
  if (statement === null || statement.number === null) return null;
  if (statement.kind !== 'new' && statement.kind !== 'handled') return null;
  return text.slice(statement.number.end, statement.span.end).trim();
}

/** What a list of requests by way of sending consists of. */
function isOfChannels(token: Token): boolean {
  return (
    ['channel', 'quantity', 'among'].includes(token.kind) ||
    isTransparent(token) ||
    /^(?:[按从分看]|按照|其他|其它|其余)$/.test(token.text)
  );
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

interface Predicate {
  readonly subject: readonly Token[];
  /** Verbs in a row say several things of one figure: 受理并办结申请12件. */
  readonly verbs: readonly Verb[];
}

/** The classes of verbs that say what is done with requests. */
const PREDICATES = ['receive', 'handle', 'due', 'close'] as const;

/** The verbs that govern a figure; null where there is none, or a word stands between that is not understood. */
function predicateOf(left: readonly Token[], body: string): Predicate | null {
  const first = left.findIndex((token) => isVerb(token, ...PREDICATES));
  if (first < 0) return null;
  const rest = withoutTopics(left.slice(first));
  const verbs = rest.filter((token): token is Verb => isVerb(token, ...PREDICATES));
  // 收到公民向我局提交的申请
  const joined = rest.every(
    (token, index) =>
      verbs.includes(token as Verb) ||
      isTransparent(token) ||
      isJoining(token) ||
      // 收到有效申请12件
      token.text === '有效' ||
      (rest[index - 1]?.text === '向' && token.kind === 'word' && namesItself(token.text, body)),
  );
  return joined ? { subject: left.slice(0, first), verbs } : { subject: rest, verbs };
}

/**
 * 收到涉及房屋征收、物业管理等方面的申请12件: topics of which 等 leaves more unsaid narrow nothing; 涉及房屋征收的申请 are some of all.
 */
function withoutTopics(words: readonly Token[]): readonly Token[] {
  const etc = words.findIndex(({ kind }) => kind === 'etc');
  if (etc < 2 || !/^(?:涉及|关于|有关|反映|要求|申请)$/.test(words[1]?.text ?? '')) return words;
  const noun = words.findIndex((token, i) => i > etc && isNoun(token, 'application'));
  const plain =
    noun >= 0 &&
    words
      .slice(2, etc)
      .every((token) => token.kind === 'word' || isTransparent(token) || isVerb(token, 'publish', 'other'));
  return plain ? [...words.slice(0, 1), ...words.slice(etc + 1)] : words;
}

function isJoining(token: Token): boolean {
  return token.kind === 'word' && /^[并且后]$/.test(token.text);
}

/** 政府信息公开申请12件, 依申请公开：0件: nothing else is said of the figure, and it divides nothing. */
function countsRequests({ phrase, classes }: Clause, left: readonly Token[], { documents }: Context): boolean {
  const { quantity } = phrase;
  if (left.some((token) => isVerb(token))) return false;
  // 政府信息公开申请12件全部办结
  const closes = phrase.right.every((token) => isTransparent(token) || isVerb(token, 'close'));
  if (left.some((token) => token.kind === 'total' || (isNoun(token, 'application') && /[量数]$/.test(token.text))))
    return true;
  const divides = left.some((token) => token.kind === 'among') || phrase.before === 'pause';
  return (quantity?.family === 'case' || isTimes(phrase)) && !divides && !classes && !documents && closes;
}

/** 收到11件，办结11件；办理上年结转4件: what was carried in is told apart, so that the others were received. */
function tellsCarriedApart({ phrase, segments }: Clause): boolean {
  return segments.some(
    ({ tokens }) =>
      (tokens[0]?.start ?? 0) > phrase.end &&
      carries(tokens) &&
      tokens.some((token) => isVerb(token, 'handle', 'close')) &&
      tokens.some((token) => (token.kind === 'time' && token.tag === 'last') || token.kind === 'year'),
  );
}

/**
 * 收到38件，答复36件，2件在办: what is left of those received is told, so that those carried in may not be among the answers.
 * Where others are told before the answers, they are, unless these are what is still open.
 */
function accountsForReceived(clause: Clause, value: number): boolean {
  const { previous, phrase, segments } = clause;
  if (previous !== null && previous.kind !== 'new' && previous.kind !== 'handled') return false;
  const start = phrase.left[0]?.start ?? phrase.end;
  let receives = previous !== null;
  let isRestTold = false;
  const before = new Set<number>();
  for (const { tokens } of segments) {
    for (const token of tokens) {
      if (token.start < start && isVerb(token, 'receive', 'handle')) receives = true;
      if (token.kind !== 'quantity' || token.quantity.value === null) continue;
      if (token.start < start) {
        // 收到58件，正在办理3件，办结55件
        isRestTold ||= tokens.some(isOpen) && before.has(value + token.quantity.value);
        before.add(token.quantity.value);
      } else if (token.start > phrase.end && before.has(value + token.quantity.value)) isRestTold = true;
    }
  }
  return receives && (isRestTold || tellsCarriedApart(clause));
}

/** 受理12件，答复7件，不予受理4件，申请内容不明确1件: answers beside other results, none of which says what was given. */
function isOneResult({ phrase, segments }: Clause): boolean {
  let beside = 0;
  for (const { tokens, before } of segments) {
    if ((tokens[0]?.start ?? 0) < phrase.end) continue;
    if (before === 'colon' || tokens.some(leadsIn)) return false;
    const named = tokens.find(({ kind }) => kind === 'result' || kind === 'ground');
    if (named === undefined || !tokens.some(({ kind }) => kind === 'quantity')) continue;
    if (named.kind === 'result' && /granted/.test(named.tag)) return false;
    beside++;
  }
  return beside > 1;
}

function isOpen(token: Token): boolean {
  return token.kind === 'outcome' && token.tag === 'pending';
}

function closed(
  stated: Parameters<typeof claim>[1],
  verbs: readonly Verb[],
  clause: Clause,
  { identity }: Context,
): readonly Draft[] {
  const all = cellsOf(identity, 'closed', ['total']);
  // An answer is no answer where the matter was closed otherwise: withdrawn, not corrected in time.
  const answers = verbs.some(({ text }) => /答复|回复|办复/.test(text));
  if (answers && isOneResult(clause)) return [];
  const roles = answers ? (['granted', 'partly-granted', 'refused', 'unavailable', 'unprocessed'] as const) : [];
  const answered = roles.flatMap((role) => cellsOf(identity, role, ['total']));
  // 出具答复书5份: of letters there may be several on one request.
  const received = tellsCarriedApart(clause) ? cellsOf(identity, 'new', ['total']) : [];
  // 收到58件，其中办结55件 speaks of those received alone.
  const isPart = clause.phrase.left.some(({ kind }) => kind === 'among');
  const less = isPart || accountsForReceived(clause, stated.value) ? cellsOf(identity, 'carried-in', ['total']) : [];
  // 办结40件，逾期未补正不再处理1件: beside each other, the second may be none of the first.
  const apart = clause.segments.some(({ tokens }) => tokens.some(leadsIn)) ? 0 : clause.apart;
  // 截至目前已办结63件: by the day on which it was written what was carried over may be closed too.
  const isOfToday = speaksOfToday(clause.phrase.left);
  const due = isOfToday ? (['new', 'carried-in'] as const).flatMap((role) => cellsOf(identity, role, ['total'])) : [];
  return claim(
    'closed',
    { ...stated, less, apart },
    [all, answered, received, due],
    !isOfToday && !verbs.some(({ text }) => text.endsWith('书')),
  );
}

/**
 * A count that may be any of the requests received, received and carried in, or closed; those received alone where those
 * carried in are added to them.
 */
function handled(stated: Parameters<typeof claim>[1], clause: Clause, { identity }: Context): readonly Draft[] {
  const [received, carried, all] = (['new', 'carried-in', 'closed'] as const).map((role) =>
    cellsOf(identity, role, ['total']),
  );
  const readings = [received ?? [], [...(received ?? []), ...(carried ?? [])], all ?? []];
  return claim('handled', stated, addsCarriedIn(clause) ? readings.slice(0, 1) : readings, false);
}

/** 受理58件，连同上年结转5件，应办63件: what was carried in is added to the figure, which then has none of it. */
function addsCarriedIn({ phrase, segments }: Clause): boolean {
  let adds = false;
  for (const { tokens } of segments) {
    if ((tokens[0]?.start ?? 0) <= phrase.end) continue;
    if (adds && (tokens.some((token) => isVerb(token, 'due')) || tokens.every(isSum))) return true;
    if (!carries(tokens) || !tokens.some(({ kind }) => kind === 'quantity')) continue;
    if (tokens.some(({ kind }) => kind === 'include' || kind === 'among')) return false;
    if (/^(?:连同|加上|加上年度?|加|另|另有|另加|还有|外加)$/.test(tokens[0]?.text ?? '')) return true;
    adds = true;
  }
  return false;
}

/** 共计63件 */
function isSum({ kind }: Token): boolean {
  return kind === 'total' || kind === 'copula' || kind === 'quantity';
}

/**
 * 应办63件: those received and those carried in. Where these are told nowhere in the sentence, the first may be all that is
 * meant; 应答复60件 leaves out what is not due yet.
 */
function due(
  stated: Parameters<typeof claim>[1],
  verbs: readonly Verb[],
  { tellsCarried }: Clause,
  { identity }: Context,
): readonly Draft[] {
  const received = cellsOf(identity, 'new', ['total']);
  const tellsCarriedIn = tellsCarried();
  const answers = verbs.some(({ text }) => /办结|答复/.test(text));
  return claim(
    'handled',
    stated,
    [
      [...received, ...cellsOf(identity, 'carried-in', ['total'])],
      tellsCarriedIn ? [] : received,
      answers || !tellsCarriedIn ? cellsOf(identity, 'closed', ['total']) : [],
    ],
    false,
  );
}

function claim(
  kind: 'new' | 'handled' | 'closed',
  stated: ReturnType<typeof statedBy>,
  readings: readonly (readonly string[])[],
  certain: boolean,
): readonly Draft[] {
  const known = readings.filter((cells) => cells.length > 0);
  return known.length === 0 ? [] : [{ kind, ...stated, readings: known, bound: 'equal', certain }];
}
