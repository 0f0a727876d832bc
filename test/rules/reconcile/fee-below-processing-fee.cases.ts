import { rule } from '../../../shared/rules/reconcile/fee-below-processing-fee.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { fee, head } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a fee collected and none counted',
      report: { other: '本年度共收取信息处理费1200元。' },
      on: '0',
      nth: 11,
      fixes: ['choice 0.12'],
    },
    {
      why: 'a fee collected, decimals asked for',
      report: replaced(smallReport({ other: '收取信息处理费1,200元。' }), ...head),
      on: '0',
      nth: 11,
      fixes: ['choice 0.1200'],
    },
    {
      why: 'a fee larger than all fees',
      report: { figures: { [fee]: '0.05' }, other: '全年收取政府信息公开信息处理费600元。' },
      on: '0.05',
      fixes: [],
    },
    {
      why: 'a fee collected, behind what was asked for',
      report: { other: '发出信息处理费收费通知3件，总金额1500元，实际收取1200元。' },
      on: '0',
      nth: 11,
      fixes: ['choice 0.12'],
    },
    {
      why: 'a fee in ten thousands',
      report: { other: '收取信息处理费0.3万元。' },
      on: '0',
      nth: 11,
      fixes: ['choice 0.3'],
    },
    ...(
      [
        ['收取信息处理费三百元。', '0.03'],
        ['收取三百元信息处理费。', '0.03'],
        ['收取信息处理费一万二千元整。', '1.2'],
        ['收取信息处理费叁佰元整。', '0.03'],
        ['收取信息处理费３００元。', '0.03'],
        ['收取信息处理费１，２００．５０元。', '0.12005'],
        ['收取信息处理费300元（叁佰元整）。', '0.03'],
      ] as const
    ).map(([other, to]) => ({
      why: `an amount in other digits: ${other}`,
      report: { other },
      on: '0',
      nth: 11,
      fixes: [`choice ${to}`],
    })),
  ],
  quiet: [
    ...[
      '收取信息处理费数百元。',
      '收取信息处理费几十元。',
      '收取信息处理费三百余元。',
      '三元区统一收取信息处理费。',
      '收取信息处理费一百元，退回材料费三百元。',
      '未收取信息处理费三百元。',
    ].map((other) => ({ why: `no amount that was collected: ${other}`, report: { other } })),
    { why: 'a fee that is counted', report: { figures: { [fee]: '0.12' }, other: '本年度共收取信息处理费1200元。' } },
    { why: 'none collected', report: { other: '本年度未收取信息处理费。' } },
    { why: 'zero collected', report: { other: '本年度收取信息处理费0元。' } },
    { why: 'a rate', report: { other: '信息处理费按件计收，标准为每件100元。' } },
    { why: 'a plan', report: { other: '拟收取信息处理费300元。' } },
    {
      why: 'what was asked for, and nothing collected of it',
      report: { other: '发出信息处理费收费通知3件，总金额1500元，实际收取0元。' },
    },
    {
      why: 'what was collected, counted, behind more that was asked for',
      report: { figures: { [fee]: '0.12' }, other: '信息处理费应收1500元，实际收取1200元。' },
    },
    { why: 'several amounts in one sentence', report: { other: '收取信息处理费100元，退回材料费300元。' } },
  ],
};
