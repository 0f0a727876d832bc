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
    { why: 'a year at the beginning of the file’s name', report: {}, fileName: '2023 年年报.txt', on: '2022' },
    {
      why: 'a year that the text does not speak of, while it speaks of the title’s',
      report: { sentence: '2022年未收到申请。' },
      fileName: '2023年年报.txt',
      on: '2022',
      fixes: [],
    },
    {
      why: 'a year that the text speaks of as often as of the title’s',
      report: { sentence: '2022年结转2023年0件。' },
      fileName: '2023年年报.txt',
      on: '2022',
      fixes: [],
    },
    {
      why: 'a year that the text speaks of more often',
      report: { sentence: '2022年未收到申请，2023年也未收到，2023年结转0件。' },
      fileName: '2023年年报.txt',
      on: '2022',
      fixes: ['choice 2023'],
    },
    {
      why: 'another year than that before the signature',
      report: { signature: '青禾区柳湾街道办事处\n2023年1月9日' },
      fileName: '2021年年报.txt',
      on: '2022',
      fixes: [],
    },
    {
      why: 'another year than that of a signature of December',
      report: { signature: '青禾区柳湾街道办事处\n2022年12月29日' },
      fileName: '2021年年报.txt',
      on: '2022',
      fixes: [],
    },
    {
      why: 'the year before the signature, which is not the title’s',
      report: { signature: '青禾区柳湾街道办事处\n2024年1月9日' },
      fileName: '2023年年报.txt',
      on: '2022',
      fixes: ['choice 2023'],
    },
    {
      why: 'another year than that of the name, which has a month of publication too',
      report: {},
      fileName: '2023年1月上报_2021年年报.txt',
      on: '2022',
      fixes: ['choice 2021'],
    },
  ],
  quiet: [
    {
      why: 'a title that states no year',
      report: { title: '青禾区柳湾街道办事处政府信息公开工作年度报告' },
      fileName: '2023年年报.txt',
    },
    { why: 'the same year', report: {}, fileName: '柳湾街道2022年政府信息公开工作年度报告.txt' },
    { why: 'no year', report: {}, fileName: '信息公开年报.txt' },
    { why: 'two years', report: {}, fileName: '2023年1月上报_2022年年报.txt' },
    {
      why: 'a month of publication behind a year that is not followed by 年',
      report: {},
      fileName: '信息公开年报2022（2023年1月发布）.txt',
    },
    { why: 'a date of another kind', report: {}, fileName: '20230115-年报.txt' },
    { why: 'no file', report: {} },
  ],
};
