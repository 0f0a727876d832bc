import { type SmallReport, smallReport } from '../kit/small-report.ts';
import { type KindCase, type KindTexts, told } from './texts.ts';

/** Four reviews and five lawsuits: upheld 2, corrected 1, pending 1; without a review before 2 and 1; after one, other 1, pending 1. */
const cases: SmallReport['figures'] = {
  'reviews/reconsideration/upheld': 2,
  'reviews/reconsideration/corrected': 1,
  'reviews/reconsideration/pending': 1,
  'reviews/reconsideration/total': 4,
  'reviews/direct-litigation/upheld': 2,
  'reviews/direct-litigation/corrected': 1,
  'reviews/direct-litigation/total': 3,
  'reviews/litigation-after-reconsideration/other': 1,
  'reviews/litigation-after-reconsideration/pending': 1,
  'reviews/litigation-after-reconsideration/total': 2,
};
const inReviews = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: told(`${sentence}。`, { figures: { ...(told('').figures ?? {}), ...cases } }),
  finds,
});
const amongProblems = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: told('按期答复申请。', {
    figures: { ...(told('').figures ?? {}), ...cases },
    problems: `存在的问题：答复说理不够充分，${sentence}。\n改进情况：下一步将建立会商机制，定期检查答复质量。`,
  }),
  finds,
});

const said = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: told(`${sentence}。`),
  finds,
});

const other = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { ...told('按期答复申请。'), other: `${sentence}。` },
  finds,
});
const preamble = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: smallReport().replace('\n\n', `\n\n${sentence}。\n\n`),
  finds,
});
const improving = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: {
    ...told('按期答复申请。'),
    problems: `存在的问题：个别栏目更新不够及时。\n改进情况：${sentence}，下一步将定期检查栏目更新情况。`,
  },
  finds,
});

const bureau = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { ...told(`${sentence}。`), body: '青禾县交通运输局' },
  finds,
});
const opening = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: {
    ...told(''),
    overview: [
      `${sentence}。`,
      '（一）主动公开。围绕民生实事及时主动公开政府信息。',
      '（二）依申请公开。健全登记、审核、答复、归档的办理流程。',
      '（三）政府信息管理。落实信息发布审核制度。',
      '（四）政府信息公开平台建设。维护政务新媒体和公开栏。',
      '（五）监督保障。组织业务培训，自觉接受工作考核、社会评议，未发生责任追究情形。',
    ].join('\n'),
  },
  finds,
});

