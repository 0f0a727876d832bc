import { CellNode, type RowNode } from '../syntax/nodes.ts';
import type { BlockList } from '../syntax/reading.ts';
import { partOf, type SourceText } from '../syntax/source.ts';
import type { LayoutId, SyntaxCell } from '../syntax/tree.ts';
import type { Edition, SectionTemplate, Supplement } from '../template/schema.ts';
import { isItemHeading, opensWithOrdinal } from '../text/items.ts';
import { commonEnds, Kept } from '../text/kept.ts';
import type { Span } from '../text/span.ts';
import { isPageFurniture } from './furniture.ts';
import { cellsIn, cutsIn, isHeadingOfTable } from './run-together.ts';
import type { LabelHit } from './table/label-index.ts';

/** A cell with its label key, empty for a figure or a blank. */
export interface KeyedCell {
  readonly cell: SyntaxCell;
  readonly key: string;
  readonly value: boolean;
}

/** One line of the document as the model reads it: running text, a row of a table, or both where spaces may be either. */
export interface Line {
  readonly span: Span;
  readonly layout: LayoutId | 'text';
  /** The words of a line that may be running text; null for a row of cells. */
  readonly text: string | null;
  readonly level: number;
  /** The cells of a row; a line of text is a row of one cell. */
  readonly cells: readonly KeyedCell[];
}

/** What the words of a heading say. Spans count from the start of its line. */
export interface LineHeading {
  readonly style: 'chinese' | 'arabic' | 'loose' | 'none';
  readonly template: SectionTemplate;
  readonly span: Span;
  readonly text: string;
  readonly ordinal: { readonly span: Span; readonly number: number } | null;
  readonly titleSpan: Span;
  readonly match: 'exact' | 'variant' | 'similar';
  /** Text of the section that stands on the heading's own line: 无 in 「六、其他需要报告的事项：无」. */
  readonly inlineText: { readonly span: Span; readonly text: string } | null;
}

/** A label that one edition of the form alone has. */
export interface Marker {
  readonly edition: Edition;
  readonly cell: CellNode;
}

/** The labels of a line that show which form the text follows. */
export interface LineMarkers {
  readonly markers: readonly Marker[];
  readonly supplements: readonly Supplement[];
}

/** A label that only one table of the form has. */
export interface DistinctiveLabel {
  readonly key: string;
  readonly hit: LabelHit;
}

/**
 * A line without its position, and what was found out from it alone. An edit elsewhere leaves it the same object, so
 * that none of this is done again.
 */
export class LineNode {
  readonly row: RowNode;
  readonly layout: LayoutId | 'text';
  readonly level: number;
  /** Which editions and supplements of the form its labels point to. */
  readonly markers = new Kept<object, LineMarkers>();
  /** The section that it heads in an edition with these titles. */
  readonly heading = new Kept<object, LineHeading | null>();
  /** Its labels that only one table of the form has. */
  readonly distinctive = new Kept<object, readonly DistinctiveLabel[]>();

  #words: SourceText | null | undefined;
  #furniture: boolean | undefined;
  #item: { readonly opens: boolean; readonly heads: boolean } | undefined;

  constructor(row: RowNode, layout: LayoutId | 'text', level: number) {
    this.row = row;
    this.layout = layout;
    this.level = level;
  }

  /** Its words, if it may be running text. The span counts from the start of the line. */
  get words(): SourceText | null {
    if (this.#words === undefined) this.#words = wordsOf(this.at(0));
    return this.#words;
  }

  /** True if it belongs to the page around the report. */
  get furniture(): boolean {
    this.#furniture ??= isPageFurniture(this.words?.text ?? '');
    return this.#furniture;
  }

  /** True if its words begin with the ordinal of an item, and if they are the heading of one. */
  get item(): { readonly opens: boolean; readonly heads: boolean } {
    const text = this.words?.text ?? '';
    this.#item ??= { opens: opensWithOrdinal(text), heads: isItemHeading(text) };
    return this.#item;
  }

  /** The line where it stands. */
  at(start: number): Line {
    const { row, layout, level } = this;
    return {
      span: { start, end: start + row.length },
      layout,
      text: row.words,
      level,
      cells: row.cells.map((cell) => new PlacedCell(cell, start)),
    };
  }
}

class PlacedCell implements KeyedCell {
  readonly cell: SyntaxCell;
  readonly #node: CellNode;

  constructor(node: CellNode, rowStart: number) {
    this.cell = node.at(rowStart);
    this.#node = node;
  }

  get key(): string {
    return this.#node.key;
  }

