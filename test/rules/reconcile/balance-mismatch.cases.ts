import type { RuleCases } from '../cases.ts';
import { changed, mismatchIds, mismatchRule } from './texts.ts';

export const cases: RuleCases = {
  rule: mismatchRule('balance-mismatch'),
  among: mismatchIds,
  fires: [
    {
      why: 'more carried in than last year left',
      report: changed({ 'applications/carried-in/natural-person': '7', 'applications/carried-in/total': '8' }),
      on: '120',
    },
    {
      why: 'fewer received than were answered',
      report: changed({ 'applications/new/natural-person': '110', 'applications/new/total': '118' }),
      on: '110',
    },
    {
      why: 'requests of enterprises under research institutes',
      report: changed({ 'applications/new/enterprise': '0', 'applications/new/research': '8' }),
      on: '8',
    },
    {
      why: 'more left over than the running text says',
      report: {
        ...changed({ 'applications/carried-over/natural-person': '14', 'applications/carried-over/total': '15' }),
        sentence: '结转下年度继续办理9件。',
      },
      on: '14',
    },
    {
      why: 'more received than the running text says',
      report: {
        ...changed({ 'applications/new/natural-person': '123', 'applications/new/total': '131' }),
        sentence: '本年新收政府信息公开申请128件，其中自然人120件。',
      },
      on: '123',
    },
  ],
  quiet: [
    {
      why: 'one more received and one more left over',
      report: changed({
        'applications/new/natural-person': '121',
        'applications/new/total': '129',
        'applications/carried-over/natural-person': '9',
        'applications/carried-over/total': '10',
      }),
    },
    {
      why: 'what is left over not yet written',
      report: changed({
        'applications/carried-over/natural-person': '',
        'applications/carried-over/enterprise': '',
        'applications/carried-over/total': '',
      }),
    },
    {
      why: 'what is left over still to be filled in',
      report: changed({
        'applications/carried-over/natural-person': '〔待填〕',
        'applications/carried-over/total': '〔待填〕',
      }),
    },
  ],
};
