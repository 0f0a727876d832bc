import type { Quantity, Token } from '../lexer.ts';
import type { Percent } from '../percent.ts';
import type { ReadPassage } from '../prose.ts';
import type { Segment, Sentence } from '../segments.ts';
import { type ShareApart, sharesApart } from './apart.ts';
import { ratesIn } from './rates.ts';

/** A share as the words state it, whatever the tables hold. */
export interface StatedShare {
  readonly percent: Percent;
  /** The figures listed before it; the last stands nearest. */
  readonly listed: readonly [Quantity, ...Quantity[]];
  /** 合计占: of all that is listed together. */
  readonly together: boolean;
  /** By what the part divides its whole. */
  readonly kind: Token['kind'] | null;
  /** The whole that the words name: 占新收申请的, 占办结总数的, 占答复总数的 (of which some may be closed without an answer). */
  readonly of: 'new' | 'closed' | 'answered' | null;
  /**
   * The whole that the sentence names before: 在办结的60件中, or what was due for 办结率; not where the share names another:
   * 占申请总数的.
   */
  readonly base: Quantity | null;
  readonly sentence: Sentence;
  /** The figures before it. */
  readonly stated: readonly number[];
}

/**
 * Told of a token; `joined` where a figure goes on in the list of the one before: both stand in one segment, or 、 parts
 * them.
 */
type OnToken = (token: Token, joined: boolean) => void;

/** Goes through the tokens of a sentence with those of its brackets where they stand; `bracket` is told of each, and reads it. */
function walk(segments: readonly Segment[], visit: OnToken, bracket: (read: () => void) => void): void {
  for (const { tokens, nested, before } of segments) {
    let joined = before === 'pause';
    let at = 0;
    for (const token of tokens) {
      visit(token, joined);
      joined ||= token.kind === 'quantity';
      at++;
      if (nested.length === 0) continue;
      for (const each of nested) if (each.at === at) bracket(() => walk(each.segments, visit, bracket));
    }
  }
}

/** The shares that a passage states, in the order of its sentences. */
export function sharesStated({ sentences, divisions, kinds, passage: { text } }: ReadPassage): readonly StatedShare[] {
  const mayRate = text.includes('率');
  const mayTellApart = kinds.has('each') || kinds.has('enumerate');
  const statements: StatedShare[] = [];
  const stated: number[] = [];
  for (const sentence of sentences) {
    if (!statesShare(sentence)) {
      for (const segment of sentence) addFigures(segment, stated);
      if (mayRate) addRatesOfRequests(sentence, stated, statements);
      continue;
    }
    let listed: Quantity[] = [];
    let plain = true;
    let kind: Token['kind'] | null = null;
    let words = new Words();
    let base: Quantity | null = null;
    let figures = 0;
    // 信息3357条（机关633条、直属单位2724条），占15.5%: behind brackets with figures, a share is of the one before them.
    const bracket = (read: () => void): void => {
      const outer = { listed, plain, kind, words };
      const before = figures;
      read();
      if (figures > before) ({ listed, plain, kind, words } = outer);
    };
    const visit: OnToken = (token, joined) => {
      if (token.kind === 'quantity') {
        if (joined && plain) listed.push(token.quantity);
        else listed = [token.quantity];
        plain = true;
        kind = words.divides;
        words = new Words();
        figures++;
        add(token.quantity, stated);
      } else if (token.kind === 'percent') {
        const [first, ...more] = listed;
        const exact = token.exact && listed.every(({ value }) => value !== null);
        // 合计占15%: of several figures, where those before the last could not be read as a list.
        const isPartial = words.together && more.length === 0;
        if (first !== undefined && exact && !isPartial && plain && words.share) {
          const { together, of } = words;
          statements.push({
            percent: token,
            listed: [first, ...more],
            together,
            kind,
            of,
            base: words.all || of !== null ? null : base,
            sentence,
            stated: [...stated],
          });
        }
        listed = [];
        words = new Words();
      } else {
        words.add(token);
        if (token.text === '中' && plain && listed.length === 1) base = listed[0] ?? base;
        // A list goes on over the names of its parts; behind its last figure only plain words lead to the share.
        plain &&= leavesPlain(token);
      }
    };
    walk(sentence, visit, bracket);
    if (mayRate) addRatesOfRequests(sentence, stated, statements);
    if (mayTellApart)
      for (const each of sharesApart(sentence, divisions)) statements.push(statedApart(each, sentence, stated));
  }
  return statements;
}

function addRatesOfRequests(sentence: Sentence, stated: readonly number[], statements: StatedShare[]): void {
  for (const { percent, figures, due, ofReceived, wholes } of ratesIn(sentence)) {
    const of = ofReceived ? 'new' : null;
    const others = [...stated, ...wholes];
    statements.push({ percent, listed: figures, together: false, kind: null, of, base: due, sentence, stated: others });
  }
}

/** 网络40件、信函18件，分别占69%、31%: each share by itself. */
function statedApart(
  { figure, percent, naming, leading }: ShareApart,
  sentence: Sentence,
  stated: readonly number[],
): StatedShare {
  const words = new Words();
  for (const token of leading) words.add(token);
  const kind = naming.findLast((token) => DIVIDES.has(token.kind))?.kind ?? null;
  return { percent, listed: [figure], together: false, kind, of: words.of, base: null, sentence, stated: [...stated] };
}

/** What the words since the last figure say. */
class Words {
  share = false;
  together = false;
  divides: Token['kind'] | null = null;
  of: StatedShare['of'] = null;
  /** 占申请总数的: the words name requests, those received or handled. */
  all = false;

  add(token: Token): void {
    const { kind } = token;
    if (kind === 'share') this.share = true;
    else if (kind === 'noun') this.all = true;
    else if (kind === 'total') this.together = true;
    else if (DIVIDES.has(kind)) this.divides = kind;
    else if (kind === 'verb' && token.tag === 'receive') this.of = 'new';
    else if (kind === 'verb' && token.tag === 'close') this.of = token.text.startsWith('办结') ? 'closed' : 'answered';
  }
}

/** True for a sentence, or brackets in it, with a word that makes a percentage a share: 占. */
function statesShare(segments: readonly Segment[]): boolean {
  for (const { tokens, nested } of segments) {
    for (const token of tokens) if (token.kind === 'share') return true;
    for (const each of nested) if (statesShare(each.segments)) return true;
  }
  return false;
}

function addFigures({ tokens, nested }: Segment, stated: number[]): void {
  for (const token of tokens) if (token.kind === 'quantity') add(token.quantity, stated);
  for (const { segments } of nested) for (const segment of segments) addFigures(segment, stated);
}

function add({ value }: Quantity, stated: number[]): void {
  if (value !== null) stated.push(value);
  if (stated.length > NEAR) stated.shift();
}

/** Words that say by what requests are divided: their results, applicants, channels. */
const DIVIDES: ReadonlySet<Token['kind']> = new Set(['result', 'applicant', 'channel']);

/** How many figures back a whole may stand. */
const NEAR = 40;

/** Words between a figure and its share that leave the whole as it is, and what may stand before a further part of a list. */
function leavesPlain(token: Token): boolean {
  return token.kind === 'verb' ? PLAIN_VERBS.has(token.tag) : PLAIN.has(token.kind);
}

const PLAIN_VERBS: ReadonlySet<string> = new Set(['receive', 'handle', 'close', 'publish']);
const PLAIN: ReadonlySet<Token['kind']> = new Set([
  'share',
  'neutral',
  'total',
  'all',
  'copula',
  'noun',
  'etc',
  'result',
  'time',
  'channel',
  'applicant',
  'outcome',
]);
