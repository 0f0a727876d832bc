import type { Cell } from '../model/report.ts';
import type { Equation } from '../reconcile/reconcile.ts';

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
  const known = [...left, ...right].every((cell) => valueOf(cell) !== null);
  const shown = left.length > MAX_ADDENDS ? left.filter((cell) => valueOf(cell) !== '0') : left;
  return {
    text: `${addends(shown)} = ${addends(right)}`,
    shortened: shown.length < left.length,
    holds: known ? sum(left) === sum(right) : null,
  };
}

/** The sum that the equation's total should be, null where it has no total or an addend has no figure. */
export function totalOf(equation: Equation, value: (cell: Cell) => string | null = valueOf): string | null {
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
export function valueOf(cell: Cell): string | null {
  return cell.figure.kind === 'figure' ? cell.figure.value : null;
}

function addends(cells: readonly Cell[]): string {
  return cells.length === 0 ? '0' : cells.map((cell) => valueOf(cell) ?? '?').join('+');
}

function sum(cells: readonly Cell[], value: (cell: Cell) => string | null = valueOf): string | null {
  const values: string[] = [];
  for (const cell of cells) {
    const present = value(cell);
    if (present === null) return null;
    values.push(present);
  }
  return addDecimals(values);
}

function addDecimals(values: readonly string[]): string {
  const places = Math.max(0, ...values.map((value) => value.split('.')[1]?.length ?? 0));
  const total = values.reduce((units, value) => {
    const [whole = '0', fraction = ''] = value.split('.');
    return units + BigInt(whole + fraction.padEnd(places, '0'));
  }, 0n);
  const digits = (total < 0n ? -total : total).toString().padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${total < 0n ? '-' : ''}${digits.slice(0, digits.length - places)}${fraction === '' ? '' : `.${fraction}`}`;
}
