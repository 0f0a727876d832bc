import type { BlockList } from '../syntax/reading.ts';
import type { SourceText } from '../syntax/source.ts';
import { forms as allForms, editionInForce } from '../template/registry.ts';
import type { Edition, TableTemplate } from '../template/schema.ts';
import type { Form } from '../template/supplement.ts';
import { labelKey, trim } from '../text/fold.ts';
import { sameElements } from '../text/kept.ts';
import { blankedResidue, RESIDUE } from '../text/residue.ts';
import { movedSpan, type Span } from '../text/span.ts';
import type { Work } from '../text/work.ts';
import { choosingEdition } from './edition.ts';
import { isFoot } from './furniture.ts';
import { findingHeadings, type Heading, secondReportIn } from './headings.ts';
import { identify, type YearAndBody, yearsNamed } from './identity.ts';
import { type Line, LineList, type LineNode } from './lines.ts';
import { findingRegions, type RegionLine } from './regions.ts';
import type { Report, Signature, Table, Title } from './report.ts';
import { labelIndex } from './table/label-index.ts';
import { otherFigureIn, withOtherFigure } from './table/other-figure.ts';
import { readingTable } from './table/read-table.ts';
import { type FoundTitle, findSignature, findTitle } from './title.ts';
import { weighedYear, yearsStatedIn } from './year-evidence.ts';

/**
 * A report bound to the form: the parts of the text, each read from its own words, and where they start. A part that
 * an edit did not reach is the same object afterwards, wherever it has moved to.
 */
export interface Binding extends Omit<Report, 'tables' | 'sections'> {
  readonly lines: LineList;
  /** In the form's order, those without a table in the text among them. */
  readonly tables: readonly BoundTable[];
  /** In order of position. */
  readonly sections: readonly BoundSection[];
  /** The number of the first line that heads a section in the usual form: before it the title is looked for. */
  readonly firstHeading: number;
  /** As `FoundTitle` says of the title. */
  readonly isContested: boolean;
}

/** A table of the form, read from the lines of its region. */
export interface BoundTable {
  readonly template: TableTemplate;
  readonly region: readonly RegionLine[];
  /** Where the region starts in the text. */
  readonly start: number;
  /** What its lines say, spans counted from the region's start; null where they hold no such table. */
  readonly table: Table | null;
  /** As `TableReading` says. */
  readonly byShape: boolean;
}

/** A section: its heading and the lines of running text under it. */
export interface BoundSection {
  readonly heading: Heading;
  /** Where the heading's line starts in the text. */
  readonly start: number;
  readonly content: SectionContent;
}

/** What stands in a section. Positions count from the start of the heading's line. */
export interface SectionContent {
  readonly words: Heading['words'];
  readonly lines: readonly LineNode[];
  readonly starts: readonly number[];
  /** True if rows of a table with something in them stand under the heading, whether of the form or not. */
  readonly holdsRows: boolean;
  /** Past the section's last character, white space left out. */
  readonly end: number;
}

/**
 * Binds a text to the form: which edition, which sections, and for every cell of the form where it stands and
 * what it says. Null where the text is no report: no title, no table and at most one heading, or too long. `before` is what an
 * earlier text was bound as, under the same forms: it makes the answer faster, never another.
 */
