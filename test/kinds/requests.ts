import type { SmallReport } from '../kit/small-report.ts';
import type { KindCase, KindTexts } from './texts.ts';

const COLUMNS = ['natural-person', 'enterprise', 'research', 'social', 'legal', 'other', 'total'] as const;

/**
 * The requests of a year in which every ground has some: 58 received, 5 carried in, 60 closed, 3 carried over. By row what natural
 * persons, enterprises and the other kinds of applicants have.
 */
const rows: Readonly<Record<string, readonly number[]>> = {
  new: [45, 8, 1, 0, 3, 1],
  'carried-in': [4, 1, 0, 0, 0, 0],
  granted: [14, 3, 0, 0, 1, 0],
  'partly-granted': [4, 1, 0, 0, 0, 0],
  'refused.state-secret': [2, 1, 0, 0, 0, 0],
  'refused.prohibited-by-law': [1, 0, 0, 0, 0, 0],
  'refused.public-security': [2, 0, 0, 0, 0, 0],
  'refused.third-party': [2, 0, 0, 0, 0, 0],
  'refused.internal-affairs': [1, 0, 0, 0, 0, 0],
  'refused.deliberative': [3, 0, 0, 0, 0, 0],
  'refused.enforcement-file': [1, 1, 0, 0, 0, 0],
  'refused.special-query': [1, 0, 0, 0, 0, 0],
  'unavailable.not-held': [5, 1, 1, 0, 0, 0],
  'unavailable.not-compiled': [2, 0, 0, 0, 0, 0],
  'unavailable.unclear': [1, 0, 0, 0, 0, 0],
  'unprocessed.petition': [3, 0, 0, 0, 0, 0],
  'unprocessed.repeated': [2, 0, 0, 0, 0, 0],
  'unprocessed.publication': [1, 0, 0, 0, 0, 0],
  'unprocessed.excessive': [1, 0, 0, 0, 0, 0],
  'unprocessed.reissue': [1, 0, 0, 0, 0, 0],
  'other.uncorrected': [0, 1, 0, 0, 1, 0],
  'other.unpaid': [1, 0, 0, 0, 0, 0],
  'other.rest': [0, 0, 0, 0, 0, 1],
  'result-total': [48, 8, 1, 0, 2, 1],
  'carried-over': [1, 1, 0, 0, 1, 0],
};

export const figures: NonNullable<SmallReport['figures']> = {
  ...Object.fromEntries(
    Object.entries(rows).flatMap(([row, counts]) =>
      COLUMNS.map((column, i) => [`applications/${row}/${column}`, counts[i] ?? counts.reduce((sum, n) => sum + n, 0)]),
    ),
  ),
  'disclosure/licensing/decisions': 320,
  'reviews/reconsideration/upheld': 1,
  'reviews/reconsideration/total': 1,
};

/** A sentence in which each figure is one that the tables have. */
export const quiet = (sentence: string): KindCase => ({ why: sentence, report: { figures, sentence } });

/**
 * A right sentence, and the same with one more in each of the figures that stand in 【】 in turn: found there, and nowhere
 * else. `rule` is what finds it.
 */
export function slips(marked: string, rule = 'prose-table-mismatch'): readonly KindCase[] {
  const plain = (text: string): string => text.replaceAll(/[【】]/g, '');
  const wrong = [...marked.matchAll(/【(\d+)([^】]*)】/g)].map(({ 0: whole, 1: count, 2: measure = '', index }) => {
    const slip = `${Number(count) + 1}${measure}`;
    const sentence = plain(marked.slice(0, index) + slip + marked.slice(index + whole.length));
    return { why: `${slip} in ${sentence}`, report: { figures, sentence }, finds: [`${rule} ${slip}`] };
  });
  return [quiet(plain(marked)), ...wrong];
}

const SHARE = 'prose-percentage-mismatch';

