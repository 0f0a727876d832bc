import { findingOf, ruleOf } from '../../reconcile/finding.ts';
import type { Rule } from '../rule.ts';

/**
 * A column whose items do not add up to the row that states their sum, where no single figure explains it.
 * Source: the form's row （七）总计.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'result-total-mismatch', family: 'reconcile', severity: 'error', enabled: true, fixable: true },
  *check({ reconciliation }) {
    for (const diagnosis of reconciliation.diagnoses) {
      const finding =
        ruleOf(diagnosis) === 'result-total-mismatch' ? findingOf(diagnosis, 'result-total-mismatch') : null;
      if (finding !== null) yield finding;
    }
  },
};
