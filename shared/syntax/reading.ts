import { type Difference, difference } from '../text/difference.ts';
import type { Span } from '../text/span.ts';
import { done, type Work } from '../text/work.ts';
import { looksLikeHtml, mayHoldTag, readHtml } from './layouts/html.ts';
import { readLines } from './layouts/lines.ts';
import { blocksWithin, MOST_CELLS } from './limits.ts';
import {
  type BlockNode,
  blockAt,
  type KnownRow,
  makingRow,
  nodeOf,
  type RowNode,
  sameBlock,
  sizeOf,
  withRowsOf,
} from './nodes.ts';
import type { Block, LayoutId, SyntaxTree, TableBlock } from './tree.ts';

/**
 * A text read by layout alone, as a list of blocks and their places. Reading a text after an edit keeps every block
 * that the edit did not reach: the same objects, in the same order.
 */
export interface BlockList {
  readonly text: string;
  /** In order of position, never overlapping; what lies between them is white space and mark-up. */
  readonly blocks: readonly BlockNode[];
  /** Where each block starts in the text. */
  readonly starts: readonly number[];
  readonly html: boolean;
  readonly restarts: Restarts;
  /** How many of the blocks a report may have: fewer than all where the text is too long for one, mark-up left out. */
  readonly within: number;
  /** How far the text was looked at: to its end, unless it is too long for a report. */
  readonly readTo: number;
}

/** True where a text is too long for a report: then only the first of its blocks are taken for what they say. */
export function isTooLong({ blocks, within }: BlockList): boolean {
  return within < blocks.length;
}

/**
 * The lines before which every block is complete, so that reading could begin there without knowing what stands
 * before: where each starts, and how many blocks stand before it. A page has none.
 */
interface Restarts {
  readonly at: readonly number[];
  readonly blocks: readonly number[];
}

/** Restarts while they are found. */
class RestartList implements Restarts {
  readonly at: number[];
  readonly blocks: number[];

  /** Those of `before` up to the one numbered `count`. */
  constructor(before: Restarts = { at: [], blocks: [] }, count = 0) {
    this.at = before.at.slice(0, count);
    this.blocks = before.blocks.slice(0, count);
  }

  /** A line that follows blank ones is as good a restart as each of them: the first is enough. */
  add(at: number, blocks: number): void {
    if (this.blocks.length > 0 && this.blocks[this.blocks.length - 1] === blocks) return;
    this.at.push(at);
    this.blocks.push(blocks);
  }
}

/**
 * Reads a text, or the beginning of one that is too long for a report; `before` is what an earlier one was read as: it
 * makes the answer faster, never another.
 */
export function readBlocks(text: string, before: BlockList | null = null): BlockList {
  return done(readingBlocks(text, before));
}

/** The same, piece by piece where a text is read whole. */
export function* readingBlocks(text: string, before: BlockList | null): Work<BlockList> {
  if (before === null) return yield* readWhole(text);
  if (before.text === text) return before;
  return readAgain(text, before) ?? withBlocksOf(before, yield* readWhole(text));
}

/** Making nodes may pause after so many rows, or cells in the rows of one table. */
const ROWS_AT_ONCE = 100;
const CELLS_AT_ONCE = 2000;

function* readWhole(text: string): Work<BlockList> {
  const found: Block[] = [];
  const restarts = new RestartList();
  const html = looksLikeHtml(text);
  let readTo = text.length;
  if (html) yield* readHtml(text, found);
  else {
    readTo = yield* readLines(text, 0, text.length, found, (at) => {
      restarts.add(at, found.length);
      return false;
    });
  }
  const blocks: BlockNode[] = [];
  let rows = 0;
  for (const block of found) {
    rows += block.kind === 'table' ? block.rows.length : 1;
    if (rows >= ROWS_AT_ONCE) {
      rows = 0;
      yield;
    }
    const known = block.kind === 'table' ? yield* rowsOf(block, text) : undefined;
    const node = nodeOf(block, text, known);
    // Counted piece by piece, not for all blocks at once behind them.
    if (text.length > MOST_CELLS) sizeOf(node);
    blocks.push(node);
  }
  const starts = found.map(({ span }) => span.start);
  return { text, blocks, starts, html, restarts, within: blocksWithin(text, blocks), readTo };
}

