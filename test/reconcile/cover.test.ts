import assert from 'node:assert/strict';
import { components, costOf } from '../../shared/reconcile/cover.ts';
import type { Explanation } from '../../shared/reconcile/repairs.ts';

/** An explanation of equations by `figures` wrong figures; which they are does not matter here. */
function by(figures: number, ...equations: number[]): Explanation {
  return { equations, repairs: [Array.from({ length: figures }, (_, cell) => ({ cell, by: 1 }))] };
}

/** The covers of each component, each as the equations of its explanations: `0 1 + 2 3`. */
function covers(broken: readonly number[], explanations: readonly Explanation[]): string[][] {
  return components(broken, explanations).map((component) =>
    component.covers.map((cover) => cover.map(({ equations }) => equations.join(' ')).join(' + ')),
  );
}

describe('the cheapest covers of broken equations', () => {
  const cases: readonly {
    readonly name: string;
    readonly broken: readonly number[];
    readonly explanations: readonly Explanation[];
    readonly expected: readonly (readonly string[])[];
  }[] = [
    { name: 'are one where one explanation has all', broken: [0, 1], explanations: [by(1, 0, 1)], expected: [['0 1']] },
    {
      name: 'are all that cost as little, so that a tie is a choice',
      broken: [0, 1, 2, 3],
      explanations: [by(1, 0, 1), by(1, 2, 3), by(1, 0, 2), by(1, 1, 3)],
      expected: [['0 1 + 2 3', '0 2 + 1 3']],
    },
    {
      name: 'are a tie also where the second is found after a dearer one',
      broken: [0, 1, 2],
      explanations: [by(2, 0, 1, 2), by(1, 0), by(1, 1, 2), by(2, 0, 1), by(0, 2)],
      expected: [['0 1 2', '0 + 1 2', '0 1 + 2']],
    },
    {
      name: 'leave out what needs more figures, in whatever order it is found',
      broken: [0, 1],
      explanations: [by(2, 0, 1), by(1, 0, 1)],
      expected: [['0 1']],
    },
    {
      name: 'leave out what needs more figures where the cheaper one is found first, and keep the ties behind it',
      broken: [0, 1],
      explanations: [by(1, 0, 1), by(2, 0, 1), by(1, 0, 1), by(3, 0), by(1, 1)],
      expected: [['0 1', '0 1']],
    },
    {
      name: 'take no notice of an equation that holds',
      broken: [0, 1],
      explanations: [by(1, 7), by(1, 0, 1, 7)],
      expected: [['0 1 7']],
    },
    {
      name: 'prefer one figure to two in two places',
      broken: [0, 1],
      explanations: [by(1, 0), by(1, 1), by(1, 0, 1)],
      expected: [['0 1']],
    },
    {
      name: 'explain no equation twice',
      broken: [0, 1, 2],
      explanations: [by(1, 0, 1), by(1, 1, 2)],
      expected: [[]],
    },
    {
      name: 'are found apart where nothing ties the equations together',
      broken: [0, 1, 2],
      explanations: [by(1, 0, 1), by(1, 2)],
      expected: [['0 1'], ['2']],
    },
    {
      name: 'are found together where a later explanation ties two groups',
      broken: [0, 1, 2, 3],
      explanations: [by(1, 0, 1), by(1, 2, 3), by(2, 1, 2), by(1, 3)],
      expected: [['0 1 + 2 3']],
    },
    { name: 'are none for an equation that nothing explains', broken: [4], explanations: [], expected: [[]] },
  ];
  for (const { name, broken, explanations, expected } of cases) {
    it(name, () => assert.deepEqual(covers(broken, explanations), expected));
  }

  it('keep every explanation with the equations that it ties together', () => {
    const [first, ...more] = components([0, 1, 2], [by(1, 0), by(1, 1), by(2, 0, 2), by(2, 1, 2)]);
    assert.deepEqual(more, []);
    assert.deepEqual(first?.equations, [0, 1, 2]);
    assert.equal(first?.explanations.length, 4);
  });

  it('are given up where there are too many ways to try', () => {
    const broken = Array.from({ length: 24 }, (_, equation) => equation);
    const explanations = broken.flatMap((a) => broken.filter((b) => b > a).map((b) => by(1, a, b)));
    assert.deepEqual(covers(broken, explanations), [[]]);
  });

  it('cost as many figures as their repairs change', () => assert.equal(costOf([by(2, 0), by(1, 1), by(3, 2)]), 6));
});
