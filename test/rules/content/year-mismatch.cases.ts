import { rule } from '../../../shared/rules/content/year-mismatch.ts';
import type { RuleCases } from '../cases.ts';

/** The five topics of section 一, without a year. */
const topics = [
  '（一）主动公开。围绕民生实事及时主动公开政府信息。',
  '（二）依申请公开。健全登记、审核、答复、归档的办理流程。',
  '（三）政府信息管理。落实信息发布审核制度。',
  '（四）政府信息公开平台建设。维护政务新媒体和公开栏。',
  '（五）监督保障。组织业务培训，自觉接受工作考核、社会评议，未发生责任追究情形。',
].join('\n');
const said = (sentence: string) => ({ sentence });

const title = '青禾区柳湾街道办事处2022年政府信息公开工作年度报告';
const places = {
  said: (words: string) => ({ sentence: `${words}。` }),
  opening: (words: string) => ({ overview: `${words}。\n${topics}` }),
  before: (words: string) => ({ title: `${title}\n\n${words}。` }),
  problems: (words: string) => ({ problems: `${words}。\n下一步将明确专人负责，定期检查栏目更新情况。` }),
};

/** What is said of another year as of this one: where, the words, the year or the end of the period in them, what is right. */
const others: readonly (readonly [place: keyof typeof places, words: string, on: string, right: string])[] = [
  ...[
    '2021年本单位，深入推进公开',
    '2021年全年，按照条例做好公开',
    '2021年，本机关，认真贯彻条例',
    '2021年度全年深入推进公开',
    '2021年，全年围绕中心做好公开',
    '2021年期间，我街道深入推进公开',
    '2021年1至12月，我街道深入推进公开',
    '2021年内，我街道收到申请0件',
    '2021年中，我街道收到申请0件',
    '2021年里，我街道收到申请0件',
    '2021年间，我街道收到申请0件',
    '2021年1月至12月份，我街道收到申请0件',
    '回顾2021年，我街道认真贯彻条例',
    '纵观2021年，我街道认真贯彻条例',
    '在2021年，我街道认真贯彻条例',
    '刚刚过去的2021年，我街道认真贯彻条例',
    '首先，2021年我街道收到申请0件',
    '（一）2021年我街道收到申请0件',
    '一是2021年我街道收到申请0件',
    '2.首先，2021年我街道收到申请0件',
    '十一、2021年我街道收到申请0件',
    '2021年，柳湾街道在区委领导下，深入推进公开',
    '2021年，柳湾街道把公开作为重点',
    '2021年，柳湾街道信息公开工作有序',
    '2021年度中，我街道深入推进公开',
    '2021年1月到12月底，我街道深入推进公开',
    '2021年1-12月，我街道深入推进公开',
    '2021年1月～～12月，我街道深入推进公开',
    '2021年以来，柳湾街道认真贯彻条例',
  ].map((words) => ['opening', words, '2021', '2022'] as const),
  ...[
    '2021年依法公开信息98条，收到申请0件',
    '2021年1月1日至12月9日，收到申请0件',
    '截至2021年12月，累计公开信息9条',
    '2021 年收到申请0件',
    '2021年， 街道收到申请0件',
    '2021年柳湾 收到申请0件',
    '2021年青禾区柳湾街道办事处门户网站发布信息9条',
    '2021年举办了培训会及专题讲座和现场咨询活动共计2次',
    '2021年召开会议（含现场）2次',
    '2021年因公开引发行政诉讼1起、复议2起',
    '2021年涉及公开的行政复议1件',
    '2021年未发生行政复议',
    '2021年信息处理费总额为0',
    '2021年无信息处理费',
    '2021年政府信息公开信息处理费收费情况为0元',
    '2021年我街道政务公开工作，收到申请0件',
    '2021年全街道收到申请0件',
    '2021年本街道在区委领导下收到申请0件',
    '2021年收到申请0件，《2020年要点》落实',
    '2021年发布信息98条',
    '2021年推送信息98条',
    '2021年审核信息98条',
    '2021年召开新闻发布会3场',
    '2021年组织培训2次',
    '2021年接待群众咨询98人次',
    '2021年全年编发信息98余条',
    '2021年共举办培训两期',
    '2021年清理文件5件',
    '2021年未产生信息处理费',
    '2021年信息处理费收取金额为0元',
    '2021年政府信息公开信息处理费总额：0元',
    '2021年信息处理费0元',
    '2021年未发出收费通知',
    '2021年未开具收费通知',
    '2021年未发送收费通知',
    '2021年未征收信息处理费',
    '2021年未向申请人收取信息处理费',
    '2021年没有收到申请',
    '2021年无责任追究情形',
    '2021年新收到申请0件',
    '2021年接到申请0件',
    '2021年依法处理申请0件',
    '2021年及时办结申请0件',
    '2021年累计答复申请0件',
    '2021年门户网站发布信息98条',
    '2021年柳湾街道网站发布信息98条',
    '2021年政务新媒体推送信息98条',
    '2021年公开栏公开信息98条，收到申请0件',
    '柳湾街道2021年收到申请0件',
    '本街道2021年收到申请0件',
    '我街道2021年收到申请0件',
    '2021年，街道受理申请0件',
    '2021年，办事处受理申请0件',
    '2021年，镇政府受理申请0件',
    '2021年收到申请0件，同比下降30%',
    '2021年收到申请0件，较上年度减少3件',
    '2021年收到申请0件，与去年同期相比减少3件',
    '2021年收到申请0件。2022年将完善流程',
    '截至2021年末，累计公开信息96条',
    '截止2021年12月底，累计公开信息96条',
    '截至到2021年12月31日，累计公开信息96条',
    '截至 2021年12月末，累计公开信息96条',
    '今年（2021年）收到申请0件',
    '2021年，我街道收到申请0件，落实“十四五规划”要求',
  ].map((words) => ['said', words, '2021', '2022'] as const),
  ...[
    '统计截止日期为2021年12月31日',
    '本报告反映2021年政府信息公开情况',
    '本年报主要总结2021年信息公开工作情况',
    '数据统计时段：2021年全年',
    '统计范围为2021年度',
    '统计时间为2021年底',
    '柳湾街道2021年政府信息公开年报由党政办公室编制',
    '现向社会公布2021年信息公开年报',
    '我街道形成了2021年信息公开年报',
    '制作2021年政府信息公开工作情况年报',
    '现将2021年工作情况报告如下',
    '本报告所列数据期限自2021年1月1日至2022年12月31日',
    '本报告所列数据统计期限自2021.1.1至2021.12.31',
    '本报告所列数据统计期限自2021.1.1至2022.12.31',
    '现将青禾区2021年政府信息公开年报发布',
    '编制2021年政府信息公开工作年度报告',
    '现将2021年《条例》落实情况公布如下',
    '柳湾街道2021年政府信息公开年报由办公室负责撰写',
    '本报告数据统计截止日期：2021年12月31日',
    '统计年度为2021年',
    '统计期限：2021年度。',
    '数据统计截至2021年底',
    '本年报涵盖2021年全年',
    '所列数据均为2021年的数据',
    '公布《公开条例》和2021年政府信息公开年报',
  ].map((words) => ['before', words, '2021', '2022'] as const),
  ['said', '2024年收到申请0件', '2024', '2022'],
  ['before', '本报告统计期限为2022年1月1日至12月30日', '12月30日', '12月31日'],
  ['before', '本报告统计期限为2022年1月至11月', '11月', '12月'],
  ['before', '本报告统计期限为20220101至20221230', '1230', '1231'],
  ['before', '统计期限为20220101至20231231', '20231231', '20221231'],
  ['before', '统计期限为2022.1.1至2023.12.31', '2023.12.31', '2022.12.31'],
  [
    'before',
    '统计期限为2022年1月1日至二〇二三年十二月三十一日',
    '二〇二三年十二月三十一日',
    '2022年1月1日至2022年12月31日',
  ],
  ['problems', '2021年，公开工作虽有进步，不过仍存在一些差距', '2021', '2022'],
  ['problems', '2021年我街道公开工作取得成效，然而还有薄弱环节', '2021', '2022'],
  ['problems', '2021年，公开工作虽然取得一定成效，但较往年还存在不足', '2021', '2022'],
  ['problems', '2021年，公开工作虽取得成效，但还存在一些不足', '2021', '2022'],
  ['problems', '2021年我街道取得进步，但也存在问题', '2021', '2022'],
  ['said', '收到申请0件，办结0件，结转至2021年继续办理0件', '2021', '2023'],
  ['said', '2020年结转申请0件，办结0件', '2020', '2021'],
  ['said', '加上2019年结转的申请0件，办结0件', '2019', '2021'],
  ['said', '办结申请0件，0件结转2024年继续办理', '2024', '2023'],
  ...[
    '收到申请0件，结转至2021年0件',
    '收到申请0件，结转至2021年继续办理的为0件',
    '收到申请0件，其余结转至2021年办理',
    '收到申请0件，结转到2021年度办理的申请共0件',
    '收到申请0件，受理0件结转至2021年办理',
  ].map((words) => ['said', words, '2021', '2023'] as const),
  ['said', '报告年度（2020年）收到申请0件', '2020', '2022'],
  ['said', '上年度（2020年）收到申请0件', '2020', '2021'],
  ['said', '上一年（2023年）收到申请0件', '2023', '2021'],
  ['said', '次年(2021年)将完善流程', '2021', '2023'],
];

