import { isSpace } from '../../text/fold.ts';
import { MOST_CELLS, MOST_CHARACTERS } from '../limits.ts';
import type { Block, LayoutId, SyntaxRow, TableBlock } from '../tree.ts';
import type { ScannedLine } from './line.ts';
import { withBlankEdges } from './pipe.ts';

/** Gathers rows of one layout into a table, and closes it when something else comes. */
export class TableBuilder {
  readonly #text: string;
  readonly #blocks: Block[];
  #layout: LayoutId | null = null;
  #rows: SyntaxRow[] = [];
  #cells = 0;
  #characters = 0;
  #start = 0;
  #end = 0;

  constructor(text: string, blocks: Block[]) {
    this.#text = text;
    this.#blocks = blocks;
  }

  /** True while a table may still grow. */
  get isOpen(): boolean {
    return this.#layout !== null;
  }

  /** True once there is more than a report holds. */
  get isBeyondReport(): boolean {
    return this.#cells > MOST_CELLS || this.#characters > MOST_CHARACTERS;
  }

  /** `cells` are what the row has at least: those of some rows are only read when they are asked for. */
  add(layout: LayoutId, row: SyntaxRow, cells = 1): void {
    this.#cells += cells;
    this.extend(layout, row.span);
    this.#rows.push(row);
  }

  /** Takes markup without cells, such as a delimiter row, into the table. */
  extend(layout: LayoutId, part: { readonly start: number; readonly end: number }): void {
    if (this.#layout !== layout) {
      this.close();
      this.#layout = layout;
      this.#start = part.start;
      this.#end = part.end;
    }
    this.#end = Math.max(this.#end, part.end);
  }

  /** Lets the last row reach to the end of a line that holds the rest of its markup. */
  closeRow(layout: LayoutId, line: ScannedLine): void {
    const last = this.#rows.pop();
    if (last !== undefined) this.#rows.push({ ...last, span: { start: last.span.start, end: line.contentEnd } });
    this.extend(layout, line);
  }

  addText(text: string, line: ScannedLine): void {
    this.close();
    let start = line.contentStart;
    let level = 0;
    while (text.charCodeAt(start + level) === 35 /* # */ && level < 7) level++;
    if (level > 0 && level < 7 && isSpace(text.charCodeAt(start + level))) {
      start += level;
      while (start < line.contentEnd && isSpace(text.charCodeAt(start))) start++;
      if (start === line.contentEnd) return;
    } else level = 0;
    const span = { start, end: line.contentEnd };
    const content = text.slice(span.start, span.end);
    this.#cells++;
    this.#characters += content.length;
    this.#blocks.push(level > 0 ? { kind: 'text', span, text: content, level } : { kind: 'text', span, text: content });
  }

  close(): void {
    if (this.#layout !== null && this.#rows.length > 0) {
      const table: TableBlock = {
        kind: 'table',
        layout: this.#layout,
        span: { start: this.#start, end: this.#end },
        rows: this.#layout === 'pipe' ? withBlankEdges(this.#text, this.#rows) : this.#rows,
      };
      this.#blocks.push(table);
    }
    this.#layout = null;
    this.#rows = [];
  }
}
