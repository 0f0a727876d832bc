import type { Span } from '../../text/span.ts';
import type { Work } from '../../text/work.ts';
import { namesOwnBody } from '../body.ts';
import type { Token } from '../lexer.ts';
import type { Passage } from '../passage.ts';
import type { ReportIdentity } from '../report-identity.ts';
import { type Phrase, phrasesOf, type Segment, type Sentence } from '../segments.ts';
import { carried } from './carried.ts';
import type { Claim, ClaimKind, Clause, Context, Draft, Matter } from './claim.ts';
import { withCompounds } from './compounds.ts';
import { distributed } from './distribute.ts';
import { feesIn } from './fees.ts';
import { readers } from './readers.ts';
import { rowNamed } from './results.ts';
import { scopeOf, withoutSubject } from './scope.ts';
import { carries, countsCases, isCase, isNoun, isTransparent, isVerb, leadsOn, spellingOf } from './words.ts';

/** What a passage states about figures of the tables. Spans are offsets into the passage. */
export interface Statements {
  readonly claims: readonly Claim[];
  /** Requests of more or fewer bodies than the own, stated completely in one sentence: no table has them, but they must balance. */
  readonly balances: readonly Balance[];
}

/** 新收, 上年结转, 办结 and 结转下年度 of the same bodies. */
export interface Balance {
  /** From the first of them to the last, as offsets into the passage. */
  readonly span: Span;
  readonly received: Claim;
  readonly carriedIn: Claim;
  readonly closed: Claim;
  readonly carriedOver: Claim;
}

/** Claims about cases: silent where the sentence says that they have nothing to do with disclosure. */
const CASES: ReadonlySet<ClaimKind> = new Set(['reviews', 'lawsuits', 'cases', 'case-outcome', 'case-pending']);

/** Claims about requests that came in or were closed. */
const REQUESTS: ReadonlySet<ClaimKind> = new Set(['new', 'handled', 'closed', 'applicant']);

/** Reading may pause after so many sentences. */
export const SENTENCES_AT_ONCE = 500;

/** Reads what a passage states. */
export function* statementsIn(
  passage: Passage,
  sentences: readonly Sentence[],
  identity: ReportIdentity,
): Work<Statements> {
  const context: Context = {
    identity,
    text: passage.text,
    matter: /申请/.test(passage.heading) || passage.part === 'applications' ? 'requests' : null,
    counted: false,
    total: null,
    scope: 'own',
    sentences,
    following: [],
    documents: /公文|公开属性|文件属性/.test(passage.text),
    disclosure: /信息公开|政务公开|依申请/.test(passage.text + passage.heading) || passage.part === 'reviews',
    examples: passage.part === 'problems',
  };
  const claims: Claim[] = [];
  const balances: Balance[] = [];
  let last: Draft | null = null;
  let isOfAnotherTime = false;
  let count = 0;
  for (const [index, sentence] of sentences.entries()) {
    if (++count % SENTENCES_AT_ONCE === 0) yield;
    const next = sentences[index + 1];
    const found = new Found();
    const goesOn = divides(sentence);
    context.following = next !== undefined && divides(next) ? next : [];
    readLevel(sentence, context, goesOn ? last : null, found, goesOn && isOfAnotherTime);
    isOfAnotherTime = found.endsInAnotherTime;
    const foreign = areOtherCases(textOf(passage.text, sentence));
    const own = found.own.filter(
      ({ kind }) => !(foreign && CASES.has(kind)) && (!context.examples || kind === 'case-outcome'),
    );
    // 收到8件，均已答复。其中…: divided is what was counted.
    last = own.findLast(({ bound }) => bound !== 'most') ?? null;
    claims.push(...own.map((draft) => claimOf(draft, passage.text)));
    const balance = balanceOf(found.others, passage.text);
    if (balance !== null) balances.push(balance);
  }
  return { claims, balances };
}

