import { traitsOf } from '../../syntax/layouts/traits.ts';
import type { Work } from '../../text/work.ts';
import type { KeyedCell, Line } from '../lines.ts';

/**
 * A row as the page shows it: the words in front and the figure cells behind, whatever number of physical lines
 * it takes. In a grid each value keeps its column; where cells stand one a line it has none.
 */
export interface VisualRow {
  readonly line: Line;
  readonly words: readonly KeyedCell[];
  /** Figure cells and the blanks among and behind them, in order. */
  readonly values: readonly KeyedCell[];
  /** False where cells stand one below the other, so that columns cannot be told from positions. */
  readonly keepsColumns: boolean;
}

/** So many lines are looked at at once. */
const LINES_AT_ONCE = 1000;

/** Splits the lines of one table into visual rows, piece by piece. */
export function* visualRows(lines: readonly Line[]): Work<VisualRow[]> {
  const rows: VisualRow[] = [];
  let words: KeyedCell[] = [];
  let values: KeyedCell[] = [];
  let first: Line | null = null;
  const flush = (): void => {
    if (first !== null && (words.length > 0 || values.length > 0))
      rows.push({ line: first, words, values, keepsColumns: false });
    words = [];
    values = [];
    first = null;
  };
  for (const [i, line] of lines.entries()) {
    if (i % LINES_AT_ONCE === LINES_AT_ONCE - 1) yield;
    if (!traitsOf(line.layout).cellsStacked) {
      flush();
      rows.push(horizontal(line));
      continue;
    }
    const firstFilled = line.cells.findIndex(({ cell }) => cell.text !== '');
    line.cells.forEach((cell, i) => {
      if (cell.cell.text !== '' && !cell.value) {
        if (values.length > 0) flush();
        words.push(cell);
      } else {
        // At the head of a group of lines blanks stand for merged label cells, unless figures follow them there.
        if (i < firstFilled && !line.cells[firstFilled]?.value) return;
        values.push(cell);
      }
      first ??= line;
    });
  }
  flush();
  return rows;
}

function horizontal(line: Line): VisualRow {
  if (!traitsOf(line.layout).keepsColumns) {
    const cells = line.cells;
    const words = cells.filter(({ cell, value }) => !value && cell.text !== '');
    const last = cells.findLastIndex(({ cell, value }) => !value && cell.text !== '');
    // Only between drawn borders is a cell blank.
    const values = cells.filter(({ cell, value }, i) => value || (cell.text === '' && i > last));
    return { line, words, values, keepsColumns: false };
  }
  const cells = line.cells.slice(rowNumbers(line.cells));
  // Words behind the first figure are unreadable figures or notes, no labels.
  let values = 0;
  while (values < cells.length && cells[values]?.value === false) values++;
  // Blanks in front of it belong to the figures.
  while (values > 0 && cells[values - 1]?.cell.text === '') values--;
  return {
    line,
    words: cells.slice(0, values).filter(({ cell }) => cell.text !== ''),
    values: cells.slice(values),
    keepsColumns: true,
  };
}

/**
 * How many cells at the left hold the number of a row (序号): a figure at the edge, or behind nothing but blanks, before the
 * label, with others behind it.
 */
function rowNumbers(cells: readonly KeyedCell[]): number {
  const number = cells.findIndex(isFilled);
  if (cells[number]?.value !== true) return 0;
  const label = cells.find((each, i) => i > number && isFilled(each));
  return label?.value === false && cells.some(({ value }, i) => i > number && value) ? number + 1 : 0;
}

/** How many cells say something. */
export function filledIn(cells: readonly KeyedCell[]): number {
  let filled = 0;
  for (const { cell } of cells) if (cell.text !== '') filled++;
  return filled;
}

/** True for a cell that says something. */
export function isFilled({ cell }: KeyedCell): boolean {
  return cell.text !== '';
}
