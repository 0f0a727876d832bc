import { rule } from '../../../shared/rules/text/stray-space.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a space in the title',
      report: { title: '青禾区柳湾街道办事处2022年政府信息公开工作年度 报告' },
      on: ' ',
      becomes: '年度报告',
    },
    { why: 'a space in the text', report: said('健全登记 制度。'), on: ' ', becomes: '登记制度' },
    { why: 'an ideographic space', report: said('健全登记\u3000制度。'), on: '\u3000' },
    { why: 'two spaces', report: said('健全登记  制度。'), on: '  ' },
    { why: 'a space in an indented line', report: said('无。\n      健全登记 制度。'), on: ' ', nth: 7 },
  ],
  quiet: [
    { why: 'spaces around digits', report: said('全年公开信息 12 条，组织 2 次培训。') },
    { why: 'spaces around Latin letters', report: said('维护 APP 和 H5 页面。') },
    { why: 'a space between words of a line whose others are set apart', report: said('姓名     电话 地址') },
    { why: 'a space in a table', report: replaced(smallReport(), '行政许可', '行政 许可') },
    { why: 'words set apart on purpose', report: said('姓名      电话      地址') },
  ],
};
