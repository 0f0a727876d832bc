import type { SyntaxCell, SyntaxRow } from '../tree.ts';
import { inlineCell } from './inline.ts';
import { isPipe, type ScannedLine } from './line.ts';
import { cellFrom } from './tab.ts';

const BACKSLASH = 92;
const FIGURE = /^[0-9０-９][0-9０-９.．,，]*$/u;
const delimiter = /^:?-+:?$/;

/**
 * A row of a Markdown table, its leading and trailing pipe optional. `delimiter` for the line of dashes under
 * a head, where `second` says that one row is above it; null for a line with a single pipe that parts nothing.
 */
export function pipeRow(text: string, line: ScannedLine, second: boolean): SyntaxRow | 'delimiter' | null {
  let start = line.contentStart;
  let end = line.contentEnd;
  const opened = isPipe(text.charCodeAt(start));
  const closed = end - start > 1 && isPipe(text.charCodeAt(end - 1)) && text.charCodeAt(end - 2) !== BACKSLASH;
  if (opened) start++;
  if (closed) end--;
  const cells: SyntaxCell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && (!isPipe(text.charCodeAt(at)) || text.charCodeAt(at - 1) === BACKSLASH)) continue;
    cells.push(inlineCell(text, from, at, cells.length));
    from = at + 1;
  }
  if (cells.length < 2 && !(opened && closed)) return null;
  // A sentence may hold a pipe: 开设“政策库|解读库”栏目。 One ｜ between words is punctuation: 云岭发布｜年度报告.
  if (!opened && !closed) {
    const words = text.slice(start, end);
    const hasFigure = cells.some((cell) => FIGURE.test(cell.text));
    if (words.includes('。') && (cells.length === 2 || !hasFigure)) return null;
    if (words.includes('｜') && cells.length === 2 && !hasFigure) return null;
  }
  if (isDelimiter(cells, second)) return 'delimiter';
  return { span: { start: line.contentStart, end: line.contentEnd }, cells };
}

/**
 * In a table whose rows do not all begin with a pipe, a row that does begins with a blank cell; so at the end.
 * Otherwise the rows of such a table would not stand in one grid.
 */
export function withBlankEdges(text: string, rows: readonly SyntaxRow[]): SyntaxRow[] {
  const opened = ({ span }: SyntaxRow): boolean => isPipe(text.charCodeAt(span.start));
  const closed = ({ span }: SyntaxRow): boolean => isPipe(text.charCodeAt(span.end - 1));
  const bareStart = !rows.every(opened);
  const bareEnd = !rows.every(closed);
  if (!bareStart && !bareEnd) return [...rows];
  return rows.map((row) => {
    const before = bareStart && opened(row) ? 1 : 0;
    const cells = row.cells.map((cell) => ({ ...cell, column: cell.column + before }));
    if (before > 0) cells.unshift(cellFrom(text, row.span.start, row.span.start, 0));
    if (bareEnd && closed(row)) cells.push(cellFrom(text, row.span.end, row.span.end, cells.length));
    return { ...row, cells };
  });
}

/**
 * Dashes in every cell; a lone dash a cell is a row of placeholders, but under the first row of a table, or where a
 * colon or a longer rule says otherwise.
 */
function isDelimiter(cells: readonly SyntaxCell[], second: boolean): boolean {
  let ruled = second;
  for (const cell of cells) {
    if (!delimiter.test(cell.text)) return false;
    if (cell.text.length > 2 || cell.text.includes(':')) ruled = true;
  }
  return ruled;
}
