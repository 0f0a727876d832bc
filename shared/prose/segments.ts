import type { Work } from '../text/work.ts';
import { markToken, type Punctuation, type Quantity, type Token } from './lexer.ts';
import { hasKind } from './token-list.ts';

/** What stands between two marks of one sentence: 收到申请5件 in 「2022年，收到申请5件，办结4件」. */
export interface Segment {
  /** The tokens without punctuation and without what stands in brackets. */
  readonly tokens: readonly Token[];
  /** The mark before the segment; null at the beginning of a sentence or of a bracket. */
  readonly before: Punctuation | null;
  /** Brackets inside the segment; `at` tells after how many of `tokens`. */
  readonly nested: readonly { readonly at: number; readonly segments: readonly Segment[] }[];
}

export type Sentence = readonly Segment[];

/** The tokens of segments in the order of the text: those of brackets where the brackets stand. */
export function tokensOf(segments: readonly Segment[]): readonly Token[] {
  return segments.flatMap(({ tokens, nested }) => {
    if (nested.length === 0) return tokens;
    const all: Token[] = [];
    let from = 0;
    for (const { at, segments: inside } of nested) {
      all.push(...tokens.slice(from, at), ...tokensOf(inside));
      from = at;
    }
    return [...all, ...tokens.slice(from)];
  });
}

/** Brackets deeper than this are read as if they were not there: no report needs them, and recursion must end. */
const DEPTH = 3;

/**
 * A sentence of more segments or tokens is read as several, and of its brackets no more are read. No office wrote so many, and
 * a figure looks at the others of its sentence: only so does the work grow with the text and not with its square.
 */
const MOST_SEGMENTS = 200;
const MOST_TOKENS = 1000;

interface Open {
  readonly segments: Segment[];
  tokens: Token[];
  nested: { at: number; segments: readonly Segment[] }[];
  before: Punctuation | null;
}

/** Reading may pause after sentences of so many tokens. */
const TOKENS_AT_ONCE = 400;

/** Hands sentences over one after the other, and pauses now and then. */
export function* eachSentence(
  sentences: readonly Sentence[],
  read: (sentence: Sentence, index: number) => void,
): Work<void> {
  let tokens = 0;
  for (const [index, sentence] of sentences.entries()) {
    tokens += lengthOf(sentence);
    if (tokens > TOKENS_AT_ONCE) {
      tokens = 0;
      yield;
    }
    read(sentence, index);
  }
}

/** How many tokens segments hold, and how many segments there are. */
function lengthOf(segments: readonly Segment[]): number {
  let length = segments.length;
  for (const { tokens, nested } of segments) {
    length += tokens.length;
    for (const { segments: inside } of nested) length += lengthOf(inside);
  }
  return length;
}

/** Splits a passage's tokens into sentences, these into segments; brackets become nested segments. */
export function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const closers = matchBrackets(tokens);
  const stack: Open[] = [];
  let current: Open = { segments: [], tokens: [], nested: [], before: null };
  /** How many tokens there are since the sentence began. */
  let length = 0;
  const endSentence = (before: Punctuation | null): void => {
    if (current.segments.length > 0) sentences.push(current.segments);
    current = { segments: [], tokens: [], nested: [], before };
    length = 0;
  };
  const endSegment = (next: Punctuation | null): void => {
    const hasRoom = stack.length === 0 || current.segments.length < MOST_SEGMENTS;
    if (hasRoom && (current.tokens.length > 0 || current.nested.length > 0)) {
      current.segments.push({ tokens: current.tokens, nested: current.nested, before: current.before });
      current.before = next;
    } else if (current.segments.length > 0) {
      current.before = next;
    }
    current.tokens = [];
    current.nested = [];
  };
  tokens.forEach((token, index) => {
    if (token.kind !== 'punctuation') {
      if (length >= MOST_TOKENS && stack.length > 0) return;
      if (length >= MOST_TOKENS) {
        endSegment(null);
        endSentence(null);
      }
      current.tokens.push(token);
      length++;
    } else if (token.mark === 'open') {
      if (closers.has(index)) {
        stack.push(current);
        current = { segments: [], tokens: [], nested: [], before: null };
      }
    } else if (token.mark === 'close') {
      const outer = closers.has(index) ? stack.pop() : undefined;
      if (outer !== undefined) {
        endSegment(null);
        const figure = onlyFigure(current.segments);
        const last = outer.tokens.at(-1);
        // 网站（60条）、公众号（30条） is 网站60条、公众号30条; 收到申请23件（12件） says another thing of a figure.
        if (figure !== null && last !== undefined && last.kind !== 'quantity') outer.tokens.push(figure);
        else outer.nested.push({ at: outer.tokens.length, segments: current.segments });
        current = outer;
      }
    } else if (token.mark === 'stop' && stack.length === 0 && !endsItem(current, tokens[index + 1])) {
      endSegment(null);
      endSentence(null);
    } else {
      endSegment(token.mark === 'stop' ? 'semicolon' : token.mark);
      if (stack.length === 0 && current.segments.length >= MOST_SEGMENTS) endSentence(current.before);
    }
  });
  endSegment(null);
  endSentence(null);
  return sentences;
}

