import assert from 'node:assert/strict';
import { type AnalysisOptions, analyze } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import type { Rule } from '../../shared/rules/rule.ts';

/** What rules find in a report, each with its own severities, those that are off by default among them. */
export function findingsOf(rules: readonly Rule[], text: string, options: AnalysisOptions = {}): readonly Finding[] {
  const ruleSet = rules.map((rule): Rule => ({ ...rule, meta: { ...rule.meta, enabled: true } }));
  const { report, findings } = analyze(text, { ...options, ruleSet });
  assert.ok(report !== null, 'the text is a report');
  return findings.filter(({ rule }) => rules.some(({ meta }) => meta.id === rule));
}
