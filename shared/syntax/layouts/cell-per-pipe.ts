import type { SyntaxCell } from '../tree.ts';
import { inlineCell } from './inline.ts';
import { isPipe, type ScannedLine } from './line.ts';
import { pipeRow } from './pipe.ts';
import { cellFrom } from './tab.ts';
import type { TableBuilder } from './table-builder.ts';

const BACKSLASH = 92;
const SPACE = 32;
/** So many lines of one cell make a table; fewer are lines of text with a stroke at their end. */
const FEWEST_LINES = 4;
/** A longer line is a paragraph, whatever stands below it. */
const LONGEST_CELL = 80;
const FIGURE = /^[-+−]?[0-9０-９][0-9０-９.．,，]*$/u;
const RULE = /^:?-{3,}:?$/;

/**
 * True for a line that holds one cell and the pipe behind or before it, `36 |`, or both, `|36|`, or pipes alone, `||`.
 * `within` says that such lines stand above: there the pipes of blank cells may follow on the line, `36 | ||`.
 */
export function isPipeLine(text: string, line: ScannedLine, within: boolean): boolean {
  if (isPipesAlone(text, line)) return true;
  if (line.pipes === 1) return isPipe(text.charCodeAt(line.contentStart)) || isClosed(text, line);
  return isBoxed(text, line) || (within && blanksBehind(text, line) === line.pipes - 1);
}

/** True for a line of one cell between two pipes, which may be the row of a table with one column too. */
export function isBoxed(text: string, line: ScannedLine): boolean {
  return line.pipes === 2 && isPipe(text.charCodeAt(line.contentStart)) && isClosed(text, line);
}

/** True for a line of nothing but pipes. */
export function isPipesAlone(text: string, line: ScannedLine): boolean {
  if (line.pipes === 0 || line.blank) return false;
  for (let at = line.contentStart; at < line.contentEnd; at++) {
    const unit = text.charCodeAt(at);
    if (!isPipe(unit) && unit > SPACE) return false;
  }
  return true;
}

/** True for a line without pipes that is short enough for a cell. The pipe that closes it stands on the line below. */
export function mayBeClosedBelow({ pipes, contentStart, contentEnd }: ScannedLine): boolean {
  return pipes === 0 && contentEnd > contentStart && contentEnd - contentStart <= LONGEST_CELL;
}

function isClosed(text: string, { contentStart, contentEnd }: ScannedLine): boolean {
  return (
    contentEnd - contentStart > 1 &&
    isPipe(text.charCodeAt(contentEnd - 1)) &&
    text.charCodeAt(contentEnd - 2) !== BACKSLASH
  );
}

/** How many blank cells follow the only cell of a line: its last pipes but the one that closes it. */
function blanksBehind(text: string, { contentStart, contentEnd }: ScannedLine): number {
  let pipes = 0;
  for (let at = contentEnd - 1; at > contentStart; at--) {
    const unit = text.charCodeAt(at);
    if (isPipe(unit) && text.charCodeAt(at - 1) !== BACKSLASH) pipes++;
    else if (unit > SPACE) break;
  }
  return pipes - 1;
}

/**
 * One cell a line, each with the pipe that parts it from the next, on its own line or on the one below; further pipes
 * alone are as many blank cells. In a run of few lines only figures are cells.
 */
export function readPipeLines(run: readonly ScannedLine[], text: string, table: TableBuilder): void {
  const filled = run.filter((line) => !isPipesAlone(text, line));
  const boxed = filled.filter((line) => isBoxed(text, line)).length * 2 > filled.length;
  const isTable = filled.length >= FEWEST_LINES;
  for (const [i, line] of run.entries()) {
    if (isPipesAlone(text, line)) {
      // Between two pipes each, or behind a cell that its own line leaves open, one more pipe than there are blanks.
      const closing = boxed || (i > 0 && run[i - 1]?.pipes === 0) ? 1 : 0;
      if (isTable) addCells(table, line, blanksOf(text, line, closing));
      continue;
    }
    const cell = cellOf(text, line);
    if (isTable && !(boxed && RULE.test(cell.text))) addCells(table, line, [cell, ...blanksIn(text, line)]);
    else if (!isTable && !isBoxed(text, line)) {
      if (FIGURE.test(cell.text)) addCells(table, line, [cell]);
      else table.addText(text, line);
    } else if (!isTable) {
      const row = pipeRow(text, line, i === 1);
      if (row === 'delimiter') table.extend('pipe', line);
      else if (row !== null) table.add('pipe', row);
    }
  }
}

function addCells(table: TableBuilder, { start, end }: ScannedLine, cells: readonly SyntaxCell[]): void {
  if (cells.length > 0) table.add('cell-per-line', { span: { start, end }, cells }, cells.length);
}

function cellOf(text: string, line: ScannedLine): SyntaxCell {
  const { contentStart, contentEnd } = line;
  const from = isPipe(text.charCodeAt(contentStart)) ? contentStart + 1 : contentStart;
  let to = contentEnd;
  for (let blanks = isClosed(text, line) ? blanksBehind(text, line) + 1 : 0; blanks > 0; blanks--) {
    to--;
    while (to > from && !isPipe(text.charCodeAt(to))) to--;
  }
  return inlineCell(text, from, to, 0);
}

/** The blank cells behind the only cell of its line. */
function blanksIn(text: string, line: ScannedLine): SyntaxCell[] {
  const { contentEnd } = line;
  const blanks = isBoxed(text, line) || !isClosed(text, line) ? 0 : blanksBehind(text, line);
  return Array.from({ length: blanks }, (_, i) => cellFrom(text, contentEnd - 1, contentEnd - 1, i + 1));
}

/** The blank cells that a line of pipes alone stands for; `closing` of its pipes belong to the cell above, or to a box. */
function blanksOf(text: string, { contentStart, contentEnd }: ScannedLine, closing: number): SyntaxCell[] {
  const blanks: SyntaxCell[] = [];
  let left = closing;
  for (let at = contentStart; at < contentEnd; at++) {
    if (!isPipe(text.charCodeAt(at))) continue;
    if (left > 0) left--;
    else blanks.push(cellFrom(text, at, at, blanks.length));
  }
  return blanks;
}
