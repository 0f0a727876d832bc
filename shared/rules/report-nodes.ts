import type { RuleFinding } from '../findings/finding.ts';
import { type Binding, movedText, type SectionContent } from '../model/bind.ts';
import type { LineList } from '../model/lines.ts';
import { PlacedSection, tableAt } from '../model/place.ts';
import { preambleLines } from '../model/preamble.ts';
import type { Section, Table } from '../model/report.ts';
import { type ProsePart, type ProsePartAt, readingPreamble, readingSection } from '../prose/prose-part.ts';
import { identityOf, keyOfIdentity, type ReportIdentity } from '../prose/report-identity.ts';
import { Kept } from '../text/kept.ts';
import type { Work } from '../text/work.ts';
import { TableNode } from './table-node.ts';

/** The title's words, without their position. */
export interface TitleNode {
  readonly text: string;
  readonly found: Kept<object, readonly RuleFinding[]>;
}

/** A section without its position. Spans count from the start of its heading's line. */
export interface SectionNode {
  readonly content: SectionContent;
  readonly section: Section;
  readonly part: ProsePart;
  readonly found: Kept<object, readonly RuleFinding[]>;
}

/** The parts of a report that rules look at, each kept while it stays the same, and where they start in the text. */
export interface ReportNodes {
  readonly lines: LineList;
  readonly identity: ReportIdentity;
  readonly title: { readonly node: TitleNode; readonly start: number } | null;
  readonly preamble: ProsePartAt | null;
  readonly sections: readonly { readonly node: SectionNode; readonly start: number }[];
  readonly tables: readonly TableAt[];
}

/** A table and where its region starts in the text. */
class TableAt {
  readonly node: TableNode;
  readonly start: number;
  #table: Table | null = null;

  constructor(node: TableNode, start: number) {
    this.node = node;
    this.start = start;
  }

  /** The table with spans that are offsets into the text. */
  get table(): Table {
    this.#table ??= tableAt(this.node.table, this.start);
    return this.#table;
  }
}

/** So many sections are looked at at once. */
const SECTIONS_AT_ONCE = 200;

/** The parts of a report bound to the form; those of `before` wherever they are the same. */
export function* nodesOf(binding: Binding, before: ReportNodes | null): Work<ReportNodes> {
  const { lines } = binding;
  const { text } = lines.source;
  const tables = binding.tables.flatMap(({ table: read, start }) => {
    if (read === null) return [];
    const known = before?.tables.find(
      // Rules may look at a table's markup too, which does not change what the table is read as.
      (each) =>
        each.node.read === read && sourceOf(read, each.start, before.lines.source.text) === sourceOf(read, start, text),
    );
    return [known?.start === start ? known : new TableAt(known?.node ?? new TableNode(read), start)];
  });
  const { year, body, edition } = binding;
  const identity = identityOf({ year, body, edition, tables: tables.map(({ node }) => node.table) });
  yield;
  const sections: ReportNodes['sections'][number][] = [];
  const byWords = new Map(before?.sections.map(({ node }) => [node.content.words, node]));
  for (const [i, { content, start }] of binding.sections.entries()) {
    if (i % SECTIONS_AT_ONCE === SECTIONS_AT_ONCE - 1) yield;
    // The section that had this heading: most of its passages are those that it has now.
    const earlier = byWords.get(content.words);
    if (earlier?.content === content) {
      sections.push({ node: earlier, start });
      continue;
    }
    const part = yield* readingSection(content, text.slice(start, start + content.end), earlier?.part ?? null);
    sections.push({ node: { content, section: new PlacedSection(content, 0), part, found: new Kept() }, start });
  }
  yield;
  const preamble = yield* preambleOf(binding, before);
  return {
    lines,
    identity: before !== null && sameIdentity(before.identity, identity) ? before.identity : identity,
    title: titleNode(binding, before),
    preamble,
    sections,
    tables,
  };
}

/** What the text has of a table whose region starts at `start`, markup and all. */
function sourceOf({ span }: Table, start: number, text: string): string {
  return text.slice(start + span.start, start + span.end);
}

function sameIdentity(a: ReportIdentity, b: ReportIdentity): boolean {
  return a.edition === b.edition && keyOfIdentity(a) === keyOfIdentity(b);
}

function titleNode({ title, lines: { source } }: Binding, before: ReportNodes | null): ReportNodes['title'] {
  if (title === null) return null;
  const { start, end } = title.span;
  const text = source.text.slice(start, end);
  const known = before?.title?.node;
  return { node: known?.text === text ? known : { text, found: new Kept() }, start };
}

function* preambleOf(binding: Binding, before: ReportNodes | null): Work<ProsePartAt | null> {
  const [first] = binding.sections;
  const start = binding.title?.span.end;
  if (start === undefined || first === undefined) return null;
  const end = first.start + first.content.words.span.start;
  const { text } = binding.lines.source;
  const lines = preambleLines(binding.lines, { start, end }).map((words) => movedText(words, -start));
  return { part: yield* readingPreamble(text.slice(start, end), lines, before?.preamble?.part ?? null), start };
}
