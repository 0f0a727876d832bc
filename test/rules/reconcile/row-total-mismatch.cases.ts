import type { RuleCases } from '../cases.ts';
import { changed, mismatchIds, mismatchRule } from './texts.ts';

export const cases: RuleCases = {
  rule: mismatchRule('row-total-mismatch'),
  among: mismatchIds,
  fires: [
    {
      why: 'two totals that hold each other’s cases',
      report: changed({ 'applications/refused.third-party/total': '11', 'applications/granted/total': '73' }),
      on: '11',
    },
    {
      why: 'a case of the year before typed one row up',
      report: changed({ 'applications/new/natural-person': '121', 'applications/carried-in/natural-person': '4' }),
      on: '6',
    },
    {
      why: 'an enterprise’s case typed one result down',
      report: changed({ 'applications/granted/enterprise': '3', 'applications/refused.third-party/enterprise': '2' }),
      on: '74',
    },
    {
      why: 'three totals that were not added up again',
      report: changed({
        'applications/granted/total': '77',
        'applications/partly-granted/total': '17',
        'applications/new/total': '132',
      }),
      on: '132',
    },
    {
      why: 'the total of a row that the running text settles',
      report: {
        ...changed({ 'applications/refused.third-party/total': '11', 'applications/granted/total': '73' }),
        sentence: '2022年，本机关予以公开74件。',
      },
      on: '11',
    },
  ],
  quiet: [
    {
      why: 'a case moved to another row with its total',
      report: changed({
        'applications/granted/natural-person': '71',
        'applications/granted/total': '75',
        'applications/partly-granted/natural-person': '11',
        'applications/partly-granted/total': '11',
      }),
    },
    { why: 'a part that is left blank', report: changed({ 'applications/granted/enterprise': '' }) },
    { why: 'a part still to be filled in', report: changed({ 'applications/granted/enterprise': '〔待填〕' }) },
  ],
};
