import { done, type Work } from '../../text/work.ts';
import { namesOwnBody } from '../body.ts';
import type { Token } from '../lexer.ts';
import type { Passage } from '../passage.ts';
import type { ReportIdentity } from '../report-identity.ts';
import { eachSentence, type Phrase, phrasesOf, type Segment, type Sentence } from '../segments.ts';
import { hasKind, hasNoun, hasVerb } from '../token-list.ts';
import { type Balance, balanceOf } from './balance.ts';
import { carried } from './carried.ts';
import { type Claim, type ClaimKind, type Clause, type Context, claimOf, type Draft } from './claim.ts';
import { withCompounds } from './compounds.ts';
import { distributed } from './distribute.ts';
import { feesIn } from './fees.ts';
import { isOfEveryKind, matterOf } from './matter.ts';
import { casesOfDisclosure, opensWithCases, tellsOfDisclosure } from './of-disclosure.ts';
import { areOtherCases, textOf } from './other-cases.ts';
import { nameSeveralYears, yearOf } from './period.ts';
import { readersOfFigures, readersOfWords } from './readers.ts';
import { isOneShare, scopeOf, subjectIn, tellsOfSomeBodies, withoutSubject } from './scope.ts';
import { countedApart, explains, rolesIn } from './sentence.ts';
import { type Subset, subsetInBrackets, subsetOpenedBy, withinSubset } from './subset.ts';
import { carries, countsCases, isCase, isDifference, isOwnSubject, isTransparent, isVerb, leadsOn } from './words.ts';

/** Claims about cases: silent where the sentence says that they have nothing to do with disclosure. */
const CASES: ReadonlySet<ClaimKind> = new Set(['reviews', 'lawsuits', 'cases', 'case-outcome', 'case-pending']);

/** Claims about requests that came in or were closed. */
const REQUESTS: ReadonlySet<ClaimKind> = new Set(['new', 'handled', 'closed', 'applicant']);

/** What a passage states about figures of the tables. Spans are offsets into the passage. */
export interface Statements {
  readonly claims: readonly Claim[];
  /** Requests of more or fewer bodies than the own, stated completely in one sentence: no table has them, but they must balance. */
  readonly balances: readonly Balance[];
}

/** Reads what a passage states. */
export function* statementsIn(
  passage: Passage,
  sentences: readonly Sentence[],
  identity: ReportIdentity,
  about = casesOfDisclosure(passage),
): Work<Statements> {
  const context: Context = {
    identity,
    text: passage.text,
    matter: /申请/.test(passage.heading) || passage.part === 'applications' ? 'requests' : null,
    counted: false,
    total: null,
    scope: 'own',
    isShare: false,
    sentences,
    following: NONE,
    documents: /公文|公开属性|文件属性/.test(passage.text),
    disclosure: about !== 'none',
    examples: passage.part === 'problems',
  };
  const claims: Claim[] = [];
  const balances: Balance[] = [];
  let last: Draft | null = null;
  let isOfAnotherTime = false;
  let isOfSeveralYears = false;
  let isOfForm = false;
  yield* eachSentence(sentences, (sentence, index) => {
    const goesOn = context.following === sentence;
    const next = sentences[index + 1];
    context.following = next !== undefined && divides(next) ? next : NONE;
    const found = new Found();
    // 两年分别收到32件、38件。其中予以公开分别为12件、14件: what follows has one of each year too.
    const names = distributesYears(sentence);
    const goesOnWithYears = isOfSeveralYears && !names && (goesOn || distributes(sentence));
    isOfSeveralYears = names || goesOnWithYears;
    const level = {
      segments: sentence,
      head: goesOn ? last : null,
      isOfAnotherTime: goesOnWithYears || (goesOn && isOfAnotherTime),
      inBrackets: false,
      isOfSome: false,
    };
    readLevel(level, context, found);
    isOfAnotherTime = found.endsInAnotherTime;
    const foreign = areOtherCases(textOf(passage.text, sentence));
    // Where none is said to have been, there was none about disclosure.
    const countsAny = found.own.some(({ kind, number }) => number !== null && CASES.has(kind));
    isOfForm =
      about === 'all' ||
      (countsAny && ((isOfForm && (goesOn || opensWithCases(sentence))) || tellsOfDisclosure(sentence)));
    const own = found.own.filter(
      ({ kind, number }) =>
        !(CASES.has(kind) && (foreign || (!isOfForm && number !== null))) &&
        (!context.examples || kind === 'case-outcome'),
    );
    // 收到8件，均已答复。其中…: divided is what was counted.
    last = own.findLast(({ bound }) => bound !== 'most') ?? null;
    claims.push(...own.map((draft) => claimOf(draft, passage.text)));
    const balance = balanceOf(found.others, passage.text);
    if (balance !== null) balances.push(balance);
  });
  return { claims, balances };
}

