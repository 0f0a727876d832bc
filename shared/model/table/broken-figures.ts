import { traitsOf } from '../../syntax/layouts/traits.ts';
import { textOf } from '../../syntax/source.ts';
import type { TableTemplate } from '../../template/schema.ts';
import type { KeyedCell, Line } from '../lines.ts';
import type { RowSums } from './row-sum.ts';
import { isFilled } from './visual-rows.ts';

/**
 * The two pieces of an amount that was broken before its point, or behind it: then it has its unit or the four decimals
 * of the form, for a count may have a stray point above the next.
 */
const pieces = [
  { first: /^[0-9]{1,9}[.．]$/u, second: /^(?:[0-9]{1,6}万?元|[0-9]{4,6})$/u },
  { first: /^[0-9]{1,9}$/u, second: /^[.．][0-9]{1,6}(?:万?元)?$/u },
];

/**
 * The lines of a table with amounts in one piece that a narrow cell has broken at their point. What stands on the line
 * below would else be read as the amount: 42. over 21万元 is 42.21万元.
 */
export function withoutBrokenFigures(
  lines: readonly Line[],
  { columns }: TableTemplate,
  sums: RowSums,
): readonly Line[] {
  if (!columns.some(({ value }) => value === 'amount')) return lines;
  const out: Line[] = [];
  for (const written of lines) {
    const line = traitsOf(written.layout).cellsStacked ? { ...written, cells: joinedInStack(written.cells) } : written;
    const before = out.at(-1);
    const last = before?.cells.findLast(isFilled);
    const [first, ...others] = line.cells.filter(isFilled);
    const whole = last === undefined || first === undefined || others.length > 0 ? null : joined(last, first);
    if (before === undefined || whole === null) out.push(line.cells.length < written.cells.length ? line : written);
    else out[out.length - 1] = { ...before, cells: before.cells.map((cell) => (cell === last ? whole : cell)) };
  }
  // Another number in one of the pieces may make them two figures.
  if (out.length < lines.length || out.some((line, i) => line !== lines[i])) sums.ask();
  return out;
}

/** The cells of a group of lines, each on a line of its own. */
function joinedInStack(cells: readonly KeyedCell[]): readonly KeyedCell[] {
  const out: KeyedCell[] = [];
  for (const cell of cells) {
    const last = out.at(-1);
    const whole = last === undefined ? null : joined(last, cell);
    if (whole === null) out.push(cell);
    else out[out.length - 1] = whole;
  }
  return out;
}

function joined({ cell }: KeyedCell, { cell: below }: KeyedCell): KeyedCell | null {
  if (cell.map !== undefined || below.map !== undefined) return null;
  if (!pieces.some(({ first, second }) => first.test(cell.text) && second.test(below.text))) return null;
  const text = textOf([cell, below].map(({ text, span }) => ({ text, offset: span.start, length: text.length })));
  return { cell: { ...cell, ...text }, key: '', value: true };
}
