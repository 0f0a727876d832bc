import assert from 'node:assert/strict';
import { type Analysis, type AnalysisOptions, analyze } from '../../shared/analysis.ts';
import type { Finding, Severity } from '../../shared/findings/finding.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import { render } from '../../shared/messages/message.ts';
import { grave, told } from '../kit/analysed.ts';
import { applied } from '../kit/mend.ts';

/** What a case expects of one rule: the words under each of its findings, and the gravity where it varies. */
export interface Expected {
  readonly at: string;
  readonly severity?: Severity;
  /** What each fix writes, in order, by applicability: `safe 0`. */
  readonly fixes?: readonly string[];
  /** What its first related note says in Chinese. */
  readonly note?: string;
}

export function check(text: string, rule: RuleId, options: AnalysisOptions = {}): Analysis {
  return analyze(text, {
    ...options,
    rules: { ...switchedOn(rule), ...options.rules },
    onBrokenInvariant: (id, error) => {
      throw new Error(`rule ${id} threw`, { cause: error });
    },
  });
}

/** Rules that report nothing until they are switched on; a case of another rule leaves them off. */
const off: readonly RuleId[] = ['nonstandard-title', 'nonstandard-section-title', 'item-number-gap', 'part-count'];

function switchedOn(rule: RuleId): AnalysisOptions['rules'] {
  return off.includes(rule) ? { [rule]: 'hint' } : {};
}

/** The rule's findings are those expected, and each of its fixes keeps the laws of fixes. */
export function holds(text: string, rule: RuleId, expected: readonly Expected[], options: AnalysisOptions = {}): void {
  const analysis = check(text, rule, options);
  const findings = analysis.findings.filter((finding) => finding.rule === rule);
  const said = told(analysis, analysis.findings);
  assert.deepEqual(
    findings.map(({ span }) => text.slice(span.start, span.end)),
    expected.map(({ at }) => at),
    said,
  );
  expected.forEach(({ severity, fixes, note }, i) => {
    const finding = findings[i] as Finding;
    if (severity !== undefined) assert.equal(finding.severity, severity, said);
    const [related] = finding.related ?? [];
    if (note !== undefined) assert.equal(related && render(related.message, 'zh-cn'), note);
    const offered = finding.fixes?.() ?? [];
    if (fixes !== undefined) {
      assert.deepEqual(
        offered.map(({ applicability, edits }) => `${applicability} ${edits.map((edit) => edit.newText).join(' ')}`),
        fixes,
      );
    }
  });
  for (const finding of findings) lawful(text, rule, finding, analysis, options);
}

function lawful(text: string, rule: RuleId, finding: Finding, before: Analysis, options: AnalysisOptions): void {
  for (const fix of finding.fixes?.() ?? []) {
    const mended = applied(text, fix);
    const after = check(mended, rule, options);
    const said = `${JSON.stringify(fix.edits)}\nbefore:\n${told(before, before.findings)}\nafter:\n${told(after, after.findings)}`;
    const names = (analysis: Analysis): string[] => grave(analysis).map((each) => each.rule);
    const left = names(after);
    for (const name of new Set(left)) {
      const count = (list: readonly string[]): number => list.filter((each) => each === name).length;
      assert.ok(count(left) <= count(names(before)), `the fix adds ${name}\n${said}`);
    }
    const own = (analysis: Analysis): number => analysis.findings.filter((each) => each.rule === rule).length;
    assert.ok(own(after) < own(before), `the finding is still there\n${said}`);
    const touched = (at: number): boolean => fix.edits.some(({ span }) => span.start <= at && at < span.end);
    const digitsOutside = [...text.matchAll(/[0-9]/g)].filter(({ index }) => !touched(index)).length;
    assert.ok([...mended.matchAll(/[0-9]/g)].length >= digitsOutside, said);
  }
}
