import type { SyntaxCell, SyntaxRow } from '../tree.ts';
import { isValueText } from '../value.ts';
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

/** The narrowest table, and the fewest cells and rows with words, that are known in one line without a rule under the head. */
const FEWEST_COLUMNS = 3;
const FEWEST_CELLS = 24;
const FEWEST_ROWS = 3;

/**
 * The rows of a table that lost its line ends, each at its place; the row itself where it is one. The rule under the head tells
 * how wide the rows are, or the narrowest width at which each row has its words before its figures. Two pipes between two
 * rows look like a blank cell, and are none.
 *
 *     | 规章 | 0 | 0 | 0 | | 行政规范性文件 | 2 | | 9 |
 *     规章 | 0 | 0 | 0 | 行政规范性文件 | 2 | | 9
 */
export function rowsInLine(text: string, row: SyntaxRow): readonly SyntaxRow[] {
  const ruled = row.cells.findIndex(isRule);
  if (ruled >= 0) {
    const width = ruleWidth(row.cells, ruled);
    const rows = ruled % (width + 1) > 0 ? null : cutAt(row, width, 1);
    const others = rows?.filter(({ cells }) => !cells.every(isRule)) ?? [];
    // | 行政许可 | | --- | has a sign in the place of its figure, and no row behind a rule.
    return others.length > 1 ? others : [row];
  }
  if (row.cells.length < FEWEST_CELLS) return [row];
  // What closes a row that no pipe opens stands behind a blank cell.
  const { start, end } = row.span;
  const isBlankLast = !isPipe(text.charCodeAt(start)) && isPipe(text.charCodeAt(end - 1));
  const last = cellFrom(text, end, end, row.cells.length);
  for (const whole of isBlankLast ? [row, { ...row, cells: [...row.cells, last] }] : [row]) {
    for (const between of [1, 0]) {
      for (let width = FEWEST_COLUMNS; width * FEWEST_ROWS <= whole.cells.length; width++) {
        const rows = cutAt(whole, width, between);
        if (rows !== null && areRows(rows, between > 0)) return rows;
      }
    }
  }
  return [row];
}

/** How many cells from one on hold nothing but dashes. */
function ruleWidth(cells: readonly SyntaxCell[], from: number): number {
  const end = cells.findIndex((cell, i) => i > from && !isRule(cell));
  return (end < 0 ? cells.length : end) - from;
}

/** The cells in rows of one width, if so many blank ones stand between each two of them; null otherwise. */
function cutAt({ cells }: SyntaxRow, width: number, between: number): readonly SyntaxRow[] | null {
  const step = width + between;
  if ((cells.length + between) % step > 0) return null;
  const rows: SyntaxRow[] = [];
  for (let from = 0; from < cells.length; from += step) {
    const own = cells.slice(from, from + width).map((cell, column) => ({ ...cell, column }));
    if (cells.slice(from + width, from + step).some(({ text }) => text !== '')) return null;
    // Pipes at the ends of the line belong to no row more than those between two of them.
    rows.push({ span: { start: own[0]?.span.start ?? 0, end: own.at(-1)?.span.end ?? 0 }, cells: own });
  }
  return rows;
}

function isRule({ text }: SyntaxCell): boolean {
  return text.length > 2 && delimiter.test(text);
}

/**
 * True for rows with words, none of them behind a figure: those would be the label of the next row. Several rows have figures, or,
 * where blank cells `part` the rows, the last one, which has no words, as in section 四.
 */
function areRows(rows: readonly SyntaxRow[], part: boolean): boolean {
  const isFigure = ({ text }: SyntaxCell): boolean => isValueText(text);
  const isWord = (cell: SyntaxCell): boolean => !isFigure(cell) && /\p{Script=Han}{2}/u.test(cell.text);
  const worded = rows.filter(({ cells }) => cells.some(isWord)).length;
  const figured = rows.filter(({ cells }) => cells.some(isFigure));
  const isRecord =
    part && worded === rows.length - 1 && figured.every((row) => row === rows.at(-1) && !row.cells.some(isWord));
  return (
    worded >= FEWEST_ROWS &&
    (isRecord || (worded === rows.length && figured.length > 1)) &&
    figured.every(({ cells }) => cells.findLastIndex(isWord) < cells.findIndex(isFigure))
  );
}

/**
 * In a table whose rows do not all begin with a pipe, a row that does begins with a blank cell; so at the end.
 * Otherwise the rows of such a table would not stand in one grid.
 */
export function withBlankEdges(text: string, rows: readonly SyntaxRow[]): SyntaxRow[] {
  // A blank cell at the edge has its place at the pipe behind it.
  const opened = ({ span, cells }: SyntaxRow): boolean =>
    isPipe(text.charCodeAt(span.start)) && cells[0]?.span.start !== span.start;
  const closed = ({ span, cells }: SyntaxRow): boolean =>
    isPipe(text.charCodeAt(span.end - 1)) && cells.at(-1)?.span.end !== span.end;
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
