import { reconcileRules } from './reconcile/index.ts';
import type { Rule } from './rule.ts';
import { tableRules } from './table/index.ts';

/** Every rule, in the order in which its findings are made. */
export const rules: readonly Rule[] = [...tableRules, ...reconcileRules];
