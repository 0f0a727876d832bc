import { rule } from '../../../shared/rules/prose/prose-outcome-mismatch.ts';
import { smallReport } from '../../kit/small-report.ts';
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
/** A review is pending, and the lawsuit was won. */
const reviewPending = {
  ...pending,
  'reviews/direct-litigation/upheld': 1,
  'reviews/direct-litigation/total': 1,
};
/** Rows of lawsuits in which nothing is filled. */
const blankLawsuits = Object.fromEntries(
  ['direct-litigation', 'litigation-after-reconsideration'].flatMap((row) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => [`reviews/${row}/${column}`, '']),
  ),
);
/** One case of either kind was corrected. */
const corrected = {
  'reviews/reconsideration/corrected': 1,
  'reviews/reconsideration/total': 1,
  'reviews/direct-litigation/corrected': 1,
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
      why: 'all upheld while a case is pending, where other cells are blank',
      report: { sentence: '信息公开类行政复议3件，诉讼1件，均获维持。', figures: { ...pending, ...blankLawsuits } },
      on: '均获维持',
    },
    {
      why: 'all concluded while a case is pending',
      report: { sentence: '信息公开类行政复议3件，均已审结。', figures: pending },
      on: '均已审结',
    },
    {
      why: 'both kinds concluded, of which one is pending',
      report: { sentence: '信息公开类行政复议3件、行政诉讼1件，全部结案。', figures: reviewPending },
      on: '全部结案',
    },
    {
      why: 'every claim dismissed where one was corrected',
      report: { sentence: '发生信息公开行政诉讼1件，法院全部驳回原告诉讼请求。', figures: lost },
      on: '全部驳回原告诉讼请求',
    },
    {
      why: 'both kinds of cases, of which one is pending',
      report: { sentence: '发生信息公开行政复议3件，行政诉讼1件，均获维持。', figures: reviewPending },
      on: '均获维持',
    },
    {
      why: 'both kinds of cases, of which both were corrected',
      report: { sentence: '发生信息公开行政复议1件、行政诉讼1件，均获维持。', figures: corrected },
      on: '均获维持',
    },
    {
      why: 'a copula between',
      report: { sentence: '全年信息公开行政复议3件，结果均为维持。', figures: pending },
      on: '均为维持',
    },
    {
      why: '都 in place of 均',
      report: { sentence: '信息公开行政复议3件，都维持原行政行为。', figures: pending },
      on: '都维持原行政行为',
    },
    {
      why: 'lawsuits without a review before, of which one was corrected',
      report: { sentence: '未经复议直接起诉1件，均获维持。', figures: lost },
      on: '均获维持',
    },
    {
      why: 'a case of this year, by its number',
      report: { sentence: '2022年信息公开行政复议3件，均获维持。', figures: pending },
      on: '均获维持',
    },
    {
      why: 'a pending lawsuit behind the reviews',
      report: { sentence: '行政复议2件，均获维持；行政诉讼1件，尚未审结。', figures: closed },
      on: '尚未审结',
    },
    {
      why: 'a pending case whose figure adds up',
      report: { sentence: '行政复议2件，其中维持1件、尚未审结1件。', figures: closed },
      on: '尚未审结',
    },
    {
      why: 'none pending among the reviews, one among the lawsuits',
      report: { sentence: '行政复议2件，无尚未审结；行政诉讼1件，正在审理。', figures: closed },
      on: '正在审理',
    },
    {
      why: 'corrected, though only the closed ones are spoken of',
      report: { sentence: '行政复议1件，审结的案件均获维持。', figures: corrected },
      on: '均获维持',
    },
  ],
  quiet: [
    {
      why: 'a pending case of a sum that does not hold: one fault, one finding',
      report: { sentence: '行政复议2件，其中维持2件、尚未审结1件。', figures: closed },
    },
    {
      why: 'the lawsuit alone, behind a semicolon',
      report: { sentence: '行政复议3件；行政诉讼1件，均获维持。', figures: reviewPending },
    },
    { why: 'cases of another year', report: { sentence: '2021年行政复议3件，均获维持。', figures: pending } },
    { why: 'cases of last year, in words', report: { sentence: '上年度行政复议3件，均获维持。', figures: pending } },
    { why: 'cases that the body decides', report: { sentence: '办理行政复议案件3件，均获维持。', figures: pending } },
    {
      why: 'cases on other matters',
      report: { sentence: '被申请行政复议3件，均获维持，均与政府信息公开无关。', figures: pending },
    },
    {
      why: 'the pending one before the others',
      report: { sentence: '除1件尚未审结外，行政复议均获维持。', figures: pending },
    },
    {
      why: 'lawsuits won, beside a review that is pending',
      report: { sentence: '行政复议3件、行政诉讼1件，均胜诉。', figures: reviewPending },
    },
    { why: 'nothing said of cases', report: { sentence: '各项决定均获维持。', figures: pending } },
    {
      why: 'lawsuits after a review, where another was corrected',
      report: { sentence: '复议后起诉1件，均获维持。', figures: lost },
    },
    {
      why: 'all concluded, as the table has it',
      report: { sentence: '信息公开类行政复议2件、行政诉讼1件，均已审结。', figures: closed },
    },
    {
      why: 'all upheld, where no other cell is filled',
      report: {
        sentence: '信息公开类行政复议2件，均获维持。',
        figures: { ...blankLawsuits, 'reviews/reconsideration/upheld': 2, 'reviews/reconsideration/total': 2 },
      },
    },
    {
      why: 'requests of other kinds that were closed',
      report: { sentence: '信息公开类行政复议3件，信访事项均已结案。', figures: pending },
    },
    {
      why: 'the closed ones by their number',
      report: { sentence: '行政复议3件，结案2件均获维持。', figures: pending },
    },
    {
      why: 'an outcome among the problems',
      report: {
        problems: '存在的问题：行政复议3件，均获维持，但答复仍不够规范。下一步将明确专人负责，改进答复质量。',
        figures: pending,
      },
    },
    { why: 'none pending, by a negation', report: { sentence: '行政复议2件，无尚未审结。', figures: closed } },
    {
      why: 'a pending case, where the table is missing',
      report: smallReport({ sentence: '行政复议2件，其中1件尚未审结。' }).replace(/\n行政复议\t[^五]*(?=五、)/u, '\n'),
    },
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
