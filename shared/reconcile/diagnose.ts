import type { Equation } from '../template/equations.ts';
import { copyOf } from './copied-row.ts';
import { type Component, components, costOf } from './cover.ts';
import type { Diagnosis, Fact, Repair } from './diagnosis.ts';
import { Evidence } from './evidence.ts';
import { copiesAmong, isSlipToNeighbour, ranked } from './rank.ts';
import { type Change, type Explanation, Repairs } from './repairs.ts';
import { notCertain } from './slip.ts';
import { type Solution, solve } from './solve.ts';
import { figureText, type System, type Term } from './system.ts';

/** Combinations of repairs of several explanations that are all as good are listed up to this number. */
const MOST_COMBINATIONS = 256;
/** From so many wrong totals of one kind on, the simpler explanation is that they were not added up again. */
const STALE_TOTALS = 3;

/** A certain repair of one figure, and the other figures without whose repairs one of its equations does not hold. */
interface Certain extends Explanation {
  readonly alongWith: readonly number[];
}

/** Each broken equation in exactly one diagnosis, in the order of the equations. Facts are asked for only then. */
export function diagnose(system: System, solution: Solution, facts: () => readonly Fact[]): Diagnosis[] {
  const broken: number[] = [];
  solution.residuals.forEach((residual, e) => {
    if (residual !== 0) broken.push(e);
  });
  if (broken.length === 0 && solution.impossible.length === 0) return [];
  const repairs = new Repairs(system, solution);
  const evidence = new Evidence(system, solution, facts());
  const explained = mergeSlips(system, explain(system, solution, repairs, broken, evidence));
  const impossible = impossibleAfter(system, solution, explained);
  const unexplained = [...explained.filter(isOpen).flatMap(({ equations }) => equations), ...impossible];
  const explanations = explained.filter((each) => !isOpen(each));
  if (unexplained.length > 0) explanations.push({ equations: unexplained.sort((a, b) => a - b), repairs: [] });
  const only = explanations.flatMap((each) => (each.repairs.length === 1 ? each.repairs.flat() : []));
  const doubtful = notCertain(system, only);
  return explanations
    .flatMap(
      (each): readonly (Explanation | Certain)[] => eachFigure(system, each, repairs, evidence, doubtful) ?? [each],
    )
    .sort((a, b) => (a.equations[0] as number) - (b.equations[0] as number))
    .map((each) => diagnosisOf(system, each, evidence, doubtful));
}

/**
 * The only repair of several figures, taken apart into one certain repair for each of them; an equation that two of
 * them share goes to the first. Null where they are one slip, where an equation that they share holds now (a repair of
 * one alone would break it), where a fact speaks against one of them, and where three slips explain as much.
 *
 *     12  0 | 21    the totals 21 and 9 are wrong, and so is their sum 30:
 *      4  1 |  9    21 → 12 repairs the first row, 9 → 5 the second, both together the column
 *     16  1 | 30
 */
function eachFigure(
  system: System,
  { equations, repairs: [changes, ...others] }: Explanation,
  repairs: Repairs,
  evidence: Evidence,
  doubtful: ReadonlySet<Change>,
): readonly Certain[] | null {
  if (changes === undefined || changes.length !== 2 || others.length > 0) return null;
  if (changes.some((change) => doubtful.has(change))) return null;
  if (isSlipToNeighbour(system, changes) || evidence.of(changes).contradiction !== null) return null;
  const reaches = changes.map(({ cell }) => repairs.reachOf(cell));
  const ofThese = (reach: readonly number[]): boolean => reach.every((equation) => equations.includes(equation));
  if (reaches.some((reach) => reach.length < 2 || !ofThese(reach))) return null;
  const given = new Set<number>();
  return changes.map((change) => {
    const own = repairs.reachOf(change.cell).filter((equation) => !given.has(equation));
    for (const equation of own) given.add(equation);
    const alongWith = changes.flatMap(({ cell }) => (cell === change.cell ? [] : [cell]));
    return { equations: own.sort((a, b) => a - b), repairs: [[change]], alongWith };
  });
}

function isOpen({ repairs }: Explanation): boolean {
  return repairs.length === 0;
}

/**
 * With more equations than this beyond explanation, the table is in such disorder that what fits a part of it may fit
 * by chance, and no single figure is reported as wrong.
 */
const FEW_UNEXPLAINED = 6;

