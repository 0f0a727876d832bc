import type { SourceText } from '../syntax/source.ts';
import type { LayoutId, SyntaxCell, SyntaxRow, SyntaxTree } from '../syntax/tree.ts';
import { isValueText } from '../syntax/value.ts';
import { labelKey } from '../text/fold.ts';
import { Memory } from '../text/memory.ts';
import type { Span } from '../text/span.ts';

/** A cell with its label key, empty for a figure or a blank. */
export interface KeyedCell {
  readonly cell: SyntaxCell;
  readonly key: string;
  readonly value: boolean;
}

/** One line of the document as the model reads it: running text, a row of a table, or both where spaces may be either. */
export interface Line {
  readonly index: number;
  readonly span: Span;
  readonly layout: LayoutId | 'text';
  /** The words of a line that may be running text; null for a row of cells. */
  readonly text: string | null;
  readonly level: number;
  /** The cells of a row; a line of text is a row of one cell. */
  readonly cells: readonly KeyedCell[];
  /** The table block the row stands in, to tell its neighbours. */
  readonly block: number;
}

/** Longer cells are prose in a cell: no label is so long. */
const LONGEST_LABEL = 80;

/** The document as one sequence of lines, whatever the layout. */
export function linesOf(tree: SyntaxTree): Line[] {
  const lines: Line[] = [];
  tree.blocks.forEach((block, number) => {
    if (block.kind === 'text') {
      const cell: SyntaxCell = { ...block, column: 0, width: 1 };
      const cells = [keyed(cell)];
      lines.push({
        index: lines.length,
        span: block.span,
        layout: 'text',
        text: block.text,
        level: block.level ?? 0,
        cells,
        block: number,
      });
      return;
    }
    for (const row of block.rows) {
      const text = block.layout === 'spaces' ? tree.text.slice(row.span.start, row.span.end) : onlyText(row);
      const cells = row.cells.map(keyed);
      lines.push({ index: lines.length, span: row.span, layout: block.layout, text, level: 0, cells, block: number });
    }
  });
  return lines;
}

/** The words of a line that may be running text, where they stand. */
export function wordsOf({ span, text, layout, cells }: Line): SourceText | null {
  if (text === null) return null;
  return layout === 'spaces' ? { span, text } : (cells.find(({ cell }) => cell.text !== '')?.cell ?? null);
}

/** The words of a row that has a single filled cell: a heading pasted with its table is one. */
function onlyText(row: SyntaxRow): string | null {
  let found: string | null = null;
  for (const cell of row.cells) {
    if (cell.text === '') continue;
    if (found !== null) return null;
    found = cell.text;
  }
  return found;
}

function keyed(cell: SyntaxCell): KeyedCell {
  return new LazilyKeyed(cell);
}

/** Most cells of a table that was read before are never asked for their key. */
class LazilyKeyed implements KeyedCell {
  readonly cell: SyntaxCell;
  readonly value: boolean;
  #key: string | null;

  constructor(cell: SyntaxCell) {
    this.cell = cell;
    this.value = cell.text !== '' && isValueText(cell.text);
    this.#key = cell.text === '' || this.value ? '' : null;
  }

  get key(): string {
    this.#key ??= keyOf(this.cell.text);
    return this.#key;
  }
}

/** Keys by wording: a report's labels are the same few hundred from edit to edit, and from report to report. */
const keys = new Memory<string>(100_000);

function keyOf(text: string): string {
  if (text.length > 2 * LONGEST_LABEL) return '';
  return keys.recall(text, () => {
    const words = text.startsWith('[') ? text.replace(/^\[bookmark:[^\]]{0,80}\]/u, '') : text;
    return words.length > LONGEST_LABEL ? '' : labelKey(words);
  });
}
