import type { Span } from '../text/span.ts';
import type { SourceText } from './source.ts';

/** The shapes in which a table reaches an editor. */
export type LayoutId = 'tab' | 'cell-per-line' | 'cell-per-paragraph' | 'pipe' | 'html' | 'spaces' | 'separated';

/** One cell as it stands in the text. */
export interface SyntaxCell extends SourceText {
  /** The content without surrounding white space: `12` in `| 12 |`. Empty, at the place of insertion, for a blank cell. */
  readonly span: Span;
  /** Zero-based column in the row's grid, merged cells counted with the width they span. */
  readonly column: number;
  /** How many grid columns the cell spans (1 except in HTML). */
  readonly width: number;
  /** The cell's content, entities decoded and inner markup removed. */
  readonly text: string;
}

/** One physical row. */
export interface SyntaxRow {
  /** From the row's first character to its last, markup included: `| 规章 | 0 |`, `<tr>…</tr>`. */
  readonly span: Span;
  readonly cells: readonly SyntaxCell[];
}

/** One line of running text, or one HTML block element. */
export interface TextBlock extends SourceText {
  readonly kind: 'text';
  /** The content without surrounding white space and block markup. */
  readonly span: Span;
  /** The content, entities decoded and inline markup removed. */
  readonly text: string;
  /** Set where the line is marked up as a heading (`## …`, `<h2>`): its level. */
  readonly level?: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly layout: LayoutId;
  readonly span: Span;
  readonly rows: readonly SyntaxRow[];
}

export type Block = TextBlock | TableBlock;

/** A text read by layout alone: blocks in order of position, never overlapping; what lies between them is white space and markup. */
export interface SyntaxTree {
  readonly text: string;
  readonly blocks: readonly Block[];
}
