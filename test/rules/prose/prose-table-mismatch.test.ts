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

describe('a figure of cases that may be of several kinds', () => {
  it('is held against nothing that was carried over', () => {
    const sentence = '政府信息公开行政复议1件、行政诉讼1件，维持3件。';
    const cases = { 'reviews/reconsideration/upheld': 1, 'reviews/reconsideration/total': 1 };
    const lawsuits = { 'reviews/direct-litigation/upheld': 1, 'reviews/direct-litigation/total': 1 };
    const { findings } = analyze(smallReport({ sentence, figures: { ...cases, ...lawsuits } }));
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'prose-table-mismatch').map(({ message }) => message.id),
      ['prose-table-mismatch'],
    );
  });
});
