import type { Span } from '../text/span.ts';
import type { Claim } from './claims/claim.ts';
import type { Quantity, Token } from './lexer.ts';
import type { Passage } from './passage.ts';
import { isNear, type Percent } from './percent.ts';
import type { Segment, Sentence } from './segments.ts';

/**
 * 收到申请23件，上年20件，较上年增加3件，同比增长15%: a count of this year, and what its clause says of the year before: the
 * count, the difference, the change in percent. One of these at least is there.
 */
export interface Change {
  readonly current: Counted;
  readonly last: Counted | null;
  readonly difference: Difference | null;
  readonly percent: PercentChange | null;
}

type Counted = Quantity & { readonly value: number };
type Sign = 1 | -1;

/** 增加3件, 减少3件. */
export interface Difference {
  readonly quantity: Counted;
  readonly direction: Direction;
}

/** 增长15%, 下降15%. */
export interface PercentChange {
  readonly token: Percent;
  readonly direction: Direction;
}

/** The word that says whether it was more or less: 增加, 下降. */
export interface Direction {
  readonly sign: Sign;
  readonly word: Token;
}

/**
 * The changes from last year that sentences state. There is none where anything else may be meant: another figure in
 * the clause before the change, words between the count and the change (办结率同比提高5%), another matter last year.
 */
export function changesIn(sentences: readonly Sentence[], year: number | null): readonly Change[] {
  const found: Change[] = [];
  for (const sentence of sentences) {
    if (!sentence.some((segment) => mayCompare(segment, year))) continue;
    const clause = new Clause(year, found);
    for (const segment of sentence) clause.read(segment);
    clause.end();
  }
  return found;
}

/** True for a segment that names last year, or more or less than something. */
function mayCompare({ tokens, nested }: Segment, year: number | null): boolean {
  return (
    tokens.some((token) => token.kind === 'compare' || namesLastYear(token, year)) ||
    nested.some(({ segments }) => segments.some((each) => mayCompare(each, year)))
  );
}

interface Count {
  readonly quantity: Counted;
  /** The words before it. */
  readonly words: readonly Token[];
}

/** A clause as it is read figure by figure; a semicolon ends it. */
class Clause {
  readonly #year: number | null;
  readonly #found: Change[];
  #current: Count | null = null;
  #last: Count | null = null;
  #difference: Difference | null = null;
  #percent: PercentChange | null = null;
  /** More than one figure of this year stands in the clause, or one that is not understood. */
  #isOpen = false;
  /** Last year's count was told by 较, 比: what follows it is the difference (比上年20件多3件). */
  #compares = false;
  /** The words since the last figure. */
  #words: Token[] = [];

  constructor(year: number | null, found: Change[]) {
    this.#year = year;
    this.#found = found;
  }

  read(segment: Segment): void {
    if (segment.before === 'semicolon') this.end();
    this.#readTokens(segment, true);
  }

  /** Keeps the change that was read, if one was, and begins anew. */
  end(): void {
    this.#keep();
    this.#current = null;
    this.#last = null;
    this.#isOpen = false;
    this.#compares = false;
    this.#words = [];
  }

