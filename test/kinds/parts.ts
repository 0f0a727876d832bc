import type { SmallReport } from '../kit/small-report.ts';
import { ofBody } from './published.ts';
import { figures, quiet, slips } from './requests.ts';
import type { KindCase, KindTexts } from './texts.ts';

/** Six reviews and three lawsuits, one of each kind pending; one review was corrected. */
const cases: SmallReport['figures'] = {
  'reviews/reconsideration/upheld': 4,
  'reviews/reconsideration/corrected': 1,
  'reviews/reconsideration/pending': 1,
  'reviews/reconsideration/total': 6,
  'reviews/direct-litigation/upheld': 1,
  'reviews/direct-litigation/total': 1,
  'reviews/litigation-after-reconsideration/upheld': 1,
  'reviews/litigation-after-reconsideration/pending': 1,
  'reviews/litigation-after-reconsideration/total': 2,
};
const ofCases = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures: cases, sentence },
  finds,
});
const outcome = (sentence: string, ...words: string[]): KindCase =>
  ofCases(sentence, ...words.map((each) => `prose-outcome-mismatch ${each}`));
const ofCounty = (sentence: string, ...finds: string[]): KindCase => ({
  why: `青禾县人民政府: ${sentence}`,
  report: { body: '青禾县人民政府', figures: { ...figures, ...cases }, sentence },
  finds,
});
const found = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures, sentence },
  finds,
});

/** Items and decisions of a report in the form of 2019. */
const ofItems = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: {
    edition: '2019',
    figures: {
      'disclosure/other-services/items-last-year': 12,
      'disclosure/other-services/change': '+2',
      'disclosure/other-services/decisions': 430,
      'disclosure/penalties/items-last-year': 9,
      'disclosure/penalties/change': 0,
      'disclosure/penalties/decisions': 3,
    },
    sentence,
  },
  finds,
});

