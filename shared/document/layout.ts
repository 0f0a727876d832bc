import type { Span } from '../text/span.ts';
import { columnPlaces, MAX_COLUMNS } from './columns.ts';
import { tooLarge } from './refusal.ts';
import {
  type Block,
  type Body,
  contentOf,
  type Paragraph,
  type Piece,
  type Table,
  type TableCell,
  type TableRow,
} from './word.ts';

/** A piece and where its text stands. */
export interface PlacedPiece extends Span {
  readonly piece: Piece;
}

/** One line of the text: a paragraph or a part of it that ends with a break, or a row of a table. */
export type TextLine = ParagraphLine | RowLine;

export interface ParagraphLine extends Span {
  readonly kind: 'paragraph';
  readonly paragraph: Paragraph;
  /** It stands in the document's body itself, neither in a text box nor in a table. */
  readonly inBody: boolean;
  /** One-based, counting paragraphs with text outside tables. */
  readonly number: number;
}

export interface RowLine extends Span {
  readonly kind: 'row';
  /** One for each cell of the line, in order. */
  readonly slots: readonly Slot[];
  /** One-based, as a person counts them. */
  readonly table: number;
  readonly row: number;
}

/** A place between tabs. */
export interface Slot extends Span {
  /** The cell that stands here; null where a merged cell only reaches. */
  readonly cell: TableCell | null;
}

export interface TextLayout {
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** Where each piece stands, in order of position; those of no width too. Only writing asks for them. */
  readonly pieces: () => readonly PlacedPiece[];
}

/**
 * Writes a document as text: a paragraph to a line, a row of a table to a line with a tab between cells.
 *
 * Every row of a table has a place for each column, blank where a merged cell only reaches:
 * ```
 * 三、结果 │ （一）予以公开    │ 2 │ 1        三、结果⇥（一）予以公开⇥⇥2⇥1
 *          ├（三）不予│1.秘密│ 0 │ 0   →    ⇥（三）不予⇥1.秘密⇥0⇥0
 * ```
 */
export function layOut({ blocks }: Body): TextLayout {
  const hasTables = blocks.some(hasTable);
  const writer = new Writer(hasTables, null);
  writer.blocks(blocks, true);
  const pieces = (): readonly PlacedPiece[] => {
    const placed: PlacedPiece[] = [];
    new Writer(hasTables, placed).blocks(blocks, true);
    return placed;
  };
  return { text: writer.parts.join(''), lines: writer.lines, pieces };
}

/**
 * The texts of the pieces of a cell. Lines and paragraphs are joined, as a label broken in two is one; two numbers stay
 * two, with a space between them: 12 above 3 is not 123.
 */
function textsInCell(pieces: readonly Piece[]): readonly string[] {
  const texts = pieces.map(({ text }) => (text === '\t' ? ' ' : text));
  const isWords = (text: string): boolean => text.trim() !== '';
  let digitBehind = false;
  const beforeDigit = texts
    .map((_, i) => {
      const text = texts[texts.length - 1 - i] ?? '';
      const known = digitBehind;
      if (isWords(text)) digitBehind = /^[0-9０-９]/u.test(text.trimStart());
      return known;
    })
    .reverse();
  let behindDigit = false;
  return texts.map((text, i) => {
    if (isWords(text)) behindDigit = /[0-9０-９]$/u.test(text.trimEnd());
    if (text !== '\n') return text;
    const parts = behindDigit && beforeDigit[i] === true;
    behindDigit &&= !parts;
    return parts ? ' ' : '';
  });
}

class Writer {
  readonly parts: string[] = [];
  readonly lines: TextLine[] = [];
  #length = 0;
  #tables = 0;
  #paragraphs = 0;
  #slots = 0;
  readonly #tabInParagraph: string;
  readonly #placed: PlacedPiece[] | null;

  /**
   * A document with tables has its figures in them: a tab in a paragraph only moves words (一、⇥总体情况) and is a space here.
   * Without any table tabs may part the cells of one that was pasted as text.
   */
  constructor(hasTables: boolean, placed: PlacedPiece[] | null) {
    this.#tabInParagraph = hasTables ? ' ' : '\t';
    this.#placed = placed;
  }

