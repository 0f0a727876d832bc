import { rule } from '../../../shared/rules/prose/prose-outcome-mismatch.ts';
import type { RuleCases } from '../cases.ts';

const pending = {
  'reviews/reconsideration/upheld': 2,
  'reviews/reconsideration/pending': 1,
  'reviews/reconsideration/total': 3,
};
const closed = {
  'reviews/reconsideration/upheld': 2,
  'reviews/reconsideration/total': 2,
  'reviews/direct-litigation/upheld': 1,
  'reviews/direct-litigation/total': 1,
};
const lost = { 'reviews/direct-litigation/corrected': 1, 'reviews/direct-litigation/total': 1 };

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: '均获维持 while a case is pending',
      report: { sentence: '因信息公开被申请行政复议3件，均获维持。', figures: pending },
      on: '均获维持',
    },
    {
      why: '均胜诉 where one was corrected',
      report: { sentence: '发生信息公开行政诉讼1件，均胜诉。', figures: lost },
      on: '均胜诉',
    },
    {
      why: 'a pending case that the table lacks',
      report: { sentence: '因信息公开被申请行政复议2件，其中1件尚未审结。', figures: closed },
      on: '尚未审结',
    },
    {
      why: '全部维持 with one pending',
      report: { sentence: '信息公开行政复议案件3件，全部维持。', figures: pending },
      on: '全部维持',
    },
    {
      why: 'all closed and upheld while a case is pending',
      report: { sentence: '因信息公开被申请行政复议3件，已全部审结，均获维持。', figures: pending },
      on: '均获维持',
    },
    {
      why: 'every claim dismissed where one was corrected',
      report: { sentence: '发生信息公开行政诉讼1件，法院全部驳回原告诉讼请求。', figures: lost },
      on: '全部驳回原告诉讼请求',
    },
  ],
  quiet: [
    {
      why: 'none pending, with its matter named between',
      report: { sentence: '政府信息公开行政复议2件，尚未审结行政复议0件。', figures: closed },
    },
    {
      why: 'none pending, told as a figure',
      report: { sentence: '政府信息公开行政复议2件，尚未审结的行政复议案件为0件。', figures: closed },
    },
    {
      why: 'none pending, the figure first',
      report: { sentence: '政府信息公开行政复议2件，0件尚未审结。', figures: closed },
    },
    {
      why: 'the closed ones upheld, the pending one told',
      report: { sentence: '审结的2件行政复议均获维持，另有1件尚未审结。', figures: pending },
    },
    {
      why: 'only the closed ones spoken of',
      report: { sentence: '因信息公开被申请行政复议3件，已审结2件，均获维持。', figures: pending },
    },
    {
      why: 'the pending one in brackets',
      report: { sentence: '因信息公开被申请行政复议3件，均获维持（1件在审）。', figures: pending },
    },
    {
      why: 'outcomes that agree',
      report: { sentence: '信息公开行政复议2件，均获维持；行政诉讼1件，均胜诉。', figures: closed },
    },
    {
      why: 'a pending case that the table has',
      report: { sentence: '行政复议3件，其中维持2件，1件尚未审结。', figures: pending },
    },
    { why: 'none pending', report: { sentence: '行政复议2件，均获维持，尚未审结0件。', figures: closed } },
    { why: 'no outcome said of all', report: { sentence: '行政复议3件，其中维持2件。', figures: pending } },
    { why: 'cases of last year', report: { sentence: '上年未结的行政复议均获维持。', figures: pending } },
    { why: 'applications still being handled', report: { sentence: '收到申请1件，正在办理。' } },
  ],
};
