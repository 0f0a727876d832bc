import { rule } from '../../../shared/rules/structure/missing-title.ts';
import type { RuleCases } from '../cases.ts';
import { body, clean, recomposed } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'no title at all', report: recomposed((parts) => parts, clean).replace(/^.*\n/, ''), on: '一、总体情况' },
    { why: 'a first line that is none', report: clean.replace(/^.*/, '柳湾街道办事处'), on: '柳湾街道办事处' },
    { why: 'blank lines before the first section', report: clean.replace(/^.*/, '\n'), on: '一、总体情况' },
    {
      why: 'no title, where the signature says whose report it is and of which year',
      report: `${clean.replace(/^.*\n/, '')}\n${body}\n2023年1月12日\n`,
      on: '一、总体情况',
      severity: 'information',
    },
    {
      why: 'no title, where the signature says no more than the date',
      report: `${clean.replace(/^.*\n/, '')}\n2023年1月12日\n`,
      on: '一、总体情况',
    },
  ],
  quiet: [
    { why: 'a title', report: clean },
    { why: 'a title without a year', report: clean.replace('2022年', '') },
    { why: 'a title on two lines', report: clean.replace('2022年', '\n2022年') },
    {
      why: 'a report named after the work it tells of',
      report: clean.replace(/^.*/, `${body}关于2022年度政府信息公开情况的报告`),
    },
    {
      why: 'a title that ends with the year',
      report: clean.replace(/^.*/, `${body}政府信息公开工作年度报告（2022年度）`),
    },
    {
      why: 'the year in brackets on a second line',
      report: clean.replace(/^.*/, `${body}政府信息公开工作年度报告\n（2022年）`),
    },
    { why: 'a title that calls it a summary', report: clean.replace(/^.*/, `${body}2022年政府信息公开工作总结`) },
  ],
};
