import assert from 'node:assert/strict';
import type { Fact } from '../../shared/reconcile/diagnosis.ts';
import type { Reconciliation } from '../../shared/reconcile/reconcile.ts';
import { fixesOf } from '../../shared/rules/reconcile/diagnosis.ts';
import type { TableTemplate } from '../../shared/template/schema.ts';
import { statedBy } from '../kit/facts.ts';
import { reconcile } from '../kit/reconcile.ts';
import { editionOf, type Figures, reportOf, tableOf, templateOf } from '../kit/tables.ts';

const edition = editionOf('2021');
const applications = templateOf(edition, 'applications');

/** A small consistent table: figures of the rows named, every other cell 0. */
function zeros(template: TableTemplate): Figures {
  const figures: Figures = new Map();
  for (const row of template.rows.filter((each) => each.replaces === null)) {
    for (const column of template.columns) figures.set(`${template.key}/${row.key}/${column.key}`, 0);
  }
  return figures;
}

/** 120 requests of natural persons, 8 of enterprises; 9 carried over. */
function ordinary(): Figures {
  const figures = zeros(applications);
  const put = (row: string, person: number, enterprise: number): void => {
    figures.set(`applications/${row}/natural-person`, person);
    figures.set(`applications/${row}/enterprise`, enterprise);
    figures.set(`applications/${row}/total`, person + enterprise);
  };
  put('new', 120, 8);
  put('carried-in', 5, 1);
  put('granted', 70, 4);
  put('partly-granted', 12, 0);
  put('refused.third-party', 9, 1);
  put('unavailable.not-held', 20, 2);
  put('other.rest', 6, 1);
  put('result-total', 117, 8);
  put('carried-over', 8, 1);
  return figures;
}

/** The form's table as another object, about which nothing is known yet. */
function anew(): TableTemplate {
  return structuredClone(applications);
}

function run(figures: Figures, facts: readonly Fact[] = []): Reconciliation {
  return reconcile(reportOf(edition, [tableOf(applications, figures)]), () => facts);
}

/** Adds to cells, by address without the table. */
function changed(changes: Readonly<Record<string, number | null>>, figures = ordinary()): Figures {
  for (const [address, by] of Object.entries(changes)) {
    const key = `applications/${address}`;
    figures.set(key, by === null ? null : (figures.get(key) ?? 0) + by);
  }
  return figures;
}

/** A diagnosis in one line: kind, equations, number of candidates, the first of them. */
function summary({ diagnoses }: Reconciliation): string[] {
  return diagnoses.map(({ kind, equations, repairs }) => {
    const names = equations.map(({ name }) => name).join(' ');
    const first = repairs[0]?.cells.map(({ cell, from, to }) => `${cell.slice('applications/'.length)} ${from}→${to}`);
    return `${kind} [${names}] ${repairs.length}: ${first?.join(', ') ?? ''}`;
  });
}

/** The same with every nought left blank, all but as many as are to be kept. */
function blanked(figures: Figures, kept = 0): Figures {
  let left = kept;
  return new Map([...figures].map(([address, value]) => [address, value === 0 && left-- <= 0 ? null : value]));
}