/** 其中 at the beginning of a sentence divides the figure of the one before. */
function divides(sentence: Sentence): boolean {
  return sentence[0]?.tokens.find((token) => token.kind !== 'item')?.kind === 'among';
}

/** Statements of a sentence about the body's own figures, and about those of other bodies. */
class Found {
  readonly own: Draft[] = [];
  readonly others: Draft[] = [];
  /** The last figures are those of another year, or of a part of this one. */
  endsInAnotherTime = false;
}

// Each field by name: the rest of an object has a hidden class of its own each time, which costs more than the claim.
function claimOf(draft: Draft, text: string): Claim {
  const { kind, value, money, span, number, chinese, readings, apart, base, less, bound, certain } = draft;
  const words = text.slice(draft.from, draft.to);
  return { kind, value, money, span, number, chinese, words, readings, apart, base, less, bound, certain };
}

function balanceOf(drafts: readonly Draft[], text: string): Balance | null {
  const only = (kind: ClaimKind): Draft | undefined => {
    const [first, ...more] = drafts.filter((claim) => claim.kind === kind);
    return more.length === 0 ? first : undefined;
  };
  const [received, carriedIn, closed, carriedOver] = [
    only('new'),
    only('carried-in'),
    only('closed'),
    only('carried-over'),
  ];
  if (received === undefined || carriedIn === undefined || closed === undefined || carriedOver === undefined)
    return null;
  const all = [received, carriedIn, closed, carriedOver];
  const span = {
    start: Math.min(...all.map(({ from }) => from)),
    end: Math.max(...all.map(({ to }) => to)),
  };
  const claim = (draft: Draft): Claim => claimOf(draft, text);
  return {
    span,
    received: claim(received),
    carriedIn: claim(carriedIn),
    closed: claim(closed),
    carriedOver: claim(carriedOver),
  };
}

/** 均与政府信息公开无关: the cases of a sentence are not those that the form counts. */
export function areOtherCases(sentence: string): boolean {
  return /(?:与|同)(?:政府|政务)?信息公开(?:工作|事项)?无关|(?:不涉及|未涉及|不属于|非)(?:因)?(?:政府|政务)?信息公开/.test(
    sentence,
  );
}

/** The characters of a sentence. */
export function textOf(text: string, sentence: Sentence): string {
  return text.slice(sentence[0]?.tokens[0]?.start ?? 0, sentence.at(-1)?.tokens.at(-1)?.end ?? 0);
}

