import { rule } from '../../../shared/rules/table/duplicate-row.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { clean, zeros } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a row twice',
      report: replaced(clean, '\t\t2.重复申请', `\t\t2.重复申请${zeros(7)}\n\t\t2.重复申请`),
      on: '2.重复申请',
      nth: 2,
    },
    {
      why: 'a row twice with other figures, of which it is not certain which count',
      report: replaced(clean, '\t\t2.重复申请', `\t\t2.重复申请\t1${zeros(6)}\n\t\t2.重复申请`),
      on: '2.重复申请',
      nth: 2,
    },
    {
      why: 'a row three times',
      report: replaced(clean, '\t\t2.重复申请', `\t\t2.重复申请${zeros(7)}\n\t\t2.重复申请${zeros(7)}\n\t\t2.重复申请`),
      on: '2.重复申请',
      nth: 2,
      more: [{ on: '2.重复申请', nth: 3 }],
    },
    {
      why: 'the last row at the top again',
      report: replaced(clean, '一、本年新收', `四、结转下年度继续办理\t\t${zeros(7)}\n一、本年新收`),
      on: '四、结转下年度继续办理',
      nth: 2,
    },
    {
      why: 'three rows twice, as one fault at the first of them',
      report: replaced(
        clean,
        '\t\t2.重复申请',
        `${['1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物'].map((row) => `\t\t${row}${zeros(7)}\n`).join('')}\t\t2.重复申请`,
      ),
      on: '1.信访举报投诉类申请',
      nth: 2,
    },
  ],
  quiet: [
    { why: 'every row once', report: clean },
    {
      why: 'a label repeated without figures',
      report: replaced(clean, '\t\t2.重复申请', '\t\t2.重复申请\n\t\t2.重复申请'),
    },
    { why: '其他 as a row and as a column', report: { figures: { 'applications/other.rest/other': 0 } } },
  ],
};
