import assert from 'node:assert/strict';
import { forcedValues, solve } from '../../shared/reconcile/solve.ts';
import type { System, Term } from '../../shared/reconcile/system.ts';

/**
 * A system of equations given as the cells of their left sides and of their right; `?` in place of a figure for a cell
 * that has none.
 */
function system(figures: readonly (number | '?')[], ...sides: [left: number[], right: number[]][]): System {
  const terms = sides.map(([left, right], equation) => [
    ...left.map((cell): Term => ({ cell, equation, sign: 1 })),
    ...right.map((cell): Term => ({ cell, equation, sign: -1 })),
  ]);
  const numbers = figures.map((figure) => (figure === '?' ? Number.NaN : figure));
  const structure = {
    addresses: numbers.map((_, cell) => `${cell}`),
    index: new Map(numbers.map((_, cell) => [`${cell}`, cell])),
    row: numbers.map(() => 0),
    column: numbers.map((_, cell) => cell),
    signed: numbers.map(() => false),
    derived: numbers.map(() => false),
    hasAmounts: false,
    equations: [],
    terms,
    totals: terms.map(() => -1),
    incidence: numbers.map((_, cell) => terms.flat().filter((term) => term.cell === cell)),
  };
  return { structure, figures: numbers, places: 0, hasUnknowns: numbers.some(Number.isNaN) };
}

/** What is forced on each cell. */
function forced(given: System): Record<string, string> {
  return Object.fromEntries(forcedValues(given, solve(given)));
}

describe('solving for cells without a figure', () => {
  it('gives the one unknown of an equation, on either side', () => {
    assert.deepEqual(forced(system([2, '?', 5], [[0, 1], [2]])), { 1: '3' });
    assert.deepEqual(forced(system([2, 3, '?'], [[0, 1], [2]])), { 2: '5' });
  });

  it('gives 0 for several that nothing is left for, and nothing where something is', () => {
    assert.deepEqual(forced(system([2, '?', '?', 2], [[0, 1, 2], [3]])), { 1: '0', 2: '0' });
    assert.deepEqual(forced(system([2, '?', '?', 5], [[0, 1, 2], [3]])), {});
    assert.deepEqual(
      forced(
        system(
          [2, '?', 2, '?'],
          [
            [0, 1],
            [2, 3],
          ],
        ),
      ),
      {},
    );
  });

  it('goes on from what it solved', () => {
    const chain = system([2, '?', 5, 4, '?'], [[0, 1], [2]], [[1, 3], [4]]);
    assert.deepEqual(forced(chain), { 1: '3', 4: '7' });
    assert.deepEqual(solve(chain).residuals, [0, 0]);
  });

  it('goes on from what it solved also where the equation behind stands first', () => {
    const chain = system([2, '?', 5, 4, '?'], [[1, 3], [4]], [[0, 1], [2]]);
    assert.deepEqual(forced(chain), { 1: '3', 4: '7' });
    // In the order of solving, each with the equation that gave it.
    const { solved, used, open } = solve(chain);
    assert.deepEqual(
      solved.map(({ cell, equation }) => [cell, equation]),
      [
        [1, 1],
        [4, 0],
      ],
    );
    assert.deepEqual([[...used].sort(), [...open]], [[0, 1], []]);
  });

  it('has solved nothing where no cell is unknown', () => {
    assert.deepEqual(solve(system([2, 3, 5], [[0, 1], [2]])).solved, []);
  });

  it('forces nothing that is below 0, nor what rests on it', () => {
    const chain = system([5, '?', 3, 4, '?'], [[0, 1], [2]], [[1, 3], [4]]);
    assert.deepEqual(forced(chain), {});
    assert.deepEqual(solve(chain).impossible, [0]);
  });

  it('forces a value below 0 where the cell may hold one', () => {
    const change = system([5, '?', 3], [[0, 1], [2]]);
    const signed = { ...change, structure: { ...change.structure, signed: [false, true, false] } };
    assert.deepEqual(forced(signed), { 1: '-2' });
    assert.deepEqual(solve(signed).impossible, []);
  });

  it('forces nothing on a cell of a broken equation, nor what rests on it', () => {
    // 2 + ? = 5, yet the same cell is to be 4; from it the last one follows.
    const broken = system([2, '?', 5, 4, 1, '?'], [[0, 1], [2]], [[1], [3]], [[1, 4], [5]]);
    assert.deepEqual(forced(broken), {});
    assert.deepEqual(solve(broken).residuals.filter((residual) => residual !== 0).length, 1);
  });

  it('forces what rests on nothing broken all the same', () => {
    const apart = system([5, '?', 3, 1, '?', 6], [[0, 1], [2]], [[3, 4], [5]]);
    assert.deepEqual(forced(apart), { 4: '5' });
  });

  it('says which equations no figures can satisfy, in the order of the equations', () => {
    // The second gives a figure below 0 and is known first; the first is above its total whatever its blanks hold.
    const both = system([9, '?', '?', 5, 4, '?', 3], [[0, 1, 2], [3]], [[4, 5], [6]]);
    assert.deepEqual(solve(both).impossible, [0, 1]);
    assert.deepEqual(solve(system([5, 9, '?', '?'], [[0], [1, 2, 3]])).impossible, [0]);
    assert.deepEqual(solve(system([9, 5, '?', '?'], [[0], [1, 2, 3]])).impossible, []);
    assert.deepEqual(solve(system([9, '?', '?', 5], [[0, 1, 2], [3]])).impossible, [0]);
    assert.deepEqual(solve(system([3, '?', '?', 5], [[0, 1, 2], [3]])).impossible, []);
    assert.deepEqual(
      solve(
        system(
          [3, '?', 5, '?'],
          [
            [0, 1],
            [2, 3],
          ],
        ),
      ).impossible,
      [],
    );
  });

  it('tells left from right where every cell has a figure', () => {
    const { residuals, open, used } = solve(system([2, 4, 5], [[0, 1], [2]], [[2], [1]]));
    assert.deepEqual([residuals, [...open], [...used]], [[1, 1], [], []]);
  });

  it('says nothing of an equation in which cells are unknown', () => {
    const { residuals, open } = solve(system([2, '?', '?', 5], [[0, 1, 2], [3]]));
    assert.deepEqual([residuals, [...open]], [[0], [0]]);
  });
});
