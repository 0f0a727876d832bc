import type { SyntaxTree } from '../syntax/tree.ts';
import { editions as allEditions, editionForYear, editionInForce } from '../template/registry.ts';
import type { Edition, TableTemplate } from '../template/schema.ts';
import { labelKey, trim } from '../text/fold.ts';
import { Memory } from '../text/memory.ts';
import { findHeadings, type Heading } from './headings.ts';
import { type KeyedCell, type Line, linesOf, wordsOf } from './lines.ts';
import { moved } from './moved.ts';
import { tableRegions } from './regions.ts';
import type { Paragraph, Report, Section, Signature, Table, Title } from './report.ts';
import { labelIndex } from './table/label-index.ts';
import { readTable } from './table/read-table.ts';
import { findSignature, findTitle } from './title.ts';

/**
 * Binds a text to the form: which edition, which sections, and for every cell of the form where it stands and
 * what it says. Null where the text is no report: no title, no table and at most one heading.
 */
export function bind(tree: SyntaxTree, editions: readonly Edition[] = allEditions): Report | null {
  const lines = linesOf(tree);
  const markers = findMarkers(lines, editions);
  const usual = findHeadings(lines, editionInForce);
  const title = findTitle(tree.text, lines, usual[0]?.line.index ?? lines.length);
  const { edition, editionBy, foreignHeads } = chooseEdition(markers, title, editions);
  const headings = edition === editionInForce ? usual : findHeadings(lines, edition);
  const index = labelIndex(edition);
  const regions = tableRegions(lines, headings, edition, index);
  const used = new Set<Line>();
  const tables: Table[] = [];
  for (const template of edition.tables) {
    const region = regions.get(template.key);
    const table = region === undefined ? null : tableIn(tree.text, template, region, edition);
    if (table === null) continue;
    tables.push(table);
    for (const line of region ?? []) {
      if (line.span.start >= table.span.start && line.span.end <= table.span.end) used.add(line);
    }
  }
  if (title === null && tables.length === 0 && headings.length < 2) return null;
  const lastHeading = headings.at(-1)?.line.index ?? 0;
  const signature = findSignature(lines, lastHeading + 1);
  const sections = readSections(tree.text, lines, headings, used, signature);
  return { edition, editionBy, foreignHeads, title, sections, tables, signature };
}

/** Tables by their words and layout, and where those stood when they were read. */
type TableMemory = Memory<{ readonly table: Table | null; readonly at: number }>;

const tableMemories = new WeakMap<Edition, TableMemory>();

/** Reads a table once while its words stay the same: most edits are made elsewhere. */
function tableIn(text: string, template: TableTemplate, region: readonly Line[], edition: Edition): Table | null {
  let memory = tableMemories.get(edition);
  if (memory === undefined) {
    memory = new Memory(300_000);
    tableMemories.set(edition, memory);
  }
  const start = region[0]?.span.start ?? 0;
  const end = region.at(-1)?.span.end ?? start;
  // Merged cells reach down from rows that the region may not hold.
  const shape = region.map(({ layout, span, cells }) =>
    layout === 'html' ? `${span.start - start}${cells.map(columnsIn)}` : `${layout}${span.start - start}`,
  );
  const key = [template.key, ...shape, text.slice(start, end)].join('\n');
  const { table, at } = memory.recall(key, () => ({
    table: readTable(template, region, labelIndex(edition)),
    at: start,
  }));
  return table === null ? null : moved(table, start - at);
}

function columnsIn({ cell: { column, width } }: KeyedCell): string {
  return ` ${column}+${width}`;
}

interface Marker {
  readonly edition: Edition;
  readonly line: Line;
  readonly cell: KeyedCell;
}

const markerKeys = new WeakMap<readonly Edition[], Map<string, Edition>>();

function findMarkers(lines: readonly Line[], editions: readonly Edition[]): Marker[] {
  let keys = markerKeys.get(editions);
  if (keys === undefined) {
    keys = new Map(
      editions.flatMap((edition) => edition.markers.map((marker) => [labelKey(marker), edition] as const)),
    );
    markerKeys.set(editions, keys);
  }
  const found: Marker[] = [];
  for (const line of lines) {
    const figures = line.cells.findIndex(({ value }) => value);
    // In front of figures the deepest label stands last; a line without them may be a row of heads.
    const labels =
      figures < 0 ? line.cells : figures === 0 ? [] : line.cells.slice(0, figures).filter(isFilled).slice(-1);
    for (const cell of labels) {
      const edition = cell.key === '' ? undefined : keys.get(cell.key);
      if (edition !== undefined) found.push({ edition, line, cell });
    }
  }
  return found;
}

function isFilled({ cell }: KeyedCell): boolean {
  return cell.text !== '';
}

function chooseEdition(
  markers: readonly Marker[],
  title: Title | null,
  editions: readonly Edition[],
): Pick<Report, 'edition' | 'editionBy' | 'foreignHeads'> {
  const byYear = title?.year
    ? (editions.find((each) => covers(each, title.year?.value ?? 0)) ?? editionForYear(title.year.value))
    : null;
  if (markers.length > 0) {
    const votes = new Map<Edition, number>();
    for (const { edition } of markers) votes.set(edition, (votes.get(edition) ?? 0) + 1);
    let best = byYear !== null && votes.has(byYear) ? byYear : (markers[0] as Marker).edition;
    for (const [edition, number] of votes) if (number > (votes.get(best) ?? 0)) best = edition;
    const foreign = byYear === null ? [] : markers.filter(({ edition }) => edition !== byYear);
    const foreignHeads = foreign.map(({ edition, cell }) => ({ edition, span: cell.cell.span, label: cell.cell.text }));
    return { edition: best, editionBy: 'heads', foreignHeads };
  }
  if (byYear !== null) return { edition: byYear, editionBy: 'year', foreignHeads: [] };
  return { edition: editionInForce, editionBy: 'default', foreignHeads: [] };
}

function covers({ years }: Edition, year: number): boolean {
  return years.from <= year && (years.to === null || year <= years.to);
}
function readSections(
  text: string,
  lines: readonly Line[],
  headings: readonly Heading[],
  used: ReadonlySet<Line>,
  signature: Signature | null,
): Section[] {
  return headings.map((heading, i) => {
    const next = headings[i + 1];
    const limit = next?.span.start ?? text.length;
    const paragraphs: Paragraph[] = heading.said === null ? [] : [heading.said];
    let last = heading.said?.span.end ?? heading.span.end;
    for (let at = heading.line.index + 1; at < (next?.line.index ?? lines.length); at++) {
      const line = lines[at] as Line;
      last = Math.max(last, line.span.end);
      const words = used.has(line) ? null : wordsOf(line);
      if (words === null) continue;
      if (signature !== null && line.span.start >= signature.span.start && line.span.end <= signature.span.end)
        continue;
      paragraphs.push(words);
    }
    const content = trim(text, heading.span.start, Math.min(limit, last));
    const { template, span: headingSpan, text: headingText, ordinal, titleSpan, match } = heading;
    return {
      template,
      headingSpan,
      headingText,
      ordinal,
      titleSpan,
      match,
      span: { start: heading.span.start, end: Math.max(content.end, headingSpan.end) },
      paragraphs,
    };
  });
}
