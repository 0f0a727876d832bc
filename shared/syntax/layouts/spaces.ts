import { isSpace } from '../../text/fold.ts';
import type { SyntaxCell, SyntaxRow } from '../tree.ts';
import { isValueText } from '../value.ts';
import type { ScannedLine } from './line.ts';

/** Sentence marks: a line that holds one outside brackets is prose, whatever number it ends with. */
const sentence = /[。；！？]/u;
const longestLabel = 60;
const longestHead = 16;

/**
 * A row whose cells are parted by spaces, as text lifted out of a PDF has them: words first, figures last; or
 * a line of short heads. Null for a line that is rather prose.
 */
export function spacesRow(text: string, line: ScannedLine): SyntaxRow | null {
  const cells = tokens(text, line);
  let figures = 0;
  while (figures < cells.length && isValueText((cells[cells.length - 1 - figures] as SyntaxCell).text)) figures++;
  const words = cells.length - figures;
  if (words > 0) {
    const wordsEnd = (cells[words - 1] as SyntaxCell).span.end;
    const label = text.slice(line.contentStart, wordsEnd);
    if (figures === 0) {
      if (cells.length < 2 || label.length > 120 || sentence.test(label)) return null;
      const wide = cells.length > 2 || widestGap(cells) > 1;
      if (!wide || cells.some((cell) => cell.text.length > longestHead)) return null;
    } else if (label.length > longestLabel || sentence.test(label)) return null;
    else if (figures === 1 && /[，,：:]$/u.test(label)) return null;
  } else if (cells.length < 2) return null;
  return { span: { start: line.contentStart, end: line.contentEnd }, cells };
}

function widestGap(cells: readonly SyntaxCell[]): number {
  let widest = 0;
  for (let i = 1; i < cells.length; i++) {
    widest = Math.max(widest, (cells[i] as SyntaxCell).span.start - (cells[i - 1] as SyntaxCell).span.end);
  }
  return widest;
}

function tokens(text: string, line: ScannedLine): SyntaxCell[] {
  const cells: SyntaxCell[] = [];
  let from = -1;
  for (let at = line.contentStart; at <= line.contentEnd; at++) {
    const space = at === line.contentEnd || isSpace(text.charCodeAt(at));
    if (!space && from < 0) from = at;
    else if (space && from >= 0) {
      cells.push({ span: { start: from, end: at }, column: cells.length, width: 1, text: text.slice(from, at) });
      from = -1;
    }
  }
  return cells;
}
