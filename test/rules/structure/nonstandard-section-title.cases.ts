import { rule } from '../../../shared/rules/structure/nonstandard-section-title.ts';
import type { RuleCases } from '../cases.ts';
import { clean, renamed } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a variant',
      report: renamed(5, '五、存在问题及改进措施'),
      on: '存在问题及改进措施',
      fixes: ['safe 存在的主要问题及改进情况'],
    },
    {
      why: 'another variant',
      report: renamed(4, '四、政府信息公开行政复议和行政诉讼情况'),
      on: '政府信息公开行政复议和行政诉讼情况',
    },
    { why: 'a title that is only like it', report: renamed(3, '三、本年收到和处理申请'), on: '本年收到和处理申请' },
  ],
  quiet: [
    { why: 'the form’s titles', report: clean },
    { why: 'a colon behind a title', report: renamed(6, '六、其他需要报告的事项：') },
    { why: 'spaces in a title', report: renamed(1, '一、总体 情况') },
  ],
};
