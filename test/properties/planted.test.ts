import assert from 'node:assert/strict';
import { type Analysis, type AnalysisOptions, analyze } from '../../shared/analysis.ts';
import type { Finding, Fix } from '../../shared/findings/finding.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import { safeFixes } from '../../shared/ide/actions.ts';
import { rules } from '../../shared/rules/registry.ts';
import type { RuleFamily } from '../../shared/rules/rule.ts';
import { applyEdits, type TextEdit } from '../../shared/text/span.ts';
import { cellsRead, told } from '../kit/analysed.ts';
import { seeds } from '../kit/cases.ts';
import { applied } from '../kit/mend.ts';
import { type Plant, plants } from '../kit/plants.ts';
import { Random } from '../kit/random.ts';

/** How many reports each fault is planted in. */
const PLANTS = 10;

function check(text: string, options: AnalysisOptions): Analysis {
  return analyze(text, {
    ...options,
    onBrokenInvariant: (rule, error) => {
      throw new Error(`rule ${rule} threw`, { cause: error });
    },
  });
}

/** What the law is about: all above hint level, and the rule under test whatever it weighs. */
function found(analysis: Analysis, rule: RuleId): Finding[] {
  return analysis.findings.filter((finding) => finding.severity !== 'hint' || finding.rule === rule);
}

function familyOf(id: RuleId): RuleFamily | undefined {
  return rules.find(({ meta }) => meta.id === id)?.meta.family;
}

interface Case {
  readonly rule: RuleId;
  readonly seed: number;
  readonly options: AnalysisOptions;
  readonly before: Analysis;
  readonly at: readonly Finding['span'][];
}

/** Those of the rule asked about last: its three tests follow one another. */
let latest: { readonly rule: RuleId; readonly cases: readonly Case[] } | null = null;

/** The first reports in which the fault has a place, read. */
function planted(rule: RuleId, plant: Plant): readonly Case[] {
  if (latest?.rule === rule) return latest.cases;
  const cases: Case[] = [];
  for (const seed of seeds(PLANTS * 8)) {
    const fault = plant(new Random(seed));
    if (fault === null) continue;
    const options = fault.options ?? {};
    cases.push({ rule, seed, options, before: check(fault.text, options), at: fault.at });
    if (cases.length >= seeds(PLANTS).length) break;
  }
  assert.ok(cases.length > 0, 'the fault was planted');
  latest = { rule, cases };
  return cases;
}

function assertApart(edits: readonly TextEdit[], text: string, said: string): void {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const [i, { span }] of sorted.entries()) {
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, said);
    const next = sorted[i + 1];
    assert.ok(next === undefined || (span.end <= next.span.start && span.start < next.span.start), `overlap: ${said}`);
  }
}

/** The value of each cell that has one. */
function values(analysis: Analysis): ReadonlyMap<string, string> {
  return new Map(
    [...cellsRead(analysis)].flatMap(([address, { figure }]) =>
      figure.kind === 'figure' ? [[address, figure.value]] : [],
    ),
  );
}

/** The fix removes its finding, adds none, and touches only cells whose figures it names. */
function assertLawful({ rule, options, before }: Case, finding: Finding, fix: Fix): void {
  const { text } = before;
  const said = `${fix.applicability} ${JSON.stringify(fix.edits)}\n${told(before, [finding])}`;
  assertApart(fix.edits, text, said);
  const after = check(applied(text, fix), options);
  // A choice against what the text says leaves the text to be corrected, and one may leave places to be filled in.
  const left = found(after, rule).filter(
    (each) =>
      (fix.applicability !== 'choice' || each.rule !== 'to-fill') &&
      (fix.applicability !== 'choice' || familyOf(rule) !== 'reconcile' || familyOf(each.rule) !== 'prose'),
  );
  const rest = found(before, rule).filter((each) => each !== finding);
  assert.deepEqual(
    left.map((each) => each.rule),
    rest.map((each) => each.rule),
    `${said}\nafter:\n${told(after, left)}`,
  );
  const cells = cellsRead(before);
  const touched = (address: string): boolean => {
    const span = cells.get(address)?.span ?? null;
    return span !== null && fix.edits.some((edit) => edit.span.start <= span.end && span.start <= edit.span.end);
  };
  const now = values(after);
  for (const [address, value] of values(before)) {
    if (fix.applicability !== 'safe' && touched(address)) continue;
    assert.equal(Number(now.get(address)), Number(value), `${address} changed\n${said}`);
  }
}

/** All safe fixes at once, as the editor and the command line apply them. */
function fixedAll(analysis: Analysis, options: AnalysisOptions): Analysis {
  const edits = safeFixes(analysis).flatMap((fix) => fix.edits);
  assertApart(edits, analysis.text, JSON.stringify(edits));
  return check(applyEdits(analysis.text, edits), options);
}

describe('one planted fault', function () {
  this.timeout(60_000);
  for (const { meta, scope } of rules) {
    // A fault between reports is planted in a folder: `test/folder/county.test.ts`, and the cases of those rules.
    if (scope === 'workspace') continue;
    const plant = plants[meta.id];
    if (plant === undefined) {
      it(`of ${meta.id} can be planted`, () => assert.fail('no way to plant it is known'));
      continue;
    }

    it(`of ${meta.id} is found, at its place, alone`, () => {
      for (const each of planted(meta.id, plant)) {
        const { before, at, seed } = each;
        const findings = found(before, meta.id);
        const said = `seed ${seed}\n${told(before, findings)}`;
        assert.deepEqual(
          findings.map(({ rule }) => rule),
          [meta.id],
          said,
        );
        const [place] = findings.map(({ span }) => span);
        assert.ok(
          at.some(({ start, end }) => start === place?.start && end === place.end),
          `elsewhere: ${said}`,
        );
      }
    });

    if (!meta.fixable) continue;
    it(`of ${meta.id} is repaired by each fix that is offered, and nothing else changes`, () => {
      let offered = 0;
      for (const each of planted(meta.id, plant)) {
        for (const finding of found(each.before, meta.id)) {
          for (const fix of finding.fixes?.() ?? []) {
            offered++;
            assertLawful(each, finding, fix);
          }
        }
      }
      assert.ok(offered > 0 || meta.id === 'file-year-mismatch', 'a fix was offered');
    });

    it(`of ${meta.id} leaves nothing to fix at once after two rounds`, () => {
      for (const { before, options, seed } of planted(meta.id, plant)) {
        const twice = fixedAll(fixedAll(before, options), options);
        assert.deepEqual(safeFixes(twice), [], `seed ${seed}\n${told(twice, twice.findings)}`);
      }
    });
  }
});