describe('a table whose noughts were left blank', () => {
  const wrong = changed({ 'granted/total': 1 });
  const found = 'wrong-figure [row-total:granted result-total:total] 1: granted/total 75→74';
  const noughts = [...wrong.values()].filter((value) => value === 0).length;

  it('has the figure for wrong that alone is wrong with 0 in all blanks', () => {
    assert.deepEqual(summary(run(blanked(wrong))), [found]);
    assert.deepEqual(summary(run(blanked(wrong, noughts - 12))), [found]);
  });

  it('has each of two such figures for wrong', () => {
    const two = changed({ 'granted/total': 1, 'unavailable.not-held/natural-person': 3 });
    assert.deepEqual(summary(run(blanked(two))), [
      found,
      'wrong-figure [row-total:unavailable.not-held result-total:natural-person] 1: unavailable.not-held/natural-person 23→20',
    ]);
  });

  it('has no figure for wrong where no single figures explain what is broken', () => {
    const two = changed({ 'granted/total': -1, 'granted/enterprise': -2 });
    assert.deepEqual(summary(run(blanked(two))), ['unexplained [result-total:other] 0: ']);
  });

  it('has no figure for wrong where few are blank', () => {
    const few = summary(run(blanked(wrong, noughts - 11)));
    assert.ok(
      few.every((each) => !each.startsWith('wrong-figure') || each === found),
      few.join(),
    );
  });

  it('has no figure for wrong where a blank would have to be something else than 0', () => {
    const holed = blanked(wrong).set('applications/partly-granted/natural-person', null);
    assert.ok(!summary(run(holed)).some((each) => each.startsWith('wrong-figure')), summary(run(holed)).join());
  });
});

const cases: readonly {
  name: string;
  changes: Readonly<Record<string, number | null>>;
  expected: readonly string[];
}[] = [
  {
    name: 'takes a total that alone is off for wrong, not what it adds up',
    changes: { 'granted/total': 27 },
    expected: ['wrong-figure [row-total:granted result-total:total] 1: granted/total 101→74'],
  },
  {
    name: 'finds two wrong figures that share no equation as two faults',
    changes: { 'granted/natural-person': 7, 'carried-over/enterprise': 1 },
    expected: [
      'wrong-figure [row-total:granted result-total:natural-person] 1: granted/natural-person 77→70',
      'wrong-figure [row-total:carried-over balance:enterprise] 1: carried-over/enterprise 2→1',
    ],
  },
  {
    name: 'finds each of two wrong figures in one row, the sum that they share with the first',
    changes: { 'granted/natural-person': 7, 'granted/enterprise': 2 },
    expected: [
      'wrong-figure [row-total:granted result-total:natural-person] 1: granted/natural-person 77→70',
      'wrong-figure [result-total:enterprise] 1: granted/enterprise 6→4',
    ],
  },
  {
    name: 'finds each of two wrong totals in one column',
    changes: { 'granted/total': 9, 'unavailable.not-held/total': -20 },
    expected: [
      'wrong-figure [row-total:granted result-total:total] 1: granted/total 83→74',
      'wrong-figure [row-total:unavailable.not-held] 1: unavailable.not-held/total 2→22',
    ],
  },
  {
    name: 'is certain of none where three figures explain all and another would explain a part',
    changes: { 'granted/enterprise': -1, 'result-total/social': 1, 'result-total/enterprise': 20 },
    expected: [
      'choice [row-total:granted row-total:result-total result-total:enterprise result-total:social balance:enterprise balance:social] 1: granted/enterprise 3→4, result-total/enterprise 28→8, result-total/social 1→0',
    ],
  },
  {
    name: 'is not certain of two figures where one is off by 1 and the other could be another slip as well',
    changes: { 'granted/natural-person': -63, 'granted/enterprise': -1 },
    expected: [
      'choice [row-total:granted result-total:natural-person result-total:enterprise] 1: granted/natural-person 7→70, granted/enterprise 3→4',
    ],
  },
  {
    name: 'is certain of two figures where one is off by 1 and no other slip explains the other one',
    changes: { 'granted/natural-person': 630, 'granted/enterprise': 1 },
    expected: [
      'wrong-figure [row-total:granted result-total:natural-person] 1: granted/natural-person 700→70',
      'wrong-figure [result-total:enterprise] 1: granted/enterprise 5→4',
    ],
  },
  {
    name: 'puts the neighbouring column first for a figure in the wrong column',
    changes: { 'partly-granted/natural-person': -12, 'partly-granted/enterprise': 12 },
    expected: [
      'choice [result-total:natural-person result-total:enterprise] 1: partly-granted/natural-person 0→12, partly-granted/enterprise 12→0',
    ],
  },
  {
    name: 'puts totals before what they add up where a move of either explains as much',
    changes: { 'partly-granted/natural-person': -12, 'granted/natural-person': 12 },
    expected: ['choice [row-total:granted row-total:partly-granted] 2: granted/total 74→86, partly-granted/total 12→0'],
  },
  {
    name: 'makes one slip of a figure that lies between the requests received and the results',
    changes: { 'carried-in/natural-person': -5, 'granted/natural-person': -65 },
    expected: [
      'choice [row-total:carried-in row-total:granted result-total:natural-person balance:natural-person] 1: carried-in/natural-person 0→5, granted/natural-person 5→70',
    ],
  },
  {
    name: 'offers every row for a case that no row counts',
    changes: { 'granted/natural-person': -3, 'granted/total': -3 },
    expected: ['choice [result-total:natural-person result-total:total] 21: '],
  },
  {
    name: 'offers the rows that can hold it for a case that two rows count',
    changes: { 'granted/natural-person': 9, 'granted/total': 9 },
    expected: ['choice [result-total:natural-person result-total:total] 4: '],
  },
  {
    name: 'offers only what comes in and stays for a balance that is off in a column and in the total',
    changes: { 'carried-over/natural-person': 2, 'carried-over/total': 2 },
    expected: ['choice [balance:natural-person balance:total] 3: '],
  },
  {
    name: 'recomputes a column of totals that was not added up again',
    changes: {
      'granted/total': 3,
      'partly-granted/total': 5,
      'unavailable.not-held/total': -2,
      'new/total': 4,
      'other.rest/total': 1,
    },
    expected: [
      'choice [row-total:new row-total:granted row-total:partly-granted row-total:unavailable.not-held row-total:other.rest result-total:total balance:total] 1: new/total 132→128, granted/total 77→74, partly-granted/total 17→12, unavailable.not-held/total 20→22, other.rest/total 8→7',
    ],
  },
  {
    name: 'offers the rows of a balance where a whole row was left at 0',
    changes: { 'carried-over/natural-person': -8, 'carried-over/enterprise': -1, 'carried-over/total': -9 },
    expected: [
      'choice [balance:natural-person balance:enterprise balance:total] 2: carried-over/natural-person 0→8, carried-over/enterprise 0→1, carried-over/total 0→9',
    ],
  },
  {
    name: 'says that three figures of one row explain nothing smaller',
    changes: { 'granted/natural-person': -3, 'granted/enterprise': -1, 'granted/total': -4 },
    expected: ['unexplained [result-total:natural-person result-total:enterprise result-total:total] 0: '],
  },
  {
    name: 'solves a blank cell before it looks for the wrong one',
    changes: { 'granted/enterprise': null, 'granted/natural-person': 5 },
    expected: ['wrong-figure [result-total:natural-person result-total:enterprise] 1: granted/natural-person 75→70'],
  },
];

