import { movedSpan, type Span } from '../text/span.ts';
import type { Work } from '../text/work.ts';
import { type Binding, paragraphsOf, type SectionContent, SectionTexts } from './bind.ts';
import type { Line, LineList } from './lines.ts';
import type { Cell, Paragraph, Report, Row, Section, Table, Value } from './report.ts';
import type { Figure } from './table/figure.ts';

/** So many lines are placed at once. */
const LINES_AT_ONCE = 1000;

/** The lines of a text where they stand, piece by piece. */
export function* placingLines({ lines, starts }: LineList): Work<readonly Line[]> {
  const placed: Line[] = [];
  for (const [i, line] of lines.entries()) {
    if (i % LINES_AT_ONCE === LINES_AT_ONCE - 1) yield;
    placed.push(line.at(starts[i] as number));
  }
  return placed;
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
    this.#paragraphs ??= paragraphsOf(this.#content, this.#start);
    return this.#paragraphs;
  }

  get texts(): Iterable<string> {
    return new SectionTexts(this.#content);
  }
}

/** The same table `by` characters further on in the text. */
export function tableAt(table: Table, by: number): Table {
  return by === 0 ? table : new PlacedTable(table, by);
}

/** A table that stands `by` characters further on. Of its many cells only those are moved that somebody asks for. */
class PlacedTable implements Table {
  readonly template: Table['template'];
  readonly layout: Table['layout'];
  readonly span: Span;
  readonly missing: Table['missing'];
  readonly cells: ReadonlyMap<string, Cell>;
  readonly #table: Table;
  readonly #by: number;
  #heads: Table['heads'] | null = null;
  #movedHeads: Table['heads'] | null = null;
  #rows: readonly Row[] | null = null;

  constructor(table: Table, by: number) {
    this.template = table.template;
    this.layout = table.layout;
    this.span = movedSpan(table.span, by);
    this.missing = table.missing;
    this.cells = new PlacedCells(table.cells, by);
    this.#table = table;
    this.#by = by;
  }

  get heads(): Table['heads'] {
    this.#heads ??= this.#table.heads.map((head) => moved(head, this.#by));
    return this.#heads;
  }

  get movedHeads(): Table['heads'] {
    this.#movedHeads ??= this.#table.movedHeads.map((head) => moved(head, this.#by));
    return this.#movedHeads;
  }

  get rows(): readonly Row[] {
    this.#rows ??= this.#table.rows.map((row) => rowAt(row, this.#by));
    return this.#rows;
  }
}

/** What a cell of the table holds; no cell is moved for it. Undefined where the table has none at this address. */
export function figureAt({ cells }: Table, address: string): Figure | undefined {
  return (cells instanceof PlacedCells ? cells.unplaced(address) : cells.get(address))?.figure;
}

/** The cells of a table that stands `by` characters further on, each moved when it is asked for. */
class PlacedCells implements ReadonlyMap<string, Cell> {
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #by: number;
  readonly #placed = new Map<string, Cell>();

  constructor(cells: ReadonlyMap<string, Cell>, by: number) {
    this.#cells = cells;
    this.#by = by;
  }

  get size(): number {
    return this.#cells.size;
  }

  has(address: string): boolean {
    return this.#cells.has(address);
  }

  get(address: string): Cell | undefined {
    const cell = this.#cells.get(address);
    return cell === undefined ? undefined : this.#place(address, cell);
  }

  /** A cell with its place in the table. */
  unplaced(address: string): Cell | undefined {
    return this.#cells.get(address);
  }

  #place(address: string, cell: Cell): Cell {
    if (cell.span === null) return cell;
    let placed = this.#placed.get(address);
    if (placed === undefined) {
      placed = { ...cell, span: movedSpan(cell.span, this.#by) };
      this.#placed.set(address, placed);
    }
    return placed;
  }

  *entries(): MapIterator<[string, Cell]> {
    for (const [address, cell] of this.#cells) yield [address, this.#place(address, cell)];
  }

  keys(): MapIterator<string> {
    return this.#cells.keys();
  }

  *values(): MapIterator<Cell> {
    for (const [address, cell] of this.#cells) yield this.#place(address, cell);
  }

  [Symbol.iterator](): MapIterator<[string, Cell]> {
    return this.entries();
  }

  forEach(callback: (cell: Cell, address: string, cells: ReadonlyMap<string, Cell>) => void): void {
    for (const [address, cell] of this.entries()) callback(cell, address, this);
  }
}

function rowAt(row: Row, by: number): Row {
  return {
    ...row,
    span: movedSpan(row.span, by),
    label: row.label === null ? null : moved(row.label, by),
    values: row.values.map((value) => moved(value, by)),
    placements: row.placements.map((placement) => placement.map((value) => (value === null ? null : moved(value, by)))),
  };
}

function moved<T extends Value>(each: T, by: number): T {
  return { ...each, span: movedSpan(each.span, by) };
}
