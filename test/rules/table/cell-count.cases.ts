import { rule } from '../../../shared/rules/table/cell-count.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { clean, some, zeros } from './texts.ts';

const services = '其他对外管理服务事项\t0\t0\t0';
/** The report on 2019 with other lines in place of the row on other services. */
const divided = (lines: string): string => replaced(smallReport({ edition: '2019' }), services, lines);

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
    {
      why: 'a row that lost a figure which the other rows determine',
      report: replaced(some, '（一）予以公开\t\t2\t0\t0\t0\t0\t0\t2', '（一）予以公开\t\t0\t0\t0\t0\t0\t2'),
      on: '（一）予以公开',
    },
    {
      why: 'a row with figures too many beside three with too few, apart from those',
      report: ['2.重复申请', '3.要求提供公开出版物', '5.属于三类内部事务信息'].reduce(
        (text, label) => replaced(text, `${label}${zeros(7)}`, `${label}${zeros(2)}`),
        replaced(clean, `（一）予以公开\t${zeros(7)}`, '（一）予以公开\t\t1\t2\t0\t5\t0\t0\t0\t77'),
      ),
      on: '三、收到和处理政府信息公开申请情况',
      more: [{ on: '（一）予以公开' }],
    },
    {
      why: 'a figure too few in the one line of section 四',
      report: replaced(clean, `\n0${zeros(14)}\n`, `\n0${zeros(13)}\n`),
      on: `0${zeros(13)}`,
    },
    ...[
      ['in a column of its own', `其他对外管理服务事项\t行政确认\t3\t0\t12\n\t行政检查\t2\t1\t30`],
      ['under its label', `其他对外管理服务事项\n\t行政确认\t3\t0\t12\n\t行政检查\t2\t1\t30`],
      [
        'under its label, four of them',
        `其他对外管理服务事项\n\t行政检查\t2\t1\t30\n\t行政给付\t1\t0\t4\n\t行政奖励\t0\t0\t0`,
      ],
      [
        'in a column, three of them',
        `其他对外管理服务事项\t行政征收\t3\t-1\t12\n\t行政奖励\t1\t0\t1\n\t行政确认\t0\t0\t0`,
      ],
      ['in a column, all nothing', `其他对外管理服务事项\t行政裁决\t0\t0\t0\n\t行政检查\t0\t0\t0`],
      ['in a column, all nothing, other acts', `其他对外管理服务事项\t公共服务\t0\t0\t0\n\t备案登记\t0\t0\t0`],
    ].map(([where, lines]) => ({
      why: `a row divided into parts ${where}`,
      report: divided(lines as string),
      on: '其他对外管理服务事项',
    })),
    ...[
      ['a figure in words among its figures', '其他对外管理服务事项\t行政确认\t3\t若干\t12'],
      ['a figure too many', '其他对外管理服务事项\t行政确认\t3\t0\t1\t4\n\t行政检查\t2\t1\t30'],
    ].map(([what, lines]) => ({
      why: `words behind a label with ${what}, which name no part`,
      report: divided(lines as string),
      on: '其他对外管理服务事项',
    })),
    {
      why: 'blanks that left no trace in eleven rows, of which ten are named',
      report: [
        '5.属于三类内部事务信息',
        '6.属于四类过程性信息',
        '7.属于行政执法案卷',
        '8.属于行政查询事项',
        '1.本机关不掌握相关政府信息',
        '2.没有现成信息需要另行制作',
        '3.补正后申请内容仍不明确',
        '1.信访举报投诉类申请',
        '2.重复申请',
        '3.要求提供公开出版物',
        '4.无正当理由大量反复申请',
      ].reduce((text, label) => replaced(text, `${label}${zeros(7)}`, `${label}${zeros(2)}`), clean),
      on: '三、收到和处理政府信息公开申请情况',
    },
    {
      why: 'blanks before twelve figures in the one line of section 四',
      report: replaced(clean, `\n0${zeros(14)}\n`, `\n\t\t1${zeros(10)}\t1\n`),
      on: `1${zeros(10)}\t1`,
    },
    {
      why: 'one figure too many in a row',
      report: replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t1\t2\t0\t5\t0\t0\t0\t9'),
      on: '2.重复申请',
    },
    { why: 'one figure in a row', report: replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t0'), on: '2.重复申请' },
    {
      why: 'figures too few in two rows, each by itself',
      report: ['2.重复申请', '3.要求提供公开出版物'].reduce(
        (text, label) => replaced(text, `${label}${zeros(7)}`, `${label}${zeros(2)}`),
        clean,
      ),
      on: '2.重复申请',
      more: [{ on: '3.要求提供公开出版物' }],
    },
    {
      why: 'a row of section 二 with a figure too few',
      report: replaced(clean, '规章\t0\t0\t0', '规章\t1\t2'),
      on: '规章',
    },
    {
      why: 'a row of section 二 with a figure too many',
      report: replaced(clean, '规章\t0\t0\t0', '规章\t1\t2\t3\t4'),
      on: '规章',
    },
  ],
  quiet: [
    {
      why: 'parts below a row with its sums',
      report: divided(`${services}\n其中：行政确认\t0\t0\t0\n行政检查\t0\t0\t0`),
    },
    {
      why: 'what stands for a figure, and one cell too many',
      report: divided('其他对外管理服务事项\t无数据\t0\t0\t0'),
    },
    { why: 'a figure in words, and one cell too many', report: divided('其他对外管理服务事项\t若干件\t0\t0\t0') },
    { why: 'the label on a line of its own', report: divided('其他对外管理服务事项\n\t0\t0\t0') },
    { why: 'one note between label and figures', report: divided('其他对外管理服务事项\t行政征收\t3\t-1\t12') },
    { why: 'the label in two pieces', report: divided('其他对外管理\n服务事项\t0\t0\t0') },
    { why: 'seven figures', report: clean },
    { why: 'seven figures shifted', report: replaced(clean, `\t\t2.重复申请${zeros(7)}`, `2.重复申请${zeros(7)}\t\t`) },
    {
      why: 'a number split over two cells',
      report: replaced(clean, `2.重复申请${zeros(7)}`, '2.重复申请\t1\t3\t0\t0\t0\t0\t0\t13'),
    },
  ],
};
