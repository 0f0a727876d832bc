import type { Table } from '../model/report.ts';
import type { Equation } from '../template/equations.ts';
import type { CellTemplate } from '../template/registry.ts';
import { addDecimals, type Decimal, formatDecimal, negateDecimal, parseDecimal, trimDecimal } from '../text/decimal.ts';
import type { FigureAt } from './equation.ts';

type EquationsOf = (address: string) => readonly Equation[];

/**
 * The equations that state a cell in terms of others: those whose total it is, and for what is carried over the balance
 * of its column, of which it is the rest.
 */
export function definitionsOf({ address, row }: CellTemplate, equationsOf: EquationsOf): readonly Equation[] {
  return equationsOf(address).filter(({ total, constraint }) =>
    total === null ? constraint.kind === 'column-balance' && row.role === 'carried-over' : total.address === address,
  );
}

/** What an equation leaves for one of its cells, as a decimal string; null where another cell has no figure, or below 0. */
export function remainder({ terms }: Equation, address: string, figureAt: FigureAt): string | null {
  let sum: Decimal = { units: 0n, places: 0 };
  let own: 1 | -1 = 1;
  for (const { cell, sign } of terms) {
    if (cell.address === address) {
      own = sign;
      continue;
    }
    const figure = figureAt(cell.address);
    const value = figure === null ? null : parseDecimal(figure);
    if (value === null) return null;
    sum = addDecimals(sum, sign === 1 ? value : negateDecimal(value));
  }
  const rest = trimDecimal(own === 1 ? negateDecimal(sum) : sum);
  return rest.units < 0n ? null : formatDecimal(rest);
}

/**
 * The derived cells of a table that follow from the cells at `typed`, directly or through other derived cells, with what
 * the equations state for them now. A cell that was typed itself keeps what was typed, and one whose equation lacks a
 * figure is left out. Where two equations state different figures the first holds: the sum of the row.
 */
export function computedTotals(
  { cells }: Table,
  equationsOf: EquationsOf,
  typed: ReadonlySet<string>,
  figureAt: FigureAt,
): ReadonlyMap<string, string> {
  const definitions = new Map(
    [...cells.values()].flatMap((cell) => {
      const own = typed.has(cell.address) ? [] : definitionsOf(cell, equationsOf);
      return own.length === 0 ? [] : [[cell.address, own] as const];
    }),
  );
  const following = new Set<string>();
  for (let waiting = [...typed]; waiting.length > 0; ) {
    const reached = waiting.flatMap((address) => equationsOf(address)).flatMap(({ terms }) => terms);
    waiting = [];
    for (const { cell } of reached) {
      const isDefined = definitions
        .get(cell.address)
        ?.some(({ terms }) => terms.some((term) => following.has(term.cell.address) || typed.has(term.cell.address)));
      if (!isDefined || following.has(cell.address)) continue;
      following.add(cell.address);
      waiting.push(cell.address);
    }
  }
  const known = new Map<string, string | null>();
  const figureOf = (address: string): string | null => {
    const done = known.get(address);
    if (done !== undefined) return done;
    // While it is being worked out, and where nothing states it, the cell says what stands in it.
    known.set(address, figureAt(address));
    if (!following.has(address)) return figureAt(address);
    for (const equation of definitions.get(address) ?? []) {
      const value = remainder(equation, address, figureOf);
      if (value === null) continue;
      known.set(address, value);
      return value;
    }
    return figureAt(address);
  };
  const computed = new Map<string, string>();
  for (const address of following) {
    const figure = figureOf(address);
    if (figure !== null && figure !== figureAt(address)) computed.set(address, figure);
  }
  return computed;
}
