import { reconcileRules } from './reconcile/index.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which its findings are made. */
export const rules: readonly Rule[] = [...reconcileRules];
