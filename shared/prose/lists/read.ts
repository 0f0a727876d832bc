import type { Work } from '../../text/work.ts';
import { nameSeveralYears } from '../claims/period.ts';
import { countAlike, type Punctuation, type Quantity, type Token } from '../lexer.ts';
import { eachSentence, type Segment, type Sentence } from '../segments.ts';
import { hasKind } from '../token-list.ts';
import {
  type Building,
  finish,
  givesBack,
  NEAR,
  type Seen,
  start,
  startAgain,
  startInner,
  startView,
} from './building.ts';
import { type Division, sumOfParts } from './division.ts';
import { addPart, dividesAgain, saysMore } from './parts.ts';
import { namesPeriod, periodsOf } from './periods.ts';
import { listsBehind } from './plain-lists.ts';
import { isTrailingTotal, sumWithin, trailing } from './trailing-total.ts';
import { equals, isCaseNoun, isComposed, isExact, kindOf, leadIn, verbOf } from './words.ts';

/** How many figures of earlier sentences may be the one that a 其中 at the beginning of a sentence divides. */
const LOOK_BACK = 16;

/** Figures of the sentence before, and of those before that one. */
interface Preceding {
  readonly before: readonly Seen[];
  readonly earlier: readonly Seen[];
}

/** The figures before the first 从申请方式看, 按类别分: this and those after it divide one of them, or two together. */
interface Views {
  figures: readonly Seen[] | null;
}

/** The divisions that a passage states, in order. Where it is not certain what divides what, there is none. */
export function* readingDivisions(sentences: readonly Sentence[], year: number | null): Work<readonly Division[]> {
  const found: Division[] = [];
  let before: readonly Seen[] = [];
  let earlier: readonly Seen[] = [];
  const views: Views = { figures: null };
  yield* eachSentence(sentences, (sentence, index) => {
    const from = found.length;
    // Without a figure a sentence divides nothing, but may say what those behind it divide.
    const isRead = sentence.some((segment) => countsSomething(segment) || isView(segment));
    const level = { segments: sentence, preceding: { before, earlier }, bracketed: null, views };
    const seen = isRead ? new LevelReader(level, year, found).read() : [];
    earlier = [...earlier.slice(-LOOK_BACK), ...before.slice(-LOOK_BACK)];
    before = seen;
    if (found.slice(from).some(mayOverlap) && tellsOverlap([...sentence, ...(sentences[index + 1] ?? [])]))
      found.push(...found.splice(from).filter((division) => !mayOverlap(division)));
  });
  return found;
}

/** Parts that come to more than the whole, and are named by what they are about. */
function mayOverlap({ parts, total }: Division): boolean {
  return parts.every(({ kind }) => kind === 'plain' || kind === 'ground') && sumOfParts(parts) > total.value;
}

/** 征地20件、规划15件，部分申请同时涉及两类: what was counted more than once. */
function tellsOverlap(segments: readonly Segment[]): boolean {
  return segments.some(
    ({ tokens, nested }) =>
      OVERLAPS.test(tokens.map(({ text }) => text).join('')) || nested.some((each) => tellsOverlap(each.segments)),
  );
}

const OVERLAPS =
  /申请[^，。；]{0,4}(?:涉及|属于|包含)(?:[两二三多]|几)[项类种个方]|[0-9一二两三四五六七八九十]件[^，。；]{0,4}(?:同时)?(?:涉及|属于|包含)(?:[两二三多]|几)[项类种个方]|交叉|重叠|重复(?:统计|计算|计数|计入)/u;

function countsSomething({ tokens, nested }: Segment): boolean {
  return hasKind(tokens, 'quantity') || nested.some(({ segments }) => segments.some(countsSomething));
}

/** True for 从申请方式看, 按类别分: what follows divides a figure said before. */
function isView({ tokens }: Segment): boolean {
  if (tokens.length > 8 || !/^[从按]/.test(tokens[0]?.text ?? '')) return false;
  const words = tokens.map(({ text }) => text).join('');
  return /^(?:从|按照?).{1,20}(?:看|分|划分|分类|区分|统计)$/.test(words);
}

