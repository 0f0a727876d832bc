import { rule } from '../../../shared/rules/reconcile/in-force-count-impossible.ts';
import type { RuleCases } from '../cases.ts';
import { normative } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'fewer in force than were issued',
      report: { figures: normative('5', '0', '3') },
      on: '3',
      fixes: ['choice 5'],
    },
    {
      why: 'none in force of those issued and not repealed',
      report: { figures: normative('7', '2', '0') },
      on: '0',
      nth: 5,
      fixes: ['choice 5'],
    },
    {
      why: 'rules in force fewer than issued',
      report: { figures: { 'disclosure/regulations/issued': '2', 'disclosure/regulations/in-force': '1' } },
      on: '1',
      fixes: ['choice 2'],
    },
  ],
  quiet: [
    { why: 'as many in force as issued', report: { figures: normative('5', '0', '5') } },
    { why: 'more repealed than issued', report: { figures: normative('1', '9', '4') } },
    { why: 'as many in force as are left', report: { figures: normative('7', '2', '5') } },
    { why: 'no figure in force', report: { figures: normative('7', '2', '') } },
  ],
};
