import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tableRecomputation } from '../../shared/ide/actions.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { analysed, grave, told } from '../kit/analysed.ts';
import { choice, keepsBlanks, pickBy, runs, someDraft, someLayout } from '../kit/cases.ts';
import { type Draft, renderDraft } from '../kit/document.ts';
import { addressesIn, figureAt, slips, withFigures } from '../kit/faults.ts';

/** The draft with up to three figures of its tables mistyped. */
function mistyped(draft: Draft, numbers: readonly number[]): Draft {
  const all = [...addressesIn(draft.edition, 'applications'), ...addressesIn(draft.edition, 'reviews')];
  return numbers.reduce((changed, number) => {
    const address = pickBy(all, number);
    const slip = pickBy(Object.values(slips), Math.floor(number / all.length));
    return withFigures(changed, { [address]: slip(figureAt(changed, address)) ?? '0' });
  }, draft);
}

/** Broken equations are told as one: with one of two wrong figures mended, the other may be certain that was a choice. */
function kindOf(rule: string): string {
  return /^(?:wrong-figure|(?:row-total|result-total|balance|review-total)-mismatch)$/.test(rule) ? 'equations' : rule;
}

describe('recomputing the totals of a table', function () {
  this.timeout(600_000);

  for (const table of ['applications', 'reviews']) {
    it(`adds no finding, and leaves nothing to recompute: ${table}`, () => {
      const someNumbers = fc.array(choice, { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(someDraft, someLayout(keepsBlanks), someNumbers, (draft, layout, numbers) => {
          const { text } = renderDraft(mistyped(draft, numbers), layout);
          const before = analysed(text);
          const { edits } = tableRecomputation(before, table);
          if (edits.length === 0) return;
          const after = analysed(applyEdits(text, edits));
          const count = (analysis: typeof before, rule: string): number =>
            grave(analysis).filter((finding) => kindOf(finding.rule) === kindOf(rule)).length;
          const said = `${layout.name} ${JSON.stringify(edits)}\n${told(before, before.findings)}\nafter:\n${told(after, after.findings)}`;
          for (const { rule } of grave(after)) assert.ok(count(after, rule) <= count(before, rule), `${rule}: ${said}`);
          assert.deepEqual(tableRecomputation(after, table).edits, [], said);
        }),
        runs(120),
      );
    });
  }
});