/** Years that are meant. */
const meant: readonly (readonly [place: keyof typeof places, words: string])[] = [
  ...[
    '2021年在区委领导下，区里深入推进公开',
    '2021年，柳荫街道深入推进公开',
    '2021年间接收到申请0件',
    '2021年内部收到申请0件',
    '2021年2至12月，我街道深入推进公开',
    '去年2021年我街道收到申请0件',
    '2021年，柳湾街道认真贯彻条例，自成立以来工作有序',
  ].map((words) => ['opening', words] as const),
  ...[
    '2021年1月1日至3月31日，收到申请0件',
    '截至2021年底，仍待答复的申请为0件',
    '截至2021年12月5日，累计公开信息9条',
    '2021年该街道收到申请0件',
    '2021年举办的培训2次，收到申请0件',
    '2021年举办培训会及专题讲座和现场咨询服务活动等各类活动共2次',
    '2021年行政复议2件结案',
    '2021年行政复议的案件2件',
    '2021年收到的申请0件',
    '2021年处理的申请0件',
    '2021年政府信息公开工作有序',
    '2020年至2021年收到申请0件',
    '2021年收到申请0件，2022年收到0件',
    '2021年发布的信息98条',
    '2021年制定的文件收到申请',
    '2021年修订的制度收到申请',
    '2021年柳荫街道网站发布信息98条',
    '柳荫街道2021年发布信息98条',
    '2021年，我街道印发文件98件',
    '2021年，我街道收到申请0件，落实规划要求',
    '收到申请0件，结转至2022年办理0件',
    '2021年以来，我街道收到申请0件',
    '2019年收到申请0件',
    '2025年收到申请0件',
    '2021年，我街道收到申请0件，今年收到0件',
    '2021年收到申请0件，比2020年减少3件',
    '2021年收到申请0件。2022年收到申请0件',
    '截至2021年底，尚未答复的申请为0件',
    '截至2021年6月，累计公开信息96条',
    '2018年结转申请0件',
    '结转至2022年申请0件',
    '2021年结转0件',
    '发布的信息0条，结转至2021年继续发布0条',
    '收到申请0件，结转至2021年公开0件',
    '收到申请0件，2021年结转至2022年0件',
    '办结申请0件，0件结转2026年继续办理',
    '今年（2023年）收到申请0件',
    '该办法有效期限自2021年1月1日至2021年12月31日',
    '该办法自2021年1月1日至2021年12月31日有效',
    '该办法施行期限自2021年1月1日至2021年11月30日',
    '该制度的数据部分自2021年1月1日至2022年12月31日实施',
  ].map((words) => ['said', words] as const),
  ...[
    '统计时间为2021年6月',
    '所列数据为2021年6月数据',
    '同步公布2021年政府信息公开年报',
    '柳湾街道2021年政府信息公开年报由办公室公布',
    '本报告总结2021年工作',
    '《柳湾街道2021年政府信息公开年报》由办公室编制',
    '根据《柳湾街道2021年政府信息公开年报》编制',
    '与公布的2021年信息公开年报相比',
    '文件有效期限自2021年1月1日至2021年12月31日',
  ].map((words) => ['before', words] as const),
  ...[
    '柳荫街道2021年公开工作取得成效，但还存在问题',
    '2021年取得成效。但存在问题',
    '2021年度，公开工作虽然取得一定成效，但较2020年还存在一些不足',
    '2022年计划增设的专栏已完成，但存在公开不及时的问题',
    '2022年计划内的任务滞后',
    '按照2022年工作安排，已增设专栏，但存在公开不及时的问题',
    '对照2022年工作计划，落实了任务，但存在公开不及时的问题',
    '2022年将近年底时栏目更新不及时',
    '2023年将进一步加强公开，解决公开不及时的问题',
    '2023年，公开工作虽取得成效，但还存在一些不足',
  ].map((words) => ['problems', words] as const),
];

