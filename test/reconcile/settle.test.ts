import assert from 'node:assert/strict';
import type { Row, Table, Value } from '../../shared/model/report.ts';
import { settleMisalignedRows } from '../../shared/reconcile/settle-misaligned-rows.ts';
import { editionOf, type Figures, tableOf, templateOf } from '../kit/tables.ts';

const applications = templateOf(editionOf('2021'), 'applications');
const columns = applications.columns.map(({ key }) => key);
const rows = applications.rows.filter((row) => row.replaces === null).map(({ key }) => key);

/** Table 三 with these rows and 0 in all others; a row that is misaligned has none of its cells, and these placements. */
function table(
  figures: Readonly<Record<string, readonly number[]>>,
  placements: Readonly<Record<string, string[][]>>,
): Table {
  const all: Figures = new Map();
  for (const row of rows) {
    columns.forEach((column, c) => {
      if (placements[row] === undefined) all.set(`applications/${row}/${column}`, figures[row]?.[c] ?? 0);
    });
  }
  const read = tableOf(applications, all);
  const misaligned = Object.entries(placements).flatMap(([key, ways]): Row[] => {
    const template = applications.rows.find((row) => row.key === key);
    if (template === undefined) return [];
    const written = (text: string, i: number): Value | null =>
      text === '·' ? null : { text, span: { start: 10 * i, end: 10 * i + text.length } };
    return [
      {
        template,
        label: null,
        span: { start: 0, end: 0 },
        state: 'misaligned',
        values: [],
        placements: ways.map((way) => way.map(written)),
      },
    ];
  });
  return { ...read, rows: [...read.rows, ...misaligned], missing: [] };
}

/** The row afterwards: its state, and the text of each cell, · for one that the text does not have. */
function granted(settled: Table): string {
  const row = settled.rows.find(({ template }) => template.key === 'granted');
  const cells = columns.map((column) => settled.cells.get(`applications/granted/${column}`)?.text ?? '·');
  return `${row?.state}, ${row?.placements.length} placements: ${cells.join(' ')}`;
}

const others = {
  new: [4, 1, 0, 0, 0, 0, 5],
  'result-total': [4, 1, 0, 0, 0, 0, 5],
};

describe('a row that lacks a figure', () => {
  const cases: readonly { readonly name: string; readonly ways: string; readonly expected: string }[] = [
    {
      name: 'has its figures where the other rows leave one way',
      ways: '4 · 1 0 0 0 5 / 4 1 · 0 0 0 5 / · 4 1 0 0 0 5',
      expected: 'incomplete, 0 placements: 4 1 · 0 0 0 5',
    },
    {
      name: 'is aligned where the one way gives every column a figure',
      ways: '4 1 0 0 0 0 5 / 1 4 0 0 0 0 5',
      expected: 'aligned, 0 placements: 4 1 0 0 0 0 5',
    },
    {
      name: 'takes the way without a gap among several that hold',
      ways: '4 1 · 0 0 0 5 / 4 1 0 0 0 0 5 / 4 1 0 · 0 0 5',
      expected: 'aligned, 0 placements: 4 1 0 0 0 0 5',
    },
    {
      name: 'stays uncertain where two ways hold, each with a gap',
      ways: '4 1 · 0 0 0 5 / 4 1 0 · 0 0 5',
      expected: 'misaligned, 2 placements: · · · · · · ·',
    },
    {
      name: 'stays uncertain where a figure of each way is another than the rest asks for',
      ways: '4 · 1 0 0 0 5 / 4 1 · 0 0 0 6',
      expected: 'misaligned, 2 placements: · · · · · · ·',
    },
    {
      name: 'may have a blank for any figure, and no word for one',
      ways: '4 1  0 0 0 5 / 4 1 无 0 0 0 5',
      expected: 'aligned, 0 placements: 4 1  0 0 0 5',
    },
    { name: 'stays as it is without a placement', ways: '', expected: 'misaligned, 0 placements: · · · · · · ·' },
  ];
  for (const { name, ways, expected } of cases) {
    it(name, () => {
      const read = table(others, { granted: ways === '' ? [] : ways.split(' / ').map((way) => way.split(' ')) });
      const settled = settleMisalignedRows(read);
      assert.equal(granted(settled), expected);
      assert.equal(settled === read, expected.startsWith('misaligned'));
    });
  }

  it('leaves the rows beside it the same objects', () => {
    const read = table(others, { granted: [['4', '1', '·', '0', '0', '0', '5']] });
    const settled = settleMisalignedRows(read);
    assert.deepEqual(
      settled.rows.map((row, i) => row === read.rows[i]),
      read.rows.map(({ template }) => template.key !== 'granted'),
    );
  });

  it('stays uncertain where another row lacks figures too, so that no column is forced', () => {
    const read = table(others, {
      granted: [['4', '1', '·', '0', '0', '0', '5']],
      'partly-granted': [['0', '·', '0', '0', '0', '0', '0']],
    });
    assert.equal(settleMisalignedRows(read), read);
  });

  /** Every way to put figures, in their order, into seven columns, one of them lost. */
  const ways = (...figures: string[]): string[][] =>
    columns.map((_, lost) => [...figures.slice(0, lost), '·', ...figures.slice(lost)]);
  const several = {
    'refused.third-party': [2, 0, 0, 0, 0, 0, 2],
    new: [9, 4, 0, 1, 0, 0, 14],
    'result-total': [9, 4, 0, 1, 0, 0, 14],
  };

  it('has its figures beside other such rows where its own sum and all columns leave one way', () => {
    const settled = settleMisalignedRows(
      table(several, {
        granted: ways('5', '3', '0', '1', '0', '0'),
        'partly-granted': ways('2', '1', '0', '0', '0', '0'),
      }),
    );
    assert.equal(granted(settled), 'incomplete, 0 placements: 5 3 0 1 0 0 ·');
  });

  const uncertain: readonly { readonly name: string; readonly rows: Readonly<Record<string, string[][]>> }[] = [
    {
      name: 'where a column does not add up then',
      rows: { granted: ways('5', '3', '0', '1', '0', '0'), 'partly-granted': ways('2', '0', '1', '0', '0', '0') },
    },
    {
      name: 'where its own sum leaves two ways',
      rows: { granted: ways('5', '3', '0', '1', '0', '9'), 'partly-granted': ways('2', '1', '0', '0', '0', '0') },
    },
    {
      name: 'where a third row that lacks figures fits no way',
      rows: {
        granted: ways('5', '3', '0', '1', '0', '0'),
        'partly-granted': ways('2', '0', '0', '0', '0', '0'),
        'unavailable.not-held': ways('0', '7', '0', '0', '0', '7'),
      },
    },
    {
      name: 'where a third row without any figure could hold the rest',
      rows: {
        granted: ways('5', '3', '0', '1', '0', '0'),
        'partly-granted': ways('2', '1', '0', '0', '0', '0'),
        'unavailable.not-held': [],
      },
    },
  ];
  for (const { name, rows: read } of uncertain) {
    it(`stays uncertain beside other such rows ${name}`, () => {
      assert.match(granted(settleMisalignedRows(table(several, read))), /^misaligned/);
    });
  }

  it('is nothing that the table of section 四 has', () => {
    const reviews = tableOf(templateOf(editionOf('2021'), 'reviews'), new Map());
    assert.equal(settleMisalignedRows(reviews), reviews);
  });
});
