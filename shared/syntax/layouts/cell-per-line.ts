import type { Work } from '../../text/work.ts';
import type { SyntaxCell } from '../tree.ts';
import type { ScannedLine } from './line.ts';
import { cellFrom, quotedCellAt } from './tab.ts';
import type { TableBuilder } from './table-builder.ts';

/** Reading may pause after so many lines. */
const LINES_AT_ONCE = 1000;

/**
 * One cell a line, each behind a tab; a line that holds only the tab is a blank cell; an empty line parts two
 * rows, or stands inside one by accident: `model/` decides by what the cells say.
 */
export function* readCellsPerLine(run: readonly ScannedLine[], text: string, table: TableBuilder): Work<void> {
  let cells: SyntaxCell[] = [];
  let start = 0;
  let end = 0;
  const flush = (): void => {
    if (cells.length > 0) table.add('cell-per-line', { span: { start, end }, cells }, cells.length);
    cells = [];
  };
  for (const [i, line] of run.entries()) {
    if (i % LINES_AT_ONCE === LINES_AT_ONCE - 1) yield;
    if (line.blank && line.tabs === 0) {
      flush();
      continue;
    }
    if (cells.length === 0) start = line.start;
    end = line.end;
    // A blank cell's place of insertion is behind its tab.
    cells.push(
      line.blank
        ? cellFrom(text, line.end, line.end, cells.length)
        : quotedCellAt(text, line.start, line.end, cells.length),
    );
  }
  flush();
}

/** A page shows so many blank lines behind the last cell of a row, and fewer around the tab between two cells. */
const LINES_BETWEEN_ROWS = 3;

/**
 * The blank cells of a table whose cells are paragraphs, as a browser copies it: each cell on a line of its own, a tab on a
 * line of its own between two of them. One tab parts two cells that are filled.
 */
export function readBlanksBetweenTabs(run: readonly ScannedLine[], text: string, table: TableBuilder): void {
  const tabs = run.filter(({ tabs }) => tabs > 0);
  const behind = run.length - 1 - run.findLastIndex(({ tabs }) => tabs > 0);
  const parted = tabs.every((line) => line.tabs === 1) && run.length >= 2 * tabs.length;
  const blanks = parted ? tabs.slice(0, behind >= LINES_BETWEEN_ROWS ? tabs.length : tabs.length - 1) : [];
  const [first] = blanks;
  if (first === undefined) return;
  const cells = blanks.map(({ end }, i) => cellFrom(text, end, end, i));
  table.add(
    'cell-per-line',
    { span: { start: first.start, end: blanks.at(-1)?.end ?? first.end }, cells },
    cells.length,
  );
}
