import assert from 'node:assert/strict';
import { repair } from '../../server/cli/repair.ts';
import type { Analysis } from '../../shared/analysis.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import { type SafeFix, safeFixes } from '../../shared/ide/actions.ts';
import { analysed } from '../kit/analysed.ts';
import { smallReport } from '../kit/small-report.ts';

/** A page whose paragraphs hold an entity before words that are safely mended. */
function pageWith(entity: string): string {
  const lines = smallReport({ sentence: `健全台账${entity}，截止2022年底，转结申请均已答复，截止目前无积压。` }).split(
    '\n',
  );
  return `<html><body>\n${lines
    .filter((line) => line !== '' && !line.includes('\t'))
    .map((line) => `<p>${line}</p>`)
    .join('\n')}\n</body></html>`;
}

describe('repairing a file', () => {
  for (const entity of ['', '&nbsp;', '&#x20BB7;', '&#128512;', '&Afr;', '&nGt;', '&ThickSpace;']) {
    it(`changes the wrong words and nothing else behind ${entity || 'plain words'}`, () => {
      const text = pageWith(entity);
      const { analysis, changes } = repair(analysed(text), {}, safeFixes);
      assert.equal(analysis.text, text.replaceAll('截止', '截至').replace('转结', '结转'));
      assert.deepEqual(
        changes.map(({ from, to }) => `${from}→${to}`),
        ['截止→截至', '转结→结转', '截止→截至'],
      );
    });
  }

  /** The safe repairs, those of one rule replaced by an insertion in front of the finding. */
  function insteadOf(rule: RuleId, newText: string): (analysis: Analysis) => readonly SafeFix[] {
    return (analysis) =>
      safeFixes(analysis).map((each) => {
        const { start } = each.finding.span;
        return each.finding.rule === rule ? { ...each, edits: [{ span: { start, end: start }, newText }] } : each;
      });
  }

  const text = smallReport({ sentence: '健全台账，转结申请均已答复，有关文件均釆用新版。' });

  it('takes back the repairs of a rule that finds as much afterwards, and keeps the others', () => {
    const { analysis, changes } = repair(analysed(text), {}, insteadOf('nonstandard-term', '，'));
    assert.equal(analysis.text, text.replace('釆', '采'));
    assert.deepEqual(
      changes.map(({ from, to }) => `${from}→${to}`),
      ['釆→采'],
    );
  });

  it('takes back the repairs of a rule that finds more afterwards', () => {
    const { analysis, changes } = repair(analysed(text), {}, insteadOf('confusable-character', '釆'));
    assert.equal(analysis.text, text.replace('转结', '结转'));
    assert.equal(changes.length, 1);
  });
});
