import type { LayoutId } from '../syntax/tree.ts';
import { blankTable } from '../template/registry.ts';
import type { TableTemplate } from '../template/schema.ts';
import type { Span } from '../text/span.ts';

/** What a fix writes where only a person knows what belongs there. */
export const todo = '〔待填〕';

const mark = /〔待填[^〔〕\r\n]*〕/gu;

/** Every place of a text that is still to be filled in, in order: `〔待填〕`, and with a prompt `〔待填：件数〕`. */
export function placesToFill(text: string): readonly Span[] {
  if (!text.includes('〔待填')) return [];
  return [...text.matchAll(mark)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** The lines of a section's skeleton with its tab stops turned into places to fill in. */
export function skeletonLines(skeleton: string): readonly string[] {
  const filled = skeleton.trimEnd().replace(/\$\{[0-9]{1,2}:([^{}]*)\}/gu, '〔待填：$1〕');
  return filled === '' ? [] : filled.split('\n');
}

/** The form's table with every figure to be filled in, as rows of tabs, or of pipes where `layout` is that. */
export function blankTableText(table: TableTemplate, layout: LayoutId, lineEnd: string): string {
  const grid = blankTable(table, () => todo);
  if (layout !== 'pipe') return grid.map((cells) => cells.join('\t')).join(lineEnd);
  const lines = grid.map((cells) => `| ${cells.join(' | ')} |`);
  const rule = `|${' --- |'.repeat(grid[0]?.length ?? 0)}`;
  return [lines[0] ?? '', rule, ...lines.slice(1)].join(lineEnd);
}
