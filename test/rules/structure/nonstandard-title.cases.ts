import { rule } from '../../../shared/rules/structure/nonstandard-title.ts';
import type { RuleCases } from '../cases.ts';
import { body, clean } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'the year in front',
      report: clean.replace(/^.*/, `2022年度${body}政府信息公开工作年度报告`),
      on: `2022年度${body}政府信息公开工作年度报告`,
      fixes: [`choice ${body}2022年政府信息公开工作年度报告`],
    },
    {
      why: 'a title without 政府',
      report: clean.replace('政府信息公开工作', '信息公开工作'),
      on: `${body}2022年信息公开工作年度报告`,
    },
    { why: '年报 for 年度报告', report: clean.replace('工作年度报告', '年报'), on: `${body}2022年政府信息公开年报` },
  ],
  quiet: [
    { why: 'the usual title', report: clean },
    { why: 'a space in the title', report: clean.replace('2022年', ' 2022 年') },
    { why: 'a title without a year, which is reported as that', report: clean.replace('2022年', '') },
  ],
};
