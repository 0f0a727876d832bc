import type { Quantity, Token } from './lexer.ts';
import type { Segment, Sentence } from './segments.ts';

/** 收到申请23件，上年20件，同比增长15%: a change between two years of which both counts stand in the sentence. */
export interface Change {
  readonly percent: Extract<Token, { kind: 'percent' }>;
  readonly current: Counted;
  readonly last: Counted;
}

type Counted = Quantity & { readonly value: number };

/**
 * The changes from last year that a sentence states with both counts. There is none where anything else may be meant: other
 * figures in the sentence, words between the counts and the change (办结率同比提高5%), another matter counted last year.
 */
export function changesIn(sentences: readonly Sentence[], year: number | null): readonly Change[] {
  const found: Change[] = [];
  for (const sentence of sentences) {
    const change = sentence.some(statesChange) ? changeIn(sentence, year) : null;
    if (change !== null) found.push(change);
  }
  return found;
}

/** True for a segment in which 同比, 增长 and the like stand before a percentage. */
function statesChange({ tokens }: Segment): boolean {
  let compares = false;
  for (const { kind } of tokens) {
    if (kind === 'compare') compares = true;
    if (kind === 'percent') return compares;
  }
  return false;
}

function changeIn(sentence: Sentence, year: number | null): Change | null {
  const tokens = sentence.flatMap((segment) => segment.tokens);
  const at = tokens.findIndex(({ kind }) => kind === 'percent');
  const percent = tokens[at];
  if (percent?.kind !== 'percent' || !percent.exact || percent.fraction || sentence.some(holdsFigure)) return null;
  const counts = countsIn(tokens.slice(0, at));
  const [first, second] = counts;
  if (first === undefined || second === undefined || counts.length > 2) return null;
  const [last, current] = isOfLastYear(first.words, year) ? [first, second] : [second, first];
  if (!isOfLastYear(last.words, year) || !isOfThisYear(current.words, year)) return null;
  if (!countSame(current, last)) return null;
  const behind = tokens.findLastIndex((token, i) => i < at && token.kind === 'quantity') + 1;
  const sign = directionOf(tokens.slice(behind, at));
  if (sign === null || Math.sign(current.quantity.value - last.quantity.value) !== sign) return null;
  return { percent, current: current.quantity, last: last.quantity };
}

/** True for a segment with a figure in brackets: which of the figures is meant then cannot be told. */
function holdsFigure({ nested }: Segment): boolean {
  return nested.some(({ segments }) =>
    segments.some(
      (segment) => segment.tokens.some(({ kind }) => kind === 'quantity' || kind === 'percent') || holdsFigure(segment),
    ),
  );
}

interface Count {
  readonly quantity: Counted;
  /** The words before it. */
  readonly words: readonly Token[];
}

/** The figures with the words before each; none where one of them is not exact. */
function countsIn(tokens: readonly Token[]): readonly Count[] {
  const counts: Count[] = [];
  let words: Token[] = [];
  for (const token of tokens) {
    if (token.kind !== 'quantity') {
      words.push(token);
      continue;
    }
    const { quantity } = token;
    if (quantity.value === null) return [];
    counts.push({ quantity: { ...quantity, value: quantity.value }, words });
    words = [];
  }
  return counts;
}

/** Words that may stand with the count of last year: a date, 较 … 的, 同期, and what is counted. */
function isOfLastYear(words: readonly Token[], year: number | null): boolean {
  const dated = words.some(
    (token) =>
      (token.kind === 'time' && token.tag === 'last') ||
      (token.kind === 'year' && year !== null && token.year === year - 1),
  );
  return (
    dated &&
    words.every((token) => {
      if (token.kind === 'compare') return /^(?:较|比|相比|相较|同比)$/.test(token.text);
      if (token.kind === 'word') return /^(?:同期|同期的|度)$/.test(token.text);
      return ['time', 'year', 'neutral', 'copula', 'total', 'verb', 'noun', 'item'].includes(token.kind);
    })
  );
}

function isOfThisYear(words: readonly Token[], year: number | null): boolean {
  return words.every(
    (token) =>
      token.kind !== 'compare' &&
      token.kind !== 'negation' &&
      token.kind !== 'among' &&
      !(token.kind === 'time' && token.tag !== 'current') &&
      !(token.kind === 'year' && token.year !== year),
  );
}

/** True if last year's count names nothing that this year's does not. */
function countSame(current: Count, last: Count): boolean {
  const names = (words: readonly Token[]): readonly string[] =>
    words.flatMap((token) => (token.kind === 'verb' || token.kind === 'noun' ? [`${token.kind} ${token.tag}`] : []));
  const own = new Set(names(current.words));
  return (
    last.quantity.value > 0 &&
    current.quantity.measure === last.quantity.measure &&
    names(last.words).every((name) => own.has(name))
  );
}

/** 1 for 增长, -1 for 下降; null where other words stand there, or none of these. */
function directionOf(words: readonly Token[]): number | null {
  let sign: number | null = null;
  for (const token of words) {
    if (token.kind === 'compare') {
      if (/增长|增加|上升|提高|增幅/.test(token.text)) sign = 1;
      else if (/减少|下降|降低|降幅/.test(token.text)) sign = -1;
    } else if (
      !['neutral', 'copula', 'item'].includes(token.kind) &&
      !(token.kind === 'time' && token.tag === 'last')
    ) {
      return null;
    }
  }
  return sign;
}
