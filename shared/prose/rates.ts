import type { Quantity, Token } from './lexer.ts';
import type { Segment, Sentence } from './segments.ts';

type Percent = Extract<Token, { kind: 'percent' }>;

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
  const found: RateOfRequests[] = [];
  const counts = new Counts();
  let words: Token[] = [];
  const read = (segments: readonly Segment[]): void => {
    for (const { tokens, nested } of segments) {
      tokens.forEach((token, at) => {
        if (token.kind === 'quantity') {
          counts.add(token.quantity, words);
          words = [];
        } else if (token.kind === 'percent') {
          const rate = token.exact && Number(token.value) !== 100 ? rateOf(token, words, counts) : null;
          if (rate !== null) found.push(rate);
          words = [];
        } else words.push(token);
        for (const each of nested) if (each.at === at + 1) read(each.segments);
      });
    }
  };
  read(sentence);
  return found;
}

/** 办结率, 答复率, 公开率: rates that are made of counts of requests. */
export function isRate({ kind, text }: Token): boolean {
  return kind === 'word' && text.length === 3 && (text === '办结率' || text === '答复率' || text === '公开率');
}

/** What a sentence counted before a rate. */
class Counts {
  due: Quantity | null = null;
  received: Quantity | null = null;
  granted: Quantity | null = null;
  partly: Quantity | null = null;
  readonly closed: Quantity[] = [];
  readonly all: Quantity[] = [];

  add(quantity: Quantity, words: readonly Token[]): void {
    this.all.push(quantity);
    const tags = words.flatMap((token) => (token.kind === 'verb' || token.kind === 'result' ? [token.tag] : []));
    if (tags.includes('due')) this.due = quantity;
    else if (tags.includes('granted') && !tags.includes('partly-granted')) this.granted = quantity;
    else if (tags.includes('partly-granted') && !tags.includes('granted')) this.partly = quantity;
    // 其中按期办结58件 are some of those that were closed.
    else if (tags.includes('close') && !words.some(({ kind }) => kind === 'among' || kind === 'result'))
      this.closed.push(quantity);
    else if (tags.includes('receive') && !tags.includes('carry')) this.received = quantity;
  }
}

/** The rate that words before a percentage name; null where it is not certain what it is made of. */
function rateOf(percent: Percent, words: readonly Token[], counts: Counts): RateOfRequests | null {
  const at = words.findLastIndex(isRate);
  // 办结率同比提高5% is no rate but its change.
  if (at < 0 || !words.slice(at + 1).every(({ kind }) => kind === 'copula' || kind === 'neutral')) return null;
  const { due, received, granted, partly, closed, all } = counts;
  const [only, ...more] = closed;
  const of = closed.at(-1);
  const rate = { percent, due: null, ofReceived: false, wholes: [] };
  if (words[at]?.text === '公开率') {
    if (at > 0 || granted === null || of === undefined) return null;
    const wholes = all.map(({ value }) => (of.value ?? 0) - (value ?? 0));
    return { ...rate, figures: partly === null ? [granted] : [partly, granted], wholes };
  }
  // Behind other figures only where nothing else was closed.
  if (due !== null && of !== undefined && (of === all.at(-1) || more.length === 0))
    return { ...rate, figures: [of], due };
  // 按期办结率 is of others than all.
  const isPlain = at === 0 && only !== undefined && more.length === 0 && received !== null && isLess(only, received);
  return isPlain ? { ...rate, figures: [only], ofReceived: true } : null;
}

function isLess(a: Quantity, b: Quantity): boolean {
  return a.value !== null && b.value !== null && a.value <= b.value;
}
