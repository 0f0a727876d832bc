import type { Quantity, Token } from '../lexer.ts';
import type { Percent } from '../percent.ts';
import type { Segment, Sentence } from '../segments.ts';

/** A rate of requests with the figures of its sentence that it is made of. */
export interface RateOfRequests {
  readonly percent: Percent;
  /** What it is the share of: the last of these, or all together. */
  readonly figures: readonly [Quantity, ...Quantity[]];
  /** What was due; null where the sentence does not say it, so that the rate may be of any that can be meant. */
  readonly due: Quantity | null;
  /** It is a share of those received. */
  readonly ofReceived: boolean;
  /** What it may be a share of as well: 公开率 of those closed but for those not processed. */
  readonly wholes: readonly number[];
}

/**
 * 应办63件，已办结60件，结转3件，办结率95.2%; 收到58件，答复50件，答复率86.2%; 办结60件，予以公开18件，公开率30%: rates of what the sentence
 * counted, however many figures stand between. 办结率100% is of those due by then.
 */
export function ratesIn(sentence: Sentence): readonly RateOfRequests[] {
  if (!namesRate(sentence)) return [];
  const found: RateOfRequests[] = [];
  readRates(sentence, new Counts(), found);
  return found;
}

function namesRate(segments: readonly Segment[]): boolean {
  for (const { tokens, nested } of segments) {
    for (const token of tokens) if (isRate(token)) return true;
    for (const each of nested) if (namesRate(each.segments)) return true;
  }
  return false;
}

function readRates(segments: readonly Segment[], counts: Counts, found: RateOfRequests[]): void {
  for (const { tokens, nested } of segments) {
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (token.kind === 'quantity') counts.add(token.quantity);
      else if (token.kind === 'percent') {
        const rate = token.exact && Number(token.value) !== 100 ? rateOf(token, counts) : null;
        if (rate !== null) found.push(rate);
        counts.startAnew();
      } else counts.hear(token);
      for (const each of nested) if (each.at === at + 1) readRates(each.segments, counts, found);
    }
  }
}

/** 办结率, 答复率, 公开率: rates that are made of counts of requests. */
function isRate({ kind, text }: Token): boolean {
  return kind === 'word' && text.length === 3 && (text === '办结率' || text === '答复率' || text === '公开率');
}

/** What a sentence counted before a rate, and the words since its last figure. */
class Counts {
  due: Quantity | null = null;
  received: Quantity | null = null;
  granted: Quantity | null = null;
  partly: Quantity | null = null;
  readonly closed: Quantity[] = [];
  readonly all: Quantity[] = [];
  /** The name of the rate; null where none was heard, or other words than 为 and 达到 behind it (办结率同比提高5%). */
  rate: string | null = null;
  /** No word stands before the name of the rate. */
  isPlain = false;
  /** The tags of verbs and results heard, each with a space before it; nothing is said of what 其中 picks out. */
  #tags = '';
  #isPart = false;
  #isFirst = true;

  hear(token: Token): void {
    if (isRate(token)) {
      this.rate = token.text;
      this.isPlain = this.#isFirst;
    } else if (token.kind !== 'copula' && token.kind !== 'neutral') this.rate = null;
    this.#isFirst = false;
    if (token.kind === 'verb' || token.kind === 'result') this.#tags += ` ${token.tag}`;
    this.#isPart ||= token.kind === 'among' || token.kind === 'result';
  }

  add(quantity: Quantity): void {
    this.all.push(quantity);
    const tags = this.#tags;
    if (tags !== '') {
      const granted = tags.includes(' granted');
      const partly = tags.includes(' partly-granted');
      if (tags.includes(' due')) this.due = quantity;
      else if (granted && !partly) this.granted = quantity;
      else if (partly && !granted) this.partly = quantity;
      // 其中按期办结58件 are some of those that were closed.
      else if (tags.includes(' close') && !this.#isPart) this.closed.push(quantity);
      else if (tags.includes(' receive') && !tags.includes(' carry')) this.received = quantity;
    }
    this.startAnew();
  }

  startAnew(): void {
    this.rate = null;
    this.isPlain = false;
    this.#tags = '';
    this.#isPart = false;
    this.#isFirst = true;
  }
}

/** The rate that a percentage is; null where it is not certain what it is made of. */
function rateOf(percent: Percent, counts: Counts): RateOfRequests | null {
  const { due, received, granted, partly, closed, all, rate, isPlain } = counts;
  if (rate === null) return null;
  const [only, ...more] = closed;
  const of = closed.at(-1);
  const stated = { percent, due: null, ofReceived: false, wholes: [] };
  if (rate === '公开率') {
    if (!isPlain || granted === null || of === undefined) return null;
    const wholes = all.map(({ value }) => (of.value ?? 0) - (value ?? 0));
    return { ...stated, figures: partly === null ? [granted] : [partly, granted], wholes };
  }
  // Behind other figures only where nothing else was closed.
  if (due !== null && of !== undefined && (of === all.at(-1) || more.length === 0))
    return { ...stated, figures: [of], due };
  // 按期办结率 is of others than all.
  const isOfAll = isPlain && only !== undefined && more.length === 0 && received !== null && isLess(only, received);
  return isOfAll ? { ...stated, figures: [only], ofReceived: true } : null;
}

function isLess(a: Quantity, b: Quantity): boolean {
  return a.value !== null && b.value !== null && a.value <= b.value;
}
