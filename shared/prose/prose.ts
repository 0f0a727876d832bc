import type { Report, Section } from '../model/report.ts';
import type { Fact } from '../reconcile/diagnosis.ts';
import { Memory } from '../text/memory.ts';
import { type Claim, claimsIn } from './claims.ts';
import { lex, type Token } from './lexer.ts';
import { type Division, divisionsOf } from './lists.ts';
import { type Passage, passagesOf, preamblePassages } from './passage.ts';
import { type Sentence, sentencesOf } from './segments.ts';

/** A passage with what was read in it. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
  /** The kinds of tokens in it: a rule passes over what it cannot concern. */
  readonly kinds: ReadonlySet<Token['kind']>;
  /** Spans are offsets into the passage. */
  readonly divisions: readonly Division[];
  /** Spans are offsets into the document. */
  readonly claims: readonly Claim[];
}

/** The running text of a report, read. */
export interface Prose {
  readonly passages: readonly ReadPassage[];
  readonly claims: readonly Claim[];
}

/** What a passage says whoever asks: spans are offsets into the passage. */
interface Reading {
  readonly kinds: ReadonlySet<Token['kind']>;
  readonly sentences: readonly Sentence[];
  readonly divisions: readonly Division[];
  readonly claims: readonly Claim[];
}

const known = new WeakMap<Report, Prose>();
const readings = new Memory<Reading>(200_000);
/** A section that an edit left where it was is the same object in the next report. */
const bySection = new WeakMap<Section, { readonly surroundings: string; readonly passages: readonly ReadPassage[] }>();

/** Reads the running text, once for each report. `source` is the text that the report was made from. */
export function proseOf(source: string, report: Report): Prose {
  const cached = known.get(report);
  if (cached !== undefined) return cached;
  const surroundings = surroundingsOf(report);
  const readAll = (list: readonly Passage[]): ReadPassage[] =>
    list.map((each) => readPassage(each, report, surroundings));
  const passages = readAll(preamblePassages(source, report));
  for (const section of report.sections) {
    let read = bySection.get(section);
    if (read?.surroundings !== surroundings) {
      read = { surroundings, passages: readAll(passagesOf(source, section)) };
      bySection.set(section, read);
    }
    passages.push(...read.passages);
  }
  const prose = { passages, claims: passages.flatMap(({ claims }) => claims) };
  known.set(report, prose);
  return prose;
}

/** All that the reading of a passage takes from its report, as a key: year, body, and which cells there are. */
function surroundingsOf({ year, body, edition, tables }: Report): string {
  const cells = tables.map(({ template, cells }) => `${template.key}${cells.size}`);
  return [edition.id, year, body, ...cells].join('\u0000');
}

function readPassage(passage: Passage, report: Report, surroundings: string): ReadPassage {
  const key = `${surroundings}\u0000${passage.part}\u0000${passage.heading}\u0000${passage.text}`;
  const { kinds, sentences, divisions, claims } = readings.recall(key, () => read(passage, report));
  const located = claims.map((claim) => ({
    ...claim,
    span: passage.locate(claim.span),
    number: claim.number === null ? null : passage.locate(claim.number),
  }));
  return { passage, kinds, sentences, divisions, claims: located };
}

function read(passage: Passage, report: Report): Reading {
  const tokens = lex(passage.text);
  const kinds = new Set(tokens.map(({ kind }) => kind));
  const sentences = sentencesOf(tokens);
  // Section 五 tells of problems and plans; counts in it are examples, not the year's figures; a preamble has none.
  const counts = passage.part !== 'problems' && passage.part !== null;
  return {
    kinds,
    sentences,
    divisions: kinds.has('quantity') ? divisionsOf(sentences, report.year) : [],
    claims: counts && (kinds.has('quantity') || kinds.has('negation')) ? claimsIn(passage, sentences, report) : [],
  };
}

/** The statements that can mean one cell only and leave no doubt. `source` is the document's text. */
export function facts(source: string, report: Report): readonly Fact[] {
  return proseOf(source, report).claims.flatMap((claim) => {
    const reading = claim.readings[0];
    const cell = reading?.[0];
    if (!claim.certain || claim.bound !== 'equal' || claim.kind === 'disclosure') return [];
    if (claim.readings.length !== 1 || reading?.length !== 1 || cell === undefined) return [];
    return [{ cell, value: String(claim.value), source: 'text', words: claim.words }];
  });
}
