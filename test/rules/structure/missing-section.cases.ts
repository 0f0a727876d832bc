import { rule } from '../../../shared/rules/structure/missing-section.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { body, clean, counted, recomposed, renamed, without } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'the last section', report: without(6), on: '五、存在的主要问题及改进情况' },
    { why: 'the first section', report: without(1), on: `${body}2022年政府信息公开工作年度报告` },
    { why: 'a section with its table', report: without(3), on: '二、主动公开政府信息情况' },
    {
      why: 'two sections',
      report: without(2, 5),
      on: '一、总体情况',
      more: [{ on: '四、政府信息公开行政复议、行政诉讼情况' }],
    },
    {
      why: 'a section, and the others counted without it',
      report: recomposed((parts) => counted(parts.filter((_, i) => i !== 4))),
      on: '四、政府信息公开行政复议、行政诉讼情况',
    },
    {
      why: 'a heading, with its table there',
      report: clean.replace('三、收到和处理政府信息公开申请情况\n', ''),
      on: '二、主动公开政府信息情况',
      fixes: ['choice 三、收到和处理政府信息公开申请情况\n\n'],
    },
    {
      why: 'a section before a heading with marks in front that are parted by a space',
      report: replaced(without(5), '六、其他需要报告的事项', '# # 六、其他需要报告的事项'),
      on: '四、政府信息公开行政复议、行政诉讼情况',
    },
    {
      why: 'a section before the signature',
      report: `${without(6)}\n${body}\n2023年1月12日\n`,
      on: '五、存在的主要问题及改进情况',
    },
  ],
  quiet: [
    { why: 'every section', report: clean },
    { why: 'a heading in other words', report: renamed(5, '五、存在问题及改进措施') },
    { why: 'a heading without its number', report: renamed(6, '其他需要报告的事项') },
    { why: 'a heading numbered otherwise than the rest', report: renamed(6, '6.其他需要报告的事项') },
    { why: 'a heading closed by a full stop', report: renamed(6, '六、其他需要报告的事项。') },
    {
      why: 'a heading that its text follows on the line',
      report: renamed(6, '六、其他需要报告的事项：没有其他事项。'),
    },
    { why: 'an overview under another name', report: renamed(1, '一、概述') },
    { why: 'shortcomings for problems', report: renamed(5, '五、存在的不足及改进情况') },
    { why: 'a short last heading', report: renamed(6, '六、其他事项') },
  ],
};
