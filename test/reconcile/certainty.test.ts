import assert from 'node:assert/strict';
import type { Change } from '../../shared/reconcile/repairs.ts';
import { notCertain } from '../../shared/reconcile/slip.ts';
import { indexOf, type System, systemOf } from '../../shared/reconcile/system.ts';
import { editionOf, type Figures, tableOf, templateOf } from '../kit/tables.ts';

const applications = templateOf(editionOf('2021'), 'applications');

/** Table 三 with these figures, by row and column, and 0 in all other cells. */
function systemWith(given: Readonly<Record<string, number>>): System {
  const figures: Figures = new Map();
  for (const row of applications.rows.filter((each) => each.replaces === null)) {
    for (const { key } of applications.columns) {
      figures.set(`applications/${row.key}/${key}`, given[`${row.key}/${key}`] ?? 0);
    }
  }
  return systemOf(tableOf(applications, figures));
}

/** Each repair in short: `granted/enterprise +1`. */
type Repairs = readonly (readonly [cell: string, by: number])[];

const changesOf = (system: System, repairs: Repairs): Change[] =>
  repairs.map(([cell, by]) => ({ cell: indexOf(system, `applications/${cell}`), by }));

describe('two figures that explain a table together', () => {
  const cases: readonly {
    readonly name: string;
    readonly figures: Readonly<Record<string, number>>;
    readonly repairs: Repairs;
    readonly doubtful: readonly number[];
  }[] = [
    {
      name: 'of one row are not certain where the one could be another slip, and two slips beside it the rest',
      figures: { 'granted/natural-person': 7, 'granted/enterprise': 3, 'partly-granted/natural-person': 5 },
      repairs: [
        ['granted/natural-person', 63],
        ['granted/enterprise', 1],
      ],
      doubtful: [0, 1],
    },
    {
      name: 'of one row are not certain where one of the two slips would be a 1 for nought',
      figures: { 'granted/natural-person': 7, 'granted/enterprise': 3, 'partly-granted/natural-person': 1 },
      repairs: [
        ['granted/natural-person', 63],
        ['granted/enterprise', 1],
      ],
      doubtful: [0, 1],
    },
    {
      name: 'of one row are certain where no other figure of the column could be 1 too many',
      figures: { 'granted/natural-person': 7, 'granted/enterprise': 3 },
      repairs: [
        ['granted/natural-person', 63],
        ['granted/enterprise', 1],
      ],
      doubtful: [],
    },
    {
      name: 'of one row are certain where the one could be no other slip',
      figures: { 'granted/natural-person': 700, 'granted/enterprise': 5, 'partly-granted/natural-person': 5 },
      repairs: [
        ['granted/natural-person', -630],
        ['granted/enterprise', -1],
      ],
      doubtful: [],
    },
    {
      name: 'of one row are certain where they are both off by more than a slip elsewhere could be',
      figures: { 'granted/natural-person': 7, 'granted/enterprise': 3, 'partly-granted/natural-person': 5 },
      repairs: [
        ['granted/natural-person', 63],
        ['granted/enterprise', 4],
      ],
      doubtful: [],
    },
    {
      name: 'of one row are not certain where a digit left out and a nought too many explain the rest',
      // 8 could be 89, and in the row below 20 be 2 and 2 be 20: all three are off by 18 more or less.
      figures: {
        'granted/natural-person': 8,
        'granted/enterprise': 2,
        'partly-granted/natural-person': 20,
        'partly-granted/enterprise': 2,
      },
      repairs: [
        ['granted/natural-person', 63],
        ['granted/enterprise', 18],
      ],
      doubtful: [0, 1],
    },
    {
      name: 'of one column are not certain where two slips in a column beside them explain the rest',
      figures: { 'granted/natural-person': 7, 'partly-granted/natural-person': 3, 'granted/enterprise': 5 },
      repairs: [
        ['granted/natural-person', 63],
        ['partly-granted/natural-person', 1],
      ],
      doubtful: [0, 1],
    },
    {
      name: 'of one column are certain where nothing stands in the columns beside them',
      figures: { 'granted/natural-person': 7, 'partly-granted/natural-person': 3 },
      repairs: [
        ['granted/natural-person', 63],
        ['partly-granted/natural-person', 1],
      ],
      doubtful: [],
    },
    {
      name: 'in two rows and columns are not certain where the other corners could be two slips',
      figures: {
        'granted/natural-person': 88,
        'partly-granted/enterprise': 0,
        'granted/enterprise': 423,
        'partly-granted/natural-person': 1,
      },
      repairs: [
        ['granted/natural-person', 799],
        ['partly-granted/enterprise', 1],
      ],
      doubtful: [0, 1],
    },
    {
      name: 'in two rows and columns are certain where nothing could be taken from the other corners',
      figures: { 'granted/natural-person': 88, 'partly-granted/enterprise': 6 },
      repairs: [
        ['granted/natural-person', 799],
        ['partly-granted/enterprise', -1],
      ],
      doubtful: [],
    },
    {
      name: 'in two rows and columns are not certain where 1 could be taken from the other corners',
      figures: {
        'granted/natural-person': 88,
        'partly-granted/enterprise': 6,
        'granted/enterprise': 423,
        'partly-granted/natural-person': 1,
      },
      repairs: [
        ['granted/natural-person', 799],
        ['partly-granted/enterprise', -1],
      ],
      doubtful: [0, 1],
    },
    {
      name: 'are not certain of three the two that could be other slips',
      figures: {
        'granted/natural-person': 7,
        'granted/enterprise': 3,
        'partly-granted/natural-person': 5,
        'carried-over/other': 40,
      },
      repairs: [
        ['granted/natural-person', 63],
        ['carried-over/other', 400],
        ['granted/enterprise', 1],
      ],
      doubtful: [0, 2],
    },
    {
      name: 'are certain where there is one alone',
      figures: { 'granted/natural-person': 7, 'partly-granted/natural-person': 5 },
      repairs: [['granted/natural-person', 1]],
      doubtful: [],
    },
  ];
  for (const { name, figures, repairs, doubtful } of cases) {
    it(name, () => {
      const system = systemWith(figures);
      const changes = changesOf(system, repairs);
      const found = notCertain(system, changes);
      assert.deepEqual(
        changes.flatMap((change, i) => (found.has(change) ? [i] : [])),
        doubtful,
      );
    });
  }
});
