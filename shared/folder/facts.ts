import type { Report } from '../model/report.ts';
import { type CellTemplate, cellsOf } from '../template/registry.ts';
import type { Edition } from '../template/schema.ts';
import { formatDecimal, parseDecimal, trimDecimal } from '../text/decimal.ts';
import { fnv1a } from '../text/hash.ts';
import type { LineColumn, LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { done, type Work } from '../text/work.ts';
import { yearNamedBy } from '../text/year-in-name.ts';
import { bodyKey } from './body-key.ts';
import { measuringWording, sentenceHash, type Wording } from './likeness.ts';

/** A place in a report: offsets into its text, and the same as lines and columns, for whoever has not the text at hand. */
export interface Place {
  readonly span: Span;
  readonly range: { readonly start: LineColumn; readonly end: LineColumn };
}

/** A figure of a report: a decimal string, with the unit behind it where one is written in the cell. */
export interface FigureFact {
  readonly cell: CellTemplate;
  readonly value: string;
  readonly place: Place;
}

/** The running text of one section: how it is worded, and where its heading stands. */
export interface SectionFact {
  readonly wording: Wording;
  readonly sentences: Uint32Array;
  readonly heading: Place;
}

/** What the running text says of a figure of the year before, beside this year's. */
export interface ChangeFact {
  /** The cells that this year's figure is the sum of; several where the words may mean one of several. */
  readonly readings: readonly (readonly string[])[];
  readonly current: number;
  /** What is stated: last year's count; the difference, below 0 for fewer; the change in percent, with its sign. */
  readonly says: 'count' | 'difference' | 'percent';
  readonly value: string;
  readonly words: string;
  readonly place: Place;
}

/** The sections whose wording is compared with that of other reports. */
export const comparedSections = ['overview', 'problems'] as const;
export type ComparedSection = (typeof comparedSections)[number];

/** What `ReportFacts` are made of; see there. */
export interface FactsData
  extends Pick<ReportFacts, 'path' | 'body' | 'year' | 'otherYears' | 'digest' | 'head' | 'sections' | 'changes'> {
  /** By the cells of the edition. */
  readonly values: readonly (string | null)[];
  readonly places: Uint32Array;
}

/**
 * What is kept of a report for the comparison with others: figures, hashes of its wording and the places of both, but
 * not its text: below 20 kB for a usual report.
 */
export class ReportFacts {
  /** The file as messages name it; reports of one body and year are ordered by it. */
  readonly path: string;
  readonly body: string;
  readonly bodyKey: string;
  readonly year: number;
  /** Years that it may be on instead, the year in its title being wrong; most often none. */
  readonly otherYears: readonly number[];
  readonly edition: Edition;
  /** The same for texts that are the same, and for no others. */
  readonly digest: string;
  /** The title, or what stands first where there is none. */
  readonly head: Place;
  readonly sections: ReadonlyMap<ComparedSection, SectionFact>;
  readonly changes: readonly ChangeFact[];
  /** By the cells of the edition: the figure or null, and where it stands: its offset, line and length, and column. */
  readonly #values: readonly (string | null)[];
  readonly #places: Uint32Array;

  constructor(
    { path, body, year, otherYears, digest, head, sections, changes, values, places }: FactsData,
    edition: Edition,
  ) {
    this.path = path;
    this.body = body;
    this.bodyKey = bodyKey(body);
    this.year = year;
    this.otherYears = otherYears;
    this.edition = edition;
    this.digest = digest;
    this.head = head;
    this.sections = sections;
    this.changes = changes;
    this.#values = values.map((value) => (value === null ? null : once(value)));
    this.#places = places;
  }

  /** True if it was made of this text. */
  isOf(text: string): boolean {
    return done(digesting(text)) === this.digest;
  }

  /** The same of a file that is named otherwise now. */
  at(path: string): ReportFacts {
    return new ReportFacts({ ...this.data, path }, this.edition);
  }

  /** All of it but the edition, as plain data that another thread can be sent. */
  get data(): FactsData {
    const { path, body, year, otherYears, digest, head, sections, changes } = this;
    return {
      path,
      body,
      year,
      otherYears,
      digest,
      head,
      sections,
      changes,
      values: this.#values,
      places: this.#places,
    };
  }

  /** Null where the edition has no such cell or the report no figure in it: unknown is not zero. */
  figure(address: string): FigureFact | null {
    const { cells, byAddress } = cellListOf(this.edition);
    const index = byAddress.get(address);
    const cell = index === undefined ? undefined : cells[index];
    const value = index === undefined ? null : (this.#values[index] ?? null);
    if (index === undefined || cell === undefined || value === null) return null;
    const [start = 0, packed = 0, character = 0] = this.#places.subarray(index * 3, index * 3 + 3);
    const line = packed >>> 8;
    const end = start + (packed & 255);
    const range = { start: { line, character }, end: { line, character: character + end - start } };
    return { cell, value, place: { span: { start, end }, range } };
  }

  /** The figure as it is written down, without its place; null as for `figure`. */
  value(address: string): string | null {
    const index = cellListOf(this.edition).byAddress.get(address);
    return index === undefined ? null : (this.#values[index] ?? null);
  }

  /** All cells of the report's edition, in the form's order. */
  get cells(): readonly CellTemplate[] {
    return cellListOf(this.edition).cells;
  }
}

/** Whether two figures as they are written down are one amount: 2.5 and 2.50 are. */
export function isSameFigure(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && shortest(a) === shortest(b));
}

function shortest(value: string): string {
  const number = value.replace(/(?:万元|元)$/u, '');
  const decimal = parseDecimal(number);
  return decimal === null ? value : formatDecimal(trimDecimal(decimal)) + value.slice(number.length);
}

/** What a report says of changes, each where it stands in the text. */
type SaidChanges = readonly (Omit<ChangeFact, 'place'> & { readonly span: Span })[];

function* gatheringData(
  path: string,
  text: string,
  report: Report & { readonly year: number },
  said: SaidChanges,
  lines: LineIndex,
): Work<FactsData> {
  const { edition, body, year } = report;
  const { cells } = cellListOf(edition);
  const tables = report.tables.map((table) => table.cells).reverse();
  const values: (string | null)[] = [];
  const places = new Uint32Array(cells.length * 3);
  cells.forEach(({ address }, i) => {
    const cell = tables.find((table) => table.has(address))?.get(address);
    if (cell?.figure.kind !== 'figure' || cell.span === null) {
      values.push(null);
      return;
    }
    const { value, unit } = cell.figure;
    values.push(unit === null ? value : value + unit);
    const { start, end } = cell.span;
    const { line, character } = lines.at(start);
    // A figure has a few characters, and a text of 16 MB fewer lines than three bytes count.
    places[i * 3] = start;
    places[i * 3 + 1] = (line << 8) | Math.min(end - start, 255);
    places[i * 3 + 2] = character;
  });
  const head = placeOf(report.title?.span ?? report.sections[0]?.headingSpan ?? { start: 0, end: 0 }, lines);
  const changes = said.map(({ readings, current, says, value, words, span }) => ({
    readings,
    current,
    says,
    value,
    words,
    place: placeOf(span, lines),
  }));
  yield;
  const sections = yield* measuringSections(report, lines);
  const otherYears = yield* findingOtherYears(path, report);
  const digest = yield* digesting(text);
  return { path, body, year, otherYears, digest, head, sections, changes, values, places };
}

/** What the file's name says, and what the text names more often than the title's year, with the date under it. */
function* findingOtherYears(
  path: string,
  { year, sections, signature }: Report & { readonly year: number },
): Work<number[]> {
  const counts = new Map<number, number>();
  const count = (each: number): unknown => counts.set(each, (counts.get(each) ?? 0) + 1);
  for (const { texts } of sections) {
    yield;
    for (const text of texts) for (const [, written] of text.matchAll(/(20[0-9]{2})\s?年/g)) count(Number(written));
  }
  const date = signature?.date ?? null;
  // A report appears in the January after its year, or in its December.
  if (date !== null) count(date.month === 12 && date.year === year ? year : date.year - 1);
  const own = counts.get(year) ?? 0;
  const stated = [...counts].flatMap(([each, times]) => {
    // Plans for the year after may name that more often.
    const isPlanned = each === year + 1 && own > 0;
    return times >= OFTEN && times > own && !isPlanned ? [each] : [];
  });
  const named = yearNamedBy(path.replace(/^.*[\\/]/, ''));
  return [...new Set(named === null || named === year ? stated : [named, ...stated])];
}

/** A year that is named once may be that of a plan or of a comparison. */
const OFTEN = 2;

/**
 * Gathers, piece by piece, what is kept of a report; null where body or year are not known, so that it cannot be compared
 * with any other.
 */
export function* gatheringFacts(
  path: string,
  text: string,
  report: Report,
  prose: { findingChanges(): Work<SaidChanges> },
  lines: LineIndex,
): Work<ReportFacts | null> {
  if (report.year === null || report.body === '') return null;
  const changes = yield* prose.findingChanges();
  const data = yield* gatheringData(path, text, { ...report, year: report.year }, changes, lines);
  return new ReportFacts(data, report.edition);
}

/** Small figures are the same in thousands of reports: one string each is kept. */
const figures = new Map<string, string>();

function once(value: string): string {
  if (value.length > 4) return value;
  const known = figures.get(value);
  if (known !== undefined) return known;
  figures.set(value, value);
  return value;
}

interface CellList {
  readonly cells: readonly CellTemplate[];
  readonly byAddress: ReadonlyMap<string, number>;
}

const cellLists = new WeakMap<Edition, CellList>();

function cellListOf(edition: Edition): CellList {
  let known = cellLists.get(edition);
  if (known === undefined) {
    const cells = edition.tables.flatMap(cellsOf);
    known = { cells, byAddress: new Map(cells.map(({ address }, i) => [address, i])) };
    cellLists.set(edition, known);
  }
  return known;
}

function placeOf(span: Span, lines: LineIndex): Place {
  return { span, range: { start: lines.at(span.start), end: lines.at(span.end) } };
}

function* measuringSections({ sections }: Report, lines: LineIndex): Work<ReadonlyMap<ComparedSection, SectionFact>> {
  const found = new Map<ComparedSection, SectionFact>();
  for (const key of comparedSections) {
    const [first, ...more] = sections.filter(({ template }) => template.key === key);
    if (first === undefined) continue;
    const text = [first, ...more].flatMap(({ paragraphs }) => paragraphs.map((each) => each.text)).join('\n');
    found.set(key, { ...(yield* measuring(text)), heading: placeOf(first.headingSpan, lines) });
  }
  return found;
}

type Measured = Pick<SectionFact, 'wording' | 'sentences'>;

/** An edit leaves most sections as they are: those looked at last are known by their text. */
const lastMeasured = new Map<string, Measured>();
const MOST_MEASURED = 16;
const SENTENCES_AT_ONCE = 500;

function* measuring(text: string): Work<Measured> {
  let known = lastMeasured.get(text);
  if (known === undefined) {
    const wording = yield* measuringWording(text);
    const sentences = sentencesOf(text);
    const hashes = new Uint32Array(sentences.length);
    for (const [i, sentence] of sentences.entries()) {
      if (i % SENTENCES_AT_ONCE === SENTENCES_AT_ONCE - 1) yield;
      hashes[i] = sentenceHash(sentence);
    }
    known = { wording, sentences: hashes };
    const [oldest] = lastMeasured.keys();
    if (oldest !== undefined && lastMeasured.size === MOST_MEASURED) lastMeasured.delete(oldest);
  } else lastMeasured.delete(text);
  lastMeasured.set(text, known);
  return known;
}

/** The sentences of a text, those of a few characters left out: they are alike everywhere. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[。！？；\r\n]/u)
    .map((sentence) => sentence.trim())
    .filter(({ length }) => length >= 10);
}

/** Two hashes of 32 bits over UTF-16 units, and the length. */
function* digesting(text: string): Work<string> {
  let hash = fnv1a('');
  let mixed = 0x9e3779b1;
  for (let from = 0; from < text.length; from += UNITS_AT_ONCE) {
    const end = Math.min(from + UNITS_AT_ONCE, text.length);
    hash = fnv1a(text, from, end, hash);
    for (let i = from; i < end; i++) mixed = Math.imul(mixed + text.charCodeAt(i), 0x85ebca6b) ^ (mixed >>> 13);
    if (end < text.length) yield;
  }
  return `${text.length}-${(hash >>> 0).toString(16)}-${(mixed >>> 0).toString(16)}`;
}

const UNITS_AT_ONCE = 500_000;
