import { rule } from '../../../shared/rules/reconcile/procurement-incomplete.ts';
import type { RuleCases } from '../cases.ts';
import { procurement } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'projects without an amount',
      report: { edition: '2019', figures: procurement('3', '0') },
      on: '0',
      nth: 22,
    },
    {
      why: 'an amount without projects',
      report: { edition: '2019', figures: procurement('0', '42.21万元') },
      on: '0',
      nth: 22,
    },
    { why: 'projects and 0.00', report: { edition: '2019', figures: procurement('1', '0.00') }, on: '0.00' },
  ],
  quiet: [
    { why: 'both', report: { edition: '2019', figures: procurement('3', '42.21万元') } },
    { why: 'neither', report: { edition: '2019', figures: procurement('0', '0') } },
    { why: 'a blank amount', report: { edition: '2019', figures: procurement('3', '') } },
  ],
};