describe('diagnoses', () => {
  for (const { name, changes, expected } of cases) {
    it(name, () => {
      const actual = summary(run(changed(changes)));
      assert.equal(actual.length, expected.length, actual.join('\n'));
      actual.forEach((line, i) => {
        assert.ok(line.startsWith(expected[i] as string), line);
      });
    });
  }

  it('reads the one row of an older division in place of the three that it stands for', () => {
    const figures = ordinary();
    for (const column of applications.columns) {
      for (const row of ['other.uncorrected', 'other.unpaid', 'other.rest']) {
        figures.delete(`applications/${row}/${column.key}`);
      }
      const value = { 'natural-person': 6, enterprise: 1, total: 7 }[column.key] ?? 0;
      figures.set(`applications/other/${column.key}`, value);
    }
    assert.deepEqual(summary(run(figures)), []);
    figures.set('applications/other/natural-person', 60);
    assert.deepEqual(summary(run(figures)), [
      'wrong-figure [row-total:other result-total:natural-person] 1: other/natural-person 60→6',
    ]);
  });

  it('reports figures that exceed their total whatever the blank cells hold, and forces nothing there', () => {
    const reviews = templateOf(edition, 'reviews');
    const figures = zeros(reviews);
    figures.set('reviews/reconsideration/upheld', 9);
    figures.set('reviews/reconsideration/corrected', null);
    figures.set('reviews/reconsideration/pending', null);
    figures.set('reviews/reconsideration/total', 5);
    const result = reconcile(reportOf(edition, [tableOf(reviews, figures)]));
    assert.deepEqual(
      result.diagnoses.map(({ kind, equations, repairs }) => [kind, equations.map(({ name }) => name), repairs]),
      [['unexplained', ['review-total:reconsideration'], []]],
    );
    assert.equal(result.forced('reviews/reconsideration/corrected'), null);
  });

  it('adds amounts up exactly, with the decimals that they are written with', () => {
    const columns = applications.columns.slice(0, 2).concat(applications.columns.slice(-1));
    const rows = applications.rows.slice(0, 1);
    const template: TableTemplate = {
      ...applications,
      columns: columns.map((column) => ({ ...column, value: 'amount' as const })),
      rows,
      constraints: applications.constraints.filter(({ kind }) => kind === 'row-sum'),
    };
    const amounts = (total: number): Figures =>
      new Map([
        ['applications/new/natural-person', 0.1],
        ['applications/new/enterprise', 0.2],
        ['applications/new/total', total],
      ]);
    const check = (total: number): Reconciliation => reconcile(reportOf(edition, [tableOf(template, amounts(total))]));
    assert.deepEqual(check(0.3).diagnoses, []);
    assert.deepEqual(check(0.35).diagnoses[0]?.repairs[0]?.cells, [
      { cell: 'applications/new/total', from: '0.35', to: '0.3' },
    ]);
  });

  it('forces nothing from equations that are broken', () => {
    const result = run(changed({ 'granted/enterprise': null, 'granted/natural-person': 5 }));
    assert.equal(result.forced('applications/granted/enterprise'), null);
  });

  it('forces nothing on cells that the equations leave open, nor on cells that it does not know', () => {
    const holed = changed({
      'granted/enterprise': null,
      'granted/research': null,
      'partly-granted/enterprise': null,
      'partly-granted/research': null,
    });
    holed.set('applications/granted/total', 75);
    assert.equal(run(holed).forced('applications/granted/enterprise'), null);
    assert.equal(run(holed).forced('applications/nowhere/enterprise'), null);
  });

  it('answers for the cells of each table of a report by that table, and for others by none', () => {
    const reviews = templateOf(edition, 'reviews');
    const cases = zeros(reviews).set('reviews/reconsideration/upheld', 4).set('reviews/reconsideration/total', null);
    const requests = changed({ 'granted/total': null });
    const reconciliation = reconcile(reportOf(edition, [tableOf(applications, requests), tableOf(reviews, cases)]));
    const { equations, tables } = reconciliation;
    const cells = ['applications/granted/total', 'reviews/reconsideration/total', 'nowhere'];
    assert.deepEqual(
      cells.map((cell) => reconciliation.forced(cell)),
      ['74', '4', null],
    );
    const names = (address: string): string[] => reconciliation.equationsOf(address).map(({ name }) => name);
    assert.deepEqual(names('reviews/reconsideration/total'), ['review-total:reconsideration']);
    assert.deepEqual(names('applications/new/enterprise'), ['row-total:new', 'balance:enterprise']);
    assert.deepEqual(names('nowhere'), []);
    assert.equal(equations.length, tables.flatMap(({ arithmetic }) => arithmetic.equations).length);
  });

  it('finds in a table what it would find in the first one of the form, whichever cells had figures in the one before', () => {
    const wrong = { 'granted/natural-person': 3, 'new/enterprise': 1 };
    const tables = [
      {},
      { 'granted/enterprise': null },
      { 'granted/total': null, 'other.rest/enterprise': null },
      { 'new/total': null },
      { 'carried-over/social': null, 'carried-over/legal': null },
    ].map((blanks) => changed({ ...wrong, ...blanks }));
    const first = tables.map((figures) => summary(reconcile(reportOf(edition, [tableOf(anew(), figures)]))));
    assert.equal(new Set(first.flat()).size > 2, true);
    for (const i of tables.keys()) {
      for (const [j, figures] of tables.entries()) {
        run(tables[i] as Figures);
        assert.deepEqual(summary(run(figures)), first[j], `${j} behind ${i}`);
      }
    }
  });

  it('takes blanks for 0 where the rest of a sum is complete without them', () => {
    const result = run(
      changed({
        'granted/social': null,
        'granted/legal': null,
        'partly-granted/social': null,
        'partly-granted/legal': null,
      }),
    );
    assert.deepEqual(summary(result), []);
    assert.equal(result.forced('applications/granted/social'), '0');
    assert.equal(result.forced('applications/partly-granted/legal'), '0');
  });
});

