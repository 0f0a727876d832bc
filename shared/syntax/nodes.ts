import { labelKey } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { done, type Work } from '../text/work.ts';
import { type SourceMap, type SourceText, sameMap } from './source.ts';
import type { Block, LayoutId, SyntaxCell, SyntaxRow } from './tree.ts';
import { isValueText } from './value.ts';

/*
 * What a text is made of, without positions: a node says what was written, the list of blocks (`reading.ts`) says where.
 * An edit elsewhere leaves a node the same object, and with it everything that was computed from it.
 */

/** Longer cells are prose in a cell: no label is so long. */
const LONGEST_LABEL = 80;

/** A cell as it is written. */
export class CellNode implements SyntaxCell {
  /** The content, from the row's start. */
  readonly span: Span;
  readonly column: number;
  readonly width: number;
  readonly text: string;
  readonly map?: SourceMap;
  /** True for a figure, or a mark that stands for one. */
  readonly value: boolean;
  #key: string | undefined;

  /** A cell of a row that starts at `rowStart`; a line of running text is its only cell. */
  constructor({ span, column = 0, width = 1, text, map }: SourceText & Partial<SyntaxCell>, rowStart: number) {
    this.span = { start: span.start - rowStart, end: span.end - rowStart };
    this.column = column;
    this.width = width;
    this.text = text;
    if (map !== undefined) this.map = map;
    this.value = text !== '' && isValueText(text);
  }

  /** The content as a label is compared; empty for a figure, a blank and what is too long for a label. */
  get key(): string {
    this.#key ??= this.value ? '' : keyOf(this.text);
    return this.#key;
  }

  /** The same cell in a row that starts at `rowStart`. */
  at(rowStart: number): SyntaxCell {
    const { span, column, width, text, map } = this;
    const placed = { span: { start: rowStart + span.start, end: rowStart + span.end }, column, width, text };
    return map === undefined ? placed : { ...placed, map };
  }
}

function keyOf(text: string): string {
  if (text === '' || text.length > 2 * LONGEST_LABEL) return '';
  const words = text.startsWith('[') ? text.replace(/^\[bookmark:[^\]]{0,80}\]/u, '') : text;
  return words.length > LONGEST_LABEL ? '' : labelKey(words);
}

/** One physical row, or one line of running text as a row of one cell. */
export interface RowNode {
  /** From the row's first character to its last, as it stands in the source. */
  readonly length: number;
  /** The words of a line that may be running text; null for a row of cells. */
  readonly words: string | null;
  readonly cells: readonly CellNode[];
}

/** How much is in a block. */
export interface BlockSize {
  readonly cells: number;
  /** Of all cells together, and of the longest. */
  readonly characters: number;
  readonly longest: number;
}

/** One line of running text, or one block element of a page. */
export interface TextBlockNode {
  readonly kind: 'text';
  readonly length: number;
  /** Kept by `sizeOf`. */
  size: BlockSize | null;
  readonly level: number;
  readonly row: RowNode;
}

export interface TableBlockNode {
  readonly kind: 'table';
  readonly layout: LayoutId;
  readonly length: number;
  /** Kept by `sizeOf`. */
  size: BlockSize | null;
  readonly rows: readonly RowNode[];
  /** Where each row starts, from the block's start. */
  readonly rowStarts: readonly number[];
}

export type BlockNode = TextBlockNode | TableBlockNode;

/** The row that was read from the same words before, for one at a place in the text that is read now. */
export type KnownRow = (layout: LayoutId, span: Span) => RowNode | null;

/** A block of `text` without its position. */
export function nodeOf(block: Block, text: string, known: KnownRow = () => null): BlockNode {
  const { start, end } = block.span;
  if (block.kind === 'text') {
    const row = { length: end - start, words: block.text, cells: [new CellNode(block, start)] };
    return { kind: 'text', length: end - start, size: null, level: block.level ?? 0, row };
  }
  const { layout, rows } = block;
  return {
    kind: 'table',
    layout,
    length: end - start,
    size: null,
    rows: rows.map((row) => known(layout, row.span) ?? rowOf(row, layout, text)),
    rowStarts: rows.map(({ span }) => span.start - start),
  };
}

/** Making cells may pause after so many of them. */
const CELLS_AT_ONCE = 2000;