/** Plans for the reporting year itself. */
const plans = [
  '2022年，将从以下方面改进',
  '2022年将进一步加强公开',
  '2022年，我街道将重点推进公开',
  '2022年，本机关拟增设专栏',
  '2022年计划增设专栏',
  '2022年下一步工作打算：增设专栏',
  '2022年工作计划如下：增设专栏',
  '2022年度工作安排。增设专栏',
  '2022年打算增设专栏',
  '2022年，街道将采取措施',
];

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'last year’s number under the body’s name',
      report: said('2021年，我街道收到政府信息公开申请0件。'),
      on: '2021',
      becomes: '2022年，我街道收到',
    },
    { why: 'last year with 全年', report: said('2021年全年主动公开信息86条。'), on: '2021' },
    {
      why: 'the announcement of another year’s work',
      report: {
        title: '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n现将2020年政府信息公开工作情况报告如下：',
      },
      on: '2020',
    },
    {
      why: 'a period of another year',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n本报告所列数据的统计期限为2021年1月1日至2021年12月31日。',
      },
      on: '2021',
      becomes: '2022年1月1日至2022年12月31日',
    },
    { why: 'the end of another year', report: said('截至2021年底，累计公开信息96条。'), on: '2021' },
    {
      why: 'plans for the reporting year itself',
      report: { problems: '存在的问题：个别栏目更新不够及时，解读形式单一。2022年将从以下方面改进：安排专人维护。' },
      on: '2022',
      nth: 2,
      becomes: '2023年将从以下方面改进',
    },
    {
      why: 'last year in the sentence that opens the report, under the body’s full name',
      report: { overview: '2021年，青禾区柳湾街道办事处认真贯彻落实条例，主动公开、依申请公开各项工作有序。' },
      on: '2021',
    },
    {
      why: 'last year in the opening sentence, under a short name',
      report: { overview: '2021年度，柳湾街道以便民为宗旨，不断规范主动公开和依申请公开工作。' },
      on: '2021',
    },
    { why: 'a count of another year under nobody’s name', report: said('2021年主动公开政府信息98条。'), on: '2021' },
    { why: 'a count two years old', report: said('2020年共收到政府信息公开申请3件。'), on: '2020' },
    { why: 'an absence of another year', report: said('2021年未收到政府信息公开申请。'), on: '2021' },
    { why: 'no reviews in another year', report: said('2021年度，我街道无行政复议和行政诉讼案件。'), on: '2021' },
    {
      why: 'a count that is itself compared with the year before',
      report: said('2021年共受理申请5件，较上年增加2件。'),
      on: '2021',
    },
    {
      why: 'the title alone, against the text and the signature: one fault, one finding',
      report: {
        title:
          '青禾区柳湾街道办事处2023年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自2022年1月1日至2022年12月31日。',
        sentence: '2022年未收到政府信息公开申请。无结转至2023年的申请。',
        signature: '青禾区柳湾街道办事处\n2023年1月12日',
      },
      on: '2023',
      becomes: '2022年政府信息公开工作年度报告',
    },
    ...(
      [
        [
          'the period and a count, without a signature',
          ['自2022年1月1日至2022年12月31日'],
          ['2022年，未收到申请。'],
          '',
        ],
        ['the period and the signature', ['自2022年1月1日至2022年12月31日'], [], '2023年1月12日'],
        ['a count and a signature of December', [], ['2022年，我街道新收申请0件。'], '2022年12月28日'],
        ['how the report opens and the signature', [], ['2022年，柳湾街道进一步健全流程。'], '2023年1月12日'],
        ['what was carried over and the signature', [], ['2021年结转0件，无结转2023年办理的申请。'], '2023年1月12日'],
      ] as const
    ).flatMap(([why, period, sentence, date]) =>
      [2021, 2023].map((year) => ({
        why: `the title alone, ${year}, against ${why}`,
        report: {
          year: 2022,
          title: [
            `青禾区柳湾街道办事处${year}年政府信息公开工作年度报告`,
            ...period.map((dates) => `本报告所列数据的统计期限${dates}。`),
          ].join('\n\n'),
          ...(sentence[0] === undefined ? {} : { overview: `${sentence[0]}\n${topics}` }),
          ...(date === '' ? {} : { signature: `青禾区柳湾街道办事处\n${date}` }),
        },
        on: String(year),
        becomes: '2022年政府信息公开工作年度报告',
      })),
    ),
    {
      why: 'the title alone, against the name of the report under it and the signature on one line',
      report: {
        title:
          '青禾区柳湾街道办事处2021年政府信息公开工作年度报告\n\n现公布青禾区柳湾街道办事处2022年政府信息公开工作年度报告。',
        signature: '青禾区柳湾街道办事处  2023年1月12日',
      },
      on: '2021',
      becomes: '办事处2022年政府信息公开工作年度报告\n',
    },
    {
      why: 'a period of another year, where the signature goes with the title',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自2021年1月1日至2021年12月31日。',
        signature: '青禾区柳湾街道办事处\n2023年1月12日',
      },
      on: '2021',
    },
    {
      why: 'the report of another year, published',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n现公布青禾区柳湾街道办事处2021年政府信息公开工作年度报告。',
      },
      on: '2021',
      becomes: '2022年政府信息公开工作年度报告。',
    },
    {
      why: 'the preamble of another year’s report, which nothing else bears out',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n现公布青禾区柳湾街道办事处2021年政府信息公开工作年度报告。统计期限自2021年1月1日至2021年12月31日。',
      },
      on: '2021',
      more: [{ on: '2021', nth: 2 }],
    },
    {
      why: 'the title alone, against the preamble and a count',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n现公布青禾区柳湾街道办事处2021年政府信息公开工作年度报告。统计期限自2021年1月1日至2021年12月31日。',
        sentence: '2021年未收到政府信息公开申请。',
      },
      on: '2022',
    },
    {
      why: 'the report of another year, compiled',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n按照条例要求，我街道编制了2020年政府信息公开年度报告。',
      },
      on: '2020',
    },
    {
      why: 'a period that ends before the year does',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自2022年1月1日至2022年12月20日。',
      },
      on: '12月20日',
      becomes: '12月31日。',
    },
    {
      why: 'a period that ends a month early, the year said once',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n报告数据统计时限为2022 年1 月1 日起到11 月30 日止。',
      },
      on: '11 月30 日',
    },
    {
      why: 'a period that ends in another year',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n本报告统计数据期限为2022年1月1日至2023年12月31日。',
      },
      on: '2023年12月31日',
      becomes: '2022年12月31日。',
    },
    { why: 'the year to come as the past one', report: said('2023年，本机关受理申请0件。'), on: '2023' },
    { why: 'how the body worked in another year', report: said('2021年，我街道认真贯彻条例。'), on: '2021' },
    {
      why: 'a count of another year in a sentence that goes on to plans',
      report: said('2021年，我街道收到申请0件，将继续完善流程。'),
      on: '2021',
    },
    { why: 'the last day of another year', report: said('截止到 2021年12月31日，累计公开信息96条。'), on: '2021' },
    ...['10月31日', '11月 30日'].map((end) => ({
      why: `a period that ends on ${end}`,
      report: {
        title: `青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自2022年1月1日至2022年${end}。`,
      },
      on: end,
    })),
    ...[
      '2021年公开各类政府信息98条，办理申请2件。',
      '2021年公开信息98条，办理申请2件。',
      '2021年通过门户网站主动公开信息98条。',
      '2021年新收申请2件。',
    ].map((sentence) => ({ why: `counts of another year: ${sentence}`, report: said(sentence), on: '2021' })),
    ...['2021年政府信息公开年度工作报告', '2021年本街道政务信息公开工作情况年度报告', '2021年信息公开年报'].map(
      (name) => ({
        why: `another year’s report, published by another name: ${name}`,
        report: { title: `青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n现公布${name}。` },
        on: '2021',
      }),
    ),
    ...[
      '2021年因政府信息公开被申请行政复议2件。',
      '2021年行政诉讼1件。',
      '2021年，涉信息公开发生的行政复议案件共3件，行政诉讼1件。',
      '十一是2021年未收到申请。',
      '过去的2021年，我街道收到申请0件。',
    ].map((sentence) => ({ why: `what was in another year: ${sentence}`, report: said(sentence), on: '2021' })),
    {
      why: 'data of another year, told of before the first section',
      report: {
        title: '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n本报告所列数据均为2021年数据。',
      },
      on: '2021',
    },
    {
      why: 'another year since which the body works, in the sentence that opens the report',
      report: { overview: `2021年以来，柳湾街道认真贯彻条例，主动公开各项工作有序。\n${topics}` },
      on: '2021',
    },
    {
      why: 'the title alone, against the text and the signature, though the file bears its year too',
      report: {
        title: '青禾区柳湾街道办事处2023年政府信息公开工作年度报告',
        sentence: '2022年未收到政府信息公开申请。',
        signature: '青禾区柳湾街道办事处\n2023年1月12日',
      },
      fileName: '柳湾街道2023年政府信息公开工作年度报告.txt',
      on: '2023',
      fixes: [],
    },
    {
      why: 'three sentences, of which two agree with the file’s name and one with nothing',
      report: {
        sentence: '2023年，我街道收到申请0件。2023年主动公开信息98条。2021年未收到申请。',
        signature: '青禾区柳湾街道办事处\n2023年1月12日',
      },
      fileName: '柳湾街道2023年政府信息公开工作年度报告.txt',
      on: '2023',
      more: [{ on: '2023' }, { on: '2021' }],
    },
    {
      why: 'requests carried over into the year itself, in a count with 共',
      report: said('收到申请0件，办结0件，共结转至2022年继续办理0件。'),
      on: '2022',
      nth: 2,
      becomes: '共结转至2023年继续办理0件',
    },
    {
      why: 'another year for this one, in brackets',
      report: said('本年度（2021年）收到申请0件。'),
      on: '2021',
      becomes: '本年度（2022年）收到',
    },
    {
      why: 'another year for the last one, in brackets',
      report: said('收到申请0件，与去年（2020年）持平。'),
      on: '2020',
      becomes: '去年（2021年）持平',
    },
    {
      why: 'a period that ends before the year does, its end in Chinese numerals',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自2022年1月1日至十二月二十日。',
      },
      on: '十二月二十日',
      becomes: '2022年1月1日至12月31日。',
    },
    {
      why: 'a period that ends before the year does, with spaces between its words',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自2022年1月1日起 至 2022年12月20日。',
      },
      on: '12月20日',
    },
    ...others.map(([place, words, on, right]) => {
      const report = places[place](words);
      return { why: `another year as this one, ${place}: ${words}`, report, on, becomes: right };
    }),
    ...[
      { why: 'the signature', parts: { signature: '青禾区柳湾街道办事处\n2023年1月12日' } },
      { why: 'another sentence', parts: { other: '2022年未收取信息处理费。' } },
      { why: 'a sentence with plans', parts: { other: '2022年未收取信息处理费，将继续做好公开。' } },
    ].map(({ why, parts }) => ({
      why: `sentences that agree with the file’s name, where ${why} goes with the title`,
      report: { sentence: '2023年，我街道收到申请0件。2023年主动公开信息98条。', ...parts },
      fileName: '柳湾街道2023年政府信息公开工作年度报告.txt',
      on: '2023',
      more: [{ on: '2023' }],
    })),
    ...['收到申请0件，剩余0件结转到2022年', '收到申请0件，结转至2022年继续办理0件'].map((words) => ({
      why: `requests carried over into the year itself, and nothing said of those closed: ${words}`,
      report: places.said(words),
      on: '2022',
      nth: 2,
      fixes: ['choice 2023'],
    })),
    ...plans.map((words) => ({
      why: `a plan for the year itself: ${words}`,
      report: places.problems(`存在公开不及时的问题。${words}`),
      on: '2022',
      nth: 2,
      fixes: ['choice 2023'],
    })),
    ...['2021年由信息公开引发的行政诉讼为1件', '2021年被提起的行政诉讼有2件', '2021年因信息公开引起的行政复议2宗'].map(
      (words) => ({ why: `cases of another year: ${words}`, report: places.said(words), on: '2021' }),
    ),
  ],
  quiet: [
    {
      why: 'the time of what a request asked for',
      report: said('收到申请2件，申请公开2022年1月1日至6月30日的空气质量监测数据，均按时限答复。'),
    },
    {
      why: 'the time in the title of a request',
      report: said('收到申请1件，内容为“2022年1月至9月行政许可总数量”，已在规定时限内答复。'),
    },
    {
      why: 'sentences that agree with the file’s name against the title alone: one fault, one finding',
      report: {
        sentence: '2023年，我街道收到申请0件。2023年主动公开信息98条。',
        signature: '青禾区柳湾街道办事处\n2024年1月12日',
      },
      fileName: '柳湾街道2023年政府信息公开工作年度报告.txt',
    },
    {
      why: 'sentences that agree with the file’s name, without a signature',
      report: { sentence: '2023年，我街道收到申请0件。2023年主动公开信息98条。' },
      fileName: '柳湾街道2023年政府信息公开工作年度报告.txt',
    },
    {
      why: 'a year since which the body works, under the heading of an item',
      report: {
        overview: topics.replace(
          '（一）主动公开。围绕民生实事及时主动公开政府信息。',
          '（一）主动公开\n2021年以来，我街道主动公开信息98条。',
        ),
      },
    },
    {
      why: 'a year since which the body works, at the beginning of section 五',
      report: places.problems('2021年以来，我街道主动公开信息98条，但存在公开不及时的问题'),
    },
    ...meant.map(([place, words]) => ({
      why: `a year that is meant, ${place}: ${words}`,
      report: places[place](words),
    })),
    {
      why: 'what is to be done next year, told in section 一',
      report: { sentence: '2023年，我街道将主动公开信息30条。' },
    },
    {
      why: 'next year among the improvements, without a word of the future',
      report: {
        problems: '存在的问题：解读偏少。\n改进情况：2023年，我街道主动公开信息30条的目标已经分解到人，逐月检查。',
      },
    },
    { why: 'a campaign of another year', report: said('2021年11月1日至12月31日开展专项检查，我街道按时完成。') },
    { why: 'another body’s count of another year', report: said('2021年，锦麓街道主动公开信息86条。') },
    {
      why: 'how the body worked in another year, in section 五',
      report: { problems: '2021年，柳湾街道以便民为宗旨设立的窗口排队久。下一步将增设人员，定期检查。' },
    },
    { why: 'money carried over', report: said('收到申请0件，办结0件，维护经费结转至2021年使用。') },
    {
      why: 'reviews that did something, at the end of no clause',
      report: said('2021年行政复议2件案例汇编成册，供工作人员学习。'),
    },
    {
      why: 'what else is published, before the report is told of',
      report: said('现公布2021年工作总结，政府信息公开年度报告另行发布。'),
    },
    { why: 'the years named in brackets', report: said('本年度（2022年）收到申请0件，与去年（2021年）持平。') },
    { why: 'matters carried over', report: said('2021年结转2022年政府信息公开申请0件。') },
    {
      why: 'last year’s problems',
      report: { problems: '针对2021年存在的问题，我街道安排专人维护栏目，公开工作有了改进。' },
    },
    { why: 'a comparison', report: said('与2021年相比，我街道主动公开信息增加12条。') },
    { why: 'last year’s accounts and this year’s budget', report: said('公开2021年度部门决算和2023年部门预算。') },
    { why: 'a document number', report: said('落实国办函〔2020〕109号文件要求，我街道及时答复申请。') },
    { why: 'a plan by name', report: said('我街道落实《青禾区2021年政务公开工作要点》，主动公开信息。') },
    {
      why: 'plans for the year to come',
      report: { problems: '存在公开不够及时的问题。2023年，我街道将继续加强信息公开工作，安排专人维护栏目。' },
    },
    { why: 'the reporting year', report: said('2022年，我街道收到政府信息公开申请0件。') },
    { why: 'both years told apart', report: said('2021年我街道收到申请3件，2022年未收到申请。') },
    { why: 'the date of publication', report: said('截至2023年1月，报告已在网站公布。') },
    {
      why: 'a period of the whole year',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自2022年1月1日起至12月31日止。',
      },
    },
    { why: 'a campaign that ends earlier', report: said('专项检查自2022年1月1日至6月30日开展，我街道按时完成。') },
    {
      why: 'last year’s report, named in 《》',
      report: said('我街道按时发布《柳湾街道2021年政府信息公开工作年度报告》。'),
    },
    {
      why: 'last year’s report, published in the year',
      report: said('按时发布2021年政府信息公开工作年度报告，接受社会监督。'),
    },
    {
      why: 'last year’s report, compared',
      report: said('与发布的2021年政府信息公开工作年度报告相比，本年度申请数量没有变化。'),
    },
    { why: 'another body’s act of last year', report: said('2021年区政府办公室组织的评估中，我街道位列前列。') },
    { why: 'an event of the year before', report: said('2021年底投用的自助查询机运行平稳。') },
    { why: 'a history', report: said('2021年成立的政务公开专区运行平稳。') },
  ],
};
