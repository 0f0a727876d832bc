import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analysed, cellsRead, grave, tableFamilies, told } from '../kit/analysed.ts';
import { choice, pickBy, runs, someDraft, someLayout } from '../kit/cases.ts';
import { type Draft, layouts, renderDraft } from '../kit/document.ts';
import { worthOf } from '../kit/generate.ts';
import type { Rendered } from '../kit/page.ts';
import { treatments } from '../kit/treatments.ts';

/** Every figure that the text has is read with its value, from its place. */
function assertRead(draft: Draft, rendered: Rendered): void {
  const analysis = analysed(rendered.text);
  const cells = cellsRead(analysis);
  assert.equal(analysis.report?.edition.id, draft.edition.id);
  assert.equal(analysis.report.title?.year?.value, draft.year);
  assert.equal(analysis.report.sections.length, draft.edition.sections.length);
  const read = [...draft.figures.keys()].map((address) => {
    const cell = cells.get(address);
    const value = cell?.figure.kind === 'figure' ? cell.figure.value : (cell?.figure.kind ?? 'no cell');
    return `${address} ${value} ${cell?.span?.start}-${cell?.span?.end}`;
  });
  const written = [...draft.figures].map(([address, text]) => {
    const span = rendered.figures.get(address);
    return `${address} ${worthOf(text)} ${span?.start}-${span?.end}`;
  });
  assert.deepEqual(read, written);
}

function assertClean(rendered: Rendered): void {
  const analysis = analysed(rendered.text);
  const findings = grave(analysis);
  assert.equal(findings.length, 0, told(analysis, findings));
}

const inApplications = (address: string): boolean => address.startsWith('applications/');

describe('a consistent report', function () {
  this.timeout(60_000);
  for (const layout of layouts) {
    it(`is read to the last figure, each in its place, in the layout ${layout.name}`, () => {
      fc.assert(
        fc.property(someDraft, (draft) => assertRead(draft, renderDraft(draft, layout))),
        runs(12),
      );
    });
    it(`has no finding in the layout ${layout.name}`, () => {
      fc.assert(
        fc.property(someDraft, (draft) => assertClean(renderDraft(draft, layout))),
        runs(12),
      );
    });
    it(`with a blank in it has no figure read wrong in the layout ${layout.name}`, () => {
      fc.assert(
        fc.property(someDraft, choice, (draft, number) => {
          const address = pickBy([...draft.figures.keys()].filter(inApplications), number);
          const figures = new Map([...draft.figures, [address, '']]);
          const analysis = analysed(renderDraft({ ...draft, figures }, layout).text);
          for (const [at, { figure }] of cellsRead(analysis)) {
            if (figure.kind === 'figure') assert.equal(figure.value, worthOf(draft.figures.get(at) ?? ''), at);
          }
          const findings = grave(analysis, tableFamilies);
          assert.ok(findings.length < 2, told(analysis, findings));
        }),
        runs(12),
      );
    });
  }
  for (const [name, treatment] of Object.entries(treatments)) {
    it(`is read the same with ${name} in any layout`, () => {
      fc.assert(
        fc.property(someDraft, someLayout(), (draft, layout) =>
          assertRead(draft, treatment(renderDraft(draft, layout))),
        ),
        runs(40),
      );
    });
  }
});
