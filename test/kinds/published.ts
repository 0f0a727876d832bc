import type { SmallReport } from '../kit/small-report.ts';
import { figures, quiet, slips } from './requests.ts';
import type { KindCase, KindTexts } from './texts.ts';

/** A right sentence of a body, and the same with one more in the figure that stands in 【】. */
export const ofBody = (body: string, marked: string): readonly KindCase[] =>
  slips(marked).map((each) => ({
    ...each,
    why: `${body}: ${each.why}`,
    report: { ...(typeof each.report === 'string' ? {} : each.report), body },
  }));

/** A report without requests, reviews and lawsuits. */
const none = (why: string, sentence: string, body?: string): KindCase => ({
  why,
  report: { sentence, ...(body === undefined ? {} : { body }) },
});

/** Nothing is said to have happened, and the table has some. */
export const denied = (sentence: string, words: string, address: string, body?: string): KindCase => ({
  why: sentence,
  report: {
    sentence,
    ...(body === undefined ? {} : { body }),
    figures: address.startsWith('reviews') ? { [address]: 1, ...totals[address] } : figures,
  },
  finds: [`prose-table-mismatch ${words}`],
});
const totals: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'reviews/reconsideration/upheld': { 'reviews/reconsideration/total': 1 },
  'reviews/direct-litigation/upheld': { 'reviews/direct-litigation/total': 1 },
};

/** Five reviews, of which three were upheld and two ended otherwise. */
const fiveReviews = (sentence: string, wrong?: string): KindCase => ({
  why: sentence,
  report: {
    sentence,
    figures: {
      'reviews/reconsideration/upheld': 3,
      'reviews/reconsideration/other': 2,
      'reviews/reconsideration/total': 5,
    },
  },
  ...(wrong === undefined ? {} : { finds: [`prose-sum-mismatch ${wrong}`] }),
});

const NONE_RECEIVED = '未收到公众、法人或其他组织要求公开政府信息的申请';

/** One review, which was upheld. */
const upheldOnce: SmallReport['figures'] = {
  'reviews/reconsideration/upheld': 1,
  'reviews/reconsideration/total': 1,
};

/** A report of one review that was upheld, and of one lawsuit that is pending. */
const sued = (sentence: string): KindCase => ({
  why: sentence,
  report: {
    sentence,
    figures: {
      'reviews/reconsideration/upheld': 1,
      'reviews/reconsideration/total': 1,
      'reviews/direct-litigation/pending': 1,
      'reviews/direct-litigation/total': 1,
    },
  },
});

/** Shares of the requests that were closed. */
const share = (sentence: string): KindCase => quiet(`办结60件。${sentence}`);

/** A report with a sum that does not hold. */
export const sum = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures, sentence },
  finds: finds.map((words) => `prose-sum-mismatch ${words}`),
});

/** Three requests, of which two were closed and one is carried over; `carriedIn` came from the year before, and is closed. */
const threeReceived = (sentence: string, finds?: string, carriedIn = 0): KindCase => ({
  why: `${sentence}${carriedIn === 0 ? '' : ` ${carriedIn} carried in`}`,
  report: {
    sentence,
    figures: Object.fromEntries(
      Object.entries({
        new: 3,
        'carried-in': carriedIn,
        granted: 2 + carriedIn,
        'result-total': 2 + carriedIn,
        'carried-over': 1,
      }).flatMap(([row, count]) =>
        ['natural-person', 'total'].map((column) => [`applications/${row}/${column}`, count]),
      ),
    ),
  },
  ...(finds === undefined ? {} : { finds: [`prose-table-mismatch ${finds}`] }),
});

/** Four reviews and two lawsuits. */
const disputes: SmallReport['figures'] = {
  'reviews/reconsideration/upheld': 3,
  'reviews/reconsideration/pending': 1,
  'reviews/reconsideration/total': 4,
  'reviews/direct-litigation/upheld': 2,
  'reviews/direct-litigation/total': 2,
};
const ofDisputes = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures: disputes, sentence },
  finds,
});

