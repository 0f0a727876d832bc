import type { Cell } from '../model/report.ts';
import type { Equation } from '../reconcile/reconcile.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  parseDecimal,
  trimDecimal,
} from '../text/decimal.ts';

const zero: Decimal = { units: 0n, places: 0 };

/** A sum of more addends than this is written without those that are 0. */
const MAX_ADDENDS = 8;

export interface WrittenEquation {
  /** `1+0+0+0+0+0 = 1`; `?` stands for a cell that has no figure. */
  readonly text: string;
  /** True if addends that are 0 were left out. */
  readonly shortened: boolean;
  /** Null where a figure is missing, else whether both sides are equal. */
  readonly holds: boolean | null;
}

/** Writes an equation out with the figures that stand in the report, the total or the outgoing side on the right. */
export function writeOut(equation: Equation): WrittenEquation {
  const { left, right } = sides(equation);
  const known = [...left, ...right].every((cell) => figureValue(cell) !== null);
  const shown = left.length > MAX_ADDENDS ? left.filter((cell) => figureValue(cell) !== '0') : left;
  return {
    text: `${addends(shown)} = ${addends(right)}`,
    shortened: shown.length < left.length,
    holds: known ? sum(left) === sum(right) : null,
  };
}

/** The sum that the equation's total should be, null where it has no total or an addend has no figure. */
export function totalOf(equation: Equation, value: (cell: Cell) => string | null = figureValue): string | null {
  if (equation.total === null) return null;
  const { left } = sides(equation);
  return sum(left, value);
}

function sides({ terms, total }: Equation): { readonly left: readonly Cell[]; readonly right: readonly Cell[] } {
  const isLeft = (term: Equation['terms'][number]) => (total === null ? term.sign === 1 : term.cell !== total);
  return {
    left: terms.filter(isLeft).map(({ cell }) => cell),
    right: terms.filter((term) => !isLeft(term)).map(({ cell }) => cell),
  };
}

/** The cell's value as a decimal string, null where it has none. */
export function figureValue(cell: Cell): string | null {
  return cell.figure.kind === 'figure' ? cell.figure.value : null;
}

/** True if the cell has this very value, however many decimals it is written with. */
export function hasValue(cell: Cell, value: string): boolean {
  const present = parseDecimal(figureValue(cell) ?? '');
  const wanted = parseDecimal(value);
  return present !== null && wanted !== null && compareDecimals(present, wanted) === 0;
}

function addends(cells: readonly Cell[]): string {
  return cells.length === 0 ? '0' : cells.map((cell) => figureValue(cell) ?? '?').join('+');
}

function sum(cells: readonly Cell[], value: (cell: Cell) => string | null = figureValue): string | null {
  let total: Decimal = zero;
  for (const cell of cells) {
    const decimal = parseDecimal(value(cell) ?? '');
    if (decimal === null) return null;
    total = addDecimals(total, decimal);
  }
  return formatDecimal(trimDecimal(total));
}
