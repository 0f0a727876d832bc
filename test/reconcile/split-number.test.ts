import assert from 'node:assert/strict';
import type { Row } from '../../shared/model/report.ts';
import { splitNumber } from '../../shared/reconcile/split-number.ts';
import { editionOf, tableOf, templateOf } from '../kit/tables.ts';

const template = templateOf(editionOf('2021'), 'applications');
const table = tableOf(template, new Map());
const granted = template.rows.find(({ key }) => key === 'granted');

function rowOf(figures: string, state: Row['state'] = 'misaligned'): Row {
  assert.ok(granted !== undefined);
  const span = { start: 0, end: 0 };
  const values = figures.split(' ').map((text) => ({ span, text }));
  return { template: granted, label: null, span, state, values, placements: [] };
}

describe('a number split over two cells', () => {
  const cases: readonly (readonly [name: string, figures: string, expected: string | null])[] = [
    ['is found at the beginning', '1 3 0 0 0 0 2 15', '0: 13'],
    ['is found in the middle', '5 0 1 2 0 0 0 17', '2: 12'],
    ['is found in the total', '12 0 0 0 0 3 1 5', '6: 15'],
    ['is none where it would begin with 0', '5 0 3 0 0 0 0 8', null],
    ['is none where the first part has two digits', '12 3 0 0 0 0 0 123', null],
    ['is none where the second part has two digits', '1 23 0 0 0 0 0 123', null],
    ['is none where two ways would do', '1 1 1 0 0 0 0 12', null],
    ['is none where nothing adds up', '1 3 0 0 0 0 2 99', null],
    ['is none among words', '1 3 0 0 0 0 若干 13', null],
    ['is none in a row with as many figures as it should have', '1 3 0 0 0 0 4', null],
    ['is none in a row with two figures too many', '1 3 0 0 0 0 0 2 15', null],
  ];
  for (const [name, figures, expected] of cases) {
    it(name, () => {
      const split = splitNumber(table, rowOf(figures));
      assert.equal(split === null ? null : `${split.at}: ${split.merged}`, expected);
    });
  }

  it('is none in a row whose figures are known to stand where they belong', () => {
    assert.equal(splitNumber(table, rowOf('1 3 0 0 0 0 2 15', 'aligned')), null);
  });

  it('is none in a table whose rows have no sum', () => {
    const reviews = templateOf(editionOf('2021'), 'reviews');
    assert.equal(splitNumber(tableOf(reviews, new Map()), rowOf('1 3 0 0 0 0 2 15')), null);
  });
});
