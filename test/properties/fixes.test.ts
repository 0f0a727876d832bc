import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { repair } from '../../server/cli/repair.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { safeFixes } from '../../shared/ide/actions.ts';
import { editionInForce, editions } from '../../shared/template/registry.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { analysed, grave, tableFamilies, told } from '../kit/analysed.ts';
import { fixAll, formEdit } from '../kit/at-once.ts';
import { choice, keepsBlanks, pickBy, runs, seeds, someDraft, someLayout } from '../kit/cases.ts';
import { damagedReports } from '../kit/damaged.ts';
import { type Draft, layoutNamed, layouts, renderDraft } from '../kit/document.ts';
import { addressesIn, figureAt, slips, withFigures } from '../kit/faults.ts';
import { dense, generateDraft, sparse, usual } from '../kit/generate.ts';
import { added, assertFixesLawful, switchedOn, withAllRules } from '../kit/laws.ts';
import { applied } from '../kit/mend.ts';
import { slipsOfHand } from '../kit/mutate.ts';
import { plants } from '../kit/plants.ts';
import { root } from '../kit/project.ts';
import { Random } from '../kit/random.ts';
import { report2021 } from '../kit/reports.ts';

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
  this.timeout(60_000 * seeds(1).length);
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

/** All safe repairs at once: each of their rules finds less, nothing is new, and a second time there is nothing to do. */
function assertFixAllLawful(text: string, name: string): void {
  const before = withAllRules(text);
  const { analysis: after, changes } = repair(before, { rules: switchedOn }, safeFixes);
  const said = `${name}: ${JSON.stringify(changes)}\nafter:\n${told(after, after.findings)}`;
  if (fixAll(before) !== null) assert.notEqual(after.text, text, said);
  assert.equal(fixAll(after), null, said);
  assert.deepEqual(added(before, after), [], said);
}

describe('the repairs of texts as they are met', function () {
  this.timeout(60_000 * seeds(1).length);
  for (const [kind, slip] of Object.entries(slipsOfHand)) {
    it(`keep the laws after ${kind}`, () => {
      for (const seed of seeds(12)) {
        const random = new Random(seed);
        const draft = generateDraft(random.pick(editions), random, random.pick([sparse, usual, dense]));
        const layout = random.pick(layouts);
        const text = slip(renderDraft(draft, layout).text, random);
        assertFixesLawful(text, `${layout.name}, seed ${seed}`);
        assertFixAllLawful(text, `${layout.name}, seed ${seed}`);
      }
    });
  }

  for (const [words, numbers] of Object.entries({
    办结4件: 1,
    '共答复办理4件，其中予以公开3件': 1,
    '答复4件。本年度办理结果总计4件': 2,
    '办结4件，其中予以公开3件、不予公开1件': 0,
  })) {
    it(`keep the laws where the text repeats a wrong total: ${words}`, () => {
      const text = report2021({ total: '2\t1\t0\t0\t0\t0\t4' }).replace('申请3件', `申请3件，${words}`);
      assertFixesLawful(text, words);
      const fixes = analysed(text).findings.flatMap((finding) => finding.fixes?.() ?? []);
      const both = fixes.filter(({ title }) => title.id === 'fix-figure-in-text');
      assert.deepEqual(
        both.map(({ edits }) => edits.map(({ newText }) => newText)),
        numbers === 0 ? [] : [Array.from({ length: numbers + 1 }, () => '3')],
      );
    });
  }

  for (const [rule, plant] of Object.entries(plants)) {
    it(`keep the laws where a fault is planted: ${rule}`, () => {
      for (const seed of seeds(1)) {
        const planted = plant(new Random(seed));
        if (planted === null) continue;
        assertFixesLawful(planted.text, rule);
        assertFixAllLawful(planted.text, rule);
      }
    });
  }

  for (const words of ['1,234', '12件', '/', '0']) {
    it(`write a figure into each cell over which a merged one reached, and so does the form: ${words}`, () => {
      const address = 'disclosure/licensing/decisions';
      const draft = withFigures(generateDraft(editionInForce, new Random(1), usual), { [address]: words });
      const { text } = renderDraft(draft, layoutNamed('pipe-merged-filled'));
      const row = `| 行政许可 | ${[words, words, words].join(' | ')} |`;
      assert.ok(text.includes(row), text);
      const before = analysed(text);
      const repairs = before.findings.filter(({ rule }) => rule === 'nonstandard-number' || rule === 'blank-cell');
      const right = words === '/' ? '0' : words.replace(/[,件]/g, '');
      assert.deepEqual(
        repairs.flatMap((finding) => (finding.fixes?.() ?? []).map((fix) => applied(text, fix))),
        words === '0' ? [] : [text.replace(row, `| 行政许可 | ${right} | ${right} | ${right} |`)],
      );
      const typed = formEdit(before, { kind: 'cells', cells: [{ cell: address, text: '77' }] }, false);
      assert.ok('edits' in typed, JSON.stringify(typed));
      assert.equal(applyEdits(text, typed.edits), text.replace(row, '| 行政许可 | 77 | 77 | 77 |'));
    });
  }

  for (const [number, layout] of layouts.entries()) {
    it(`keep the laws in a report damaged many times over: ${layout.name}`, () => {
      // GOUJI_RUNS=40 tries 2,000 reports.
      for (const round of seeds(1)) {
        for (const { text, damage } of damagedReports(layout, round).filter((_, i) => i === (number + round) % 3)) {
          assertFixesLawful(text, damage);
          assertFixAllLawful(text, damage);
        }
      }
    });
  }

  const folders = ['samples', '../shared/reports', '../shared/cases'].map((folder) => join(root, folder));
  const files = folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md|gknb|html)$/.test(name))
      .map((name) => join(folder, name)),
  );
  it('are those of the samples at least', () => assert.ok(files.length >= 10));
  for (const file of files) {
    it(`keep the laws in ${basename(file)}`, () => {
      const text = readFileSync(file, 'utf8');
      assertFixesLawful(text, file);
      assertFixAllLawful(text, file);
    });
  }
});
