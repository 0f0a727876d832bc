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
  ],
  quiet: [
    { why: 'the form before 2021 under a title of 2021', report: { edition: '2019', year: 2021, other: '无。' } },
    { why: 'no fee charged', report: { other: '本年度未收取信息处理费。' } },
    { why: 'an older name of the fee', report: { other: '本机关2022年没有产生政府信息公开处理费。' } },
    { why: 'a report before the fee rules', report: { edition: '2019', year: 2020, other: '无' } },
    { why: 'an empty section', report: { other: '' } },
    { why: 'a fee charged', report: { other: '全年发出收费通知2件，收取信息处理费300元。\n没有其他事项。' } },
  ],
};
