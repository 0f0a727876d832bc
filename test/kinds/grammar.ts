import type { SmallReport } from '../kit/small-report.ts';
import { denied, ofBody, sum } from './published.ts';
import { figures, quiet, slips } from './requests.ts';
import type { KindCase, KindTexts } from './texts.ts';

type Figures = NonNullable<SmallReport['figures']>;

/** The cases of `slips` in a report with figures of its own. */
const slipsIn = (own: Figures, marked: string, rule?: string): readonly KindCase[] =>
  slips(marked, rule).map((each) => ({
    ...each,
    report: { ...(typeof each.report === 'string' ? {} : each.report), figures: own },
  }));

const quietIn = (own: Figures, sentence: string): KindCase => ({ why: sentence, report: { figures: own, sentence } });

const wrongIn = (own: Figures, sentence: string, ...finds: string[]): KindCase => ({
  ...quietIn(own, sentence),
  finds,
});

/** Documents made, repealed and in force. */
const documents: Figures = {
  'disclosure/normative-documents/issued': 6,
  'disclosure/normative-documents/repealed': 4,
  'disclosure/normative-documents/in-force': 20,
};

/** Three reviews that were upheld, two lawsuits that followed them, one without a review before it. */
const suits: Figures = {
  'reviews/reconsideration/upheld': 3,
  'reviews/reconsideration/total': 3,
  'reviews/litigation-after-reconsideration/upheld': 2,
  'reviews/litigation-after-reconsideration/total': 2,
  'reviews/direct-litigation/upheld': 1,
  'reviews/direct-litigation/total': 1,
};

/** Four reviews, of which one is pending. */
const pending: Figures = {
  'reviews/reconsideration/upheld': 2,
  'reviews/reconsideration/corrected': 1,
  'reviews/reconsideration/pending': 1,
  'reviews/reconsideration/total': 4,
};

/** 58 received, 60 closed, 3 carried over. `more` is a figure that contradicts what is said. */
const more = (sentence: string, words: string): KindCase => ({
  why: sentence,
  report: { figures, sentence },
  finds: [`prose-table-mismatch ${words}`],
});

