import { rule } from '../../../shared/rules/reconcile/fee-decimals.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { fee, head } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'three decimals where four are asked for',
      report: replaced(smallReport({ figures: { [fee]: '11.065' } }), ...head),
      on: '11.065',
      fixes: ['safe 11.0650'],
    },
    {
      why: 'a whole number where four are asked for',
      report: replaced(smallReport({ figures: { [fee]: '36' } }), ...head),
      on: '36',
      fixes: ['safe 36.0000'],
    },
    {
      why: 'decimals asked for in Chinese',
      report: replaced(smallReport({ figures: { [fee]: '3.5' } }), head[0], '（单位：万元，保留两位小数）'),
      on: '3.5',
      fixes: ['safe 3.50'],
    },
    {
      why: 'more decimals than asked for',
      report: replaced(smallReport({ figures: { [fee]: '1.234567' } }), ...head),
      on: '1.234567',
      fixes: ['choice 1.2346'],
    },
    {
      why: 'zeros too many',
      report: replaced(smallReport({ figures: { [fee]: '1.230000' } }), ...head),
      on: '1.230000',
      fixes: ['safe 1.2300'],
    },
    {
      why: 'a unit in the cell, which stays',
      report: replaced(smallReport({ figures: { [fee]: '11.065万元' } }), ...head),
      on: '11.065万元',
      fixes: ['safe 11.0650'],
    },
    {
      why: 'the mark of a note behind the amount, which stays',
      report: replaced(smallReport({ figures: { [fee]: '11.065①' } }), ...head),
      on: '11.065①',
      fixes: ['safe 11.0650'],
    },
  ],
  quiet: [
    { why: 'the decimals asked for', report: replaced(smallReport({ figures: { [fee]: '11.0650' } }), ...head) },
    { why: 'a fee of zero', report: replaced(smallReport({ figures: { [fee]: '0' } }), ...head) },
    { why: 'a head that asks for none', report: { figures: { [fee]: '11.065' } } },
    {
      why: 'an amount that is probably in yuan',
      report: replaced(smallReport({ figures: { [fee]: '113300.89' } }), ...head),
    },
  ],
};
