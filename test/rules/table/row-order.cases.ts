import { rule } from '../../../shared/rules/table/row-order.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { clean, undivided, without, zeros } from './texts.ts';

const uncorrected = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'the last row first',
      report: replaced(
        without(clean, '四、结转下年度继续办理'),
        '一、本年新收',
        `四、结转下年度继续办理\t\t${zeros(7)}\n一、本年新收`,
      ),
      on: '四、结转下年度继续办理',
    },
    {
      why: 'two rows exchanged',
      report: replaced(without(clean, '2.重复申请'), '\t\t4.无正当', `\t\t2.重复申请${zeros(7)}\n\t\t4.无正当`),
      on: '3.要求提供公开出版物',
    },
    {
      why: 'a row of section 二 above another',
      report: replaced(without(clean, '规章'), '行政规范性文件\t0\t0\t0', '行政规范性文件\t0\t0\t0\n规章\t0\t0\t0'),
      on: '行政规范性文件',
    },
    {
      why: 'the first row of section 二 below the second',
      report: replaced(without(clean, '规章'), '行政许可\t', '规章\t0\t0\t0\n行政许可\t'),
      on: '行政规范性文件',
    },
    {
      why: 'the first row of table 三 at the end',
      report: replaced(
        without(clean, '一、本年新收政府信息公开申请数量'),
        '四、结转下年度继续办理',
        `四、结转下年度继续办理\t\t\t${zeros(7).slice(1)}\n一、本年新收政府信息公开申请数量`,
      ),
      on: '一、本年新收政府信息公开申请数量',
    },
    {
      why: 'the total of section 三 above all rows, which follows the rows of （六） in the form',
      report: replaced(without(clean, '（七）总计'), '一、本年新收', `（七）总计${zeros(7)}\n一、本年新收`),
      on: '（七）总计',
    },
    {
      why: 'the first row of （六） behind the last',
      report: replaced(
        replaced(clean, `${uncorrected}${zeros(7)}\n\t\t`, ''),
        `3.其他${zeros(7)}`,
        `3.其他${zeros(7)}\n\t\t${uncorrected}${zeros(7)}`,
      ),
      on: uncorrected,
    },
  ],
  quiet: [
    {
      why: 'a label without figures above the table’s rows, whose own place is below',
      report: replaced(
        without(clean, '四、结转下年度继续办理'),
        '一、本年新收',
        '四、结转下年度继续办理\n一、本年新收',
      ),
    },
    {
      why: 'a row that stands again further down',
      report: replaced(clean, '\t\t4.无正当', `\t\t1.信访举报投诉类申请${zeros(7)}\n\t\t4.无正当`),
    },
    {
      why: 'a row in pieces above the others',
      report: replaced(
        without(clean, '2.没有现成信息需要另行制作'),
        '一、本年新收',
        `2.没有现成信息\n需要另行制作${zeros(7)}\n一、本年新收`,
      ),
    },
    { why: 'the form’s order', report: clean },
    { why: 'a row missing', report: without(clean, '2.重复申请') },
    { why: 'the older single row for （六）', report: undivided },
  ],
};