/** Wordings that are understood by their grammar: what stands between verb and object, clauses as objects, exceptions. */
export const grammar: Readonly<Record<string, KindTexts>> = {
  'ways of sending before the verb': {
    cases: [
      ...slips('今年我街道经省、市网上平台收到政府信息公开申请【58件】。'),
      ...slips('全年我街道通过区政府网站、信函等渠道收到依申请公开事项【58件】，办结【60件】。'),
      ...slips('本年度通过省政府信息公开统一平台共收到申请【58件】。'),
      ...slips('年内经网上提交、上级转来等方式收到政府信息公开申请【58件】。'),
      ...slips('我街道在区政务网和依申请公开系统收到申请【58件】，结转下年度【3件】。'),
      ...ofBody('青禾县统计局', '今年我局经省、市网上平台收到政府信息公开申请【58件】。'),
      more('全年从市政府网站收到政府信息公开申请59件。', '59件'),
      more('我街道今年经区政务服务网收到依申请公开61件。', '61件'),
    ],
    nearMisses: [
      quiet('通过网络平台收到政府信息公开申请41件，通过信函收到17件。'),
      quiet('全年从市政府网站收到政府信息公开申请41件。'),
      quiet('我街道经区政务服务网收到依申请公开41件。另收到书面申请17件。'),
      quiet('经信函收到政府信息公开申请17件。'),
      quiet('经区政府办公室转来政府信息公开申请12件。'),
    ],
  },
  'topics and other attributes before the object': {
    cases: [
      ...slips('收到涉及征地拆迁、物业管理等方面的政府信息公开申请【58件】。'),
      ...slips('共收到关于学区划分、教师招聘等领域的申请【58件】，办结【60件】。'),
      ...slips('收到公民要求公开有关政府信息的申请【58件】。'),
      ...slips('全年共收到有效政府信息公开申请【58件】。'),
      ...slips('收到群众申请公开政府信息的事项【58件】。'),
      denied('全年未接到群众要求公开政府信息的事项。', '未接到群众要求公开政府信息的事项', 'applications/new/total'),
      denied(
        '未出现公民申请公开本街道政府信息的情况。',
        '未出现公民申请公开本街道政府信息的情况',
        'applications/new/total',
      ),
      denied(
        '没有收到企业、群众请求公开相关信息的申请。',
        '没有收到企业、群众请求公开相关信息的申请',
        'applications/new/total',
      ),
    ],
    nearMisses: [
      quiet('收到涉及征地拆迁的政府信息公开申请31件。'),
      quiet('收到要求公开征地补偿信息的申请31件。'),
      quiet('未收到公民要求公开征地信息的申请。'),
      quiet('收到群众要求公开办事流程的建议12条。'),
      quiet('收到区政府办公室转办的政府信息公开申请12件。'),
    ],
  },
  'closed by a day': {
    cases: [
      ...slips('收到申请【58件】，目前已办结【60件】。'),
      ...slips('收到申请【58件】，截至年底已办结【60件】，结转【3件】。'),
      ...slips('收到申请【58件】，截至2022年底，已办结【60件】。'),
      ...slips('目前办结申请【60件】，收到申请【58件】。'),
      ...slips('受理政府信息公开申请【58件】，到目前已全部答复【60件】。').slice(0, 1),
      ...slips('收到申请【58件】，截至12月31日已答复【60件】。'),
    ],
    nearMisses: [
      quiet('收到申请58件，上年结转5件，截至目前已办结63件。'),
      quiet('收到申请58件，目前已办结55件，正在办理3件，上年结转5件均已办结。'),
      quiet('收到申请58件，截至2023年1月20日已办结62件。'),
      quiet('收到申请58件，截至10月底已办结49件。'),
      quiet('收到申请58件，目前正在办理3件，办结55件。'),
      quiet('目前共有政务新媒体5个，发布信息320条。'),
    ],
  },
  'an exception, and the rest closed': {
    cases: [
      ...slips('办理申请63件（含上年结转5件），除【3件】结转外其余【60件】全部处理完毕。'),
      ...slips('收到申请58件，上年结转5件，除【3件】结转下年度外，其余【60件】均已按期办结。'),
      ...slips('全年办理申请63件，除【3件】尚在办理外，其余【60件】已全部答复。'),
      ...slips('办理申请63件，除【3件】尚在答复状态中，其余【60件】全部按照规定及时处理完毕。'),
      ...slips('办理申请63件，除【3件】跨年办理以外，其余【60件】均已答复完毕。'),
    ],
    nearMisses: [
      quiet('收到申请58件，除6件经批准延期外其余52件均按期答复。'),
      quiet('除上年结转的5件外，新收申请58件。'),
      quiet('办理提案63件，除3件结转外其余60件全部办结。'),
    ],
  },
  'what was carried in, left out': {
    cases: [
      ...slips('新收政府信息公开申请【58件】（不含上年结转【5件】）。'),
      ...slips('新收申请【58件】，不包括上年度结转的【5件】。'),
      ...slips('收到申请【58件】（不含2021年结转的【5件】），办结【60件】。'),
      ...slips('受理申请【63件】，其中新收【58件】、上年结转【5件】。'),
      ...slips('办理【63件】政府信息公开申请，其中本年新收【58件】、2021年结转【5件】。'),
    ],
    nearMisses: [
      quiet('收到申请58件（不含咨询12件）。'),
      quiet('新收申请58件，不含重复提交的2件。'),
      quiet('办结申请60件，不含上年办结的41件。'),
    ],
  },
  'applicants who withdrew': {
    cases: [
      more('办结申请60件，其中申请人主动撤回2件。', '2件'),
      more('收到申请58件，申请人撤回申请3件。', '3件'),
      more('办结60件，予以公开18件，其他处理4件（其中申请人自行撤回2件）。', '2件'),
      more('全年办结60件，不予处理8件，申请人自愿撤回4件。', '4件'),
      more('办结申请60件，主动放弃申请5件。', '5件'),
    ],
    nearMisses: [
      quiet('办结申请60件，其中申请人主动撤回1件。'),
      quiet('收到申请58件，经沟通申请人撤回申请1件。'),
      quiet('撤回行政许可4件，撤销行政处罚2件。'),
      quiet('行政复议1件，申请人撤回复议申请1件。'),
    ],
  },
  'documents of the own level': {
    cases: [
      ...slipsIn(documents, '全年制发【6份】街道本级规范性文件。'),
      ...slipsIn(documents, '印发【6件】本级行政规范性文件，废止【4件】。'),
      ...slipsIn(documents, '公开现行有效行政规范性文件【20个】。'),
      ...slipsIn(documents, '集中公开【20件】现行有效的行政规范性文件。'),
      ...slipsIn(documents, '清理废止失效规范性文件共【4件】。'),
    ],
    nearMisses: [
      quietIn(documents, '印发区政府规范性文件9件。'),
      quietIn(documents, '公开规范性文件31件。'),
      quietIn(documents, '清理规范性文件28件，废止政策文件11件。'),
      quietIn(documents, '转发9份上级规范性文件。'),
      quietIn(documents, '制发规范性文件解读材料9件。'),
    ],
  },
  'lawsuits without a review': {
    cases: [
      ...slipsIn(suits, '因政府信息公开工作未经复议直接提起诉讼【1件】，复议后起诉【2件】。'),
      ...slipsIn(suits, '政府信息公开方面，未经复议直接起诉的行政诉讼案件【1件】。'),
      ...slipsIn(suits, '因信息公开引发的未经行政复议程序直接提起的行政诉讼【1件】。'),
      ...slipsIn(suits, '未经行政复议直接向人民法院提起的政府信息公开行政诉讼案件【1件】。'),
      ...slipsIn(suits, '政府信息公开行政复议【3件】，未经过复议的行政诉讼【1件】。'),
      ...slipsIn(suits, '因政府信息公开直接提起行政诉讼【1件】，经复议后提起行政诉讼【2件】。'),
    ],
    nearMisses: [
      quietIn(suits, '因政府信息公开直接提起行政诉讼3件。'),
      quietIn(suits, '因政府信息公开行政复议3件，直接向法院起诉1件。'),
      quietIn(suits, '因征地未经复议直接提起诉讼9件，与政府信息公开无关。'),
    ],
  },
  'lawsuits after a review': {
    cases: [
      ...slipsIn(
        suits,
        '因政府信息公开发生行政复议【3件】，经行政复议后又提起行政诉讼【2件】，未经复议直接起诉【1件】。',
      ),
      ...slipsIn(suits, '信息公开行政复议【3件】和复议后提起行政诉讼【2件】。'),
      ...slipsIn(suits, '信息公开行政复议3件，对复议决定不服又起诉【2件】。'),
      ...slipsIn(suits, '政府信息公开方面，复议后再提起诉讼【2件】。'),
      ...slipsIn(suits, '因政府信息公开经复议后提起行政诉讼【2件】。'),
      ...slipsIn(suits, '因政府信息公开不服复议决定而提起行政诉讼【2件】。'),
      ...slipsIn(suits, '因政府信息公开申请不服行政复议决定提起行政诉讼【2件】。'),
    ],
    nearMisses: [
      quietIn(suits, '因政府信息公开发生行政复议和行政诉讼共6件。'),
      quietIn(suits, '信息公开行政复议3件，行政诉讼3件。'),
      quietIn(suits, '因征地经复议后提起行政诉讼9件，与政府信息公开无关。'),
    ],
  },
  'cases that ended, beside those pending': {
    cases: [
      wrongIn(pending, '信息公开行政复议4件，已审结4件。', 'prose-table-mismatch 4件'),
      wrongIn(pending, '信息公开行政复议4件，其中审结2件。', 'prose-table-mismatch 2件'),
      wrongIn(pending, '信息公开行政复议4件，目前已审结3件，尚未审结2件。', 'prose-sum-mismatch 4件'),
      wrongIn(pending, '信息公开行政复议5件，目前已审结3件，1件尚未审结。', 'prose-table-mismatch 5件'),
      wrongIn(pending, '信息公开行政复议4件，已结案4件，尚在审理1件。', 'prose-table-mismatch 4件'),
    ],
    nearMisses: [
      quietIn(pending, '信息公开行政复议4件，已审结3件，尚未审结1件。'),
      quietIn(pending, '信息公开行政复议4件，目前已审结4件。'),
      quietIn(pending, '信息公开行政复议4件，目前已审结3件，1件尚未审结。'),
      quietIn(pending, '信息公开行政复议4件，上年审结2件。'),
      quietIn(pending, '审结各类行政复议案件31件。'),
    ],
  },
  'ways of sending that do not come to all': {
    cases: [
      sum('收到申请58件，其中网络申请40件，信函申请17件。', '58件'),
      sum('收到申请58件：网络申请41件，信函申请16件。', '58件'),
      sum('全年收到申请58件，其中当面申请3件、网络申请40件、信函申请14件。', '58件'),
      sum('收到申请58件。从申请方式看，网络申请28件，信函申请31件。', '58件'),
      sum('收到申请58件，从申请方式看，网络申请48件、信函申请17件。', '58件'),
    ],
    nearMisses: [
      quiet('收到申请58件，其中网络申请30件、信函申请9件等。'),
      quiet('收到申请58件，其中网络申请41件。'),
      quiet('收到申请58件，其中网络申请21件，信函申请15件。'),
      quiet('收到申请58件，其中网上申请41件、当面申请10件。'),
      quiet('收到申请58件，网络申请40件，信函申请17件等。'),
      quiet('受理申请58件，答复60件，其中网上答复41件，书面答复19件。'),
      quiet('发布信息320条，其中网站120条、公众号199条、文件1条。'),
    ],
  },
  'answers beside other results': {
    cases: [
      quiet('受理申请58件，答复50件，不予处理8件，逾期不补正2件。'),
      quiet('受理依申请公开政府信息申请58件，答复40件，无法提供10件，不予处理8件。'),
      quiet('受理依申请公开事项58件，答复53件，不予受理4件，申请内容不明确1件。'),
      quiet('受理申请58件，回复42件，不予处理8件，无法提供10件。'),
      ...slips('受理申请58件，答复【60件】，其中不予处理【8件】，无法提供【10件】。'),
      ...slips('受理申请58件，答复【60件】，予以公开【18件】，部分公开【5件】。'),
    ],
    nearMisses: [
      ...slips('收到申请58件，答复【60件】，逾期不补正2件。'),
      ...slips('收到申请58件，答复【60件】：不予处理【8件】，无法提供【10件】。'),
      ...slips('收到申请58件，办结【60件】，不予处理【8件】，无法提供【10件】。'),
    ],
  },
};
