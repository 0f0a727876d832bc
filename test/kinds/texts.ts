import { replaced, type SmallReport, smallReport } from '../kit/small-report.ts';

/** A text of one kind: whatever weighs more than a hint in it, and nothing else, is listed. */
export interface KindCase {
  readonly why: string;
  readonly report: SmallReport | string;
  /** Each finding as its rule and the words that it covers: `prose-sum-mismatch 12件`. Left out where there must be none. */
  readonly finds?: readonly string[];
  readonly body?: string;
  readonly year?: number;
}

/** Texts of a kind in which something is to be found or read, and texts much like them in which nothing is. */
export interface KindTexts {
  readonly cases: readonly KindCase[];
  readonly nearMisses: readonly KindCase[];
}

/** 23 received, 4 carried in, 25 closed, 2 carried over; two reviews, one lawsuit. */
const figures: SmallReport['figures'] = {
  'disclosure/normative-documents/issued': 3,
  'disclosure/normative-documents/repealed': 2,
  'disclosure/normative-documents/in-force': 21,
  'disclosure/licensing/decisions': 310,
  'disclosure/penalties/decisions': 47,
  'disclosure/fees/amount': '6.25',
  'applications/new/natural-person': 18,
  'applications/new/enterprise': 4,
  'applications/new/legal': 1,
  'applications/new/total': 23,
  'applications/carried-in/natural-person': 4,
  'applications/carried-in/total': 4,
  'applications/granted/natural-person': 9,
  'applications/granted/enterprise': 2,
  'applications/granted/total': 11,
  'applications/partly-granted/natural-person': 3,
  'applications/partly-granted/total': 3,
  'applications/refused.third-party/enterprise': 2,
  'applications/refused.third-party/total': 2,
  'applications/unavailable.not-held/natural-person': 5,
  'applications/unavailable.not-held/legal': 1,
  'applications/unavailable.not-held/total': 6,
  'applications/unprocessed.repeated/natural-person': 2,
  'applications/unprocessed.repeated/total': 2,
  'applications/other.rest/natural-person': 1,
  'applications/other.rest/total': 1,
  'applications/result-total/natural-person': 20,
  'applications/result-total/enterprise': 4,
  'applications/result-total/legal': 1,
  'applications/result-total/total': 25,
  'applications/carried-over/natural-person': 2,
  'applications/carried-over/total': 2,
  'reviews/reconsideration/upheld': 1,
  'reviews/reconsideration/pending': 1,
  'reviews/reconsideration/total': 2,
  'reviews/direct-litigation/upheld': 1,
  'reviews/direct-litigation/total': 1,
};
export const told = (sentence: string, parts: SmallReport = {}): SmallReport => ({ figures, sentence, ...parts });
export const wrong = (why: string, sentence: string, ...finds: string[]): KindCase => ({
  why,
  report: told(sentence),
  finds,
});
const right = (why: string, sentence: string): KindCase => ({ why, report: told(sentence) });
const topics = (...paragraphs: string[]): SmallReport => ({ figures, overview: paragraphs.join('\n') });
const titled = (why: string, title: string, body: string, year: number): KindCase => ({
  why,
  report: { title, signature: '' },
  body,
  year,
});
const lacking = (why: string, overview: string): KindCase => ({
  why,
  report: topics(overview),
  finds: ['missing-topic 总体情况'],
});
const notice = (why: string, other: string, ...finds: string[]): KindCase => ({
  why,
  report: { other, figures: unpaid() },
  finds,
});
const before = (lines: string): string => `${lines}\n${smallReport()}`;
const behind = (lines: string): string => `${smallReport()}\n${lines}`;

