import assert from 'node:assert/strict';
import { analyze } from '../../shared/analysis.ts';
import { recomputationsAt } from '../../shared/ide/actions.ts';
import { definitionAt } from '../../shared/ide/definition.ts';
import { foldingSpans } from '../../shared/ide/folding.ts';
import { highlightsAt } from '../../shared/ide/highlights.ts';
import { hoverAt } from '../../shared/ide/hover.ts';
import { referencesAt } from '../../shared/ide/references.ts';
import { renameBody } from '../../shared/ide/rename.ts';
import { outline } from '../../shared/ide/symbols.ts';
import { applyEdits, contains } from '../../shared/text/span.ts';
import { fixAll, fixesAt, selectionRanges, semanticTokens } from '../kit/at-once.ts';
import { report2021, wrongTotal } from '../kit/reports.ts';

const texts: Readonly<Record<string, string>> = {
  'a clean report': report2021(),
  'a report with a wrong figure': wrongTotal,
  'a report with line ends of Windows': wrongTotal.replaceAll('\n', '\r\n'),
  'a report with lost cells': wrongTotal.replace(/\t0\n/g, '\n'),
  'a report cut short': wrongTotal.slice(0, wrongTotal.indexOf('（六）')),
  'random signs': '|\t<td>一、（七）总计\u0000\ud800\n'.repeat(40),
};

describe('at every offset of', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`${name} the answers stand, and their edits can be applied`, () => {
      const analysis = analyze(text);
      outline(analysis, 'en');
      for (const span of foldingSpans(analysis)) assert.equal(span.start <= span.end, true);
      for (let start = 0; start <= text.length; start += 3) {
        const hover = hoverAt(analysis, start, 'zh-cn');
        if (hover !== null) {
          assert.equal(hover.span.start <= start && start <= hover.span.end, true, `hover at ${start}`);
          assert.equal(hover.markdown.includes('{'), false, hover.markdown);
        }
        const whole = { start: 0, end: text.length };
        const places = [
          ...(definitionAt(analysis, start)?.targets ?? []),
          ...referencesAt(analysis, start, { neighbours: null, withItself: true }),
          ...highlightsAt(analysis, start),
        ];
        for (const { span } of places) assert.equal(contains(whole, span), true, `places at ${start}`);
        const [chain = []] = selectionRanges(analysis, [start]);
        for (const [i, span] of chain.entries()) assert.equal(contains(span, chain[i - 1] ?? span), true);
        assert.deepEqual(chain.at(-1), whole);
        const at = { start, end: start };
        for (const { edits } of [...fixesAt(analysis, at), ...recomputationsAt(analysis, at)]) applyEdits(text, edits);
      }
      applyEdits(text, fixAll(analysis)?.edits ?? []);
      const renaming = renameBody(analysis, analysis.report?.title?.bodySpan?.start ?? 0, '砚溪县水利局');
      if (renaming !== null && 'edits' in renaming) applyEdits(text, renaming.edits);
      for (const { span } of semanticTokens(analysis, { start: 0, end: text.length })) {
        assert.equal(span.start < span.end && span.end <= text.length, true);
      }
    });
  }
});
