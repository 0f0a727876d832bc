import { partOf } from '../../syntax/source.ts';
import type { SyntaxCell } from '../../syntax/tree.ts';
import type { TableTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import type { KeyedCell, Line } from '../lines.ts';
import { figuresByLabel } from '../pasted-figure.ts';
import type { RowSums } from './row-sum.ts';
import { isFilled } from './visual-rows.ts';

/**
 * A row of cells with the first figure in a cell of its own where it was pasted to the label, and just the others of that
 * row stand behind. Where it left its cell blank, it goes back there.
 *
 * ```text
 * before   政府集中采购12  86.40         规章3  (blank)  0  9
 * after    政府集中采购  12  86.40       规章  3  0  9
 * ```
 */
export function withFigureApart(line: Line, template: TableTemplate, sums: RowSums): Line {
  if (line.layout === 'text') return line;
  const { cells } = line;
  const at = cells.findLastIndex(({ cell, value }) => cell.text !== '' && !value);
  const label = cells[at]?.cell;
  if (label === undefined) return line;
  const pasted = figuresByLabel(template).pastedIn(label.text);
  if (pasted === null) return line;
  const [next, ...rest] = cells.slice(at + 1);
  const behind = next === undefined ? [] : [next, ...rest];
  // A blank among the others is the cell of another figure: then those behind the label are in their own cells, and what
  // was pasted to it is the mark of a note.
  const others = behind.slice(Math.max(0, behind.findIndex(isFilled)), behind.findLastIndex(isFilled) + 1);
  if (!pasted.counts.has(1 + others.length) || !others.every(isFilled)) return line;
  // It is, too, where the row has all the cells that a row can have without it.
  if (next !== undefined && isFilled(next) && behind.length >= widthOf(template)) return line;
  const words = partOf(label, { start: 0, end: pasted.at });
  const figure = partOf(label, { start: pasted.at, end: label.text.length });
  // A row with a blank before its figures that adds up without the number, and not with it, has a note there.
  const asFigure = [figureCell({ ...label, ...figure }), ...others];
  if (next?.cell.text === '' && sums.exist && isNoteBySums(asFigure, template, sums)) return line;
  const figures: readonly KeyedCell[] =
    next?.cell.text === ''
      ? [figureCell({ ...next.cell, ...figure }), ...rest]
      : [
          figureCell({ ...label, ...figure, column: label.column + label.width, width: 1 }),
          ...behind.map(({ cell, key, value }) => ({ cell: { ...cell, column: cell.column + 1 }, key, value })),
        ];
  const own = { cell: { ...label, ...words }, key: labelKey(words.text), value: false };
  return { ...line, cells: [...cells.slice(0, at), own, ...figures] };
}

/** True if some figures add up to the total of their row without the first of them alone. */
function isNoteBySums(figures: readonly KeyedCell[], template: TableTemplate, sums: RowSums): boolean {
  const row = template.rows.find((each) => sums.widthOf(each) === figures.length);
  if (row === undefined) return false;
  return !sums.canSatisfy(row, figures) && sums.canSatisfy(row, [{ cell: { text: '0' } }, ...figures.slice(1)]);
}

/** How many figures the longest rows have. */
function widthOf({ rows, columns }: TableTemplate): number {
  return rows.reduce((most, row) => Math.max(most, row.columns?.length ?? columns.length), 0);
}

function figureCell(cell: SyntaxCell): KeyedCell {
  return { cell, key: '', value: true };
}