/** The figure that is all that brackets hold; null where they hold more. */
function onlyFigure(segments: readonly Segment[]): Token | null {
  const [only] = segments[0]?.tokens ?? [];
  const alone = segments.length === 1 && segments[0]?.tokens.length === 1 && segments[0].nested.length === 0;
  return alone && only?.kind === 'quantity' ? { ...only, bracketed: true } : null;
}

/** 其中：1.网站1400条。2.新媒体620条。: a stop between the items of a list that a colon leads in ends no sentence. */
function endsItem({ segments, tokens, before }: Open, next: Token | undefined): boolean {
  if (next?.kind !== 'item' && next?.kind !== 'reference') return false;
  const opens = (first: Token | undefined, mark: Punctuation | null): boolean =>
    mark === 'colon' && first?.kind === next.kind;
  return opens(tokens[0], before) || segments.some((segment) => opens(segment.tokens[0], segment.before));
}

/** The indexes of brackets that pair, at most `DEPTH` deep. */
function matchBrackets(tokens: readonly Token[]): ReadonlySet<number> {
  const paired = new Set<number>();
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'punctuation') return;
    if (token.mark === 'open') {
      open.push(index);
    } else if (token.mark === 'close') {
      const start = open.pop();
      if (start !== undefined && open.length < DEPTH) {
        paired.add(start);
        paired.add(index);
      }
    }
  });
  return paired;
}

/**
 * One quantity with the words that lead to it and those that follow it, up to the next hard mark or quantity;
 * or, with `quantity` null, a stretch of words between hard marks that states none. Segments parted by 、 run on.
 */
export interface Phrase {
  readonly left: readonly Token[];
  readonly quantity: Quantity | null;
  readonly right: readonly Token[];
  /** `right` leads to another figure of the same segment. */
  readonly runsOn: boolean;
  /** The mark before `left`: `pause` where the phrase goes on in the list that the one before it began. */
  readonly before: Punctuation | null;
  /** Segments in brackets that stand directly before or after the quantity. */
  readonly remarks: readonly Segment[];
  readonly end: number;
}

/** The phrases of segments on one level, in order; those in brackets are not among them. */
export function phrasesOf(segments: readonly Segment[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let left: Token[] = [];
  let before: Punctuation | null = null;
  let remarks: Segment[] = [];
  const flush = (): void => {
    if (left.length > 0) {
      phrases.push({ left, quantity: null, right: [], runsOn: false, before, remarks, end: left.at(-1)?.end ?? 0 });
    }
    left = [];
    remarks = [];
  };
  for (const segment of segments) {
    const [first, ...others] = segment.tokens;
    const isValue = first?.kind === 'quantity' || (first?.kind === 'negation' && others.length === 0);
    if (segment.before === 'colon' && left.length > 0 && isValue) {
      // 依申请公开：0件, 行政复议：无: the label is all that leads to the figure.
    } else if (segment.before !== 'pause') {
      flush();
      before = segment.before;
    } else if (left.length > 0) {
      const last = left.at(-1)?.end ?? 0;
      left.push(markToken('pause', last, last, '、'));
    } else {
      before = 'pause';
    }
    const marks: number[] = [];
    for (const [index, token] of segment.tokens.entries()) if (token.kind === 'quantity') marks.push(index);
    let from = 0;
    marks.forEach((mark, order) => {
      const token = segment.tokens[mark];
      if (token?.kind !== 'quantity') return;
      const words = segment.tokens.slice(from, mark);
      left.push(...(order === 0 ? words : behindWhole(words)));
      const to = marks[order + 1] ?? segment.tokens.length;
      const near = segment.nested.filter((each) => each.at > from - 1 && each.at <= mark + 1);
      phrases.push({
        left,
        quantity: token.quantity,
        right: segment.tokens.slice(mark + 1, to),
        runsOn: order + 1 < marks.length,
        before: order === 0 ? before : null,
        remarks: [...remarks, ...near.flatMap((each) => each.segments)],
        end: token.end,
      });
      left = [];
      remarks = [];
      from = mark + 1;
    });
    if (marks.length === 0) {
      left.push(...segment.tokens);
      remarks.push(...segment.nested.flatMap((each) => each.segments));
    } else {
      left = [];
      before = null;
      // Words after the last quantity (「5件予以公开」) belong to it; they begin no phrase that runs on.
      const tail = segment.tokens.slice(from);
      if (hasKind(tail, 'negation')) left = [...tail];
    }
  }
  flush();
  return phrases;
}

/** 不予公开的4件中2件属于行政查询, 58件申请中有44件: nothing leads to the figure but the whole that it is a part of. */
function behindWhole(words: readonly Token[]): readonly Token[] {
  const leads = words.map(({ text }) => text).join('');
  return /^(?:[^，。；]{0,8}申请)?中有?$/.test(leads) ? [] : words;
}