/** One review that was corrected; or one lawsuit (`lawsuit`) in a column. */
const single = (sentence: string, finds?: string, cell = 'reconsideration/corrected'): KindCase => ({
  why: sentence,
  report: {
    sentence,
    figures: { [`reviews/${cell}`]: 1, [`reviews/${cell.split('/', 1)[0]}/total`]: 1 },
  },
  ...(finds === undefined ? {} : { finds: [`prose-outcome-mismatch ${finds}`] }),
});

/** A report without a title: what opens it says whose it is. */
const untitled = (opening: string, body: string): KindCase => ({
  why: opening,
  report: { title: opening, signature: '' },
  finds: [`missing-title ${opening}`],
  body,
  year: 2022,
});

/** Wordings that published reports have, each in words of our own. */
export const published: Readonly<Record<string, KindTexts>> = {
  'a body whose name holds other words': {
    cases: [
      ...ofBody('青禾区审计局', '2022年，区审计局收到政府信息公开申请【58件】。'),
      ...ofBody('青禾县统计局', '青禾县统计局共收到政府信息公开申请【58件】，办结【60件】。'),
      ...ofBody('无棠市教育局', '2022年，无棠市教育局收到政府信息公开申请【58件】。'),
      ...ofBody('没水县财政局', '没水县财政局全年收到申请【58件】，上年结转【5件】，结转下年度【3件】。'),
      ...ofBody('江北市太和镇人民政府', '太和镇新收政府信息公开申请【58件】，上年结转【5件】，办结【60件】。'),
      ...ofBody('江北市含溪区教育局', '2022年，含溪区教育局收到政府信息公开申请【58件】。'),
      ...ofBody('青禾区公共资源交易中心', '2022年，区公共资源交易中心收到政府信息公开申请【58件】。'),
      ...ofBody('江北市开州区义和镇人民政府', '2022年义和镇收到依申请公开事项【58件】。'),
      denied(
        '2022年义和镇未收到依申请公开事项。',
        '未收到依申请公开事项',
        'applications/new/total',
        '青禾县义和镇人民政府',
      ),
      denied(
        '区审计局未发生因政府信息公开引发的行政复议。',
        '未发生因政府信息公开引发的行政复议',
        'reviews/reconsideration/upheld',
        '青禾区审计局',
      ),
    ],
    nearMisses: [
      none(
        '无 in a name denies nothing',
        '无棠市教育局健全登记、审核、答复、归档的办理流程，本年未收到申请。',
        '无棠市教育局',
      ),
      none('诉讼 in a name is no lawsuit', '诉讼服务中心健全登记、审核、答复、归档的办理流程。', '青禾区诉讼服务中心'),
      quiet('太和镇收到申请12件，由镇政府自行答复。'),
      none('another body of such a name', '市审计局收到政府信息公开申请4件，与本街道无关。'),
    ],
  },
  'requests with words between': {
    cases: [
      ...slips('收到群众向我街道提交的政府信息公开申请【58件】。'),
      ...slips('全年收到公民和法人或者其他组织政府信息公开申请共【58件】。'),
      ...slips('全年收到自然人或法人以及其他组织申请【58件】，上年结转【5件】。'),
      ...slips('共受理政府信息公开【58件】，办结【60件】。'),
      ...slips('全年依托依申请公开平台共收到申请【58件】。'),
      ...slips('收到政府依申请公开【58件】，办结【60件】。'),
      denied(
        '本年度未收到公民、法人或者其他组织向本街道申请公开政府信息。',
        '未收到公民、法人或者其他组织向本街道申请公开政府信息',
        'applications/new/total',
      ),
      denied('全年未收到依申请公开信件。', '未收到依申请公开信件', 'applications/new/total'),
      denied('未收到群众申请要求公开的政府信息。', '未收到群众申请要求公开的政府信息', 'applications/new/total'),
      denied(
        '未收到个人、法人或其他组织的公开申请。',
        '未收到个人、法人或其他组织的公开申请',
        'applications/new/total',
      ),
    ],
    nearMisses: [
      quiet('收到政府信息公开意见建议12件。'),
      quiet('收到群众反映政府信息公开问题9件。'),
      quiet('组织政府信息公开培训12次，受理政府信息公开咨询30件。'),
      quiet('未收到科研机构的公开申请以外的意见。'),
      quiet('收到个人向区政府提交的申请91件，均由区政府答复。'),
    ],
  },
  'no review and no lawsuit, with words behind': {
    cases: [
      ...['事件', '现象', '问题'].map((noun) =>
        denied(
          `全年未发生因政府信息公开引发的行政复议、行政诉讼等${noun}。`,
          `未发生因政府信息公开引发的行政复议、行政诉讼等${noun}`,
          'reviews/reconsideration/upheld',
        ),
      ),
      denied(
        '未发生因政府信息公开事务引发的行政复议情况。',
        '未发生因政府信息公开事务引发的行政复议情况',
        'reviews/reconsideration/upheld',
      ),
      denied(
        '本年度无信息公开行政复议、行政诉讼的情况发生。',
        '无信息公开行政复议、行政诉讼的情况发生',
        'reviews/direct-litigation/upheld',
      ),
    ],
    nearMisses: [
      ofDisputes('未发生网络安全事件，未发生泄密问题。'),
      ofDisputes('未发生因政府信息公开引发的行政复议败诉事件。'),
      ofDisputes('未出现因答复超期引发行政复议的问题。'),
    ],
  },
  'lists of ways of sending on paper': {
    cases: [
      sum('全年收到申请58件，其中网络申请42件，书面申请17件。', '58件'),
      sum('收到申请58件，其中：网上申请40件、纸质申请19件。', '58件'),
      sum('共收到政府信息公开申请58件。其中，线上申请50件，书面申请9件。', '58件'),
      sum('收到申请58件，其中书面申请20件、网站申请39件。', '58件'),
      sum('收到申请58件，其中邮寄申请11件、书面申请7件、网络申请41件。', '58件'),
    ],
    nearMisses: [
      quiet('全年收到申请58件，其中网络申请41件，书面申请17件。'),
      quiet('收到申请58件，其中网络申请41件。'),
      quiet('收到申请58件，书面答复60件。'),
    ],
  },
  'lists that are divided themselves': {
    cases: [
      ofDisputes(
        '因政府信息公开引发行政争议6件，其中，行政复议4件，结果维持3件，尚未审结1件；行政诉讼3件，结果维持2件。',
        'prose-table-mismatch 3件',
      ),
      ofDisputes('因依申请公开引发行政争议7件，其中行政复议4件，行政诉讼2件。', 'prose-sum-mismatch 7件'),
      ofDisputes('发生信息公开行政争议案件5件，其中行政复议4件、行政诉讼2件。', 'prose-sum-mismatch 5件'),
      sum(
        '新收申请58件，上年结转5件。其中，予以公开18件，部分公开5件，不予公开15件，无法提供10件，不予处理8件，其他处理4件，结转下年度3件。',
      ),
      sum('共收到申请58件、上年度结转5件。其中，予以公开18件，部分公开5件，不予公开15件。'),
    ],
    nearMisses: [
      ofDisputes(
        '因政府信息公开引发行政争议6件，其中，行政复议4件，结果维持3件，尚未审结1件；行政诉讼2件，结果维持2件。',
      ),
      ofDisputes('调处行政争议31件，其中诉前化解12件。'),
      quiet('上年结转5件，其中自然人4件、商业企业1件。'),
    ],
  },
  'figures of a whole region': {
    cases: [
      ...ofBody('青禾县人民政府', '全县各乡镇、各部门共收到政府信息公开申请【58件】。'),
      ...ofBody('青禾区人民政府', '2022年，全区各职能部门、镇街共收到依申请公开【58件】。'),
      ...ofBody('青禾市人民政府', '全市各县区和各部门新收申请58件。').slice(0, 1),
      ...ofBody('青禾县人民政府', '全县各级各部门收到申请【58件】，办结【60件】。'),
      ...ofBody('青禾经济开发区管理委员会', '2022年全区共受理依申请公开【58件】，我区办结【60件】。'),
      ...ofBody('青禾职业技术学院', '2022年，学校收到依申请公开【58件】。'),
    ],
    nearMisses: [
      ...ofBody('青禾县教育局', '全县各乡镇、各部门共收到政府信息公开申请91件。'),
      ...ofBody('青禾县人民政府', '全县各学校共收到政府信息公开申请91件。'),
      ...ofBody('青禾区教育局', '2022年全区共受理依申请公开91件。'),
      ...ofBody('青禾区柳湾街道办事处', '全区各职能部门、镇街共收到依申请公开91件。'),
      ...ofBody('青禾区人民政府', '全区共收到申请58件。区政府办公室作为办理机构，收到申请12件，答复11件。'),
      ...ofBody('青禾市人民政府', '全市共收到申请58件。市政府办公室直接受理申请21件，办结19件。'),
      ...ofBody('青禾县人民政府', '全县新收申请58件，其中县政府办公室具体承办申请7件，均已答复。'),
      ...ofBody('青禾区人民政府', '全区共收到申请58件，以区政府为答复主体的申请9件，答复8件。'),
    ],
  },
  'who was sued, and what is added up': {
    cases: [
      ...slips('被申请行政复议【1件】，被维持1件。').slice(0, 1),
      sued('被申请行政复议1件，被维持1件；被起诉1件，尚未审结。'),
      sued('被申请复议1件，结果维持；被诉1件，尚在审理。'),
      sued('发生行政复议1件，复议机关予以维持；涉诉1件，尚未审结。'),
      sum('公开信息86条，其中工作动态50条，通知公告9条，组织机构5条，政策文件23条。', '86条'),
      share('不掌握7件、需本机关另行制作2件，合计占15.0%。'),
      share('自然人申请49件、商业企业9件，合计占100%。'),
    ],
    nearMisses: [
      quiet('办结60件，其中公开类24件、不公开类15件、其他类21件。'),
      quiet('公开类答复24件，不予公开类答复15件。'),
      none('nobody was sued', '本年未被申请行政复议，也未被起诉。'),
    ],
  },
  'applications for something else': {
    cases: [
      quiet('受理不动产登记申请2380件，办结2380件。'),
      quiet('共收到婚姻登记申请2380件，答复2375件。'),
      quiet('受理养老机构备案申请2380件，办结2375件，结转下年6件。'),
      quiet('受理政务服务事项申请2380件，办结2375件。'),
      quiet('收到区政府办公室依申请公开意见征询函2份，均已回复。'),
      quiet('收到1份上级转来的依申请公开征求意见书。'),
      quiet('2022年上半年收到政府信息公开申请31件，答复29件。其中同意公开或部分公开14件。'),
      quiet('去年同期收到申请40件。其中予以公开12件，部分公开9件。'),
      quiet('收到政府信息公开申请58件。群众申请49件，企业申请8件。'),
    ],
    nearMisses: [
      ...slips('受理申请【58件】，办结【60件】。'),
      ...slips('登记申请【58件】，答复【60件】，结转下年【3件】。'),
      ...slips('收到公开申请【58件】。'),
    ],
  },
  'applications for anything, of which some are for information': {
    cases: [
      quiet('收到各类申请358件，除300件为行政许可申请外，其余58件为政府信息公开申请。'),
      quiet('全年收到各类申请358件，其中行政许可申请300件，政府信息公开申请58件。'),
      quiet('受理申请358件，剔除行政许可类300件，剩余58件为依申请公开事项，办结60件。'),
      quiet('收到申请358件（含不动产登记申请300件），实际属于政府信息公开申请58件。'),
      quiet('全年接收群众申请358件，扣除低保申请300件，余下58件是政府信息公开申请。'),
      quiet('窗口收到申请358件。其中，政府信息公开申请58件、婚姻登记申请300件。'),
      quiet('全年收到申请358件，办结350件，其中依申请公开58件。'),
    ],
    nearMisses: [
      ...slips('各类申请共【58件】，均为政府信息公开申请。'),
      ...slips('收到申请【58件】，其中通过依申请公开平台提交41件、信函17件。'),
      ...slips('受理申请【58件】，受理低保申请12件。'),
      ...slips('收到申请【58件】，其中自然人依申请公开【45件】，企业【8件】。'),
      ...slips('收到政府信息公开申请【58件】，其中涉及行政许可申请材料的12件。'),
    ],
  },
  'counts beside each other': {
    cases: [
      quiet('收到政府信息公开申请58件，办结57件，逾期未补正不再处理2件，撤回1件，结转下年3件。'),
      quiet('收到政府信息公开申请63件（上年度结转5件，结转下年度3件）。'),
      quiet('全年共收到公开申请63件（上年结转5件）。'),
      ...slips('收到政府信息公开申请58件，按期办结【60件】，其中逾期不补正2件。'),
      {
        why: 'one more in what was received, the carried in told in brackets',
        report: { figures, sentence: '全年共收到公开申请64件（上年结转5件）。' },
        finds: ['prose-table-mismatch 64件'],
      },
      ofDisputes(
        '因政府信息公开被申请行政复议4件，与去年1件相比增长3件；提起行政诉讼3件。',
        'prose-table-mismatch 3件',
      ),
    ],
    nearMisses: [
      ...slips('收到政府信息公开申请【58件】，办结【60件】，结转下年【3件】。'),
      ofDisputes('因政府信息公开被申请行政复议4件，与去年1件相比增长3件；提起行政诉讼2件。'),
    ],
  },
  'all requests answered': {
    cases: [
      threeReceived('收到政府信息公开申请3件，均已办结。', '均已办结'),
      threeReceived('收到政府信息公开申请3件，全部按时办结。', '全部按时办结'),
      threeReceived('受理依申请公开事项3件，全部在法定期限内予以答复。', '全部在法定期限内予以答复'),
      threeReceived('收到申请3件，均已在规定期限内办理完毕。', '均已在规定期限内办理完毕'),
      threeReceived('全年收到申请3件，均及时答复。', '均及时答复'),
    ],
    nearMisses: [
      threeReceived('收到政府信息公开申请3件，均已办结。', undefined, 1),
      threeReceived('收到政府信息公开申请3件，除1件尚未到期外，均已办结。'),
      threeReceived('收到政府信息公开申请3件，均依法办理。'),
      threeReceived('收到政府信息公开申请3件，均已登记，结转下年1件。'),
      quiet('收到政府信息公开申请58件，均已登记并转办。'),
    ],
  },
  'whose report it is, by its first sentence': {
    cases: [
      untitled(
        '本报告由榆岭镇人民政府结合有关统计数据编制。统计期限自2022年1月1日起至2022年12月31日止。',
        '榆岭镇人民政府',
      ),
      untitled(
        '本报告依据有关规定，由榆岭县人民政府办公室综合各科室材料编制。统计期限自2022年1月1日至12月31日。',
        '榆岭县人民政府办公室',
      ),
      untitled(
        '本报告由榆岭区柳湾镇人民政府政务公开工作机构编制。统计期限自2022年1月1日至12月31日。',
        '榆岭区柳湾镇人民政府',
      ),
      untitled('2022年，榆岭乡人民政府坚持公开为常态，现将我乡2022年度信息公开工作情况报告如下。', '榆岭乡人民政府'),
      untitled('根据有关规定，现公开我局2022年度政府信息公开工作年度报告。', ''),
      {
        why: 'behind the mark of a page with pictures',
        report: { title: '【图解】榆岭市统计局2022年政府信息公开工作年度报告', signature: '' },
        body: '榆岭市统计局',
        year: 2022,
      },
    ],
    nearMisses: [
      untitled('本报告由各单位结合有关统计数据编制。统计期限自2022年1月1日至12月31日。', ''),
      untitled('报告中的数据为全县各级行政机关汇总而成。统计期限自2022年1月1日至12月31日。', ''),
      untitled('现公布本街道2022年度政府信息公开工作年度报告。', ''),
      untitled('本报告由领导小组办公室汇总编制。统计期限自2022年1月1日至12月31日。', ''),
    ],
  },
  'how a single case ended': {
    cases: [
      single('我街道因政府信息公开发生行政复议1件，复议结果为维持。', '复议结果为维持'),
      single('因政府信息公开引发行政复议1件，予以维持。', '予以维持'),
      single('因政府信息公开被申请行政复议1件（维持）。', '维持'),
      single('本街道信息公开行政诉讼1件，胜诉。', '胜诉', 'direct-litigation/corrected'),
      single(
        '信息公开行政诉讼1件，法院判决驳回原告诉讼请求。',
        '法院判决驳回原告诉讼请求',
        'direct-litigation/corrected',
      ),
      single('信息公开行政诉讼1件，尚未开庭。', '尚未开庭', 'direct-litigation/upheld'),
      single('因政府信息公开引起的行政复议1件，已审结。', '已审结', 'reconsideration/pending'),
    ],
    nearMisses: [
      single('因政府信息公开被申请行政复议1件（纠正）。'),
      single('因政府信息公开被申请行政复议1件，已审结。'),
      single('信息公开行政诉讼1件，诉讼结果为维持。', undefined, 'direct-litigation/upheld'),
      single('我街道因征地补偿被申请行政复议1件，征地决定维持有效。'),
    ],
  },
  'no case corrected or lost': {
    cases: [
      single('因依申请公开引发行政复议1件，无行政复议纠错和行政诉讼败诉。', '无行政复议纠错和行政诉讼败诉'),
      single('涉及信息公开复议1件，诉讼0件，无被纠错和败诉。', '无被纠错和败诉'),
      single('信息公开行政诉讼1件，无败诉。', '无败诉', 'direct-litigation/corrected'),
      single('信息公开行政复议1件，没有被撤销案件。', '没有被撤销'),
      single('全年信息公开行政复议1件，未发生被纠正的情况。', '未发生被纠正'),
    ],
    nearMisses: [
      single('信息公开行政诉讼1件，无败诉。', undefined, 'direct-litigation/upheld'),
      single('涉及信息公开复议1件，无被纠错和败诉。', undefined, 'reconsideration/upheld'),
      single('2021年信息公开行政复议3件，无被纠错案件。'),
      single('信息公开行政复议1件，答复无明显差错。'),
    ],
  },
  'what became of some, told behind the figure': {
    cases: [
      ...slips(
        '收到政府信息公开申请63件（含上年结转5件），其中【60件】已按期完成答复，剩余【3件】结转下年度继续办理。',
      ),
      ...slips('共收到申请58件，上年结转5件，其中【60件】已按照相关要求进行回复，【3件】结转2023年度继续办理。'),
      ...slips('收到申请58件，已处理【60件】，结转下年度继续办理【3件】。'),
      ...slips('收到申请58件，答复完毕【60件】，办理中【3件】。'),
      ...slips('办结申请【60件】，顺延至下一年答复【3件】。'),
      ...slips('收到申请58件，办结【60件】，结转至2023年答复【3件】。'),
      denied('收到申请58件，办结60件，无结转件。', '无结转件', 'applications/new/total'),
    ],
    nearMisses: [
      quiet('收到申请58件，其中12件已当场答复。'),
      quiet('收到申请58件，其中18件书面答复，40件口头答复。'),
      quiet('收到申请58件，网上申请41件已按期答复，信函申请17件。'),
      quiet('收到申请58件，办结60件，上年度结转5件全部办结，无积压件。'),
      quiet('受理12345热线2380件，办结2375件，结转下年6件。'),
    ],
  },
  'results in words of their own': {
    cases: [
      ...slips('收到申请58件，均已登记。其中公开【18件】，部分公开【5件】。'),
      ...slips('收到申请58件，均已受理。其中予以公开【18件】，不予重复处理【2件】。'),
      {
        why: 'more that do not exist than are not held',
        report: { figures, sentence: '办结60件，其中予以公开18件，经检索不存在11件。' },
        finds: ['prose-table-mismatch 11件'],
      },
      {
        why: 'more that do not exist, with another measure word',
        report: { figures, sentence: '办结60起，其中予以公开18起，经查询不存在12起。' },
        finds: ['prose-table-mismatch 12起'],
      },
      {
        why: 'more that do not exist, alone',
        report: { figures, sentence: '收到申请58件，办结60件，其中不存在11件。' },
        finds: ['prose-table-mismatch 11件'],
      },
    ],
    nearMisses: [
      quiet('办结60件，其中予以公开18件，经检索不存在6件。'),
      quiet('不存在应公开未公开信息12件。'),
      quiet('收到申请58件，其中公开栏公开20件。'),
      quiet('主动公开310件，其中公开文件41件，部分公开文件2件。'),
    ],
  },
  'lists of what was published, one behind the other': {
    cases: [
      quiet('政府网站发布信息812条，其中工作动态505条；微信公众号发布信息1260条。'),
      quiet('门户网站公开信息96条，其中政策解读12条、工作动态40条；政务微博发布303条，抖音发布120条。'),
      quiet('全年主动公开政策文件12条，其中图解5条；转载发布健康提示160条。'),
      quiet('2022年公开的信息主要有：重要会议4条，公示公告8条，预决算2条，重要项目2条，其他信息7条。'),
      quiet('发布信息35条，其中重要会议4条，公示公告12条，预决算5条，重要项目7条，其他7条。'),
      quiet('全年公开信息29条，其中会议公开3条，公示公告9条，财政信息8条，其他9条。'),
      quiet('主动公开信息60条，其中文件公开10条，公告公示20条，其他30条。'),
      quiet('发布信息16条,其中图解7条,转载发布190条。'),
      quiet('全年召开新闻发布会3场，其中主要负责人出席1场；举办在线访谈12场。'),
      quiet('全年主动公开信息150条，其中政策解读25条，转发上级信息320条。'),
      quiet('发布政务信息88条，其中通知公告24条，公众号推送240条。'),
      quiet('网站公开信息46条，其中部门文件13条，微信公众号发布98条。'),
      quiet('公开信息40条，其中图解4条，另通过抖音发布短视频35条。'),
      quiet('主要发布信息1条,公示公告9条,人事信息2条,财政信息4条,其他信息7条。'),
      quiet('主要公开信息2条，决策公开12条，人事任免3条，财政预决算4条，其他10条。'),
      quiet('公开规范性文件20件（今年制发20件，补发之前文件126件）。'),
      quiet('公布政策文件32件（当年印发32件，补录以前年度文件18件）。'),
      quiet('公开制度文件9件（本年制定9件，补登往年文件4件）。'),
      quiet('主动公开文件15件（本年出台15件，转载上级文件40件）。'),
      quiet('公开办事指南24件（本年制定24件，补充公开往年指南30件）。'),
    ],
    nearMisses: [
      sum('发布信息35条，其中重要会议4条，公示公告12条，预决算5条，重要项目7条，其他9条。', '35条'),
      sum('政府网站发布信息812条，其中工作动态505条、通知公告400条；微信公众号发布信息1260条。', '812条'),
      sum('发布信息14条,其中图解5条,公告11条。', '14条'),
      sum('公开规范性文件20件（今年制发12件，补发之前文件9件）。', '20件'),
      sum('公开规范性文件20件（今年制发21件，补发之前文件9件）。', '20件'),
      sum('公开信息60条，其中：1.文件公开10条；2.公告公示20条；3.其他公开35条。', '60条'),
    ],
  },
  'a name with a verb in it in a list of what was published': {
    cases: [
      sum('公开政府信息60条，其中社会保险13条、房屋征收及住房保障12条、公共法律服务12条、社区事务24条。', '60条'),
      sum('公开信息48条，其中征地补偿及安置10条、培训与就业8条、收费与价格6条、社区事务25条。', '48条'),
      sum(
        '公开信息共计60条，包括：人事信息12条，政务动态18条，公告公示20条，解读及回应信息共计5条，其他信息6条。',
        '60条',
      ),
      sum('发布信息40条，其中工作动态20条，解读回应信息共9条，办理结果公告合计12条。', '40条'),
      sum('主动公开信息30条，其中：收费公示8条，处罚及强制公示合计11条，其他12条。', '30条'),
      sum('发布信息52条，其中公告公示30条、处罚和强制信息共计12条、人事信息11条。', '52条'),
    ],
    nearMisses: [
      quiet('公开政府信息60条，其中社会保险12条、房屋征收及住房保障12条、公共法律服务12条、社区事务24条。'),
      quiet('公开信息共计60条，包括：人事信息12条，政务动态18条，公告公示20条，解读及回应信息共计5条，其他信息5条。'),
      quiet('发布信息40条，其中工作动态20条，回复和办理网民留言共计96条。'),
      quiet('发布信息40条，其中工作动态20条，处理及回复群众诉求96条。'),
      quiet('发布信息40条，其中工作动态20条，全年回应群众关切共计96条。'),
    ],
  },
  'all of them, and the public': {
    cases: [
      ...slips('收到申请58件。所有申请均在规定时限内答复，答复类型为：予以公开【18件】，部分公开【5件】。'),
      ...slips('收到申请58件，所有申请均已登记。办理类型为：予以公开【18件】，部分予以公开【5件】。'),
      denied('未收到公众、法人或其他组织要求公开政府信息的申请。', NONE_RECEIVED, 'applications/new/total'),
      denied(
        '未收到群众、法人及其他组织的公开申请。',
        '未收到群众、法人及其他组织的公开申请',
        'applications/new/total',
      ),
      {
        why: 'a question that led to a review',
        report: { sentence: '因政府信息公开问题被申请行政复议有2件。', figures: upheldOnce },
        finds: ['prose-table-mismatch 2件'],
      },
      {
        why: 'the same cases told to be pending twice',
        report: { sentence: '因政府信息公开被申请行政复议1件，正在复议机关审理中，尚未审结。', figures: upheldOnce },
        finds: ['prose-outcome-mismatch 审理中'],
      },
    ],
    nearMisses: [
      quiet('收到申请58件。所有申请均在规定时限内答复，答复类型为：予以公开18件，部分公开5件。'),
      quiet('公开国家所有自然资源资产信息18条、集体所有土地信息5条。'),
      none('persons and organisations of the public', '未收到公众、法人或其他组织要求公开政府信息的申请。'),
      quiet('未收到公众、法人或其他组织的来信。'),
      {
        why: 'reviews and lawsuits pending, each told once',
        report: {
          sentence: '因政府信息公开被申请行政复议1件，尚未审结；被提起行政诉讼1件，尚未审结。',
          figures: {
            'reviews/reconsideration/pending': 1,
            'reviews/reconsideration/total': 1,
            'reviews/direct-litigation/pending': 1,
            'reviews/direct-litigation/total': 1,
          },
        },
      },
      {
        why: 'a review upheld, led to by a question',
        report: { sentence: '因政府信息公开问题被申请行政复议有1件，已维持。', figures: upheldOnce },
      },
    ],
  },
  'cases dismissed, settled or ended': {
    cases: [
      fiveReviews('因政府信息公开申请行政复议5件，其中维持3件、驳回复议申请3件。', '5件'),
      fiveReviews('因政府信息公开申请行政复议5件（维持3件、驳回申请3件）。', '5件'),
      fiveReviews('涉及政府信息公开的行政复议5件，其中维持3件，驳回行政复议申请1件，终止2件。', '5件'),
      fiveReviews('依申请公开引发行政复议5件，其中维持3件、调解结案1件、驳回2件。', '5件'),
      fiveReviews('因政府信息公开申请行政复议5件，其中：驳回2件；和解1件；维持3件。', '5件'),
    ],
    nearMisses: [
      fiveReviews('因政府信息公开申请行政复议5件，其中维持3件、驳回复议申请2件。'),
      fiveReviews('因政府信息公开申请行政复议5件（维持3件、驳回申请1件、终止1件）。'),
      fiveReviews('因政府信息公开申请行政复议5件，其中涉及征地4件、物业1件，维持3件、调解结案2件。'),
      fiveReviews('因政府信息公开申请行政复议5件，其中维持3件、驳回1件。'),
      quiet('收到申请58件，办结60件，驳回信访事项复查申请4件。'),
    ],
  },
};
