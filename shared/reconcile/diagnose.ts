import type { Candidate } from '../findings/finding.ts';
import type { Table } from '../model/report.ts';
import { components, costOf } from './cover.ts';
import { isSlipToNeighbour, ranked, testimony } from './rank.ts';
import type { Diagnosis, Equation, Fact } from './reconcile.ts';
import { type Change, type Explanation, Repairs } from './repairs.ts';
import { forcedValues, type Solution, solve } from './solve.ts';
import { figureText, type System, systemOf } from './system.ts';

/** The arithmetic of one table. */
export interface TableReconciliation {
  readonly system: System;
  readonly broken: readonly Equation[];
  readonly diagnoses: readonly Diagnosis[];
  forced(address: string): string | null;
}

export function reconcileTable(table: Table, facts: () => readonly Fact[]): TableReconciliation {
  const system = systemOf(table);
  const solution = solve(system);
  const diagnoses = diagnose(system, solution, facts);
  const named = new Set(diagnoses.flatMap(({ equations }) => equations));
  let forced: ReadonlyMap<number, string> | undefined;
  return {
    system,
    broken: system.equations.filter((equation) => named.has(equation)),
    diagnoses,
    forced: (address) => {
      forced ??= forcedValues(system, solution);
      return forced.get(system.indexOf(address)) ?? null;
    },
  };
}

/** Combinations of repairs of several explanations that are all as good are listed up to this number. */
const MOST_COMBINATIONS = 256;
/** So many totals of one kind must be wrong before their not having been refreshed is the simpler story. */
const STALE_TOTALS = 3;

function diagnose(system: System, solution: Solution, facts: () => readonly Fact[]): Diagnosis[] {
  const broken = solution.residuals.flatMap((residual, e) => (residual === 0 ? [] : [e]));
  const explained = broken.length === 0 ? [] : mergeSlips(system, explain(system, solution, broken));
  const impossible = impossibleAfter(system, solution, explained);
  const unexplained = [...explained.filter(isOpen).flatMap(({ equations }) => equations), ...impossible];
  const explanations = explained.filter((each) => !isOpen(each));
  if (unexplained.length > 0) explanations.push({ equations: unexplained.sort((a, b) => a - b), repairs: [] });
  if (explanations.length === 0) return [];
  const known = facts();
  return explanations
    .sort((a, b) => (a.equations[0] as number) - (b.equations[0] as number))
    .map((each) => diagnosisOf(system, each, known));
}

function isOpen({ repairs }: Explanation): boolean {
  return repairs.length === 0;
}

/**
 * With more equations than this beyond explanation, the table is in such disorder that what fits a part of it may fit
 * by chance, and no single figure is accused.
 */
const FEW_UNEXPLAINED = 6;

/** Every broken equation in exactly one explanation; one without repairs holds what has no explanation. */
function explain(system: System, solution: Solution, broken: readonly number[]): Explanation[] {
  const repairs = new Repairs(system, solution);
  const singles = repairs.singles();
  const bySingles = components(broken, singles);
  if (bySingles.every(({ covers }) => covers.length === 1)) return bySingles.flatMap(({ covers }) => covers[0] ?? []);

  const all = components(broken, [...singles, ...repairs.pairs(broken)]);
  const stale = staleTotals(system, solution, repairs, broken);
  if (stale !== null) {
    const cost = all.reduce((sum, { covers }) => sum + (covers[0] ? costOf(covers[0]) : Number.POSITIVE_INFINITY), 0);
    if (costOf([stale]) <= cost) return [stale];
  }

  const wrongRow = all.some(({ covers }) => covers.length === 0) ? wrongRows(solution, system, repairs, broken) : [];
  if (wrongRow.length > 0) return [{ equations: broken, repairs: wrongRow }];

  const explained: Explanation[] = [];
  for (const { equations, covers } of all) {
    const [only, ...others] = covers;
    if (only !== undefined && others.length === 0) explained.push(...only);
    else if (only !== undefined) explained.push({ equations, repairs: covers.flatMap(combinations) });
  }
  const open = all.filter(({ covers }) => covers.length === 0);
  const contested = open.flatMap(({ equations }) => equations);
  const { clear, rest } = clearExplanations(
    contested,
    open.flatMap((each) => each.explanations),
  );
  const found = rest.length <= FEW_UNEXPLAINED ? clear : [];
  const left = found === clear ? rest : contested;
  return [...explained, ...found, ...(left.length > 0 ? [{ equations: left, repairs: [] }] : [])];
}

