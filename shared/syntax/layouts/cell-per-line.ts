import type { Work } from '../../text/work.ts';
import type { SyntaxCell } from '../tree.ts';
import type { ScannedLine } from './line.ts';
import { cellFrom, quotedCellAt } from './tab.ts';
import type { TableBuilder } from './table-builder.ts';

/** Reading may pause after so many lines. */
const LINES_AT_ONCE = 4000;

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
