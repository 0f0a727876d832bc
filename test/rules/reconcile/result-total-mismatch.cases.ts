import type { RuleCases } from '../cases.ts';
import { changed, mismatchIds, mismatchRule } from './texts.ts';

export const cases: RuleCases = {
  rule: mismatchRule('result-total-mismatch'),
  among: mismatchIds,
  fires: [
    {
      why: 'one case more in the total of a column and of the table',
      report: changed({ 'applications/result-total/natural-person': '118', 'applications/result-total/total': '126' }),
      on: '118',
    },
    {
      why: 'an enterprise’s case that no result has',
      report: changed({ 'applications/result-total/enterprise': '9', 'applications/result-total/total': '126' }),
      on: '9',
      nth: 2,
    },
    {
      why: 'a result typed into the wrong column',
      report: changed({
        'applications/partly-granted/natural-person': '0',
        'applications/partly-granted/enterprise': '12',
      }),
      on: '12',
      nth: 3,
    },
    {
      why: 'nine cases that two rows count',
      report: changed({ 'applications/granted/natural-person': '79', 'applications/granted/total': '83' }),
      on: '9',
      nth: 2,
    },
    {
      why: 'three cases that no row counts',
      report: changed({ 'applications/granted/natural-person': '67', 'applications/granted/total': '71' }),
      on: '117',
    },
    {
      why: 'three figures of one row that nothing smaller explains',
      report: changed({
        'applications/granted/natural-person': '67',
        'applications/granted/enterprise': '3',
        'applications/granted/total': '70',
      }),
      on: '117',
      fixes: [],
    },
  ],
  quiet: [
    {
      why: 'a result moved to another row, total and all',
      report: changed({
        'applications/partly-granted/natural-person': '0',
        'applications/partly-granted/total': '0',
        'applications/unavailable.not-compiled/natural-person': '12',
        'applications/unavailable.not-compiled/total': '12',
      }),
    },
    {
      why: 'a dash where there was nothing to report',
      report: changed({ 'applications/refused.state-secret/natural-person': '—' }),
    },
    { why: 'figures in full-width digits', report: changed({ 'applications/granted/natural-person': '７０' }) },
  ],
};
