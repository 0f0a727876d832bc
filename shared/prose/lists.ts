import type { Severity } from '../findings/finding.ts';
import { isConcluded } from './claims/words.ts';
import { countAlike, type Punctuation, type Quantity, type Token } from './lexer.ts';
import type { Segment, Sentence } from './segments.ts';

/** A figure and the parts that it is divided into: 102条，其中A 12条、B 12条，其他78条. Spans are offsets into the passage. */
export interface Division {
  readonly total: Quantity & { readonly value: number };
  readonly parts: readonly Part[];
  /** How the parts were led in; `trailing` where the total follows them (合计). */
  readonly by: 'among' | 'enumerate' | 'include' | 'bracket' | 'trailing';
  /** The last part is 其他, 其余: nothing may be left over. */
  readonly remainder: boolean;
  /** 等 closes the parts: more may be left unsaid. */
  readonly open: boolean;
  /** Other figures before the list that may be the one divided. */
  readonly alternatives: readonly number[];
  /** Sums of figures before the list that it may divide together: 网站210条，微博95条。其中… */
  readonly together: readonly number[];
  /** What was published together by figures one behind the other, of which a list may divide some of all. */
  readonly published: number;
  /** Parts of several kinds (channels and applicants): they may divide the same total twice. */
  readonly mixed: boolean;
}

export interface Part {
  readonly quantity: Quantity & { readonly value: number };
  readonly kind: 'channel' | 'applicant' | 'result' | 'outcome' | 'plain';
  readonly remainder: boolean;
  /** The last word of its name: 信息 of 公开栏信息. */
  readonly tail: string;
}

/** What the parts come to together. */
export function sumOfParts(parts: readonly Part[]): number {
  return parts.reduce((sum, { quantity }) => sum + quantity.value, 0);
}

/**
 * How a division whose parts do not come to its total is to be reported; null where they do, or where it may be meant
 * otherwise: many lists are partial.
 */
export function verdictOn(division: Division): Severity | null {
  const { total, parts, by, alternatives, together, mixed } = division;
  const whole = sumOfParts(parts);
  // Several figures stand before the list: any of them may be the one that is divided.
  if (whole === total.value || alternatives.some((other) => other >= whole)) return null;
  // 网站210条，微博95条，公众号207条。其中…: one list may divide all three.
  if (together.includes(whole)) return null;
  // 网站公开70条，公众号公开280条。其中工作动态200条、公告100条: some of all that was published.
  if (whole > total.value && division.published >= whole) return null;
  // 公开信息162条。其中文件41条，公众号图文293篇: more than the whole, and counted otherwise, is no part of it.
  if (whole > total.value && parts.some(({ quantity }) => isOfAnotherMeasure(quantity, total))) return null;
  if (mixed) return overflowsByKind(division) ? 'warning' : null;
  if (by === 'trailing') return 'warning';
  if (whole > total.value) return 'warning';
  // 概况类40条、其他领域30条等: more may be left unsaid all the same.
  if (division.remainder && !division.open && parts.length > 1) return 'warning';
  // 网络申请40件、信函申请17件 of 58: the ways of sending are few, these are nearly all, and one digit makes them all.
  const ways = parts.length > 1 && !division.open && parts.every(({ kind }) => kind === 'channel');
  if (ways && 10 * whole >= 9 * total.value && slip(division)) return 'information';
  const closed = (by === 'enumerate' || by === 'include') && !division.open && parts.length > 1;
  const sameMeasure = parts.every(({ quantity }) => quantity.measure === total.measure || quantity.measure === '');
  return closed && sameMeasure && slip(division) ? 'hint' : null;
}

/** The figures that are parts of sums that do not hold: `prose-sum-mismatch` reports them. */
export function wrongParts(divisions: readonly Division[]): ReadonlySet<Quantity> {
  const wrong = divisions.filter((division) => !['hint', null].includes(verdictOn(division)));
  return new Set(wrong.flatMap(({ parts }) => parts.map(({ quantity }) => quantity)));
}

function isOfAnotherMeasure(part: Part['quantity'], total: Division['total']): boolean {
  return part.value > total.value && part.measure !== '' && part.measure !== total.measure;
}

/** Channels and applicants may divide one total twice: each kind is held against the total by itself. */
function overflowsByKind({ total, parts }: Division): boolean {
  const kinds = new Set(parts.map((part) => part.kind));
  return [...kinds].some((kind) => sumOfParts(parts.filter((part) => part.kind === kind)) > total.value);
}

/** One digit of one figure, written otherwise, would make the sum right. */
function slip({ total, parts }: Division): boolean {
  const difference = total.value - sumOfParts(parts);
  return (
    oneDigitApart(total.value, total.value - difference) ||
    parts.some(({ quantity }) => oneDigitApart(quantity.value, quantity.value + difference))
  );
}

