import type { Cell } from '../model/report.ts';
import type { Equation } from '../template/equations.ts';
import type { CellTemplate } from '../template/registry.ts';
import { compareDecimals, formatDecimal, parseDecimal, sumOfDecimals } from '../text/decimal.ts';

/** The figure of the cell at an address as a decimal string; null where it has none. */
export type FigureAt = (address: string) => string | null;

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
export function writeOut(equation: Equation, figureAt: FigureAt): WrittenEquation {
  const figuresOf = (cells: readonly CellTemplate[]) => cells.map(({ address }) => figureAt(address));
  const [leftCells, rightCells] = sides(equation);
  const left = figuresOf(leftCells);
  const right = figuresOf(rightCells);
  const shown = left.length > MAX_ADDENDS ? left.filter((figure) => figure !== '0') : left;
  const known = [...left, ...right].every((figure) => figure !== null);
  return {
    text: `${addends(shown)} = ${addends(right)}`,
    shortened: shown.length < left.length,
    holds: known ? sum(left) === sum(right) : null,
  };
}

/** The sum that the equation's total should be, null where it has no total or an addend has no figure. */
export function totalOf(equation: Equation, figureAt: FigureAt): string | null {
  if (equation.total === null) return null;
  return sum(sides(equation)[0].map(({ address }) => figureAt(address)));
}

/** The figures of a table's cells. */
export function figuresIn(cells: ReadonlyMap<string, Cell>): FigureAt {
  return (address) => {
    const cell = cells.get(address);
    return cell === undefined ? null : figureValue(cell);
  };
}

/** The cells on the left and on the right: the addends and their total, or the two sides of a balance. */
function sides({ terms, total }: Equation): [left: readonly CellTemplate[], right: readonly CellTemplate[]] {
  const cells = (left: boolean): CellTemplate[] =>
    terms.filter(({ cell, sign }) => (total === null ? sign === 1 : cell !== total) === left).map(({ cell }) => cell);
  return [cells(true), cells(false)];
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

function addends(figures: readonly (string | null)[]): string {
  return figures.length === 0 ? '0' : figures.map((figure) => figure ?? '?').join('+');
}

function sum(figures: readonly (string | null)[]): string | null {
  const total = sumOfDecimals(figures);
  return total === null ? null : formatDecimal(total);
}
