import { rule } from '../../../shared/rules/reconcile/fee-amount-implausible.ts';
import type { RuleCases } from '../cases.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'a fee with single yuan', report: { other: '本年度收取信息处理费1205元。' }, on: '1205元' },
    { why: 'a fee with a fraction', report: { other: '共收取信息处理费88.5元。' }, on: '88.5元' },
    {
      why: 'a fee by the item that is no multiple of 100',
      report: { year: 2023, other: '2023年按件计收信息处理费1250元。' },
      on: '1250元',
    },
    {
      why: 'a fee in 万元 with single yuan',
      report: { other: '依法收取政府信息公开信息处理费0.3601万元，已上缴国库。' },
      on: '0.3601万元',
    },
    {
      why: 'a fee in the first section',
      report: { overview: '全年向两名申请人收取信息处理费2,003元。' },
      on: '2,003元',
    },
    { why: 'a fee by the page that is no multiple of ten', report: { other: '按页收取信息处理费35元。' }, on: '35元' },
  ],
  quiet: [
    { why: 'a fee by the page that is one', report: { other: '按页收取信息处理费350元。' } },
    { why: 'a fee by the page', report: { other: '本年度收取信息处理费1250元。' } },
    { why: 'a fee by the item that is a multiple of 100', report: { other: '本年度按件收取信息处理费1300元。' } },
    { why: 'a rate', report: { other: '信息处理费标准为每页15元。' } },
    { why: 'a fee that was not collected', report: { other: '本年度未收取信息处理费0.5元。' } },
    { why: 'another fee', report: { other: '本年度收取证照工本费1205元。' } },
    { why: 'a fee paid back', report: { other: '退还申请人信息处理费1205元。' } },
    { why: 'two amounts in a sentence', report: { other: '本年度收取信息处理费1205元，其中按量计收205元。' } },
  ],
};