/** Of equations that cannot all be explained, the explanations that no other contests, and the equations left over. */
function clearExplanations(
  equations: readonly number[],
  explanations: readonly Explanation[],
): { clear: Explanation[]; rest: number[] } {
  const clear: Explanation[] = [];
  const rest = new Set(equations);
  for (const size of [1, 2]) {
    const fitting = explanations.filter(
      (each) => each.repairs[0]?.length === size && each.equations.every((equation) => rest.has(equation)),
    );
    for (const each of fitting.filter((one) => !fitting.some((other) => other !== one && overlap(one, other)))) {
      clear.push(each);
      for (const equation of each.equations) rest.delete(equation);
    }
  }
  return { clear, rest: [...rest] };
}

function overlap(a: Explanation, b: Explanation): boolean {
  return a.equations.some((equation) => b.equations.includes(equation));
}

/** One repair out of each explanation, in every combination up to a bound. */
function combinations(cover: readonly Explanation[]): (readonly Change[])[] {
  return cover.reduce<(readonly Change[])[]>(
    (partial, { repairs }) =>
      partial.flatMap((changes) => repairs.map((more) => [...changes, ...more])).slice(0, MOST_COMBINATIONS),
    [[]],
  );
}

/** The story that figures were changed and one line of totals was not added up again. */
function staleTotals(
  system: System,
  solution: Solution,
  repairs: Repairs,
  broken: readonly number[],
): Explanation | null {
  const { equations } = system.wiring;
  for (const constraint of new Set(equations.map((equation) => equation.constraint))) {
    if (constraint.kind === 'column-balance') continue;
    const changes = broken
      .filter((e) => equations[e]?.constraint === constraint)
      .map((e): Change => ({ cell: equations[e]?.total as number, by: solution.residuals[e] as number }));
    if (changes.length >= STALE_TOTALS && repairs.mend(changes, broken))
      return { equations: broken, repairs: [changes] };
  }
  return null;
}

/** The story that one whole row of a balance is wrong: left at 0, or another year's. Each row that would mend it. */
function wrongRows(
  solution: Solution,
  { wiring: { equations, row } }: System,
  repairs: Repairs,
  broken: readonly number[],
): Change[][] {
  if (broken.some((e) => equations[e]?.constraint.kind !== 'column-balance')) return [];
  const rows = new Set(broken.flatMap((e) => equations[e]?.terms.map(({ cell }) => row[cell] as number) ?? []));
  return [...rows]
    .map((each) =>
      broken.flatMap((e): Change[] => {
        const term = equations[e]?.terms.find(({ cell }) => row[cell] === each);
        return term === undefined ? [] : [{ cell: term.cell, by: -(solution.residuals[e] as number) * term.sign }];
      }),
    )
    .filter((changes) => changes.length === broken.length && repairs.mend(changes, broken));
}

/** Two wrong figures in neighbouring cells that changed places are one slip. */
function mergeSlips(system: System, explanations: readonly Explanation[]): Explanation[] {
  const merged = [...explanations];
  for (let i = 0; i < merged.length; i++) {
    for (let j = i + 1; j < merged.length; j++) {
      const [a, b] = [merged[i] as Explanation, merged[j] as Explanation];
      const changes = [...(a.repairs[0] ?? []), ...(b.repairs[0] ?? [])];
      if (a.repairs.length !== 1 || b.repairs.length !== 1 || !isSlipToNeighbour(system, changes)) continue;
      merged.splice(j, 1);
      merged[i] = { equations: [...a.equations, ...b.equations].sort((x, y) => x - y), repairs: [changes] };
      break;
    }
  }
  return merged;
}

