import { rule } from '../../../shared/rules/content/signature-date.ts';
import type { RuleCases } from '../cases.ts';

const signed = (date: string) => ({ signature: `青禾区柳湾街道办事处\n${date}` });

const labelled = (line: string) => ({ other: `未收取信息处理费。\n\n${line}` });

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'the reporting year', report: signed('2022年1月12日'), on: '2022年1月12日' },
    { why: 'two years later', report: signed('2024年1月12日'), on: '2024年1月12日' },
    { why: 'an earlier year', report: signed('2021年1月20日'), on: '2021年1月20日' },
    ...['2022年11月30日', '2022年11月', '2024年1月1日', '2021年12月30日', '2024年12月1日'].map((date) => ({
      why: `a date out of the year after: ${date}`,
      report: signed(date),
      on: date,
    })),
    { why: 'a labelled date that is too early', report: labelled('成文日期：2022年1月20日'), on: '2022年1月20日' },
    { why: 'a day of publication that is too early', report: labelled('发布日期：2021-12-20'), on: '2021-12-20' },
  ],
  quiet: [
    ...['成文日期：2022年12月30日', '成文日期：2023年1月20日', '发布日期：2024年6月1日'].map((line) => ({
      why: `a labelled date in time, or of a page published again: ${line}`,
      report: labelled(line),
    })),
    ...['2022年12月1日', '2022年12月', '2023年12月31日', '2023年1月', '2023年1月1日'].map((date) => ({
      why: `a date in the year after, or in December: ${date}`,
      report: signed(date),
    })),
    ...['2025年1月1日', '2021年5月1日', '2022年6月1日'].map((date) => ({
      why: `a title of another year, which the file’s name and the text show: ${date}`,
      report: { sentence: '2023年，我街道收到申请0件。2023年主动公开信息98条。', ...signed(date) },
      fileName: '柳湾街道2023年政府信息公开工作年度报告.txt',
    })),
    {
      why: 'a date where no year is known',
      report: { title: '青禾区柳湾街道办事处政府信息公开工作年度报告', other: '无。', ...signed('2021年1月12日') },
    },
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
