import { looksLikeHtml, readHtml } from './layouts/html.ts';
import { readLines } from './layouts/lines.ts';
import type { Block, SyntaxTree } from './tree.ts';

/**
 * Reads a text by layout alone: which parts are running text and which are tables, in whatever shape they
 * reached the editor. Knows nothing of the form. Never throws; cost is linear in the text's length.
 */
export function parse(text: string): SyntaxTree {
  const blocks: Block[] = [];
  if (looksLikeHtml(text)) readHtml(text, blocks);
  else readLines(text, 0, text.length, blocks);
  return { text, blocks };
}