/** The kinds of texts that real reports were found to be of, each under what was read wrongly in it. */
export const texts: Readonly<Record<string, KindTexts>> = {
  'a title in more words or fewer': {
    cases: [
      titled('on two lines', '榆岭市统计局\n2022年政府信息公开工作年度报告', '榆岭市统计局', 2022),
      titled('that publishes it', '榆岭市统计局2022年政府信息公开工作年度报告的公示', '榆岭市统计局', 2022),
      titled(
        'under the page’s short name for the office',
        '县政府办公室\n榆岭县人民政府办公室\n2022年政府信息公开工作年度报告',
        '榆岭县人民政府办公室',
        2022,
      ),
      titled(
        'under its own short name',
        '市统计局\n榆岭市统计局\n2022年政府信息公开工作年度报告',
        '榆岭市统计局',
        2022,
      ),
      titled(
        'under a short name of a town',
        '柳湾镇\n榆岭县柳湾镇\n2022年政府信息公开工作年度报告',
        '榆岭县柳湾镇',
        2022,
      ),
      titled(
        'under the short name of a 街道',
        '柳湾街道办事处\n榆岭区柳湾街道办事处\n2022年政府信息公开工作年度报告',
        '榆岭区柳湾街道办事处',
        2022,
      ),
      titled(
        'under the short name of a centre',
        '政务服务中心\n榆岭县政务服务中心\n2022年政府信息公开工作年度报告',
        '榆岭县政务服务中心',
        2022,
      ),
      titled(
        'with the office on a line of its own',
        '榆岭县人民政府\n办公室\n2022年政府信息公开工作年度报告',
        '榆岭县人民政府办公室',
        2022,
      ),
      titled(
        'with the place on a line of its own',
        '榆岭县\n政务服务中心\n2022年政府信息公开工作年度报告',
        '榆岭县政务服务中心',
        2022,
      ),
      titled(
        'with the department in two lines',
        '榆岭县发展和\n改革局\n2022年政府信息公开工作年度报告',
        '榆岭县发展和改革局',
        2022,
      ),
      titled('with the year in front', '2022年榆岭市统计局政府信息公开工作年度报告', '榆岭市统计局', 2022),
      titled('behind its label', '标题：榆岭市统计局2022年政府信息公开工作年度报告', '榆岭市统计局', 2022),
      titled('in book marks', '《榆岭市统计局2022年政府信息公开工作年度报告》', '榆岭市统计局', 2022),
      titled('with 政府 once for twice', '榆岭县人民政府信息公开2022年工作年度报告', '榆岭县人民政府', 2022),
      titled(
        'before the name of the site',
        '榆岭市统计局2022年政府信息公开工作年度报告-榆岭市人民政府',
        '榆岭市统计局',
        2022,
      ),
      titled(
        'before the path of the site',
        '榆岭市统计局2022年政府信息公开工作年度报告_年报_榆岭市人民政府',
        '榆岭市统计局',
        2022,
      ),
      titled(
        'with spaces between its characters',
        '榆 岭 市 统 计 局 2 0 2 2 年 政 府 信 息 公 开 工 作 年 度 报 告',
        '榆岭市统计局',
        2022,
      ),
      titled('with the body under it', '2022年政府信息公开工作年度报告\n榆岭市统计局', '榆岭市统计局', 2022),
      titled(
        'with the body under it in brackets',
        '2022年政府信息公开工作年度报告\n（榆岭市统计局）',
        '榆岭市统计局',
        2022,
      ),
      {
        why: 'in the letter that hands it in',
        report: { title: '榆岭市统计局关于报送2022年政府信息公开工作年度报告的函', signature: '' },
        finds: ['missing-title 榆岭市统计局关于报送2022年政府信息公开工作年度报告的函'],
        body: '榆岭市统计局',
        year: 2022,
      },
      titled('in quotes', '“榆岭市统计局2022年政府信息公开工作年度报告”', '榆岭市统计局', 2022),
      titled('numbered', '1. 榆岭市统计局2022年政府信息公开工作年度报告', '榆岭市统计局', 2022),
      titled('behind a picture', '📢榆岭市统计局2022年政府信息公开工作年度报告', '榆岭市统计局', 2022),
      titled('behind a star', '★ 榆岭市统计局2022年政府信息公开工作年度报告', '榆岭市统计局', 2022),
      titled('on three lines', '榆岭市\n河湾区人民政府\n2022年政府信息公开工作年度报告', '榆岭市河湾区人民政府', 2022),
    ],
    nearMisses: [
      titled(
        'an addressee under it',
        '榆岭市统计局2022年政府信息公开工作年度报告\n\n市政府办公室：',
        '榆岭市统计局',
        2022,
      ),
      titled(
        'a document named above it',
        '榆岭市统计局文件\n\n榆岭市统计局2022年政府信息公开工作年度报告',
        '榆岭市统计局',
        2022,
      ),
      {
        why: 'the report of the year before, named in the text',
        report: told('对照《青禾区柳湾街道办事处2021年政府信息公开工作年度报告》整改到位。'),
        body: '青禾区柳湾街道办事处',
        year: 2022,
      },
      {
        why: 'another body’s report, named in the text',
        report: told('学习青禾区锦麓街道办事处2022年政府信息公开工作年度报告的做法。'),
        body: '青禾区柳湾街道办事处',
        year: 2022,
      },
    ],
  },
  'what stands around the report': {
    cases: [
      { why: 'a trail', report: before('您所在的位置：首页 > 信息公开 > 年度报告') },
      { why: 'a line of publication', report: before('发布日期：2023-01-12 10:21　来源：柳湾街道　阅读次数：36') },
      { why: 'buttons behind', report: behind('打印\n关闭\n分享到微信') },
      {
        why: 'links to the reports of other years, and the title on two lines',
        report: {
          title: `${[2021, 2020, 2019].map((each) => `榆岭市统计局${each}年政府信息公开工作年度报告 ${each + 1}-01-20`).join('\n')}\n\n榆岭市统计局\n2022年政府信息公开工作年度报告`,
          signature: '',
        },
        body: '榆岭市统计局',
        year: 2022,
      },
      {
        why: 'the foot of a page',
        report: behind('主办：青禾区人民政府　承办：青禾区政务服务中心\n备案号：某ICP备12345678号'),
      },
      {
        why: 'a list of contents',
        report: smallReport().replace(
          '\n\n一、',
          '\n\n目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n\n一、',
        ),
      },
      {
        why: 'a menu behind the report, with entries below its headings',
        report: behind(
          '一、总体情况\n（一）主动公开\n（二）依申请公开\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况',
        ),
      },
    ],
    nearMisses: [
      right('a sentence on the site', '网站地图、打印和分享功能均已更新。'),
      right('sources that are spoken of', '来源清晰、去向明确的登记台账已经建立。'),
      right('a trail that is spoken of', '在“首页—信息公开—年度报告”栏目下集中公布。'),
    ],
  },
  'words of a label in the text': {
    cases: [],
    nearMisses: [
      right('grounds that are spoken of', '涉及国家秘密的信息一律不公开，逾期不补正的申请依法终止，依申请公开23件。'),
      right('a result that is spoken of', '（五）不予处理的申请均说明理由，依申请公开流程公开透明。'),
    ],
  },
  'a line with pipes': {
    cases: [],
    nearMisses: [
      right('a pipe in a sentence', '办理依申请公开事项，开设“政策库|解读库”两个栏目。'),
      right('a full-width pipe in a sentence', '办理依申请公开事项，开设“问答｜图解”两个栏目'),
      right('a path with full-width pipes', '网上申请走“首页｜公开｜指南”入口，收到申请23件。'),
      {
        why: 'a full-width pipe in the title',
        report: smallReport({ title: '青禾发布｜青禾区水务局2022年政府信息公开工作年度报告' }),
        body: '青禾区水务局',
      },
    ],
  },
  'numbers that count nothing': {
    cases: [
      right('clock times', '每个工作日9:00—12:00、13:30—17:30受理申请23件。'),
      right('a phone number', '监督电话：0370-2345678，全年接听来电31次。'),
      right('numbers of documents', '按照国办函〔2020〕109号、青政办〔2022〕17号文件要求受理申请23件。'),
      right('dates', '2022年3月8日至15日开展自查，发现问题6个、整改6个。'),
      right('scores and versions', '第三方评估得分92.5分，系统升级到3.0版。'),
      right('ratios', '图解与文字解读之比为3:1。'),
    ],
    nearMisses: [
      wrong('a sum that is one', '公开信息53条，其中网站30条、公开栏30条。', 'prose-sum-mismatch 53条'),
      wrong('a count behind a clock time', '9:00起受理申请，全年共收到申请24件。', 'prose-table-mismatch 24件'),
      wrong(
        'a count behind the number of a document',
        '依据〔2022〕17号文件，全年收到申请17件。',
        'prose-table-mismatch 17件',
      ),
    ],
  },
  'figures of more or fewer bodies': {
    cases: [
      right('of a system', '全区民政系统共收到申请230件，办结225件。'),
      right('of the whole region', '全区共收到政府信息公开申请412件。'),
      right('of the departments of the region', '区直各部门收到申请178件，按期答复。'),
      right('of the body above', '区政府办公室受理申请96件。'),
      right('of the offices below', '辖区各社区收到咨询类申请64件。'),
      {
        why: 'of a government’s own level',
        report: told('县政府本级收到申请6件，办结6件。', { body: '榆岭县人民政府' }),
      },
    ],
    nearMisses: [
      wrong('its own', '我街道共收到申请32件。', 'prose-table-mismatch 32件'),
      wrong(
        'its own, behind those of the region',
        '全区收到申请412件，我街道收到申请32件。',
        'prose-table-mismatch 32件',
      ),
      {
        why: 'of a government and all under it',
        report: told('全县共收到申请32件。', { body: '榆岭县人民政府' }),
        finds: ['prose-table-mismatch 32件'],
      },
    ],
  },
  'wordings that state nothing wrong': {
    cases: [
      right('a share of two counts together', '收到申请23件，引发行政复议2件、行政诉讼1件，合计占新收申请的13%。'),
      right('a withdrawal beside the other results', '办结25件，其中其他处理1件，申请人撤回1件。'),
      right('parts that are verbs', '清理文件9件，其中修改4件、废止2件、继续有效3件。'),
      right(
        'a list behind three totals',
        '网站发布60条，公众号发布90条，公开栏发布30条。其中动态类120条，通知类60条。',
      ),
      right('none pending', '复议案件2件，尚未审结1件；诉讼案件1件，尚未审结0件。'),
      { why: 'the fee by its name in the measures', report: { other: '本年度未收取政府信息公开信息处理费。' } },
      right('a term over the border of two words', '网上传真实情况，其中断更新的栏目已恢复。'),
    ],
    nearMisses: [
      wrong(
        'a share that is none',
        '收到申请23件，其中网络申请10件，占新收申请的34%。',
        'prose-percentage-mismatch 34%',
      ),
      wrong('verbs that add up to more', '清理文件9件，其中修改4件、废止3件、继续有效3件。', 'prose-sum-mismatch 9件'),
      { why: 'the fee by another name', report: { other: '本年度未收取信息公开处理费。' } },
    ],
  },
  'requests, cases and what became of them': {
    cases: [
      wrong('no letters of requests', '全年未收到依申请公开来信。', 'prose-table-mismatch 未收到依申请公开来信'),
      wrong('forms that came in', '全年收到公开申请表21份。', 'prose-table-mismatch 21份'),
      wrong('requests counted by times', '依申请公开21次。', 'prose-table-mismatch 21次'),
      wrong('cases counted by times', '行政复议0次，行政诉讼1次。', 'prose-table-mismatch 0次'),
      wrong('letters of answer', '全年出具答复书28份。', 'prose-table-mismatch 28份'),
      wrong('letters of answer by their longer name', '本年送达答复书31份。', 'prose-table-mismatch 31份'),
      wrong('接收', '全年接收依申请公开事项26件。', 'prose-table-mismatch 26件'),
      wrong('收悉', '本年度收悉公开申请21件。', 'prose-table-mismatch 21件'),
      wrong('办理回复', '全年办理回复依申请公开29件。', 'prose-table-mismatch 29件'),
      wrong('a heading with its figure', '依申请公开：0件。', 'prose-table-mismatch 0件'),
      wrong('reviews and lawsuits in one clause', '发生行政复议、行政诉讼分别为2件、3件。', 'prose-table-mismatch 3件'),
      wrong('reviews as cases', '全年办理政府信息公开行政复议案件5件。', 'prose-table-mismatch 5件'),
      wrong('two kinds of results together', '办结25件，予以公开及部分公开16件。', 'prose-table-mismatch 16件'),
      wrong('a group by one of its grounds', '办结25件，其中因不掌握等原因无法提供8件。', 'prose-table-mismatch 8件'),
      wrong('carried over by 转下年度', '收到申请23件，转下年度5件。', 'prose-table-mismatch 5件'),
      wrong('none', '全年无依申请公开事项。', 'prose-table-mismatch 无依申请公开事项'),
      wrong('nobody', '本年度无人提出政府信息公开申请。', 'prose-table-mismatch 无人提出政府信息公开申请'),
      wrong(
        'nobody to the body itself',
        '没有任何公民、法人或者其他组织向我街道提出信息公开申请。',
        'prose-table-mismatch 没有任何公民、法人或者其他组织向我街道提出信息公开申请',
      ),
      wrong('a nought in words', '全年依申请公开数为零。', 'prose-table-mismatch 零'),
      wrong('behind a colon', '依申请公开办理情况：受理31件。', 'prose-table-mismatch 31件'),
      wrong('before its verb', '政府信息公开申请29件全部办结。', 'prose-table-mismatch 29件'),
      wrong(
        'received and carried in, added up',
        '新收23件，加上上年结转4件，共29件，结转下年2件。',
        'prose-table-mismatch 29件',
      ),
      wrong('by channels, added up', '共收到网上申请13件、信函申请9件，合计22件。', 'prose-table-mismatch 22件'),
      wrong('by channels, one of them 快递', '共收到网上申请13件，快递9件，合计22件。', 'prose-table-mismatch 22件'),
      wrong(
        'none, behind 但',
        '建立登记制度，但本年度未收到公民提出的政府信息公开申请。',
        'prose-table-mismatch 未收到公民提出的政府信息公开申请',
      ),
      wrong(
        'none in writing or otherwise',
        '未收到书面或以其他形式要求公开政府信息的申请。',
        'prose-table-mismatch 未收到书面或以其他形式要求公开政府信息的申请',
      ),
      wrong(
        'none of any form',
        '全年未收到以任何形式提出的政府信息公开申请。',
        'prose-table-mismatch 未收到以任何形式提出的政府信息公开申请',
      ),
      wrong('received, of those handled', '办理申请27件，其中本年新收22件。', 'prose-table-mismatch 22件'),
      wrong(
        'neither reviews nor lawsuits, in verbs',
        '未因政府信息公开工作被复议和起诉。',
        'prose-table-mismatch 未因政府信息公开工作被复议和起诉',
      ),
      wrong(
        '书面 beside another way, closed by 等',
        '全年共收到书面、网络等形式的申请24件。',
        'prose-table-mismatch 24件',
      ),
      wrong('who asked, behind 有', '向我街道提出政府信息公开申请的有24件。', 'prose-table-mismatch 24件'),
      wrong('申请公开政府信息数', '本年度申请公开政府信息数为0。', 'prose-table-mismatch 0'),
      wrong('无人申请信息公开', '全年无人申请信息公开。', 'prose-table-mismatch 无人申请信息公开'),
      wrong('left over from last year', '收到申请23件，上年遗留5件。', 'prose-table-mismatch 5件'),
      wrong('carried in to be gone on with', '上一年度结转继续办理的申请5件。', 'prose-table-mismatch 5件'),
      wrong(
        'open, and carried over in the next clause',
        '仍有3件申请正在办理，结转至2023年。',
        'prose-table-mismatch 3件',
      ),
      wrong('open', '办结申请25件，尚有4件正在办理。', 'prose-table-mismatch 4件'),
      wrong('not closed', '收到申请23件，未办结5件。', 'prose-table-mismatch 5件'),
      wrong('carried over for a reason', '申请3件因不到答复期限结转2023年办理。', 'prose-table-mismatch 3件'),
      wrong('涉诉', '因政府信息公开涉诉2件。', 'prose-table-mismatch 2件'),
      wrong('one kind of applicants by itself', '收到自然人申请19件。', 'prose-table-mismatch 19件'),
      wrong('by 属于', '办结25件，其中属于第三方合法权益不予公开4件。', 'prose-table-mismatch 4件'),
    ],
    nearMisses: [
      right('forms laid out', '服务大厅摆放公开申请表60份，供群众取用。'),
      right('trainings counted by times', '开展依申请公开培训3次，旁听行政诉讼庭审2次。'),
      right('requests and letters of answer', '依申请公开23次，出具答复书25份。'),
      right('other letters', '出具补正告知书3份。'),
      right('columns of another body', '因青山街道栏目更新不及时，予以通报。'),
      right('the same wordings, right', '全年接收依申请公开事项23件，上年结转4件，答复25件，转下年度2件。'),
      right('other matters that are received', '收到人大建议12件、群众来信40件。'),
      right('results right', '办结25件，予以公开及部分公开14件，因不掌握等原因无法提供6件。'),
      right('one channel with a long name', '通过政府网站依申请平台收到申请14件。'),
      right('one way beside another', '收到书面申请6件、网络申请17件，均在规定时限内答复。'),
      right('both years, added up', '新收23件，加上上年结转4件，共27件，结转下年2件。'),
      right('asked by residents for another matter', '受理居民申请公租房36件、村民建房申请12件。'),
      right('none by enterprises', '未收到企业提出的信息公开申请。'),
      right('channels with 快递, right', '共收到网上申请13件，快递10件，合计23件。'),
      right('but not of the body', '收到申请23件，但其中2件不属于本机关职责。'),
      right('channels of another matter', '共收到网上投诉13件、信函投诉9件，合计22件。'),
      right('reviews decided by the body for others', '办理行政复议案件56件。'),
      right('open and carried over, right', '收到申请23件，尚有2件正在办理，均未到答复期限。'),
      right('open today', '截至目前，尚有1件申请正在办理。'),
      right('to the end of a month', '截至11月底，共收到申请20件。'),
      right('in some months', '1至10月收到申请19件，11月收到2件。'),
      right('other matters that are open', '受理低保申请46件，正在办理6件。'),
      right('to the end of December', '截至2022年12月31日，共收到申请23件。'),
      right('one kind of applicants for another matter', '受理个人申请公租房36件。'),
    ],
  },
  'sums in the text': {
    cases: [
      wrong('parts above the total', '公开信息120条，其中政策60条、动态70条。', 'prose-sum-mismatch 120条'),
      wrong('the total behind', '网站发布85条，公众号发布65条，合计140条。', 'prose-sum-mismatch 140条'),
      wrong('all that came, behind the ways', '网络申请13件，信函申请9件，共收到申请23件。', 'prose-sum-mismatch 23件'),
      wrong(
        'all that came, with the verb at each way',
        '通过网络收到申请13件，通过信函收到9件，全年共收到申请23件。',
        'prose-sum-mismatch 23件',
      ),
      wrong(
        'all that came, without an object',
        '网络申请12件、信函申请8件、当面申请2件，共计收到23件。',
        'prose-sum-mismatch 23件',
      ),
      wrong(
        'all that came, behind applicants',
        '自然人申请18件，企业申请4件，共收到政府信息公开申请23件。',
        'prose-sum-mismatch 23件',
      ),
      wrong(
        'a list over lines',
        '公开信息210条，其中：\n1.网站110条；\n2.公众号80条；\n3.其他30条。',
        'prose-sum-mismatch 210条',
      ),
      wrong(
        'an item of several words',
        '公开信息90条，其中文件及解读50条，公示及公告20条，其他30条。',
        'prose-sum-mismatch 90条',
      ),
      wrong(
        'a list with semicolons',
        '公开信息75条，其中：动态41条；公告20条；政策解读16条。',
        'prose-sum-mismatch 75条',
      ),
      wrong('Chinese numerals', '召开会议八次，其中专题会五次、推进会四次。', 'prose-sum-mismatch 八次'),
      wrong('outcomes against section 四', '行政复议2件，其中结果维持2件。', 'prose-table-mismatch 2件'),
      wrong('outcomes behind their cases', '行政复议2件，结果维持1件、尚未审结2件。', 'prose-sum-mismatch 2件'),
      wrong(
        'more pending than there were cases',
        '发生行政诉讼1件，结果维持0件，正在审理2件。',
        'prose-table-mismatch 0件',
      ),
      wrong('applicants', '收到申请23件，其中自然人18件，企业5件。', 'prose-table-mismatch 5件'),
      wrong('a share after an earlier total', '发布信息300条；张贴公告50条，其中政策类10条，占公告的30%。'),
      wrong(
        'what is left over behind a semicolon, of a list that lacks it',
        '公开信息40条，其中政策12条、动态20条；其余10条为公告。',
        'prose-sum-mismatch 40条',
      ),
      wrong(
        'what is left over of a list that adds up without it',
        '征集意见52条。已采纳37条，其中价格类21条、服务类16条，余下4条为环境类。',
        'prose-sum-mismatch 37条',
      ),
      wrong(
        'the last of a list with semicolons',
        '公开信息40条，其中：政策12条；动态28条；其余3条。',
        'prose-sum-mismatch 40条',
      ),
      wrong(
        'figures in brackets against their total',
        '公开信息64条，包括规划计划（30条）、财政资金（20条）、其他（17条）。',
        'prose-sum-mismatch 64条',
      ),
      wrong(
        'figures in brackets behind 其中',
        '办理网民留言41条，其中供水管网（22条）、路灯照明（9条）、其他（13条）。',
        'prose-sum-mismatch 41条',
      ),
    ],
    nearMisses: [
      right('a partial list', '公开信息120条，其中政策30条、动态60条。'),
      right('the total behind, right', '网站发布85条，公众号发布65条，合计150条。'),
      right('all that came, right', '网络申请14件，信函申请9件，共收到申请23件。'),
      right('all that came, behind another matter', '网站发布信息65条，公众号发布信息11条，全年共收到申请23件。'),
      right(
        'all that came, behind what was closed by one way',
        '上年结转的网络申请4件，办结信函申请3件，全年共收到申请23件。',
      ),
      right('statements behind a list', '公开信息50条，其中：政策30条；动态20条；举办活动40场，发布预告60条。'),
      right('Chinese numerals that add up', '召开会议八次，其中专题会五次、推进会三次。'),
      right(
        'outcomes behind their cases that add up',
        '行政复议2件，结果维持1件、尚未审结1件；行政诉讼1件，结果维持1件。',
      ),
      right('applicants that add up', '收到申请23件，其中自然人18件，法人或其他组织5件。'),
      right(
        'what is left over of the larger total: replies',
        '承办建议提案14件。已办结11件，其中主办6件、会办5件；剩余3件正在办理。',
      ),
      right(
        'what is left over of the larger total: opinions',
        '征集意见52条。已采纳37条，其中价格类21条、服务类16条；余下15条正在研究。',
      ),
      right(
        'what is left over of the larger total: messages',
        '全年收到网民留言29条。已回复23条，包括供暖类14条、教育类9条；其余6条转交其他部门。',
      ),
      right(
        'what is left over of the larger total: one part',
        '收到网民留言18条。已回复16条，其中当日回复16条；其余2条待核实。',
      ),
      right(
        'the first of items in brackets: buses',
        '申请主要涉及公交线路（16件）、停车秩序（8件）、违章处罚（7件）、其他（4件）。',
      ),
      right(
        'the first of items in brackets: schools',
        '申请主要涉及校车收费（15件）、学区划分（8件）、教师招聘（6件）、其他事项（3件）。',
      ),
      right(
        'the first of items in brackets: named like applicants',
        '申请主要涉及耕地补偿（12件）、企业改制（8件）、企业排污（9件）。',
      ),
      right('the first of items with 、', '申请主要涉及耕地补偿14件、学区划分8件、路灯维修7件、其他3件。'),
    ],
  },
  'all of one kind': {
    cases: [
      wrong('均为自然人', '收到申请23件，均为自然人。', 'prose-table-mismatch 均为自然人'),
      wrong('applicants, all of them', '全年接收申请23件，申请人全部为自然人。', 'prose-table-mismatch 全部为自然人'),
      wrong('in brackets', '收到申请23件（均来自公民个人），办结25件。', 'prose-table-mismatch 均来自公民个人'),
      wrong('组织 alone', '受理申请23件，均由法人或其他组织提出。', 'prose-table-mismatch 均由法人或其他组织'),
      wrong('全部予以公开', '收到申请23件，按期办结25件，全部予以公开。', 'prose-table-mismatch 全部予以公开'),
      wrong(
        '均予以公开, a clause later',
        '收到申请23件，均已按期办结，均予以公开。',
        'prose-table-mismatch 均予以公开',
      ),
      wrong('已全部公开', '办结申请25件，已全部公开。', 'prose-table-mismatch 全部公开'),
    ],
    nearMisses: [
      right('of items published', '收到申请23件，另发布政策文件50条，全部公开。'),
      right('of those that may be', '收到申请23件，对属于公开范围的均予以公开。'),
      right('by the applicant’s channel', '收到申请23件，网络申请均为自然人提交。'),
      right('with other results beside it', '办结25件，均予以公开或答复，其中部分公开3件。'),
      {
        why: 'that is so',
        report: told('收到申请5件，均为自然人，全部予以公开。', {
          figures: {
            'applications/new/natural-person': 5,
            'applications/new/total': 5,
            'applications/granted/natural-person': 5,
            'applications/granted/total': 5,
            'applications/result-total/natural-person': 5,
            'applications/result-total/total': 5,
          },
        }),
      },
    ],
  },
  'the heading of section 三': {
    cases: [
      headed('政府信息公开申请情况'),
      headed('政府信息依申请公开情况'),
      headed('依申请公开情况'),
      headed('政府信息公开申请办理情况'),
      headed('收到和办理政府信息公开申请情况'),
      headed('依申请公开工作办理情况'),
    ],
    nearMisses: [
      right('a heading of that name in section 一', '健全登记流程。\n二、依申请公开情况\n收到申请23件。'),
      right('a line of that name', '健全登记流程。\n政府信息公开申请情况\n收到申请23件。'),
      right('an item of that name', '健全登记流程。\n（二）政府信息依申请公开情况\n收到申请23件。'),
    ],
  },
  'a negation and a count': {
    cases: [
      wrong(
        'with the channel between',
        '本年度未收到通过信函、网络等方式提交的公开申请2件。',
        'contradictory-count 2件',
      ),
      wrong(
        'with the applicant between',
        '没有收到公民、法人和其他组织提出的政府信息公开申请3件。',
        'contradictory-count 3件',
      ),
      wrong('reviews', '全年未发生因信息公开引起的行政复议2件。', 'contradictory-count 2件'),
      wrong('lawsuits', '未出现政府信息公开行政诉讼1件。', 'contradictory-count 1件'),
      wrong('what it is about', '未收到涉及政府信息公开的举报5件。', 'contradictory-count 5件'),
      wrong('complaints', '没有收到有关信息公开的投诉举报4件。', 'contradictory-count 4件'),
      wrong('what they disagree with', '没有申请人对答复不服提出行政复议1件。', 'contradictory-count 1件'),
    ],
    nearMisses: [
      right('not one', '没有收到一件关于公开工作的投诉。'),
      right('what was left undone', '收到申请23件，未办结2件。'),
      right('none late', '没有一件申请逾期答复。'),
      right('what an applicant did not send', '未收到补正材料的申请0件。'),
      right('two clauses', '收到申请23件，未收到投诉举报。'),
    ],
  },
  'the text of another year or body': {
    cases: [
      wrong('the year of a count', '2021年，我街道收到申请19件。', 'year-mismatch 2021'),
      wrong('the year of an absence', '2020年度，我街道未发生行政诉讼。', 'year-mismatch 2020'),
      {
        why: 'the year of the lead sentence',
        report: topics(
          '2021年，我街道扎实推进信息公开。主动公开信息20条，收到依申请公开23件，加强信息管理，维护公开平台，做好监督保障。',
        ),
        finds: ['year-mismatch 2021'],
      },
      wrong('another end of the period', '统计期限为2022年1月1日至2022年12月20日。', 'year-mismatch 12月20日'),
      wrong('a neighbour as the one that acts', '2022年，锦麓街道认真落实公开要求。', 'body-name-mismatch 锦麓街道'),
      {
        why: 'a neighbour that charged no fee',
        report: { other: '锦麓街道办事处2022年未收取信息处理费。' },
        finds: ['body-name-mismatch 锦麓街道办事处'],
      },
      {
        why: 'a neighbour whose work falls short',
        report: {
          problems: '锦麓街道办事处政务公开工作仍存在解读形式单一的不足，下一步将增加图解和视频，安排业务培训。',
        },
        finds: ['body-name-mismatch 锦麓街道办事处'],
      },
      wrong(
        'a neighbour in the heading of an item',
        '（二）锦麓街道依申请公开情况。收到申请23件。',
        'body-name-mismatch 锦麓街道',
      ),
      wrong(
        'a neighbour in a heading with the year',
        '榆岭街道2022年政府信息公开工作总体情况如下：',
        'body-name-mismatch 榆岭街道',
      ),
      wrong('a neighbour in a numbered heading', '2.榆岭街道主动公开政府信息情况', 'body-name-mismatch 榆岭街道'),
      wrong(
        'a neighbour before a colon',
        '锦麓街道办事处依申请公开办理情况：收到申请23件。',
        'body-name-mismatch 锦麓街道办事处',
      ),
      wrong('a neighbour whose figures follow', '锦麓街道政务公开有关数据如下。', 'body-name-mismatch 锦麓街道'),
      wrong('a neighbour that received', '榆岭街道办事处收到申请23件。', 'body-name-mismatch 榆岭街道办事处'),
    ],
    nearMisses: [
      right('the year before, compared with', '收到申请23件，比2021年减少4件。'),
      right('the year of what was carried in', '2021年结转2022年办理4件。'),
      right('the problems of the year before', '针对2021年度存在的解读不足问题，已经整改。'),
      right('the neighbour whose ways are looked at', '赴锦麓街道依申请公开情况交流会1次，参观榆岭街道政务公开专区。'),
      right('the own body behind 现将', '现将柳湾街道政务公开工作总体情况报告如下。'),
      right('a neighbour that is only known', '锦麓街道政务公开专区建设经验在全区推广。'),
      right('a neighbour that was visited', '到锦麓街道学习交流2次。'),
    ],
  },
  'the text against section 二': {
    cases: [
      wrong('documents counted like articles', '全年制发行政规范性文件5条。', 'prose-table-mismatch 5条'),
      wrong('none made public', '全年发布规范性文件0条。', 'prose-table-mismatch 0条'),
      wrong('documents made', '全年制定行政规范性文件4件。', 'prose-table-mismatch 4件'),
      wrong('documents in force', '现行有效规范性文件20件。', 'prose-table-mismatch 20件'),
      wrong('documents in force at the end of the year', '年末规范性文件保有量22件。', 'prose-table-mismatch 22件'),
      wrong('documents repealed', '废止行政规范性文件1件。', 'prose-table-mismatch 1件'),
      wrong('penalties', '作出行政处罚决定74件。', 'prose-table-mismatch 74件'),
      wrong('fees', '收取行政事业性收费6.52万元。', 'prose-table-mismatch 6.52万元'),
    ],
    nearMisses: [
      right('older documents made public', '全年发布规范性文件9条，主动公开规范性文件0条。'),
      right('items published, not decisions', '公开行政处罚信息74条。'),
      right('fees rounded', '收取行政事业性收费6.3万元。'),
      right('documents looked at', '清理规范性文件60件。'),
      right('the same figures', '制定行政规范性文件3件，废止2件，现行有效21件。'),
    ],
  },
  'documents and decisions in other words': {
    cases: [
      wrong('a decision by its form', '下达行政处罚决定书74份。', 'prose-table-mismatch 74份'),
      wrong('decisions as the table calls them', '本年度行政许可处理决定数量为312件。', 'prose-table-mismatch 312件'),
      wrong('licences settled', '全年办结行政许可301件。', 'prose-table-mismatch 301件'),
      wrong('measures taken', '采取行政强制措施8件。', 'prose-table-mismatch 8件'),
      wrong('penalties as the table calls them', '行政处罚处理决定48件。', 'prose-table-mismatch 48件'),
      {
        why: 'documents newly made, as the older form calls it',
        report: { edition: '2019', sentence: '新制作规范性文件4件。' },
        finds: ['prose-table-mismatch 4件'],
      },
      {
        why: 'other services',
        report: { edition: '2019', sentence: '其他对外管理服务事项处理决定30件。' },
        finds: ['prose-table-mismatch 30件'],
      },
    ],
    nearMisses: [
      right('repealed and declared void, which the table counts together', '废止规范性文件1件，宣布失效1件。'),
      right('the same in one list', '宣布失效规范性文件1件、废止1件，现行有效21件。'),
      {
        why: 'measures and execution, which the table counts together',
        report: told('实施行政强制措施4件，行政强制执行2件。', {
          figures: { 'disclosure/coercive-measures/decisions': 6 },
        }),
      },
      right('licences granted, without those refused', '准予行政许可300件。'),
      right('licences asked for', '受理行政许可申请320件。'),
      right('licences settled at a counter', '现场办结行政许可30件。'),
      right('licences settled over the net', '网上办结行政许可280件。'),
      right('decisions of a system', '全县系统下达行政处罚决定书500份。'),
    ],
  },
  'topics and improvements that are absent': {
    cases: [
      lacking(
        'no requests, though a platform takes them',
        '主动公开信息20条，加强信息管理，升级公开平台，做好监督保障。',
      ),
      lacking(
        'no platform, though information goes through one',
        '通过门户网站主动公开信息20条，收到依申请公开23件，加强信息管理，做好监督保障。',
      ),
      lacking('no management', '主动公开信息20条，收到依申请公开23件，升级公开平台，做好监督保障。'),
      lacking(
        'no management, though there are 信息管理员',
        '主动公开信息20条，收到依申请公开23件，升级公开平台，组织信息管理员培训，做好监督保障。',
      ),
      lacking(
        'no requests, though both kinds of disclosure are named together',
        '坚持主动公开与依申请公开相结合，主动公开信息20条，加强信息管理，升级公开平台，做好监督保障。',
      ),
      lacking(
        'no platform, though training uses one',
        '主动公开信息20条，收到依申请公开23件，加强信息管理，依托网站组织培训，做好监督保障。',
      ),
      {
        why: 'problems without improvements',
        report: { problems: '存在的主要问题：一是公开不够主动。二是解读形式单一，群众不易看懂。三是人员变动频繁。' },
        finds: ['missing-improvements 存在的主要问题及改进情况'],
      },
      {
        why: 'improvements without problems',
        report: { problems: '下一步将加强学习培训，完善公开目录，丰富解读形式，提高公开质量。' },
        finds: ['missing-improvements 存在的主要问题及改进情况'],
      },
    ],
    nearMisses: [
      {
        why: 'all topics in a sentence',
        report: topics('主动公开信息20条，收到依申请公开23件，加强信息管理，升级公开平台，做好监督保障。'),
      },
      {
        why: 'problems and what was done',
        report: { problems: '主要不足是解读形式单一，群众不易看懂；现已增加图解和视频，并组织了两次业务培训。' },
      },
      {
        why: 'topics under other headings',
        report: topics(
          '1.信息发布情况：发布政府信息20条。',
          '2.答复公开申请25件。',
          '3.信息资源规范管理。',
          '4.公开渠道建设：办好公开栏。',
          '5.业务培训与考核评议。',
        ),
      },
    ],
  },
  'several wrong figures of a table': {
    cases: [
      {
        why: 'two totals of one column',
        report: replaced(
          replaced(smallReport({ figures }), '9\t2\t0\t0\t0\t0\t11', '9\t2\t0\t0\t0\t0\t110'),
          '5\t0\t0\t0\t1\t0\t6',
          '5\t0\t0\t0\t1\t0\t66',
        ),
        finds: ['wrong-figure 110', 'wrong-figure 66'],
      },
      {
        why: 'one total',
        report: replaced(smallReport({ figures }), '18\t4\t0\t0\t1\t0\t23', '18\t4\t0\t0\t1\t0\t32'),
        finds: ['wrong-figure 32'],
      },
      {
        why: 'a figure in two columns',
        report: replaced(smallReport({ figures }), '3\t0\t0\t0\t0\t0\t3', '0\t3\t0\t0\t0\t0\t3'),
        finds: ['result-total-mismatch 3'],
      },
      {
        why: 'a total of section 四',
        report: { figures: { ...figures, 'reviews/reconsideration/total': 3 } },
        finds: ['review-total-mismatch 3'],
      },
      {
        why: 'the last row in one column and in the total',
        report: {
          figures: { ...figures, 'applications/carried-over/natural-person': 3, 'applications/carried-over/total': 3 },
        },
        finds: ['balance-mismatch 18'],
      },
    ],
    nearMisses: [
      { why: 'a table that adds up', report: { figures } },
      {
        why: 'a cell left blank that the sums give',
        report: { figures: { ...figures, 'applications/granted/research': '' } },
        finds: ['blank-cell '],
      },
      { why: 'a table of noughts', report: {} },
    ],
  },
  'the date and the class of the body': {
    cases: [
      { why: 'a city in its bare name', report: { body: '榆岭市', signature: '榆岭市人民政府\n2023年3月20日' } },
      { why: 'a district in its bare name', report: { body: '河湾区', signature: '河湾区人民政府\n2023年3月28日' } },
      {
        why: 'a committee of a zone',
        report: {
          body: '榆岭高新技术产业开发区管理委员会',
          signature: '榆岭高新技术产业开发区管理委员会\n2023年2月20日',
        },
      },
      {
        why: 'a department that is late',
        report: { body: '榆岭县水利局', signature: '榆岭县水利局\n2023年2月20日' },
        finds: ['late-publication 2023年2月20日'],
      },
      {
        why: 'a government that is late',
        report: { body: '榆岭县人民政府', signature: '榆岭县人民政府\n2023年4月20日' },
        finds: ['late-publication 2023年4月20日'],
      },
    ],
    nearMisses: [
      { why: 'a department in time', report: { body: '榆岭县水利局', signature: '榆岭县水利局\n2023年1月30日' } },
      { why: 'a government in time', report: { body: '榆岭县人民政府', signature: '榆岭县人民政府\n2023年3月30日' } },
      { why: 'a street in time', report: { signature: '青禾区柳湾街道办事处\n2023年1月30日' } },
    ],
  },
  'rules beyond competence': {
    cases: [
      rulesOf('榆岭市财政局', true),
      rulesOf('河湾新区管理委员会', true),
      rulesOf('云岭地区行政公署', true),
      rulesOf('榆岭县人民政府', true),
      rulesOf('青禾区柳湾街道办事处', true),
    ],
    nearMisses: [
      rulesOf('榆岭市人民政府', false),
      rulesOf('某某省人民政府', false),
      { why: 'no rules', report: { body: '榆岭市财政局' } },
    ],
  },
  'what the law says anew': {
    cases: [
      notice(
        'no notice, and a request closed for the fee',
        '本年度未发出收费通知，未收取信息处理费。',
        'fee-notice-contradiction 未发出收费通知',
      ),
      notice(
        'no notice sent to anybody',
        '全年没有向申请人送达缴费通知，信息处理费为0元。',
        'fee-notice-contradiction 没有向申请人送达缴费通知',
      ),
      notice(
        'notices that do not exist',
        '本年度无收费通知，未收取信息处理费。',
        'fee-notice-contradiction 无收费通知',
      ),
      notice(
        'none made out',
        '2022年均未开具缴费通知，未收取信息处理费。',
        'fee-notice-contradiction 均未开具缴费通知',
      ),
      notice(
        'none issued',
        '2022年未下达信息处理费收费通知，未收取信息处理费。',
        'fee-notice-contradiction 未下达信息处理费收费通知',
      ),
      notice(
        'a count of none',
        '2022年发出收费通知0件，收取信息处理费0元。',
        'fee-notice-contradiction 发出收费通知0件',
      ),
      notice(
        'none, counted behind the noun',
        '本年度送达缴费通知书的份数为0，未收取信息处理费。',
        'fee-notice-contradiction 送达缴费通知书的份数为0',
      ),
    ],
    nearMisses: [
      notice('no fee charged', '本年度未收取信息处理费。'),
      notice('ten notices', '发出收费通知10件，1件逾期未缴，共收取信息处理费900元。'),
      notice('a notice that was sent', '发出收费通知1件，申请人逾期未缴，未收取信息处理费。'),
      { why: 'no notice, and nobody who did not pay', report: { other: '本年度未发出收费通知，未收取信息处理费。' } },
    ],
  },
};

/** A report whose section 三 is headed otherwise, with a wrong total in its table. */
function headed(title: string): KindCase {
  const report = replaced(
    replaced(smallReport({ figures: { ...figures } }), '收到和处理政府信息公开申请情况', title),
    '18\t4\t0\t0\t1\t0\t23',
    '18\t4\t0\t0\t1\t0\t32',
  );
  return { why: title, report, finds: ['wrong-figure 32'] };
}

function rulesOf(body: string, found: boolean): KindCase {
  const report: SmallReport = { body, figures: { 'disclosure/regulations/in-force': 2 } };
  return { why: body, report, ...(found ? { finds: ['rules-beyond-competence 2'] } : {}) };
}

/** A request closed because its fee was not paid, none carried in. */
function unpaid(): NonNullable<SmallReport['figures']> {
  return {
    'applications/new/natural-person': 5,
    'applications/new/total': 5,
    'applications/granted/natural-person': 4,
    'applications/granted/total': 4,
    'applications/other.unpaid/natural-person': 1,
    'applications/other.unpaid/total': 1,
    'applications/result-total/natural-person': 5,
    'applications/result-total/total': 5,
  };
}
