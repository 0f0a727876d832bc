import { CellNode, type RowNode } from '../syntax/nodes.ts';
import type { BlockList } from '../syntax/reading.ts';
import { partOf, type SourceText } from '../syntax/source.ts';
import type { LayoutId, SyntaxCell } from '../syntax/tree.ts';
import type { Edition, SectionTemplate, Supplement } from '../template/schema.ts';
import { difference } from '../text/difference.ts';
import { isItemHeading, opensWithOrdinal } from '../text/items.ts';
import { Kept, KeptOfSeveral } from '../text/kept.ts';
import { type Found, type SameEnds, Searches } from '../text/searches.ts';
import type { Span } from '../text/span.ts';
import { done, type Work } from '../text/work.ts';
import { isPageFurniture } from './furniture.ts';
import {
  areSeveralRows,
  cellsIn,
  cutsIn,
  FEWEST_CELLS,
  isHeadingOfTable,
  mayBeRunTogether,
  mayNameSection,
} from './run-together.ts';
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

/** What the words of a heading say. Spans count from the start of its line, the first of them where it is broken. */
export interface LineHeading {
  /** How its ordinal is written: Roman numerals are `arabic` too, and 壹. */
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

/** A heading, and the number of lines that it stands on. */
export interface HeadingLines {
  readonly words: LineHeading;
  readonly lines: number;
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

  #heading: Kept<object, LineHeading | null> | undefined;
  #joined: KeptOfSeveral<HeadingLines | null> | undefined;
  #words: SourceText | null | undefined;
  #furniture: boolean | undefined;
  #item: { readonly opens: boolean; readonly heads: boolean } | undefined;

  constructor(row: RowNode, layout: LayoutId | 'text', level: number) {
    this.row = row;
    this.layout = layout;
    this.level = level;
  }

  /** The section that it heads in an edition with these titles: the same object while the line is. */
  get heading(): Kept<object, LineHeading | null> {
    this.#heading ??= new Kept();
    return this.#heading;
  }

  /** The section that it heads together with the lines behind it. */
  get joined(): KeptOfSeveral<HeadingLines | null> {
    this.#joined ??= new KeptOfSeveral();
    return this.#joined;
  }

