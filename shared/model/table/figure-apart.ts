import { traitsOf } from '../../syntax/layouts/traits.ts';
import { partOf } from '../../syntax/source.ts';
import type { SyntaxCell } from '../../syntax/tree.ts';
import type { TableTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import type { KeyedCell, Line } from '../lines.ts';
import { figuresByLabel } from '../pasted-figure.ts';
import { isFilled } from './visual-rows.ts';

/** The lines of a table, with the figures that were pasted to labels in cells of their own, and without numbers of notes. */
export function withFiguresApart(lines: readonly Line[], template: TableTemplate): readonly Line[] {
  return lines.flatMap((line, i) =>
    isNoteCutOff(lines, i, template) ? [] : (withoutNote(lines, i, template) ?? withFigureApart(line, template)),
  );
}

/**
 * A label above all figures of its row with a number pasted to it, which is that of a note; null for any other line.
 *
 * ```text
 * before   政府集中采购1     after    政府集中采购
 *          12                         12
 *          86.40                      86.40
 * ```
 */
function withoutNote(lines: readonly Line[], at: number, template: TableTemplate): Line | null {
  const line = lines[at] as Line;
  if (!traitsOf(line.layout).cellsStacked) return null;
  const [label, ...more] = line.cells.filter(isFilled);
  if (label === undefined || label.value || !more.every(({ value }) => value)) return null;
  const pasted = figuresByLabel(template).pastedIn(label.cell.text);
  if (pasted === null || !pasted.counts.has(more.length + figuresBelow(lines, at))) return null;
  const words = partOf(label.cell, { start: 0, end: pasted.at });
  const own = { cell: { ...label.cell, ...words }, key: labelKey(words.text), value: false };
  return { ...line, cells: line.cells.map((cell) => (cell === label ? own : cell)) };
}

/** True for the number of such a note where a line of text was cut before it. */
function isNoteCutOff(lines: readonly Line[], at: number, template: TableTemplate): boolean {
  const line = lines[at] as Line;
  const before = lines[at - 1];
  if (line.layout !== 'text' || line.text === null || before?.span.end !== line.span.start) return false;
  const pasted = figuresByLabel(template).pastedIn(`${before.text ?? ''}${line.text}`);
  return pasted?.at === before.text?.length && pasted?.counts.has(figuresBelow(lines, at)) === true;
}

/** How many figures stand in the lines below one before the next words. */
function figuresBelow(lines: readonly Line[], at: number): number {
  let found = 0;
  for (let i = at + 1; i < lines.length; i++) {
    for (const cell of lines[i]?.cells ?? []) {
      if (!isFilled(cell)) continue;
      if (!cell.value) return found;
      found++;
    }
  }
  return found;
}

/**
 * A row of cells with the first figure in a cell of its own where it was pasted to the label, and just the others of that
 * row stand behind. Where it left its cell blank, it goes back there.
 *
 * ```text
 * before   政府集中采购12  86.40         规章3  (blank)  0  9
 * after    政府集中采购  12  86.40       规章  3  0  9
 * ```
 */
function withFigureApart(line: Line, template: TableTemplate): Line {
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
  // So is one behind them, where no row has more cells.
  if (next !== undefined && isFilled(next) && behind.length >= widthOf(template)) return line;
  const words = partOf(label, { start: 0, end: pasted.at });
  const figure = partOf(label, { start: pasted.at, end: label.text.length });
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

/** How many figures the longest rows have. */
function widthOf({ rows, columns }: TableTemplate): number {
  return rows.reduce((most, row) => Math.max(most, row.columns?.length ?? columns.length), 0);
}

function figureCell(cell: SyntaxCell): KeyedCell {
  return { cell, key: '', value: true };
}