/** A sentence, or a bracket in one. */
interface Level {
  readonly segments: readonly Segment[];
  readonly preceding: Preceding;
  /** The figure behind which the bracket stands. */
  readonly bracketed: Seen | null;
  readonly views: Views;
}

/** What leads in a list: 其中, 分别为, 包括, or words by which figures come to the one before. */
type Lead = 'among' | 'enumerate' | 'include' | 'equal';

/** Reads the segments of one level, and puts what divides what into `found`. */
class LevelReader {
  readonly #level: Level;
  readonly #year: number | null;
  readonly #found: Division[];
  /** The figures of the level so far. */
  readonly #seen: Seen[] = [];
  /** The division whose parts are being read. */
  #building: Building | null = null;
  /** Whether 从申请方式看 was said, and a figure behind it. */
  #view: 'none' | 'ahead' | 'begun' = 'none';
  /** It said 从申请方式看: what follows divides no reviews. */
  #ofRequests = false;
  /** The last time named is another year, or a part of this one. */
  #foreign = false;
  #inPeriods = false;

  constructor(level: Level, year: number | null, found: Division[]) {
    this.#level = level;
    this.#year = year;
    this.#found = found;
  }

  /** The figures of the level: a 其中 that opens the next sentence divides one of them. */
  read(): readonly Seen[] {
    const { segments, bracketed, views } = this.#level;
    const seen = this.#seen;
    if (bracketed !== null && divides(segments)) {
      this.#building = start(bracketed, leadIn(segments[0]?.tokens ?? []) ?? 'bracket', []);
    }
    segments.forEach((segment, index) => {
      this.#open(segment, index);
      this.#take(segment, index);
    });
    this.#close();
    if (this.#view === 'none') this.#found.push(...listsBehind(segments, this.#year));
    if (this.#inPeriods) this.#found.push(...periodsOf(bracketed === null ? seen : [bracketed, ...seen], segments));
    if (this.#view === 'none' && seen.length > 0) views.figures = null;
    return seen;
  }

  #close(): void {
    if (this.#building !== null) finish(this.#building, this.#found);
    this.#building = null;
  }

  #start(total: Seen, by: Lead, pool: readonly Seen[], sentence: readonly Seen[]): void {
    this.#building = start(total, by, pool, sentence);
    const { earlier, before } = this.#level.preceding;
    if (this.#building !== null) this.#building.figures = [earlier, before, this.#seen];
  }

  /** Begins a division where the segment leads one in. */
  #open(segment: Segment, index: number): void {
    const { segments, preceding, bracketed, views } = this.#level;
    const seen = this.#seen;
    const first = firstQuantity(segment.tokens);
    const comesTo = first !== null && seen.length > 0 && equals(segments, index);
    const lead = leadIn(segment.tokens) ?? (comesTo ? 'equal' : null);
    if (isView(segment)) {
      this.#close();
      views.figures ??= [...preceding.earlier, ...preceding.before, ...seen];
      this.#ofRequests = segment.tokens.some(({ text }) => text.includes('申请'));
      this.#view = 'ahead';
    } else if (this.#view === 'ahead' && first !== null) {
      this.#view = 'begun';
      const figures = views.figures?.filter(({ words }) => !this.#ofRequests || !words.some(isCaseNoun)) ?? [];
      this.#building = startView(figures, first);
    }
    if (lead !== null && !(index === 0 && bracketed !== null) && !namesItsOwn(segments, index, lead)) {
      this.#openBy(lead, index);
      return;
    }
    const total = seen.at(-1);
    if (this.#building !== null || segment.before !== 'colon' || first === null || total === undefined) return;
    if (leadsList(segments, index - 1) && countAlike(total.quantity, first)) this.#start(total, 'among', [], []);
  }

  #openBy(lead: Lead, index: number): void {
    const { segments, preceding } = this.#level;
    const { tokens, before } = segments[index] as Segment;
    const first = firstQuantity(tokens);
    const last = this.#seen.at(-1);
    if (this.#building !== null && lead === 'among' && givesBack(this.#building, last?.quantity)) this.#close();
    if (this.#building?.parts.length === 0 && lead === 'enumerate') {
      // 其中自然人、企业分别为8件、4件: one list, led in twice.
    } else if (this.#building !== null) {
      // 其中 inside 其中: which of the two the next part belongs to cannot be told.
      const isPart = last !== undefined && last.quantity === this.#building.parts.at(-1)?.quantity;
      this.#building.doubtful = true;
      this.#close();
      if (isPart && lead === 'among' && before === 'comma' && first !== null && countAlike(first, last.quantity))
        this.#building = startInner(last);
    } else {
      const figures = index === 0 ? preceding.before : this.#seen;
      const pool = withinClause(figures).slice(-NEAR);
      const total = first === null ? pool.at(-1) : totalFor(pool, first, lead, segments, index);
      if (total === undefined || (index === 0 && lead === 'enumerate' && isMore(first, total.quantity))) return;
      this.#start(total, lead, index === 0 ? [...preceding.earlier, ...pool] : pool, figures);
    }
  }

  /** Takes the figures of the segment: as parts of the division that is being read, and as wholes for one behind them. */
  #take(segment: Segment, index: number): void {
    const { tokens, nested } = segment;
    let leading: Token[] = [];
    // A bracket that opens the segment divides nothing.
    let bracket = 0;
    while ((nested[bracket]?.at ?? 1) === 0) bracket++;
    tokens.forEach((token, at) => {
      if (token.kind === 'year' && this.#year !== null) this.#foreign = token.year !== this.#year;
      if (token.kind === 'time' && token.tag !== 'current') {
        this.#foreign = true;
        this.#inPeriods ||= namesPeriod(token);
      }
      if (token.kind === 'quantity') {
        this.#takeFigure(token.quantity, at, leading, index);
        leading = [];
      } else {
        leading.push(token);
        this.#takeWord(token, at, index);
      }
      for (; nested[bracket]?.at === at + 1; bracket++) {
        this.#readBracket(nested[bracket]?.segments ?? [], token.kind === 'quantity');
      }
    });
  }

  #takeWord({ kind, text }: Token, at: number, index: number): void {
    const { segments } = this.#level;
    const segment = segments[index] as Segment;
    // 收到的58件申请由网络申请40件、信函申请18件组成
    if (text === '由' && this.#building === null) {
      const total = this.#seen.at(-1);
      if (total?.segment === segment && isComposed(segments, index)) this.#building = start(total, 'equal', []);
    }
    // 等 behind the last figure leaves the list open; before a figure (网站等渠道20条) it belongs to a name.
    if (kind === 'etc' && this.#building !== null && !hasQuantity(segment.tokens, at)) this.#building.open = true;
  }

  /** Takes the figure at `at` of a segment; `leading` are the words in front of it, since the figure before. */
  #takeFigure(quantity: Quantity, at: number, leading: readonly Token[], index: number): void {
    const { segments } = this.#level;
    const segment = segments[index] as Segment;
    const verb = verbOf(leading);
    if (this.#building !== null) {
      this.#takePart(this.#building, quantity, at, leading, segment);
    } else if (this.#view === 'none' && isTrailingTotal(leading, segment, this.#seen) && isExact(quantity)) {
      trailing(this.#seen, segments, index, quantity, this.#found);
    }
    const before = firstMark(segment.tokens, at, segment);
    const ofCases = leading.some(({ text }) => text.endsWith('争议') || text.endsWith('争议案件'));
    this.#seen.push({ quantity, verb, before, ofCases, words: leading, segment });
  }

  #takePart(
    current: Building,
    quantity: Quantity,
    at: number,
    leading: readonly Token[],
    { tokens, before }: Segment,
  ): void {
    const { segments } = this.#level;
    const behind = tokens.slice(at + 1);
    // 剩余3件结转下年 is no part of what was closed.
    const carries = behind.some((each) => each.kind === 'verb' && each.tag === 'carry');
    const said = {
      leading,
      called: leading.every(leadsToPart) ? wordsBehind(tokens, at) : leading,
      verb: verbOf(leading),
      before,
      foreign: this.#foreign,
      goesOn: hasKind(leading, 'remainder') && behind.some(saysMore),
      segments,
      year: this.#year,
    };
    const again = !carries && dividesAgain(current, quantity, said) ? startAgain(current) : null;
    if (again !== null) {
      this.#close();
      this.#building = again;
    }
    sumWithin(current, leading, quantity, this.#found);
    const fits = !carries && addPart(again ?? current, quantity, said);
    if (!fits) this.#close();
  }

  /** Reads a bracket: one behind a figure divides it. */
  #readBracket(segments: readonly Segment[], isBehindFigure: boolean): void {
    const figure = isBehindFigure ? this.#seen.at(-1) : undefined;
    const bracketed = figure === undefined ? null : { ...figure, verb: null, before: null, ofCases: false };
    const level = { segments, preceding: { before: [], earlier: [] }, bracketed, views: { figures: null } };
    new LevelReader(level, this.#year, this.#found).read();
  }
}

/** 行政复议和行政诉讼分别为1件、2件 behind figures of requests divides none of them. */
function namesItsOwn(segments: readonly Segment[], index: number, lead: Division['by']): boolean {
  // 目录公开共102条；专题专栏包括机构4条、价格52条: behind a semicolon, what consists of these is named.
  const { before, tokens: [opening] = [] } = segments[index] ?? {};
  if (lead === 'include' && before === 'semicolon' && opening?.kind !== 'include') return true;
  // 2021年、2022年分别收到申请32件、38件，其中办结30件、40件: each of both is divided.
  if (lead === 'among' && segments.slice(0, index).some(({ tokens }) => isOfSeveralYears(tokens, segments, index)))
    return true;
  if (lead !== 'enumerate') return false;
  const tokens = segments[index]?.tokens ?? [];
  // 2021年、2022年诉讼分别为3件、2件，复议分别为5件、4件: each has one of each year.
  if (nameSeveralYears(segments.slice(0, index))) return true;
  const at = tokens.findIndex(({ kind }) => kind === 'enumerate');
  if (areOfTheirOwn(segments, index, at)) return true;
  const named = tokens.slice(0, at).some(isCaseNoun);
  return named && !segments.slice(0, index).some((segment) => segment.tokens.some(isCaseNoun));
}

/**
 * 公开建议23件，提案、议案分别为18件和12件; 网站公开200条，微信和微博发布分别为180条和60条: things that are named before 分别 stand beside the figure
 * before, where nothing says that they are kinds of what it counts (其中, ways of sending requests, results).
 */
function areOfTheirOwn(segments: readonly Segment[], index: number, at: number): boolean {
  let first = index;
  while (first > 0 && segments[first]?.before === 'pause') first--;
  const before = segments.slice(first, index).flatMap(({ tokens }) => tokens);
  const names = [...before, ...(segments[index]?.tokens.slice(0, at) ?? [])];
  if (names.length === 0 || hasKind(names, 'among') || hasKind(names, 'quantity')) return false;
  const kind = kindOf(names);
  const whole = segments.slice(0, first).findLast(({ tokens }) => hasKind(tokens, 'quantity'))?.tokens ?? [];
  // 公开信息100条，政策文件、工作动态分别为…: all that is published is information.
  const counted = whole[whole.findLastIndex(({ kind: each }) => each === 'quantity') - 1];
  if (kind === 'plain') return counted?.kind !== 'neutral';
  // 网站公开200条，微信和微博分别为…: one way to publish beside others.
  return kind === 'channel' && hasKind(whole, 'channel');
}

/** The figures since the last semicolon: 其中 divides one of its own clause. */
function withinClause(figures: readonly Seen[]): readonly Seen[] {
  const from = figures.findLastIndex(({ before }) => before === 'semicolon');
  return from < 0 ? figures : figures.slice(from);
}

/** The mark before a segment, for its first figure. */
function firstMark(tokens: readonly Token[], at: number, segment: Segment): Punctuation | null {
  return tokens.slice(0, at).some((token) => token.kind === 'quantity') ? null : segment.before;
}

/** 其中, 有: words before a figure that do not say what it counts. */
function leadsToPart({ kind, text }: Token): boolean {
  return kind === 'among' || kind === 'item' || text === '有';
}

/** The words behind a figure, up to the next one. */
function wordsBehind(tokens: readonly Token[], at: number): readonly Token[] {
  const next = tokens.findIndex(({ kind }, i) => i > at && kind === 'quantity');
  return tokens.slice(at + 1, next < 0 ? undefined : next);
}

function hasQuantity(tokens: readonly Token[], after: number): boolean {
  return tokens.slice(after).some((token) => token.kind === 'quantity');
}

/** 分别 behind several years. */
function isOfSeveralYears(tokens: readonly Token[], segments: readonly Segment[], index: number): boolean {
  if (!hasKind(tokens, 'each') && !hasKind(tokens, 'enumerate')) return false;
  return nameSeveralYears(segments.slice(0, index));
}

function firstQuantity(tokens: readonly Token[]): Quantity | null {
  for (const token of tokens) if (token.kind === 'quantity') return token.quantity;
  return null;
}

/** A figure, or words that announce its parts behind one: 公开信息8条：, 公开信息8条，具体如下： */
function leadsList(segments: readonly Segment[], at: number): boolean {
  const tokens = segments[at]?.tokens ?? [];
  if (tokens.at(-1)?.kind === 'quantity') return true;
  // 12件申请按领域分：
  const figure = tokens.findLastIndex(({ kind }) => kind === 'quantity');
  const by = tokens.findIndex(({ text }, i) => i > figure && /^[按从]/.test(text));
  if (figure >= 0 && by >= 0 && isView({ tokens: tokens.slice(by), before: null, nested: [] })) return true;
  const announces = /^(?:具体)?(?:情况|分类|数据)?(?:如下|具体)$/.test(tokens.map(({ text }) => text).join(''));
  return announces && segments[at - 1]?.tokens.at(-1)?.kind === 'quantity';
}

/** The nearest figure before that counts the same kind of thing. */
function totalFor(
  pool: readonly Seen[],
  first: Quantity,
  lead: Lead,
  segments: readonly Segment[],
  index: number,
): Seen | undefined {
  if (lead === 'equal' && first.family === 'other') return undefined;
  const nearest = pool.at(-1);
  if (first.family !== null) {
    const same = pool.findLast((each) => countAlike(each.quantity, first));
    return lead === 'include' && same !== nearest ? undefined : same;
  }
  // Bare numbers (12、13、14条): the measure word comes with the last one.
  const named = segments.slice(index, index + 3).flatMap(({ tokens }) => tokens);
  const measured = named.find((token) => token.kind === 'quantity' && token.quantity.family !== null);
  return measured?.kind === 'quantity' && nearest !== undefined && countAlike(measured.quantity, nearest.quantity)
    ? nearest
    : undefined;
}

/** True if brackets after a figure hold a division of it: several figures, or an explicit 其中. */
function divides(segments: readonly Segment[]): boolean {
  const figures = segments.flatMap((segment) => segment.tokens.filter((token) => token.kind === 'quantity'));
  return figures.length > 1 || (figures.length === 1 && segments.some((segment) => leadIn(segment.tokens) === 'among'));
}

/** 1件在审。自然人、法人申请分别为45件、13件: more than the last figure, so that these divide what stands elsewhere. */
function isMore(part: Quantity | null, total: Quantity): boolean {
  return part !== null && isExact(part) && isExact(total) && part.value > total.value;
}