/** In a passage of more sentences none are looked for that leave their subject open. */
const MOST_SENTENCES = 200;

/** True of a passage in which `casesPerhaps` may find something. */
export function mayTellOfCases({ part, text }: Passage): boolean {
  return part !== null && part !== 'problems' && /复议|诉/.test(text);
}

/** Counts of reviews and lawsuits that do not say what they are about: 行政复议1件，结果维持. They may be the form's or others. */
export function casesPerhaps(
  passage: Passage,
  sentences: readonly Sentence[],
  identity: ReportIdentity,
): readonly Claim[] {
  if (sentences.length > MOST_SENTENCES || !mayTellOfCases(passage)) return [];
  const about = casesOfDisclosure(passage);
  if (about === 'all') return [];
  const open = about === 'none' ? sentences : sentences.filter((sentence) => !tellsOfDisclosure(sentence));
  return done(statementsIn(passage, open, identity, 'all')).claims.filter(({ kind }) => CASES.has(kind));
}

const NONE: Sentence = [];

/** 分别收到32件、38件, 分别为32件和38件: figures for each of several things. 答复分别送达 has none. */
function distributes(sentence: Sentence): boolean {
  const tokens = sentence.flatMap((segment) => segment.tokens);
  const at = tokens.findIndex(({ kind, text }) => kind === 'enumerate' || text === '分别');
  const first = at < 0 ? -1 : tokens.findIndex(({ kind }, i) => i > at && kind === 'quantity');
  const next = first < 0 ? [] : tokens.slice(first + 1, first + 3);
  return next[0]?.kind === 'quantity' || (/^[和与及]$/.test(next[0]?.text ?? '') && next[1]?.kind === 'quantity');
}

/** 2021年、2022年分别收到, 近两年分别收到: for each of several years. */
function distributesYears(sentence: Sentence): boolean {
  return distributes(sentence) && nameSeveralYears(sentence);
}

/** 其中 at the beginning of a sentence divides the figure of the one before. */
function divides([first]: Sentence): boolean {
  if (first === undefined) return false;
  for (const { kind } of first.tokens) if (kind !== 'item') return kind === 'among';
  return false;
}

/** Statements of a sentence about the body's own figures, and about those of other bodies. */
class Found {
  readonly own: Draft[] = [];
  readonly others: Draft[] = [];
  /** The last figures are those of another year, or of a part of this one. */
  endsInAnotherTime = false;
}

/** A sentence, or a bracket in one. */
interface Level {
  readonly segments: readonly Segment[];
  /** The statement before it that it may divide. */
  readonly head: Draft | null;
  /** True where it divides figures of another time. */
  readonly isOfAnotherTime: boolean;
  readonly inBrackets: boolean;
  /** True of a bracket behind a figure that was not read. */
  readonly isOfSome: boolean;
}

/** Reads a level and the brackets in it; what is found is in the order of the text, level by level. */
function readLevel(level: Level, context: Context, found: Found): void {
  const { segments } = level;
  const reader = new LevelReader(level, context, found);
  reader.read();
  found.own.push(...reader.claims);
  if (context.scope === 'own' && reader.isOfThisYear) {
    for (const segment of segments) found.own.push(...feesIn(segment, context.identity, context.text));
  }
  readBrackets(segments, context, reader.claims, reader.ofAnotherTime, found);
  found.endsInAnotherTime = !reader.isOfThisYear;
  if (reader.endsWithPart) context.scope = 'own';
}

/** Reads the phrases of a level one after the other, and keeps what one of them says for those behind it. */
class LevelReader {
  /** What is said of the body's own figures. */
  readonly claims: Draft[] = [];
  /** Where figures of another year or of a part of this one stand: brackets behind them speak of these. */
  readonly ofAnotherTime = new Set<number>();
  /** 收到12件，其中本级收到9件: the part is another's, and the next sentence is the body's own again. */
  endsWithPart = false;
  readonly #level: Level;
  readonly #context: Context;
  readonly #found: Found;
  readonly #phrases: readonly Phrase[];
  /** What a clause is told of its sentence. */
  readonly #about: AboutSentence;
  #previous: Draft | null;
  /** 2022年上半年收到267件。其中…: what divides figures of another time is of that time. */
  #governing: 'own' | 'other';
  /** The phrase itself speaks of another time. */
  #isOfOtherTime = false;
  /** 不予公开6件（国家秘密3件、…）: what its brackets list are parts of a result. */
  #listed: boolean;
  /** Requests were counted in words that could not be read: results behind them may be those of another body's. */
  #unread = false;
  #byTopic = false;
  #ofRequests: boolean;
  /** The cases are other people's: 办理行政复议案件56件、行政诉讼案件30件, where the verb governs the second too. */
  #ofOthers = false;
  /** 未受理3件，其中自然人2件; 涉及征地5件（均为自然人）: what divides a figure that was not read says nothing of all requests. */
  #dividesSome: boolean;
  /** The last figure counts some of the requests only, and was not read. */
  #isSome = false;
  /** 主要涉及征地补偿，共19件，其中予以公开8件: the words in front of the comma narrow the figure behind it. */
  #narrowed = false;
  #subset: Subset | null;

