import { readBlocks, treeOf } from './reading.ts';
import type { SyntaxTree } from './tree.ts';

/**
 * Reads a text by layout alone: which parts are running text and which are tables, in whatever shape they
 * reached the editor. Knows nothing of the form. Never throws; cost is linear in the text's length.
 */
export function parse(text: string): SyntaxTree {
  return treeOf(readBlocks(text));
}
