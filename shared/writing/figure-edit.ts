import type { Cell } from '../model/report.ts';
import { cellOf } from '../model/table/cell.ts';
import type { TextEdit } from '../text/span.ts';

const number = /[0-9０-９]+(?:[,，.．。][0-9０-９]+)*/u;

/**
 * The edit that makes a cell say another figure; null where the text has no such cell, or mark-up stands inside what it
 * says, which would be taken along. What stands around the number stays (60注1 → 61注1), unless it means something else
 * beside the new one (减3 → 2), or nothing (-3 → 0).
 */
export function figureEdit(cell: Cell, to: string): TextEdit | null {
  const { address, row, column, span, text, unit } = cell;
  if (span === null || text === null || text.length !== span.end - span.start) return null;
  const found = number.exec(text);
  if (found !== null && (to !== '0' || found.index === 0)) {
    const end = found.index + found[0].length;
    const { figure } = cellOf(
      address,
      row,
      column,
      { span, text: text.slice(0, found.index) + to + text.slice(end) },
      unit,
    );
    if (figure.kind === 'figure' && figure.value === to)
      return { span: { start: span.start + found.index, end: span.start + end }, newText: to };
  }
  return { span, newText: to };
}
