import assert from 'node:assert/strict';
import { RowSums } from '../../shared/model/table/row-sum.ts';
import { editionInForce } from '../../shared/template/registry.ts';
import type { RowTemplate } from '../../shared/template/schema.ts';
import { tableOf } from '../kit/faults.ts';

const applications = tableOf(editionInForce, 'applications');
const reviews = tableOf(editionInForce, 'reviews');
const disclosure = tableOf(editionInForce, 'disclosure');
const first = ({ rows }: { readonly rows: readonly RowTemplate[] }): RowTemplate => rows[0] as RowTemplate;

/** A line of figures; `_` is a place that the text lacks, `.` a blank cell. */
const cellsOf = (line: string) =>
  line.split(' ').map((text) => (text === '_' ? null : { cell: { text: text === '.' ? '' : text } }));

describe('the sum of a row', () => {
  // Six applicants and their total: may it hold, and does it with 0 in the blanks and say something?
  for (const [line, may, adds] of [
    ['1 2 0 0 0 0 3', true, true],
    ['1 2 0 0 0 0 4', false, false],
    ['4 2 0 0 0 0 5', false, false],
    ['0 0 0 0 0 0 0', true, false],
    ['. . . . . . 0', true, false],
    ['1 2 . . . . 3', true, true],
    ['1 2 . . . . 5', true, false],
    ['1 2 . 0 0 0 2', false, false],
    ['1 2 _ _ _ _ 3', true, true],
    ['1 2 0 0 0 0 .', true, false],
    ['1 2 0 0 0 0 _', true, false],
    ['. . . . . . .', true, false],
    ['1 2 0 0 0 待核 3', false, false],
    ['1 2 0 0 0 0 三', false, false],
    ['1 2 0 0 0 -1 2', false, false],
    ['1 2 0 0 0 0', true, false],
    // What stands behind the last column is none of the row's.
    ['1 2 0 0 0 0 3 9 9 9 9 9 9 9', true, true],
  ] as const) {
    it(`${may ? 'may hold' : 'cannot hold'}${adds ? ' and shows the columns' : ''}: ${line}`, () => {
      const sums = new RowSums(applications);
      assert.equal(sums.asked, false);
      assert.equal(sums.canSatisfy(first(applications), cellsOf(line)), may);
      assert.equal(sums.addsUpWithZeros(first(applications), cellsOf(line)), adds);
      assert.equal(sums.asked, true);
    });
  }

  // Three kinds of cases side by side, each with its total.
  for (const [line, may] of [
    ['1 0 0 1 2 0 0 0 0 0 3 0 0 0 3', true],
    ['1 0 0 1 3 0 0 0 0 0 3 0 0 0 3', false],
    ['1 0 0 1 2 0 1 0 0 0 3 0 0 0 3', false],
    ['1 0 0 1 2 0 0 0 0 0 3 0 0 0 4', false],
    ['1 . . . 2 . . . . 5 3 0 0 0 3', true],
  ] as const) {
    it(`${may ? 'may hold' : 'cannot hold'} of each row that stands side by side: ${line}`, () => {
      const sums = new RowSums(reviews);
      assert.equal(sums.canSatisfy(first(reviews), cellsOf(line)), may);
      assert.equal(sums.addsUpWithZeros(first(reviews), cellsOf('1 0 0 1 2')), false);
    });
  }

  it('is there where each line is a row with a total, and says how many figures a row has', () => {
    const shapes = [applications, reviews, disclosure].map((table) => {
      const sums = new RowSums(table);
      return [sums.exist, sums.widthOf(first(table)), sums.asked];
    });
    assert.deepEqual(shapes, [
      [true, 7, false],
      [false, 15, false],
      [false, 3, false],
    ]);
    assert.equal(new RowSums(disclosure).canSatisfy(first(disclosure), cellsOf('1 2 3')), false);
    assert.equal(new RowSums(disclosure).addsUpWithZeros(first(disclosure), cellsOf('1 2 3')), false);
  });

  it('counts as asked where somebody looks at figures without it', () => {
    const sums = new RowSums(applications);
    sums.ask();
    assert.equal(sums.asked, true);
  });
});
