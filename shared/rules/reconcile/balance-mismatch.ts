import { findingOf, ruleOf } from '../../reconcile/finding.ts';
import type { Rule } from '../rule.ts';

/**
 * A column in which what came in is not what was dealt with and carried over, where no single figure explains it.
 * Source: the note in the head of the form's table on applications.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'balance-mismatch', family: 'reconcile', severity: 'error', enabled: true, fixable: true },
  *check({ reconciliation }) {
    for (const diagnosis of reconciliation.diagnoses) {
      const finding = ruleOf(diagnosis) === 'balance-mismatch' ? findingOf(diagnosis, 'balance-mismatch') : null;
      if (finding !== null) yield finding;
    }
  },
};
