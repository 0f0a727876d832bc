import type { SmallReport } from '../kit/small-report.ts';
import { figures, quiet } from './requests.ts';
import type { KindCase, KindTexts } from './texts.ts';

type Figures = NonNullable<SmallReport['figures']>;

const COLUMNS = ['upheld', 'corrected', 'other', 'pending'] as const;

/** The cells of a row of section 四: so many upheld, corrected, ended otherwise and pending. */
const row = (key: string, counts: readonly number[]): Figures => ({
  ...Object.fromEntries(COLUMNS.map((column, i) => [`reviews/${key}/${column}`, counts[i] ?? 0])),
  [`reviews/${key}/total`]: counts.reduce((sum, count) => sum + count, 0),
});

/** A report whose only cases are lawsuits, or reviews: upheld, corrected, ended otherwise, pending. */
const of =
  (key: 'direct-litigation' | 'reconsideration') =>
  (counts: readonly number[], sentence: string, ...finds: string[]): KindCase => ({
    why: `${sentence} ${counts.join(' ')}`,
    report: { sentence: `${sentence}。因政府信息公开引发的案件均如实统计。`, figures: row(key, counts) },
    finds,
  });
const lawsuits = of('direct-litigation');
const reviews = of('reconsideration');

/** 58 requests received, 60 closed. */
const requests = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures, sentence },
  finds: finds.map((words) => `prose-sum-mismatch ${words}`),
});

const refused = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures, sentence },
  finds: finds.map((words) => `prose-table-mismatch ${words}`),
});

/** Three requests, all of which were not processed because they had been made before. */
const repeated: Figures = Object.fromEntries(
  ['new', 'unprocessed.repeated', 'result-total'].flatMap((key) =>
    ['natural-person', 'total'].map((column) => [`applications/${key}/${column}`, 3]),
  ),
);

/** Twenty requests, of which fifteen were granted and five are carried over. */
const partly: Figures = Object.fromEntries(
  Object.entries({ new: 20, granted: 15, 'result-total': 15, 'carried-over': 5 }).flatMap(([key, count]) =>
    ['natural-person', 'total'].map((column) => [`applications/${key}/${column}`, count]),
  ),
);

const SHARE = 'prose-percentage-mismatch';
const share = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures, sentence },
  finds: finds.map((words) => `${SHARE} ${words}`),
});

const SUM = 'prose-sum-mismatch';

const TABLE = 'prose-table-mismatch';

/** Four reviews and three lawsuits, of which a paragraph on supervision tells. */
const supervised = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: {
    figures: { ...row('reconsideration', [2, 1, 0, 1]), ...row('direct-litigation', [2, 1, 0, 0]) },
    overview: [
      '（一）主动公开。围绕民生实事及时主动公开政府信息。',
      '（二）依申请公开。健全登记、审核、答复、归档的办理流程。',
      '（三）政府信息管理。落实信息发布审核制度。',
      '（四）政府信息公开平台建设。维护政务新媒体和公开栏。',
      `（五）监督保障。自觉接受工作考核、社会评议，未发生责任追究情形。${sentence}。`,
    ].join('\n'),
  },
  finds,
});