describe('diagnoses with facts from elsewhere', () => {
  const prose = (cell: string, value: string): Fact => statedBy([`applications/${cell}`], Number(value), '第一部分');
  const stray = (): Figures => changed({ 'new/total': 1 }, zeros(applications));

  it('keeps the one repair where nothing speaks against it', () => {
    assert.deepEqual(summary(run(stray())), ['wrong-figure [row-total:new balance:total] 1: new/total 1→0']);
  });

  it('shows both stories where a fact holds with the figure that seems wrong', () => {
    const [diagnosis] = run(stray(), [prose('new/total', '1')]).diagnoses;
    assert.equal(diagnosis?.kind, 'choice');
    assert.deepEqual(
      diagnosis?.repairs.slice(0, 2).map(({ cells }) => cells),
      [
        [{ cell: 'applications/new/total', from: '1', to: '0' }],
        [{ cell: 'applications/new/natural-person', from: '0', to: '1' }],
      ],
    );
  });

  it('does not put first, nor offer, a repair that last year’s report contradicts', () => {
    const figures = changed({ 'carried-in/natural-person': 2 });
    const fact: Fact = { ...prose('carried-in/natural-person', '7'), source: 'year-before' };
    const report = reportOf(edition, [tableOf(applications, figures)]);
    const [diagnosis, ...more] = reconcile(report, () => [fact]).diagnoses;
    assert.ok(diagnosis !== undefined && more.length === 0);
    assert.deepEqual(
      diagnosis.repairs.map(({ cells, complete }) => [cells[0]?.cell, cells[0]?.to, complete]),
      [
        ['applications/carried-in/total', '8', false],
        ['applications/carried-in/natural-person', '5', true],
      ],
    );
    assert.deepEqual(
      fixesOf(diagnosis, report, () => []),
      [],
    );
    const [silent] = reconcile(report, () => [{ ...fact, source: 'text' }]).diagnoses;
    assert.equal(silent?.repairs[0]?.cells[0]?.to, '5');
    assert.equal(silent === undefined ? 0 : fixesOf(silent, report, () => []).length, 1);
  });

  it('names the fact that agrees with a repair', () => {
    const [diagnosis] = run(stray(), [prose('new/total', '0')]).diagnoses;
    assert.equal(diagnosis?.kind, 'wrong-figure');
    assert.equal(diagnosis?.repairs[0]?.support?.words, '第一部分');
  });

  it('puts the repair that a fact picks before all others', () => {
    const changes = { 'carried-over/natural-person': 2, 'carried-over/total': 2 };
    const [diagnosis] = run(changed(changes), [prose('carried-over/total', '9')]).diagnoses;
    assert.equal(diagnosis?.repairs.length, 3);
    assert.equal(diagnosis?.repairs[0]?.support?.words, '第一部分');
    assert.ok(
      diagnosis?.repairs[0]?.cells.some(({ cell, to }) => cell === 'applications/carried-over/total' && to === '9'),
    );
  });
});
