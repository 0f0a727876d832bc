import type { RuleCases } from '../cases.ts';
import { changed, mismatchIds, mismatchRule } from './texts.ts';

export const cases: RuleCases = {
  rule: mismatchRule('review-total-mismatch'),
  among: mismatchIds,
  fires: [
    {
      why: 'a total below its parts',
      report: changed({
        'reviews/direct-litigation/upheld': '4',
        'reviews/direct-litigation/corrected': '1',
        'reviews/direct-litigation/total': '3',
      }),
      on: '3',
      nth: 5,
    },
    {
      why: 'a pending case under a total of none',
      report: changed({ 'reviews/litigation-after-reconsideration/pending': '1' }),
      on: '0',
      nth: 178,
    },
    { why: 'a total without any part', report: changed({ 'reviews/reconsideration/total': '2' }), on: '2', nth: 17 },
    {
      why: 'parts above their total whatever the blanks hold',
      report: changed({
        'reviews/reconsideration/upheld': '90',
        'reviews/reconsideration/corrected': '',
        'reviews/reconsideration/pending': '',
        'reviews/reconsideration/total': '57',
      }),
      on: '57',
      fixes: [],
    },
    {
      why: 'a total that the running text states otherwise',
      report: {
        ...changed({ 'reviews/reconsideration/upheld': '31', 'reviews/reconsideration/total': '42' }),
        sentence: '因政府信息公开工作被申请行政复议31件。',
      },
      on: '42',
    },
  ],
  quiet: [
    {
      why: 'a pending case that the total counts',
      report: changed({
        'reviews/reconsideration/pending': '1',
        'reviews/reconsideration/total': '1',
      }),
    },
    {
      why: 'a blank part that its total tells',
      report: changed({
        'reviews/reconsideration/pending': '',
        'reviews/reconsideration/total': '1',
      }),
    },
    {
      why: 'a part still to be filled in',
      report: changed({
        'reviews/reconsideration/pending': '〔待填〕',
        'reviews/reconsideration/total': '4',
      }),
    },
  ],
};
