import { trim } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { type Piece, type SourceText, textOf } from '../source.ts';
import type { SyntaxCell, SyntaxRow } from '../tree.ts';
import { breaksNumbers } from '../value.ts';
import type { ScannedLine } from './line.ts';

/**
 * A row whose cells are parted by tabs, as a spreadsheet or a word processor copies it; merged cells are blank. Its cells
 * are read when somebody asks for them: after an edit most rows are found to be known before.
 */
export class TabRow implements SyntaxRow {
  readonly span: Span;
  readonly #text: string;
  #cells: readonly SyntaxCell[] | null = null;

  constructor(text: string, { start, end }: ScannedLine) {
    this.span = { start, end };
    this.#text = text;
  }

  get cells(): readonly SyntaxCell[] {
    this.#cells ??= tabbedCells(this.#text, this.span);
    return this.#cells;
  }
}

function tabbedCells(text: string, { start, end }: Span): readonly SyntaxCell[] {
  const cells: SyntaxCell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== 9) continue;
    cells.push(quotedCellAt(text, from, at, cells.length));
    from = at + 1;
  }
  return cells;
}

/** The cell whose content is what is left of `text[start, end)` without white space. */
export function cellFrom(text: string, start: number, end: number, column: number): SyntaxCell {
  const span = trim(text, start, end);
  return { span, column, width: 1, text: text.slice(span.start, span.end) };
}

const QUOTE = 34;

/** The cell of `text[start, end)`, its content without the quotes around it and without line ends. */
export function quotedCellAt(text: string, start: number, end: number, column: number): SyntaxCell {
  const cell = cellFrom(text, start, end, column);
  const { span } = cell;
  if (text.charCodeAt(span.start) !== QUOTE || text.charCodeAt(span.end - 1) !== QUOTE || span.end - span.start < 2) {
    return cell;
  }
  const inner = cellFrom(text, span.start + 1, span.end - 1, column);
  return /["\r\n]/.test(inner.text) ? { ...inner, ...unquoted(inner) } : inner;
}

/** What stands between quotes: a quote is doubled there, and line ends only break the words; they part two numbers. */
function unquoted({ text, span }: SyntaxCell): SourceText {
  const pieces: Piece[] = [];
  for (const { 0: words, index } of text.matchAll(/""|[^"\r\n]+|"/g)) {
    const before = text.charAt(index - 1);
    if ((before === '\n' || before === '\r') && breaksNumbers(pieces.at(-1)?.text ?? '', words)) {
      pieces.push({ text: '\n', offset: span.start + index, length: 0 });
    }
    pieces.push({ text: words === '""' ? '"' : words, offset: span.start + index, length: words.length });
  }
  return textOf(pieces);
}
