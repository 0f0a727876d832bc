import { trim } from '../../text/fold.ts';
import type { SyntaxCell, SyntaxRow } from '../tree.ts';
import type { ScannedLine } from './line.ts';

/** A row whose cells are parted by tabs, as a spreadsheet or a word processor copies it; merged cells are blank. */
export function tabRow(text: string, line: ScannedLine): SyntaxRow {
  const cells: SyntaxCell[] = [];
  let from = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text.charCodeAt(at) !== 9) continue;
    cells.push(cellAt(text, from, at, cells.length));
    from = at + 1;
  }
  return { span: { start: line.start, end: line.end }, cells };
}

/** The cell whose content is what is left of `text[start, end)` without white space. */
export function cellAt(text: string, start: number, end: number, column: number): SyntaxCell {
  const span = trim(text, start, end);
  return { span, column, width: 1, text: text.slice(span.start, span.end) };
}