  get value(): boolean {
    return this.#node.value;
  }
}

/** The document as one sequence of lines, whatever the layout. */
export interface LineList {
  readonly source: BlockList;
  readonly lines: readonly LineNode[];
  /** Where each line starts in the text. */
  readonly starts: readonly number[];
  /** The lines of each row of each block. */
  readonly byBlock: readonly (readonly RowLines[])[];
}

/** A row as it was read by layout, and the lines that it is: several where a page was copied without its line ends. */
interface RowLines {
  readonly row: RowNode;
  readonly layout: LayoutId | 'text';
  readonly lines: readonly LineNode[];
  /** Where each line starts, from the row's start. */
  readonly starts: readonly number[];
}

/** The lines of a text; those of `before` wherever a row is the same object. */
export function linesOf(source: BlockList, before: LineList | null = null): LineList {
  const { blocks } = source;
  const old = before?.source.blocks ?? [];
  const { first, last } = commonEnds(old, blocks);
  const byBlock: (readonly RowLines[])[] = before?.byBlock.slice(0, first) ?? [];
  for (let i = first; i < blocks.length - last; i++) {
    byBlock.push(linesOfBlock(source, i, before?.byBlock[i] ?? []));
  }
  for (let i = old.length - last; i < old.length; i++) byBlock.push(before?.byBlock[i] ?? []);
  const lines: LineNode[] = [];
  const starts: number[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    const rows = byBlock[i] as readonly RowLines[];
    const start = source.starts[i] as number;
    for (let j = 0; j < rows.length; j++) {
      const from = block?.kind === 'table' ? start + (block.rowStarts[j] as number) : start;
      const own = rows[j] as RowLines;
      for (let k = 0; k < own.lines.length; k++) {
        lines.push(own.lines[k] as LineNode);
        starts.push(from + (own.starts[k] as number));
      }
    }
  }
  return { source, lines, starts, byBlock };
}

/** The lines of a block; those that stood in its place before, from either end, where their row is the same. */
function linesOfBlock({ blocks }: BlockList, index: number, before: readonly RowLines[]): readonly RowLines[] {
  const block = blocks[index];
  if (block === undefined) return [];
  if (block.kind === 'text') return [linesOfRow(block.row, 'text', block.level)];
  const back = before.length - block.rows.length;
  return block.rows.map((row, i) => {
    for (const known of [before[i], before[i + back]]) {
      if (known?.row === row && known.layout === block.layout) return known;
    }
    return linesOfRow(row, block.layout, 0);
  });
}

/** The lines that a row is: most often itself. */
function linesOfRow(row: RowNode, layout: LayoutId | 'text', level: number): RowLines {
  const parts = partsOfRow(row, layout);
  if (parts.length === 1) return { row, layout, lines: [new LineNode(row, layout, level)], starts: [0] };
  const lines: LineNode[] = [];
  const starts: number[] = [];
  for (const cells of parts) {
    const filled = cells.filter(({ text }) => text !== '');
    if (filled.length === 0) continue;
    const start = cells[0]?.span.start ?? 0;
    const end = cells.at(-1)?.span.end ?? start;
    const alone = filled.length === 1 ? (filled[0]?.text ?? null) : null;
    const part = {
      length: end - start,
      words: layout === 'spaces' ? (row.words?.slice(start, end) ?? null) : alone,
      cells: cells.map((cell) => new CellNode(cell, start)),
    };
    lines.push(new LineNode(part, cells.length > 1 ? layout : 'text', lines.length === 0 ? level : 0));
    starts.push(start);
  }
  return { row, layout, lines, starts };
}

/** The cells of a row, those of each line by themselves. */
function partsOfRow({ cells, words }: RowNode, layout: LayoutId | 'text'): readonly (readonly SyntaxCell[])[] {
  // Where spaces may part cells or words, a heading may be several cells.
  const inRow = layout === 'spaces' ? cutsIn(words ?? '') : [];
  let next = 0;
  const cutsOf = ({ text, span }: SyntaxCell): readonly number[] => {
    if (layout !== 'spaces') return cutsInCell(text, layout === 'text');
    const from = next;
    while (next < inRow.length && (inRow[next] as number) < span.end) next++;
    return inRow.slice(from, next).map((at) => at - span.start);
  };
  const parts: SyntaxCell[][] = [[]];
  const beside = layout === 'text' || layout === 'spaces' ? null : headingBesideHeads(cells);
  const behind = layout === 'text' || layout === 'spaces' ? null : headingBehindRow(cells);
  for (const cell of cells) {
    if (cell === behind) parts.push([]);
    const cuts = cutsOf(cell);
    if (cuts.length === 0) parts.at(-1)?.push(cell);
    else {
      [...cuts, cell.text.length].forEach((to, i) => {
        const from = cuts[i - 1] ?? 0;
        if (i > 0) parts.push([]);
        if (to > from) parts.at(-1)?.push({ ...cell, ...partOf(cell, { start: from, end: to }) });
      });
    }
    if (cell === beside) parts.push([]);
  }
  return parts;
}

/** The first filled cell, where it is the heading of a section and the heads of that section's table stand beside it. */
function headingBesideHeads(cells: readonly CellNode[]): CellNode | null {
  const first = cells.findIndex(({ text }) => text !== '');
  const heading = cells[first];
  if (heading === undefined || !isHeadingOfTable(heading.text)) return null;
  const heads = cells.slice(first + 1).filter(({ text }) => text !== '');
  return heads.length > 0 && heads.every(({ text, value }) => !value && !isHeadingOfTable(text)) ? heading : null;
}

/** The last filled cell of a row with a label and figures, where it is the heading of the next section, pasted to the table. */
function headingBehindRow(cells: readonly CellNode[]): CellNode | null {
  const last = cells.findLast(({ text }) => text !== '');
  if (last === undefined || !isHeadingOfTable(last.text)) return null;
  const before = cells.filter((cell) => cell !== last && cell.text !== '');
  return before.some(({ value }) => value) && (before.length > 4 || before[0]?.value === false) ? last : null;
}

/** Where the lines begin, in the text of a cell, that were run together into it; empty for one that is a line. */
function cutsInCell(text: string, mayBeTable: boolean): readonly number[] {
  const headings = cutsIn(text);
  if (!mayBeTable) return headings;
  return [0, ...headings].flatMap((start, i) => {
    const cells = cellsIn(text.slice(start, headings[i] ?? text.length)).map((at) => start + at);
    return start === 0 ? cells : [start, ...cells];
  });
}

/** The words of a line that may be running text, where they stand. */
export function wordsOf({ span, text, layout, cells }: Line): SourceText | null {
  if (text === null) return null;
  return layout === 'spaces' ? { span, text } : (cells.find(({ cell }) => cell.text !== '')?.cell ?? null);
}
