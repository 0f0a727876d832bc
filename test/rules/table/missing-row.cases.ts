import { rule } from '../../../shared/rules/table/missing-row.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { divided, figures, some, undivided, without, zeros } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'one row',
      report: without(some, '2.重复申请'),
      on: '1.信访举报投诉类申请',
      fixes: [`choice \n\t\t2.重复申请${zeros(7)}`],
    },
    {
      why: 'two rows that follow each other',
      report: without(some, '2.重复申请', '3.要求提供公开出版物'),
      on: '1.信访举报投诉类申请',
    },
    {
      why: 'two rows apart',
      report: without(some, '2.重复申请', '四、结转下年度继续办理'),
      on: '1.信访举报投诉类申请',
      more: [{ on: '（七）总计' }],
    },
    {
      why: 'the first row',
      report: without(some, '一、本年新收政府信息公开申请数量'),
      on: '二、上年结转政府信息公开申请数量',
    },
    { why: 'the only row of its kind in section 二', report: without(some, '行政许可'), on: '行政规范性文件' },
    {
      why: 'a row of section 二 with a figure that nothing determines',
      report: without(some, '行政处罚'),
      on: '行政许可',
      fixes: ['choice \n行政处罚\t〔待填〕\t\t'],
    },
    {
      why: 'the older single row for （六）',
      report: undivided,
      on: '（六）其他处理',
      severity: 'warning',
      fixes: [`choice ${divided(zeros(7), zeros(7))}`],
    },
    {
      why: 'the older single row for （六） with figures, which nobody can share out but its author',
      report: replaced(undivided, `（六）其他处理\t${zeros(7)}`, '（六）其他处理\t\t2\t0\t0\t0\t0\t1\t3'),
      on: '（六）其他处理',
      severity: 'warning',
      fixes: [`choice ${divided('\t〔待填〕\t0\t0\t0\t0\t〔待填〕\t〔待填〕', '\t2\t0\t0\t0\t0\t1\t3')}`],
    },
    {
      why: 'the older single row for （六） that lacks a figure, so that none can be moved',
      report: replaced(undivided, `（六）其他处理\t${zeros(7)}`, `（六）其他处理\t${zeros(5)}`),
      on: '（六）其他处理',
      severity: 'warning',
      fixes: [],
    },
    {
      why: 'two rows between which three cases may be shared out',
      report: without(
        figures({
          'applications/new/natural-person': 3,
          'applications/new/total': 3,
          'applications/result-total/natural-person': 3,
          'applications/result-total/total': 3,
        }),
        '2.重复申请',
        '3.要求提供公开出版物',
      ),
      on: '1.信访举报投诉类申请',
      fixes: [
        `choice ${['2.重复申请', '3.要求提供公开出版物'].map((row) => `\n\t\t${row}\t〔待填〕${zeros(5)}\t〔待填〕`).join('')}`,
      ],
    },
    {
      why: 'three rows that follow each other',
      report: without(some, '1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物'),
      on: '3.补正后申请内容仍不明确',
      fixes: [
        `choice ${['1.信访举报投诉类申请', '2.重复申请', '3.要求提供公开出版物'].map((row) => `\n\t\t${row}${zeros(7)}`).join('')}`,
      ],
    },
    {
      why: 'the last row, whose figures the equations tell',
      report: without(some, '四、结转下年度继续办理'),
      on: '（七）总计',
      fixes: [`choice \n四、结转下年度继续办理\t\t\t1${zeros(5)}\t1`],
    },
    {
      why: 'a row in a text with line ends of two characters',
      report: without(some, '2.重复申请').replaceAll('\n', '\r\n'),
      on: '1.信访举报投诉类申请',
      fixes: [`choice \r\n\t\t2.重复申请${zeros(7)}`],
    },
    {
      why: 'the first row of section 二, of whose three figures none is known',
      report: without(some, '规章'),
      on: '行政规范性文件',
      fixes: ['choice \n规章\t〔待填〕\t〔待填〕\t〔待填〕'],
    },
    {
      why: 'a row behind one whose label stands twice, once without figures',
      report: replaced(
        without(some, '3.要求提供公开出版物'),
        `2.重复申请${zeros(7)}`,
        `2.重复申请\n\t\t2.重复申请${zeros(7)}`,
      ),
      on: '2.重复申请',
      fixes: [`choice \n\t\t3.要求提供公开出版物${zeros(7)}`],
    },
    {
      why: 'the older single row for （六） with a dash, which is no 0',
      report: replaced(undivided, `（六）其他处理\t${zeros(7)}`, '（六）其他处理\t\t—\t0\t0\t0\t0\t1\t1'),
      on: '（六）其他处理',
      severity: 'warning',
      fixes: [`choice ${divided('\t〔待填〕\t0\t0\t0\t0\t〔待填〕\t〔待填〕', '\t—\t0\t0\t0\t0\t1\t1')}`],
    },
    {
      why: 'a row behind one that stands twice with figures',
      report: replaced(
        without(some, '3.要求提供公开出版物'),
        `2.重复申请${zeros(7)}`,
        `2.重复申请${zeros(7)}\n\t\t2.重复申请${zeros(7)}`,
      ),
      on: '2.重复申请',
      nth: 1,
    },
    {
      why: 'the first row, before one that stands twice with figures',
      report: replaced(
        without(some, '一、本年新收政府信息公开申请数量'),
        '二、上年结转政府信息公开申请数量',
        `二、上年结转政府信息公开申请数量\t\t${zeros(7)}\n二、上年结转政府信息公开申请数量`,
      ),
      on: '二、上年结转政府信息公开申请数量',
      nth: 1,
    },
  ],
  quiet: [
    {
      why: 'the single row for （六） of the year’s own form, where section 二 has the heads of a later one',
      report: undivided.replaceAll('2022', '2020'),
    },
    { why: 'every row there', report: some },
    { why: 'a row under another wording', report: replaced(some, '2.重复申请', '2.重复的申请') },
    {
      why: 'a row whose label is broken',
      report: replaced(some, '2.没有现成信息需要另行制作', '2.没有现成信息\n需要另行制作'),
    },
  ],
};
