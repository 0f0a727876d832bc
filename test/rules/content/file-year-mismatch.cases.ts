import { rule } from '../../../shared/rules/content/file-year-mismatch.ts';
import type { RuleCases } from '../cases.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'another year in the file’s name',
      report: {},
      fileName: '柳湾街道2023年政府信息公开工作年度报告.txt',
      on: '2022',
      becomes: '柳湾街道办事处2023年',
    },
    { why: 'a year after a number', report: {}, fileName: '03_2021年年报.gknb', on: '2022' },
    {
      why: 'a year with 度',
      report: { year: 2023 },
      fileName: '柳湾街道2022年度政府信息公开工作年度报告.md',
      on: '2023',
    },
  ],
  quiet: [
    { why: 'the same year', report: {}, fileName: '柳湾街道2022年政府信息公开工作年度报告.txt' },
    { why: 'no year', report: {}, fileName: '信息公开年报.txt' },
    { why: 'two years', report: {}, fileName: '2023年1月上报_2022年年报.txt' },
    { why: 'a date of another kind', report: {}, fileName: '20230115-年报.txt' },
    { why: 'no file', report: {} },
  ],
};