/** Figures and words that speak of some of what the table counts, or of several of its rows together. */
export const parts: Readonly<Record<string, KindTexts>> = {
  'a sum within a list of results': {
    cases: [
      ...slips(
        '办结60件，予以公开18件、部分公开5件，合计23件；不予公开【15件】；无法提供10件；不予处理8件；其他处理4件。',
      ),
    ],
    nearMisses: [
      quiet(
        '在办结的60件申请中，予以公开18件、部分公开5件，合计23件；不予公开15件，无法提供10件，不予处理8件，其他处理4件。',
      ),
    ],
  },
  'given, and not given': {
    cases: [
      ...slips('答复60件，其中公开18件，部分公开5件，不予公开【15件】。'),
      found('答复60件，公开18件，部分公开5件，其他情形36件。', 'prose-table-mismatch 36件'),
      found('因涉及个人隐私不予公开2件、涉及商业秘密不予公开16件。', 'prose-table-mismatch 16件'),
    ],
    nearMisses: [
      quiet('答复60件，其中公开23件、不公开37件。'),
      quiet('答复60件，公开或部分公开23件，其他情形37件。'),
      quiet('因涉及个人隐私不予公开1件、涉及商业秘密不予公开1件，均属第三方合法权益。'),
      ofCases('政府信息公开行政复议6件。6件复议案件涉及58件申请中的4件。'),
    ],
  },
  'sums within a list, and lists of some': {
    cases: [
      found('办结60件，其中予以公开18件，部分公开5件，两项合计24件，占38.3%。', 'prose-sum-mismatch 24件'),
      found('办结60件，其中予以公开18件，部分公开5件，合计24件；不予公开15件。', 'prose-sum-mismatch 24件'),
      found('58件申请按领域分：征地类30件、规划类20件、教育类12件。', 'prose-sum-mismatch 58件'),
      found('58件申请中，征地类30件、规划类20件、教育类12件。', 'prose-sum-mismatch 58件'),
      found('58件申请中，征地类30件，规划类20件，其他12件。', 'prose-sum-mismatch 58件'),
      found('其他处理5件，包括逾期不补正2件、逾期不缴费1件、主动撤回1件。', 'prose-table-mismatch 5件'),
      ofCases('政府信息公开行政诉讼3件（一审1件、二审4件）。', 'prose-sum-mismatch 3件'),
      outcome('政府信息公开行政复议6件，无一被纠正。', '无一被纠正'),
      found('全年新增申请58件，较2021年的63件减少5件，下降9.7%。', 'prose-percentage-mismatch 9.7%'),
    ],
    nearMisses: [
      quiet('办结60件，其中予以公开18件，部分公开5件，两项合计23件，占38.3%；不予公开15件，占25%。'),
      quiet('58件申请中，征地类30件，来自同一小区20件，网上提交45件。'),
      quiet(
        '办结60件，其中予以公开18件、部分公开5件、不予公开15件、无法提供10件、不予处理8件、其他处理4件，合计60件。',
      ),
      ofCases('政府信息公开行政诉讼3件（一审2件、二审2件）。'),
      ofCases('政府信息公开行政诉讼3件，一审2件、二审2件。'),
      quiet('办理2021年结转申请5件、2022年新收申请58件，其中办结60件。'),
      quiet('申请人数为56人（2人各提交2件申请）。'),
      quiet('58件申请无一例外按期答复。'),
      ofCases('政府信息公开行政复议6件；行政诉讼3件，一审胜诉1件、二审胜诉1件，未结1件。'),
    ],
  },
  'organisations of each kind before their sum': {
    cases: [
      found(
        '收到申请58件。律师事务所申请3件、科研机构2件、商业企业8件、其他1件，法人或其他组织合计13件。',
        'prose-table-mismatch 2件',
      ),
    ],
    nearMisses: [quiet('收到申请58件。律师事务所申请3件、科研机构1件、商业企业8件、其他1件，法人或其他组织合计13件。')],
  },
  'outcomes behind reviews and lawsuits': {
    cases: [
      ofCases('政府信息公开行政复议6件、行政诉讼3件，纠正3件。', 'prose-table-mismatch 3件'),
      ofCases('政府信息公开行政复议6件；行政诉讼3件，纠正1件。', 'prose-table-mismatch 1件'),
    ],
    nearMisses: [
      ofCases('政府信息公开行政复议6件、行政诉讼3件，纠错1件，无败诉。'),
      ofCases('政府信息公开行政复议6件，行政诉讼3件，维持6件，纠正1件，未审结2件。'),
      ofCases('政府信息公开行政复议6件，维持4件；行政诉讼3件，维持2件。'),
    ],
  },
  'cases of some bodies, and some of the cases': {
    cases: [
      outcome('政府信息公开行政诉讼3件，均胜诉。', '均胜诉'),
      outcome('政府信息公开行政诉讼3件，其中复议后起诉2件，均胜诉。', '均胜诉'),
      outcome('政府信息公开行政诉讼3件，一审1件、二审2件，均胜诉。', '均胜诉'),
      ofCounty('全县政府信息公开行政复议6件，均获维持。', 'prose-outcome-mismatch 均获维持'),
    ],
    nearMisses: [
      outcome('政府信息公开行政诉讼3件，其中二审1件，胜诉。'),
      outcome('政府信息公开行政诉讼3件，其中二审1件，均胜诉。'),
      outcome('政府信息公开行政诉讼3件，新收2件，均胜诉。'),
      outcome('政府信息公开行政诉讼3件，未经复议直接起诉1件，均已审结；复议后起诉2件，1件未审结。'),
      ofCounty(
        '县政府（含县政府办公室）作为被申请人的信息公开类复议案件2件，均获维持；县直部门作为被申请人的4件，纠正1件。',
      ),
      ofCounty('县政府作为被申请人的信息公开行政复议2件，其中维持2件。'),
      outcome('1件答复被复议机关责令重新作出；其余信息公开行政复议案件均未被纠正。'),
    ],
  },
  'none pending, and none ended': {
    cases: [
      outcome('政府信息公开行政诉讼3件，均未审结。', '均未审结'),
      outcome('政府信息公开行政诉讼3件，全部尚未审结。', '全部尚未审结'),
      outcome('政府信息公开行政复议6件，无尚未审结案件。', '无尚未审结'),
      outcome('政府信息公开行政诉讼3件，年末没有未审结的案件。', '没有未审结'),
      outcome('政府信息公开行政复议6件、行政诉讼3件，无败诉，无未审结案件。', '无未审结'),
    ],
    nearMisses: [
      outcome('政府信息公开行政诉讼3件，其中新收1件，均未审结。'),
      outcome('截至目前，政府信息公开行政诉讼3件，无尚未审结案件。'),
      outcome('政府信息公开未经复议直接起诉1件，无尚未审结案件；复议后起诉2件。'),
      outcome('政府信息公开行政诉讼3件，无败诉。'),
    ],
  },
  'outcomes with others among them': {
    cases: [
      ofCases('政府信息公开行政复议6件，维持4件，其他2件，纠正1件。', 'prose-sum-mismatch 6件'),
      ofCases('因政府信息公开引发行政复议6件、行政诉讼3件。行政复议中，维持5件。', 'prose-table-mismatch 5件'),
      ofCases(
        '因政府信息公开引发行政复议6件、行政诉讼3件。行政复议案件中，维持4件；行政诉讼中，维持1件。',
        'prose-table-mismatch 1件',
      ),
    ],
    nearMisses: [
      ofCases('因政府信息公开引发行政复议6件、行政诉讼3件。行政复议中，维持4件、纠正1件；行政诉讼中，维持2件。'),
      ofCases('办理行政复议60件。行政复议中，维持31件。因政府信息公开引发行政复议6件。'),
      ofCases('办理行政复议60件，其中政府信息公开类6件。行政复议中，维持31件。'),
      ofCases('办理行政复议60件，其中涉及政府信息公开6件。行政复议中，维持31件。'),
      ofCases('政府信息公开行政复议审结5件（含上年收案），维持4件，其他0件，纠正1件。'),
    ],
  },
  'what was closed by where it came from': {
    cases: slips('办结60件，其中上年结转5件、本年【55件】。', 'prose-sum-mismatch').slice(0, 1),
    nearMisses: [
      quiet('收到申请58件、办结60件（其中2021年结转5件、2022年新收55件）。'),
      quiet('收到申请58件、办结60件（2022年新收55件、2021年结转5件）。'),
      quiet('办结60件，其中上年结转5件、本年新收55件。'),
    ],
  },
  'what another year took in': {
    cases: slips('收到申请58件（不含上年结转【5件】），较2021年的35件（含2020年结转2件）增加23件。'),
    nearMisses: [
      quiet('受理申请63件（包括上年结转5件），较2021年的35件（包括上年结转2件）增加28件。'),
      quiet('2021年受理申请35件（包括上年结转2件），2022年受理63件（包括上年结转5件）。'),
    ],
  },
  'figures of several years': {
    cases: [
      ...slips('2021年、2022年分别收到政府信息公开申请35件、【58件】。'),
      ...slips('近两年，我街道收到的申请量分别为35件（2021年）、【58件】（2022年）。'),
      ...slips('2020年、2021年和2022年我街道分别办结申请21件、33件和【60件】。'),
      found('收到申请58件，比2021年的40件多18件，增长54%。', 'prose-percentage-mismatch 54%'),
      found('2021年收到申请40件，2022年收到58件，增长54%。', 'prose-percentage-mismatch 54%'),
    ],
    nearMisses: [
      quiet('收到申请58件，比2021年（40件）多18件，增长45%。'),
      quiet('2021年收到申请40件，2022年收到网络申请30件，减少12件。'),
      quiet('2021年、2022年分别收到申请40件、58件，其中网络申请分别为20件、30件。'),
    ],
  },
  'several figures of several years': {
    cases: [
      ...slips('2021年、2022年分别收到政府信息公开申请35件、【58件】，办结33件、【60件】，结转5件、3件。'),
      ...slips('2021年和2022年分别收到申请35件和【58件】，主动公开信息120条和160条。'),
      ...slips('我街道2019年收到申请1件、2020年3件、2021年35件、2022年【58件】。'),
      ...slips('2020至2022年，我街道分别收到申请21件、35件、【58件】。'),
      ...slips('近三年，我街道收到的申请分别为21件、35件、【58件】。'),
      ...slips('我街道收到的申请逐年增加，2019年1件、2020年3件、2021年35件、2022年【58件】。'),
      ...slips('收到申请数量：2020年3件，2021年35件，2022年【58件】。'),
      ...slips('办结申请2020年3件、2021年35件、2022年【60件】。'),
    ],
    nearMisses: [
      quiet('2019至2021年，我街道分别收到申请12件、21件、35件。'),
      quiet('近三年，我街道分别收到网络申请12件、21件、35件。'),
      quiet('近三年，收到申请、复议、诉讼分别为58件、1件、0件。'),
      quiet('我街道2021年收到网络申请35件、2022年41件。'),
      quiet('我街道2021年接待信访35件、2022年41件。'),
      quiet('我街道2022年收到申请58件、2021年35件。'),
      quiet('2021年收到申请35件、2022年信函申请21件。'),
      quiet('截至2021年底收到申请35件，2022年上半年21件。'),
      quiet('收到的申请中涉及征地的逐年增加，2021年5件、2022年8件。'),
      quiet('收到申请58件，涉及征地的逐年增加，2021年5件、2022年8件。'),
      quiet('行政处罚逐年减少，2021年350件、2022年320件。'),
      quiet('收到申请58件，较上年增加，其中2021年5件、2022年53件。'),
      ofCases('2021年、2022年政府信息公开行政诉讼分别为5件、3件，行政复议分别为8件、6件。'),
      quiet('2021年、2022年分别收到申请35件、58件，结转3件。'),
    ],
  },
  'cases of a government, and of both kinds together': {
    cases: [
      ofCounty('全县被申请政府信息公开行政复议6件，全部维持。', 'prose-outcome-mismatch 全部维持'),
      ofCases('政府信息公开行政复议6件，行政诉讼3件，审结8件。', 'prose-table-mismatch 8件'),
    ],
    nearMisses: [
      ofCounty('以县政府为被申请人的信息公开行政复议2件，全部维持。'),
      ofCounty('县政府被申请信息公开行政复议2件，全部维持；全县被申请信息公开行政复议6件，纠正1件。'),
      ofCounty('县政府因信息公开被提起行政诉讼1件，均胜诉。'),
      ofCases('政府信息公开行政复议6件，行政诉讼3件，审结7件，纠正1件。'),
      ofCases('政府信息公开行政诉讼3件，其中一审2件，二审1件，二审均维持原判。'),
      ofCases('2022年新收政府信息公开行政诉讼案件2件，1件审结，1件在审。'),
      ofCases('因政府信息公开引发行政复议6件，申请人均未提起行政诉讼。'),
      ofCases('因政府信息公开引发行政复议6件，当事人均未再提起行政诉讼。'),
    ],
  },
  'what was closed, of this year and of the last': {
    cases: [
      ...slips('办结【60件】，其中新收55件、结转5件。').slice(0, 1),
      found('办结60件，其中新收55件、上年结转6件。', 'prose-table-mismatch 6件'),
      ...slips('收到申请58件，办结【55件】；上年结转【5件】，全部办结。'),
      ...slips('2021年无上年结转，2022年上年结转【5件】，新收申请【58件】。'),
    ],
    nearMisses: [
      quiet('全年新收申请58件。新收办结55件，上年结转办结5件。'),
      quiet('新收申请58件，较2021年（35件，其中自然人30件）有所增加。'),
      quiet('收到申请58件，较上年的35件新增申请23件。'),
      quiet('新收申请58件，办结60件（包括结转5件、新收55件）。'),
      quiet('全年办结60件，其中新收55件、结转5件。'),
      quiet('办结60件（新收55件、结转5件），未结3件。'),
    ],
  },
  'requests, reviews and lawsuits counted in one go': {
    cases: [ofCases('政府信息公开行政复议、行政诉讼分别为6件、4件。', 'prose-table-mismatch 4件')],
    nearMisses: [
      ofCases(
        '政府信息公开行政复议、行政诉讼分别为6件、3件。其中局机关行政复议4件、行政诉讼2件，分局行政复议2件、行政诉讼1件。',
      ),
      {
        why: 'more figures than cases',
        report: {
          figures: { ...figures, ...cases },
          sentence: '全年政府信息公开申请、行政复议、行政诉讼分别为58件、6件、3件，同比分别上升3.2%、下降12.1%和持平。',
        },
      },
      {
        why: 'more figures than cases, the last behind 和',
        report: {
          figures: { ...figures, ...cases },
          sentence: '依申请公开、行政复议和行政诉讼数量分别为58件、6件和3件，其中行政复议维持4件、纠正1件。',
        },
      },
    ],
  },
  'items and decisions': {
    cases: [
      ofItems('其他对外管理服务事项15项。', 'prose-table-mismatch 15项'),
      ofItems('作出行政处罚决定4项。', 'prose-table-mismatch 4项'),
    ],
    nearMisses: [
      ofItems('其他对外管理服务事项14项，比上年增加2项，办件430件。'),
      ofItems('其他对外管理服务事项由12项增加到14项。'),
      ofItems('行政处罚9项，作出处罚决定3件。'),
    ],
  },
  'townships of a county, and all of its bodies': {
    cases: [
      ...ofBody('青禾县人民政府', '全县共收到政府信息公开申请【58件】。'),
      found('局机关收到申请40件，所属中心收到19件，全局共58件。', 'prose-sum-mismatch 58件'),
    ],
    nearMisses: [
      ...ofBody('青禾县人民政府', '全县乡镇收到申请12件，其中听松镇4件、霜桥镇3件，其他乡镇5件。'),
      ...ofBody('青禾县人民政府', '全县11个乡镇（街道）中，收到申请的有7个，未收到申请的有4个。'),
      quiet('局机关收到申请40件，所属中心收到12件，全局共收到申请58件。'),
    ],
  },
  'repealed and declared void at once': {
    cases: [
      {
        why: 'one more than were repealed',
        report: {
          figures: {
            'disclosure/normative-documents/issued': 4,
            'disclosure/normative-documents/repealed': 2,
            'disclosure/normative-documents/in-force': 30,
          },
          sentence: '制发规范性文件4件，废止和宣布失效3件。',
        },
        finds: ['prose-table-mismatch 3件'],
      },
    ],
    nearMisses: [
      {
        why: 'as many as were repealed',
        report: {
          figures: {
            'disclosure/normative-documents/issued': 4,
            'disclosure/normative-documents/repealed': 2,
            'disclosure/normative-documents/in-force': 30,
          },
          sentence: '制发规范性文件4件，废止、宣布失效2件。',
        },
      },
    ],
  },
  'sums of some of what is named': {
    cases: [
      ...slips('收到信函申请28件、网络申请30件，合计【58件】。').slice(0, 1),
      ...slips('予以公开18件、部分公开5件、不予公开15件、无法提供10件、不予处理8件、其他处理4件，共计【60件】。').slice(
        0,
        1,
      ),
    ],
    nearMisses: [
      quiet('信函申请28件、网络申请20件，合计48件，其余10件为当面申请。'),
      quiet('通过信函收到申请28件、通过网络收到申请20件，合计48件；当面申请10件。'),
      quiet('网络申请28件，信函申请20件，两项合计48件，占82.8%，当面申请10件。'),
      quiet(
        '办结60件。其中予以公开18件、部分公开5件，两项合计23件；不予公开15件、无法提供10件，两项合计25件；不予处理8件、其他处理4件，两项合计12件。',
      ),
      quiet('办结60件：予以公开18件、部分公开5件、不予公开15件、无法提供10件、不予处理8件，合计56件，其他处理4件。'),
      quiet(
        '予以公开18件、部分公开5件、不予公开15件，合计38件，无法提供10件、不予处理8件、其他处理4件，合计22件，总计60件。',
      ),
      quiet('办结申请60件，予以公开18件，部分公开5件，合计23件。'),
    ],
  },
  'requests that are about several things': {
    cases: [
      found('收到申请58件，其中征地类30件、规划类25件、教育类12件。', 'prose-sum-mismatch 58件'),
      found('58件申请中，征地类30件、规划类25件、教育类12件。教师培训同时涉及多个单位。', 'prose-sum-mismatch 58件'),
    ],
    nearMisses: [
      quiet('58件申请中，征地类30件、规划类25件、教育类12件，部分申请同时涉及两类。'),
      quiet('58件申请涉及的内容中，征地批文30件、补偿方案25件、勘测图12件，一件申请可涉及多项。'),
      quiet('收到申请58件，其中征地类30件、规划类25件、教育类12件（部分申请涉及多类）。'),
      quiet('58件申请中，征地类30件、规划类25件、教育类12件。部分申请同时涉及两类。'),
      quiet('58件申请按内容分：征地类30件、规划类25件、教育类12件，其中有交叉。'),
    ],
  },
  'figures of years that a clause before names': {
    cases: [...slips('2021年和2022年，自然人申请分别为25件和【45件】。')],
    nearMisses: [
      quiet('2021年和2022年，自然人申请分别为25件和45件，企业申请分别为5件和8件。'),
      ofCases('2021年和2022年，政府信息公开行政复议分别为4件和6件，行政诉讼分别为2件和3件。'),
      quiet('2021年、2022年分别收到申请32件、58件，其中办结30件、60件，结转5件、3件。'),
    ],
  },
  'what ended, behind its count': {
    cases: [
      ofCases(
        '政府信息公开行政复议6件、行政诉讼3件，其中直接起诉1件、复议后起诉2件，维持3件。',
        'prose-table-mismatch 3件',
      ),
    ],
    nearMisses: [
      outcome('政府信息公开行政诉讼3件，2件审结，均胜诉。'),
      outcome('政府信息公开行政诉讼3件，目前均已审结。'),
      outcome('政府信息公开行政诉讼新收2件，均已审结；上年结转1件，未审结。'),
      outcome('政府信息公开行政诉讼3件，2件已判决，均获维持。'),
      ofCases('政府信息公开行政复议6件、行政诉讼3件，其中直接起诉1件、复议后起诉2件，维持2件。'),
    ],
  },
  'what is left over, divided in brackets': {
    cases: [found('办结60件，其他情形5件。', 'prose-table-mismatch 5件')],
    nearMisses: [quiet('其他情形4件（撤回1件、逾期不补正2件、逾期不缴费1件）。')],
  },
  'another year, and under whose direction or in what circumstances': {
    cases: [
      found('2021年，在县委的坚强领导和上级部门的精心指导下，我街道主动公开信息1200条。', 'year-mismatch 2021'),
      found('2021年，在各方的支持下，我街道开展政务公开培训3次。', 'year-mismatch 2021'),
    ],
    nearMisses: [
      quiet('2021年，在机构改革的大背景下，我街道收到申请的数量首次下降。'),
      quiet('2020年，在疫情防控常态化的形势下，我街道开通网上办理渠道。'),
      quiet('2021年，在国务院统一部署下，全国开展第三次国土调查。'),
      quiet('2021年，全省组织第七次人口普查。'),
    ],
  },
  'all of them pending, in words that go on': {
    cases: [
      outcome('政府信息公开行政诉讼3件，均未结案。', '均未结案'),
      outcome('政府信息公开行政诉讼3件，全部正在审理中。', '全部正在审理中'),
      outcome('政府信息公开行政诉讼3件，均在审理中。', '均在审理中'),
    ],
    nearMisses: [
      outcome('政府信息公开行政诉讼3件，均未判决我街道败诉。'),
      outcome('政府信息公开行政诉讼3件，均未判决败诉。'),
      outcome('政府信息公开行政复议6件，全部在办理期限内提交答复，纠正1件。'),
      outcome('政府信息公开行政复议6件，全部尚未审结案件均为12月受理。'),
      quiet('近两年，我街道收到的申请量分别为35件（2021年）、58件（2022年），办结33件、60件。'),
    ],
  },
};