/** A sentence whose parts come to more than its total. */
function tooMuch(sentence: string, total: string): KindCase {
  return { why: sentence, report: { figures, sentence }, finds: [`prose-sum-mismatch ${total}`] };
}

/** A sentence that names a year from or to which the report cannot carry requests. */
function carriedYear(sentence: string, year: string): KindCase {
  return { why: sentence, report: { figures, sentence }, finds: [`year-mismatch ${year}`] };
}

/** What the running text says of the requests received, carried over and closed, and of the grounds and results. */
export const requests: Readonly<Record<string, KindTexts>> = {
  'single grounds beside their rows': {
    cases: [
      ...slips(
        '全年办结60件，其中不予公开【15件】（国家秘密【3件】，法律法规禁止公开【1件】，三安全一稳定【2件】，保护第三方合法权益【2件】，内部事务信息【1件】，过程性信息【3件】，行政执法案卷【2件】，行政查询事项【1件】）。',
      ),
      ...slips(
        '共办结60件。其中，无法提供【10件】，包括本机关不掌握【7件】、需另行制作【2件】、补正后仍不明确【1件】；不予处理【8件】，其中信访举报投诉类【3件】、重复申请【2件】、要求提供公开出版物【1件】、无正当理由大量反复申请【1件】、要求重新出具已获取信息【1件】；逾期不补正【2件】，逾期不缴费【1件】。',
      ),
      ...slips(
        '共答复60件：属于国家秘密的【3件】，危及“三安全一稳定”的【2件】，涉及第三方合法权益的【2件】，属于内部管理信息的【1件】，属于过程性信息的【3件】，属于执法案卷的【2件】。',
      ),
      ...slips(
        '办结60件，其中【3件】属于信访投诉类申请，【2件】为重复申请，【1件】系要求提供公开出版物，【2件】申请人逾期未补正，【1件】申请内容不明确。',
      ),
      ...slips(
        '办结60件，因保护第三方合法权益不予公开【2件】，因属于过程性信息不予公开【3件】，以重复申请为由不予处理【2件】。',
      ),
      ...slips('办结60件，其中不予处理8件：信访类【3件】、重复类【2件】、公开出版物类【1件】、大量反复申请【1件】。'),
      ...slips(
        '全年收到申请58件。不予公开【15件】（其中国家秘密【3件】、三安全一稳定【2件】、行政查询事项【1件】）；我街道不掌握相关信息的【7件】，无现成信息的【2件】。',
      ),
      ...slips('不予公开的【15件】中，因涉及国家秘密【3件】，因属于过程性信息【3件】，因属于行政查询事项【1件】。'),
      ...slips('因重复申请不予处理【2件】，因本机关不掌握无法提供【7件】。'),
      ...slips('收到申请58件，申请人逾期未补正视为放弃【2件】。'),
      ...slips('收到申请58件，对【8件】作出不予处理告知，对【10件】告知无法提供。'),
      ...slips('共办结申请60件，按结果分：公开【18件】、部分公开【5件】。'),
      ...slips(
        '收到申请58件，办理结果如下：予以公开【18件】；部分公开【5件】；不予公开【15件】；无法提供【10件】；不予处理【8件】；其他处理【4件】；总计【60件】。',
      ),
      ...slips('不予公开【15件】，其中第十四条规定的国家秘密【3件】、第十六条规定的过程性信息【3件】。'),
    ],
    nearMisses: [
      quiet('收到申请58件，申请内容主要涉及征地补偿31件、行政执法案卷16件、国家秘密类咨询11件。'),
      quiet('收到申请58件，主要涉及征地补偿31件、行政执法案卷16件、信访投诉类11件。'),
      quiet('办结60件。全年受理信访举报投诉类事项46件，办结45件，其中重复信访件12件。'),
      quiet('办结60件，其中不予公开15件（3件、1件、2件、2件、1件、3件、2件、1件）。'),
      quiet('办结60件，其中不予公开15件（3、1、2、2、1、3、2、1）。'),
      quiet('办结60件，其中信息不存在5件，涉及商业秘密1件。'),
      quiet('办结60件，征求第三方意见9件，发出补正通知书6份，其中1件补正后仍不明确。'),
      quiet('上年办结41件，其中重复申请5件、信访举报投诉类6件。'),
      quiet('办结60件，其中部分公开5件，因保护第三方合法权益对部分内容作区分处理5件。'),
      quiet('低保重复申请12件，均不予处理。'),
      quiet('不予处理投诉12件。'),
      quiet('行政许可重复申请12件，予以合并。'),
      quiet('收到申请58件，予以公开18件、部分公开5件，共计23件。'),
      quiet('收到申请58件，内容主要涉及行政执法案卷12件、噪声扰民20件、信访举报投诉类事项9件。'),
      quiet('收到申请58件，其中申请公开行政执法案卷信息的4件、公开出版物的5件。'),
      quiet('收到申请58件，其中第三方权益相关的6件均书面征求了意见。'),
      quiet('收到申请58件（教育类12件、医疗类9件、信访类6件、其他31件）。'),
      quiet('不予公开15件，第十六条引用9次，第十四条引用6件次。'),
    ],
  },
  'requests that are due, with those that were carried in': {
    cases: [
      ...slips(
        '受理依申请公开【58件】，较上年增加20件，连同上年结转【5件】，应办【63件】，已办结【60件】，办结率95.2%。',
      ),
      ...slips('新收申请【58件】，加上2021年结转的【5件】，全年应办理【63件】。'),
      ...slips('收到申请【58件】，另有上年结转【5件】，需办理申请【63件】，办结【60件】。'),
      ...slips('本年新收申请【58件】，加上年结转【5件】，共应办理申请【63件】，实办结【60件】。'),
      ...slips('收到申请【58件】，上年结转【5件】，合计应办【63件】，实办【60件】。'),
      ...slips('登记申请【58件】，加上上年结转【5件】，共计【63件】，办结【60件】。'),
      ...slips('应办申请【63件】（本年新收【58件】，上年结转【5件】），办结【60件】，结转下年【3件】。'),
      ...slips('收到申请【58件】，连同上年结转【5件】，共办理【63件】，其中办结【60件】。'),
      ...slips('共受理【58件】，办结60件，结转【3件】。'),
      ...slips('【58件】新收申请中，自然人提出【45件】，法人或其他组织提出【13件】。'),
    ],
    nearMisses: [
      quiet('政务大厅应办理各类业务420件，办结418件。'),
      quiet('全年收到申请58件。应办理政协提案12件，已全部办理。'),
      quiet('收到申请58件，上年结转5件，应办结60件，均已办结。'),
      quiet('收到申请58件，应办理58件，均已办理。'),
      quiet('上年应办申请41件，办结36件。'),
      quiet('受理申请63件，其中本年新收58件，上年结转5件。'),
      quiet('办理申请60件，上年结转的5件也在其中。'),
      quiet('收到申请58件，其中按期办结50件，延期办结10件。'),
      quiet('收到申请58件，其中办结55件，3件正在办理。'),
      quiet('受理申请63件，其中网上办结41件。'),
      quiet('全年共有58件依申请公开，已办结55件，3件正在办理；上年结转5件已全部办结。'),
      quiet('共受理热线工单320件，办结318件，结转2件。'),
      quiet('共受理投诉12件，均已办结。'),
      quiet('信函申请20件，网络申请30件，现场申请8件，共58件；上年结转5件，共63件。'),
      quiet('申请办结60件；结转0件咨询事项。'),
    ],
  },
  'applicants listed': {
    cases: [
      ...slips(
        '收到申请【58件】。从申请主体看，自然人【45件】，占77.59%，商业企业【8件】，占13.79%，科研机构【1件】，法律服务机构【3件】，其他【1件】。',
      ),
      ...slips(
        '受理依申请公开事项58件。按申请人划分，自然人【45件】，占比77.59%；商业企业【8件】，占比13.79%；法律服务机构【3件】。',
      ),
      ...slips('共收到申请【58件】，其中自然人【45件】（占77.59%）、法人或其他组织【13件】（占22.41%）。'),
      ...slips('收到申请58件，较上年增加7件，自然人申请【45件】占77.59%，法人或其他组织申请【13件】占22.41%。'),
      ...slips('收到申请58件，同比增长13.7%，其中自然人【45件】、企业【8件】、其他【5件】。'),
      ...slips('全年收到【58封】政府信息公开申请，收到【45个】自然人的申请。'),
      ...slips('全年收到政府信息公开申请【58单】，均为书面申请。'),
      ...slips('从申请主体看，自然人【45件】、科研机构【1件】、其他12件。'),
      ...slips('收到申请58件，其中自然人【45件】，企业【8件】，律师事务所【3件】。'),
    ],
    nearMisses: [
      quiet('收到申请58件。办结60件，其中予以公开18件，自然人14件，企业3件。'),
      quiet('收到申请58件。办结60件，予以公开18件（自然人14件，商业企业3件，法律服务机构1件）。'),
      quiet('收到申请58件。不予公开15件，占25%，自然人13件，企业2件。'),
      quiet('收到申请58件，来自30个自然人、9个单位。'),
      quiet('收到30个自然人提出的申请45件。'),
      quiet('收到申请58件。全年收到群众来信12封，走访企业30家。'),
      quiet('收到申请58件，其中自然人45件，网络申请40件，其他18件。'),
      quiet('从受访主体看，自然人30件、企业12件。'),
    ],
  },
  'shares of a whole that is named, and rates': {
    cases: [
      ...slips('在办结的60件中，予以公开18件，占【30%】；部分公开5件，占【8.3%】。', SHARE),
      ...slips('已办结的60件申请中，不予公开15件，占比【25%】，无法提供10件，占比【16.7%】。', SHARE),
      ...slips('收到申请58件，办结60件，其中予以公开18件，占办结总数的【30%】。', SHARE),
      ...slips('收到的58件申请中，自然人45件，占【78%】，商业企业8件，占【14%】。', SHARE),
      ...slips('应办申请63件，已办结60件，办结率【95.2%】。', SHARE),
      ...slips('收到申请58件，按期答复率【100%】。', SHARE),
      ...slips('办结申请60件，办结率为【100%】，群众满意率达【100%】。', SHARE),
    ],
    nearMisses: [
      quiet('收到申请58件，办结60件，其中予以公开18件，占31%。'),
      quiet('在办结的60件中，予以公开18件，占申请总数的31%。'),
      quiet('应办申请63件，已办结60件，按期办结率100%。'),
      quiet('应办申请63件，已办结60件，办结率100%。'),
      quiet('收到申请58件，办结60件。信息公开行政复议1件、办结1件，维持1件，占办结总数的100%。'),
      quiet('收到申请58件，政策解读任务完成率120%。'),
      quiet('收到申请58件，答复率同比提高102%。'),
      quiet('收到申请58件，公开信息增长率105%，办结率稳步提高。'),
    ],
  },
  'a rest behind a list that is complete': {
    cases: [
      tooMuch('收到申请58件，其中网络申请40件、信函申请18件；其余2件为当面提交。', '58件'),
      tooMuch('主动公开信息320条，其中政策文件120条、工作动态200条；其余16条为图解。', '320条'),
      tooMuch('全年受理申请58件，包括自然人45件、法人或其他组织13件；其余4件为其他申请人。', '58件'),
      tooMuch('共印制办事指南600份，其中窗口发放400份、入户发放200份；其余50份邮寄。', '600份'),
      tooMuch('发布解读材料30篇，其中文字解读22篇、图表解读8篇；其他5篇。', '30篇'),
    ],
    nearMisses: [
      quiet('新收申请58件，上年结转5件，共63件，办结60件，其中网络申请40件、信函申请20件；其余3件正在办理。'),
      quiet('共收到申请58件。其中已有55件作出答复，包括网络申请40件、信函申请15件；其余3件未到答复期限。'),
      quiet('主动公开信息320条，其中政策文件120条、工作动态184条；其余16条为图解。'),
      quiet('公开栏目共336个。网站栏目320个，其中政策栏目120个、动态栏目200个；其余16个栏目在建。'),
      quiet('网站公开信息320条，其中政策文件120条、工作动态200条；其余16条通过公众号发布。'),
      quiet('办结60件，其中网络申请40件、信函申请20件；其余3件结转下年。'),
      quiet('办结60件，其中网络申请40件、信函申请20件；其余3件尚在办理。'),
    ],
  },
  'what is carried over, told as an exception': {
    cases: [
      ...slips('收到申请【58件】，除【3件】结转下年度外，其余均已办结。'),
      ...slips('收到申请【58件】，除【3件】因未到期结转下一年外，均已按期办结。'),
      ...slips('除结转下年度的【3件】以外，其余申请均已按期办结。'),
      ...slips('收到申请【58件】，除【3件】尚在办理外，其余均已办结。'),
      ...slips('办结申请【60件】，结余【3件】转下年度。'),
      ...slips('收到申请【58件】，【3件】跨年办理。'),
      ...slips('办结申请【60件】，留待下年办理【3件】。'),
      ...slips('全年依申请公开受理量58件，办结量【60件】，结转量【3件】。'),
      ...slips('办结申请60件，结转【3件】至2023年。'),
    ],
    nearMisses: [
      quiet('收到申请63件（含上年结转5件），除3件结转下年外，均已办结。'),
      quiet('收到申请58件，除6件经批准延期外，均在20个工作日内答复。'),
      quiet('收到申请58件，除1件信访事项移送有关部门外，均已办结。'),
      quiet('推进跨年度项目4个，除2个结转下年实施外，均已完成。'),
      quiet('受理行政许可320件，除12件结转下年度外，均已办结。'),
      quiet('结转资金3万元至2023年使用，项目办件量58件。'),
    ],
  },
  'a year out of which, or into which, nothing is carried': {
    cases: [
      carriedYear('办结申请60件，结转至2022年继续办理3件。', '2022'),
      carriedYear('新收申请58件，加上2020年结转5件，共63件。', '2020'),
      carriedYear('办结申请60件，3件结转到2021年办理。', '2021'),
      carriedYear('收到申请58件，2020年度结转申请5件，办结60件。', '2020'),
      carriedYear('办结申请60件，剩余3件转入2024年继续办理。', '2024'),
      {
        why: 'a fee of another year',
        report: { other: '我街道2021年度没有收取信息处理费。' },
        finds: ['year-mismatch 2021'],
      },
      {
        why: 'no notice in another year',
        report: { other: '本机关2020年未发出收费通知，未收取信息处理费。' },
        finds: ['year-mismatch 2020'],
      },
    ],
    nearMisses: [
      quiet('新收申请58件，加上2021年结转5件，办结60件，结转至2023年继续办理3件。'),
      quiet('2021年结转至2022年办理的5件均已办结。'),
      quiet('上年结转至2022年的5件均已办结。'),
      quiet('2020年结转2021年的2件已于2021年办结，2021年结转2022年5件。'),
      quiet('2022年结转2023年继续办理3件。'),
      quiet('收到申请58件。2020年结转的扶贫资金5万元、项目5件均已完成。'),
      { why: 'fees of two years', report: { other: '2021年度没有收取信息处理费，2022年度也没有收取信息处理费。' } },
    ],
  },
};