/** A row of `text` without its position. */
function rowOf(row: SyntaxRow, layout: LayoutId, text: string): RowNode {
  return done(makingRow(row, layout, text));
}

/** The same, piece by piece: where each cell is a line, a whole text may be one row. */
export function* makingRow(row: SyntaxRow, layout: LayoutId, text: string): Work<RowNode> {
  const { start: from, end: to } = row.span;
  const cells: CellNode[] = [];
  for (const cell of row.cells) {
    if (cells.length % CELLS_AT_ONCE === CELLS_AT_ONCE - 1) yield;
    cells.push(new CellNode(cell, from));
  }
  return { length: to - from, words: layout === 'spaces' ? text.slice(from, to) : onlyWords(row), cells };
}

/** The words of a row that has a single filled cell: a heading pasted with its table is one. */
function onlyWords({ cells }: SyntaxRow): string | null {
  let found: string | null = null;
  for (const { text } of cells) {
    if (text === '') continue;
    if (found !== null) return null;
    found = text;
  }
  return found;
}

/** How much is in a block: counted once, and only for texts that may be too long for a report. */
export function sizeOf(block: BlockNode): BlockSize {
  if (block.size !== null) return block.size;
  let cells = 0;
  let characters = 0;
  let longest = 0;
  for (const row of block.kind === 'text' ? [block.row] : block.rows) {
    cells += row.cells.length;
    for (const { text } of row.cells) {
      characters += text.length;
      longest = Math.max(longest, text.length);
    }
  }
  block.size = { cells, characters, longest };
  return block.size;
}

/** The block that a node is, at its place in the text. */
export function blockAt(node: BlockNode, start: number): Block {
  const span = { start, end: start + node.length };
  if (node.kind === 'text') {
    const { level, row } = node;
    const cell = row.cells[0];
    const { text = '', map } = cell ?? {};
    const block = { kind: 'text', span, text, ...(map === undefined ? {} : { map }) } as const;
    return level > 0 ? { ...block, level } : block;
  }
  const rows = node.rows.map(({ length, cells }, i): SyntaxRow => {
    const at = start + (node.rowStarts[i] ?? 0);
    return { span: { start: at, end: at + length }, cells: cells.map((cell) => cell.at(at)) };
  });
  return { kind: 'table', layout: node.layout, span, rows };
}

/** True if two nodes are the same in everything. */
export function sameBlock(a: BlockNode, b: BlockNode): boolean {
  if (a === b) return true;
  if (a.kind === 'text') return b.kind === 'text' && a.level === b.level && sameRow(a.row, b.row);
  return (
    b.kind === 'table' &&
    a.length === b.length &&
    a.layout === b.layout &&
    a.rows.length === b.rows.length &&
    a.rowStarts.every((start, i) => start === b.rowStarts[i]) &&
    a.rows.every((row, i) => sameRow(row, b.rows[i] as RowNode))
  );
}

function sameRow(a: RowNode, b: RowNode): boolean {
  if (a === b) return true;
  if (a.length !== b.length || a.words !== b.words || a.cells.length !== b.cells.length) return false;
  return a.cells.every((cell, i) => sameCell(cell, b.cells[i] as CellNode));
}

function sameCell(a: CellNode, b: CellNode): boolean {
  return (
    a.text === b.text &&
    a.column === b.column &&
    a.width === b.width &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end &&
    sameMap(a.map, b.map)
  );
}

/** The table read now, its first and last rows being those of the table read before wherever they are the same. */
export function withRowsOf(before: BlockNode, node: BlockNode): BlockNode {
  if (before.kind !== 'table' || node.kind !== 'table' || before.layout !== node.layout) return node;
  const rows = [...node.rows];
  const most = Math.min(rows.length, before.rows.length);
  let first = 0;
  while (first < most && sameRow(rows[first] as RowNode, before.rows[first] as RowNode)) {
    rows[first] = before.rows[first] as RowNode;
    first++;
  }
  for (let back = 1; back <= most - first; back++) {
    const there = before.rows[before.rows.length - back] as RowNode;
    if (!sameRow(rows[rows.length - back] as RowNode, there)) break;
    rows[rows.length - back] = there;
  }
  return { ...node, rows };
}
