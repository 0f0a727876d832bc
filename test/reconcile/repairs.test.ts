import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnosis } from '../../shared/reconcile/diagnosis.ts';
import type { Reconciliation } from '../../shared/reconcile/reconcile.ts';
import { reconcile } from '../kit/reconcile.ts';
import {
  consistentApplications,
  consistentReviews,
  editionOf,
  type Figures,
  reportOf,
  tableOf,
  templateOf,
} from '../kit/tables.ts';

const RUNS = { seed: 20211, numRuns: 120 };
const editions = ['2019', '2021'];

function reconcileFigures(edition: string, table: string, figures: Figures): Reconciliation {
  const form = editionOf(edition);
  return reconcile(reportOf(form, [tableOf(templateOf(form, table), figures)]));
}

/** The ways in which a figure is mistyped; null where the slip would leave it as it is. */
const slips: Record<string, (value: number) => number | null> = {
  'one more': (value) => value + 1,
  'one less': (value) => (value > 0 ? value - 1 : null),
  'ten times': (value) => (value > 0 ? value * 10 : null),
  'two digits swapped': (value) => {
    const digits = String(value);
    const at = [...digits].findIndex((digit, i) => i > 0 && digit !== digits[i - 1]);
    return at < 1 ? null : Number(digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1));
  },
  'a digit dropped': (value) => (value > 9 ? Number(String(value).slice(0, -1)) : null),
  'a digit doubled': (value) => (value > 0 ? Number(`${String(value)[0]}${value}`) : null),
};

function atRandom(figures: Figures, pick: number): { address: string; value: number } {
  const entries = [...figures];
  const [address, value] = entries[pick % entries.length] as [string, number];
  return { address, value };
}

function assertEachBrokenOnce({ broken, diagnoses }: Reconciliation): void {
  const named = diagnoses.flatMap(({ equations }) => equations);
  assert.equal(new Set(named).size, named.length);
  assert.deepEqual(new Set(named), new Set(broken));
}

function assertOnlySuspectsInBroken({ broken, diagnoses }: Reconciliation): void {
  const inBroken = new Set(broken.flatMap(({ terms }) => terms.map(({ cell }) => cell.address)));
  for (const { repairs, suspect } of diagnoses) {
    assert.ok(inBroken.has(suspect));
    for (const { cells } of repairs) for (const { cell } of cells) assert.ok(inBroken.has(cell), cell);
  }
}

/** Applies a repair, with those of figures that are wrong along with it, and expects the diagnosis's equations to hold. */
function assertMends(figures: Figures, { equations, repairs, alongWith }: Diagnosis, all: readonly Diagnosis[]): void {
  const others = all.filter(({ kind, suspect }) => kind === 'wrong-figure' && alongWith.includes(suspect));
  for (const { cells } of repairs) {
    const after = new Map(figures);
    for (const { cell, to } of others.flatMap((other) => other.repairs[0]?.cells ?? [])) after.set(cell, Number(to));
    for (const { cell, to } of cells) after.set(cell, Number(to));
    for (const { name, terms } of equations) {
      const values = terms.map(({ cell, sign }) => {
        const value = after.get(cell.address);
        return typeof value === 'number' ? sign * value : Number.NaN;
      });
      const sum = values.reduce((total, value) => total + value, 0);
      assert.ok(Number.isNaN(sum) || sum === 0, `${name} does not hold after the repair`);
    }
  }
}

