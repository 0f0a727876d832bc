import { contentRules } from './content/index.ts';
import { proseRules } from './prose/index.ts';
import { reconcileRules } from './reconcile/index.ts';
import type { Rule, RuleMeta } from './rule.ts';
import { structureRules } from './structure/index.ts';
import { tableRules } from './table/index.ts';
import { textRules } from './text/index.ts';
import { workspaceRules } from './workspace/index.ts';

/** Every rule, in the order in which its findings are made. */
export const rules: readonly Rule[] = [
  ...structureRules,
  ...tableRules,
  ...reconcileRules,
  ...proseRules,
  ...contentRules,
  ...textRules,
  ...workspaceRules,
];

/** What the analysis itself reports: settings speak of these as of any rule. */
const analysisMetas: readonly RuleMeta[] = [
  { id: 'not-a-report', family: 'analysis', severity: 'information', enabled: true, fixable: false },
  { id: 'unused-suppression', family: 'analysis', severity: 'warning', enabled: true, fixable: true },
];

/** Every rule as it is listed and explained. */
export const ruleMetas: readonly RuleMeta[] = [...rules.map(({ meta }) => meta), ...analysisMetas];
