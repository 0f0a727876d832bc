import type { Change, Explanation } from './repairs.ts';

/**
 * Broken equations that explanations tie together, and the cheapest ways to explain them all.
 *
 *     broken: A B C D     explanations: {A B} by one figure, {C D} by one, {B C} by two
 *     covers: {A B} + {C D}, two figures in all; {B C} leaves A and D without an explanation
 */
export interface Component {
  readonly equations: readonly number[];
  readonly explanations: readonly Explanation[];
  /** Each a set of explanations that share no equation; all of the same number of changes. Empty where there is none. */
  readonly covers: readonly (readonly Explanation[])[];
}

/** Beyond this many trials a search is given up: what it would find is one explanation among too many. */
const MOST_TRIALS = 10_000;

/** Splits the broken equations into those that can be explained independently of each other. */
export function components(broken: readonly number[], explanations: readonly Explanation[]): Component[] {
  const groups: { equations: number[]; explanations: Explanation[] }[] = broken.map((equation) => ({
    equations: [equation],
    explanations: [],
  }));
  const groupOf = new Map(groups.map((group) => [group.equations[0] as number, group]));
  for (const explanation of explanations) {
    const touched = new Set(explanation.equations.map((equation) => groupOf.get(equation)));
    const [into, ...others] = [...touched].filter((group) => group !== undefined);
    if (into === undefined) continue;
    into.explanations.push(explanation);
    for (const other of others) {
      into.equations.push(...other.equations);
      into.explanations.push(...other.explanations);
      for (const equation of other.equations) groupOf.set(equation, into);
    }
  }
  return [...new Set(groupOf.values())].map((group) => {
    const equations = group.equations.sort((a, b) => a - b);
    return { equations, explanations: group.explanations, covers: cheapestCovers(equations, group.explanations) };
  });
}

export function costOf(cover: readonly Explanation[]): number {
  return cover.reduce((sum, { repairs }) => sum + (repairs[0] as readonly Change[]).length, 0);
}

/** All exact covers with the fewest changed figures; none if there is none or the search grows too long. */
function cheapestCovers(equations: readonly number[], explanations: readonly Explanation[]): Explanation[][] {
  const [only, ...others] = explanations;
  // Mostly one figure is wrong.
  if (only !== undefined && others.length === 0) {
    return equations.every((equation) => only.equations.includes(equation)) ? [[only]] : [];
  }
  let best: Explanation[][] = [];
  let bestCost = Number.POSITIVE_INFINITY;
  let trials = 0;
  const explaining = new Map(
    equations.map((equation) => [equation, explanations.filter((each) => each.equations.includes(equation))]),
  );
  const covered = new Set<number>();
  const chosen: Explanation[] = [];
  const search = (cost: number): void => {
    if (trials > MOST_TRIALS || cost > bestCost) return;
    const next = equations.find((equation) => !covered.has(equation));
    if (next === undefined) {
      if (cost < bestCost) best = [];
      bestCost = cost;
      best.push([...chosen]);
      return;
    }
    for (const explanation of explaining.get(next) as readonly Explanation[]) {
      trials++;
      if (explanation.equations.some((each) => covered.has(each))) continue;
      for (const each of explanation.equations) covered.add(each);
      chosen.push(explanation);
      search(cost + costOf([explanation]));
      chosen.pop();
      for (const each of explanation.equations) covered.delete(each);
    }
  };
  search(0);
  return trials > MOST_TRIALS ? [] : best;
}
