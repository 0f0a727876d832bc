import assert from 'node:assert/strict';
import { figureText, indexOf, type System, systemOf } from '../../shared/reconcile/system.ts';
import type { TableTemplate } from '../../shared/template/schema.ts';
import { editionOf, type Figures, tableOf, templateOf } from '../kit/tables.ts';

const applications = templateOf(editionOf('2021'), 'applications');

/** Two rows of table 三 with three columns, whose cells hold figures of this kind. */
function narrow(value: 'count' | 'amount' | 'change'): TableTemplate {
  const columns = applications.columns.filter(({ key }) => ['natural-person', 'enterprise', 'total'].includes(key));
  return {
    ...applications,
    columns: columns.map((column) => (column.key === 'enterprise' ? { ...column, value } : column)),
    rows: applications.rows.slice(0, 2),
    constraints: applications.constraints.filter(({ kind }) => kind === 'row-sum'),
  };
}

/** The figures of the first row of such a table, in order. */
function firstRow(value: 'count' | 'amount' | 'change', ...figures: readonly string[]): System {
  const given: Figures = new Map();
  for (const [i, column] of ['natural-person', 'enterprise', 'total'].entries()) {
    given.set(`applications/new/${column}`, i);
    given.set(`applications/carried-in/${column}`, 0);
  }
  const table = tableOf(narrow(value), given);
  const cells = new Map(table.cells);
  for (const [i, column] of ['natural-person', 'enterprise', 'total'].entries()) {
    const address = `applications/new/${column}`;
    const cell = cells.get(address);
    const text = figures[i] as string;
    if (cell !== undefined)
      cells.set(address, { ...cell, figure: { kind: 'figure', value: text, unit: null, forms: [] } });
  }
  return systemOf({ ...table, cells });
}

const unknown = Number.NaN;

describe('the figures of a table in its equations', () => {
  const counts: readonly (readonly [name: string, written: string, figure: number])[] = [
    ['are counts', '12', 12],
    ['may be below 0', '-3', -3],
    ['are exact up to ten million millions', '10000000000000', 1e13],
    ['are left out above that', '10000000000001', unknown],
    ['are exact below 0 too', '-10000000000000', -1e13],
    ['are left out below that', '-10000000000001', unknown],
    ['are left out where a count is no whole number', '1.5', unknown],
  ];
  for (const [name, written, figure] of counts) {
    it(name, () => {
      const system = firstRow('count', written, '0', '0');
      assert.deepEqual([system.figures[0], system.places], [figure, 0]);
      assert.equal(system.hasUnknowns, Number.isNaN(figure));
    });
  }

  it('are unknown where a cell is blank, or not in the text', () => {
    const table = tableOf(narrow('count'), new Map([['applications/new/enterprise', null]]));
    const { figures, hasUnknowns } = systemOf(table);
    assert.deepEqual([...figures], new Array(6).fill(unknown));
    assert.ok(hasUnknowns);
    assert.deepEqual([...systemOf({ ...table, cells: new Map() }).figures], new Array(6).fill(unknown));
  });

  const amounts: readonly (readonly [
    name: string,
    written: readonly string[],
    figures: readonly number[],
    places: number,
  ])[] = [
    ['have the decimals of that which has most', ['1', '0.25', '1.2'], [100, 25, 120], 2],
    ['do not count noughts at the end', ['1.0', '0.50', '1.500'], [10, 5, 15], 1],
    ['have none where none is written', ['1', '2', '3'], [1, 2, 3], 0],
    ['are exact up to ten million millions of the smallest unit', ['100000000000.00', '0.01', '0'], [1e13, 1, 0], 2],
    ['are left out above that', ['100000000000.01', '0.01', '0'], [unknown, 1, 0], 2],
    ['are left out below 0 as far', ['-100000000000.01', '-100000000000', '0.01'], [unknown, -1e13, 1], 2],
    ['are left out where no number stands', ['若干', '0.5', '0.5'], [unknown, 5, 5], 1],
  ];
  for (const [name, written, figures, places] of amounts) {
    it(`that are amounts ${name}`, () => {
      const system = firstRow('amount', ...written);
      assert.deepEqual([system.figures.slice(0, 3), system.places], [figures, places]);
    });
  }
});

describe('a figure as text', () => {
  const written: readonly (readonly [string, number, string])[] = [
    ['12', 12, '12'],
    ['0.25', 150, '1.5'],
    ['0.25', 300, '3'],
    ['0.25', -5, '-0.05'],
  ];
  for (const [amount, figure, text] of written) {
    it(`is ${text} for ${figure} beside ${amount}`, () =>
      assert.equal(figureText(firstRow('amount', '1', amount, '1'), figure), text));
  }
});

describe('the equations of a table', () => {
  it('are made once for all reports with the same rows, and anew for other ones', () => {
    const rows = (...replaced: string[]): System => {
      const figures: Figures = new Map();
      for (const row of applications.rows) {
        if (replaced.length > 0 ? replaced.includes(row.key) : row.replaces !== null) continue;
        for (const { key } of applications.columns) figures.set(`applications/${row.key}/${key}`, 0);
      }
      return systemOf(tableOf(applications, figures));
    };
    const older = ['other.uncorrected', 'other.unpaid', 'other.rest'];
    assert.equal(rows().structure, rows().structure);
    assert.equal(rows(...older).structure, rows(...older).structure);
    assert.notEqual(rows().structure, rows(...older).structure);
    assert.equal(indexOf(rows(), 'applications/other/total'), -1);
    assert.ok(indexOf(rows(...older), 'applications/other/total') >= 0);
    // A row stands for others only where none of them is there.
    assert.equal(rows('other.unpaid').structure, rows().structure);
  });

  it('know row and column of each cell, which may be negative, and which is a sum', () => {
    const { structure } = firstRow('change', '1', '2', '3');
    assert.deepEqual(structure.row, [0, 0, 0, 1, 1, 1]);
    assert.deepEqual(structure.column, [0, 1, 2, 0, 1, 2]);
    assert.deepEqual(structure.signed, [false, true, false, false, true, false]);
    assert.deepEqual(structure.derived, [false, false, true, false, false, true]);
    assert.deepEqual(structure.totals, [2, 5]);
  });

  it('name no cell as the sum of a balance', () => {
    const figures: Figures = new Map([['applications/new/total', 1]]);
    const { structure } = systemOf(tableOf(applications, figures));
    const balances = structure.equations.flatMap(({ total }, e) => (total === null ? [structure.totals[e]] : []));
    assert.deepEqual(balances, new Array(7).fill(-1));
  });
});
