import { rule } from '../../../shared/rules/table/cell-count.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { clean, zeros } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a figure too few',
      report: replaced(clean, `2.重复申请${zeros(7)}`, `2.重复申请${zeros(5)}`),
      on: '2.重复申请',
    },
    {
      why: 'two figures too many',
      report: replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t1\t2\t0\t5\t0\t0\t0\t9\t3'),
      on: '2.重复申请',
    },
    {
      why: 'a figure too many, and no total fits',
      report: replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t1\t2\t0\t5\t0\t0\t0\t77'),
      on: '2.重复申请',
    },
    {
      why: 'blanks that left no trace in three rows',
      report: ['2.重复申请', '3.要求提供公开出版物', '5.属于三类内部事务信息'].reduce(
        (text, label) => replaced(text, `${label}${zeros(7)}`, `${label}${zeros(2)}`),
        clean,
      ),
      on: '三、收到和处理政府信息公开申请情况',
    },
  ],
  quiet: [
    { why: 'seven figures', report: clean },
    { why: 'seven figures shifted', report: replaced(clean, `\t\t2.重复申请${zeros(7)}`, `2.重复申请${zeros(7)}\t\t`) },
    {
      why: 'a number split over two cells',
      report: replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t1\t3\t0\t0\t0\t0\t0\t13'),
    },
  ],
};