  blocks(blocks: readonly Block[], inBody: boolean): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#paragraph(block, inBody);
      else if (isForLayout(block)) {
        for (const { cells } of block.rows) for (const cell of cells) this.blocks(cell.blocks, false);
      } else this.#table(block);
    }
  }

  #paragraph(paragraph: Paragraph, inBody: boolean): void {
    if (paragraph.pieces.some(({ text }) => text.trim() !== '')) this.#paragraphs++;
    let start = this.#length;
    const endLine = (): void => {
      this.lines.push({ kind: 'paragraph', start, end: this.#length, paragraph, inBody, number: this.#paragraphs });
    };
    for (const piece of paragraph.pieces) {
      if (piece.text === '\n') endLine();
      this.#piece(piece, piece.text === '\t' ? this.#tabInParagraph : piece.text);
      if (piece.text === '\n') start = this.#length;
    }
    endLine();
    this.#write('\n');
    this.blocks(paragraph.boxes, false);
  }

  #table(table: Table): void {
    this.#tables++;
    const number = this.#tables;
    const columns = columnsOf(table);
    const beside: Block[] = [];
    for (const row of table.rows) {
      this.#slots += columns.count;
      if (this.#slots > MAX_SLOTS) throw tooLarge();
      const start = this.#length;
      const slots: Slot[] = [];
      for (const [i, cell] of columns.of(row).entries()) {
        if (i > 0) this.#write('\t');
        const from = this.#length;
        const { pieces, beside: boxes } = contentOf(cell === null || cell.covered ? [] : cell.blocks);
        beside.push(...boxes);
        const texts = textsInCell(pieces);
        for (const [at, piece] of pieces.entries()) this.#piece(piece, texts[at] ?? '');
        slots.push({ start: from, end: this.#length, cell });
      }
      this.lines.push({ kind: 'row', start, end: this.#length, slots, table: number, row: row.number });
      this.#write('\n');
    }
    // Lines of their own would part the rows.
    this.blocks(beside, false);
  }

  #piece(piece: Piece, text: string): void {
    const start = this.#length;
    this.#write(text);
    this.#placed?.push({ start, end: this.#length, piece });
  }

  #write(text: string): void {
    this.parts.push(text);
    this.#length += text.length;
  }
}

function hasTable(block: Block): boolean {
  if (block.kind === 'paragraph') return block.boxes.some(hasTable);
  return !isForLayout(block) || block.rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(hasTable)));
}

/** A table that only arranges what stands in it: it has one cell a row, or tables in its cells. */
function isForLayout({ rows }: Table): boolean {
  if (rows.every(({ cells }) => cells.length < 2)) return true;
  return rows.some(({ cells }) =>
    cells.some(({ blocks }) =>
      blocks.some((block) => block.kind === 'table' && block.rows.some((row) => row.cells.length > 1)),
    ),
  );
}

/** Places of all tables together: blank ones are not in the file, and cost all the same. */
const MAX_SLOTS = 400_000;

interface Columns {
  readonly count: number;
  /** The cells of a row, one for each column, null where none begins. */
  readonly of: (row: TableRow) => readonly (TableCell | null)[];
}

/** Gives the cells of each row their places among the table's columns, nulls between them. */
function columnsOf({ grid, rows }: Table): Columns {
  const edges = [0];
  for (const width of grid.slice(0, 4 * MAX_COLUMNS)) edges.push((edges.at(-1) ?? 0) + width);
  const isDrawn = grid.length > 0 && grid.every((width) => width > 0);
  const startsOf = ({ cells }: TableRow): readonly number[] =>
    cells.map(({ column }) => (isDrawn ? (edges[column] ?? (edges.at(-1) ?? 0) + column) : column));
  const { count, of: placesOf } = columnPlaces(rows.map(startsOf));
  const of = (row: TableRow): readonly (TableCell | null)[] => {
    const columns = placesOf(startsOf(row));
    if (columns === null) return row.cells;
    const places: (TableCell | null)[] = Array.from({ length: count }, () => null);
    for (const [i, cell] of row.cells.entries()) places[columns[i] ?? 0] = cell;
    return places;
  };
  return { count, of };
}
