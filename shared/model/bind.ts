import type { SyntaxTree } from '../syntax/tree.ts';
import { forms as allForms, editionInForce } from '../template/registry.ts';
import type { Edition, TableTemplate } from '../template/schema.ts';
import type { Form } from '../template/supplement.ts';
import { trim } from '../text/fold.ts';
import { Memory } from '../text/memory.ts';
import { chooseEdition } from './edition.ts';
import { findHeadings, type Heading } from './headings.ts';
import { identify } from './identity.ts';
import { type KeyedCell, type Line, linesOf, wordsOf } from './lines.ts';
import { moved } from './moved.ts';
import { tableRegions } from './regions.ts';
import type { Paragraph, Report, Section, Signature, Table } from './report.ts';
import { labelIndex } from './table/label-index.ts';
import { readTable } from './table/read-table.ts';
import { findSignature, findTitle } from './title.ts';

/**
 * Binds a text to the form: which edition, which sections, and for every cell of the form where it stands and
 * what it says. Null where the text is no report: no title, no table and at most one heading.
 */
export function bind(tree: SyntaxTree, forms: readonly Form[] = allForms): Report | null {
  const lines = linesOf(tree);
  const usual = findHeadings(lines, editionInForce);
  const title = findTitle(lines, usual[0]?.line.index ?? lines.length);
  const signature = findSignature(lines, (usual.at(-1)?.line.index ?? 0) + 1);
  const { year, body } = identify(tree.text, lines, usual[0]?.line.index ?? lines.length, title, signature);
  const { edition, editionBy, foreignHeads } = chooseEdition(lines, year, forms);
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
  const sections = readSections(tree.text, lines, headings, used, signature);
  return { edition, editionBy, foreignHeads, title, year, body, sections, tables, signature };
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
