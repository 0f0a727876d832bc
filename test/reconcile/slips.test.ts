import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reconcile } from '../../shared/reconcile/reconcile.ts';
import { runs } from '../kit/cases.ts';
import { slips } from '../kit/faults.ts';
import { Random } from '../kit/random.ts';
import { consistentApplications, editionOf, type Figures, reportOf, tableOf, templateOf } from '../kit/tables.ts';

/** How many tables each number of slips is tried on; GOUJI_RUNS=5 makes it 2,000. */
const TABLES = 400;

/** A table with some figures mistyped, each in a way of its own, and what they should be. */
function mistyped(figures: Figures, count: number, random: Random): { wrong: Figures; truth: Map<string, string> } {
  const wrong = new Map(figures);
  const truth = new Map<string, string>();
  while (truth.size < count) {
    const cell = random.pick([...figures.keys()]);
    const right = String(figures.get(cell));
    const written = random.pick(Object.values(slips))(right);
    if (truth.has(cell) || written === null || written === right) continue;
    truth.set(cell, right);
    wrong.set(cell, Number(written));
  }
  return { wrong, truth };
}

for (const edition of ['2019', '2021']) {
  const form = editionOf(edition);
  const template = templateOf(form, 'applications');

  /** Of the tables with so many slips, in how many each was found with certainty; no certain repair may be wrong. */
  const shareFound = (count: number): number => {
    const { seed, numRuns = TABLES } = runs(TABLES);
    const tables = fc.sample(consistentApplications(form), { seed: seed ?? 0, numRuns });
    let found = 0;
    tables.forEach((figures, i) => {
      const { wrong, truth } = mistyped(figures, count, new Random(i));
      const { diagnoses } = reconcile(reportOf(form, [tableOf(template, wrong)]));
      const certain = diagnoses.flatMap(({ kind, repairs }) =>
        kind === 'wrong-figure' ? (repairs[0]?.cells ?? []) : [],
      );
      const right = certain.filter(({ cell, to }) => truth.get(cell) === to).length;
      if (right === count) found++;
      if (right === certain.length) return;
      // Nobody can tell three slips from a single one that leaves the very same table.
      const fewest = diagnoses.reduce((sum, { repairs }) => sum + (repairs[0]?.cells.length ?? count), 0);
      assert.ok(fewest === 1 && count > 2, `table ${i}: ${JSON.stringify({ truth: [...truth], certain })}`);
    });
    return found / tables.length;
  };

  describe(`slips in table 三, edition ${edition}`, function () {
    this.timeout(600_000);

    it('are each named with its value where there is one', () => assert.equal(shareFound(1), 1));

    it('are both certain in at least 85 of 100 tables where there are two', () =>
      assert.ok(shareFound(2) >= 0.85, String(shareFound(2))));

    it('are certain and wrong, of three, only where a single one leaves the same table', () => {
      assert.ok(shareFound(3) > 0.5);
    });
  });
}