  #keep(): void {
    const current = this.#current;
    const told = this.#last !== null || this.#difference !== null || this.#percent !== null;
    if (current !== null && told && !this.#isOpen) {
      this.#found.push({
        current: current.quantity,
        last: this.#last?.quantity ?? null,
        difference: this.#difference,
        percent: this.#percent,
      });
    }
    this.#difference = null;
    this.#percent = null;
  }

  #readTokens({ tokens, nested }: Segment, mayCount: boolean): void {
    let bracket = 0;
    for (let at = 0; at <= tokens.length; at++) {
      while (bracket < nested.length && nested[bracket]?.at === at)
        this.#readBracket(nested[bracket++]?.segments ?? []);
      const token = tokens[at];
      if (token === undefined) return;
      if (token.kind === 'quantity') this.#count(token.quantity, mayCount);
      else if (token.kind === 'percent') this.#share(token);
      else this.#words.push(token);
    }
  }

  /** （上年20件，增加3件） goes on with the figure before it; what else brackets hold says nothing of the change. */
  #readBracket(segments: readonly Segment[]): void {
    if (!segments.some((segment) => mayCompare(segment, this.#year))) return;
    const words = this.#words;
    this.#words = [];
    for (const segment of segments) this.#readTokens(segment, false);
    this.#words = words;
  }

  #count(quantity: Quantity, mayCount: boolean): void {
    const words = this.#words;
    this.#words = [];
    if (quantity.value === null) {
      this.#isOpen = true;
      return;
    }
    const count: Count = { quantity: { ...quantity, value: quantity.value }, words };
    const current = this.#current;
    const direction = directionOf(words, this.#year, this.#compares);
    const isAlike = current !== null && current.quantity.measure === quantity.measure;
    if (direction !== null && words.at(-1)?.kind !== 'copula') {
      if (isAlike && this.#difference === null && this.#percent === null)
        this.#difference = { quantity: count.quantity, direction };
      else this.#isOpen = true;
    } else if (isOfLastYear(words, this.#year)) {
      if (this.#last !== null || (current !== null && !countSame(current, count))) this.#isOpen = true;
      else {
        this.#last = count;
        this.#compares = words.some(compares);
      }
    } else if (mayCount) {
      const understood = current === null && isOfThisYear(words, this.#year);
      const last = this.#last;
      if (understood && (last === null || countSame(count, last) || isShortOf(count, last, this.#year))) {
        this.#current = count;
      } else {
        // What was read so far is complete; what follows may be said of either figure.
        this.#keep();
        this.#isOpen = true;
      }
    } else this.#isOpen = true;
  }

  #share(token: Percent): void {
    const direction = directionOf(this.#words, this.#year);
    this.#words = [];
    if (direction === null || !token.exact || token.fraction || this.#percent !== null) return;
    this.#percent = { token, direction };
  }
}

/** Words that may stand with the count of last year: a date, 较 … 的, 同期, and what is counted. */
function isOfLastYear(words: readonly Token[], year: number | null): boolean {
  return (
    words.some((token) => namesLastYear(token, year)) &&
    words.every((token) => {
      if (token.kind === 'compare') return /^(?:较|比|相比|相较|同比)$/.test(token.text);
      if (token.kind === 'word') return /^(?:同期|同期的|度)$/.test(token.text);
      return ['time', 'year', 'neutral', 'copula', 'total', 'verb', 'noun', 'item'].includes(token.kind);
    })
  );
}

function namesLastYear(token: Token, year: number | null): boolean {
  return (
    (token.kind === 'time' && token.tag === 'last') ||
    (token.kind === 'year' && year !== null && token.year === year - 1)
  );
}

function isOfThisYear(words: readonly Token[], year: number | null): boolean {
  return words.every(
    (token) =>
      // 新增申请23件 are those that came in.
      (token.kind !== 'compare' || token.text === '新增') &&
      token.kind !== 'negation' &&
      token.kind !== 'among' &&
      token.kind !== 'each' &&
      !(token.kind === 'verb' && token.tag === 'carry') &&
      !(token.kind === 'time' && token.tag !== 'current') &&
      !(token.kind === 'year' && token.year !== year),
  );
}

/** True if last year's count names nothing that this year's does not. */
function countSame(current: Count, last: Count): boolean {
  const names = (words: readonly Token[]): readonly string[] =>
    words.flatMap((token) => (token.kind === 'verb' || token.kind === 'noun' ? [`${token.kind} ${token.tag}`] : []));
  const own = new Set(names(current.words));
  return current.quantity.measure === last.quantity.measure && names(last.words).every((name) => own.has(name));
}

/** 2021年收到申请20件，2022年收到23件: what the first has said the second, which names its year, leaves out. */
function isShortOf(current: Count, last: Count, year: number | null): boolean {
  return (
    current.words.some((token) => token.kind === 'year' && token.year === year) &&
    current.words.every(({ kind }) => kind !== 'word' && kind !== 'channel') &&
    countSame({ ...last, quantity: current.quantity }, { ...current, quantity: last.quantity })
  );
}

function compares({ kind, text }: Token): boolean {
  return kind === 'compare' && /^(?:较|比|相比|相较|同比)$/.test(text);
}

const MORE = /^(?:增长|增加|上升|提高|增幅|增多|多出)$/;
const LESS = /^(?:减少|下降|降低|降幅)$/;

/** What the words say of more or less than last year; null where other words stand there, or none of these. */
function directionOf(words: readonly Token[], year: number | null, isCompared = false): Direction | null {
  let direction: Direction | null = null;
  const isDifference = words.some(compares);
  for (const word of words) {
    const sign = signOf(word, isDifference || (isCompared && word.text !== '新增'));
    if (sign !== null) {
      if (direction !== null && direction.sign !== sign) return null;
      direction = { sign, word };
    } else if (
      !namesLastYear(word, year) &&
      !['neutral', 'copula', 'item', 'compare'].includes(word.kind) &&
      !/^(?:同期|度|率|率为|幅度)$/.test(word.text)
    ) {
      return null;
    }
  }
  return direction;
}

function signOf({ kind, text }: Token, isDifference: boolean): Sign | null {
  if (kind === 'compare' ? MORE.test(text) || (text === '新增' && isDifference) : text === '多' && isDifference)
    return 1;
  return (kind === 'compare' ? LESS.test(text) : text === '少' && isDifference) ? -1 : null;
}

/** What a change says that cannot be true of its figures. */
export type Fault =
  | { readonly kind: 'difference'; readonly last: Counted; readonly difference: Difference; readonly right: number }
  | { readonly kind: 'direction'; readonly stated: Difference | PercentChange; readonly other: Difference | Counted }
  | { readonly kind: 'percent'; readonly last: number; readonly percent: PercentChange };

/**
 * The fault of a change, the first of them: the difference is not that of the two counts; the percentage goes the other
 * way; or it is off by more than the last decimal that is written, and by more than a tenth of a point.
 */
export function faultOf({ current, last, difference, percent }: Change): Fault | null {
  if (last !== null && difference !== null) {
    const right = current.value - last.value;
    if (right !== difference.direction.sign * difference.quantity.value)
      return { kind: 'difference', last, difference, right };
  }
  if (percent === null) return null;
  const before = last?.value ?? (difference === null ? null : current.value - signed(difference));
  if (before === null || before < 0 || before === current.value) return null;
  const other = difference ?? last;
  if (percent.direction.sign !== Math.sign(current.value - before))
    return other === null ? null : { kind: 'direction', stated: percent, other };
  const { value } = percent.token;
  if (before === 0 || isNear(value, Math.abs(current.value - before), before)) return null;
  return { kind: 'percent', last: before, percent };
}

/** A difference as a number: below 0 for 减少. */
function signed({ quantity, direction }: Difference): number {
  return direction.sign * quantity.value;
}

/** Each word that says 增加 or 减少, and its opposite. */
const OPPOSITES: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  上升: '下降',
  提高: '降低',
  降低: '提高',
  增幅: '降幅',
  降幅: '增幅',
  多: '少',
  少: '多',
  多出: '减少',
  增多: '减少',
  新增: '减少',
};

/** The word for a change that goes the way of `sign`: 增加 gives way to 减少 where there were fewer. */
export function wordFor({ sign, word }: Direction, right: number): string {
  return Math.sign(right) === sign ? word.text : (OPPOSITES[word.text] ?? word.text);
}

/** From the word that says 增加 or 减少 to the end of its figure. */
export function spanOfChange(change: Difference | PercentChange): Span {
  const { end } = 'quantity' in change ? change.quantity.span : change.token;
  return { start: change.direction.word.start, end };
}

/** What a report says of a figure of the year before, beside this year's. */
export interface StatedChange {
  /** The cells that this year's figure is the sum of, as in its claim. */
  readonly readings: Claim['readings'];
  readonly current: number;
  /** What is stated: last year's count; the difference, below 0 for fewer; the change in percent, with its sign. */
  readonly says: 'count' | 'difference' | 'percent';
  readonly value: string;
  /** Where it is stated, from the word 增加 or 减少 on; an offset into the document. */
  readonly span: Span;
  readonly words: string;
}

/**
 * The changes of a passage whose count is a figure of the form, and which are true of each other: of those that are
 * not it cannot be told what is said of last year.
 */
export function changesOfClaims(
  changes: readonly Change[],
  claims: readonly Claim[],
  { text, locate }: Pick<Passage, 'text' | 'locate'>,
): readonly StatedChange[] {
  return changes.flatMap((change): StatedChange[] => {
    const { start } = change.current.number;
    const claim = claims.find(({ number }) => number?.start === start);
    const stated = statedIn(change);
    if (claim?.bound !== 'equal' || claim.money !== null || claim.apart > 0 || claim.kind === 'case-pending') return [];
    if (stated === null || faultOf(change) !== null) return [];
    const { says, value, within } = stated;
    const words = text.slice(within.start, within.end);
    return [{ readings: claim.readings, current: claim.value, says, value, span: locate(within), words }];
  });
}

/** What a change says of last year, and where: the count, or else the difference, or else the percentage. */
export function statedIn({
  last,
  difference,
  percent,
}: Change): (Pick<StatedChange, 'says' | 'value'> & { readonly within: Span }) | null {
  if (last !== null) return { says: 'count', value: String(last.value), within: last.span };
  if (difference !== null)
    return { says: 'difference', value: String(signed(difference)), within: spanOfChange(difference) };
  if (percent === null) return null;
  const sign = percent.direction.sign < 0 ? '-' : '';
  return { says: 'percent', value: sign + percent.token.value, within: spanOfChange(percent) };
}
