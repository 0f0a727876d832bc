import { KeptOfSeveral } from '../text/kept.ts';
import type { Solution } from './solve.ts';
import type { EquationStructure, System, Term } from './system.ts';

/** A figure that must grow by `by` (or shrink, where negative). */
export interface Change {
  readonly cell: number;
  readonly by: number;
}

/** All ways to make one set of broken equations hold by the same number of changes, without breaking another. */
export interface Explanation {
  /** The broken equations that hold afterwards, in ascending order. */
  readonly equations: readonly number[];
  readonly repairs: readonly (readonly Change[])[];
}

/** How residuals and solved cells move if one figure grows by 1. */
interface Response {
  readonly equations: readonly { readonly equation: number; readonly factor: number }[];
  readonly solved: readonly { readonly cell: number; readonly factor: number }[];
}

/**
 * The responses of a table's cells. They depend on its equations and on which cells were solved for by which of them, not
 * on the figures: most edits leave them as they are.
 */
interface Responses {
  readonly byCell: readonly Response[];
  /** By equation: the cells with a figure whose change changes its residual. */
  readonly cellsByEquation: readonly (readonly number[])[];
  /** The same, each cell in the first of its equations alone: whoever goes through several of them meets it once. */
  readonly cellsByFirst: readonly (readonly number[])[];
}

const responsesOf = new WeakMap<EquationStructure, KeptOfSeveral<Responses>>();
const noResponse: Response = { equations: [], solved: [] };

/**
 * Finds the repairs of one table by one, two and three wrong figures. A wrong figure leaves its error in each of its
 * equations and in no other:
 *
 *     12  3 | 15       12  9 | 15    the row is 6 too many,
 *      4  1 |  5        4  1 |  5
 *     16  4 | 20       16  4 | 20    and so is the column: the cell in both is 6 too many.
 */
export class Repairs {
  readonly #system: System;
  readonly #solution: Solution;
  readonly #responses: Responses;

  constructor(system: System, solution: Solution) {
    this.#system = system;
    this.#solution = solution;
    this.#responses = responses(system, solution);
  }