export function* binding(
  source: BlockList,
  forms: readonly Form[] = allForms,
  before: Binding | null = null,
): Work<Binding | null> {
  const all = yield* LineList.reading(source, before?.lines);
  yield;
  const found = yield* findingHeadings(all, editionInForce);
  const end = secondReportIn(found, all.lines);
  if (all.isCut && end === null) return null;
  const lines = end === null ? all : all.upTo(end);
  const usual = end === null ? found : found.filter(({ index }) => index < end);
  const first = usual[0]?.index ?? lines.lines.length;
  const signature = signatureOf(lines, usual.at(-1)?.behind ?? 1);
  const { title, isContested } = titleBefore(lines, first, signature, end === null ? before : null);
  const { year: stated, body } = yearAndBodyIn(lines, first, title, signature);
  yield;
  const ofTitle = yield* choosingEdition(lines, usual, stated, forms);
  const heads = ofTitle.editionBy === 'heads' ? ofTitle.edition : null;
  const year = title?.year == null ? stated : weighed(lines, first, title, { body, signature, edition: heads });
  const { edition, editionBy, foreignHeads } =
    year === stated ? ofTitle : yield* choosingEdition(lines, usual, year, forms);
  const headings = edition === editionInForce ? usual : yield* findingHeadings(lines, edition);
  const regions = yield* findingRegions(lines, headings, edition, labelIndex(edition));
  const tables: BoundTable[] = [];
  for (const template of edition.tables) {
    yield;
    const region = regions.get(template.key);
    if (region !== undefined) tables.push(yield* tableIn(region, template, before));
  }
  yield;
  if (title === null && headings.length < 2 && tables.every(({ table }) => table === null)) return null;
  const earlier = end === null ? before : null;
  const sections = yield* sectionsIn(lines, headings, tables, signature, earlier);
  const second = end === null ? null : (all.lines[end]?.at(all.starts[end] as number).span ?? null);
  return {
    edition,
    editionBy,
    foreignHeads,
    title,
    year,
    body,
    signature,
    lines: all,
    tables,
    sections,
    second,
    firstHeading: first,
    isContested,
  };

  function* tableIn(region: readonly RegionLine[], template: TableTemplate, earlier: Binding | null): Work<BoundTable> {
    const start = region[0]?.start ?? 0;
    const known = earlier?.edition === edition ? earlier.tables.find((each) => each.template === template) : undefined;
    if (known !== undefined && sameRegion(known, region)) return { ...known, region, start };
    const other = known?.byShape === true ? otherFigureIn(known.region, region) : null;
    const same = other === null || known?.table == null ? null : withOtherFigure(known.table, other);
    if (same !== null) return { template, region, start, table: same, byShape: true };
    const placed: Line[] = [];
    for (const [i, { line, start: at }] of region.entries()) {
      if (i % LINES_AT_ONCE === 0) yield;
      placed.push(line.at(at - start));
    }
    yield;
    return { template, region, start, ...(yield* readingTable(template, placed, labelIndex(edition))) };
  }
}

/** True if a region has the same lines at the same distances. */
function sameRegion({ region, start }: BoundTable, lines: readonly RegionLine[]): boolean {
  const by = (lines[0]?.start ?? 0) - start;
  return (
    region.length === lines.length &&
    region.every(({ line, start: at }, i) => lines[i]?.line === line && lines[i]?.start === at + by)
  );
}

/** Titles stand among so many lines. */
const TITLE_LINES = 200;

/** The title among the lines before the first heading: the known one where an edit left alone all that it is known by. */
function titleBefore(
  lines: LineList,
  firstHeading: number,
  signature: Signature | null,
  before: Binding | null,
): FoundTitle {
  const signed = labelKey(signature?.body?.text ?? '');
  const until = firstHeading + LINES_BEHIND_HEADING;
  const isKnown =
    before?.firstHeading === firstHeading &&
    lines.same.first >= (before.isContested ? until : firstHeading) &&
    labelKey(before.signature?.body?.text ?? '') === signed;
  if (isKnown) return before;
  const to = Math.min(firstHeading < TITLE_LINES ? until : TITLE_LINES, lines.lines.length);
  return findTitle(placedLines(lines, 0, to), firstHeading, signed);
}

/** A report is signed in so many of its last lines, those of the page around it left out. */
const SIGNATURE_LINES = 9;

function signatureOf({ lines, starts }: LineList, from: number): Signature | null {
  const closing: Line[] = [];
  for (let i = lines.length - 1; i >= from && closing.length < SIGNATURE_LINES; i--) {
    const line = lines[i] as LineNode;
    if (!line.furniture) closing.unshift(withoutResidue(line.at(starts[i] as number)));
  }
  return findSignature(closing, 0);
}

/** Whose report it is may be said in so many lines before the first heading, and behind it. */
const LINES_BEFORE_HEADING = 12;
const LINES_BEHIND_HEADING = 4;

function yearAndBodyIn(list: LineList, heading: number, title: Title | null, signature: Signature | null): YearAndBody {
  const from = Math.max(0, heading - LINES_BEFORE_HEADING);
  const to = Math.min(list.lines.length, heading + LINES_BEHIND_HEADING);
  return identify(list.source.text, placedLines(list, from, to), heading - from, title, signature);
}

/** What is looked for in lines to weigh the title's year. */
const yearStatements = {};

/** The year of a report whose title names one: the title's, unless the rest of the report is clearly on another. */
function weighed(
  list: LineList,
  heading: number,
  title: Title,
  { body, signature, edition }: Pick<Report, 'body' | 'signature'> & { readonly edition: Edition | null },
): number | null {
  const from = Math.max(0, heading - LINES_BEFORE_HEADING);
  const named = yearsNamed(placedLines(list, from, heading), heading - from, title);
  const found = list.where(yearStatements, (line) => (line.words === null ? null : yearsStatedIn(line.words.text)));
  const stated = found.map(({ index, value }) =>
    index > heading && index < heading + LINES_BEHIND_HEADING ? value : { ...value, opened: [] },
  );
  return weighedYear(title, body, { named, stated, signature, edition });
}

function placedLines({ lines, starts }: LineList, from: number, to: number): Line[] {
  return lines.slice(from, to).map((line, i) => withoutResidue(line.at(starts[from + i] as number)));
}