function oneDigitApart(a: number, b: number): boolean {
  const [left, right] = [String(a), String(b)];
  if (b < 0 || left.length !== right.length) return false;
  return [...left].filter((digit, index) => digit !== right[index]).length === 1;
}

/** The division with other values for the figures whose numbers start there. */
export function withValues(division: Division, valueAt: (numberStart: number) => number | undefined): Division {
  const changed = <T extends Part['quantity']>(quantity: T): T => ({
    ...quantity,
    value: valueAt(quantity.number.start) ?? quantity.value,
  });
  return {
    ...division,
    total: changed(division.total),
    parts: division.parts.map((part) => ({ ...part, quantity: changed(part.quantity) })),
  };
}

/** How many figures back the divided one may stand: no sentence needs more, and a search must end. */
const NEAR = 40;

interface Building {
  readonly total: Quantity & { readonly value: number };
  /** The figures that may be the total, where that is open until the parts are known. */
  readonly wholes: readonly (Quantity & { readonly value: number })[];
  readonly by: Division['by'];
  readonly verb: string | null;
  readonly alternatives: readonly number[];
  readonly together: readonly number[];
  readonly published: number;
  readonly parts: Part[];
  /** A colon stands before the first part: 其中：A12件；B8件。 */
  byColon: boolean;
  /** Semicolons part the parts: 其中A12件；B8件；其他3件. */
  bySemicolons: boolean;
  /** A part tells by a verb how it was published: 其中文件公开12件、公众号发布8件. */
  byVerb: boolean;
  /** Figures before it, one list a sentence: of a larger one a rest may be left too. */
  figures: readonly (readonly Seen[])[];
  /** The parts are cases by their kind: 其中行政复议5件、行政诉讼4件. These are the kinds. */
  readonly named: Set<string>;
  /** The total counts cases of any kind: 行政争议9件. */
  readonly ofCases: boolean;
  open: boolean;
  /** Nothing can be said: a vague part, a second division inside the first, 各 N 件. */
  doubtful: boolean;
}

interface Seen {
  readonly quantity: Quantity;
  readonly verb: string | null;
  /** The mark before its segment, where it is the first figure of it. */
  readonly before: Punctuation | null;
  /** It counts cases of any kind: 行政争议9件. */
  readonly ofCases: boolean;
}

/** The divisions that a passage states, in order. Where it is not certain what divides what, there is none. */
export function divisionsOf(sentences: readonly Sentence[], year: number | null): readonly Division[] {
  const found: Division[] = [];
  let before: readonly Seen[] = [];
  let earlier: readonly Seen[] = [];
  const views: Views = { figures: null };
  for (const sentence of sentences) {
    // Without a figure a sentence divides nothing, but may say what those behind it divide.
    const isRead = sentence.some((segment) => countsSomething(segment) || isView(segment));
    const seen = isRead ? readLevel(sentence, { before, earlier }, null, year, found, views) : [];
    earlier = [...earlier.slice(-LOOK_BACK), ...before.slice(-LOOK_BACK)];
    before = seen;
  }
  return found;
}

function countsSomething({ tokens, nested }: Segment): boolean {
  return (
    tokens.some(({ kind }) => kind === 'quantity') || nested.some(({ segments }) => segments.some(countsSomething))
  );
}

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

/** True for 从申请方式看, 按类别分: what follows divides a figure said before. */
function isView({ tokens }: Segment): boolean {
  if (tokens.length > 8 || !/^[从按]/.test(tokens[0]?.text ?? '')) return false;
  const words = tokens.map(({ text }) => text).join('');
  return /^(?:从|按照?).{1,20}(?:看|分|划分|分类|区分|统计)$/.test(words);
}