  constructor(level: Level, context: Context, found: Found) {
    const { segments, head } = level;
    const phrases = phrasesOf(segments);
    this.#level = level;
    this.#context = context;
    this.#found = found;
    this.#phrases = distributed(phrases);
    this.#about = aboutSentence(segments, phrases, context.identity.year);
    this.#previous = head;
    this.#governing = level.isOfAnotherTime ? 'other' : 'own';
    this.#listed = head?.kind === 'result';
    this.#ofRequests = head !== null && REQUESTS.has(head.kind);
    this.#dividesSome = level.isOfSome;
    this.#subset = level.inBrackets ? subsetInBrackets(head) : null;
  }

  /** False where the last figures are those of another year, or of a part of this one. */
  get isOfThisYear(): boolean {
    return this.#governing === 'own';
  }

  read(): void {
    for (const [index, spoken] of this.#phrases.entries()) {
      const phrase = this.#ofWhom(spoken);
      this.#listed ||= hasKind(phrase.left, 'among');
      this.#context.matter = this.#matterOf(phrase);
      const drafts = this.#shareOf(this.#stated(phrase, index, this.#eraOf(phrase)));
      if (this.#context.scope === 'other') {
        this.#keepForOthers(drafts, spoken);
      } else {
        this.claims.push(...drafts);
        this.#goOn(phrase, index, drafts);
      }
    }
  }

