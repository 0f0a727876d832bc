import { countAlike, type Punctuation, type Quantity, type Token } from '../lexer.ts';
import type { Segment } from '../segments.ts';
import { hasKind } from '../token-list.ts';
import { type Division, type Part, sumOfParts } from './division.ts';
import { isExact } from './words.ts';

/** How many figures back the divided one may stand: no sentence needs more, and a search must end. */
export const NEAR = 40;

/** A division while it is read part by part. */
export interface Building {
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
  /** The place of the first part behind a semicolon, which may part them all: 其中A12件；B8件；其他3件. Null where there is none. */
  firstBySemicolon: number | null;
  /** It divides a part of another list, 其中A20件，其中a12件、b8件: only what 、 joins to its first part is sure to be its own. */
  isInner: boolean;
  /** A part tells by a verb how it was published: 其中文件公开12件、公众号发布8件. */
  byVerb: boolean;
  /** Figures before it, one list a sentence: of a larger one a rest may be left too. */
  figures: readonly (readonly Seen[])[];
  /** The parts are cases by their kind: 其中行政复议5件、行政诉讼4件. These are the kinds. */
  readonly named: Set<string>;
  /** One of these stands there twice: 市本级行政复议12件、行政诉讼5件，县区行政复议46件. */
  namedTwice: boolean;
  /** The total counts cases of any kind: 行政争议9件. */
  readonly ofCases: boolean;
  /** The words in front of the total. */
  readonly words: readonly Token[];
  open: boolean;
  /** Nothing can be said: a vague part, a second division inside the first, 各 N 件. */
  doubtful: boolean;
}

/** A figure that was passed, which a list behind it may divide. */
export interface Seen {
  readonly quantity: Quantity;
  readonly verb: string | null;
  /** The mark before its segment, where it is the first figure of it. */
  readonly before: Punctuation | null;
  /** It counts cases of any kind: 行政争议9件. */
  readonly ofCases: boolean;
  /** The words in front of it, since the figure before. */
  readonly words: readonly Token[];
  /** Where it stands. */
  readonly segment: Segment;
}

/** Begins a division of `total`; none where that is a vague figure. */
export function start(
  { quantity, verb, before, ofCases, words }: Seen,
  by: Division['by'],
  pool: readonly Seen[],
  sentence: readonly Seen[] = pool,
): Building | null {
  if (!isExact(quantity)) return null;
  const alternatives: number[] = [];
  // 建议12件、提案20件，其中主办15件、会办17件: a figure without a verb may be divided together with the one before.
  // So may one that 、 joins to it: 上年结转申请3件、新收申请38件，其中办结40件.
  let together: number | null = verb === null || before === 'pause' ? quantity.value : null;
  for (const each of pool.toReversed()) {
    if (each.quantity === quantity || !countAlike(each.quantity, quantity) || !isExact(each.quantity)) continue;
    alternatives.push(each.quantity.value);
    if (together === null) continue;
    together += each.quantity.value;
    alternatives.push(together);
    if (each.verb !== null && each.before !== 'pause') together = null;
  }
  return {
    ...building(quantity, by, verb, alternatives, sumsUpTo(quantity, sentence)),
    ofCases,
    words,
    published: publishedUpTo(quantity, sentence),
  };
}

/** Begins a division of one of several figures: which one shows when the parts are known. */
export function startView(figures: readonly Seen[], first: Quantity): Building | null {
  const wholes = figures.flatMap(({ quantity }) =>
    countAlike(quantity, first) && isExact(quantity) ? [quantity] : [],
  );
  const [whole] = wholes;
  return whole === undefined ? null : { ...building(whole, 'among', null, []), wholes };
}

/** The same total, to be divided once more: 收到申请12件，其中网络8件、信函4件；自然人9件、法人3件. */
export function startAgain({ total, verb, words, figures }: Building): Building {
  return { ...building(total, 'among', verb, []), words, figures };
}

/** Begins a division of a figure that is a part of another list; none where that is a vague one. */
export function startInner(seen: Seen): Building | null {
  const inner = start(seen, 'among', []);
  return inner === null ? null : { ...inner, isInner: true };
}

/**
 * 机构类20条，其中领导10条、职能4条；工作类11条，其中…: a figure behind a semicolon that is divided itself is no part of the list before
 * it. True where it was its last part and is taken back.
 */
export function givesBack({ parts, firstBySemicolon, byColon }: Building, quantity: Quantity | undefined): boolean {
  const last = parts.at(-1);
  if (last === undefined || last.quantity !== quantity || byColon) return false;
  if (parts.length < 3 || firstBySemicolon !== parts.length - 1) return false;
  parts.pop();
  return true;
}

/** A division without parts yet. */
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
    firstBySemicolon: null,
    isInner: false,
    byVerb: false,
    named: new Set(),
    namedTwice: false,
    ofCases: false,
    words: [],
    open: false,
    doubtful: false,
  };
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

