import { findingOf, ruleOf } from '../../reconcile/finding.ts';
import type { Rule } from '../rule.ts';

/**
 * A row whose columns do not add up to its total, where more than one repair is possible or none is found.
 * Source: the form's column 总计.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'row-total-mismatch', family: 'reconcile', severity: 'error', enabled: true, fixable: true },
  *check({ reconciliation }) {
    for (const diagnosis of reconciliation.diagnoses) {
      const finding = ruleOf(diagnosis) === 'row-total-mismatch' ? findingOf(diagnosis, 'row-total-mismatch') : null;
      if (finding !== null) yield finding;
    }
  },
};