  /** Finds out whose figures these are; the phrase without the words that say so. */
  #ofWhom(spoken: Phrase): Phrase {
    const context = this.#context;
    const { body } = context.identity;
    const subject = subjectIn(spoken.left, context.text);
    const named = scopeOf(body, subject);
    if (named === 'other' && context.scope === 'own' && hasKind(spoken.left, 'among')) this.endsWithPart = true;
    const isShare = named !== 'other' && isOneShare(spoken.left, subject, context.text, body);
    if (named !== null) context.scope = named === 'other' ? 'other' : 'own';
    if (named !== null || isShare) context.isShare = isShare;
    if (tellsOfSomeBodies(spoken.right)) context.scope = 'other';
    const isNamed = named === 'other' || named === 'all';
    return withCompounds(isNamed ? { ...spoken, left: withoutSubject(spoken.left) } : spoken, context.text, body);
  }

  #matterOf(phrase: Phrase): Context['matter'] {
    const context = this.#context;
    if (isOfEveryKind(phrase, this.#level.segments, context)) return 'other';
    return matterOf(phrase, this.#listed, context.identity.body) ?? context.matter;
  }

  /** The year that the phrase names, which governs what follows it. */
  #eraOf({ left, quantity, right }: Phrase): ReturnType<typeof yearOf> {
    const era = yearOf(left, this.#context.identity.year);
    // 上年结转2件 names the year of the matters carried over, not of the figures after it.
    // 与去年0件相比增长4件 is said of the figure before.
    if (era !== null && !carries(left) && !hasKind(right, 'compare')) this.#governing = era;
    this.#isOfOtherTime = this.#governing === 'other' || (era === 'other' && !carries(left));
    if (quantity !== null && (this.#isOfOtherTime || comparesWithYear(left))) {
      this.ofAnotherTime.add(quantity.number.start);
    }
    return era;
  }

  /** What the phrase states of the year's figures. */
  #stated(phrase: Phrase, index: number, era: ReturnType<typeof yearOf>): readonly Draft[] {
    const { head, inBrackets, isOfAnotherTime } = this.#level;
    const { left } = phrase;
    const clause: Clause = {
      phrase,
      previous: this.#previous,
      last: this.claims.at(-1) ?? head,
      byTopic: this.#byTopic,
      ofRequests: this.#ofRequests,
      ...this.#about,
    };
    if (hasVerb(left)) this.#ofOthers = false;
    this.#dividesSome ||= this.#isSome && hasKind(left, 'among');
    // 较2021年的35件（含上年结转2件）: what was carried into that year.
    const carriedOver = inBrackets && isOfAnotherTime ? [] : carried(clause, this.#context);
    if (carriedOver.length > 0) return carriedOver;
    // 由2022年的12件上升至2023年的16件: the first is another year's, what follows is not.
    if (this.#governing === 'other' || era === 'other') return [];
    if (carries(left) || isDifference(left) || isMoreThan(this.#phrases[index - 1], phrase)) return [];
    return withinSubset(statements(clause, this.#context), this.#subset, this.#about.tellsCarried).filter(
      ({ kind }) =>
        !(kind === 'result' && this.#unread) &&
        !((kind === 'result' || kind === 'applicant') && this.#dividesSome) &&
        !(CASES.has(kind) && this.#ofOthers),
    );
  }

  /** Of one share of what the table counts only more than all contradicts it. */
  #shareOf(drafts: readonly Draft[]): readonly Draft[] {
    if (!this.#context.isShare) return drafts;
    return drafts.map((draft): Draft => (draft.bound === 'equal' ? { ...draft, bound: 'part' } : draft));
  }

  #keepForOthers(drafts: readonly Draft[], { left }: Phrase): void {
    // Whose figures they are belongs to the words that state them.
    const from = left.find((token) => !['among', 'item', 'punctuation'].includes(token.kind))?.start;
    this.#found.others.push(...drafts.map((draft) => ({ ...draft, from: Math.min(draft.from, from ?? draft.from) })));
    this.#previous = null;
  }

  /** Keeps what the phrase says for those behind it. */
  #goOn(phrase: Phrase, index: number, drafts: readonly Draft[]): void {
    const { left, quantity } = phrase;
    const context = this.#context;
    const { body } = context.identity;
    const isRead = drafts.length > 0;
    const opened = subsetOpenedBy(this.#phrases, index, drafts, context.total?.value ?? null);
    if (opened !== null || drafts.some(({ kind, number }) => kind !== 'result' && number !== null)) {
      this.#subset = opened;
    }
    const isTopic = !isRead && namesTopic(phrase, body);
    this.#byTopic = !isRead && (this.#byTopic || isTopic);
    if (quantity !== null) {
      this.#ofRequests = drafts.some(({ kind }) => REQUESTS.has(kind));
      if (isRead) this.#dividesSome = this.#level.isOfSome;
      this.#isSome = !isRead && (isTopic || left.some(narrows) || this.#narrowed);
    }
    this.#narrowed = quantity === null && left.some(isAbout) && holdsTopic(phrase, body);
    this.#ofOthers ||= !isRead && quantity !== null && left.some(isCase);
    const isWhole = !this.#isOfOtherTime && isWholeOfRequests(phrase, body);
    this.#unread ||= !isRead && !this.#listed && !isWhole && quantity !== null && hasNoun(left, 'application');
    // 已全部办结，予以公开6件: what was closed is divided, though not counted.
    if (quantity === null && context.matter === 'requests' && hasVerb(left, 'close'))
      context.counted ||= !hasKind(left, 'negation');
    context.counted ||= isWhole;
    for (const draft of drafts) {
      if (draft.kind !== 'new' && draft.kind !== 'handled' && draft.kind !== 'closed') continue;
      context.counted = true;
      context.total = draft;
    }
    const isWithin = phrase.before === 'pause' || keepsList(phrase) || isAside(phrase);
    this.#previous = drafts.at(-1) ?? (isWithin ? this.#previous : null);
  }
}

type AboutSentence = Pick<Clause, 'segments' | 'explained' | 'classes' | 'apart' | 'tellsCarried' | 'named'>;

function aboutSentence(segments: readonly Segment[], phrases: readonly Phrase[], year: number | null): AboutSentence {
  let rolesNamed: ReadonlySet<string> | null = null;
  let carriesAny: boolean | null = null;
  return {
    segments,
    explained: explains(segments, year),
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
}

/** Reads the brackets of a level: each divides the last figure before it. */
function readBrackets(
  segments: readonly Segment[],
  context: Context,
  heads: readonly Draft[],
  ofAnotherTime: ReadonlySet<number>,
  found: Found,
): void {
  const { matter, scope } = context;
  let passed = 0;
  for (const { tokens, nested } of segments) {
    for (const each of nested) {
      const start = each.segments[0]?.tokens[0]?.start ?? 0;
      while ((heads[passed]?.span.end ?? start + 1) <= start) passed++;
      const head = heads[passed - 1] ?? null;
      const figure = tokens.slice(0, each.at).findLast(({ kind }) => kind === 'quantity');
      const isRead = figure?.kind !== 'quantity' || figure.quantity.number.start === head?.number?.start;
      // 较2021年（32件，其中自然人25件）: the figure of that year stands in the brackets.
      const isOfAnotherTime =
        figure?.kind === 'quantity'
          ? ofAnotherTime.has(figure.quantity.number.start)
          : comparesWithYear(tokens.slice(0, each.at));
      const level = {
        segments: each.segments,
        head: isRead ? head : null,
        isOfAnotherTime,
        inBrackets: true,
        isOfSome: !isRead,
      };
      readLevel(level, context, found);
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
    if (leadsOn(right) && !isDivided(clause, context.identity.body)) return [];
    if (left.some((token) => token.kind === 'negation' || token.kind === 'each' || token.kind === 'compare')) return [];
  }
  for (const reader of quantity === null ? readersOfWords : readersOfFigures) {
    const found = reader(clause, context);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * 办结的25件中，予以公开12件; 不予公开的6件中，国家秘密3件: all that was closed, or had this result, where nothing narrows it and
 * results or grounds divide it.
 */
function isDivided({ phrase: { left, right }, segments }: Clause, body: string): boolean {
  const at = left.findIndex((token) => isVerb(token, 'close') || token.kind === 'result');
  const ofResult = left[at]?.kind === 'result';
  return (
    at >= 0 &&
    right.length === 1 &&
    right[0]?.text === '中' &&
    left.slice(0, at).every((token) => token.kind === 'time' || token.text === '在' || isOwnSubject([token], body)) &&
    left
      .slice(at + 1)
      .map(({ text }) => text)
      .join('') === '的' &&
    segments.some(({ tokens }) => tokens.some(({ kind }) => kind === (ofResult ? 'ground' : 'result')))
  );
}

/** A phrase without a claim inside a list under 其中 leaves the list's head in force. */
function keepsList({ left }: Phrase): boolean {
  return hasKind(left, 'among') || hasKind(left, 'channel') || hasKind(left, 'ground') || hasVerb(left, 'withdraw');
}

/** 占77.6%, 较上年增加20件, 同比增长15%: said of the figure before, and what follows goes on to divide it. */
function isAside({ left, quantity }: Phrase): boolean {
  if (quantity !== null) return isDifference(left);
  return (
    hasKind(left, 'percent') &&
    left.every(({ kind }) =>
      ['share', 'percent', 'compare', 'neutral', 'copula', 'time', 'year', 'total'].includes(kind),
    )
  );
}

/** 依申请公开7件中, 7件申请中: all requests, which what follows divides. */
function isWholeOfRequests({ left, quantity, right }: Phrase, body: string): boolean {
  const words = right.slice(0, -1);
  return (
    quantity !== null &&
    right.at(-1)?.text === '中' &&
    words.every(isTransparent) &&
    isOwnSubject(left, body) &&
    (hasNoun(left, 'application') || hasNoun(words, 'application'))
  );
}

/** 未受理3件, 延期2件: some of the requests only. */
function narrows(token: Token): boolean {
  return token.kind === 'negation' || isVerb(token, 'step');
}

/** 较2021年的35件: a figure of the year that it is compared with, and not a difference. */
function comparesWithYear(left: readonly Token[]): boolean {
  return left.some(
    ({ kind }, at) =>
      kind === 'compare' && ['year', 'time'].includes(left[at + 1]?.kind ?? '') && !isDifference(left.slice(at + 1)),
  );
}

/** 较上年的32件新增申请6件: how many more they are than the figure before. */
function isMoreThan(before: Phrase | undefined, { left, before: mark }: Phrase): boolean {
  return before?.runsOn === true && mark === null && left[0]?.text === '新增' && comparesWithYear(before.left);
}

/** 征地类30件: a count of what no row of the form has, or of a ground where it could not be read. */
function namesTopic(phrase: Phrase, body: string): boolean {
  return phrase.quantity !== null && holdsTopic(phrase, body);
}

function holdsTopic({ left }: Phrase, body: string): boolean {
  return (
    !isDifference(left) &&
    left.some(
      (token) =>
        token.kind === 'ground' || (token.kind === 'word' && token.text.length > 1 && !namesOwnBody(body, token.text)),
    )
  );
}

/** 涉及征地, 关于规划, 集中在教育: what requests are about. */
function isAbout({ text }: Token): boolean {
  return /^(?:涉及|关于|集中)/.test(text);
}