/** Figures that divide a total, where reading them as one list would add up too much or too little. */
export const divisions: Readonly<Record<string, KindTexts>> = {
  'outcomes beyond a total': {
    cases: [
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，未审结1件', `${SUM} 4件`),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，胜诉3件，撤诉1件，未审结1件', `${SUM} 4件`),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4起，其中：法院判决维持3起；原告撤诉1起；正在审理1起', `${SUM} 4起`),
      lawsuits([3, 0, 1, 1], '发生行政诉讼4件（胜诉3件，撤诉1件，尚未审结1件）', `${SUM} 4件`),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件：胜诉3件，撤诉1件，未审结1件', `${SUM} 4件`),
      lawsuits([3, 0, 1, 1], '共发生行政诉讼案件4件，其中3件胜诉，1件撤诉，1件未审结', `${SUM} 4件`),
      lawsuits([3, 2, 0, 1], '全年行政诉讼4件，其中胜诉3件、未审结1件、败诉2件', `${SUM} 4件`),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4起，其中判决驳回3起，撤诉1起，正在审理1起', `${SUM} 4起`),
      reviews([4, 1, 1, 1], '行政复议6件，其中维持4件、纠正1件、撤回申请1件、尚未审结1件', `${SUM} 6件`),
      reviews([4, 2, 0, 1], '收到行政复议6件，维持4件、纠正2件、未审结1件', `${SUM} 6件`),
    ],
    nearMisses: [
      lawsuits([3, 0, 1, 0], '行政诉讼案件4件，其中胜诉3件，撤诉1件，均已审结'),
      lawsuits([3, 1, 0, 0], '行政诉讼案件4件，审结4件，其中维持3件、纠正1件，未审结0件'),
      lawsuits([3, 1, 0, 2], '行政诉讼案件6件，审结4件，其中维持3件、纠正1件，未审结2件'),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，另有上年结转1件'),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，另有1件未审结'),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，未审结1件为上年结转'),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，未审结1件（2021年收案）'),
      lawsuits([3, 0, 1, 1], '新收行政诉讼案件4件，其中胜诉3件，撤诉1件，未审结1件'),
      lawsuits([3, 0, 1, 1], '审结行政诉讼案件4件，其中胜诉3件，撤诉1件，未审结1件'),
      lawsuits([3, 0, 1, 1], '行政诉讼案件4件，其中胜诉3件，撤诉1件，目前尚未审结1件'),
      lawsuits([4, 0, 1, 0], '行政诉讼案件4件，其中一审胜诉3件，撤诉1件，二审维持1件'),
      lawsuits([2, 2, 0, 0], '行政诉讼案件4件，其中胜诉2件，败诉2件，责令重新答复1件、确认违法1件'),
      lawsuits([2, 1, 0, 1], '行政诉讼4件，已审结3件，维持2件，纠正1件，未审结1件'),
      lawsuits([2, 1, 0, 1], '行政诉讼4件，其中已审结3件、未审结1件，维持2件，纠正1件'),
      lawsuits([3, 0, 0, 1], '行政诉讼4件，已审结3件，驳回3件，未审结1件'),
      lawsuits([3, 0, 1, 0], '行政诉讼4件，其中驳回3件，撤诉1件，胜诉3件'),
      lawsuits([3, 0, 1, 0], '行政诉讼4件，其中胜诉3件，撤诉1件，驳回3件'),
      lawsuits([2, 1, 0, 1], '行政诉讼4件，维持2件，纠正1件，已审结3件，未审结1件'),
      lawsuits([3, 0, 1, 0], '行政诉讼案件4件，其中胜诉3件，撤诉1件，负责人出庭应诉4件'),
    ],
  },
  'one total divided twice': {
    cases: [
      lawsuits([4, 2, 0, 0], '行政诉讼5件，其中一审3件，二审2件；维持4件，纠正2件', `${SUM} 5件`),
      lawsuits([4, 2, 0, 0], '行政诉讼5件，其中一审3件，二审1件，维持4件，纠正2件', `${SUM} 5件`),
      requests('收到申请58件，其中自然人45件、法人13件；网络申请40件、信函申请19件', '58件'),
      requests('收到申请58件，自然人45件、法人13件，网络申请40件、信函申请19件', '58件'),
      requests(
        '收到政府信息公开申请58件，其中自然人45件、法人和其他组织13件，网络申请40件、当面申请12件、信函申请8件',
        '58件',
      ),
      requests('收到申请58件，网络申请42件、信函申请18件，自然人45件、法人13件', '58件'),
    ],
    nearMisses: [
      lawsuits([4, 1, 0, 0], '行政诉讼5件，其中一审3件，二审2件；维持4件，纠正1件'),
      lawsuits([4, 1, 0, 0], '行政诉讼5件，一审3件，二审2件，维持4件，纠正1件'),
      lawsuits([4, 1, 0, 0], '行政诉讼5件，其中一审5件、二审2件'),
      lawsuits([4, 1, 0, 0], '行政诉讼5件，其中涉及征地3件，涉及拆迁2件；维持4件，纠正1件'),
      quiet('收到申请58件，其中网络申请40件、信函申请18件；自然人45件、法人13件。'),
      quiet('收到申请58件，自然人45件、法人13件，网络申请40件、信函申请18件。'),
      quiet('收到申请58件，其中网络申请40件、信函申请18件；电话咨询60件。'),
      quiet('收到申请58件，其中网络申请40件、信函申请18件；予以公开18件，部分公开5件，不予公开15件，无法提供10件。'),
      quiet('公开信息60条，其中文件20条、动态40条；网站50条、公众号30条。'),
      quiet('收到申请58件，其中网络申请40件、信函申请18件；企业登记类咨询75件。'),
    ],
  },
  'parts of a result in brackets': {
    cases: [
      requests('不予公开15件（属于国家秘密3件、三安全一稳定2件、其他情形11件）', '15件'),
      requests('办结60件，其中不予处理8件（信访类3件、重复申请2件、其他4件）', '8件'),
      refused('办结60件，其中不予公开15件（国家秘密3件、商业秘密12件、个人隐私1件）', '12件'),
      requests('不予公开15件，其中属于国家秘密3件、内部事务信息1件、其他12件', '15件'),
      refused('办结60件，其中予以公开18件、部分公开5件、信息不存在38件', '38件'),
      refused('不予公开15件（属于国家秘密2件、三安全一稳定2件）', '2件'),
      refused('办结60件，其中不予公开15件（属于国家秘密3件、三安全一稳定1件）', '1件'),
      refused('全年不予处理8件（信访举报投诉类4件、重复申请2件）', '4件'),
    ],
    nearMisses: [
      quiet('不予公开15件（属于国家秘密3件、三安全一稳定2件）。'),
      quiet('办结60件，不予公开15件（国家秘密3件、其他情形12件）。'),
      quiet('办结60件，其中不予处理8件（信访类3件、重复申请2件、其他情形3件）。'),
      quiet('办结60件，其中不予公开15件，属于国家秘密3件，无法提供10件，本机关不掌握7件，予以公开18件。'),
      quiet(
        '办结60件，其中予以公开18件，部分公开5件，不予公开15件，无法提供10件，信息不存在7件，不予处理8件，其他处理4件。',
      ),
    ],
  },
  'all of a result for one ground': {
    cases: [
      refused('办结60件，不予处理8件，均为重复申请', '均为重复申请'),
      refused('不予处理8件，均为信访类', '均为信访类'),
      refused('不予处理8件（均为重复申请）', '均为重复申请'),
      refused('其中不予公开15件，均涉及国家秘密', '均涉及国家秘密'),
      refused('无法提供10件，均因本机关不掌握', '均因本机关不掌握'),
      refused('不予处理8件，系同一申请人重复申请', '系同一申请人重复申请'),
      refused('不予处理8件，均为信访类或重复申请', '均为信访类或重复申请'),
      refused('不予处理5件，均为重复申请', '5件'),
    ],
    nearMisses: [
      quiet('不予处理8件，均已告知申请人。'),
      quiet('不予处理8件，均为信访、重复申请等情形。'),
      quiet('不予处理8件，多为重复申请。'),
      quiet('不予公开15件，涉及国家秘密、过程性信息。'),
      quiet('不予处理8件，其中3件为信访类、2件为重复申请。'),
      quiet('无法提供10件，均为信息不存在。'),
      quiet('不予公开15件，均依法说明理由；国家秘密的认定均征求了保密部门意见。'),
      {
        why: 'one ground',
        report: { figures: repeated, sentence: '办结3件，均为不予处理；不予处理3件，均为重复申请。' },
      },
    ],
  },
  'what is left over': {
    cases: [
      requests('收到申请58件，其中自然人45件、法人13件、其他1件', '58件'),
      requests('办结60件，其中予以公开18件、部分公开5件、不予公开15件、无法提供10件、不予处理8件、其他5件', '60件'),
      requests('不予公开15件（国家秘密3件、其他情形13件）', '15件'),
      requests('其他处理4件，其中逾期不补正2件、逾期不缴费1件、其他2件', '4件'),
      requests('不予处理8件（信访类3件、重复申请2件、其他情形4件）', '8件'),
    ],
    nearMisses: [
      quiet('不予公开15件（国家秘密3件、其他情形12件）。'),
      quiet('不予处理8件，其中信访类3件、其他情形5件。'),
      quiet('其他处理4件，其中逾期不补正2件、逾期不缴费1件、其他1件。'),
      quiet('无法提供10件，包括本机关不掌握7件、其他情形3件。'),
    ],
  },
  'figures of quarters and half-years': {
    cases: [
      requests('一季度收到申请13件、二季度15件、三季度20件、四季度12件，全年共收到58件', '58件'),
      requests('一季度收到申请13件，二季度收到15件，三季度收到20件，四季度收到9件，全年共收到申请58件', '58件'),
      requests('全年共收到申请58件，其中一季度13件、二季度15件、三季度20件、四季度12件', '58件'),
      requests('全年共收到申请58件，其中上半年30件、下半年29件', '58件'),
      requests('上半年收到申请30件，下半年收到申请20件，全年共收到申请58件', '58件'),
      requests('第一季度至第四季度分别收到申请13件、15件、20件、12件，全年共收到申请58件', '58件'),
      requests('全年共收到申请58件（上半年30件，下半年27件）', '58件'),
      requests('公开信息：一季度120条、二季度130条、三季度110条、四季度140条，全年合计公开信息510条', '510条'),
    ],
    nearMisses: [
      quiet('一季度收到申请13件、二季度15件、三季度20件、四季度10件，全年共收到58件。'),
      quiet('一季度收到申请13件、二季度15件、三季度20件，全年共收到申请58件。'),
      quiet('上半年收到申请30件，全年共收到申请58件。'),
      quiet('全年收到申请58件，一季度13件、二季度15件、三季度20件、四季度10件，全年答复60件。'),
      quiet('上半年收到申请30件，下半年收到申请28件，加上上年结转5件，全年共办理申请63件。'),
      quiet('一季度召开会议1次、二季度1次、三季度2次、四季度1次，全年共开展培训8次。'),
      quiet('一季度网站公开信息13条、二季度15条、三季度20条、四季度10条，全年公众号公开信息80条。'),
      quiet('一季度收到申请13件，截至二季度28件、三季度48件、四季度58件，全年共收到申请58件。'),
    ],
  },
  'parts that are all of a figure': {
    cases: [
      requests('收到申请58件，由网络申请40件和信函申请17件组成', '58件'),
      requests('收到的58件申请由网络申请40件、信函申请19件组成', '58件'),
      requests('收到申请58件，即网络申请40件、信函申请17件', '58件'),
      requests('公开信息100条，由政策文件20条、工作动态50条、公示公告40条组成', '100条'),
      requests('公开信息100条，即政策文件20条、工作动态50条、公示公告20条', '100条'),
      requests('收到申请58件，网络、信函、当面申请分别为40件、12件、7件', '58件'),
      requests('公开信息100条，政策文件、工作动态、公示公告分别为20条、50条、40条', '100条'),
      refused('收到申请58件，其中自然人、企业、法律服务机构分别为45件、8件、5件', '5件'),
    ],
    nearMisses: [
      quiet('收到申请58件，由网络申请40件和信函申请18件组成。'),
      quiet('成立2个专班，由5个科室、3个街道组成。'),
      quiet('公开信息100条，即时公开20条、延期公开50条。'),
      quiet('收到申请58件，由办公室登记40件、网络登记58件。'),
      quiet('收到申请58件，由办公室组织办理，网络申请40件。'),
      quiet('收到申请58件，网络、信函、当面申请分别为40件、12件、6件。'),
      quiet('公开信息100条，立即更新政策文件20条、工作动态50条。'),
    ],
  },
  'shares told one behind the other': {
    cases: [
      share('收到申请58件，其中网络申请40件、信函申请18件，分别占69%、41%', '41%'),
      share('收到申请58件，其中网络申请40件、信函申请18件，分别占申请总数的59%、31%', '59%'),
      share('收到申请58件，其中自然人45件、法人13件，占比分别为77.6%和32.4%', '32.4%'),
      share('收到申请58件，其中自然人和法人分别为45件、13件，分别占77.6%、32.4%', '32.4%'),
      share('办结60件，其中予以公开18件，部分公开5件，不予公开15件，分别占30%、8.3%、35%', '35%'),
      share('公开信息100条，其中网站60条、公众号40条，分别占60%和30%', '30%'),
    ],
    nearMisses: [
      quiet('收到申请58件，其中网络申请40件、信函申请18件，分别占69%、31%。'),
      quiet('收到申请58件，其中自然人45件、法人13件，占比分别为77.6%和22.4%。'),
      quiet('办结60件，其中予以公开18件、部分公开5件、不予公开15件，占比分别为30%、8.3%、25%。'),
      quiet('收到申请58件，其中网络申请40件、信函申请18件，占比分别上升5%、下降3%。'),
      quiet('收到申请58件，其中网络申请40件、信函申请18件，分别增长10%、20%。'),
      quiet('收到申请58件，网络申请40件，自然人45件、法人13件，分别占69%、77.6%、22.4%。'),
      quiet('公开信息100条，其中网站60条、公众号40条，阅读量分别占80%、20%以上。'),
    ],
  },
  'rates behind several figures': {
    cases: [
      share('收到申请58件，加上上年结转5件，应办理63件，已办结60件，结转3件，办结率为92.2%', '92.2%'),
      share('应办理63件，其中新收58件、上年结转5件，办结60件，结转下年度3件，办结率98.2%', '98.2%'),
      share('应办理63件，答复60件，其中予以公开18件，答复率达到92.2%', '92.2%'),
      share('办结60件，予以公开18件，公开率40%', '40%'),
      share('办结60件，其中予以公开18件、部分公开5件、不予公开15件，公开率48.3%', '48.3%'),
      {
        why: 'received and closed',
        report: { figures: partly, sentence: '收到申请20件，办结15件，结转下年度5件，办结率85%。' },
        finds: [`${SHARE} 85%`],
      },
      {
        why: 'received and answered',
        report: { figures: partly, sentence: '全年收到申请20件，已答复15件，其中予以公开15件，答复率65%。' },
        finds: [`${SHARE} 65%`],
      },
    ],
    nearMisses: [
      quiet('收到申请58件，加上上年结转5件，应办理63件，已办结60件，结转3件，办结率为95.2%。'),
      quiet('收到申请58件，上年结转5件，办结60件，结转3件，办结率95.2%。'),
      quiet('应办63件，办结60件，办结率同比提高5%。'),
      quiet('应办63件，办结60件，其中按期答复55件，按期答复率91.7%。'),
      quiet('办结60件，其中予以公开18件、部分公开5件、不予公开15件，公开率38.3%。'),
      quiet('办结60件，其中予以公开18件、不予公开15件、不予处理8件，公开率34.6%。'),
      quiet('办结60件，予以公开18件，政府文件主动公开率80%。'),
      {
        why: 'received and closed, right',
        report: { figures: partly, sentence: '收到申请20件，办结15件，办结率75%。' },
      },
    ],
  },
  'requests that were not accepted': {
    cases: [
      refused('全年未受理政府信息公开申请', '未受理政府信息公开申请'),
      refused('本机关未受理、办理政府信息公开申请，积极做好主动公开', '未受理、办理政府信息公开申请'),
      refused('未收到申请，均已答复', '未收到申请'),
      refused('收到申请59件，未受理5件，均已答复', '59件'),
      refused('未受理的政府信息公开申请，均已答复；未收到政府信息公开申请', '未收到政府信息公开申请'),
    ],
    nearMisses: [
      quiet('未受理不属于本机关职责的申请5件，均已答复。'),
      quiet('未受理政府信息公开申请5件，均已答复。'),
      quiet('未受理的政府信息公开申请，均已答复。'),
      quiet('对未受理的政府信息公开申请，均已书面告知理由。'),
      quiet('未受理政府信息公开申请，共5件，均已答复。'),
      quiet('未受理政府信息公开申请的，均已告知申请人。'),
      quiet('未办理政府信息公开申请，均已说明理由。'),
      quiet('收到申请58件，其中未受理2件，均已答复。'),
    ],
  },
  'what divides some of the requests': {
    cases: [
      refused('收到申请58件（自然人46件、法人12件）', '46件', '12件'),
      refused('收到申请58件，其中延期答复3件，自然人46件', '46件'),
      refused('收到申请58件，均为自然人，其中未受理2件（均为企业）', '均为自然人'),
      refused('收到申请58件，未受理2件。办结60件（予以公开19件）', '19件'),
      refused('收到申请58件，其中涉及征地5件；办结60件，其中部分公开6件', '6件'),
    ],
    nearMisses: [
      quiet('收到申请58件，其中未受理2件（均为自然人），均已答复。'),
      quiet('收到申请58件，其中涉及征地5件（均为自然人），已办结60件。'),
      quiet('收到申请58件，涉及征地拆迁5件（个人3件、企业2件），办结60件。'),
      quiet('收到申请58件，未受理3件（自然人2件、企业1件）。'),
      quiet('收到申请58件，未受理3件，其中自然人2件、企业1件，均已答复。'),
      quiet('收到申请58件，补正4件，其中自然人3件、企业1件。'),
      quiet('办结60件，其中延期3件（均予以公开）。'),
      quiet('收到申请58件，其中涉及道路维修6件（予以公开4件、部分公开2件）。'),
    ],
  },
  'cases in a paragraph on supervision': {
    cases: [
      supervised('组织业务培训2次。因政府信息公开引发行政复议5件', `${TABLE} 5件`),
      supervised('全年发生有关政府信息公开的行政复议5件，行政诉讼4件', `${TABLE} 5件`, `${TABLE} 4件`),
      supervised('全年发生行政复议5件，均因政府信息公开引发', `${TABLE} 5件`),
      supervised('全年被申请行政复议5件，均系政府信息公开类', `${TABLE} 5件`),
      supervised('针对政府信息公开答复提起的行政复议案件共5件', `${TABLE} 5件`),
      supervised('政府信息公开方面，行政诉讼4件', `${TABLE} 4件`),
      supervised('因政府信息公开引发行政复议4件。其中维持3件', `${TABLE} 3件`),
      supervised(
        '因政府信息公开引发行政复议4件，均获维持。行政诉讼4件',
        'prose-outcome-mismatch 均获维持',
        `${TABLE} 4件`,
      ),
    ],
    nearMisses: [
      supervised('因政府信息公开引发行政复议4件、行政诉讼3件'),
      supervised('组织政务公开培训2次，办理行政复议案件12件、行政诉讼8件'),
      supervised('强化信息公开监督检查。全年被申请行政复议12件，行政应诉8件，均妥善应对'),
      supervised('开展政府信息公开业务培训，全年发生行政复议12件'),
      supervised('接受司法监督，全年行政诉讼8件，败诉3件；加强政府信息公开培训'),
      supervised('全年发生行政复议12件，均获维持'),
      supervised('组织政务公开培训2次。全年行政执法类行政诉讼12件，尚未审结9件'),
      supervised('全年发生行政复议12件，均与政府信息公开无关'),
    ],
  },
};