/** Statements on anything but the requests, with others much like them that state nothing wrong. */
export const statements: Readonly<Record<string, KindTexts>> = {
  'what courts and authorities of review decided': {
    cases: [
      inReviews('行政诉讼案件5件，法院判决维持3件', 'prose-table-mismatch 3件'),
      inReviews('因政府信息公开发生行政诉讼5件，其中人民法院判决驳回原告诉讼请求4件', 'prose-table-mismatch 4件'),
      inReviews('行政诉讼5件，被市中级人民法院判决撤销2件', 'prose-table-mismatch 2件'),
      inReviews('未经复议直接起诉3件，一审判决败诉2件', 'prose-table-mismatch 2件'),
      inReviews('信息公开行政复议4件，复议机关维持3件、责令重新答复1件', 'prose-table-mismatch 3件'),
      inReviews('政府信息公开行政诉讼案件，法院判决确认违法2件', 'prose-table-mismatch 2件'),
      inReviews('全年有2件政府信息公开答复被复议机关撤销', 'prose-table-mismatch 2件'),
      inReviews('2件依申请公开答复被上级复议机关责令重新答复', 'prose-table-mismatch 2件'),
      amongProblems('全年有2件答复被复议机关依法纠正', 'prose-table-mismatch 2件'),
    ],
    nearMisses: [
      inReviews('行政诉讼5件，法院判决撤销1件、驳回原告诉讼请求2件，原告撤诉1件，尚未审结1件'),
      inReviews('行政诉讼5件，败诉1件，维持1件、驳回诉讼请求1件'),
      inReviews('上年有3件答复被复议机关撤销'),
      inReviews('因行政处罚引发的行政诉讼12件，法院判决维持9件、撤销3件'),
      inReviews('1件行政许可决定被法院判决撤销'),
      inReviews('12345热线答复有3件被复议机关撤销'),
      amongProblems('个别答复（如1件被复议机关纠正的答复）引用条款不准确'),
      amongProblems('2021年有3件答复被复议机关纠正'),
    ],
  },
  'all cases ended alike': {
    cases: [
      inReviews('信息公开行政复议4件，均已办结', 'prose-outcome-mismatch 均已办结'),
      inReviews('未经复议直接起诉3件，均败诉', 'prose-outcome-mismatch 均败诉'),
      inReviews('信息公开行政复议4件，均被撤销', 'prose-outcome-mismatch 均被撤销'),
      inReviews('信息公开行政诉讼未经复议直接起诉3件，法院均判决维持', 'prose-outcome-mismatch 均判决维持'),
      inReviews('信息公开行政诉讼5件，均被人民法院判决撤销', 'prose-outcome-mismatch 均被人民法院判决撤销'),
      inReviews('复议后起诉2件，法院判决维持', 'prose-outcome-mismatch 法院判决维持'),
      inReviews('信息公开行政复议4件，维持原行政行为；行政诉讼5件', 'prose-outcome-mismatch 维持原行政行为'),
      inReviews('信息公开行政诉讼5件，均未败诉', 'prose-outcome-mismatch 均未败诉'),
      inReviews('信息公开行政复议4件，均没有被撤销', 'prose-outcome-mismatch 没有被撤销'),
    ],
    nearMisses: [
      inReviews('未经复议直接起诉3件，均已办结'),
      inReviews('信息公开行政复议4件，均已办结答辩手续'),
      inReviews('涉及行政复议的信息公开申请12件，均已办结'),
      inReviews('未经复议直接起诉3件，均已审结'),
      inReviews('信息公开行政复议3件，维持'),
      inReviews('信息公开行政诉讼5件，一审维持，二审正在审理'),
      inReviews('信息公开行政复议4件，维持、纠正和尚未审结的都有'),
      inReviews('行政许可引发的行政诉讼3件，均败诉，均与政府信息公开无关'),
    ],
  },
  'cases still pending': {
    cases: [
      inReviews('信息公开行政复议4件，尚未审结2件', 'prose-table-mismatch 2件'),
      inReviews('政府信息公开行政诉讼5件，截至年底尚有3件未审结', 'prose-table-mismatch 3件'),
      inReviews('因政府信息公开被提起行政诉讼5件，2件正在审理中', 'prose-table-mismatch 2件'),
      inReviews('信息公开行政复议4件（维持2件、纠正1件，另有0件在审）', 'prose-table-mismatch 0件'),
      inReviews('复议后起诉2件，有2件仍在审理', 'prose-table-mismatch 2件'),
    ],
    nearMisses: [
      inReviews('信息公开行政复议4件，尚未审结1件'),
      inReviews('目前信息公开行政复议尚未审结2件'),
      inReviews('新收信息公开行政复议3件，尚未审结2件'),
      inReviews('截至2023年1月信息公开行政诉讼尚未审结3件'),
      inReviews('政府信息公开行政诉讼5件，截至年底尚有1件未审结'),
    ],
  },
  'a difference from last year': {
    cases: [
      said('收到政府信息公开申请23件，较上年20件增加5件', 'prose-sum-mismatch 增加5件'),
      said('收到政府信息公开申请23件，比2021年（20件）增加5件', 'prose-sum-mismatch 增加5件'),
      said('收到政府信息公开申请23件，上年为20件，减少3件', 'prose-sum-mismatch 减少3件'),
      said('2021年收到申请30件，2022年收到申请23件，同比减少5件', 'prose-sum-mismatch 减少5件'),
      said('收到申请23件（上年20件，增加4件），办结25件', 'prose-sum-mismatch 增加4件'),
      said(
        '全年共收到申请23件，比去年同期的26件减少2件，下降11.54%；加上上年结转4件，应办理27件',
        'prose-sum-mismatch 减少2件',
      ),
      said('收到政府信息公开申请23件，较上年增加3件，同比增长18%', 'prose-percentage-mismatch 18%'),
      said(
        '收到申请23件，加上上年结转的4件，全年应办理27件。其中自然人申请18件，占79.26%',
        'prose-percentage-mismatch 79.26%',
      ),
    ],
    nearMisses: [
      said('收到政府信息公开申请23件，较上年20件增加3件，增长15%'),
      said('收到申请23件，加上上年结转的4件，全年应办理27件。其中自然人申请18件，占78.26%'),
      said('收到申请23件，办结25件，较上年分别增加3件、6件'),
      said('收到申请23件，较上年增加到23件'),
      said('收到申请23件，较上年增加3件，较2020年增加12件，增长109%'),
      said('收到申请23件，办结25件，较上年增加6件，增长10%'),
      said('主动公开信息1200条，较上年减少约200条，下降14.3%'),
      said('网站公开200条、公众号公开100条，较上年增加30条，增长11.11%'),
    ],
  },
  'more and fewer of one count': {
    cases: [
      said('收到政府信息公开申请23件，较上年增加6件，同比下降10%', 'prose-sum-mismatch 下降10%'),
      said('收到申请23件，上年20件，同比下降15%', 'prose-sum-mismatch 下降15%'),
      said('收到申请23件，同比增加3件，降幅为15%', 'prose-sum-mismatch 降幅为15%'),
      said('主动公开信息316条，较上年298条增加18条，同比下降6.04%', 'prose-sum-mismatch 下降6.04%'),
      said('召开会议12次，比上年减少2次，增长14.29%', 'prose-sum-mismatch 增长14.29%'),
    ],
    nearMisses: [
      said('收到申请23件，较上年增加3件，自然人占比下降5%'),
      said('收到申请23件，上年20件，办结率同比下降5%'),
      said('公众号推送142篇，较上年增加32篇，阅读量同比下降15%'),
      said('收到申请23件，同比增加3件；办结25件，同比下降10%'),
    ],
  },
  'the year with which the statistical period begins': {
    cases: [
      preamble('本报告所列数据的统计期限为2021年1月1日至2022年12月31日', 'year-mismatch 2021'),
      preamble('本年报数据统计时限从2021年1月1日起到2022年12月31日止', 'year-mismatch 2021'),
      preamble('统计期限：2020年1月1日—2022年12月31日', 'year-mismatch 2020'),
      preamble('本报告数据统计期自2023年1月1日至2022年12月31日', 'year-mismatch 2023'),
      preamble('本报告时限为2021年1月1日至2022年12月31日', 'year-mismatch 2021'),
    ],
    nearMisses: [
      preamble('本报告所列数据的统计期限为2022年1月1日至2022年12月31日'),
      preamble('统计期限为2022年1月1日至12月31日'),
      preamble('2019年1月1日至2022年12月31日，《实施方案》有效，本报告按此编制'),
    ],
  },
  'another year behind the body’s name, and with the fees': {
    cases: [
      other('本机关2021年度没有向申请人收取信息处理费', 'year-mismatch 2021'),
      other('2021年度本街道未产生信息处理费', 'year-mismatch 2021'),
      other(
        '依据《政府信息公开信息处理费管理办法》，本街道2021年度未发出收费通知，未收取信息处理费',
        'year-mismatch 2021',
      ),
      other('2023年本机关未收取信息处理费', 'year-mismatch 2023'),
      said('柳湾街道2021年收到政府信息公开申请23件', 'year-mismatch 2021'),
      said('我街道在2021年共受理申请23件', 'year-mismatch 2021'),
      opening('2021年，柳湾街道在区委、区政府的坚强领导下，深入贯彻《条例》', 'year-mismatch 2021'),
    ],
    nearMisses: [
      other('本机关2022年未收取信息处理费，2021年收取0元'),
      other('与2021年相同，本年度未收取信息处理费'),
      other('2021年收到的申请均未收取信息处理费'),
      other('本年度未收取信息处理费。本机关2021年度报告已于2022年1月公布'),
      said('本机关2021年度政务公开考核为优秀等次'),
    ],
  },
  'a year with what is carried over, or planned': {
    cases: [
      said('办结25件，结转至2022年继续办理2件', 'year-mismatch 2022'),
      said('办结25件，转入2024年继续办理2件', 'year-mismatch 2024'),
      said('收到申请23件，加上2020年结转的4件，全年办理27件', 'year-mismatch 2020'),
      said('新收23件，2020年结转4件', 'year-mismatch 2020'),
      improving('2022年计划加强培训', 'year-mismatch 2022'),
      improving('一是2022年拟建立信息员制度', 'year-mismatch 2022'),
    ],
    nearMisses: [
      said('2021年结转4件，办结25件，2022年结转2023年2件'),
      said('由2021年结转至2022年办理的申请4件均已办结'),
      said('结转至2022年办理的4件申请已全部办结'),
      said('2020年结转资金12万元，用于平台建设'),
      improving('2022年计划开展培训6次，实际开展4次'),
      improving('2022年按照年初计划开展培训2次'),
    ],
  },
  'another body that opens the report': {
    cases: [
      opening('2022年，柳荫街道在区委、区政府的坚强领导下，深入贯彻《条例》', 'body-name-mismatch 柳荫街道'),
      opening('2022年，竹影街道把政府信息公开作为服务居民的重要抓手', 'body-name-mismatch 竹影街道'),
      opening('2022年以来，柳荫街道办事处以群众需求为导向，推进公开', 'body-name-mismatch 柳荫街道办事处'),
      opening('柳荫街道2022年聚焦基层治理，持续推动政务公开', 'body-name-mismatch 柳荫街道'),
      opening('一年来，青禾区竹影街道紧密结合工作实际，推进政务公开', 'body-name-mismatch 青禾区竹影街道'),
    ],
    nearMisses: [
      opening('2022年，柳湾街道在区委、区政府的坚强领导下，深入贯彻《条例》'),
      opening('2022年，在柳荫街道的支持下，本街道推进政务公开'),
      opening('2022年，区委、区政府把政务公开作为重要抓手，我街道抓好落实'),
    ],
  },
  'another body where the reporting one acts': {
    cases: [
      said('柳荫街道依托区政府网站专栏和公众号开展公开', 'body-name-mismatch 柳荫街道'),
      said('青禾区柳荫街道通过政府网站公开信息120条', 'body-name-mismatch 青禾区柳荫街道'),
      said('竹影街道利用政务新媒体发布信息60条', 'body-name-mismatch 竹影街道'),
      said('柳荫街道未发生因政府信息公开被追究责任的情形', 'body-name-mismatch 柳荫街道'),
      bureau('白沙县交通运输局依托县政府网站专栏开展公开', 'body-name-mismatch 白沙县交通运输局'),
      bureau('白沙县交通运输局成立政务公开领导小组', 'body-name-mismatch 白沙县交通运输局'),
    ],
    nearMisses: [
      said('柳荫街道与我街道联合公开信息15条'),
      said('通过“柳荫街道”公众号转发信息12条'),
      said('协助柳荫街道通过政府网站公开共建项目信息3条'),
      said('原柳荫街道通过网站公开的信息已并入本街道专栏'),
      said('柳荫街道转来的申请2件已答复'),
      bureau('市交通运输局通过政府网站发布行业信息'),
      bureau('青禾县财政局通过政府网站公开预算，我局同步公开'),
      bureau('白沙县交通运输局与我局联合公开停车信息'),
    ],
  },
  'none of what section 二 counts': {
    cases: [
      said('本年度未制定行政规范性文件', 'prose-table-mismatch 未制定行政规范性文件'),
      said('全年未实施行政许可、行政强制', 'prose-table-mismatch 未实施行政许可、行政强制'),
      said('全年未产生行政许可、行政强制等相关处理决定', 'prose-table-mismatch 未产生行政许可、行政强制等相关处理决定'),
      said('本机关无行政事业性收费', 'prose-table-mismatch 无行政事业性收费'),
      said('我街道未作出行政处罚决定', 'prose-table-mismatch 未作出行政处罚决定'),
      said('没有废止行政规范性文件', 'prose-table-mismatch 没有废止行政规范性文件'),
      said('行政许可、行政处罚均未发生', 'prose-table-mismatch 行政许可、行政处罚均未发生'),
      said('作出行政强制决定5件', 'prose-table-mismatch 5件'),
    ],
    nearMisses: [
      said('未制定规章，未实施行政强制'),
      said('未制定涉及优化营商环境的规范性文件'),
      said('没有未公开的行政规范性文件'),
      said('未公开行政处罚信息'),
      said('无违规收取行政事业性收费情况'),
      said('无行政许可事项'),
      said('上年未制定行政规范性文件'),
      said('全区各街道未实施行政许可'),
    ],
  },
};
