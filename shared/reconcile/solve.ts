import { figureText, type System, type Term } from './system.ts';

/** A table's equations with the cells that have no figure solved for, as far as the equations reach. */
export interface Solution {
  /** By cell; NaN where the equations leave it open. */
  readonly values: readonly number[];
  /** The solved cells, each with the equation that gave its value, in the order of solving: later ones may rest on earlier ones. */
  readonly solved: readonly Term[];
  /** The equations that were used up to define their one unknown cell. */
  readonly used: ReadonlySet<number>;
  /** The equations in which unknown cells are left, so that they say nothing. */
  readonly open: ReadonlySet<number>;
  /** By equation: left minus right, where every cell has a value and the equation was not used up in solving; else 0. */
  readonly residuals: readonly number[];
  /** Equations that no figures ≥ 0 in their unknown cells can satisfy. */
  readonly impossible: readonly number[];
}

const none: ReadonlySet<number> = new Set();

/**
 * Solves for the unknown cells: an equation with one of them defines it; if all unknown cells of an equation have the
 * same sign, none may be negative, and the rest adds up to 0, they are all 0.
 *
 *     2 ? 0 | 5    the one unknown cell is 3
 *     2 ? ? | 2    both unknown cells are 0
 *     2 ? ? | 5    nothing follows
 */
export function solve(system: System, figures: readonly number[] = system.figures): Solution {
  if (system.hasUnknowns) return solveUnknowns(system, figures);
  const { terms } = system.structure;
  const residuals: number[] = [];
  for (const each of terms) residuals.push(sumOf(each, figures));
  return { values: figures, solved: [], used: none, open: none, residuals, impossible: [] };
}

function solveUnknowns(system: System, figures: readonly number[]): Solution {
  const { terms: equations, incidence, signed } = system.structure;
  const values = [...figures];
  const unknowns = equations.map((terms) => terms.reduce((n, { cell }) => n + (isKnown(values, cell) ? 0 : 1), 0));
  const used = new Set<number>();
  const solved: Term[] = [];

  const settle = (term: Term, value: number): void => {
    values[term.cell] = value;
    solved.push(term);
    for (const { equation } of incidence[term.cell] as readonly Term[]) {
      unknowns[equation] = (unknowns[equation] as number) - 1;
    }
  };
  const define = (): boolean => {
    let found = false;
    equations.forEach((terms, e) => {
      if (unknowns[e] !== 1) return;
      const term = terms.find(({ cell }) => !isKnown(values, cell)) as Term;
      used.add(e);
      settle(term, 0 - sumOf(terms, values) * term.sign);
      found = true;
    });
    return found;
  };
  const vanish = (): boolean =>
    equations.some((terms, e) => {
      if (unknowns[e] === 0) return false;
      const open = terms.filter(({ cell }) => !isKnown(values, cell));
      if (
        !open.every(({ cell, sign }) => sign === (open[0] as Term).sign && !signed[cell]) ||
        sumOf(terms, values) !== 0
      ) {
        return false;
      }
      for (const term of open) settle(term, 0);
      return true;
    });
  while (define() || vanish());

  const residuals = equations.map((terms, e) => (unknowns[e] === 0 && !used.has(e) ? sumOf(terms, values) : 0));
  const open = new Set(unknowns.flatMap((n, e) => (n > 0 ? [e] : [])));
  return { values, solved, used, open, residuals, impossible: impossibleOf(system, values, unknowns, solved, used) };
}

function impossibleOf(
  { structure: { terms: equations, signed } }: System,
  values: readonly number[],
  unknowns: readonly number[],
  solved: readonly Term[],
  used: ReadonlySet<number>,
): number[] {
  const impossible = solved
    .filter(({ cell, equation }) => used.has(equation) && !signed[cell] && (values[cell] as number) < 0)
    .map(({ equation }) => equation);
  equations.forEach((terms, e) => {
    if (unknowns[e] === 0) return;
    const open = terms.filter(({ cell }) => !isKnown(values, cell));
    const { sign } = open[0] as Term;
    const oneSided = open.every((term) => term.sign === sign && !signed[term.cell]);
    if (oneSided && sumOf(terms, values) * sign > 0) impossible.push(e);
  });
  return impossible.sort((a, b) => a - b);
}

/**
 * The values that the equations force on cells without a figure, by cell number. A value counts as forced only if it
 * may stand in its cell and all that it rests on holds: every equation of the cell and of the solved cells behind it.
 * An equation that gives a cell a value below 0 which may hold none is `impossible`, and so does not hold.
 */
export function forcedValues(system: System, solution: Solution): ReadonlyMap<number, string> {
  const { incidence, terms } = system.structure;
  const broken = new Set(solution.impossible);
  solution.residuals.forEach((residual, e) => {
    if (residual !== 0) broken.add(e);
  });
  const doubtful = new Set<number>();
  const forced = new Map<number, string>();
  for (const { cell, equation } of solution.solved) {
    const value = solution.values[cell] as number;
    const holds =
      !(incidence[cell] as readonly Term[]).some((term) => broken.has(term.equation)) &&
      !(terms[equation] as readonly Term[]).some((term) => doubtful.has(term.cell));
    if (holds) forced.set(cell, figureText(system, value));
    else doubtful.add(cell);
  }
  return forced;
}

/** Left minus right over the cells that have a value. */
function sumOf(terms: readonly Term[], values: readonly number[]): number {
  let sum = 0;
  for (const { cell, sign } of terms) {
    const value = values[cell] as number;
    if (!Number.isNaN(value)) sum += sign * value;
  }
  return sum;
}

function isKnown(values: readonly number[], cell: number): boolean {
  return !Number.isNaN(values[cell]);
}
