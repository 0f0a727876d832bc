import { rule } from '../../../shared/rules/reconcile/fee-unit-suspect.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { fee, head } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a street with a thousand million',
      report: { figures: { [fee]: '113300.89' } },
      on: '113300.89',
      fixes: ['choice 11.330089', 'choice 11.3301'],
    },
    {
      why: 'a head that asks for four decimals',
      report: replaced(smallReport({ figures: { [fee]: '113300.89' } }), ...head),
      on: '113300.89',
      fixes: ['choice 11.3301'],
    },
    {
      why: 'whole yuan',
      report: { body: '云岭县白鹤镇人民政府', figures: { [fee]: '251000' } },
      on: '251000',
      fixes: ['choice 25.1'],
    },
    {
      why: 'a county bureau far above its kind',
      report: { body: '云岭县水利局', figures: { [fee]: '2513300.50' } },
      on: '2513300.50',
      fixes: ['choice 251.33005', 'choice 251.3301'],
    },
  ],
  quiet: [
    {
      why: 'an amount under a head in 元',
      report: replaced(smallReport({ figures: { [fee]: '113300.89' } }), '（单位：万元）', '（单位：元）'),
    },
    {
      why: 'an amount under a head in 千元',
      report: replaced(smallReport({ figures: { [fee]: '5330.89' } }), '（单位：万元）', '(单位:千元)'),
    },
    { why: 'a county bureau with an ordinary amount', report: { body: '云岭县水利局', figures: { [fee]: '1234.56' } } },
    { why: 'a city', report: { body: '云岭市人民政府', figures: { [fee]: '883300.89' } } },
    { why: 'a street below the threshold', report: { figures: { [fee]: '999.99' } } },
    {
      why: 'a large amount in the shape of its unit, with fees explained',
      report: { figures: { [fee]: '1500.1234' }, overview: '规范行政事业性收费公示。' },
    },
  ],
};
