import { type SmallReport, smallReport } from '../kit/small-report.ts';
import { type KindCase, type KindTexts, told } from './texts.ts';

/** Sentences of the report on 2022, in the part that is named. */
type Sentence = (sentence: string, ...finds: string[]) => KindCase;

const said: Sentence = (sentence, ...finds) => ({ why: sentence, report: told(`${sentence}。`), finds });
const preamble: Sentence = (sentence, ...finds) => ({
  why: sentence,
  report: smallReport().replace('\n\n', `\n\n${sentence}。\n\n`),
  finds,
});
const withParts =
  (parts: (sentence: string) => SmallReport): Sentence =>
  (sentence, ...finds) => ({
    why: sentence,
    report: { ...told('按期答复申请。'), ...parts(`${sentence}。`) },
    finds,
  });
const topics = [
  '（一）主动公开。围绕民生实事及时主动公开政府信息。',
  '（二）依申请公开。健全登记、审核、答复、归档的办理流程。',
  '（三）政府信息管理。落实信息发布审核制度。',
  '（四）政府信息公开平台建设。维护政务新媒体和公开栏。',
  '（五）监督保障。组织业务培训，自觉接受工作考核、社会评议，未发生责任追究情形。',
];
/** In the topic of section 一 with this number, from 1 on. */
const topic = (number: number): Sentence =>
  withParts((sentence) => ({
    overview: topics.map((words, index) => (index === number - 1 ? words + sentence : words)).join('\n'),
  }));
const [managed, published, supervised] = [topic(3), topic(4), topic(5)];
const opening = withParts((sentence) => ({ overview: [sentence, ...topics].join('\n') }));
const problems = withParts((sentence) => ({
  problems: `存在的问题：个别栏目更新不够及时。${sentence}\n改进情况：下一步将明确专人负责，定期检查栏目更新情况。`,
}));
const other = withParts((sentence) => ({ other: sentence }));

/** The topics of section 一 of last year's report. */
const lastYear = [
  '2021年，柳湾街道认真贯彻落实《条例》。',
  '（一）主动公开。2021年，我街道主动公开信息120条。',
  '（二）依申请公开。2021年未收到政府信息公开申请。',
  ...topics.slice(2),
];
const threeSentences = ['year-mismatch 2021', 'year-mismatch 2021', 'year-mismatch 2021'];
const leftOver = (why: string, parts: SmallReport, ...finds: string[]): KindCase => ({
  why,
  report: { overview: lastYear.join('\n'), ...parts },
  finds,
});
const title = '青禾区柳湾街道办事处2022年政府信息公开工作年度报告';
const signed = (date: string): string => `青禾区柳湾街道办事处\n${date}`;

