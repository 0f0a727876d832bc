import type { Report, Section } from '../model/report.ts';
import type { Fact } from '../reconcile/diagnosis.ts';
import { Memory } from '../text/memory.ts';
import type { Claim } from './claims/claim.ts';
import { type Balance, statementsIn } from './claims/read.ts';
import { keyOfSetting, type Setting, settingOf } from './form.ts';
import { lex, type Token } from './lexer.ts';
import { type Division, divisionsOf } from './lists.ts';
import { type Passage, passagesOf, preamblePassages } from './passage.ts';
import { type Sentence, sentencesOf } from './segments.ts';

/** What a passage says whoever asks: a function of its words, its part, its heading and the setting. */
export interface Reading {
  readonly sentences: readonly Sentence[];
  /** The kinds of tokens in it: a rule passes over what it cannot concern. */
  readonly kinds: ReadonlySet<Token['kind']>;
  readonly divisions: readonly Division[];
  readonly claims: readonly Claim[];
  readonly balances: readonly Balance[];
}

/** A passage with what was read in it. All spans but the passage's own are offsets into the passage. */
export interface ReadPassage extends Reading {
  readonly passage: Passage;
}

/** The running text of a report, read. */
export interface Prose {
  readonly passages: readonly ReadPassage[];
  /** Spans are offsets into the document. */
  readonly claims: readonly Claim[];
}

const known = new WeakMap<Report, Prose>();
const readings = new Memory<Reading>(200_000);
/** A section that an edit left where it was is the same object in the next report. */
const bySection = new WeakMap<Section, { readonly key: string; readonly passages: readonly ReadPassage[] }>();

/** Reads the running text, once for each report. `source` is the text that the report was made from. */
export function proseOf(source: string, report: Report): Prose {
  const cached = known.get(report);
  if (cached !== undefined) return cached;
  const setting = settingOf(report);
  const key = keyOfSetting(setting);
  const readAll = (list: readonly Passage[]): ReadPassage[] =>
    list.map((passage) => {
      const words = `${key}\u0000${passage.part}\u0000${passage.heading}\u0000${passage.text}`;
      return { passage, ...readings.recall(words, () => readPassage(passage, setting)) };
    });
  const passages = readAll(preamblePassages(source, report));
  for (const section of report.sections) {
    let read = bySection.get(section);
    if (read?.key !== key) {
      read = { key, passages: readAll(passagesOf(source, section)) };
      bySection.set(section, read);
    }
    passages.push(...read.passages);
  }
  const claims = passages.flatMap(({ passage, claims }) => claims.map((claim) => placed(claim, passage)));
  const prose = { passages, claims };
  known.set(report, prose);
  return prose;
}

/** Reads a passage. Nothing but its words, its part, its heading and the setting has a say in it. */
export function readPassage(passage: Passage, setting: Setting): Reading {
  const tokens = lex(passage.text);
  const kinds = new Set(tokens.map(({ kind }) => kind));
  const sentences = sentencesOf(tokens);
  // Section 五 tells of problems and plans; counts in it are examples, not the year's figures; a preamble has none.
  const states =
    passage.part !== 'problems' &&
    passage.part !== null &&
    (kinds.has('quantity') || kinds.has('negation') || kinds.has('money'));
  const { claims, balances } = states ? statementsIn(passage, sentences, setting) : { claims: [], balances: [] };
  return {
    kinds,
    sentences,
    divisions: kinds.has('quantity') ? divisionsOf(sentences, setting.year) : [],
    claims,
    balances,
  };
}

/** The claim with its spans as offsets into the document. */
export function placed(claim: Claim, passage: Passage): Claim {
  return {
    ...claim,
    span: passage.locate(claim.span),
    number: claim.number === null ? null : passage.locate(claim.number),
  };
}

/** The statements that can mean one cell only and leave no doubt. `source` is the document's text. */
export function facts(source: string, report: Report): readonly Fact[] {
  return proseOf(source, report).claims.flatMap((claim) => {
    const reading = claim.readings[0];
    const cell = reading?.[0];
    if (!claim.certain || claim.bound !== 'equal' || claim.apart > 0) return [];
    if (claim.readings.length !== 1 || reading?.length !== 1 || cell === undefined) return [];
    return [{ cell, value: String(claim.value), source: 'text', words: claim.words }];
  });
}
