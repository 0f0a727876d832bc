import { labelKey } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
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
  /** True for a figure, or a mark that stands for one. */
  readonly value: boolean;
  #key: string | undefined;

  constructor({ span, column, width, text }: SyntaxCell, rowStart: number) {
    this.span = { start: span.start - rowStart, end: span.end - rowStart };
    this.column = column;
    this.width = width;
    this.text = text;
    this.value = text !== '' && isValueText(text);
  }

  /** The content as a label is compared; empty for a figure, a blank and what is too long for a label. */
  get key(): string {
    this.#key ??= this.value ? '' : keyOf(this.text);
    return this.#key;
  }
}

function keyOf(text: string): string {
  if (text === '' || text.length > 2 * LONGEST_LABEL) return '';
  const words = text.startsWith('[') ? text.replace(/^\[bookmark:[^\]]{0,80}\]/u, '') : text;
  return words.length > LONGEST_LABEL ? '' : labelKey(words);
}

/** One physical row. */
export interface RowNode {
  /** From the row's first character to its last. */
  readonly length: number;
  readonly cells: readonly CellNode[];
}

/** One line of running text, or one block element of a page. */
export interface TextNode {
  readonly kind: 'text';
  /** Of the content as it stands in the source, mark-up and all. */
  readonly length: number;
  readonly text: string;
  readonly level: number;
  /** The content as the one cell of a row. */
  readonly cell: CellNode;
}

export interface TableNode {
  readonly kind: 'table';
  readonly layout: LayoutId;
  readonly length: number;
  readonly rows: readonly RowNode[];
  /** Where each row starts, from the block's start. */
  readonly rowStarts: readonly number[];
}

export type BlockNode = TextNode | TableNode;

/** A block without its position. */
export function nodeOf(block: Block): BlockNode {
  const { start, end } = block.span;
  if (block.kind === 'text') {
    const { span, text, level = 0 } = block;
    return {
      kind: 'text',
      length: end - start,
      text,
      level,
      cell: new CellNode({ span, column: 0, width: 1, text }, start),
    };
  }
  return {
    kind: 'table',
    layout: block.layout,
    length: end - start,
    rows: block.rows.map(({ span, cells }) => ({
      length: span.end - span.start,
      cells: cells.map((cell) => new CellNode(cell, span.start)),
    })),
    rowStarts: block.rows.map(({ span }) => span.start - start),
  };
}

/** The block that a node is, at its place in the text. */
export function blockAt(node: BlockNode, start: number): Block {
  const span = { start, end: start + node.length };
  if (node.kind === 'text') {
    const { text, level } = node;
    return level > 0 ? { kind: 'text', span, text, level } : { kind: 'text', span, text };
  }
  const rows = node.rows.map((row, i): SyntaxRow => rowAt(row, start + (node.rowStarts[i] ?? 0)));
  return { kind: 'table', layout: node.layout, span, rows };
}

function rowAt({ length, cells }: RowNode, start: number): SyntaxRow {
  return {
    span: { start, end: start + length },
    cells: cells.map(({ span, column, width, text }) => ({
      span: { start: start + span.start, end: start + span.end },
      column,
      width,
      text,
    })),
  };
}

/** True if two nodes are the same in everything. */
export function sameBlock(a: BlockNode, b: BlockNode): boolean {
  if (a === b) return true;
  if (a.kind === 'text') return b.kind === 'text' && a.length === b.length && a.level === b.level && a.text === b.text;
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
  return (
    a === b ||
    (a.length === b.length &&
      a.cells.length === b.cells.length &&
      a.cells.every((cell, i) => sameCell(cell, b.cells[i])))
  );
}

function sameCell(a: CellNode, b: CellNode | undefined): boolean {
  return (
    b !== undefined &&
    a.text === b.text &&
    a.column === b.column &&
    a.width === b.width &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end
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
