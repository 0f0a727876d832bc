import { rule } from '../../../shared/rules/content/signature-date.ts';
import type { RuleCases } from '../cases.ts';

const signed = (date: string) => ({ signature: `青禾区柳湾街道办事处\n${date}` });

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'the reporting year', report: signed('2022年1月12日'), on: '2022年1月12日' },
    { why: 'two years later', report: signed('2024年1月12日'), on: '2024年1月12日' },
    { why: 'an earlier year', report: signed('2021年1月20日'), on: '2021年1月20日' },
  ],
  quiet: [
    {
      why: 'a title of another year, which the period and the date show',
      report: {
        title:
          '青禾区柳湾街道办事处2021年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自2022年1月1日至2022年12月31日。',
        ...signed('2023年1月12日'),
      },
    },
    { why: 'January of the next year', report: signed('2023年1月12日') },
    { why: 'December of the reporting year', report: signed('2022年12月30日') },
    { why: 'no date', report: {} },
    { why: 'a late date of the next year', report: signed('2023年6月1日') },
  ],
};
