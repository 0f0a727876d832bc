import { findingOf, ruleOf } from '../../reconcile/finding.ts';
import type { Rule } from '../rule.ts';

/**
 * A group of cases that do not add up to their total. Each cell stands in one equation only, so that the table alone
 * never tells which figure is wrong: recomputing the total is offered first.
 * Source: the form's column 总计 in the table on reconsideration and litigation.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'review-total-mismatch', family: 'reconcile', severity: 'error', enabled: true, fixable: true },
  *check({ reconciliation }) {
    for (const diagnosis of reconciliation.diagnoses) {
      const finding =
        ruleOf(diagnosis) === 'review-total-mismatch' ? findingOf(diagnosis, 'review-total-mismatch') : null;
      if (finding !== null) yield finding;
    }
  },
};