/** The rows of a table, made piece by piece. */
function* rowsOf({ layout, rows }: TableBlock, text: string): Work<KnownRow> {
  const made = new Map<Span, RowNode>();
  let cells = 0;
  for (const row of rows) {
    cells += row.cells.length;
    if (cells >= CELLS_AT_ONCE) {
      cells = 0;
      yield;
    }
    made.set(row.span, yield* makingRow(row, layout, text));
  }
  return (_, span) => made.get(span) ?? null;
}

/** How many restarts behind an edit are read along at first: most often the first of them ends the reading. */
const READ_ALONG = 2;

/**
 * Reads only what an edit reached: from the last restart before it to the first one behind it at which the old and
 * the new text were both ready to begin anew. From there on both are the same. Null where the text has to be read whole: a
 * page, and one of which too little was read before, or would be now.
 */
function readAgain(text: string, before: BlockList): BlockList | null {
  const { start, oldEnd, newEnd } = difference(before.text, text);
  if (before.html || mayHoldTag(text, start, newEnd)) return null;
  const isCut = before.readTo < before.text.length;
  // The second character of a line end was looked at with the first.
  if (isCut && start > before.readTo) return { ...before, text };
  const by = text.length - before.text.length;
  const { at: lines } = before.restarts;
  // The character at a restart was looked at before it: an edit there may join the two characters of a line end.
  const first = Math.max(0, firstFrom(lines, start) - 1);
  const behind = firstFrom(lines, oldEnd);
  const tabRows = new TabRows(before, before.restarts.blocks[first] ?? 0, { start, oldEnd, newEnd });
  for (let along = READ_ALONG; ; along *= 4) {
    const last = lines[behind + along];
    const end = last === undefined ? text.length : last + by;
    const from = lines[first] ?? 0;
    const oldRestart = (at: number): number | null => {
      const old = at < newEnd ? lines.length : firstFrom(lines, at - by);
      return lines[old] === at - by ? old : null;
    };
    const part = readPart(text, from, end, oldRestart, (layout, span) => tabRows.known(layout, span, from));
    if (part === null) continue;
    const again = spliced(text, before, first, part);
    // Where reading ended early it is not known what stands behind: of the new text, or of the old one.
    const isKnown = isTooLong(again) ? part.until !== null : !isCut;
    return isKnown ? again : null;
  }
}

/**
 * The rows parted by tabs of a text before an edit, found again by where they stand in the text after it. Such a row is
 * read from its own characters alone, so that one which the edit did not touch is what it was.
 */
class TabRows {
  readonly #before: BlockList;
  readonly #first: number;
  readonly #edit: Difference;
  #byStart: ReadonlyMap<number, RowNode> | null = null;

  /** Those of the blocks from the one numbered `first` on. */
  constructor(before: BlockList, first: number, edit: Difference) {
    this.#before = before;
    this.#first = first;
    this.#edit = edit;
  }

  /** The row at `span`, counted from `from`. */
  known(layout: LayoutId, span: Span, from: number): RowNode | null {
    const { start, oldEnd, newEnd } = this.#edit;
    const at = from + span.start;
    const end = from + span.end;
    if (layout !== 'tab' || (end >= start && at < newEnd)) return null;
    const known = this.#rows().get(end < start ? at : at - newEnd + oldEnd);
    return known?.length === end - at ? known : null;
  }

