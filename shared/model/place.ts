import { readBlocks } from '../syntax/reading.ts';
import type { Form } from '../template/supplement.ts';
import type { Span } from '../text/span.ts';
import { type Binding, type BoundSection, bind, paragraphsOf } from './bind.ts';
import { type Line, linesOf } from './lines.ts';
import type { Cell, Paragraph, Report, Row, Section, Table, Value } from './report.ts';

/** The report that a text is, its tables as their own lines show them; null where it is none. */
export function readReport(text: string, forms?: readonly Form[]): Report | null {
  const binding = bind(readBlocks(text), forms);
  if (binding === null) return null;
  const tables = binding.tables.flatMap(({ table, start }) => (table === null ? [] : [tableAt(table, start)]));
  return reportAt(binding, tables);
}

/** The lines of a text where they stand. */
export function readLines(text: string): Line[] {
  const { lines, starts } = linesOf(readBlocks(text));
  return lines.map((line, i) => line.at(starts[i] as number));
}

/** The report that a binding is, all of its spans offsets into the text. `tables` are those of the binding, settled. */
export function reportAt(binding: Binding, tables: readonly Table[]): Report {
  const { edition, editionBy, foreignHeads, title, year, body, signature, sections } = binding;
  return {
    edition,
    editionBy,
    foreignHeads,
    title,
    year,
    body,
    sections: sections.map((section) => sectionAt(section, section.start)),
    tables,
    signature,
  };
}

/** A section whose spans count from `start`: 0 for the start of its heading's line. */
export function sectionAt({ content }: Pick<BoundSection, 'content'>, start: number): Section {
  const { words, end } = content;
  const move = (span: Span): Span => movedSpan(span, start);
  let paragraphs: readonly Paragraph[] | null = null;
  return {
    template: words.template,
    headingSpan: move(words.span),
    headingText: words.text,
    ordinal: words.ordinal === null ? null : { ...words.ordinal, span: move(words.ordinal.span) },
    titleSpan: move(words.titleSpan),
    match: words.match,
    span: move({ start: words.span.start, end }),
    // A long section is asked for its paragraphs by few.
    get paragraphs() {
      paragraphs ??= paragraphsOf(content).map((each) => ({ ...each, span: move(each.span) }));
      return paragraphs;
    },
  };
}

/** The same table `by` characters further on in the text. */
export function tableAt(table: Table, by: number): Table {
  if (by === 0) return table;
  const move = <T extends Value>(each: T): T => ({ ...each, span: movedSpan(each.span, by) });
  const cells = new Map<string, Cell>();
  for (const [address, cell] of table.cells) {
    cells.set(address, cell.span === null ? cell : { ...cell, span: movedSpan(cell.span, by) });
  }
  return {
    ...table,
    span: movedSpan(table.span, by),
    heads: table.heads.map(move),
    rows: table.rows.map(
      (row): Row => ({
        ...row,
        span: movedSpan(row.span, by),
        label: row.label === null ? null : move(row.label),
        values: row.values.map(move),
        readings: row.readings.map((reading) => reading.map((each) => (each === null ? null : move(each)))),
      }),
    ),
    cells,
  };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