/** Reads the segments of one level; answers the quantities of the last sentence, for a 其中 that opens the next. */
function readLevel(
  segments: readonly Segment[],
  { before, earlier }: Preceding,
  bracketed: Seen | null,
  year: number | null,
  found: Division[],
  views: Views,
): readonly Seen[] {
  const seen: Seen[] = [];
  let view: 'none' | 'ahead' | 'begun' = 'none';
  let building: Building | null = null as Building | null;
  let foreign = false;
  const close = (): void => {
    if (building !== null) finish(building, found);
    building = null;
  };
  if (bracketed !== null && divides(segments)) {
    building = start(bracketed, leadIn(segments[0]?.tokens ?? []) ?? 'bracket', []);
  }
  segments.forEach((segment, index) => {
    const { tokens } = segment;
    const lead = leadIn(tokens);
    const first = firstQuantity(tokens);
    if (isView(segment)) {
      close();
      views.figures ??= [...earlier, ...before, ...seen];
      view = 'ahead';
    } else if (view === 'ahead' && first !== null) {
      view = 'begun';
      building = startView(views.figures ?? [], first);
    }
    if (lead !== null && !(index === 0 && bracketed !== null) && !namesItsOwn(segments, index, lead)) {
      const opensSentence = index === 0;
      const pool = withinClause(opensSentence ? before : seen).slice(-NEAR);
      const total = first === null ? pool.at(-1) : totalFor(pool, first, lead, tokens, segments, index);
      if (building !== null) {
        // 其中 inside 其中: which of the two the next part belongs to cannot be told.
        building.doubtful = true;
        close();
      } else if (total !== undefined) {
        building = start(total, lead, opensSentence ? [...earlier, ...pool] : pool, opensSentence ? before : seen);
        if (building !== null) building.figures = [earlier, before, seen];
      }
    } else if (building === null && segment.before === 'colon' && first !== null && leadsList(segments, index - 1)) {
      const total = seen.at(-1);
      if (total !== undefined && countAlike(total.quantity, first)) {
        building = start(total, 'among', []);
        if (building !== null) building.figures = [earlier, before, seen];
      }
    }
    let leading: Token[] = [];
    // A bracket that opens the segment divides nothing.
    let bracket = 0;
    while ((segment.nested[bracket]?.at ?? 1) === 0) bracket++;
    tokens.forEach((token, at) => {
      if (token.kind === 'year' && year !== null) foreign = token.year !== year;
      if (token.kind === 'time' && token.tag !== 'current') foreign = true;
      if (token.kind === 'quantity') {
        const verb = verbOf(leading);
        const current: Building | null = building;
        if (current !== null) {
          // 剩余3件结转下年 is no part of what was closed.
          const carries = tokens.slice(at + 1).some((each) => each.kind === 'verb' && each.tag === 'carry');
          const goesOn = leading.some(({ kind }) => kind === 'remainder') && tokens.slice(at + 1).some(saysMore);
          const words = { leading, verb, before: segment.before, foreign, goesOn };
          const fits = !carries && addPart(current, token.quantity, words);
          if (!fits) close();
        } else if (view === 'none' && isTrailingTotal(leading, segment, seen) && isExact(token.quantity)) {
          trailing(seen, segments, index, token.quantity, found);
        }
        const ofCases = leading.some(({ text }) => text.endsWith('争议') || text.endsWith('争议案件'));
        seen.push({ quantity: token.quantity, verb, before: firstMark(tokens, at, segment), ofCases });
        leading = [];
      } else {
        leading.push(token);
        // 等 behind the last figure leaves the list open; before a figure (网站等渠道20条) it belongs to a name.
        if (token.kind === 'etc' && building !== null && !hasQuantity(tokens, at)) building.open = true;
      }
      while (bracket < segment.nested.length && segment.nested[bracket]?.at === at + 1) {
        readLevel(
          segment.nested[bracket]?.segments ?? [],
          { before: [], earlier: [] },
          token.kind === 'quantity' ? { quantity: token.quantity, verb: null, before: null, ofCases: false } : null,
          year,
          found,
          { figures: null },
        );
        bracket++;
      }
    });
  });
  close();
  if (view === 'none') found.push(...listsBehind(segments, year));
  if (view === 'none' && seen.length > 0) views.figures = null;
  return seen;
}

/**
 * Lists that nothing leads in: 收到申请12件，网络申请8件、信函申请4件 divide by channels, by applicants, or by results
 * what was closed; 行政复议6件，维持4件、纠正2件 divide cases by their outcomes; 公开信息102条，概况类12条、动态类40条、其他类50条
 * ends with what is left over. Other figures one behind the other are statements of their own.
 */
function listsBehind(segments: readonly Segment[], year: number | null): readonly Division[] {
  const found: Division[] = [];
  let isListed = false;
  for (const [index, { tokens, before }] of segments.entries()) {
    if (before === 'semicolon') isListed = false;
    isListed ||= leadIn(tokens) !== null || before === 'colon';
    const total = onlyQuantity(tokens);
    if (total === null || !isExact(total) || !mayBeDivided(tokens, year)) continue;
    // 其中重要会议4条，会议公开8条，其他7条: an item of a list is no whole.
    if (isListed && verbOf(tokens) === 'publish') continue;
    if (
      before === 'comma' &&
      namesItem(tokens) &&
      onlyQuantity(segments[index - 1]?.tokens ?? [])?.measure === total.measure
    )
      continue;
    const parts = partsBehind(segments.slice(index + 1), total);
    const kinds = new Set(parts.filter(({ remainder }) => !remainder).map(({ kind }) => kind));
    const [kind] = kinds;
    // 已审结2件、尚未审结1件: there is no third kind.
    const remainder =
      (parts.at(-1)?.remainder ?? false) || parts.some(({ tail }) => tail === '审结' || tail === '结案');
    const verb = verbOf(tokens);
    const divides =
      kind === 'channel' || kind === 'applicant'
        ? verb !== 'publish' || remainder
        : kind === 'outcome'
          ? tokens.some(isCaseNoun)
          : (kind === 'result' && verb === 'close') || (kind === 'plain' && remainder && parts.length > 2);
    if (kinds.size !== 1 || parts.length < 2 || !divides) continue;
    // 涉及道路17件、车站9件、其他5件: 、 parts items that are alike, and no whole from its parts.
    if (segments[index + 1]?.before === 'pause' && (kind === 'plain' || isBracketed(tokens))) continue;
    found.push({
      total,
      parts,
      by: 'among',
      remainder,
      open: segments.slice(index + 1).some((each) => each.tokens.some((token) => token.kind === 'etc')),
      alternatives: [],
      together: [],
      published: 0,
      mixed: false,
    });
  }
  return found;
}

