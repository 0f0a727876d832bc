import assert from 'node:assert/strict';
import { folderOf } from '../kit/folder.ts';
import { smallReport } from '../kit/small-report.ts';
import { row } from '../rules/workspace/folders.ts';

const carriedOver = smallReport({
  year: 2022,
  figures: {
    ...row('new', [3, 0, 0, 0, 0, 0, 3]),
    ...row('carried-over', [3, 0, 0, 0, 0, 0, 3]),
  },
});

/** A report whose row 二 has one more than was carried over; consistent in itself. */
function carriedIn(sentence: string): string {
  return smallReport({
    year: 2023,
    sentence,
    figures: {
      ...row('new', [5, 0, 0, 0, 0, 0, 5]),
      ...row('carried-in', [4, 0, 0, 0, 0, 0, 4]),
      ...row('unavailable.not-held', [9, 0, 0, 0, 0, 0, 9]),
      ...row('result-total', [9, 0, 0, 0, 0, 0, 9]),
    },
  });
}

function found(sentence: string): readonly string[] {
  const analysis = folderOf({ '2022.txt': carriedOver, '2023.txt': carriedIn(sentence) }).get('2023.txt');
  assert.ok(analysis !== undefined);
  return analysis.findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule);
}

describe('a wrong figure carried in', () => {
  it('is found once where the text and last year’s report agree on another', () => {
    assert.deepEqual(found('收到申请5件，上年结转3件。'), ['carry-over-mismatch']);
  });

  it('is found beside what the text states, where that is a third figure', () => {
    assert.deepEqual(found('收到申请5件，上年结转2件。'), ['prose-table-mismatch', 'carry-over-mismatch']);
  });
});
