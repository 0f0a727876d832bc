import { type BlockNode, sizeOf } from './nodes.ts';

/**
 * So many cells, lines of running text among them, and characters in all of them and in one has no report: the longest
 * known has a twentieth of any. Behind so many a text is not read.
 */
export const MOST_CELLS = 30_000;
export const MOST_CHARACTERS = 1_200_000;
export const MOST_IN_A_CELL = 300_000;

/** How many of the blocks of a text, counted from the first, a report may have: fewer than all where it is too long for one. */
export function blocksWithin(text: string, blocks: readonly BlockNode[]): number {
  // Each cell takes a character, if only that which parts it from the next.
  if (text.length <= MOST_CELLS) return blocks.length;
  let cells = 0;
  let characters = 0;
  const first = blocks.findIndex((block) => {
    const size = sizeOf(block);
    cells += size.cells;
    characters += size.characters;
    return cells > MOST_CELLS || characters > MOST_CHARACTERS || size.longest > MOST_IN_A_CELL;
  });
  return first < 0 ? blocks.length : first;
}
