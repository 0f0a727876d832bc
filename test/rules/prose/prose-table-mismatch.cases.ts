import { rule } from '../../../shared/rules/prose/prose-table-mismatch.ts';
import { replaced, smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';

/** A consistent year: 12 received, 2 carried in, 13 closed, 1 carried over. */
const figures = {
  'applications/new/natural-person': 9,
  'applications/new/enterprise': 3,
  'applications/new/total': 12,
  'applications/carried-in/natural-person': 2,
  'applications/carried-in/total': 2,
  'applications/granted/natural-person': 5,
  'applications/granted/total': 5,
  'applications/refused.third-party/natural-person': 1,
  'applications/refused.third-party/enterprise': 2,
  'applications/refused.third-party/total': 3,
  'applications/refused.deliberative/natural-person': 1,
  'applications/refused.deliberative/total': 1,
  'applications/unavailable.not-held/natural-person': 2,
  'applications/unavailable.not-held/enterprise': 1,
  'applications/unavailable.not-held/total': 3,
  'applications/other.rest/natural-person': 1,
  'applications/other.rest/total': 1,
  'applications/result-total/natural-person': 10,
  'applications/result-total/enterprise': 3,
  'applications/result-total/total': 13,
  'applications/carried-over/natural-person': 1,
  'applications/carried-over/total': 1,
  'reviews/reconsideration/upheld': 2,
  'reviews/reconsideration/total': 2,
  'disclosure/penalties/decisions': 40,
  'disclosure/normative-documents/issued': 3,
  'disclosure/normative-documents/in-force': 9,
};
const said = (sentence: string) => ({ sentence, figures });
const none = (sentence: string) => ({ sentence });

/** Four lawsuits beside them, of which three were won. */
const suits = {
  ...figures,
  'reviews/direct-litigation/upheld': 3,
  'reviews/direct-litigation/corrected': 1,
  'reviews/direct-litigation/total': 4,
};
const ofSuits = (sentence: string) => ({ sentence, figures: suits });
const fees = (sentence: string, amount: string) => ({ sentence, figures: { 'disclosure/fees/amount': amount } });
/** A table with some figures changed. */
const changed = (sentence: string, others: Readonly<Record<string, string | number>>) => ({
  sentence,
  figures: { ...figures, ...others },
});

/** What the repairs of a figure are: the table's number in the text, the text's in the table where its equations allow for it. */
const repaired: readonly (readonly [sentence: string, on: string, ...fixes: string[]])[] = [
  ['未发生因政府信息公开引起的行政复议。', '未发生因政府信息公开引起的行政复议'],
  ['本年度未收到政府信息公开申请。', '未收到政府信息公开申请', 'choice 收到政府信息公开申请12件'],
  // Fewer in force than were made this year there cannot be.
  ['现行有效规范性文件1件。', '1件', 'choice 9'],
  ['现行有效规范性文件8件。', '8件', 'choice 9', 'choice 8'],
  ['现行有效规范性文件3件。', '3件', 'choice 9', 'choice 3'],
  ['现行有效规范性文件2件。', '2件', 'choice 9'],
  ['制发规范性文件4件。', '4件', 'choice 3', 'choice 4'],
  ['制发规范性文件9件。', '9件', 'choice 3', 'choice 9'],
  ['制发规范性文件10件。', '10件', 'choice 3'],
  ['作出行政许可决定5件。', '5件', 'choice 0', 'choice 5'],
  ['未作出行政处罚决定。', '未作出行政处罚决定', 'choice 0'],
  ['收到申请15件。按规定登记收到的15件申请。', '15件', 'choice 12 12'],
  ['收到申请15件。收到申请15件，其中自然人9件，占60%。', '15件', 'choice 12 12 75'],
  ['收到申请12件，其中自然人8件。', '8件', 'choice 9'],
];

/** What the repair of a figure writes, where a percentage stands beside it. */
const withShares: readonly (readonly [sentence: string, on: string, fix: string])[] = [
  ['收到申请15件，其中自然人9件，占60%。', '15件', '12 75'],
  ['办结13件，其中予以公开6件，占46.2%。', '6件', '5 38.5'],
  ['办结13件，予以公开5件（占38.5%），不予公开6件（占46.2%）。', '6件', '4 30.8'],
  ['办结20件，其中予以公开5件，占25%，无法提供3件，占15%。', '20件', '13 38 23'],
  ['收到申请12件，自然人8件，占66.67%。', '8件', '9 75.00'],
  ['收到申请12件，其中企业6件，占百分之五十。', '6件', '3 25%'],
  // The percentage is right already, or no number, or no share.
  ['办结13件，其中予以公开6件，占38.5%。', '6件', '5'],
  ['收到申请15件，其中自然人9件，占75%。', '15件', '12'],
  ['收到申请15件，其中自然人9件，占六成。', '15件', '12'],
  ['收到申请15件，其中自然人9件，群众满意度为60%。', '15件', '12'],
];

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'another number of new requests between the spaces of a web page',
      report: said('本年度新增政府信息公开申请\u200216\u2003件。'),
      on: '16\u2003件',
    },
    { why: 'another number of new requests, by 新增', report: said('本年度新增政府信息公开申请16件。'), on: '16件' },
    {
      why: 'another number of citizens among the applicants',
      report: said('收到申请12件，从申请主体来看，公民8件、商业企业3件。'),
      on: '8件',
      severity: 'warning',
    },
    {
      why: 'results behind an answer that is not counted',
      report: said('申请已全部办理完毕，予以公开5件，不予公开4件，无法提供2件，其他处理1件。'),
      on: '2件',
    },
    {
      why: '公开 among the results',
      report: said('收到申请12件；办结13件，其中公开7件，不予公开4件，无法提供3件。'),
      on: '7件',
      severity: 'warning',
    },
    {
      why: 'more without the information than the row of those not held has',
      report: said('办结13件，其中信息不存在4件。'),
      on: '4件',
      severity: 'warning',
    },
    {
      why: 'a group with a part of it in brackets',
      report: said('办结13件，其中无法提供2件（含信息不存在2件）。'),
      on: '2件',
    },
    {
      why: 'no request in writing or otherwise',
      report: said('我街道没有收到任何书面或其他形式的政府信息公开申请。'),
      on: '没有收到任何书面或其他形式的政府信息公开申请',
    },
    {
      why: 'a government’s own figure, of all bodies under it',
      report: { ...said('全县各级行政机关共收到政府信息公开申请18件。'), body: '青禾县人民政府' },
      on: '18件',
    },
    { why: 'carried over by 转下年度', report: said('收到申请12件，办结13件，转下年度2件。'), on: '2件', nth: 2 },
    {
      why: 'a figure in the sentence behind a part of the requests',
      report: said('收到申请12件，其中本级受理9件，转办3件。上年结转5件。'),
      on: '5件',
    },
    { why: 'all requests until December', report: said('截至12月底，收到申请14件。'), on: '14件' },
    { why: 'requests of twelve months', report: said('1—12月收到申请14件。'), on: '14件' },
    {
      why: 'requests received in two ways that do not come to the sum',
      report: said('转办申请3件，直接受理申请8件，合计12件。'),
      on: '8件',
      severity: 'warning',
    },
    {
      why: 'a total that its parts make up: to change it alone would break their sum',
      report: said('收到申请14件，其中网络申请8件、当面申请4件、其他2件。'),
      on: '14件',
      fixes: [],
    },
    {
      why: 'a total that differs from its parts as well',
      report: said('收到申请14件，其中网络申请8件、当面申请2件、其他2件。'),
      on: '14件',
      fixes: ['choice 12'],
    },
    {
      why: 'fees under a head in 元',
      report: replaced(
        smallReport({ figures: { 'disclosure/fees/amount': '52300' }, sentence: '收取行政事业性收费6.23万元。' }),
        '（单位：万元）',
        '（单位：元）',
      ),
      on: '6.23万元',
      severity: 'information',
    },
    {
      why: 'another number of requests received',
      report: said('全年收到政府信息公开申请21件。'),
      on: '21件',
      becomes: '收到政府信息公开申请12件',
    },
    { why: 'the number of natural persons given for all', report: said('本机关新收申请9件，均按期答复。'), on: '9件' },
    {
      why: 'no request where the table has some',
      report: said('本年度未收到政府信息公开申请。'),
      on: '未收到政府信息公开申请',
    },
    { why: 'a request where the table has none', report: none('2022年，我街道收到信息公开申请两件。'), on: '两件' },
    { why: 'another number closed', report: said('收到申请12件，上年结转2件，办结14件。'), on: '14件' },
    { why: 'another number carried in', report: said('2021年结转2022年申请3件。'), on: '3件' },
    { why: 'another number carried over', report: said('结转下年度继续办理的申请为0件。'), on: '0件' },
    {
      why: 'one row of a group given for the group',
      report: said('办结申请13件，其中予以公开5件，不予公开3件。'),
      on: '3件',
      nth: 2,
    },
    {
      why: 'another number of natural persons',
      report: said('收到申请12件，其中自然人申请10件，法人或其他组织申请3件。'),
      on: '10件',
    },
    {
      why: 'a verb that leaves it open, where no reading agrees',
      report: said('共受理政府信息公开申请11件。'),
      on: '11件',
      severity: 'warning',
    },
    {
      why: 'no review where the table has two',
      report: said('未发生因政府信息公开引起的行政复议。'),
      on: '未发生因政府信息公开引起的行政复议',
    },
    { why: 'lawsuits where the table has none', report: said('因政府信息公开被提起行政诉讼2起。'), on: '2起' },
    { why: 'more reviews than the table', report: said('因信息公开被申请行政复议5件。'), on: '5件' },
    {
      why: 'another number of penalties, as information',
      report: said('作出行政处罚决定45件。'),
      on: '45件',
      severity: 'information',
    },
    {
      why: 'one contradicted figure said twice',
      report: said('收到政府信息公开申请15件。按规定登记收到的15件申请。'),
      on: '15件',
    },
    {
      why: 'requests registered, where no reading agrees',
      report: said('共登记受理政府信息公开申请11件。'),
      on: '11件',
      severity: 'warning',
    },
    {
      why: 'a year told from its beginning on',
      report: said('今年以来，我单位收到政府信息公开申请21件。'),
      on: '21件',
    },
    {
      why: 'applicants divided in a later sentence',
      report: said('收到申请12件，较上年减少8件。从申请人看，自然人8件，法人或其他组织3件。'),
      on: '8件',
      nth: 2,
      severity: 'warning',
    },
    {
      why: 'one row of a group by its own name',
      report: said('办结申请13件，其中予以公开5件，无法提供：本机关不掌握相关政府信息2件。'),
      on: '2件',
    },
    {
      why: 'what is carried over, told behind its figure',
      report: said('收到申请12件，有5件结转至2023年继续办理。'),
      on: '5件',
    },
    {
      why: 'nothing carried over where the table has one',
      report: said('上年结转2件，办结13件，无结转下年度办理的申请。'),
      on: '无结转下年度办理的申请',
    },
    {
      why: 'a number of requests without a verb',
      report: said('全年政府信息公开申请量为15件。'),
      on: '15件',
      severity: 'warning',
    },
    {
      why: 'no reviews and no lawsuits where the table has both, said once',
      report: {
        sentence: '未发生因政府信息公开引起的行政复议和行政诉讼。',
        figures: { ...figures, 'reviews/direct-litigation/upheld': 1, 'reviews/direct-litigation/total': 1 },
      },
      on: '未发生因政府信息公开引起的行政复议和行政诉讼',
    },
    {
      why: 'a result, seen from one point of view after another',
      report: said('收到申请12件。从申请方式看，网络申请9件、信函申请3件。从办理结果看，予以公开6件。'),
      on: '6件',
    },
    // Requests, by other verbs and objects.
    { why: 'requests that piled up over the year', report: said('累计收到依申请公开件15件。'), on: '15件' },
    { why: 'requests by a verb of one character', report: said('全年收政府信息公开申请16件。'), on: '16件' },
    {
      why: 'no request, by another verb',
      report: said('全年未产生依申请公开事项。'),
      on: '未产生依申请公开事项',
      severity: 'warning',
    },
    { why: 'requests acknowledged', report: said('收悉信息公开申请事项17件。'), on: '17件' },
    {
      why: 'requests handled and answered, which may be any of three figures',
      report: said('共办理回复依申请公开事项21件。'),
      on: '21件',
      severity: 'warning',
    },
    {
      why: 'a heading with a figure',
      report: said('依申请公开：0件。'),
      on: '0件',
      severity: 'warning',
    },
    {
      why: 'requests received and closed at once',
      report: said('受理并办结政府信息公开申请17件。'),
      on: '17件',
      severity: 'warning',
    },
    {
      why: 'a figure whose object is what the passage speaks of',
      report: said('依申请公开方面，全年共收到18件。'),
      on: '18件',
      severity: 'warning',
    },
    { why: 'closed by another verb', report: said('收到申请12件，处理完毕11件。'), on: '11件' },
    { why: 'what is left and carried over', report: said('收到申请12件，剩余4件结转次年办理。'), on: '4件' },
    { why: 'what was left unfinished last year', report: said('上年度未办结、结转本年度5件。'), on: '5件' },
    // Results.
    {
      why: 'two results told as one figure',
      report: said('办结申请13件，其中予以公开及部分公开7件，不予公开4件。'),
      on: '7件',
    },
    {
      why: 'a group named by one of its grounds',
      report: said('办结申请13件，因没有现成信息需要另行制作等情形无法提供5件。'),
      on: '5件',
    },
    {
      why: 'a ground that is more than its row and its group',
      report: said('办结申请13件，其中涉及个人隐私不予公开5件。'),
      on: '5件',
      severity: 'warning',
    },
    {
      why: 'withdrawn and other results that are not the row together',
      report: said('办结申请13件，其中申请人主动撤回1件、其他处理6件。'),
      on: '6件',
    },
    {
      why: 'applicants that two words name before their figures',
      report: said('收到申请12件，其中自然人、法人或其他组织分别为9件、4件。'),
      on: '4件',
    },
    {
      why: 'applicants named behind their figure',
      report: said('收到申请12件，其中8件为自然人申请。'),
      on: '8件',
    },
    // Reviews and lawsuits.
    { why: 'review cases of the field', report: said('全年政府信息公开领域行政复议案件6件。'), on: '6件' },
    ...(['（1） （2）', '(1) (2)', '① ②', '1. 2.'] as const).map((marks) => {
      const [first, second] = marks.split(' ');
      return {
        why: `reviews and lawsuits, each behind the number of its item: ${marks}`,
        report: said(`政府信息公开行政复议、行政诉讼情况：${first}行政复议：5件；${second}行政诉讼：0件。`),
        on: '5件',
      };
    }),
    {
      why: 'reviews and lawsuits in one figure',
      report: said('政府信息公开行政复议、行政诉讼案件共9件。'),
      on: '9件',
    },
    {
      why: 'reviews and lawsuits, counted in one go',
      report: said('政府信息公开行政复议、行政诉讼分别为2件、3件。'),
      on: '3件',
    },
    {
      why: 'no review, each negated by itself',
      report: said('全年无政府信息公开行政复议、无行政诉讼案件。'),
      on: '无政府信息公开行政复议、无行政诉讼案件',
    },
    {
      why: 'an outcome listed that the table has otherwise',
      report: said('政府信息公开行政复议2件，其中结果维持1件。'),
      on: '1件',
    },
    {
      why: 'an outcome with its matter in one clause',
      report: said('政府信息公开行政复议结果维持1件。'),
      on: '1件',
    },
    // Section two.
    {
      why: 'documents in force, as information',
      report: said('现行有效行政规范性文件12件。'),
      on: '12件',
      severity: 'information',
    },
    {
      why: 'documents in force, told after those made',
      report: said('制发规范性文件3件、现行有效10件。'),
      on: '10件',
      severity: 'information',
    },
    {
      why: 'another amount of fees, as information',
      report: { sentence: '全年行政事业性收费3.26万元。', figures: { 'disclosure/fees/amount': '3.62' } },
      on: '3.26万元',
      severity: 'information',
      becomes: '收费3.62万元',
    },
    {
      why: 'fees in yuan that are not those of the table',
      report: { sentence: '收取行政事业性收费36300元。', figures: { 'disclosure/fees/amount': '3.62' } },
      on: '36300元',
      severity: 'information',
    },
    ...withShares.map(([sentence, on, fix]) => ({
      why: `the repair with the percentage that follows from it: ${sentence}`,
      report: said(sentence),
      on,
      fixes: [`choice ${fix}`],
    })),
    ...repaired.map(([sentence, on, ...fixes]) => ({
      why: `a figure with its repairs: ${sentence}`,
      report: said(sentence),
      on,
      ...(sentence.includes('规范性') || sentence.includes('决定') ? { severity: 'information' as const } : {}),
      fixes,
    })),
    {
      why: 'two numbers of one figure, each by itself',
      report: said('收到政府信息公开申请15件。收到政府信息公开申请16件。'),
      on: '15件',
      fixes: ['choice 12'],
      more: [{ on: '16件', fixes: ['choice 12'] }],
    },
    {
      why: 'two figures of one sentence, each with its percentage',
      report: said('收到申请13件，其中自然人10件，占76.9%。'),
      on: '13件',
      fixes: ['choice 12 83.3'],
      more: [{ on: '10件', fixes: ['choice 9 69.2'] }],
    },
    {
      why: 'two kinds of decisions, each by itself',
      report: said('作出行政许可决定5件、行政处罚决定41件。'),
      on: '5件',
      severity: 'information',
      more: [{ on: '41件', severity: 'information', fixes: ['choice 40', 'choice 41'] }],
    },
    {
      why: 'lawsuits and what became of them, where the table has fewer: one fault',
      report: ofSuits('行政诉讼27件，判决维持20件。'),
      on: '27件',
    },
    {
      why: 'an outcome of as many lawsuits as the table has',
      report: ofSuits('行政诉讼4件，判决维持2件。'),
      on: '2件',
      fixes: ['choice 3'],
    },
    {
      why: 'lawsuits that the table has otherwise, with some pending of which it has none',
      report: ofSuits('行政诉讼5件，尚未审结2件。'),
      on: '5件',
    },
    {
      why: 'reviews and lawsuits, each with what became of them: two faults',
      report: ofSuits('行政诉讼5件，维持2件；行政复议3件，维持3件。'),
      on: '5件',
      more: [{ on: '3件' }],
    },
    {
      why: 'lawsuits that the table has otherwise, and in the next sentence the outcome of a review',
      report: ofSuits('行政诉讼5件，维持2件。行政复议2件，维持1件。'),
      on: '5件',
      more: [{ on: '1件', fixes: ['choice 2'] }],
    },
    {
      why: 'another number of reviews, and the outcome of as many lawsuits as the table has',
      report: ofSuits('行政复议5件，行政诉讼4件，维持4件。'),
      on: '5件',
      more: [{ on: '4件', nth: 2, severity: 'warning', fixes: ['choice 3'] }],
    },
    {
      why: 'no case of either kind, said once: both figures of the table are named',
      report: ofSuits('未发生行政复议、行政诉讼。'),
      on: '未发生行政复议、行政诉讼',
      fixes: [],
    },
    { why: 'lawsuits told twice', report: ofSuits('行政诉讼5件。行政诉讼5件。'), on: '5件', fixes: ['choice 4 4'] },
    {
      why: 'more pending reviews than the table has',
      report: changed('行政复议3件，其中2件尚未审结。', {
        'reviews/reconsideration/pending': 1,
        'reviews/reconsideration/total': 3,
      }),
      on: '2件',
      severity: 'warning',
      fixes: ['choice 1'],
    },
    {
      why: 'fewer refusals than the table has, all with one ground: what they were is not told twice',
      report: said('办结13件，其中不予公开2件，均为过程性信息。'),
      on: '2件',
    },
    {
      why: 'one ground for all refusals, where the table has two',
      report: said('办结13件，其中不予公开4件，均为过程性信息。'),
      on: '均为过程性信息',
      severity: 'warning',
    },
    {
      why: 'requests not processed with one reason, where the table has none',
      report: said('不予处理2件，均为重复申请。'),
      on: '2件',
    },
    {
      why: 'an amount said twice',
      report: fees('收取行政事业性收费3.26万元，行政事业性收费3.26万元。', '3.62'),
      on: '3.26万元',
      severity: 'information',
      fixes: ['choice 3.62 3.62'],
    },
    {
      why: 'an amount said in both units, each with its own repair',
      report: fees('收取行政事业性收费3.26万元。行政事业性收费32600元。', '3.62'),
      on: '3.26万元',
      severity: 'information',
      fixes: ['choice 3.62'],
      more: [{ on: '32600元', severity: 'information', fixes: ['choice 36200'] }],
    },
    {
      why: 'no fees',
      report: fees('收取行政事业性收费0万元。', '3.62'),
      on: '0万元',
      severity: 'information',
      fixes: ['choice 3.62'],
    },
    {
      why: 'fees where the table has none',
      report: fees('收取行政事业性收费1.5万元。', '0'),
      on: '1.5万元',
      severity: 'information',
      fixes: ['choice 0'],
    },
    {
      why: 'an amount in 万元 that another one in yuan under 万元 does not explain',
      report: fees('收取行政事业性收费12.37万元。', '123600'),
      on: '12.37万元',
      severity: 'information',
    },
    {
      why: 'a number of requests where the cell is blank and its equations tell it',
      report: changed('收到申请13件。', { 'applications/new/total': '' }),
      on: '13件',
      fixes: ['choice 12'],
    },
    {
      why: 'a number of requests that the repair of the table does not come to',
      report: changed('收到申请13件。', { 'applications/new/natural-person': 10 }),
      on: '13件',
      fixes: ['choice 12'],
    },
  ],
  quiet: [
    {
      why: 'pending cases of which the table has none: that is said of the outcome',
      report: ofSuits('行政诉讼4件，其中1件尚未审结。'),
    },
    {
      why: 'a pending case in a sum that does not hold: the sum is what is wrong',
      report: changed('行政复议3件，其中维持2件、尚未审结2件。', {
        'reviews/reconsideration/pending': 1,
        'reviews/reconsideration/total': 3,
      }),
    },
    ...['12.36万元', '12万元', '123600元'].map((amount) => ({
      why: `fees in yuan under 万元, as the text has them: ${amount}`,
      report: fees(`收取行政事业性收费${amount}。`, '123600'),
    })),
    {
      why: 'a total that the arithmetic mends to what the text says, where its row alone is wrong',
      report: changed('收到申请12件。', { 'applications/new/total': 15 }),
    },
    {
      why: 'a total of reviews that the sum of its row makes what the text says',
      report: changed('行政复议3件。', { 'reviews/reconsideration/upheld': 3 }),
    },
    {
      why: 'a blank total that its equations make what the text says',
      report: changed('收到申请12件。', { 'applications/new/total': '' }),
    },
    {
      why: 'fees in yuan under 万元, which the text confirms: one fault, one finding',
      report: { sentence: '收取行政事业性收费12.36万元。', figures: { 'disclosure/fees/amount': 123600 } },
    },
    { why: 'new requests more than last year', report: said('收到申请12件，比上年新增申请3件。') },
    { why: 'some of those that are not held', report: said('办结13件，其中无法提供3件（含信息不存在2件）。') },
    { why: 'a trade secret among those that protect others', report: said('办结13件，其中涉及商业秘密1件。') },
    { why: 'one of two grounds that share a row', report: said('办结申请13件，其中涉及个人隐私不予公开2件。') },
    { why: 'citizens as applicants', report: said('收到申请12件，其中公民9件、企业3件。') },
    { why: 'documents that are public', report: said('办结申请13件，公开文件5件、公开解读3件。') },
    {
      why: 'requests of all bodies, in the report of one',
      report: { ...said('全县各级行政机关共收到政府信息公开申请180件。'), body: '青禾县水务局' },
    },
    {
      why: 'requests of a system, in a government’s report',
      report: { ...said('全县教育系统收到政府信息公开申请6件。'), body: '青禾县人民政府' },
    },
    {
      why: 'fees under a head in 元',
      report: replaced(
        smallReport({ figures: { 'disclosure/fees/amount': '52300' }, sentence: '收取行政事业性收费5.23万元。' }),
        '（单位：万元）',
        '（单位：元）',
      ),
    },
    // Figures of a wider or narrower circle, and those that follow them.
    {
      why: 'a system of a county, with all figures that follow',
      report: said('全县水利系统共收到政府信息公开申请62件，办结60件，结转下年2件。'),
    },
    {
      why: 'a system named at the beginning of the sentence',
      report: said('全市教育系统认真落实条例要求，收到申请88件。答复申请80件，其中予以公开41件。'),
    },
    { why: 'the units of a body', report: said('局属各单位共收到依申请公开件31件，上年结转3件。') },
    {
      why: 'the own level of a government',
      report: { body: '青禾县人民政府', sentence: '县本级新收政府信息公开申请4件，办结4件。', figures },
    },
    {
      why: 'one bureau of a government, in a sentence of its own',
      report: { body: '青禾县人民政府', sentence: '全县收到申请12件。其中，县财政局收到申请3件，办结2件。', figures },
    },
    { why: 'what a neighbour received', report: said('青禾区水务局收到申请30件，办结29件。') },
    // Withdrawn beside other results.
    {
      why: 'a withdrawn request that the other results leave out',
      report: {
        sentence: '办结申请13件，其中申请人主动撤回1件、其他处理1件。',
        figures: { ...figures, 'applications/other.rest/total': 2, 'applications/granted/total': 4 },
      },
    },
    { why: 'a withdrawn request among the other results', report: said('申请人撤回1件，其他处理1件，办结申请13件。') },
    { why: 'a ground for its row', report: said('办结申请13件，因涉及个人隐私不予公开3件。') },
    { why: 'a ground for its group', report: said('办结申请13件，因过程性信息等原因不予公开4件。') },
    { why: 'two results joined, as in the table', report: said('办结申请13件，予以公开和部分公开5件。') },
    // Other things than requests.
    { why: 'acceptances and collections', report: said('项目验收3件，回收问卷40份，税收检查2件。') },
    {
      why: 'letters received among the requests',
      report: said('依申请公开方面规范有序。收到群众来信18件，回复18件。'),
    },
    { why: 'all requests since the site was opened', report: said('自平台开通以来累计收到政府信息公开申请230件。') },
    { why: 'documents classed by openness', report: said('审核公文60件，其中主动公开45件、依申请公开15件。') },
    {
      why: 'reviews that the body decides',
      report: { body: '青禾县司法局', sentence: '办理政府信息公开行政复议案件34件。' },
    },
    { why: 'penalties published, and matters of a catalogue', report: said('公示行政处罚45件，行政许可事项12件。') },
    { why: 'documents that a clean-up looked at', report: said('清理规范性文件20件，保留规范性文件12件，废止8件。') },
    {
      why: 'questions answered among the requests',
      report: said('规范依申请公开工作，全年接待群众咨询30件次，答复20件。'),
    },
    {
      why: 'reviews and lawsuits that a government handles',
      report: { body: '青禾县人民政府', sentence: '全县办理行政复议案件56件、行政诉讼案件30件。' },
    },
    { why: 'what a list of powers has', report: said('权责清单共有行政许可12项、行政处罚306项、行政强制4项。') },
    {
      why: 'parts of what came in, which a sum counts',
      report: said('市政府办公室转办申请3件，本局直接受理申请9件，合计12件。'),
    },
    { why: 'parts of what came in, and all of it', report: said('收到申请9件，收到转办申请3件，共受理12件。') },
    {
      why: 'last year’s requests, from which they rose to this year’s',
      report: said('依申请公开数量由2021年的5件上升至12件；申请数量从2021年5件增长到今年12件。'),
    },
    { why: 'last year’s penalties, from which they rose', report: said('行政处罚由2021年的33件上升到40件。') },
    {
      why: 'what was handled of both years, which is what was closed',
      report: said('办理去年结转申请2件、今年申请11件，共13件。'),
    },
    { why: 'fees of another year', report: fees('2021年行政事业性收费15.2万元，2022年为12.5万元。', '12.5') },
    { why: 'what came in December', report: said('12月收到申请2件，结转下年办理。') },
    { why: 'what came on a day of December', report: said('12月28日收到申请1件。') },
    { why: 'what came in the last month of the year', report: said('12月份收到申请2件。') },
    { why: 'all that came until the end of December', report: said('截至12月31日收到申请12件。') },
    { why: 'decisions published', report: said('公开行政许可信息120条，行政处罚决定30件，抽查结果12件。') },
    { why: 'requests corrected on the way', report: said('收到申请12件，一次性告知补正3件，延期答复2件。') },
    {
      why: 'an amount rounded',
      report: { sentence: '行政事业性收费3.6万元。', figures: { 'disclosure/fees/amount': '3.6218' } },
    },
    {
      why: 'an amount in yuan',
      report: { sentence: '收取行政事业性收费36200元。', figures: { 'disclosure/fees/amount': '3.62' } },
    },
    {
      why: 'an amount that is less than last year',
      report: { sentence: '行政事业性收费同比减少1.2万元。', figures: { 'disclosure/fees/amount': '3.62' } },
    },
    {
      why: 'the results of what another body was helped with',
      report: none('未收到申请；协助上级答复申请2件，其中1件予以公开，1件不予公开。'),
    },
    {
      why: 'cases that have nothing to do with the matter',
      report: none('本单位被申请行政复议2件、被提起行政诉讼1件，均与政府信息公开无关。'),
    },
    { why: 'lawsuits on other matters', report: none('本年度发生行政诉讼案件3件，均不涉及政府信息公开。') },
    { why: 'letters answered, told among the requests', report: none('未收到申请。收到网上信访件34件，办结34件。') },
    {
      why: 'requests and complaints closed together',
      report: said('收到申请12件，收到平台投诉5件，全部办结17件。'),
    },
    {
      why: 'reviews closed and carried over',
      report: said('因信息公开被申请行政复议2件，办结2件，上年结转0件。'),
    },
    { why: 'lawsuits carried in, named behind the figure', report: said('2021年结转的1件行政诉讼已审结。') },
    { why: 'two results taken together', report: said('办结申请13件，予以公开（含部分公开）9件。') },
    {
      why: 'a whole system of bodies',
      report: { body: '青禾市教育局', sentence: '全市教育系统收到申请120件。', figures },
    },
    {
      why: 'figures that agree',
      report: said('收到申请12件，其中自然人9件、法人或其他组织3件；上年结转2件，办结13件，结转下年度1件。'),
    },
    { why: 'received and carried in together, under an open verb', report: said('共受理政府信息公开申请14件。') },
    { why: 'the closed number under an open verb', report: said('办理政府信息公开申请13件。') },
    { why: 'a sum that the sentence explains', report: said('共收到政府信息公开申请14件（含上年结转2件）。') },
    { why: 'one channel only', report: said('通过门户网站收到申请7件。') },
    { why: 'a part of the year', report: said('上半年收到政府信息公开申请8件。') },
    { why: 'last year', report: said('2021年收到政府信息公开申请20件，2022年收到12件。') },
    { why: 'a difference to last year', report: said('收到申请12件，较上年减少8件，同比下降40%。') },
    { why: 'other applications than for information', report: said('政务服务窗口受理行政许可申请350件。') },
    { why: 'a vague figure', report: said('收到10余件政府信息公开申请。') },
    { why: 'answers, where one request was closed without an answer', report: said('答复政府信息公开申请12件。') },
    { why: 'reviews received, fewer than at hand', report: said('因信息公开新收到行政复议案件1件。') },
    { why: 'no case lost', report: said('未发生行政复议被纠正、行政诉讼败诉的情形。') },
    { why: 'penalties published', report: said('公示行政处罚信息85条。') },
    { why: 'documents classed as open or not', report: said('审核公文60件，其中主动公开40件，不予公开20件。') },
    { why: 'correction not made in time', report: said('未收到补正材料的申请按规定不再处理。') },
    {
      why: 'one office of a government that counts them all',
      report: { body: '青禾区人民政府', sentence: '区政府办公室收到政府信息公开申请4件。', figures },
    },
    {
      why: 'a cell that the arithmetic already explains',
      report: { sentence: '全年收到政府信息公开申请12件。', figures: { ...figures, 'applications/new/total': 21 } },
    },
    {
      why: 'a whole county in a bureau of it',
      report: { body: '青禾县财政局', sentence: '全县共收到政府信息公开申请96件。', figures },
    },
  ],
};
