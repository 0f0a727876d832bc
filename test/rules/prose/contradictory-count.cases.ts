import { rule } from '../../../shared/rules/prose/contradictory-count.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

/** A table in which so many requests came in and were carried over. */
const received = (count: number) => ({
  'applications/new/natural-person': count,
  'applications/new/total': count,
  'applications/carried-over/natural-person': count,
  'applications/carried-over/total': count,
});

export const cases: RuleCases = {
  rule,
  fires: [
    { why: '未收到 with a count', report: said('全年未收到政府信息公开申请3件。'), on: '3件', becomes: '申请0件' },
    { why: '没有 with a count', report: said('没有政府信息公开申请2条。'), on: '2条' },
    {
      why: '未接到 with a long object',
      report: said('年内未接到热线交办、领导批转等政府信息公开事项1件。'),
      on: '1件',
    },
    { why: '未发生 with a count', report: said('未发生信息公开行政复议2起，群众较为满意。'), on: '2起' },
    {
      why: 'a description between negation and count',
      report: said('未收到要求公开会议纪要的政府信息公开申请3件。'),
      on: '3件',
    },
    { why: 'a cause between negation and count', report: said('没有因政府信息公开引发的行政复议2件。'), on: '2件' },
    {
      why: 'applicants between negation and count',
      report: said('未收到公民、法人或其他组织通过网络提交的依申请公开件4件。'),
      on: '4件',
    },
    { why: 'an absence, counted', report: said('全年无公众向我街道提出的政府信息公开申请5件。'), on: '5件' },
    { why: 'another verb of arrival', report: said('本年度未接收依申请公开事项6件。'), on: '6件' },
    { why: 'a count before its noun', report: said('全年未收到4件依申请公开件。'), on: '4件' },
    { why: 'a count of reviews before its noun', report: said('没有发生2起行政复议案件。'), on: '2起' },
    { why: 'a count of documents', report: said('本年未制发行政规范性文件3件。'), on: '3件' },
    { why: 'a count of documents, with 没有', report: said('没有出台规范性文件2份。'), on: '2份' },
    {
      why: 'a count that the table has too',
      report: { sentence: '全年未收到政府信息公开申请3件。', figures: received(3) },
      on: '3件',
      fixes: ['choice '],
    },
    {
      why: 'a count that the table has otherwise, without a repair',
      report: { sentence: '全年未收到政府信息公开申请3件。', figures: received(2) },
      on: '3件',
      fixes: [],
    },
    {
      why: 'a count of reviews, which are no requests: the table has none, and the words without 未 would contradict it',
      report: { sentence: '未发生信息公开行政复议2起。', figures: received(2) },
      on: '2起',
      fixes: ['choice 0', 'choice '],
    },
    {
      why: 'a count of reviews that the table has, which the words without it would deny',
      report: {
        sentence: '未发生因政府信息公开引起的行政复议2起。',
        figures: { 'reviews/reconsideration/upheld': 2, 'reviews/reconsideration/total': 2 },
      },
      on: '2起',
      fixes: ['choice '],
    },
    { why: 'a count in 个', report: said('没有政府信息公开申请2个。'), on: '2个' },
    { why: 'a count in words', report: said('未收到政府信息公开申请两件。'), on: '两件' },
    { why: 'a count of one, in a digit', report: said('未收到政府信息公开申请1件。'), on: '1件' },
    { why: 'what the counted is about', report: said('未收到涉及拆迁补偿的事项3件。'), on: '3件' },
    { why: 'cases that never came', report: said('从未发生行政诉讼4起。'), on: '4起' },
    { why: 'a count behind a colon', report: said('未收到政府信息公开申请：3件。'), on: '3件' },
    {
      why: 'two contradictions in one paragraph',
      report: said('未收到政府信息公开申请3件。没有行政复议2件。'),
      on: '3件',
      more: [{ on: '2件' }],
    },
  ],
  quiet: [
    { why: 'a count that says whose reply did not come', report: said('未收到5件申请的补正材料。') },
    { why: 'documents that were not published', report: said('未公开行政规范性文件2件，均为内部管理文件。') },
    { why: 'requests that were not accepted', report: said('未受理2件申请。') },
    { why: 'what goes with documents', report: said('尚未制定规范性文件配套解读3件。') },
    { why: 'a count of people', report: said('未收到政府信息公开申请3人。') },
    { why: 'a number without a measure word', report: said('未收到政府信息公开申请3。') },
    { why: 'requests without a conclusion', report: said('尚未有答复结论的申请3件。') },
    { why: 'requests not closed', report: said('没有办结申请3件。') },
    { why: 'a comparison in the same clause', report: said('未收到政府信息公开申请同比减少3件。') },
    { why: 'none carried in', report: said('未收到上年结转申请3件。') },
    { why: 'questions that were to be answered', report: said('未收到群众需要解答的事项3件。') },
    { why: 'a count in the next sentence', report: said('未收到投诉。政府信息公开申请3件。') },
    { why: 'nothing negated', report: said('收到政府信息公开申请3件，答复2件。') },
    { why: 'a negation at the end of the clause', report: said('申请3件没有。') },
    { why: 'requests without an objection of a third party', report: said('未收到第三方异议的申请3件。') },
    { why: 'requests by the verb of another clause', report: said('没有申请人投诉、办结申请3件。') },
    { why: 'a comparison behind the negation', report: said('未收到政府信息公开申请，较上年减少3件。') },
    { why: 'what the negated thing is about', report: said('未收到涉及信息公开的举报，答复来信3件。') },
    { why: 'no count at all', report: said('未收到政府信息公开申请，公开信息3条。') },
    { why: 'requests without a reply of the applicant', report: said('未收到补正材料的政府信息公开申请3件。') },
    { why: 'requests without a payment', report: said('未收到缴费凭证的申请2件，按规定不再处理。') },
    { why: 'a count in the next clause', report: said('未收到举报投诉，办结申请3件。') },
    { why: 'a count of 0', report: said('未收到政府信息公开申请0件。') },
    { why: 'not a single one', report: said('没有收到一件政府信息公开申请。') },
    { why: 'not yet closed', report: said('尚未办结2件。') },
    { why: 'an outcome that is named by a negation', report: said('不予公开2件，无法提供3件，不予处理1件。') },
    { why: 'a count of what the negation describes', report: said('对逾期未收到补正材料的2件申请不再处理。') },
    { why: 'another clause', report: said('未收到投诉，办结申请3件。') },
    { why: 'none beyond a number', report: said('未收到超过3件的重复申请。') },
    { why: 'not accepted', report: said('未受理5件。') },
  ],
};