/** Reads the segments of a sentence or of a bracket; answers the claims of the level itself in order. */
function readLevel(
  segments: readonly Segment[],
  context: Context,
  head: Draft | null,
  found: Found,
  isOfAnotherTime = false,
): void {
  const { identity } = context;
  const claims: Draft[] = [];
  const phrases = phrasesOf(segments);
  let rolesNamed: ReadonlySet<string> | null = null;
  let carriesAny: boolean | null = null;
  const about = {
    segments,
    explained: explains(segments, identity.year),
    classes: segments.some((segment) => segment.tokens.some((token) => token.text === '主动公开')),
    apart: countedApart(phrases),
    tellsCarried: () => {
      carriesAny ??= segments.some(
        ({ tokens, nested }) =>
          carries(tokens) || nested.some((each) => each.segments.some((one) => carries(one.tokens))),
      );
      return carriesAny;
    },
    named: () => {
      rolesNamed ??= rolesIn(segments);
      return rolesNamed;
    },
  };
  let previous = head;
  // 2022年上半年收到267件。其中…: what divides figures of another time is of that time.
  let governing: 'own' | 'other' = isOfAnotherTime ? 'other' : 'own';
  // 不予公开6件（国家秘密3件、…）: what its brackets list are parts of a result.
  let listed = head?.kind === 'result';
  let unread = false;
  let byTopic = false;
  let ofOthers = false;
  let ofPart = false;
  let ofRequests = head !== null && REQUESTS.has(head.kind);
  for (const spoken of distributed(phrases)) {
    const named = scopeOf(spoken.left, context.text, identity.body);
    // 收到12件，其中本级收到9件: the part is another's, and the next sentence is the body's own again.
    if (named === 'other' && context.scope === 'own' && spoken.left.some((token) => token.kind === 'among'))
      ofPart = true;
    if (named !== null) context.scope = named === 'other' ? 'other' : 'own';
    const phrase = withCompounds(
      named === 'other' || named === 'all' ? { ...spoken, left: withoutSubject(spoken.left) } : spoken,
      context.text,
      identity.body,
    );
    listed ||= phrase.left.some((token) => token.kind === 'among');
    context.matter = isOfEveryKind(phrase, segments, context)
      ? 'other'
      : (matterOf(phrase, listed, identity.body) ?? context.matter);
    const era = yearOf(phrase.left, identity.year);
    // 上年结转2件 names the year of the matters carried over, not of the figures after it.
    // 与去年0件相比增长4件 is said of the figure before.
    if (era !== null && !carries(phrase.left) && !phrase.right.some(({ kind }) => kind === 'compare')) governing = era;
    // 办理行政复议案件56件、行政诉讼案件30件: the verb that makes the first other people's cases governs the second too.
    if (phrase.left.some((token) => isVerb(token))) ofOthers = false;
    const clause: Clause = { phrase, previous, last: claims.at(-1) ?? head, byTopic, ofRequests, ...about };
    const carriedOver = carried(clause, context);
    const drafts =
      carriedOver.length > 0
        ? carriedOver
        : governing === 'other' || carries(phrase.left) || isDifference(phrase.left)
          ? []
          : // Results after requests that could not be read may be those of another body's requests.
            statements(clause, context).filter(
              (claim) => !(claim.kind === 'result' && unread) && !(CASES.has(claim.kind) && ofOthers),
            );
    if (context.scope === 'other') {
      // Whose figures they are belongs to the words that state them.
      const from = spoken.left.find((token) => !['among', 'item', 'punctuation'].includes(token.kind))?.start;
      found.others.push(...drafts.map((draft) => ({ ...draft, from: Math.min(draft.from, from ?? draft.from) })));
      previous = null;
      continue;
    }
    claims.push(...drafts);
    if (phrase.quantity !== null) ofRequests = drafts.some(({ kind }) => REQUESTS.has(kind));
    byTopic = drafts.length === 0 && (byTopic || namesTopic(phrase, identity.body));
    ofOthers ||= drafts.length === 0 && phrase.quantity !== null && phrase.left.some(isCase);
    unread ||=
      drafts.length === 0 &&
      !listed &&
      phrase.quantity !== null &&
      phrase.left.some((token) => isNoun(token, 'application'));
    // 已全部办结，予以公开6件: what was closed is divided, though not counted.
    if (
      phrase.quantity === null &&
      context.matter === 'requests' &&
      phrase.left.some((token) => isVerb(token, 'close'))
    )
      context.counted ||= !phrase.left.some((token) => token.kind === 'negation');
    for (const draft of drafts) {
      const { kind } = draft;
      if (kind !== 'new' && kind !== 'handled' && kind !== 'closed') continue;
      context.counted = true;
      context.total = draft;
    }
    previous = drafts.at(-1) ?? (phrase.before === 'pause' || keepsList(phrase) || isAside(phrase) ? previous : null);
  }
  found.own.push(...claims);
  if (context.scope === 'own' && governing === 'own') {
    for (const segment of segments) found.own.push(...feesIn(segment, identity, context.text));
  }
  readBrackets(segments, context, claims, found);
  found.endsInAnotherTime = governing === 'other';
  if (ofPart) context.scope = 'own';
}

/** Reads the brackets of a level: each divides the last figure before it. */
function readBrackets(segments: readonly Segment[], context: Context, heads: readonly Draft[], found: Found): void {
  const { matter, scope } = context;
  let passed = 0;
  for (const { nested } of segments) {
    for (const each of nested) {
      const start = each.segments[0]?.tokens[0]?.start ?? 0;
      while ((heads[passed]?.span.end ?? start + 1) <= start) passed++;
      readLevel(each.segments, context, heads[passed - 1] ?? null, found);
      context.matter = matter;
      context.scope = scope;
    }
  }
}

