import assert from 'node:assert/strict';
import { analyze } from '../../../shared/analysis.ts';
import { smallReport } from '../../kit/small-report.ts';

/** The repairs offered for a sum of the running text, where the table counts 20 requests. */
function repairs(sentence: string): string[] {
  const figures = {
    'applications/new/natural-person': 20,
    'applications/new/total': 20,
    'applications/carried-over/natural-person': 20,
    'applications/carried-over/total': 20,
  };
  const { findings } = analyze(smallReport({ sentence, figures }));
  const [found, ...others] = findings.filter(({ rule }) => rule === 'prose-sum-mismatch');
  assert.ok(found !== undefined && others.length === 0);
  return (found.fixes?.() ?? []).flatMap(({ edits }) => edits.map(({ newText }) => newText));
}

describe('the repairs of a sum in the running text', () => {
  it('leave a total that the table bears out', () => {
    assert.deepEqual(repairs('收到申请20件，其中网络申请12件、信函申请9件。'), []);
    assert.deepEqual(repairs('收到申请20件，其中网络申请12件、其他9件。'), ['8']);
  });

  it('leave a total that is a part of a larger one', () => {
    assert.deepEqual(repairs('公开信息90条，其中网站50条（文件30条、动态25条）、公众号40条。'), []);
  });

  it('change any other total, or what remains', () => {
    assert.deepEqual(repairs('公开信息90条，其中网站50条、其他30条。'), ['80', '40']);
  });
});