/** What a figure comes to together with those before it, one after another: 207, 95 + 207, 210 + 95 + 207. */
function sumsUpTo(total: Quantity, figures: readonly Seen[]): readonly number[] {
  const sums: number[] = [];
  let sum = 0;
  const last = figures.findIndex(({ quantity }) => quantity === total);
  for (const { quantity, verb } of figures.slice(0, last + 1).toReversed()) {
    // 作出行政处罚1件；作出行政许可694件，其中…: decisions of one kind are divided without those of another.
    if (!countAlike(quantity, total) || !isExact(quantity) || verb === 'act') break;
    sum += quantity.value;
    sums.push(sum);
  }
  return sums.slice(1);
}

/** Keeps a division whose parts are complete; none where it is in doubt. */
export function finish(building: Building, found: Division[]): void {
  const { by, open, doubtful, wholes } = building;
  const own = ownParts(building);
  if (doubtful || own.length === 0 || (building.namedTwice && building.named.size > 1)) return;
  const parts = withResults(own);
  const sum = sumOfParts(parts);
  // 从办理结果看 divides what was closed, which need not have been said.
  if (wholes.length > 0 && hasKind(parts, 'result')) return;
  if (wholes.some((one, i) => wholes.some((other, j) => i < j && one.value + other.value === sum))) return;
  const total = nearest(wholes, sum) ?? building.total;
  // A part that is more than any figure before divides one that was not seen: it stands in another paragraph.
  if (wholes.length > 0 && parts.some(({ quantity }) => wholes.every(({ value }) => quantity.value > value))) return;
  const alternatives =
    wholes.length > 0 ? wholes.flatMap((each) => (each === total ? [] : [each.value])) : building.alternatives;
  const kinds = new Set(parts.map((part) => part.kind));
  // 上年结转3件。其中…: what was carried in is divided together with what was received.
  if (building.verb === 'carry' && building.together.length > 0 && sum > total.value) return;
  // 行政争议11件，其中行政复议7件、行政诉讼4件: there is no third kind.
  const bothKinds = building.ofCases && building.named.size > 1;
  const remainder = bothKinds || (parts.at(-1)?.remainder ?? false);
  // 概况类信息15条，公开栏信息29条: named alike, they are parts of one kind.
  const tails = new Set(parts.map((part) => part.tail));
  const alike = tails.size === 1 && !tails.has('') && parts.length > 1;
  const mixed = !alike && (kinds.size - (kinds.has('plain') ? 1 : 0) > 1 || (kinds.size > 1 && !remainder));
  const { together, published } = building;
  const otherwise = sumOfParts(own.filter((part) => isOtherwise(part, total)));
  const division = { total, by, open, alternatives, together, published, otherwise, mixed };
  if (!mixed) {
    if (isJudged(parts, total)) found.push({ ...division, parts, remainder });
    return;
  }
  for (const kind of kinds) {
    const own = parts.filter((part) => part.kind === kind);
    if (isJudged(own, total)) found.push({ ...division, parts: own, remainder: own.at(-1)?.remainder ?? false });
  }
}

/**
 * The parts without those that may be no part: behind one that is counted by another measure than the whole only a rest shows that the
 * list went on.
 */
function ownParts({ parts, total }: Building): readonly Part[] {
  const at = parts.at(-1)?.remainder ? -1 : parts.findIndex((part) => isOtherwise(part, total));
  return at < 0 ? parts : parts.slice(0, at);
}

function isOtherwise({ quantity }: Part, total: Quantity): boolean {
  return quantity.family !== null && !countAlike(quantity, total);
}

/** 公开, 不存在, 不属于政府信息: what became of requests, in words that name no result by themselves. */
const RESULTS_BESIDE_OTHERS: ReadonlySet<string> = new Set(['公开', '不存在', '不属于政府信息', '非政府信息']);

/** Grounds, 公开 and the like are results beside results, and names like any other where none stands with them. */
function withResults(parts: readonly Part[]): readonly Part[] {
  const beside = hasKind(parts, 'result');
  if (!beside && !hasKind(parts, 'ground')) return parts;
  const kind = beside ? 'result' : 'plain';
  const isResult = (part: Part): boolean =>
    part.kind === 'ground' || (part.kind === 'plain' && RESULTS_BESIDE_OTHERS.has(part.tail));
  return parts.map((part) => (isResult(part) ? { ...part, kind } : part));
}

/** 一审5件、二审2件: cases that have been before one court may be counted again before the next. */
function isJudged(parts: readonly Part[], total: Building['total']): boolean {
  const instances = parts.filter(({ kind }) => kind === 'instance');
  if (instances.some(({ quantity }) => quantity.value === total.value)) return false;
  const mayOverlap = instances.length > 1 && instances.every(({ quantity }) => quantity.value < total.value);
  return !mayOverlap || sumOfParts(parts) <= total.value;
}

/** Of the figures that may be divided the one that is nearest to the sum of the parts. */
function nearest(wholes: Building['wholes'], sum: number): Building['total'] | undefined {
  const [first, ...others] = wholes;
  return others.reduce(
    (best, each) => (best !== undefined && Math.abs(each.value - sum) < Math.abs(best.value - sum) ? each : best),
    first,
  );
}
