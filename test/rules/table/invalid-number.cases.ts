import { rule } from '../../../shared/rules/table/invalid-number.ts';
import type { RuleCases } from '../cases.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'words', report: { figures: { 'applications/granted/legal': '若干' } }, on: '若干', fixes: ['choice 0'] },
    {
      why: 'a negative count',
      report: { figures: { 'disclosure/penalties/decisions': '-3' } },
      on: '-3',
      fixes: ['choice 3'],
    },
    {
      why: 'a space inside a count, which may be two of them',
      report: { figures: { 'disclosure/penalties/decisions': '12 34' } },
      on: '12 34',
      fixes: ['choice 1234'],
    },
    {
      why: 'a fraction of a case',
      report: { figures: { 'applications/granted/legal': '1.5' } },
      on: '1.5',
      fixes: ['choice 0'],
    },
    {
      why: 'residue of a spreadsheet',
      report: { figures: { 'reviews/reconsideration/upheld': '#REF!' } },
      on: '#REF!',
      fixes: ['choice 0'],
    },
    {
      why: 'a count of many digits',
      report: { figures: { 'disclosure/penalties/decisions': '1234567890123' } },
      on: '1234567890123',
      fixes: [],
    },
    {
      why: 'words that no equation knows a figure for',
      report: { figures: { 'disclosure/penalties/decisions': '若干' } },
      on: '若干',
      fixes: [],
    },
  ],
  quiet: [
    { why: 'plain counts', report: { figures: { 'disclosure/penalties/decisions': '3' } } },
    { why: 'an amount with decimals', report: { figures: { 'disclosure/fees/amount': '11.065' } } },
    { why: 'a net change below nought', report: { edition: '2019', figures: { 'disclosure/licensing/change': '-3' } } },
  ],
};