/** Every broken equation in exactly one explanation; one without repairs holds what has no explanation. */
function explain(
  system: System,
  solution: Solution,
  repairs: Repairs,
  broken: readonly number[],
  evidence: Evidence,
): Explanation[] {
  const singles = repairs.singles(broken);
  const bySingles = components(broken, singles);
  if (bySingles.every(({ covers }) => covers.length === 1)) return bySingles.flatMap(({ covers }) => covers.flat());

  const all = components(broken, [...singles, ...repairs.pairs(broken)]);
  const cost = all.reduce((sum, { covers }) => sum + (covers[0] ? costOf(covers[0]) : Number.POSITIVE_INFINITY), 0);
  const stale = staleTotals(system, solution, repairs, broken);
  if (stale !== null && costOf([stale]) <= cost) return [stale];

  const wrongRow = cost > 2 ? wrongRows(system, solution, repairs, broken, evidence) : [];
  if (wrongRow.length > 0) return [{ equations: broken, repairs: wrongRow }];

  // Three figures that explain all together, where figures taken by one and two do it no better, or not at all.
  const triples = cost < 3 ? [] : repairs.triples(broken);
  if (triples.length > (cost === 3 ? waysOf(all) : 0)) {
    // Where that can be in many ways, nothing is worth suggesting.
    return [{ equations: broken, repairs: triples.length <= FEW_REPAIRS ? triples : [] }];
  }

  const explained: Explanation[] = [];
  const open: Component[] = [];
  for (const component of all) {
    const { equations, covers } = component;
    const [only, ...others] = covers;
    if (only === undefined) open.push(component);
    else if (others.length === 0) explained.push(...only);
    else explained.push({ equations, repairs: covers.flatMap(combinations) });
  }
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
      (each) => costOf([each]) === size && each.equations.every((equation) => rest.has(equation)),
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

/** In how many ways all components together can be explained. */
function waysOf(all: readonly Component[]): number {
  const ways = (cover: readonly Explanation[]): number => cover.reduce((n, { repairs }) => n * repairs.length, 1);
  return all.reduce((n, { covers }) => n * covers.reduce((sum, cover) => sum + ways(cover), 0), 1);
}

/** One repair out of each explanation, in every combination up to a bound. */
function combinations(cover: readonly Explanation[]): (readonly Change[])[] {
  return cover.reduce<(readonly Change[])[]>(
    (partial, { repairs }) =>
      partial.flatMap((changes) => repairs.map((more) => [...changes, ...more])).slice(0, MOST_COMBINATIONS),
    [[]],
  );
}

/** The explanation that figures were changed and one line of totals was not added up again. */
function staleTotals(
  system: System,
  solution: Solution,
  repairs: Repairs,
  broken: readonly number[],
): Explanation | null {
  const { equations, totals } = system.structure;
  for (const constraint of new Set(equations.map((equation) => equation.constraint))) {
    if (constraint.kind === 'column-balance') continue;
    const changes = broken
      .filter((e) => (equations[e] as Equation).constraint === constraint)
      .map((e): Change => ({ cell: totals[e] as number, by: solution.residuals[e] as number }));
    if (changes.length >= STALE_TOTALS && repairs.mend(changes, broken))
      return { equations: broken, repairs: [changes] };
  }
  return null;
}

/**
 * The explanation that one whole row is wrong: one of a balance, left at 0 or another year's, one that was copied over, or
 * one of which other sources say so. Each row that would mend it, with the figures that the sums of the columns leave for it.
 *
 *     41  17 | 58          41  17 | 58
 *     41  17 | 58     →     3   0 |  3    the columns are 38 and 17 too many, and the second row is the first once more
 *     44  17 | 61          44  17 | 61
 */
function wrongRows(
  system: System,
  solution: Solution,
  repairs: Repairs,
  broken: readonly number[],
  evidence: Evidence,
): Change[][] {
  const { equations, terms, row } = system.structure;
  const ofBalance = broken.every((e) => (equations[e] as Equation).constraint.kind === 'column-balance');
  const rows = new Set(broken.flatMap((e) => (terms[e] as readonly Term[]).map(({ cell }) => row[cell])));
  return [...rows]
    .map((each) =>
      broken.flatMap((e): Change[] => {
        const term = (terms[e] as readonly Term[]).find(({ cell }) => row[cell] === each);
        return term === undefined ? [] : [{ cell: term.cell, by: -(solution.residuals[e] as number) * term.sign }];
      }),
    )
    .filter(
      (changes) =>
        repairs.mend(changes, broken) &&
        (ofBalance || copyOf(system, changes) !== null || evidence.of(changes).against < 0),
    );
}

/** Two wrong figures in neighbouring cells that changed places are one slip. */
function mergeSlips(system: System, explanations: readonly Explanation[]): Explanation[] {
  const merged = [...explanations];
  for (let i = 0; i < merged.length; i++) {
    for (let j = i + 1; j < merged.length; j++) {
      const [a, b] = [merged[i] as Explanation, merged[j] as Explanation];
      const changes = [...a.repairs, ...b.repairs].flat();
      if (a.repairs.length !== 1 || b.repairs.length !== 1 || !isSlipToNeighbour(system, changes)) continue;
      merged.splice(j, 1);
      merged[i] = { equations: [...a.equations, ...b.equations].sort((x, y) => x - y), repairs: [changes] };
      break;
    }
  }
  return merged;
}

function diagnosisOf(
  system: System,
  explanation: Explanation | Certain,
  evidence: Evidence,
  doubtful: ReadonlySet<Change>,
): Diagnosis {
  const equations = explanation.equations.map((e) => system.structure.equations[e] as Equation);
  const addressOf = (cell: number): string => system.structure.addresses[cell] as string;
  const named = new Set(explanation.equations);
  const takesPart = ({ cell }: Change): boolean =>
    (system.structure.incidence[cell] as readonly Term[]).some(({ equation }) => named.has(equation));
  const possible = explanation.repairs.filter((changes) => changes.every(takesPart));
  const best = ranked(system, evidence, uncontradicted(evidence, possible));
  const copies = copiesAmong(system, evidence, best);
  const chosen = (changes: readonly Change[]): Fact | null =>
    changes === best[0] && best[1] !== undefined ? choosing(evidence, changes, best[1]) : null;
  const repairs = best.map((changes) => {
    const repair = repairOf(system, evidence, changes, true);
    const copied = copies.has(changes) ? copyOf(system, changes) : null;
    return { ...repair, support: repair.support ?? chosen(changes), copyOf: copied };
  });

  const [change, ...more] = best[0] ?? [];
  const first = explanation.equations[0] as number;
  const shared = { equations, contradiction: null, alongWith: [] };
  if (change === undefined) return { ...shared, kind: 'unexplained', repairs, suspect: leadingCell(system, first) };
  const suspect = addressOf(change.cell);
  if ('alongWith' in explanation) {
    return { ...shared, kind: 'wrong-figure', repairs, suspect, alongWith: explanation.alongWith.map(addressOf) };
  }
  // One broken equation alone does not tell which of its cells is wrong; two that agree in a single cell do.
  const { support, contradiction } = evidence.of(best[0] as readonly Change[]);
  const uncertain = doubtful.has(change) && support?.weight !== 'settles';
  if (explanation.repairs.length > 1 || more.length > 0 || named.size === 1 || uncertain) {
    const shifted = best[0]?.find(({ by }) => by < 0) ?? change;
    const clear = best.length <= FEW_REPAIRS;
    return {
      ...shared,
      kind: 'choice',
      repairs,
      suspect: clear ? addressOf(shifted.cell) : leadingCell(system, first),
    };
  }
  if (contradiction === null) return { ...shared, kind: 'wrong-figure', repairs, suspect };
  const kept = keeping(system, explanation.equations, change.cell).map((each) =>
    repairOf(system, evidence, each, named.size === 1),
  );
  // Last year's report is out already: what contradicts it is not the first thing to do.
  const all = contradiction.source === 'year-before' ? [...kept, ...repairs] : [...repairs, ...kept];
  return { ...shared, kind: 'choice', repairs: all, contradiction, suspect };
}

/** Of several repairs those that no fact speaks against, if there are any. */
function uncontradicted(evidence: Evidence, repairs: readonly (readonly Change[])[]): readonly (readonly Change[])[] {
  const left = repairs.filter((changes) => {
    const { contradiction, against } = evidence.of(changes);
    return contradiction === null && against <= 0;
  });
  return left.length > 0 ? left : repairs;
}

/** The fact that speaks for a repair rather than for the next best one; null where facts put both alike. */
function choosing(evidence: Evidence, best: readonly Change[], next: readonly Change[]): Fact | null {
  const [one, other] = [evidence.of(best), evidence.of(next)];
  return one.against === other.against && one.agreeing === other.agreeing ? null : evidence.choosing(best, next);
}

/** With more repairs than this, no single cell is the place to look first. */
const FEW_REPAIRS = 8;

/** The cell that stands for an equation: the first on its right side, which is the total of a sum. */
function leadingCell(system: System, equation: number): string {
  const terms = system.structure.terms[equation] as readonly Term[];
  const { cell } = terms.find(({ sign }) => sign === -1) as Term;
  return system.structure.addresses[cell] as string;
}

/** Repairs of the first of `equations` that has a total and the cell `kept`, leaving `kept` as it is. */
function keeping(system: System, equations: readonly number[], kept: number): Change[][] {
  const { terms: termsOf, totals } = system.structure;
  for (const e of equations) {
    const terms = termsOf[e] as readonly Term[];
    const total = totals[e] as number;
    if (total === -1 || !terms.some(({ cell }) => cell === kept)) continue;
    const residual = terms.reduce((sum, { cell, sign }) => sum + sign * (system.figures[cell] as number), 0);
    return terms
      .filter(({ cell }) => (kept === total ? cell !== total : cell === total))
      .map(({ cell, sign }): Change[] => [{ cell, by: -residual * sign }])
      .filter(([change]) => change !== undefined && (system.figures[change.cell] as number) + change.by >= 0);
  }
  return [];
}

function repairOf(system: System, evidence: Evidence, changes: readonly Change[], complete: boolean): Repair {
  const cells = changes.map(({ cell, by }) => {
    const figure = system.figures[cell] as number;
    const cellAddress = system.structure.addresses[cell] as string;
    return { cell: cellAddress, from: figureText(system, figure), to: figureText(system, figure + by) };
  });
  const { support, contradiction, against } = evidence.of(changes);
  return { cells, support, contradiction, against, copyOf: null, complete };
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
