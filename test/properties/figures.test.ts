import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analysed, grave, tableFamilies, told } from '../kit/analysed.ts';
import { choice, pickBy, runs, someDraft, someLayout } from '../kit/cases.ts';
import { renderDraft } from '../kit/document.ts';
import { addressesIn, figureAt, shiftsIn, slips, withFigures } from '../kit/faults.ts';

describe('a wrong figure in section 三', function () {
  this.timeout(60_000);
  for (const [name, slip] of Object.entries(slips)) {
    it(`is one finding at its cell that names the true figure: ${name}`, () => {
      fc.assert(
        fc.property(someDraft, someLayout(), choice, (draft, layout, number) => {
          const cells = addressesIn(draft.edition, 'applications').filter(
            (address) => slip(figureAt(draft, address)) !== null,
          );
          fc.pre(cells.length > 0);
          const address = pickBy(cells, number);
          const right = figureAt(draft, address);
          const wrong = slip(right) ?? right;
          const { text, figures } = renderDraft(withFigures(draft, { [address]: wrong }), layout);
          const analysis = analysed(text);
          const findings = grave(analysis, tableFamilies);
          const said = `${layout.name} ${address} ${right} written ${wrong}:\n${told(analysis, findings)}`;
          assert.equal(findings.length, 1, said);
          assert.equal(findings[0]?.rule, 'wrong-figure', said);
          assert.deepEqual(findings[0].span, figures.get(address), said);
          assert.deepEqual(findings[0].data?.candidates?.[0]?.cells, [{ cell: address, from: wrong, to: right }], said);
          const broken = analysis.reconciliation?.broken.map((equation) => equation.name).sort();
          assert.deepEqual([...(findings[0].data.equations ?? [])].sort(), broken, said);
        }),
        runs(60),
      );
    });
  }

  it('typed one column or one row off is one finding with the true move among its candidates', () => {
    fc.assert(
      fc.property(someDraft, someLayout(), choice, (draft, layout, number) => {
        const shifts = shiftsIn(draft);
        fc.pre(shifts.length > 0);
        const { from, to } = pickBy(shifts, number);
        const figure = figureAt(draft, from);
        const { text } = renderDraft(withFigures(draft, { [from]: '0', [to]: figure }), layout);
        const analysis = analysed(text);
        const findings = grave(analysis, tableFamilies);
        const said = `${layout.name} ${figure} of ${from} in ${to}:\n${told(analysis, findings)}`;
        assert.equal(findings.length, 1, said);
        const broken = analysis.reconciliation?.broken.map((equation) => equation.name).sort();
        assert.deepEqual([...(findings[0]?.data?.equations ?? [])].sort(), broken, said);
        const moves = (findings[0]?.data?.candidates ?? []).map(({ cells }) =>
          cells
            .map((each) => `${each.cell}=${each.to}`)
            .sort()
            .join(' '),
        );
        assert.ok(moves.includes([`${from}=${figure}`, `${to}=0`].sort().join(' ')), said);
      }),
      runs(150),
    );
  });

  it('that comes with a second one leaves no broken equation out and accuses no cell outside them', () => {
    fc.assert(
      fc.property(
        someDraft,
        someLayout(),
        choice,
        choice,
        fc.constantFrom(...Object.values(slips)),
        (draft, layout, a, b, slip) => {
          const cells = addressesIn(draft.edition, 'applications').filter(
            (address) => slip(figureAt(draft, address)) !== null,
          );
          fc.pre(cells.length > 1);
          const first = pickBy(cells, a);
          const second = pickBy(cells, b);
          fc.pre(first !== second);
          const changes = Object.fromEntries(
            [first, second].map((address) => [address, slip(figureAt(draft, address)) ?? '']),
          );
          const { text } = renderDraft(withFigures(draft, changes), layout);
          const analysis = analysed(text);
          const findings = grave(analysis, tableFamilies);
          const said = `${layout.name} ${JSON.stringify(changes)}:\n${told(analysis, findings)}`;
          const broken = analysis.reconciliation?.broken ?? [];
          const named = findings.flatMap((finding) => finding.data?.equations ?? []).sort();
          assert.deepEqual(named, broken.map((equation) => equation.name).sort(), said);
          const involved = new Set(broken.flatMap((equation) => equation.terms.map(({ cell }) => cell.address)));
          for (const finding of findings) {
            const place = [...involved].some((address) => {
              const span = analysis.report?.tables
                .flatMap((table) => [...table.cells.values()])
                .find((cell) => cell.address === address)?.span;
              return span?.start === finding.span.start && span.end === finding.span.end;
            });
            assert.ok(place, `accuses a cell that is in no broken equation\n${said}`);
          }
        },
      ),
      runs(150),
    );
  });
});

describe('a wrong figure in section 四', function () {
  this.timeout(60_000);
  it('is one finding whose first candidate recomputes the total, or agrees with what the text states', () => {
    fc.assert(
      fc.property(
        someDraft,
        someLayout(),
        choice,
        fc.constantFrom(...Object.values(slips)),
        (draft, layout, number, slip) => {
          const cells = addressesIn(draft.edition, 'reviews').filter(
            (address) => slip(figureAt(draft, address)) !== null,
          );
          fc.pre(cells.length > 0);
          const address = pickBy(cells, number);
          const wrong = slip(figureAt(draft, address)) ?? '';
          const faulty = withFigures(draft, { [address]: wrong });
          const { text } = renderDraft(faulty, layout);
          const analysis = analysed(text);
          const findings = grave(analysis, tableFamilies);
          const said = `${layout.name} ${address} written ${wrong}:\n${told(analysis, findings)}`;
          assert.deepEqual(
            findings.map((finding) => finding.rule),
            ['review-total-mismatch'],
            said,
          );
          const group = address.split('/').slice(0, 2).join('/');
          const sum = ['upheld', 'corrected', 'other', 'pending'].reduce(
            (total, key) => total + Number(figureAt(faulty, `${group}/${key}`)),
            0,
          );
          const first = findings[0]?.data?.candidates?.[0];
          const total = `${group}/total`;
          const [change] = first?.cells ?? [];
          if (first?.evidence === undefined && change?.cell !== total) {
            // The text counts the cases as the total does: one of the others is the wrong one.
            assert.match(text, /行政(?:复议|诉讼)[^0-9，。；]*[0-9]/, said);
            assert.notEqual(address, total, said);
            assert.equal(first?.cells.length, 1, said);
            assert.equal(Number(change?.to) - Number(change?.from), Number(figureAt(faulty, total)) - sum, said);
            return;
          }
          assert.deepEqual(
            first?.cells,
            first?.evidence === undefined
              ? [{ cell: total, from: figureAt(faulty, total), to: String(sum) }]
              : [{ cell: address, from: wrong, to: figureAt(draft, address) }],
            said,
          );
        },
      ),
      runs(120),
    );
  });
});
