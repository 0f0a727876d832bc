import { rule } from '../../../shared/rules/content/missing-fee-statement.ts';
import type { RuleCases } from '../cases.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a bare 无',
      report: { other: '无。' },
      on: '无。',
      becomes: '本年度未发出收费通知，未收取信息处理费。无其他需要报告的事项。',
    },
    {
      why: 'other matters without the fee',
      report: { other: '办理建议提案8件，均已在网站公开。' },
      on: '办理建议提案8件，均已在网站公开。',
    },
    {
      why: 'nothing to report, with unpaid notices in the table',
      report: {
        other: '没有其他需要报告的事项。',
        figures: {
          'applications/new/natural-person': 1,
          'applications/new/total': 1,
          'applications/other.unpaid/natural-person': 1,
          'applications/other.unpaid/total': 1,
          'applications/result-total/natural-person': 1,
          'applications/result-total/total': 1,
        },
      },
      on: '没有其他需要报告的事项。',
      becomes: '\n本年度发出收费通知',
    },
    ...['无.', '没有。', '暂无', '本年度无', '无其他事项。', '没有其他需要报告的事项', '无其他需要报告的事项。'].map(
      (other) => ({
        why: `nothing to report, in other words: ${other}`,
        report: { other },
        on: other,
        fixes: [
          'choice 本年度未发出收费通知，未收取信息处理费。无其他需要报告的事项。',
          `choice 本年度发出收费通知\${1:0}件，收取信息处理费\${2:0}元。无其他需要报告的事项。`,
        ],
      }),
    ),
    ...['无其他事项，无。', '暂无其他事项。', '产生了一项在线支付系统中统一结算开支的费用。'].map((other) => ({
      why: `a sentence without the fee, to which the statement is added: ${other}`,
      report: { other },
      on: other,
      fixes: [
        'choice \n本年度未发出收费通知，未收取信息处理费。',
        `choice \n本年度发出收费通知\${1:0}件，收取信息处理费\${2:0}元。`,
      ],
    })),
    {
      why: 'nothing to report, where nobody knows how many were not paid',
      report: {
        other: '无。',
        figures: {
          'applications/other.unpaid/natural-person': '',
          'applications/other.unpaid/total': '',
          'applications/result-total/natural-person': '',
          'applications/result-total/total': '',
          'applications/new/natural-person': '',
          'applications/new/total': '',
        },
      },
      on: '无。',
    },
    { why: 'the first year of the fee rules', report: { year: 2021, other: '无。' }, on: '无。' },
    {
      why: 'two paragraphs without the fee',
      report: { other: '办理建议提案8件。\n无其他事项。' },
      on: '无其他事项。',
    },
  ],
  quiet: [
    ...[
      '没有产生任何相关费用。',
      '未征收任何行政费用。',
      '收取的各类信息公开费用为零。',
      '无人缴纳费用。',
      '收费情况：无。',
      '政府信息公开费用收取情况：无。',
      '费用减免情况：无。',
      '发生的费用为零。',
      '本机关收缴\n公开费0元。',
      '信息处理费：0元。',
    ].map((other) => ({ why: `a statement on fees: ${other.replace(/\n/g, ' ')}`, report: { other } })),
    {
      why: 'a title without a year',
      report: { title: '青禾区柳湾街道办事处政府信息公开工作年度报告', other: '无。' },
    },
    { why: 'the form before 2021 under a title of 2021', report: { edition: '2019', year: 2021, other: '无。' } },
    { why: 'no fee charged', report: { other: '本年度未收取信息处理费。' } },
    { why: 'an older name of the fee', report: { other: '本机关2022年没有产生政府信息公开处理费。' } },
    { why: 'a report before the fee rules', report: { edition: '2019', year: 2020, other: '无' } },
    ...['', '/', '—', '……', '- 5 -', '第 3 页 共 3 页', '版权所有：青禾县大数据中心 ICP备案号：某ICP备20001234号'].map(
      (other) => ({ why: `an empty section: ${other}`, report: { other } }),
    ),
    { why: 'a fee charged', report: { other: '全年发出收费通知2件，收取信息处理费300元。\n没有其他事项。' } },
  ],
};