for (const edition of editions) {
  describe(`reconcile, table 三, edition ${edition}`, () => {
    const consistent = consistentApplications(editionOf(edition));

    it('has nothing to say about consistent figures', () => {
      fc.assert(
        fc.property(consistent, (figures) => {
          const result = reconcileFigures(edition, 'applications', figures);
          assert.equal(result.equations.length, edition === '2021' ? 39 : 37);
          assert.deepEqual(result.broken, []);
          assert.deepEqual(result.diagnoses, []);
        }),
        RUNS,
      );
    });

    for (const [slip, mistype] of Object.entries(slips)) {
      it(`finds the one figure that is wrong by ${slip}`, () => {
        fc.assert(
          fc.property(consistent, fc.nat(), (figures, pick) => {
            const { address, value } = atRandom(figures, pick);
            const wrong = mistype(value);
            if (wrong === null || wrong === value) return;
            const result = reconcileFigures(edition, 'applications', new Map(figures).set(address, wrong));
            assert.equal(result.diagnoses.length, 1);
            const [diagnosis] = result.diagnoses;
            assert.equal(diagnosis?.kind, 'wrong-figure');
            assert.equal(diagnosis?.suspect, address);
            assert.deepEqual(
              diagnosis?.repairs.map(({ cells }) => cells),
              [[{ cell: address, from: String(wrong), to: String(value) }]],
            );
            assert.deepEqual(diagnosis?.equations, result.equationsOf(address));
            assertEachBrokenOnce(result);
          }),
          RUNS,
        );
      });
    }

    for (const [direction, down, right] of [
      ['one column to the right', 0, 1],
      ['one row down', 1, 0],
    ] as const) {
      for (const manner of ['exchanged', 'overwritten'] as const) {
        it(`explains a figure typed ${direction} (${manner}) in one diagnosis with the true move among its repairs`, () => {
          const template = templateOf(editionOf(edition), 'applications');
          const rows = template.rows.filter((row) => row.replaces === null).map(({ key }) => key);
          const columns = template.columns.map(({ key }) => key);
          fc.assert(
            fc.property(consistent, fc.nat(), fc.nat(), (figures, r, c) => {
              const row = r % (rows.length - down);
              const column = c % (columns.length - right);
              const from = `applications/${rows[row]}/${columns[column]}`;
              const to = `applications/${rows[row + down]}/${columns[column + right]}`;
              const [a, b] = [figures.get(from) as number, figures.get(to) as number];
              if (a === b || (manner === 'overwritten' && a === 0)) return;
              const wrong = new Map(figures).set(from, manner === 'exchanged' ? b : 0).set(to, a);
              const result = reconcileFigures(edition, 'applications', wrong);
              assert.equal(result.diagnoses.length, 1, JSON.stringify(result.diagnoses.map((d) => d.repairs)));
              const truth = [
                { cell: from, from: String(wrong.get(from)), to: String(a) },
                { cell: to, from: String(wrong.get(to)), to: String(b) },
              ].filter((each) => each.from !== each.to);
              const found = result.diagnoses[0]?.repairs.some(
                ({ cells }) =>
                  JSON.stringify([...cells].sort((x, y) => (x.cell < y.cell ? -1 : 1))) ===
                  JSON.stringify([...truth].sort((x, y) => (x.cell < y.cell ? -1 : 1))),
              );
              assert.ok(found, JSON.stringify({ truth, got: result.diagnoses[0]?.repairs }));
              for (const diagnosis of result.diagnoses) assertMends(wrong, diagnosis, result.diagnoses);
              assertEachBrokenOnce(result);
            }),
            RUNS,
          );
        });
      }
    }

    it('names every broken equation once and accuses no cell outside them, with two figures wrong', () => {
      fc.assert(
        fc.property(
          consistent,
          fc.nat(),
          fc.nat(),
          fc.integer({ min: 1, max: 40 }),
          fc.integer({ min: 1, max: 40 }),
          (figures, p, q, e, f) => {
            const one = atRandom(figures, p);
            const two = atRandom(figures, q);
            if (one.address === two.address) return;
            const wrong = new Map(figures).set(one.address, one.value + e).set(two.address, two.value + f);
            const result = reconcileFigures(edition, 'applications', wrong);
            assert.ok(result.diagnoses.length === 1 || result.diagnoses.length === 2);
            assert.ok(result.diagnoses.every(({ kind }) => kind !== 'unexplained'));
            assertEachBrokenOnce(result);
            assertOnlySuspectsInBroken(result);
            for (const diagnosis of result.diagnoses) assertMends(wrong, diagnosis, result.diagnoses);
          },
        ),
        RUNS,
      );
    });

    it('forces the value of a cell left blank and reports nothing', () => {
      fc.assert(
        fc.property(consistent, fc.nat(), (figures, pick) => {
          const { address, value } = atRandom(figures, pick);
          const result = reconcileFigures(edition, 'applications', new Map(figures).set(address, null));
          assert.deepEqual(result.diagnoses, []);
          assert.equal(result.forced(address), String(value));
        }),
        RUNS,
      );
    });

    it('forces every value of a row that the text lacks', () => {
      fc.assert(
        fc.property(consistent, fc.nat(), (figures, pick) => {
          const { address } = atRandom(figures, pick);
          const row = address.slice(0, address.lastIndexOf('/') + 1);
          const rest = new Map([...figures].filter(([each]) => !each.startsWith(row)));
          const result = reconcileFigures(edition, 'applications', rest);
          assert.deepEqual(result.diagnoses, []);
          for (const [each, value] of figures) {
            if (each.startsWith(row)) assert.equal(result.forced(each), String(value));
          }
        }),
        RUNS,
      );
    });

    it('solves for totals left blank in all detail rows', () => {
      fc.assert(
        fc.property(consistent, (figures) => {
          const kept = ['new', 'carried-in', 'result-total', 'carried-over'];
          const blanks = [...figures.keys()].filter(
            (address) => address.endsWith('/total') && !kept.some((row) => address === `applications/${row}/total`),
          );
          const holed = new Map(figures);
          for (const address of blanks) holed.set(address, null);
          const result = reconcileFigures(edition, 'applications', holed);
          assert.deepEqual(result.diagnoses, []);
          for (const address of blanks) assert.equal(result.forced(address), String(figures.get(address)));
        }),
        RUNS,
      );
    });

    it('says nothing about a table whose last columns were cut off', () => {
      fc.assert(
        fc.property(consistent, fc.integer({ min: 1, max: 6 }), (figures, cut) => {
          const columns = ['natural-person', 'enterprise', 'research', 'social', 'legal', 'other', 'total'].slice(-cut);
          const rest = new Map(
            [...figures].filter(([address]) => !columns.some((each) => address.endsWith(`/${each}`))),
          );
          const result = reconcileFigures(edition, 'applications', rest);
          assert.deepEqual(result.diagnoses, []);
        }),
        RUNS,
      );
    });

    it('finds a wrong figure, or says nothing, where other cells are blank', () => {
      fc.assert(
        fc.property(
          consistent,
          fc.nat(),
          fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
          (figures, pick, holes) => {
            const { address, value } = atRandom(figures, pick);
            const wrong = new Map(figures).set(address, value + 3);
            for (const hole of holes) {
              const blank = atRandom(figures, hole).address;
              if (blank !== address) wrong.set(blank, null);
            }
            const result = reconcileFigures(edition, 'applications', wrong);
            assertEachBrokenOnce(result);
            assertOnlySuspectsInBroken(result);
            for (const diagnosis of result.diagnoses) {
              if (diagnosis.kind === 'wrong-figure') assert.equal(diagnosis.suspect, address);
              if (diagnosis.repairs.length > 0) {
                assert.ok(diagnosis.repairs.some(({ cells }) => cells.some(({ cell }) => cell === address)));
              }
            }
          },
        ),
        { ...RUNS, numRuns: 400 },
      );
    });

    it('answers a table of random figures with each broken equation named once', () => {
      const template = templateOf(editionOf(edition), 'applications');
      const addresses = template.rows
        .filter((row) => row.replaces === null)
        .flatMap((row) => template.columns.map((column) => `applications/${row.key}/${column.key}`));
      for (const max of [1, 9, 5000]) {
        const random = fc.array(fc.nat({ max }), { minLength: addresses.length, maxLength: addresses.length });
        fc.assert(
          fc.property(random, (values) => {
            const figures: Figures = new Map(addresses.map((address, i) => [address, values[i] as number]));
            const result = reconcileFigures(edition, 'applications', figures);
            assertEachBrokenOnce(result);
            assertOnlySuspectsInBroken(result);
          }),
          { seed: 7, numRuns: 25 },
        );
      }
    });
  });
}

describe('reconcile, table 四', () => {
  it('offers the total’s recomputation first for each wrong figure', () => {
    fc.assert(
      fc.property(consistentReviews, fc.nat(), fc.integer({ min: 1, max: 9 }), (figures, pick, by) => {
        const { address, value } = atRandom(figures, pick);
        const wrong = new Map(figures).set(address, value + by);
        const result = reconcileFigures('2021', 'reviews', wrong);
        const [diagnosis, ...more] = result.diagnoses;
        assert.equal(more.length, 0);
        assert.equal(diagnosis?.kind, 'choice');
        assert.equal(diagnosis?.equations.length, 1);
        assert.ok(diagnosis?.repairs[0]?.cells[0]?.cell.endsWith('/total'));
        assert.ok(diagnosis?.repairs.some(({ cells }) => cells[0]?.cell === address && cells[0].to === String(value)));
        assertMends(wrong, diagnosis as Diagnosis, []);
      }),
      RUNS,
    );
  });
});