/** 决策公开12条: what stands before the verb is a name of something, so that both are one. */
function namesItem(tokens: readonly Token[]): boolean {
  const at = tokens.findIndex(({ kind }) => kind === 'quantity');
  const verb = tokens[at - 1];
  return verb?.kind === 'verb' && verb.tag === 'publish' && at === 2 && tokens[0]?.kind === 'word';
}

/** A figure that is all its brackets hold: 道路（17件）. */
function isBracketed(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'quantity' && token.bracketed);
}

function onlyQuantity(tokens: readonly Token[]): Quantity | null {
  let only: Quantity | null = null;
  for (const token of tokens) {
    if (token.kind !== 'quantity') continue;
    if (only !== null) return null;
    only = token.quantity;
  }
  return only;
}

/** True for words of a whole: they say what happened this year, and name no part. */
function mayBeDivided(tokens: readonly Token[], year: number | null): boolean {
  return (
    (verbOf(tokens) !== null || tokens.some(isCaseNoun)) &&
    tokens.every(
      (token) =>
        !NAMES_PART.has(token.kind) &&
        !(token.kind === 'time' && token.tag !== 'current') &&
        !(token.kind === 'year' && year !== null && token.year !== year) &&
        !(token.kind === 'verb' && (token.tag === 'carry' || token.tag === 'withdraw')),
    )
  );
}

const NAMES_PART: ReadonlySet<Token['kind']> = new Set([
  'channel',
  'applicant',
  'result',
  'outcome',
  'ground',
  'among',
  'enumerate',
  'include',
  'exclude',
  'each',
  'compare',
  'remainder',
  'negation',
]);

/** The figures behind a total, up to the first that is no part of one list: with a verb, another measure, or more than the total. */
function partsBehind(segments: readonly Segment[], total: Quantity & { readonly value: number }): readonly Part[] {
  const parts: Part[] = [];
  for (const { before, tokens, nested } of segments) {
    if ((before !== 'comma' && before !== 'pause') || nested.length > 0) return parts;
    // 其余3件结转下年 says what became of them; 其中 begins a list of its own.
    if (tokens.some(({ kind }) => kind === 'verb' || kind === 'negation')) return parts;
    if (leadIn(tokens) !== null) return [];
    for (const { quantity, words } of figuresOf(tokens)) {
      const kind = kindOf(words);
      // 维持4件、纠正2件，行政诉讼3件: other cases are named.
      if (parts.length > 0 && words.some(isCaseNoun)) return parts;
      const plain = words.every(
        (each) => each.kind === 'remainder' || each.kind === kind || !NAMES_PART.has(each.kind),
      );
      // More than the whole is no part of it; but more cases than there were, by their outcome, are wrong.
      const fits = isExact(quantity) && (quantity.value <= total.value || kind === 'outcome');
      if (!plain || !fits || quantity.measure !== total.measure) return [];
      const remainder = words.some((each) => each.kind === 'remainder');
      parts.push({ quantity, kind, remainder, tail: words.at(-1)?.text ?? '' });
      if (remainder) return parts;
    }
  }
  return parts;
}

/** The figures of a segment, each with the words before it, or with those behind where it has none before: 8件予以公开. */
function figuresOf(tokens: readonly Token[]): readonly { quantity: Quantity; words: readonly Token[] }[] {
  const marks = tokens.flatMap((token, index) => (token.kind === 'quantity' ? [index] : []));
  return marks.flatMap((mark, order) => {
    const token = tokens[mark];
    if (token?.kind !== 'quantity') return [];
    const before = tokens.slice(order === 0 ? 0 : (marks[order - 1] ?? 0) + 1, mark);
    const words = before.length > 0 ? before : tokens.slice(mark + 1, marks[order + 1]);
    return [{ quantity: token.quantity, words }];
  });
}