  #rows(): ReadonlyMap<number, RowNode> {
    if (this.#byStart !== null) return this.#byStart;
    const { blocks, starts } = this.#before;
    const rows = new Map<number, RowNode>();
    this.#byStart = rows;
    for (let i = this.#first; i < blocks.length; i++) {
      const block = blocks[i] as BlockNode;
      const start = starts[i] as number;
      if (block.kind === 'table' && block.layout === 'tab') {
        block.rows.forEach((row, j) => {
          rows.set(start + (block.rowStarts[j] as number), row);
        });
      }
      // Behind the first block that begins after the edit few rows are asked for: none is worth the way to the end.
      if (start > this.#edit.oldEnd) break;
    }
    return rows;
  }
}

interface Part {
  readonly blocks: readonly BlockNode[];
  readonly starts: readonly number[];
  readonly restarts: Restarts;
  /** The number of the old restart from which on old and new text agree; null if the text was read to its end. */
  readonly until: number | null;
}

/**
 * Reads `text[from, end)`, up to a line that `oldRestart` knows as a restart of the old text. Null where none was met
 * and the text goes on. Positions in the result are counted from `from`.
 */
function readPart(
  text: string,
  from: number,
  end: number,
  oldRestart: (at: number) => number | null,
  knownRow: KnownRow,
): Part | null {
  const piece = ownCopy(text.slice(from, end));
  const blocks: Block[] = [];
  const restarts = new RestartList();
  let until: number | null = null;
  const reading = readLines(piece, 0, piece.length, blocks, (at) => {
    // At the end of the piece it is not known what follows: a line feed would belong to the line end before it.
    if (at + 1 < piece.length) until = oldRestart(from + at);
    if (until === null) restarts.add(at, blocks.length);
    return until !== null;
  });
  done(reading);
  if (until === null && end < text.length) return null;
  const starts = blocks.map(({ span }) => span.start);
  return { blocks: blocks.map((block) => nodeOf(block, piece, knownRow)), starts, restarts, until };
}

function spliced(text: string, before: BlockList, first: number, part: Part): BlockList {
  const { blocks: old, restarts } = before;
  const until = part.until ?? restarts.at.length;
  const from = restarts.at[first] ?? 0;
  const kept = restarts.blocks[first] ?? 0;
  const upTo = restarts.blocks[until] ?? old.length;
  const by = text.length - before.text.length;
  const read = keeping(old.slice(kept, upTo), part.blocks);
  const blocks = old.slice(0, kept).concat(read, old.slice(upTo));
  const starts = before.starts.slice(0, kept);
  for (const start of part.starts) starts.push(from + start);
  for (let i = upTo; i < old.length; i++) starts.push((before.starts[i] as number) + by);
  const lines = new RestartList(restarts, first);
  part.restarts.at.forEach((at, i) => {
    lines.add(from + at, kept + (part.restarts.blocks[i] as number));
  });
  const more = blocks.length - old.length;
  for (let i = until; i < restarts.at.length; i++) {
    lines.add((restarts.at[i] as number) + by, (restarts.blocks[i] as number) + more);
  }
  const within = blocksWithin(text, blocks);
  return { text, blocks, starts, html: false, restarts: lines, within, readTo: before.readTo + by };
}

/** The same list, its blocks being those read before wherever they are the same from either end. */
function withBlocksOf(before: BlockList, list: BlockList): BlockList {
  return { ...list, blocks: keeping(before.blocks, list.blocks) };
}

/** The blocks read now; those of `before` at either end, and the rows of a table, where they are the same. */
function keeping(before: readonly BlockNode[], blocks: readonly BlockNode[]): BlockNode[] {
  const kept = [...blocks];
  const most = Math.min(kept.length, before.length);
  let first = 0;
  while (first < most && sameBlock(before[first] as BlockNode, kept[first] as BlockNode)) {
    kept[first] = before[first] as BlockNode;
    first++;
  }
  let back = 0;
  while (
    back < most - first &&
    sameBlock(before[before.length - back - 1] as BlockNode, kept[kept.length - back - 1] as BlockNode)
  ) {
    back++;
    kept[kept.length - back] = before[before.length - back] as BlockNode;
  }
  if (kept.length === before.length) {
    for (let i = first; i < kept.length - back; i++) kept[i] = withRowsOf(before[i] as BlockNode, kept[i] as BlockNode);
  }
  return kept;
}

/** The index of the first of ascending numbers that is not below `limit`. */
function firstFrom(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The same characters in a string of their own. A slice keeps the whole text alive that it was cut from; a block that
 * stays through hundreds of edits would keep as many texts.
 */
function ownCopy(slice: string): string {
  return ` ${slice}`.slice(1);
}

/** The blocks that a report may have, at their places. */
export function treeOf(list: BlockList): SyntaxTree {
  return done(placingBlocks(list));
}

/** The same, piece by piece. */
export function* placingBlocks({ text, blocks, starts, within }: BlockList): Work<SyntaxTree> {
  const placed: Block[] = [];
  for (let i = 0; i < within; i++) {
    if (i % BLOCKS_AT_ONCE === BLOCKS_AT_ONCE - 1) yield;
    placed.push(blockAt(blocks[i] as BlockNode, starts[i] as number));
  }
  return { text, blocks: placed };
}

/** So many blocks are placed at once. */
const BLOCKS_AT_ONCE = 1000;
