import { rule } from '../../../shared/rules/reconcile/review-first.ts';
import type { RuleCases } from '../cases.ts';
import { closedAndSued } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a lawsuit where every request was refused for a third party’s sake',
      report: { year: 2024, figures: closedAndSued({ 'refused.third-party': 6 }, 2) },
      on: '2',
      nth: 8,
    },
    {
      why: 'a lawsuit where refusals are of several kinds',
      report: {
        year: 2025,
        figures: closedAndSued(
          { 'refused.state-secret': 1, 'refused.internal-affairs': 3, 'refused.deliberative': 2 },
          4,
        ),
      },
      on: '4',
      nth: 4,
    },
    {
      why: 'a lawsuit where the one request is part of a file of enforcement',
      report: { year: 2024, figures: closedAndSued({ 'refused.enforcement-file': 1 }, 3) },
      on: '3',
      nth: 6,
    },
    {
      why: 'a lawsuit where publication is forbidden by law',
      report: { year: 2024, figures: closedAndSued({ 'refused.prohibited-by-law': 9 }, 5) },
      on: '5',
      nth: 4,
    },
    {
      why: 'a lawsuit where public security is in danger',
      report: { year: 2026, figures: closedAndSued({ 'refused.public-security': 4, 'refused.third-party': 4 }, 7) },
      on: '7',
      nth: 3,
    },
  ],
  quiet: [
    {
      why: 'a lawsuit in the year before the law',
      report: { year: 2023, figures: closedAndSued({ 'refused.third-party': 6 }, 2) },
    },
    {
      why: 'a lawsuit where one request was not held, which can be sued over at once',
      report: { year: 2024, figures: closedAndSued({ 'refused.third-party': 6, 'unavailable.not-held': 1 }, 2) },
    },
    {
      why: 'a lawsuit where a request belongs to a register of its own (（三）8)',
      report: { year: 2024, figures: closedAndSued({ 'refused.third-party': 6, 'refused.special-query': 1 }, 2) },
    },
    {
      why: 'refusals without a lawsuit',
      report: { year: 2024, figures: closedAndSued({ 'refused.third-party': 6 }, 0) },
    },
    { why: 'a lawsuit in a year without requests', report: { year: 2024, figures: closedAndSued({}, 2) } },
    {
      why: 'a refusal that was left blank',
      report: {
        year: 2024,
        figures: { ...closedAndSued({ 'refused.third-party': 6 }, 2), 'applications/refused.state-secret/total': '' },
      },
    },
  ],
};
