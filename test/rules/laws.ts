import assert from 'node:assert/strict';
import { type Analysis, type AnalysisOptions, analyze } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { render } from '../../shared/messages/message.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import { displayWidth } from '../../shared/text/width.ts';
import { grave, tableFamilies, told } from '../kit/analysed.ts';
import { applied } from '../kit/mend.ts';

/** What is found in a text where the rule is switched on, as it is read with all rules; a rule that throws fails the test. */
export function check({ meta }: Rule, text: string, options: AnalysisOptions = {}): Analysis {
  const analysis = analyze(text, {
    ...options,
    rules: meta.enabled ? {} : { [meta.id]: meta.severity },
    onBrokenInvariant: (id, error) => {
      throw new Error(`rule ${id} threw`, { cause: error });
    },
  });
  assert.ok(analysis.report !== null, 'the text is a report');
  return analysis;
}

/** The findings of a rule. */
export function own({ meta }: Rule, analysis: Analysis): readonly Finding[] {
  return analysis.findings.filter(({ rule }) => rule === meta.id);
}

/** Each fix of a finding takes it away, adds no grave finding of any rule, and loses no digit outside its edits. */
export function lawful(rule: Rule, finding: Finding, before: Analysis, options: AnalysisOptions = {}): void {
  const { text } = before;
  for (const fix of finding.fixes?.() ?? []) {
    const mended = applied(text, fix);
    const after = check(rule, mended, options);
    const said = `${JSON.stringify(fix.edits)}\nbefore:\n${told(before, before.findings)}\nafter:\n${told(after, after.findings)}`;
    const names = (analysis: Analysis): string[] => grave(analysis).map((each) => each.rule);
    const left = names(after);
    // A sentence that contradicts itself says one thing after a choice, and that may contradict the table.
    const free = fix.applicability === 'choice' && !tableFamilies.includes(rule.meta.family);
    for (const name of free ? [] : new Set(left)) {
      const count = (list: readonly string[]): number => list.filter((each) => each === name).length;
      assert.ok(count(left) <= count(names(before)), `the fix adds ${name}\n${said}`);
    }
    assert.ok(own(rule, after).length < own(rule, before).length, `the finding is still there\n${said}`);
    // The editor may ask for the repairs of what it was told before the text was mended.
    const other = after.subject;
    if (other !== null) assert.doesNotThrow(() => rule.fixes?.(finding, other), said);
    const touched = (at: number): boolean => fix.edits.some(({ span }) => span.start <= at && at < span.end);
    const digitsOutside = [...text.matchAll(/[0-9]/g)].filter(({ index }) => !touched(index)).length;
    assert.ok([...mended.matchAll(/[0-9]/g)].length >= digitsOutside, said);
  }
}

/** How much of a message is seen where its end is cut, in half-width characters: in the box of F8 beside another pane. */
export const IN_SIGHT = 70;

/** Where one repair of a table writes one figure, the message names that figure before its end can be cut. */
export function namesItsFigure(finding: Finding): void {
  const [only, ...others] = finding.fixes?.() ?? [];
  const [edit, ...more] = only?.edits ?? [];
  const figure = edit?.newText.trim() ?? '';
  if (others.length > 0 || more.length > 0 || !/^\d+(?:\.\d+)?$/.test(figure)) return;
  for (const locale of ['zh-cn', 'en'] as const) {
    const message = render(finding.message, locale);
    const at = message.indexOf(figure);
    assert.ok(at >= 0 && displayWidth(message.slice(0, at)) + figure.length <= IN_SIGHT, `${figure}: ${message}`);
  }
}
