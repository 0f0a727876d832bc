import { rule } from '../../../shared/rules/reconcile/published-total-below-new.ts';
import type { RuleCases } from '../cases.ts';
import { normative, published } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'fewer in all than newly published',
      report: { edition: '2019', figures: published('3', '3', '1') },
      on: '1',
      nth: 2,
    },
    { why: 'none in all', report: { edition: '2019', figures: published('0', '2', '0') }, on: '0', nth: 6 },
    {
      why: 'rules',
      report: {
        edition: '2019',
        figures: { 'disclosure/regulations/newly-published': '2', 'disclosure/regulations/published-total': '1' },
      },
      on: '1',
      nth: 2,
    },
  ],
  quiet: [
    { why: 'as many in all', report: { edition: '2019', figures: published('3', '3', '3') } },
    { why: 'more made than published', report: { edition: '2019', figures: published('9', '3', '5') } },
    { why: 'a blank total', report: { edition: '2019', figures: published('3', '3', '') } },
    { why: 'an edition without the column', report: { figures: normative('5', '0', '3') } },
  ],
};
