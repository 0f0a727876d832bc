import { contentRules } from './content/index.ts';
import { proseRules } from './prose/index.ts';
import { reconcileRules } from './reconcile/index.ts';
import type { Rule } from './rule.ts';
import { structureRules } from './structure/index.ts';
import { tableRules } from './table/index.ts';
import { textRules } from './text/index.ts';

/** Every rule, in the order in which its findings are made. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...tableRules,
  ...reconcileRules,
  ...proseRules,
  ...contentRules,
  ...textRules,
];
