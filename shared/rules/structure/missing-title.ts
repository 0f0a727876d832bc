import { firstLine } from '../place.ts';
import type { Rule } from '../rule.ts';

/** A report without a title line: whose report it is and for which year stands nowhere else with certainty. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'missing-title', family: 'structure', severity: 'error', enabled: true, fixable: false },
  *check({ text, report }) {
    if (report.title !== null) return;
    yield { rule: 'missing-title', severity: 'error', span: firstLine(text), message: { id: 'missing-title' } };
  },
};
