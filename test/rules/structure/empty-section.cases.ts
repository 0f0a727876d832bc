import { rule } from '../../../shared/rules/structure/empty-section.ts';
import type { RuleCases } from '../cases.ts';
import { body, clean, renamedAlone, without } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'nothing but a signature on one line',
      report: { other: '', signature: '青禾区柳湾街道办事处  2023年1月12日' },
      on: '六、其他需要报告的事项',
    },
    { why: 'nothing under 六', report: { other: '' }, on: '六、其他需要报告的事项' },
    {
      why: 'only a signature under 六',
      report: { other: '', signature: `${body}\n2023年1月12日` },
      on: '六、其他需要报告的事项',
    },
    { why: 'nothing under 一', report: { overview: ' ' }, on: '一、总体情况' },
    { why: '无 under 五', report: { problems: '无' }, on: '五、存在的主要问题及改进情况', severity: 'warning' },
    {
      why: 'few words under 五',
      report: { problems: '问题不多，今后改进。' },
      on: '五、存在的主要问题及改进情况',
      severity: 'warning',
    },
    {
      why: 'an unpaid fee and nothing under 六',
      report: {
        other: '',
        figures: {
          'applications/other.unpaid/total': 1,
          'applications/other.unpaid/other': 1,
          'applications/result-total/total': 1,
          'applications/result-total/other': 1,
          'applications/new/total': 1,
          'applications/new/other': 1,
        },
      },
      on: '六、其他需要报告的事项',
    },
    ...[
      '- 5 -',
      '— 3 —',
      '3',
      '第 3 页 共 3 页',
      '第3页，共3页',
      '3/5',
      '打印 | 关闭',
      '联系我们 | 网站地图',
      '| 打印 | 关闭 |',
      '版权所有：青禾县大数据中心 ICP备案号：某ICP备20001234号',
      `${body}\n2023年1月12日\n\n- 4 -`,
    ].map((other) => ({
      why: `only the foot of the page under 六: ${other.replace(/\n+/g, ' ')}`,
      report: { other },
      on: '六、其他需要报告的事项',
    })),
    { why: 'a dash under 六', report: { other: '——' }, on: '六、其他需要报告的事项' },
    {
      why: 'few words under 五 with spaces between them',
      report: { problems: '问 题 不 多 ， 今 后 要 继 续 改 进 不 足 。' },
      on: '五、存在的主要问题及改进情况',
      severity: 'warning',
    },
    {
      why: 'nothing under 六 of an older report',
      report: { edition: '2019', other: '' },
      on: '六、其他需要报告的事项',
    },
    {
      why: 'nothing under 六 of a report that names no year',
      report: { title: `${body}政府信息公开工作年度报告`, other: '' },
      on: '六、其他需要报告的事项',
    },
  ],
  quiet: [
    { why: 'Latin letters under 六', report: { other: 'N/A' } },
    { why: 'a place to fill in under 五', report: { problems: '〔待填〕' } },
    { why: 'nothing under a second heading', report: `${clean}\n六、其他需要报告的事项\n` },
    { why: 'a sentence in each', report: clean },
    { why: '无 under 六, above the foot of the page', report: { other: '无\n- 5 -\n打印 | 关闭' } },
    { why: 'a table under 六', report: { other: '收费通知（件）\t0\n收取金额（元）\t0' } },
    { why: 'an amount under 六', report: { other: '0元' } },
    { why: '无 under 六', report: { other: '无' } },
    { why: 'a table without its heading', report: without(2) },
    { why: 'what it says on the line of its heading', report: renamedAlone(6, '六、其他需要报告的事项：无') },
  ],
};