function isCaseNoun(token: Token): boolean {
  return token.kind === 'noun' && (token.tag === 'review' || token.tag === 'lawsuit');
}

/** 行政复议和行政诉讼分别为1件、2件 behind figures of requests divides none of them. */
function namesItsOwn(segments: readonly Segment[], index: number, lead: Division['by']): boolean {
  if (lead !== 'enumerate') return false;
  const tokens = segments[index]?.tokens ?? [];
  const at = tokens.findIndex(({ kind }) => kind === 'enumerate');
  const named = tokens.slice(0, at).some(isCaseNoun);
  return named && !segments.slice(0, index).some((segment) => segment.tokens.some(isCaseNoun));
}

/** Begins a division of `total`; none where that is a vague figure. */
function start(
  { quantity, verb, ofCases }: Seen,
  by: Division['by'],
  pool: readonly Seen[],
  sentence: readonly Seen[] = pool,
): Building | null {
  if (!isExact(quantity)) return null;
  const alternatives: number[] = [];
  // 建议12件、提案20件，其中主办15件、会办17件: a figure without a verb may be divided together with the one before.
  let together: number | null = verb === null ? quantity.value : null;
  for (const each of pool.toReversed()) {
    if (each.quantity === quantity || !countAlike(each.quantity, quantity) || !isExact(each.quantity)) continue;
    alternatives.push(each.quantity.value);
    if (together === null) continue;
    together += each.quantity.value;
    alternatives.push(together);
    if (each.verb !== null) together = null;
  }
  return {
    ...building(quantity, by, verb, alternatives, sumsUpTo(quantity, sentence)),
    ofCases,
    published: publishedUpTo(quantity, sentence),
  };
}

/** 其余2件正在办理, 其余16条通过公众号发布 */
function saysMore(token: Token): boolean {
  return token.kind === 'outcome' ? token.tag === 'pending' : token.kind === 'verb';
}

/** True if more of the same is counted by one of the last of these figures. */
function hasLarger(total: Quantity, figures: readonly Seen[]): boolean {
  return figures
    .slice(-NEAR)
    .some(({ quantity }) => countAlike(quantity, total) && (quantity.value ?? Infinity) > (total.value ?? 0));
}

/** What a figure of something published comes to with those before it that were published too; 0 where it stands alone. */
function publishedUpTo(total: Quantity, figures: readonly Seen[]): number {
  let sum = 0;
  let count = 0;
  const last = figures.findIndex(({ quantity }) => quantity === total);
  for (const { quantity, verb, before } of figures.slice(0, last + 1).toReversed()) {
    if (verb !== 'publish' || !countAlike(quantity, total) || !isExact(quantity)) break;
    sum += quantity.value;
    count++;
    if (before === 'semicolon') break;
  }
  return count > 1 ? sum : 0;
}

/** Begins a division of one of several figures: which one shows when the parts are known. */
function startView(figures: readonly Seen[], first: Quantity): Building | null {
  const wholes = figures.flatMap(({ quantity }) =>
    countAlike(quantity, first) && isExact(quantity) ? [quantity] : [],
  );
  const [whole] = wholes;
  return whole === undefined ? null : { ...building(whole, 'among', null, []), wholes };
}

function building(
  total: Building['total'],
  by: Division['by'],
  verb: string | null,
  alternatives: readonly number[],
  together: readonly number[] = [],
): Building {
  return {
    total,
    wholes: [],
    by,
    verb,
    alternatives,
    together,
    published: 0,
    figures: [],
    parts: [],
    byColon: false,
    bySemicolons: false,
    byVerb: false,
    named: new Set(),
    ofCases: false,
    open: false,
    doubtful: false,
  };
}

/** The figures since the last semicolon: 其中 divides one of its own clause. */
function withinClause(figures: readonly Seen[]): readonly Seen[] {
  const from = figures.findLastIndex(({ before }) => before === 'semicolon');
  return from < 0 ? figures : figures.slice(from);
}

/** What a figure comes to together with those before it, one after another: 207, 95 + 207, 210 + 95 + 207. */
function sumsUpTo(total: Quantity, figures: readonly Seen[]): readonly number[] {
  const sums: number[] = [];
  let sum = 0;
  const last = figures.findIndex(({ quantity }) => quantity === total);
  for (const { quantity } of figures.slice(0, last + 1).toReversed()) {
    if (!countAlike(quantity, total) || !isExact(quantity)) break;
    sum += quantity.value;
    sums.push(sum);
  }
  return sums.slice(1);
}

/** The mark before a segment, for its first figure. */
function firstMark(tokens: readonly Token[], at: number, segment: Segment): Punctuation | null {
  return tokens.slice(0, at).some((token) => token.kind === 'quantity') ? null : segment.before;
}

