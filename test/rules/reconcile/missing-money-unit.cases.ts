import { rule } from '../../../shared/rules/reconcile/missing-money-unit.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { procurement } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'an amount alone',
      report: { edition: '2019', figures: procurement('3', '251000') },
      on: '251000',
      fixes: ['choice 万元', 'choice 元'],
    },
    {
      why: 'an amount with decimals',
      report: { edition: '2019', figures: procurement('3', '42.21') },
      on: '42.21',
      fixes: ['choice 万元', 'choice 元'],
    },
    {
      why: 'an amount above a line that is more than a unit',
      report: replaced(
        smallReport({ edition: '2019', figures: procurement('3', '42.21') }),
        '42.21',
        '42.21\n单位万元',
      ),
      on: '42.21',
      fixes: ['choice 万元', 'choice 元'],
    },
    {
      why: 'an amount with separators',
      report: { edition: '2019', figures: procurement('3', '1,251,000') },
      on: '1,251,000',
      fixes: ['choice 万元', 'choice 元'],
    },
  ],
  quiet: [
    { why: 'an amount in yuan', report: { edition: '2019', figures: procurement('3', '251000元') } },
    { why: 'an amount in ten thousands', report: { edition: '2019', figures: procurement('3', '42.21万元') } },
    { why: 'zero', report: { edition: '2019', figures: procurement('0', '0') } },
    ...['\n万元', '\n\n\t（万元）', '\n\t\t\t元\n'].map((below) => ({
      why: `a unit on a line of its own below the amount: ${JSON.stringify(below)}`,
      report: replaced(smallReport({ edition: '2019', figures: procurement('3', '42.21') }), '42.21', `42.21${below}`),
    })),
    {
      why: 'a unit in the head',
      report: replaced(
        smallReport({ edition: '2019', figures: procurement('3', '42.21') }),
        '采购总金额',
        '采购总金额（单位：万元）',
      ),
    },
  ],
};
