import type { RuleCases } from '../cases.ts';
import { changed, mismatchIds, mismatchRule } from './texts.ts';

export const cases: RuleCases = {
  rule: mismatchRule('wrong-figure'),
  among: mismatchIds,
  fires: [
    { why: 'a total one too high', report: changed({ 'applications/granted/total': '75' }), on: '75' },
    { why: 'two digits swapped', report: changed({ 'applications/partly-granted/natural-person': '21' }), on: '21' },
    { why: 'a ten too many in the balance', report: changed({ 'applications/carried-over/total': '19' }), on: '19' },
    {
      why: 'a total that the running text states as it should be',
      report: {
        ...changed({ 'applications/new/total': '129' }),
        sentence: '2022年，本机关新收政府信息公开申请128件。',
      },
      on: '129',
      fixes: ['unique 128'],
    },
    {
      why: 'two figures of one row, each with the other one',
      report: changed({ 'applications/granted/natural-person': '77', 'applications/granted/enterprise': '6' }),
      on: '77',
      more: [{ on: '6' }],
    },
    {
      why: 'a blank that another figure makes impossible to fill',
      report: changed({ 'applications/granted/enterprise': '', 'applications/granted/natural-person': '75' }),
      on: '75',
    },
  ],
  quiet: [
    {
      why: 'a total that two pairs of figures may explain',
      report: changed({
        'applications/new/natural-person': '110',
        'applications/new/total': '118',
      }),
    },
    { why: 'a blank part that its row tells', report: changed({ 'applications/granted/enterprise': '' }) },
    {
      why: 'a wrong total among reviews, where each part may be the wrong one',
      report: changed({ 'reviews/reconsideration/total': '2' }),
    },
  ],
};