function hasQuantity(tokens: readonly Token[], after: number): boolean {
  return tokens.slice(after).some((token) => token.kind === 'quantity');
}

function isExact(quantity: Quantity): quantity is Quantity & { readonly value: number } {
  return quantity.value !== null;
}

function leadIn(tokens: readonly Token[]): 'among' | 'enumerate' | 'include' | null {
  for (const token of tokens) {
    if (token.kind === 'quantity') return null;
    if (token.kind === 'among' || token.kind === 'enumerate' || token.kind === 'include') return token.kind;
  }
  // 「自然人、法人分别为10件、2件」: the names come first.
  return tokens.some((token) => token.kind === 'enumerate') ? 'enumerate' : null;
}

function firstQuantity(tokens: readonly Token[]): Quantity | null {
  for (const token of tokens) if (token.kind === 'quantity') return token.quantity;
  return null;
}

/** A figure, or words that announce its parts behind one: 公开信息8条：, 公开信息8条，具体如下： */
function leadsList(segments: readonly Segment[], at: number): boolean {
  const tokens = segments[at]?.tokens ?? [];
  if (tokens.at(-1)?.kind === 'quantity') return true;
  const announces = /^(?:具体)?(?:情况|分类|数据)?(?:如下|具体)$/.test(tokens.map(({ text }) => text).join(''));
  return announces && segments[at - 1]?.tokens.at(-1)?.kind === 'quantity';
}

/** The nearest figure before that counts the same kind of thing. */
function totalFor(
  pool: readonly Seen[],
  first: Quantity,
  lead: 'among' | 'enumerate' | 'include',
  tokens: readonly Token[],
  segments: readonly Segment[],
  index: number,
): Seen | undefined {
  const nearest = pool.at(-1);
  if (first.family !== null) {
    const same = pool.findLast((each) => countAlike(each.quantity, first));
    return lead === 'include' && same !== nearest ? undefined : same;
  }
  // Bare numbers (12、13、14条): the measure word comes with the last one.
  const named = [...tokens, ...(segments[index + 1]?.tokens ?? []), ...(segments[index + 2]?.tokens ?? [])];
  const measured = named.find((token) => token.kind === 'quantity' && token.quantity.family !== null);
  return measured?.kind === 'quantity' && nearest !== undefined && countAlike(measured.quantity, nearest.quantity)
    ? nearest
    : undefined;
}

function verbOf(tokens: readonly Token[]): string | null {
  const verb = tokens.findLast((token) => token.kind === 'verb');
  return verb?.kind === 'verb' ? verb.tag : null;
}

function kindOf(tokens: readonly Token[]): Part['kind'] {
  for (const token of tokens) {
    // 书面申请8件 beside 网络申请14件
    if (token.text === '书面') return 'channel';
    if (isConcluded(token)) return 'outcome';
    if (token.kind === 'verb' && token.tag === 'withdraw') return 'result';
    if (token.kind === 'ground' && token.tag.startsWith('other.')) return 'result';
    if (token.kind === 'channel' || token.kind === 'applicant' || token.kind === 'result' || token.kind === 'outcome')
      return token.kind;
  }
  return 'plain';
}

/** What stands before a figure that may be a part. */
interface PartWords {
  readonly leading: readonly Token[];
  readonly verb: string | null;
  /** The mark before its segment. */
  readonly before: Punctuation | null;
  readonly foreign: boolean;
  /** Words behind it say what became of it. */
  readonly goesOn: boolean;
}

/**
 * True where the verb before a figure only names a part: 林业建设17条, 收费1条, 废止4件, 公众关注信息8条; false where it
 * begins another statement: 回复网民留言80条.
 */
function namesPart(
  leading: readonly Token[],
  by: Division['by'],
  before: Punctuation | null,
  inList: boolean,
): boolean {
  if (by === 'bracket' || leading.some((token) => token.kind === 'result' || token.kind === 'ground')) return true;
  const last = leading.at(-1);
  const listed = leading[0]?.kind === 'item' || leading[0]?.kind === 'reference' || inList;
  if (last === undefined || (before === 'semicolon' && !listed)) return false;
  if (last.kind === 'verb') return !['receive', 'handle', 'due', 'close'].includes(last.tag);
  return /(?:信息|类|方面|动态|文件|内容|公告|通知|栏目)$/.test(last.text);
}

