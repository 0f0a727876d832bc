import assert from 'node:assert/strict';
import { analyze } from '../../../shared/analysis.ts';
import { smallReport } from '../../kit/small-report.ts';

const figures = {
  'applications/new/natural-person': 12,
  'applications/new/total': 12,
  'applications/granted/natural-person': 12,
  'applications/granted/total': 12,
  'applications/result-total/natural-person': 12,
  'applications/result-total/total': 12,
};

describe('a figure that stands in the text again and again', () => {
  for (const [times, edits] of [
    [2, [2]],
    [100, [100]],
    // Nobody states a figure as often.
    [101, []],
  ] as const) {
    it(`is ${edits.length === 0 ? 'changed nowhere' : 'changed everywhere'} where it stands ${times} times`, () => {
      const { findings } = analyze(smallReport({ sentence: '收到申请15件。'.repeat(times), figures }));
      const found = findings.find(({ rule }) => rule === 'prose-table-mismatch');
      assert.deepEqual(
        found?.fixes?.().map((fix) => fix.edits.length),
        edits,
      );
    });
  }
});