/** A line as title and signature are read: a bookmark of Word is no part of a name. */
function withoutResidue(line: Line): Line {
  if (line.text === null || !RESIDUE.test(line.text)) return line;
  const cells = line.cells.map(({ cell, key, value }) => ({
    cell: { ...cell, text: blankedResidue(cell.text) },
    key,
    value,
  }));
  return { ...line, text: blankedResidue(line.text), cells };
}

/**
 * The lines that stand inside the tables found. Where heads or rows of a table have slipped into another section than
 * most of its rows, the running text between is no part of it.
 */
function linesOfTables(tables: readonly BoundTable[], headings: readonly Heading[]): ReadonlySet<LineNode> {
  const used = new Set<LineNode>();
  for (const { region, start, table } of tables) {
    if (table === null) continue;
    const section = sectionOfRows(table, start, headings);
    const there =
      table.span.start + start < section.start || table.span.end + start > section.end ? labelledAt(table) : null;
    for (const { line, start: at } of region) {
      const from = at - start;
      const to = from + line.row.length;
      if (from < table.span.start || to > table.span.end) continue;
      const stray = there !== null && line.layout === 'text' && (at < section.start || at >= section.end);
      if (!stray || there.some((place) => place >= from && place < to)) used.add(line);
    }
  }
  return used;
}

/** The section in which most rows of a table stand, from its heading to the next. */
function sectionOfRows({ rows }: Table, start: number, headings: readonly Heading[]): Span {
  // The first of them counts the rows before any heading.
  const counts = new Array<number>(headings.length + 1).fill(0);
  for (const { span } of rows) {
    let section = 0;
    while (section < headings.length && (headings[section]?.start ?? 0) <= span.start + start) section++;
    counts[section] = (counts[section] ?? 0) + 1;
  }
  const found = counts.indexOf(Math.max(...counts));
  const end = rows.length === 0 ? undefined : headings[found]?.start;
  return { start: headings[found - 1]?.start ?? 0, end: end ?? Number.POSITIVE_INFINITY };
}

/** Where the heads, labels and figures of a table stand. */
function labelledAt({ heads, rows }: Table): readonly number[] {
  return [
    ...heads.map(({ span }) => span.start),
    ...rows.flatMap(({ label, values }) => [
      ...(label === null ? [] : [label.span.start]),
      ...values.map(({ span }) => span.start),
    ]),
  ];
}

/** So many sections are bound, and so many lines of a table placed, at once. */
const SECTIONS_AT_ONCE = 100;
const LINES_AT_ONCE = 1000;

function* sectionsIn(
  list: LineList,
  headings: readonly Heading[],
  tables: readonly BoundTable[],
  signature: Signature | null,
  before: Binding | null,
): Work<BoundSection[]> {
  const { lines } = list;
  // Which lines a table takes depends on the headings around it.
  const isKept =
    before === null ||
    !sameElements(
      headings.map(wordsOf),
      before.sections.map(({ heading }) => heading.words),
    )
      ? null
      : unchangedSections(list, tables, signature, before);
  let used: ReadonlySet<LineNode> | null = null;
  const byWords = new Map(before?.sections.map((section) => [section.content.words, section]));
  const sections: BoundSection[] = [];
  for (const [i, heading] of headings.entries()) {
    if (i % SECTIONS_AT_ONCE === SECTIONS_AT_ONCE - 1) yield;
    const { start, words } = heading;
    const next = headings[i + 1];
    const until = next?.index ?? lines.length;
    const known = byWords.get(words);
    if (known !== undefined && isKept?.(known, heading, until)) {
      sections.push({ heading, start, content: known.content });
      continue;
    }
    const limit = next === undefined ? list.source.text.length : next.start + next.words.span.start;
    used ??= linesOfTables(tables, headings);
    const content = contentOf(list, heading, { until, limit }, used, signature);
    sections.push({ heading, start, content: sameContent(known?.content, content) ? known.content : content });
  }
  return sections;
}

function wordsOf({ words }: Heading): Heading['words'] {
  return words;
}

function contentOf(
  { source, lines, starts }: LineList,
  { behind, start, words }: Heading,
  { until, limit }: { readonly until: number; readonly limit: number },
  used: ReadonlySet<LineNode>,
  signature: Signature | null,
): SectionContent {
  const own: LineNode[] = [];
  const places: number[] = [];
  let last = start + (words.inlineText?.span.end ?? words.span.end);
  let holdsRows = false;
  for (let at = behind; at < until; at++) {
    const line = lines[at] as LineNode;
    const from = starts[at] as number;
    const to = from + line.row.length;
    last = Math.max(last, to);
    if (signature !== null && from >= signature.span.start && to <= signature.span.end) continue;
    if (line.layout !== 'text') holdsRows ||= holdsCells(line);
    if (used.has(line) || line.words === null || line.furniture) continue;
    own.push(line);
    places.push(from - start);
  }
  const trimmed = trim(source.text, start + words.span.start, Math.min(limit, last));
  return { words, lines: own, starts: places, holdsRows, end: Math.max(trimmed.end - start, words.span.end) };
}

