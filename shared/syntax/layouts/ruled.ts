import { textOf } from '../source.ts';
import type { SyntaxCell, SyntaxRow } from '../tree.ts';
import type { ScannedLine } from './line.ts';
import { cellFrom } from './tab.ts';

/** True if a line begins with a mark of those that draw boxes, │ ├ ┌ ─. */
export function isDrawn(text: string, line: ScannedLine): boolean {
  return isMark(text.charCodeAt(line.contentStart));
}

/**
 * A line of a table whose borders are drawn with characters. Labels may be broken over lines, as on a page: it is read
 * like one. Null for a line of borders alone.
 */
export function drawnRow(text: string, line: ScannedLine): SyntaxRow | null {
  const cells: SyntaxCell[] = [];
  let ruled = false;
  let from = line.contentStart + 1;
  for (let at = from; at <= line.contentEnd; at++) {
    if (at < line.contentEnd && !isMark(text.charCodeAt(at))) continue;
    if (at > from) cells.push(cellFrom(text, from, at, cells.length));
    else if (at < line.contentEnd) ruled = true;
    from = at + 1;
  }
  // Beside a border that reaches over part of the line there are no blank cells.
  const kept = ruled ? cells.filter((cell) => cell.text !== '') : cells;
  if (!kept.some((cell) => cell.text !== '')) return null;
  return { span: { start: line.contentStart, end: line.contentEnd }, cells: kept };
}

function isMark(unit: number): boolean {
  return unit >= 0x2500 && unit <= 0x257f;
}

/** True for the border between the rows of a grid: +---+---+, +===+===+. */
export function isBorder(text: string, line: ScannedLine): boolean {
  return (
    text.charCodeAt(line.contentStart) === 43 &&
    /^\+(?:[-=:]+\+)+$/.test(text.slice(line.contentStart, line.contentEnd))
  );
}

/**
 * The rows of a grid from the lines between its borders. A grid with a border between any two rows lets a cell take
 * several lines; one that has its borders around head and body alone has a row a line.
 */
export function gridRows(groups: readonly (readonly SyntaxRow[])[]): readonly SyntaxRow[] {
  if (groups.filter((lines) => lines.length > 0).length < 3) return groups.flat();
  return groups.flatMap((lines) => {
    const [first] = lines;
    if (first === undefined || lines.some(({ cells }) => cells.length !== first.cells.length)) return lines;
    const cells = first.cells.map((cell, i): SyntaxCell => {
      const pieces = lines.flatMap((line) => line.cells[i] ?? []).filter((piece) => piece.text !== '');
      if (pieces.length === 0) return cell;
      // Narrow columns break numbers too: unlike those of a page, the lines of a cell are one text.
      const whole = textOf(
        pieces.map(({ text, span }) => ({ text, offset: span.start, length: span.end - span.start })),
      );
      return { ...(pieces[0] ?? cell), ...whole };
    });
    return [{ span: { start: first.span.start, end: (lines.at(-1) ?? first).span.end }, cells }];
  });
}
