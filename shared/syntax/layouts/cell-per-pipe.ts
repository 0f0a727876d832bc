import type { SyntaxCell } from '../tree.ts';
import { inlineCell } from './inline.ts';
import { isPipe, type ScannedLine } from './line.ts';
import { cellFrom } from './tab.ts';
import type { TableBuilder } from './table-builder.ts';

const BACKSLASH = 92;
/** So many lines of one cell make a table; fewer are lines of text with a stroke at their end. */
const FEWEST_LINES = 4;

/** True for a line that holds one cell and the pipe behind or before it, `36 |`, or pipes alone, `||`. */
export function isPipeLine(text: string, line: ScannedLine): boolean {
  return isPipesAlone(text, line) || (line.pipes === 1 && edgePipe(text, line) !== null);
}

/** True for a line of nothing but pipes. */
export function isPipesAlone(text: string, line: ScannedLine): boolean {
  if (line.pipes === 0 || line.blank) return false;
  for (let at = line.contentStart; at < line.contentEnd; at++) {
    const unit = text.charCodeAt(at);
    if (!isPipe(unit) && unit > 32) return false;
  }
  return true;
}

/** Which edge of the line its one pipe stands at; null for a pipe inside. */
function edgePipe(text: string, { contentStart, contentEnd }: ScannedLine): 'start' | 'end' | null {
  if (isPipe(text.charCodeAt(contentEnd - 1)) && text.charCodeAt(contentEnd - 2) !== BACKSLASH) return 'end';
  return isPipe(text.charCodeAt(contentStart)) ? 'start' : null;
}

/** One cell a line, each with the pipe that parts it from the next; a line of pipes alone is as many blank cells. */
export function readPipeLines(run: readonly ScannedLine[], text: string, table: TableBuilder): void {
  if (run.length < FEWEST_LINES || run.filter((line) => !isPipesAlone(text, line)).length < FEWEST_LINES) {
    for (const line of run) if (!isPipesAlone(text, line)) table.addText(text, line);
    return;
  }
  for (const line of run) {
    table.add('cell-per-line', { span: { start: line.start, end: line.end }, cells: cellsOf(text, line) });
  }
}

function cellsOf(text: string, line: ScannedLine): SyntaxCell[] {
  const { contentStart, contentEnd } = line;
  if (isPipesAlone(text, line)) {
    const blanks: SyntaxCell[] = [];
    for (let at = contentStart; at < contentEnd; at++) {
      if (isPipe(text.charCodeAt(at))) blanks.push(cellFrom(text, at, at, blanks.length));
    }
    return blanks;
  }
  const atEnd = edgePipe(text, line) === 'end';
  return [inlineCell(text, atEnd ? contentStart : contentStart + 1, atEnd ? contentEnd - 1 : contentEnd, 0)];
}