/** Adds a part; false where the figure no longer belongs to the division. */
function addPart(
  building: Building,
  quantity: Quantity,
  { leading, verb, before, foreign, goesOn }: PartWords,
): boolean {
  const { parts, total } = building;
  if (leading.some((token) => token.kind === 'compare')) return true;
  if (parts.length === 0) building.byColon = before === 'colon';
  const names = leading.flatMap((token) => (isCaseNoun(token) && token.kind === 'noun' ? [token.tag] : []));
  // 复议4件，其中维持3件；诉讼4件: what is divided is named anew.
  if (names.length > 0 && parts.length > 0 && building.named.size === 0) return false;
  // 其中复议7件，维持6件，未审结1件；诉讼4件: the outcomes divide the 7.
  if (building.named.size > 0 && names.length === 0 && kindOf(leading) === 'outcome') return true;
  for (const name of names) building.named.add(name);
  const remainder = leading.some((token) => token.kind === 'remainder');
  // The parts make up the whole already: what follows is another statement, or the same whole divided again.
  const complete = sumOfParts(parts) === total.value;
  if (parts.length > 1 && complete && !(remainder && verb === null)) return false;
  // 收到9件，办结7件，其中公开5件、不予公开2件；其余2件待办: what is left over is left of a larger whole, said or not.
  const isRest = parts.length > 0 && complete && remainder && before === 'semicolon' && !building.bySemicolons;
  if (isRest && (goesOn || building.verb === 'close' || building.figures.some((figures) => hasLarger(total, figures))))
    return false;
  // 网站发布812条，其中动态505条；公众号发布1260条: more than the whole, and published otherwise.
  const publishes = leading.findLast(({ kind }) => kind === 'verb')?.text !== '公开';
  const isElsewhere = verb === 'publish' && (publishes || leading.some(({ kind }) => kind === 'channel'));
  const isItem = leading[0]?.kind === 'item' || leading[0]?.kind === 'reference' || building.byColon;
  const fitsSoFar = parts.length > 0 && sumOfParts(parts) <= total.value;
  const mayBeginAnew = before === 'semicolon' ? !building.bySemicolons : before === 'comma' && !building.byVerb;
  // 公开文件20件（今年制发20件，补发以前的文件126件）: the whole is told, and this comes on top of it.
  const isBeside = complete || /^(?:另|另外|此外|同时|还)$/.test(leading[0]?.text ?? '');
  const isMore = quantity.value !== null && quantity.value > total.value;
  const beginsAnew = isElsewhere && !isItem && fitsSoFar && mayBeginAnew;
  if (beginsAnew && (isMore || (isBeside && before !== 'semicolon'))) return false;
  building.byVerb ||= verb === 'publish';
  building.bySemicolons ||= parts.length > 0 && before === 'semicolon';
  // 召开会议30次，其中专题会议5次；举办培训12次: what else was done, though its verb is of the same class.
  const doesMore = before === 'semicolon' && leading[0]?.kind === 'verb' && leading[0].tag === 'other';
  const changesSubject =
    verb !== null &&
    verb !== 'publish' &&
    (verb !== building.verb || doesMore) &&
    parts.length > 0 &&
    !namesPart(leading, building.by, before, building.byColon);
  if (changesSubject || closesList(leading)) return false;
  if (!countAlike(quantity, total) && !(quantity.family === null && building.by === 'enumerate')) return false;
  if (foreign || leading.some((token) => token.kind === 'each')) building.doubtful = true;
  if (!isExact(quantity)) {
    building.doubtful = true;
    return true;
  }
  const kind = kindOf(leading);
  parts.push({
    quantity,
    kind: remainder && kind === 'plain' ? (parts.at(-1)?.kind ?? kind) : kind,
    remainder,
    tail: leading.at(-1)?.text ?? '',
  });
  return true;
}

/** 合计 N 件, 共计 N 件 with no subject of its own: the whole said once more. */
function closesList(leading: readonly Token[]): boolean {
  return (
    leading.length > 0 &&
    leading.every(
      (token) =>
        token.kind === 'total' ||
        token.kind === 'copula' ||
        (token.kind === 'verb' && token.tag === 'publish' && leading[0]?.kind === 'total') ||
        (token.kind === 'neutral' && /^(?:信息|政府信息|政务信息|各类)$/.test(token.text)),
    )
  );
}

/** True if brackets after a figure hold a division of it: several figures, or an explicit 其中. */
function divides(segments: readonly Segment[]): boolean {
  const figures = segments.flatMap((segment) => segment.tokens.filter((token) => token.kind === 'quantity'));
  return figures.length > 1 || (figures.length === 1 && segments.some((segment) => leadIn(segment.tokens) === 'among'));
}

function isTrailingTotal(leading: readonly Token[], segment: Segment, seen: readonly Seen[]): boolean {
  return (
    seen.length > 1 &&
    seen.length <= NEAR &&
    segment.before !== 'pause' &&
    closesList(leading) &&
    leading.some((token) => token.kind === 'total')
  );
}

