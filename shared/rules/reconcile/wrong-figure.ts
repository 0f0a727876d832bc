import { findingOf, ruleOf } from '../../reconcile/finding.ts';
import type { Rule } from '../rule.ts';

/**
 * One figure whose correction makes every broken equation that it takes part in hold. In a complete table no two cells
 * leave the same trace in the equations, so that a single wrong figure is known with certainty.
 * Source: the reconciliation printed in the head of the form's table.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'wrong-figure', family: 'reconcile', severity: 'error', enabled: true, fixable: true },
  *check({ reconciliation }) {
    for (const diagnosis of reconciliation.diagnoses) {
      const finding = ruleOf(diagnosis) === 'wrong-figure' ? findingOf(diagnosis, 'wrong-figure') : null;
      if (finding !== null) yield finding;
    }
  },
};
