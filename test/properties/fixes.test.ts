import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Finding } from '../../shared/findings/finding.ts';
import { analysed, grave, tableFamilies, told } from '../kit/analysed.ts';
import { choice, keepsBlanks, pickBy, runs, someDraft, someLayout } from '../kit/cases.ts';
import { type Draft, renderDraft } from '../kit/document.ts';
import { addressesIn, figureAt, slips, withFigures } from '../kit/faults.ts';
import { applied } from '../kit/mend.ts';

/** Faults of a draft in words that its text can carry in any layout. */
const faults: Readonly<Record<string, (draft: Draft, number: number) => Draft>> = {
  'a wrong figure in section 三': (draft, number) => {
    const address = pickBy(addressesIn(draft.edition, 'applications'), number);
    return withFigures(draft, { [address]: slips['one more']?.(figureAt(draft, address)) ?? '' });
  },
  'a wrong figure in section 四': (draft, number) => {
    const address = pickBy(addressesIn(draft.edition, 'reviews'), number);
    return withFigures(draft, { [address]: slips['one more']?.(figureAt(draft, address)) ?? '' });
  },
  'two wrong figures': (draft, number) => {
    const all = addressesIn(draft.edition, 'applications');
    const addresses = [pickBy(all, number), pickBy(all, Math.floor(number / 7) + 31)];
    return withFigures(
      draft,
      Object.fromEntries(addresses.map((address) => [address, `${Number(figureAt(draft, address)) + 2}`])),
    );
  },
  'a figure with separators': (draft, number) => {
    const large = addressesIn(draft.edition, 'applications').filter((address) => figureAt(draft, address).length > 3);
    if (large.length === 0) return draft;
    const address = pickBy(large, number);
    return withFigures(draft, { [address]: Number(figureAt(draft, address)).toLocaleString('en-US') });
  },
  'a figure with its measure word': (draft, number) => {
    const address = pickBy(addressesIn(draft.edition, 'applications'), number);
    return withFigures(draft, { [address]: `${figureAt(draft, address)}件` });
  },
  'a letter for a nought': (draft, number) => {
    const address = pickBy(addressesIn(draft.edition, 'applications'), number);
    return withFigures(draft, { [address]: figureAt(draft, address).replace(/0$/, 'O') });
  },
  'a dash for a nought': (draft, number) => {
    const noughts = addressesIn(draft.edition, 'applications').filter((address) => figureAt(draft, address) === '0');
    return noughts.length === 0 ? draft : withFigures(draft, { [pickBy(noughts, number)]: '—' });
  },
  'a blank cell': (draft, number) =>
    withFigures(draft, { [pickBy(addressesIn(draft.edition, 'applications'), number)]: '' }),
};

/**
 * Findings by rule and the equations they name, positions left out: those move with every edit. An equation that two
 * wrong figures share stands with the first of them, and with the other once that is mended: those of `mended` are
 * left out.
 */
function kinds(findings: readonly Finding[], mended: Finding): string[] {
  const shared = new Set(mended.data?.equations);
  return findings
    .map(
      ({ rule, data }) =>
        `${rule} ${(data?.equations ?? [])
          .filter((each) => !shared.has(each))
          .sort()
          .join(' ')}`,
    )
    .sort();
}

describe('every fix that is offered', function () {
  this.timeout(60_000);
  for (const [name, fault] of Object.entries(faults)) {
    it(`removes its finding, adds none, and changes nothing outside its ranges: ${name}`, () => {
      fc.assert(
        fc.property(someDraft, someLayout(keepsBlanks), choice, (draft, layout, number) => {
          const { text } = renderDraft(fault(draft, number), layout);
          const before = analysed(text);
          const findings = before.findings.filter(
            (finding) => grave(before, tableFamilies).includes(finding) || finding.severity === 'hint',
          );
          for (const finding of findings) {
            for (const fix of finding.fixes?.() ?? []) {
              const after = analysed(applied(text, fix));
              const rest = kinds(
                grave(before, tableFamilies).filter((each) => each !== finding),
                finding,
              );
              const left = kinds(grave(after, tableFamilies), finding);
              const said = `${layout.name} ${JSON.stringify(fix.edits)}\n${told(before, [finding])}\nafter:\n${told(after, grave(after, tableFamilies))}`;
              assert.deepEqual(left, rest, said);
              assert.ok(
                fix.snippet === true ||
                  after.findings.filter((each) => each.rule === finding.rule).length <
                    before.findings.filter((each) => each.rule === finding.rule).length,
                `the finding is still there\n${said}`,
              );
            }
          }
        }),
        runs(60),
      );
    });
  }
});
