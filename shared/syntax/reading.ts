import { difference } from '../text/difference.ts';
import { looksLikeHtml, mayHoldTag, readHtml } from './layouts/html.ts';
import { readLines } from './layouts/lines.ts';
import { type BlockNode, blockAt, nodeOf, sameBlock, withRowsOf } from './nodes.ts';
import type { Block, SyntaxTree } from './tree.ts';

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

/** Reads a text; `before` is what an earlier one was read as: it makes the answer faster, never another. */
export function readBlocks(text: string, before: BlockList | null = null): BlockList {
  if (before === null) return readWhole(text);
  if (before.text === text) return before;
  return readAgain(text, before) ?? withBlocksOf(before, readWhole(text));
}

function readWhole(text: string): BlockList {
  const found: Block[] = [];
  const restarts = new RestartList();
  const html = looksLikeHtml(text);
  if (html) readHtml(text, found);
  else {
    readLines(text, 0, text.length, found, (at) => {
      restarts.add(at, found.length);
      return false;
    });
  }
  return {
    text,
    blocks: found.map((block) => nodeOf(block, text)),
    starts: found.map(({ span }) => span.start),
    html,
    restarts,
  };
}

/** How many restarts behind an edit are read along at first: most often the first of them ends the reading. */
const READ_ALONG = 2;

/**
 * Reads only what an edit reached: from the last restart before it to the first one behind it at which the old and
 * the new text were both ready to begin anew. From there on both are the same. Null for a page, which is read whole.
 */
function readAgain(text: string, before: BlockList): BlockList | null {
  const { start, oldEnd, newEnd } = difference(before.text, text);
  if (before.html || mayHoldTag(text, start, newEnd)) return null;
  const by = text.length - before.text.length;
  const { at: lines } = before.restarts;
  // The character at a restart was looked at before it: an edit there may join the two characters of a line end.
  const first = Math.max(0, firstFrom(lines, start) - 1);
  const behind = firstFrom(lines, oldEnd);
  for (let along = READ_ALONG; ; along *= 4) {
    const last = lines[behind + along];
    const end = last === undefined ? text.length : last + by;
    const part = readPart(text, lines[first] ?? 0, end, (at) => {
      const old = at < newEnd ? lines.length : firstFrom(lines, at - by);
      return lines[old] === at - by ? old : null;
    });
    if (part !== null) return spliced(text, before, first, part);
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
function readPart(text: string, from: number, end: number, oldRestart: (at: number) => number | null): Part | null {
  const piece = ownCopy(text.slice(from, end));
  const blocks: Block[] = [];
  const restarts = new RestartList();
  let until: number | null = null;
  readLines(piece, 0, piece.length, blocks, (at) => {
    // At the end of the piece it is not known what follows: a line feed would belong to the line end before it.
    if (at + 1 < piece.length) until = oldRestart(from + at);
    if (until === null) restarts.add(at, blocks.length);
    return until !== null;
  });
  if (until === null && end < text.length) return null;
  const starts = blocks.map(({ span }) => span.start);
  return { blocks: blocks.map((block) => nodeOf(block, piece)), starts, restarts, until };
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
  return { text, blocks, starts, html: false, restarts: lines };
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

/** The blocks at their places. */
export function treeOf({ text, blocks, starts }: BlockList): SyntaxTree {
  return { text, blocks: blocks.map((node, i) => blockAt(node, starts[i] as number)) };
}