  /** Its words, if it may be running text. The span counts from the start of the line. */
  get words(): SourceText | null {
    if (this.#words === undefined) {
      const { row, layout } = this;
      if (row.words === null) this.#words = null;
      else if (layout === 'spaces') this.#words = { span: { start: 0, end: row.length }, text: row.words };
      else this.#words = row.cells.find(({ text }) => text !== '') ?? null;
    }
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

/** A row as it was read by layout, and the lines that it is: several where a page was copied without its line ends. */
interface RowLines {
  readonly row: RowNode;
  readonly layout: LayoutId | 'text';
  readonly lines: readonly LineNode[];
  /** Where each line starts, from the row's start. */
  readonly starts: readonly number[];
}

/** Making lines of rows may pause after so many of them. */
const ROWS_AT_ONCE = 200;

/**
 * The document as one sequence of lines, whatever the layout. Of a text that is too long for a report only the first
 * lines are read: all that is done with a line costs a hundred times as much as finding it.
 */
export class LineList {
  readonly source: BlockList;
  /** True where lines were left out. */
  readonly isCut: boolean;
  readonly lines: readonly LineNode[];
  /** Where each line starts in the text. */
  readonly starts: readonly number[];
  /** The lines of each row of each block. */
  readonly byBlock: readonly (readonly RowLines[])[];
  /** The number of each block's first line. */
  readonly firstLines: readonly number[];
  /** How many lines at either end are those of the list that this one was made from. */
  readonly same: SameEnds;
  /** What is looked for in the blocks, each with what stands between it and the next. */
  readonly blocks: Searches;
  readonly #searches: Searches;

  private constructor(
    source: BlockList,
    lists: Pick<LineList, 'lines' | 'starts' | 'byBlock' | 'firstLines' | 'same'>,
    blocks: Searches,
    before: LineList | null,
  ) {
    this.source = source;
    this.isCut = lists.byBlock.length < source.blocks.length;
    this.lines = lists.lines;
    this.starts = lists.starts;
    this.byBlock = lists.byBlock;
    this.firstLines = lists.firstLines;
    this.same = lists.same;
    this.blocks = blocks;
    this.#searches = new Searches(lists.lines.length, before === null ? null : before.#searches, lists.same);
  }

  /** The lines of a text; those of `before` wherever a row is the same object. */
  static of(source: BlockList, before: LineList | null = null): LineList {
    return done(LineList.reading(source, before));
  }

  /** The same, piece by piece. */
  static *reading(source: BlockList, before: LineList | null = null): Work<LineList> {
    const { blocks } = source;
    const count = source.within;
    const oldCount = before?.byBlock.length ?? 0;
    const { first, last } = sameBlocks(source, count, before?.source ?? null, oldCount);
    const behind = before?.firstLines[oldCount - last] ?? before?.lines.length ?? 0;
    const lines = before?.lines.slice(0, first < oldCount ? before.firstLines[first] : undefined) ?? [];
    const starts = before?.starts.slice(0, lines.length) ?? [];
    const byBlock = before?.byBlock.slice(0, first) ?? [];
    const firstLines = before?.firstLines.slice(0, first) ?? [];
    const sameInBlocks = { first: lines.length, last: (before?.lines.length ?? 0) - behind };
    let made = 0;
    for (let i = first; i < count - last; i++) {
      const block = blocks[i];
      made += block?.kind === 'table' ? block.rows.length : 1;
      if (made >= ROWS_AT_ONCE) {
        made = 0;
        yield;
      }
      const rows = linesOfBlock(source, i, before?.byBlock[i] ?? []);
      byBlock.push(rows);
      firstLines.push(lines.length);
      rows.forEach((row, j) => {
        const from = (source.starts[i] as number) + (block?.kind === 'table' ? (block.rowStarts[j] as number) : 0);
        row.lines.forEach((line, k) => {
          lines.push(line);
          starts.push(from + (row.starts[k] as number));
        });
      });
    }
    const parts = new Searches(count, before?.blocks, sameParts(source, before?.source ?? null));
    if (before === null) {
      return new LineList(source, { lines, starts, byBlock, firstLines, same: sameInBlocks }, parts, before);
    }
    const more = lines.length - behind;
    const by = source.text.length - before.source.text.length;
    for (let i = oldCount - last; i < oldCount; i++) {
      byBlock.push(before.byBlock[i] as readonly RowLines[]);
      firstLines.push((before.firstLines[i] as number) + more);
    }
    for (let i = behind; i < before.lines.length; i++) {
      lines.push(before.lines[i] as LineNode);
      starts.push((before.starts[i] as number) + by);
    }
    const same = sameLines(lines, starts, before, sameInBlocks, by);
    return new LineList(source, { lines, starts, byBlock, firstLines, same }, parts, before);
  }

  /** The lines before the one numbered `end`. */
  upTo(end: number): LineList {
    const { source, lines, starts, byBlock, firstLines, blocks } = this;
    const lists = { lines: lines.slice(0, end), starts: starts.slice(0, end), byBlock, firstLines };
    return new LineList(source, { ...lists, same: { first: 0, last: 0 } }, blocks, null);
  }

  /** The lines in which `look` finds something, in order. It must depend on nothing but the line and `key`. */
  where<T>(key: object, look: (line: LineNode) => T | null): readonly Found<T>[] {
    return this.#searches.where(key, (index) => look(this.lines[index] as LineNode));
  }

  /** Looks piece by piece, so that `where` finds all lines looked at. */
  *lookingAhead<T>(key: object, look: (line: LineNode) => T | null): Work<void> {
    yield* this.#searches.lookingAhead(key, (index) => look(this.lines[index] as LineNode));
  }
}

/**
 * How many of the first `count` blocks of a text, and of the first `oldCount` of the text before, are the same and stand
 * at the same distance from the start, and of the rest at that from the end of the text.
 */
function sameBlocks(source: BlockList, count: number, before: BlockList | null, oldCount: number): SameEnds {
  if (before === null) return { first: 0, last: 0 };
  const { blocks, starts } = source;
  const { blocks: old, starts: oldStarts } = before;
  const most = Math.min(count, oldCount);
  let first = 0;
  while (first < most && blocks[first] === old[first] && starts[first] === oldStarts[first]) first++;
  const by = source.text.length - before.text.length;
  let last = 0;
  while (last < most - first) {
    const own = count - last - 1;
    const other = oldCount - last - 1;
    if (blocks[own] !== old[other] || starts[own] !== (oldStarts[other] as number) + by) break;
    last++;
  }
  return { first, last };
}

/**
 * How many lines at either end are those of the list before, and stand where they stood, or `by` further on: those of blocks that
 * are the same, and of the others the lines around the edit.
 */
function sameLines(
  lines: readonly LineNode[],
  starts: readonly number[],
  before: LineList,
  inBlocks: SameEnds,
  by: number,
): SameEnds {
  let { first, last } = inBlocks;
  const most = Math.min(lines.length, before.lines.length);
  while (first + last < most && lines[first] === before.lines[first] && starts[first] === before.starts[first]) first++;
  while (first + last < most) {
    const own = lines.length - last - 1;
    const other = before.lines.length - last - 1;
    if (lines[own] !== before.lines[other] || starts[own] !== (before.starts[other] as number) + by) break;
    last++;
  }
  return { first, last };
}

/**
 * The same of the blocks that a report may have, with all that is written in and behind them: an edit of mark-up, or of
 * white space, may leave every block the same. What stands before the first block of all belongs to it.
 */
function sameParts(source: BlockList, before: BlockList | null): SameEnds {
  const { text, starts, within } = source;
  let { first, last } = sameBlocks(source, within, before, before?.within ?? 0);
  if (before === null) return { first, last };
  const { start, newEnd } = difference(before.text, text);
  // The block behind decides how far what is written in the last of them reaches.
  while (first > 0 && (starts[first] !== before.starts[first] || (starts[first] ?? text.length) > start)) first--;
  last = Math.min(last, within - 1, before.within - 1);
  while (last > 0 && (starts[within - last] as number) < newEnd) last--;
  return { first, last: Math.max(0, last) };
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
  const parts = mayBeSeveral(row, layout) ? partsOfRow(row, layout) : [];
  if (parts.length <= 1) return { row, layout, lines: [new LineNode(row, layout, level)], starts: alone };
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

/** Where the only line of a row starts. */
const alone: readonly number[] = [0];

/**
 * A row is cut before and behind headings, one that is a whole table into its cells, and a cell that holds a whole
 * table is longer than one.
 */
function mayBeSeveral({ cells }: RowNode, layout: LayoutId | 'text'): boolean {
  if (layout === 'spaces' || (layout !== 'text' && cells.length >= FEWEST_CELLS)) return true;
  return cells.some(({ text }) => (layout === 'text' ? mayBeRunTogether(text) : mayNameSection(text)));
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
  if (layout === 'text' || layout === 'html') return parts;
  return parts.flatMap((part) => {
    const filled = part.filter(({ text }) => text !== '');
    return areSeveralRows(filled.map(({ text }) => text)) ? filled.map((cell) => [cell]) : [part];
  });
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
  if (headings.length === 0) return cellsIn(text);
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