  /** Explanations by one wrong figure each: one that stands in broken equations alone. */
  singles(broken: readonly number[]): Explanation[] {
    const found = new Collector();
    const cells = broken.flatMap((equation) => this.#responses.cellsByFirst[equation] as readonly number[]);
    for (const cell of cells.sort((a, b) => a - b)) {
      const equations = this.#touchedBy(cell);
      const { equation, factor } = equations[0] as Response['equations'][number];
      const by = -this.#residual(equation) / factor;
      if (equations.some((each) => this.#residual(each.equation) + by * each.factor !== 0)) continue;
      const change = { cell, by };
      if (!this.#allows([change])) continue;
      found.add(
        equations.map((each) => each.equation),
        [change],
      );
    }
    return found.explanations();
  }

  /**
   * Explanations by two wrong figures that neither explains alone. Two cells never have all their equations in
   * common, so one of them is the only one at fault in some broken equation: its change is that residual.
   */
  pairs(broken: readonly number[]): Explanation[] {
    const found = new Collector();
    for (const start of broken) {
      for (const cell of this.#cellsOf(start)) {
        const first: Change = { cell, by: -this.#residual(start) / this.#factor(cell, start) };
        if (!this.#allows([first])) continue;
        const left = this.#left([first], this.#touchedBy(cell));
        const next = left[0];
        if (next === undefined) continue;
        for (const other of this.#cellsOf(next.equation)) {
          const second: Change = { cell: other, by: -next.residual / this.#factor(other, next.equation) };
          if (other === cell || !this.#explains(first, second, left)) continue;
          const touched = [first, second].flatMap((change) => this.#touchedBy(change.cell));
          const changes = cell < other ? [first, second] : [second, first];
          found.add(
            touched.map(({ equation }) => equation).filter((equation) => this.#residual(equation) !== 0),
            changes,
          );
        }
      }
    }
    return found.explanations();
  }

  /**
   * Every way to make exactly `equations` hold by changing three figures. Of three wrong figures one is the only one at
   * fault in some broken equation, so that each step's change is the remainder of an equation of its cell.
   */
  triples(equations: readonly number[]): (readonly Change[])[] {
    const widest = Math.max(...this.#responses.byCell.map((response) => response.equations.length));
    const found = new Map<string, readonly Change[]>();
    const wanted = new Set(equations);
    const left = this.#solution.residuals.map((residual, e) => (wanted.has(e) ? residual : 0));
    const chosen: Change[] = [];
    const search = (open: number): void => {
      const next = this.#fewestCells(left);
      if (next === -1 || open === 0) {
        if (next !== -1 || open !== 0 || !this.#allows(chosen)) return;
        const changes = [...chosen].sort((a, b) => a.cell - b.cell);
        found.set(changes.map(({ cell, by }) => `${cell}:${by}`).join(' '), changes);
        return;
      }
      if (left.reduce((count, residual) => count + (residual === 0 ? 0 : 1), 0) > open * widest) return;
      for (const cell of this.#cellsOf(next)) {
        if (chosen.some((change) => change.cell === cell)) continue;
        const touched = this.#touchedBy(cell);
        // The last change has to make the equation at hand hold; an earlier one may do so in any that it touches.
        const settled = open === 1 ? touched.filter(({ equation }) => equation === next) : touched;
        const possible = settled.flatMap(({ equation, factor }) => {
          const residual = left[equation] as number;
          return residual === 0 || !Number.isInteger(residual / factor) ? [] : [-residual / factor];
        });
        for (const by of new Set(possible)) {
          for (const { equation, factor } of touched) left[equation] = (left[equation] as number) + by * factor;
          chosen.push({ cell, by });
          search(open - 1);
          chosen.pop();
          for (const { equation, factor } of touched) left[equation] = (left[equation] as number) - by * factor;
        }
      }
    };
    search(3);
    return [...found.values()];
  }

  /** The equations that a change of `cell` changes. */
  reachOf(cell: number): readonly number[] {
    return this.#touchedBy(cell).map(({ equation }) => equation);
  }

  /** True if after the changes every broken equation holds, and every other that they touch. */
  mend(changes: readonly Change[], broken: readonly number[]): boolean {
    const touched = changes.flatMap(({ cell }) => this.#touchedBy(cell));
    const equations = [...broken.map((equation) => ({ equation })), ...touched];
    return this.#allows(changes) && this.#left(changes, equations).length === 0;
  }

  /** Of the equations that do not hold, the one with the fewest cells; −1 where all hold. */
  #fewestCells(left: readonly number[]): number {
    let best = -1;
    let fewest = Number.POSITIVE_INFINITY;
    left.forEach((residual, e) => {
      const cells = this.#cellsOf(e).length;
      if (residual === 0 || cells >= fewest) return;
      best = e;
      fewest = cells;
    });
    return best;
  }

  #explains(first: Change, second: Change, left: readonly { equation: number }[]): boolean {
    const equations = this.#touchedBy(second.cell);
    return (
      left.every(({ equation }) => this.#factor(second.cell, equation) !== 0) &&
      equations.some(({ equation }) => this.#residual(equation) !== 0) &&
      this.#left([first, second], equations).length === 0 &&
      this.#allows([first, second])
    );
  }

  /** Of `equations`, those that do not hold after the changes. */
  #left(
    changes: readonly Change[],
    equations: readonly { readonly equation: number }[],
  ): { equation: number; residual: number }[] {
    return equations
      .map(({ equation }) => ({
        equation,
        residual: changes.reduce(
          (sum, { cell, by }) => sum + by * this.#factor(cell, equation),
          this.#residual(equation),
        ),
      }))
      .filter(({ residual }) => residual !== 0);
  }

  /** True if every figure, changed or solved for, may stand in its cell afterwards. */
  #allows(changes: readonly Change[]): boolean {
    const { signed } = this.#system.structure;
    const after = new Map<number, number>();
    for (const { cell, by } of changes) {
      if (!Number.isInteger(by)) return false;
      after.set(cell, (this.#system.figures[cell] as number) + by);
      for (const { cell: solved, factor } of (this.#responses.byCell[cell] as Response).solved) {
        after.set(solved, (after.get(solved) ?? (this.#solution.values[solved] as number)) + by * factor);
      }
    }
    for (const [cell, value] of after) if (value < 0 && !signed[cell]) return false;
    return true;
  }

  #residual(equation: number): number {
    return this.#solution.residuals[equation] as number;
  }

  #factor(cell: number, equation: number): number {
    return this.#touchedBy(cell).find((each) => each.equation === equation)?.factor ?? 0;
  }

  #touchedBy(cell: number): Response['equations'] {
    return (this.#responses.byCell[cell] as Response).equations;
  }

  #cellsOf(equation: number): readonly number[] {
    return this.#responses.cellsByEquation[equation] as readonly number[];
  }
}

function responses({ figures, structure }: System, solution: Solution): Responses {
  let kept = responsesOf.get(structure);
  if (kept === undefined) {
    kept = new KeptOfSeveral();
    responsesOf.set(structure, kept);
  }
  const { solved, used, open } = solution;
  // Which cells have no figure is no part of the key: those solved for are in it, and the others stand in open equations
  // alone, in which nothing responds.
  return kept.get([used.size, ...used, ...open, ...solved], () => {
    const cellsByEquation = structure.equations.map((): number[] => []);
    const cellsByFirst = structure.equations.map((): number[] => []);
    const byCell = figures.map((figure, cell) => {
      const response = Number.isNaN(figure) ? noResponse : respond(structure, solution, cell);
      const [first] = response.equations;
      if (first !== undefined) cellsByFirst[first.equation]?.push(cell);
      for (const { equation } of response.equations) cellsByEquation[equation]?.push(cell);
      return response;
    });
    return { byCell, cellsByEquation, cellsByFirst };
  });
}

function respond({ incidence }: EquationStructure, { solved, used, open }: Solution, cell: number): Response {
  if (solved.length === 0) {
    const closed = (incidence[cell] as readonly Term[]).filter(({ equation }) => !open.has(equation));
    return { equations: closed.map(({ equation, sign }) => ({ equation, factor: sign })), solved: [] };
  }
  const factors = new Map<number, number>();
  const spread = (from: number, by: number): void => {
    for (const { equation, sign } of incidence[from] as readonly Term[]) {
      factors.set(equation, (factors.get(equation) ?? 0) + sign * by);
    }
  };
  spread(cell, 1);
  const moved: { cell: number; factor: number }[] = [];
  for (const { cell: other, equation, sign } of solved) {
    const factor = factors.get(equation) ?? 0;
    if (!used.has(equation) || factor === 0) continue;
    spread(other, -factor * sign);
    moved.push({ cell: other, factor: -factor * sign });
  }
  const equations = [...factors]
    .filter(([equation, factor]) => factor !== 0 && !open.has(equation))
    .map(([equation, factor]) => ({ equation, factor }));
  return { equations, solved: moved };
}

/** Groups repairs by the equations that they make hold. */
class Collector {
  readonly #found = new Map<string, { equations: number[]; repairs: Map<string, readonly Change[]> }>();

  add(equations: readonly number[], changes: readonly Change[]): void {
    const sorted = [...new Set(equations)].sort((a, b) => a - b);
    const key = sorted.join(' ');
    let group = this.#found.get(key);
    if (group === undefined) {
      group = { equations: sorted, repairs: new Map() };
      this.#found.set(key, group);
    }
    group.repairs.set(changes.map(({ cell, by }) => `${cell}:${by}`).join(' '), changes);
  }

  explanations(): Explanation[] {
    return [...this.#found.values()].map(({ equations, repairs }) => ({ equations, repairs: [...repairs.values()] }));
  }
}
