import { readBlocks } from '../syntax/reading.ts';
import type { Form } from '../template/supplement.ts';
import type { Span } from '../text/span.ts';
import { type Binding, bind, movedText, paragraphsOf, type SectionContent } from './bind.ts';
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
  const { edition, editionBy, foreignHeads, title, year, body, signature, sections, second } = binding;
  return {
    edition,
    editionBy,
    foreignHeads,
    title,
    year,
    body,
    sections: sections.map(({ content, start }) => new PlacedSection(content, start)),
    tables,
    signature,
    second,
  };
}

/** A section whose spans count from `start`: 0 for the start of its heading's line. */
export class PlacedSection implements Section {
  readonly template: Section['template'];
  readonly headingSpan: Span;
  readonly headingText: string;
  readonly ordinal: Section['ordinal'];
  readonly titleSpan: Span;
  readonly match: Section['match'];
  readonly span: Span;
  readonly #content: SectionContent;
  readonly #start: number;
  #paragraphs: readonly Paragraph[] | null = null;

  constructor(content: SectionContent, start: number) {
    const { template, span, text, ordinal, titleSpan, match } = content.words;
    this.#content = content;
    this.#start = start;
    this.template = template;
    this.headingSpan = movedSpan(span, start);
    this.headingText = text;
    this.ordinal = ordinal === null ? null : { ...ordinal, span: movedSpan(ordinal.span, start) };
    this.titleSpan = movedSpan(titleSpan, start);
    this.match = match;
    this.span = movedSpan({ start: span.start, end: content.end }, start);
  }

  /** A long section is asked for its paragraphs by few. */
  get paragraphs(): readonly Paragraph[] {
    this.#paragraphs ??= paragraphsOf(this.#content).map((each) => movedText(each, this.#start));
    return this.#paragraphs;
  }
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