/** Another year than the reporting one, in wordings and places of all kinds. */
export const years: Readonly<Record<string, KindTexts>> = {
  'the statistical period in other writings': {
    cases: [
      preamble('本报告统计时限为2021.1.1-2021.12.31', 'year-mismatch 2021'),
      preamble('数据统计时间：2021年1月至12月', 'year-mismatch 2021'),
      preamble('统计期限从2021-01-01到2021-12-31', 'year-mismatch 2021'),
      preamble('数据统计期为2021.01.01—2021.12.31', 'year-mismatch 2021'),
      preamble('统计时段为2021年1-12月', 'year-mismatch 2021'),
      preamble('统计期限为二〇二一年一月一日至二〇二一年十二月三十一日', 'year-mismatch 二〇二一'),
      preamble('本报告所列数据统计期限为20210101至20211231', 'year-mismatch 2021'),
      preamble('所列数据的统计期限自2021年1月1日起到2021年12月底', 'year-mismatch 2021'),
      preamble('本报告数据统计自2021年1月1日起，至2021年12月31日止', 'year-mismatch 2021'),
      preamble('统计期限为2022.1.1-2022.12.20', 'year-mismatch 12.20'),
      preamble('统计期限为2022年1月至11月', 'year-mismatch 11月'),
      preamble('统计期限为2022年1月1日至11月30', 'year-mismatch 11月30'),
      preamble('统计期限为2022.1.1-2023.12.31', 'year-mismatch 2023.12.31'),
      said('2021年1月至12月，我街道共收到申请23件', 'year-mismatch 2021'),
      said('2021年1-12月，共受理申请23件', 'year-mismatch 2021'),
      preamble('报告中所列数据统计截止日期为2021年12月31日', 'year-mismatch 2021'),
      preamble('本报告统计数据的期限为2021年度', 'year-mismatch 2021'),
      preamble('本报告所列数据均为2021年数据', 'year-mismatch 2021'),
      preamble('本报告反映2021年我街道政府信息公开工作情况', 'year-mismatch 2021'),
      preamble('柳湾街道2021年政府信息公开年报由街道党政办公室编制', 'year-mismatch 2021'),
    ],
    nearMisses: [
      preamble('本报告统计时限为2022.1.1-2022.12.31'),
      preamble('统计时段为2022年1-12月'),
      preamble('统计期限为二〇二二年一月一日至二〇二二年十二月三十一日'),
      preamble('本报告所列数据统计期限为20220101至20221231'),
      preamble('报告中所列数据统计截止日期为2022年12月31日'),
      preamble('统计期限为2022年1月1日至2022年12月31日，上年统计期限为2021年1月1日至2021年12月31日'),
      said('2021年1月至12月的申请台账已归档'),
      said('2021.1.1-2021.12.31期间形成的档案已移交'),
      preamble('本报告的统计口径与2021年报告一致'),
      preamble('本报告反映了对照2021年问题清单整改的情况'),
      preamble('本报告电子版自2023年1月15日起可下载，咨询电话0379-20210101'),
    ],
  },
  'another year behind words that lead in': {
    cases: [
      said('在2021年，我街道共收到政府信息公开申请23件', 'year-mismatch 2021'),
      said('在2021年我街道共收到政府信息公开申请23件', 'year-mismatch 2021'),
      said('回顾2021年，我街道收到申请23件', 'year-mismatch 2021'),
      said('2021年全年收到申请23件，上年结转4件，办结25件，结转下年度继续办理2件', 'year-mismatch 2021'),
      said('2021年，我街道收到申请23件，办结25件，结转下年度2件', 'year-mismatch 2021'),
      said('2021年收到申请23件，上年结转4件，结转至下一年度2件', 'year-mismatch 2021'),
      said('过去的2021年，我街道共受理申请23件', 'year-mismatch 2021'),
      said('一是2021年我街道收到申请23件', 'year-mismatch 2021'),
      said('（1）2021年我街道收到申请23件', 'year-mismatch 2021'),
      said('2021年期间，我街道收到申请23件', 'year-mismatch 2021'),
      said('2021年度内我街道收到申请23件', 'year-mismatch 2021'),
      said('二〇二一年度我街道共收到申请23件', 'year-mismatch 二〇二一'),
      opening('2021年以来，我街道认真贯彻落实《条例》', 'year-mismatch 2021'),
      opening('2021年以来，柳湾街道坚持以公开促落实', 'year-mismatch 2021'),
      said('截至2021年12月，我街道网站累计公开信息96条', 'year-mismatch 2021'),
    ],
    nearMisses: [
      said('在2021年工作的基础上，我街道继续规范流程'),
      said('在2021年政务公开考核中，我街道获评优秀等次'),
      said('回顾2021年的不足，我街道逐项整改'),
      said('2021年以来，我街道逐步建立登记台账'),
      opening('2022年以来，我街道认真贯彻落实《条例》'),
      said('2021年底，我街道收到申请1件，已于1月答复'),
      said('2021年底收到的1件申请已答复'),
      said('2021年12月收到的1件申请于2022年1月答复'),
      said('2021年收到申请30件。2022年收到申请23件'),
      said('2021年受理的4件申请已全部办结'),
      said('2021年收到的申请中结转下年度的4件已全部办结'),
      said('2021年全年申请结转2022年的4件已全部办结'),
      said('截至2021年底未办结的4件申请已于今年3月全部办结'),
      said('2021年，区政府办公室收到申请12件'),
      said('2021年中央印发意见后，我街道及时落实'),
    ],
  },
  'reviews and lawsuits of another year': {
    cases: [
      said('2021年因政府信息公开发生行政复议2件', 'year-mismatch 2021'),
      said('2021年，因政府信息公开工作被申请行政复议2件、被提起行政诉讼1件', 'year-mismatch 2021'),
      said('2021年度行政复议2件，行政诉讼1件', 'year-mismatch 2021'),
      said('2021年我街道因信息公开引起的行政复议2件', 'year-mismatch 2021'),
      said('2021年，涉及政府信息公开的行政诉讼1件', 'year-mismatch 2021'),
      said('2021年被申请行政复议2件', 'year-mismatch 2021'),
    ],
    nearMisses: [
      said('2021年因政府信息公开引起的行政复议案件已审结'),
      said('2021年因信息公开被申请行政复议1件，今年复议机关维持'),
      said('2021年行政复议1件已于上半年审结'),
      said('2021年的行政诉讼案件1件，已判决'),
      said('2021年申请人就公开答复提起行政诉讼，法院驳回其诉讼请求'),
      said('因政府信息公开发生行政复议2件，与2021年持平'),
    ],
  },
  'another year with what was done in it': {
    cases: [
      managed('2021年，我街道共审核发布信息120条，未发生泄密事件', 'year-mismatch 2021'),
      managed('2021年共编发信息86条', 'year-mismatch 2021'),
      published('2021年，我街道门户网站发布信息120条，微信公众号推送信息98条', 'year-mismatch 2021'),
      published('2021年，我街道政务新媒体发布信息120条', 'year-mismatch 2021'),
      published('2021年通过微信公众号推送信息98条', 'year-mismatch 2021'),
      published('2021年，政务公开专区接待群众咨询56人次', 'year-mismatch 2021'),
      supervised('2021年，我街道组织政务公开业务培训2次', 'year-mismatch 2021'),
      supervised('2021年共召开工作例会4次，举办培训班2期', 'year-mismatch 2021'),
      supervised('2021年未发生责任追究情形', 'year-mismatch 2021'),
      other('2021年，我街道承办人大代表建议3件，均已公开。本年度未收取信息处理费', 'year-mismatch 2021'),
      other('我街道2021年度信息处理费收取金额为0元', 'year-mismatch 2021'),
      other('（一）2021年，我街道未产生信息处理费', 'year-mismatch 2021'),
      other('2021年没有需要报告的其他事项。未收取信息处理费', 'year-mismatch 2021'),
      problems('2021年，我街道政府信息公开工作取得一定成效，但仍存在一些问题：公开形式单一', 'year-mismatch 2021'),
      problems('2021年，信息公开工作虽有进步，但也存在一些问题', 'year-mismatch 2021'),
      problems('回顾2021年，信息公开工作取得了一定成绩，但还存在差距', 'year-mismatch 2021'),
    ],
    nearMisses: [
      managed('2021年制定的审核制度运行平稳'),
      managed('2021年发布的信息中有3条已过期，今年已清理'),
      published('2021年建成的政务公开专区接待群众120人次'),
      published('2021年我街道建成政务公开专区，全年接待群众120人次'),
      published('2021年我街道网站改版后栏目更清晰'),
      supervised('2021年，我街道获评政务公开先进单位'),
      supervised('2021年政务公开考核结果为优秀'),
      supervised('2021年组织培训1次。2022年组织培训3次'),
      supervised('2021年开展社会评议1次，今年开展2次'),
      supervised('2023年计划组织培训3次'),
      other('我街道2021年承办的建议提案已全部公开，本年度未收取信息处理费'),
      problems('2021年存在的公开不够及时的问题已经整改'),
      problems('2021年，我街道在解读方面存在不足，今年已有改进'),
    ],
  },
  'a year in brackets behind a word that says which': {
    cases: [
      said('本年度（2021年）收到申请23件', 'year-mismatch 2021'),
      said('今年（2021年）我街道收到申请23件', 'year-mismatch 2021'),
      said('上年度（2020年）结转4件', 'year-mismatch 2020'),
      said('收到申请23件，比去年（2020年）减少2件', 'year-mismatch 2020'),
      problems('下一年（2022年）将加强培训', 'year-mismatch 2022'),
    ],
    nearMisses: [
      said('本年度（2022年）收到申请23件'),
      said('收到申请23件，比去年（2021年）减少2件'),
      said('上年度（2021年）结转4件'),
      problems('今年（2023年）我们将加强培训'),
      problems('下一年（2023年）将加强培训'),
      problems('明年（2024年）将建成专区'),
    ],
  },
  'last year’s text under a right title': {
    cases: [
      leftOver('signed in the year after', { signature: signed('2023年1月12日') }, ...threeSentences),
      leftOver('signed on one line', { signature: '青禾区柳湾街道办事处  2023年1月12日' }, ...threeSentences),
      leftOver('not signed', {}, ...threeSentences),
      leftOver(
        'not signed, the right period before it',
        { title: `${title}\n\n统计期限自2022年1月1日至2022年12月31日。` },
        ...threeSentences,
      ),
      leftOver(
        'not signed, in more sentences',
        {
          overview: [...lastYear.slice(0, -1), `${topics.at(-1)}2021年组织业务培训2次。`].join('\n'),
          other: '2021年，我街道未收取信息处理费。',
        },
        ...threeSentences,
        'year-mismatch 2021',
        'year-mismatch 2021',
      ),
      leftOver(
        'signed in the year after, with the old period',
        {
          title: `${title}\n\n统计期限自2021年1月1日至2021年12月31日。`,
          signature: signed('2023年1月12日'),
        },
        ...threeSentences,
        'year-mismatch 2021',
      ),
    ],
    nearMisses: [
      leftOver(
        'the title wrong: signed in the year itself',
        { signature: signed('2022年1月12日') },
        'year-mismatch 2022',
      ),
      leftOver(
        'the title wrong: the period goes with the sentences',
        { title: `${title}\n\n统计期限自2021年1月1日至2021年12月31日。` },
        'year-mismatch 2022',
      ),
      leftOver('the title right and the text too', {
        overview: lastYear.join('\n').replaceAll('2021', '2022'),
        signature: signed('2023年1月12日'),
      }),
    ],
  },
  'plans for the year itself, under other names': {
    cases: [
      problems('2022年下一步工作打算：加强公开', 'year-mismatch 2022'),
      problems('2022年工作计划：加强培训', 'year-mismatch 2022'),
      problems('2022年度下一步工作思路：一是加强培训', 'year-mismatch 2022'),
      problems('2022年工作打算', 'year-mismatch 2022'),
      problems('三是2022年下步工作安排：加强公开', 'year-mismatch 2022'),
      problems('2022年将这样改进：一是加强培训', 'year-mismatch 2022'),
      problems('2022年下一步改进措施：一是加强培训', 'year-mismatch 2022'),
      problems('在2022年工作中，我们将加强培训，完善机制', 'year-mismatch 2022'),
      problems('下一步（2022年）将积极开展培训', 'year-mismatch 2022'),
      problems('2022年我街道将大力开展解读', 'year-mismatch 2022'),
    ],
    nearMisses: [
      problems('2022年，我街道将政务公开纳入考核'),
      problems('2022年工作中，街道将规范性文件全部上网'),
      problems('2022年工作中我街道将公开专栏及时更新'),
      problems('2023年将这样改进：一是加强培训'),
      problems('针对更新不及时，2022年下一级单位已改进'),
      problems('2023年工作计划：加强培训'),
      problems('2022年工作计划全部完成'),
      problems('2022年工作计划中的3项任务已经完成'),
      problems('2022年，我街道重点做好以下工作：一是加强培训'),
      problems('按照2022年工作安排，我街道举办培训2期'),
    ],
  },
};
