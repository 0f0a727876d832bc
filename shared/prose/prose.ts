import type { Fact } from '../reconcile/diagnosis.ts';
import { done, type Work } from '../text/work.ts';
import { type Change, changesIn, type StatedChange } from './changes.ts';
import type { Balance } from './claims/balance.ts';
import type { Claim } from './claims/claim.ts';
import { statementsIn } from './claims/read.ts';
import { lexing, type Token } from './lexer.ts';
import type { Division } from './lists/division.ts';
import { readingDivisions } from './lists/read.ts';
import { withOwnNames } from './own-names.ts';
import type { Passage } from './passage.ts';
import type { ReportIdentity } from './report-identity.ts';
import { type Sentence, sentencesOf } from './segments.ts';

/** What a passage says whoever asks: a function of its words, its part, its heading and the identity. */
export interface PassageReading {
  readonly sentences: readonly Sentence[];
  /** The kinds of tokens in it: a rule passes over what it cannot concern. */
  readonly kinds: ReadonlySet<Token['kind']>;
  readonly divisions: readonly Division[];
  /** Of section 五 there are none. */
  readonly changes: readonly Change[];
  readonly claims: readonly Claim[];
  readonly balances: readonly Balance[];
}

/** A passage with what was read in it. All spans but the passage's own are offsets into the passage. */
export interface ReadPassage extends PassageReading {
  readonly passage: Passage;
}

/** The running text of a report, read. */
export interface Prose {
  readonly passages: readonly ReadPassage[];
  /** Spans are offsets into the document. */
  readonly claims: readonly Claim[];
  /** Counts of cases of which it does not say that they are about disclosure. Spans are offsets into their passage. */
  readonly casesPerhaps: readonly Claim[];
  /**
   * What it says of the tables' counts. A broken table is held against it: also against counts of cases of which the passage
   * does not say that they are about disclosure.
   */
  readonly facts: readonly Fact[];
  /** The passage in which an offset into the document lies, or behind which it does; it alone is read. */
  passageAt(offset: number): ReadPassage | null;
  /** The same, piece by piece. */
  readingAt(offset: number): Work<ReadPassage | null>;
  /** Finds, piece by piece, what it says of last year's figures. Spans are offsets into the document. */
  findingChanges(): Work<readonly StatedChange[]>;
  /** Makes ready, piece by piece, what `casesPerhaps` gives. */
  readingCases(): Work<void>;
  /** Makes ready, piece by piece, what `claims` gives. */
  placing(): Work<void>;
}

/** Reads a passage. The result depends on nothing but its words, its part, its heading and the identity. */
export function readPassage(passage: Passage, identity: ReportIdentity): PassageReading {
  return done(readingPassage(passage, identity));
}

/** Of a passage of more characters nothing is read: no office wrote a paragraph a tenth as long. */
export const MOST_IN_A_PASSAGE = 30_000;
/** Between the steps of reading a longer passage there is a pause. */
const CHARACTERS_AT_ONCE = 2000;

/** The same, piece by piece where the passage is long. */
export function* readingPassage(passage: Passage, identity: ReportIdentity): Work<PassageReading> {
  const { length } = passage.text;
  const text = length > MOST_IN_A_PASSAGE ? '' : passage.text;
  const tokens = withOwnNames(yield* lexing(text), text, identity.body);
  const kinds = kindsOf(tokens);
  const sentences = sentencesOf(tokens);
  if (length > CHARACTERS_AT_ONCE) yield;
  // Section 五 is about problems and plans; counts in it are examples, not the year's figures, but for answers that were
  // set aside; a preamble has none.
  const states =
    passage.part === 'problems'
      ? kinds.has('outcome') && kinds.has('quantity')
      : passage.part !== null && (kinds.has('quantity') || kinds.has('negation') || kinds.has('money'));
  const { claims, balances } = states
    ? yield* statementsIn(passage, sentences, identity)
    : { claims: [], balances: [] };
  const divisions = kinds.has('quantity') ? yield* readingDivisions(sentences, identity.year) : [];
  if (length > CHARACTERS_AT_ONCE) yield;
  return {
    kinds,
    sentences,
    divisions,
    changes:
      passage.part !== 'problems' && kinds.has('quantity') && COMPARING.some((kind) => kinds.has(kind))
        ? changesIn(sentences, identity.year)
        : [],
    claims,
    balances,
  };
}

/** What a passage has that says anything of the year before. */
const COMPARING = ['compare', 'time', 'year'] as const;

type Kinds = PassageReading['kinds'];

const noKinds: Kinds = new Set();
/** What each set of kinds becomes with one kind more: there are few of them, and one object for each is enough. */
const withKind = new Map<Kinds, Map<Token['kind'], Kinds>>();

function kindsOf(tokens: readonly Token[]): Kinds {
  let kinds = noKinds;
  for (const { kind } of tokens) {
    if (kinds.has(kind)) continue;
    const known = withKind.get(kinds) ?? new Map<Token['kind'], Kinds>();
    withKind.set(kinds, known);
    const more = known.get(kind) ?? new Set([...kinds, kind]);
    known.set(kind, more);
    kinds = more;
  }
  return kinds;
}

/** The claim with its spans as offsets into the document. */
export function placed(claim: Claim, passage: Pick<Passage, 'locate'>): Claim {
  return {
    ...claim,
    span: passage.locate(claim.span),
    number: claim.number === null ? null : passage.locate(claim.number),
  };
}

/** What claims say of the tables' counts. */
export function factsOf(claims: readonly Claim[]): readonly Fact[] {
  return claims.flatMap((claim) => (claim.money === null ? factOf(claim, settles(claim) ? 'settles' : 'chooses') : []));
}

/** The same of counts of cases of which it is not said that they are about disclosure. */
export function factsPerhaps(claims: readonly Claim[]): readonly Fact[] {
  return claims.map((claim) => factOf(claim, 'agrees'));
}

/** True of a statement that can mean one cell only and leaves no doubt. */
function settles({ certain, bound, apart, readings }: Claim): boolean {
  return certain && bound === 'equal' && apart === 0 && readings.length === 1 && readings[0]?.length === 1;
}

function factOf({ value, readings, apart, base, less, bound, words }: Claim, weight: Fact['weight']): Fact {
  return { value, readings, apart, base, less, bound, words, source: 'text', weight };
}
