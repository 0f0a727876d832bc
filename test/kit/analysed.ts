import { type Analysis, analyze } from '../../shared/analysis.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import type { Cell } from '../../shared/model/report.ts';
import { rules } from '../../shared/rules/registry.ts';
import type { RuleFamily } from '../../shared/rules/rule.ts';

const familyOf = new Map(rules.map((rule) => [rule.meta.id, rule.meta.family]));

/** The families whose findings rest on the tables and the headings alone. */
export const tableFamilies: readonly RuleFamily[] = ['structure', 'table', 'reconcile'];

/** Analyses a text; a rule that throws fails the test. */
export function analysed(text: string): Analysis {
  return analyze(text, {
    onBrokenInvariant: (rule, error) => {
      throw new Error(`rule ${rule} threw`, { cause: error });
    },
  });
}

/** Findings that weigh more than a hint, of all families or of those named. What is still to be filled in is no fault. */
export function grave(analysis: Analysis, families?: readonly RuleFamily[]): Finding[] {
  return analysis.findings.filter((finding) => {
    if (finding.rule === 'to-fill') return false;
    const family = familyOf.get(finding.rule);
    return finding.severity !== 'hint' && (families === undefined || family === undefined || families.includes(family));
  });
}

export function cellsRead(analysis: Analysis): ReadonlyMap<string, Cell> {
  return new Map(analysis.report?.tables.flatMap((table) => [...table.cells]) ?? []);
}

/** One line for each finding, for messages of failing tests: rule, place, and what stands there. */
export function told(analysis: Analysis, findings: readonly Finding[]): string {
  return findings
    .map(({ rule, severity, span, data }) => {
      const words = analysis.text.slice(span.start, span.end).slice(0, 40);
      return `${severity} ${rule} line ${analysis.lines.lineAt(span.start) + 1} 「${words}」 ${JSON.stringify(data ?? {})}`;
    })
    .join('\n');
}