/** True for a row in which something is written; 「打印 | 关闭」 at the foot of a page is none. */
function holdsCells({ row, words }: LineNode): boolean {
  const written = row.cells.filter(({ text }) => text !== '').map(({ text }) => text);
  return written.length > 0 && !isFoot(words?.text ?? written.join(' | '));
}

function sameContent(known: SectionContent | undefined, content: SectionContent): known is SectionContent {
  return (
    known !== undefined &&
    known.end === content.end &&
    known.holdsRows === content.holdsRows &&
    sameElements(known.lines, content.lines) &&
    sameElements(known.starts, content.starts)
  );
}

/**
 * Tells of a section whether everything that its content is made from is as it was: its lines stand in one of the
 * stretches that an edit left alone, and nothing was changed that takes lines out of it, a table or the signature.
 */
function unchangedSections(
  list: LineList,
  tables: readonly BoundTable[],
  signature: Signature | null,
  before: Binding,
): (known: BoundSection, heading: Heading, until: number) => boolean {
  const { first, last } = list.same;
  const length = list.lines.length;
  const more = length - before.lines.lines.length;
  const by = list.source.text.length - before.lines.source.text.length;
  /** What takes lines away now or did so before, if it is not the same, as stretches of the new text and of the old one. */
  const now: Span[] = [];
  const then: Span[] = [];
  for (const own of tables) {
    const other = before.tables.find(({ template }) => template === own.template);
    if (other !== undefined && own.table === other.table) continue;
    now.push(regionSpan(own));
    if (other !== undefined) then.push(regionSpan(other));
  }
  for (const old of before.tables) {
    if (!tables.some(({ template }) => template === old.template)) then.push(regionSpan(old));
  }
  if (signature !== null) now.push(signature.span);
  if (before.signature !== null) then.push(before.signature.span);
  const places = new Map(before.sections.map((section, at) => [section, at]));
  return (known, heading, until) => {
    const at = places.get(known) ?? -1;
    const knownUntil = before.sections[at + 1]?.heading.index ?? before.lines.lines.length;
    const ahead = until <= first && heading.index === known.heading.index && knownUntil === until;
    const behind =
      heading.index >= length - last && heading.index - more === known.heading.index && knownUntil === until - more;
    if (!ahead && !behind) return false;
    // The last section ends with the text, of which the white space is no line.
    if (until === length || knownUntil === before.lines.lines.length) return false;
    const { start } = heading;
    const end = start + known.content.end;
    const shift = behind ? by : 0;
    const touches = (from: number, to: number) => (span: Span) => span.start < to && span.end > from;
    return !now.some(touches(start, end)) && !then.some(touches(start - shift, end - shift));
  };
}

function regionSpan({ region, start }: BoundTable): Span {
  const last = region.at(-1);
  return { start, end: last === undefined ? start : last.start + last.line.row.length };
}

/** The lines of running text of a section whose heading's line starts at `start`, with what stands on that line. */
export function paragraphsOf({ words: { inlineText }, lines, starts }: SectionContent, start = 0): SourceText[] {
  const paragraphs: SourceText[] = inlineText === null ? [] : [movedText(inlineText, start)];
  lines.forEach((line, i) => {
    const { words } = line;
    if (words !== null) paragraphs.push(movedText(words, start + (starts[i] as number)));
  });
  return paragraphs;
}

/** The words of the same lines, one by one: no generator, which costs more than most lines are long. */
export class SectionTexts implements Iterable<string>, Iterator<string> {
  readonly #content: SectionContent;
  #next = -1;

  constructor(content: SectionContent) {
    this.#content = content;
  }

  [Symbol.iterator](): SectionTexts {
    return new SectionTexts(this.#content);
  }

  next(): IteratorResult<string> {
    const { words, lines } = this.#content;
    if (this.#next < 0) {
      this.#next = 0;
      if (words.inlineText !== null) return { value: words.inlineText.text, done: false };
    }
    while (this.#next < lines.length) {
      const { words: own } = lines[this.#next++] as (typeof lines)[number];
      if (own !== null) return { value: own.text, done: false };
    }
    return { value: undefined, done: true };
  }
}

/** A text `by` characters further on. */
export function movedText(words: SourceText, by: number): SourceText {
  return { ...words, span: movedSpan(words.span, by) };
}