/**
 * A1件、B2件，合计3件: the parts are all figures of the sentence so far, or those of the last list alone where other
 * statements stand before it. Where both are possible and neither adds up, nothing can be said.
 */
function trailing(
  seen: readonly Seen[],
  segments: readonly Segment[],
  index: number,
  total: Quantity & { readonly value: number },
  found: Division[],
): void {
  let first = index - 1;
  while (first > 0 && segments[first]?.before === 'pause') first--;
  // 收到58件，办理结果如下：予以公开18件；…；总计60件: what a colon leads in.
  const colon = segments.findLastIndex((segment, i) => i < index && segment.before === 'colon');
  const candidates = [...new Set([0, first, Math.max(0, colon)])]
    .map((from) => {
      const words = segments.slice(from, index).flatMap((segment) => segment.tokens);
      const listed = from === 0 ? seen.length : words.filter((token) => token.kind === 'quantity').length;
      return partsOf(seen.slice(seen.length - listed), words, total);
    })
    .filter((parts) => parts.length > 1);
  const [all, list] = candidates;
  const parts = candidates.find((each) => sumOfParts(each) === total.value) ?? all;
  if (parts === undefined) return;
  // A20件、B30件，共50件；上年结转5件，共55件: a sum of the sentence is a part of the next.
  const sumsBefore = segments.slice(0, index).some(({ tokens }) => {
    const at = tokens.findIndex(({ kind }) => kind === 'quantity');
    return at > 0 && closesList(tokens.slice(0, at));
  });
  if (sumsBefore && sumOfParts(parts) !== total.value) return;
  if (list !== undefined && list.length !== all?.length && sumOfParts(parts) !== total.value) return;
  found.push({
    total,
    parts,
    by: 'trailing',
    remainder: false,
    open: false,
    alternatives: [],
    together: [],
    published: 0,
    mixed: false,
  });
}

/** The figures as parts of a total that follows them; none where they are not plainly one list. */
function partsOf(seen: readonly Seen[], words: readonly Token[], total: Quantity): readonly Part[] {
  const verbs = new Set(
    seen.flatMap(({ verb }) => (verb === null || verb === 'other' || verb === 'step' ? [] : [verb])),
  );
  const plain = !words.some((token) => ['among', 'compare', 'each', 'etc', 'include'].includes(token.kind));
  const parts = seen.flatMap(({ quantity }): Part[] =>
    isExact(quantity) && quantity.measure === total.measure
      ? [{ quantity, kind: 'plain', remainder: false, tail: '' }]
      : [],
  );
  return plain && verbs.size <= 1 && parts.length === seen.length ? parts : [];
}

function finish(building: Building, found: Division[]): void {
  const { by, open, doubtful, wholes } = building;
  if (doubtful || building.parts.length === 0) return;
  const sum = sumOfParts(building.parts);
  // 从办理结果看 divides what was closed, which need not have been said.
  if (wholes.length > 0 && building.parts.some(({ kind }) => kind === 'result')) return;
  if (wholes.some((one, i) => wholes.some((other, j) => i < j && one.value + other.value === sum))) return;
  const total = nearest(wholes, sum) ?? building.total;
  // A part that is more than any figure before divides one that was not seen: it stands in another paragraph.
  if (wholes.length > 0 && building.parts.some(({ quantity }) => wholes.every(({ value }) => quantity.value > value)))
    return;
  const alternatives =
    wholes.length > 0 ? wholes.flatMap((each) => (each === total ? [] : [each.value])) : building.alternatives;
  const kinds = new Set(building.parts.map((part) => part.kind));
  // 上年结转3件。其中…: what was carried in is divided together with what was received.
  if (building.verb === 'carry' && building.together.length > 0 && sum > total.value) return;
  // 行政争议11件，其中行政复议7件、行政诉讼4件: there is no third kind.
  const bothKinds = building.ofCases && building.named.size > 1;
  const remainder = bothKinds || (building.parts.at(-1)?.remainder ?? false);
  // 概况类信息15条，公开栏信息29条: named alike, they are parts of one kind.
  const tails = new Set(building.parts.map((part) => part.tail));
  const alike = tails.size === 1 && !tails.has('') && building.parts.length > 1;
  found.push({
    total,
    parts: building.parts,
    by,
    remainder,
    open,
    alternatives,
    together: building.together,
    published: building.published,
    mixed: !alike && (kinds.size - (kinds.has('plain') ? 1 : 0) > 1 || (kinds.size > 1 && !remainder)),
  });
}

function nearest(wholes: Building['wholes'], sum: number): Building['total'] | undefined {
  const [first, ...others] = wholes;
  return others.reduce(
    (best, each) => (best !== undefined && Math.abs(each.value - sum) < Math.abs(best.value - sum) ? each : best),
    first,
  );
}