/** What the first reader that understands the clause finds in it. */
function statements(clause: Clause, context: Context): readonly Draft[] {
  const { left, quantity, right } = clause.phrase;
  if (quantity !== null) {
    if (quantity.value === null || !countsCases(quantity, clause.phrase)) return [];
    if (leadsOn(right) && !isDivided(clause)) return [];
    if (left.some((token) => token.kind === 'negation' || token.kind === 'each' || token.kind === 'compare')) return [];
  }
  for (const reader of readers) {
    const found = reader(clause, context);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * 办结的25件中，予以公开12件; 不予公开的6件中，国家秘密3件: all that was closed, or had this result, where nothing narrows it and
 * results or grounds divide it.
 */
function isDivided({ phrase: { left, right }, segments }: Clause): boolean {
  const at = left.findIndex((token) => isVerb(token, 'close') || token.kind === 'result');
  const ofResult = left[at]?.kind === 'result';
  return (
    at >= 0 &&
    right.length === 1 &&
    right[0]?.text === '中' &&
    left
      .slice(0, at)
      .every(
        ({ kind, text }) => kind === 'item' || kind === 'time' || kind === 'year' || /^(?:在|已|已经)$/.test(text),
      ) &&
    left
      .slice(at + 1)
      .map(({ text }) => text)
      .join('') === '的' &&
    segments.some(({ tokens }) => tokens.some(({ kind }) => kind === (ofResult ? 'ground' : 'result')))
  );
}

/**
 * What a phrase says is counted from here on; null where it leaves that open. A figure of something that is not
 * known (信访件34件) takes the place of the requests, but for the parts of a list, which divide what stands before.
 */
function matterOf({ left, quantity, right }: Phrase, listed: boolean, title: string): Matter | null {
  if (quantity === null && left.some((token) => token.kind === 'negation')) return null;
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
  if (quantity !== null && left.some((token) => token.kind === 'noun')) return 'other';
  // 受理12345热线2380件: a number that names something stands before a figure that is read as a part of it.
  const isNumbered = left.some((token) => token.kind === 'reference' && /^\d+$/.test(token.text));
  if (quantity === null && isNumbered && left.some((token) => isVerb(token, 'receive', 'handle'))) return 'other';
  // 均在期限内答复36件 goes on with the matter before.
  if (quantity === null || listed || left.some((token) => isVerb(token, 'close', 'carry', 'withdraw'))) return null;
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
function isOfEveryKind(
  { left, quantity, right, end }: Phrase,
  segments: readonly Segment[],
  { text, identity, following }: Context,
): boolean {
  if (quantity === null || quantity.value === null) return false;
  const total = quantity.value;
  const words = [...left, ...right];
  if (!words.some((token) => isNoun(token, 'application')) || spellsDisclosure(words, text)) return false;
  const isPart = ({ tokens, nested }: Segment): boolean =>
    nested.some((each) => each.segments.some(isPart)) ||
    ((tokens[0]?.start ?? 0) >= end && tellsKindsApart(tokens, total, identity.body));
  return segments.some(isPart) || following.some(isPart);
}

function spellsDisclosure(words: readonly Token[], text: string): boolean {
  return /公开/.test(spellingOf(text, words));
}

/** 300件为行政许可申请, 其余58件为政府信息公开申请: the words count some of the applications, by what they are for. */
function tellsKindsApart(tokens: readonly Token[], total: number, title: string): boolean {
  const isLess = tokens.some((token) => token.kind === 'quantity' && (token.quantity.value ?? total) < total);
  const others = tokens.some(({ kind }) => kind === 'channel' || kind === 'applicant');
  if (!isLess || others || tokens.some((token) => isVerb(token, 'receive', 'close', 'carry'))) return false;
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
  return token !== undefined && /^(?:登记|办理|案|事项|类|案件)$/.test(token.text);
}

function isReceivedGround(left: readonly Token[]): boolean {
  const verb = left.findIndex((token) => isVerb(token, 'receive', 'handle'));
  return verb >= 0 && left.slice(verb).some(({ kind }) => kind === 'ground');
}

function isMatter(token: Token): boolean {
  return isNoun(token, 'application') || isCase(token);
}

/** A phrase without a claim inside a list under 其中 leaves the list's head in force. */
function keepsList(phrase: Phrase): boolean {
  return phrase.left.some((token) => ['among', 'channel', 'ground'].includes(token.kind) || isVerb(token, 'withdraw'));
}

/** 占77.6%, 较上年增加20件, 同比增长15%: said of the figure before, and what follows goes on to divide it. */
function isAside({ left, quantity }: Phrase): boolean {
  if (quantity !== null) return isDifference(left);
  return (
    left.some(({ kind }) => kind === 'percent') &&
    left.every(({ kind }) =>
      ['share', 'percent', 'compare', 'neutral', 'copula', 'time', 'year', 'total'].includes(kind),
    )
  );
}

/** 征地类30件: a count of what no row of the form has, or of a ground where it could not be read. */
function namesTopic({ left, quantity }: Phrase, body: string): boolean {
  return (
    quantity !== null &&
    !isDifference(left) &&
    left.some(
      (token) =>
        token.kind === 'ground' || (token.kind === 'word' && token.text.length > 1 && !namesOwnBody(body, token.text)),
    )
  );
}

/**
 * True where a remark says that the count takes in, or leaves out, what was carried in: 含上年结转2件,（上年结转2件）. 除3件结转下年外
 * says nothing of what came in.
 */
function explains(segments: readonly Segment[], year: number | null): boolean {
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

/** The rows of results and grounds that segments name. */
function rolesIn(segments: readonly Segment[]): ReadonlySet<string> {
  const roles = new Set<string>();
  for (const { tokens } of segments)
    for (const token of tokens) if (token.kind === 'result' || token.kind === 'ground') roles.add(rowNamed(token.tag));
  return roles;
}

/** The cases of some phrases that count under （六）其他处理 by a name of their own: 撤回1件, 逾期不补正2件. */
function countedApart(phrases: readonly Phrase[]): number {
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

/** Whether the last date before a figure is the reporting year; null where the words name none. */
function yearOf(tokens: readonly Token[], year: number | null): 'own' | 'other' | null {
  // 3月印发方案: the date of something that was done.
  const tells = tokens.some((token) => isVerb(token) && !isVerb(token, 'receive', 'handle', 'due', 'close'));
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (token === undefined || before?.kind === 'compare') continue;
    const part = token.kind === 'reference' && !tells ? monthsOf(tokens) : null;
    if (part !== null) return part;
    if (token.kind === 'year') return year === null || token.year === year ? 'own' : 'other';
    if (token.kind === 'time') {
      if (token.tag !== 'current') return 'other';
      if (before?.kind === 'reference') continue;
      return token.text.length > 1 ? 'own' : null;
    }
  }
  return null;
}

/** 截至11月底, 1至10月, 3月份: a part of the year, unless the months end with December; null without a month. */
function monthsOf(tokens: readonly Token[]): 'own' | 'other' | null {
  const dates = tokens.filter(({ kind }) => kind === 'reference');
  const last = dates.flatMap(({ text }) => [...text.matchAll(/([0-9]{1,2})\s?月/g)]).at(-1)?.[1];
  if (last === undefined) return null;
  return Number(last) === 12 ? null : 'other';
}

/** 较上年增加3件, 同比下降2件: the figure is a difference. */
function isDifference(tokens: readonly Token[]): boolean {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined) return false;
    if (token.kind === 'compare') return token.text !== '新增';
    if (!isTransparent(token)) return false;
  }
  return false;
}