function diagnosisOf(system: System, explanation: Explanation, facts: readonly Fact[]): Diagnosis {
  const equations = explanation.equations.map((e) => system.equations[e] as Equation);
  const named = new Set(explanation.equations);
  const takesPart = ({ cell }: Change): boolean =>
    system.wiring.incidence[cell]?.some(({ equation }) => named.has(equation)) ?? false;
  const possible = explanation.repairs.filter((changes) => changes.every(takesPart));
  const repairs = ranked(system, facts, settled(system, facts, possible));
  const candidates = repairs.map((changes) => candidateOf(system, facts, changes));

  const [change, ...more] = repairs[0] ?? [];
  const first = explanation.equations[0] as number;
  if (change === undefined) {
    return { kind: 'unexplained', equations, candidates, contradiction: null, suspect: leadingCell(system, first) };
  }
  // One broken equation alone does not tell which of its cells is wrong; two that agree in a single cell do.
  const single = explanation.repairs.length === 1 && more.length === 0 && named.size > 1;
  const suspect = system.cells[change.cell] as Diagnosis['suspect'];
  if (!single) {
    const shifted = (repairs[0] ?? []).find(({ by }) => by < 0) ?? change;
    const clear = repairs.length <= FEW_CANDIDATES;
    return {
      kind: 'choice',
      equations,
      candidates,
      contradiction: null,
      suspect: clear ? (system.cells[shifted.cell] as Diagnosis['suspect']) : leadingCell(system, first),
    };
  }
  const { contradiction } = testimony(system, facts, [change]);
  if (contradiction === null) return { kind: 'wrong-figure', equations, candidates, contradiction, suspect };
  const kept = keeping(system, explanation.equations, change.cell).map((each) => candidateOf(system, facts, each));
  return { kind: 'choice', equations, candidates: [...candidates, ...kept], contradiction, suspect };
}

/** Of several repairs those that no fact speaks against, if there are any. */
function settled(
  system: System,
  facts: readonly Fact[],
  repairs: readonly (readonly Change[])[],
): readonly (readonly Change[])[] {
  const left = repairs.filter((changes) => testimony(system, facts, changes).contradiction === null);
  return left.length > 0 ? left : repairs;
}

/** With more candidates than this, no single cell is the place to look first. */
const FEW_CANDIDATES = 8;

/** The cell that stands for an equation: its total, for a balance the first on the side of the results. */
function leadingCell(system: System, equation: number): Diagnosis['suspect'] {
  const { total, terms } = system.equations[equation] as Equation;
  return total ?? ((terms.find(({ sign }) => sign === -1) ?? terms[0])?.cell as Diagnosis['suspect']);
}

/** Repairs of the first of `equations` that has a total and the cell `kept`, leaving `kept` as it is. */
function keeping(system: System, equations: readonly number[], kept: number): Change[][] {
  for (const e of equations) {
    const { total, terms } = system.wiring.equations[e] as System['wiring']['equations'][number];
    if (total === -1 || !terms.some(({ cell }) => cell === kept)) continue;
    const residual = terms.reduce((sum, { cell, sign }) => sum + sign * (system.figures[cell] as number), 0);
    const others =
      kept === total ? terms.filter(({ cell }) => cell !== total) : terms.filter(({ cell }) => cell === total);
    return others
      .map(({ cell, sign }): Change[] => [{ cell, by: -residual * sign }])
      .filter(([change]) => change !== undefined && (system.figures[change.cell] as number) + change.by >= 0);
  }
  return [];
}

function candidateOf(system: System, facts: readonly Fact[], changes: readonly Change[]): Candidate {
  const { support } = testimony(system, facts, changes);
  const cells = changes.map(({ cell, by }) => {
    const figure = system.figures[cell] as number;
    return {
      cell: system.wiring.addresses[cell] as string,
      from: figureText(system, figure),
      to: figureText(system, figure + by),
    };
  });
  return support === null ? { cells } : { cells, evidence: support.description };
}

/** Equations that no figures in their unknown cells can satisfy, as far as the repairs found leave them so. */
function impossibleAfter(system: System, solution: Solution, explained: readonly Explanation[]): number[] {
  if (solution.impossible.length === 0) return [];
  const figures = [...system.figures];
  for (const { repairs } of explained) {
    for (const { cell, by } of repairs[0] ?? []) figures[cell] = (figures[cell] as number) + by;
  }
  return solve(system, figures).impossible.filter((e) => !explained.some(({ equations }) => equations.includes(e)));
}
