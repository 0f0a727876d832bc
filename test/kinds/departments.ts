import type { SmallReport } from '../kit/small-report.ts';
import { sum } from './published.ts';
import { figures, quiet, slips } from './requests.ts';
import type { KindCase, KindTexts } from './texts.ts';

const found = (sentence: string, ...finds: string[]): KindCase => ({
  why: sentence,
  report: { figures, sentence },
  finds,
});
const share = (sentence: string, ...finds: string[]): KindCase =>
  found(sentence, ...finds.map((words) => `prose-percentage-mismatch ${words}`));

/** One lawsuit and one review, by how they ended. */
const ended = (lawsuit: 'upheld' | 'corrected', sentence: string, ...finds: string[]): KindCase => ({
  why: `${lawsuit}: ${sentence}`,
  report: {
    body: '青禾县水务局',
    sentence,
    figures: {
      [`reviews/direct-litigation/${lawsuit}`]: 1,
      'reviews/direct-litigation/total': 1,
      'reviews/reconsideration/corrected': 1,
      'reviews/reconsideration/total': 1,
    } satisfies SmallReport['figures'],
  },
  finds: finds.map((words) => `prose-outcome-mismatch ${words}`),
});

/** Sentences as departments write them: what they published, licensed and were asked for. */
export const departments: Readonly<Record<string, KindTexts>> = {
  'lists of what was published, with sums and names of their own': {
    cases: [
      sum('主动公开信息120条，其中工作动态60条、建设项目环评审批情况40条、其他信息21条。', '120条'),
      sum('主动公开信息80条，其中工作动态40条、解读20条，建议提案办理结果10条，其他信息11条。', '80条'),
      sum('主动公开信息80条，在主动公开的信息中，工作动态40条、公告30条、政策文件11条。', '80条'),
      sum('公开预算信息43条，发布通知公告等各类信息150条，总计公开信息192条。', '192条'),
      sum('受理信息公开申请58条，分别是网络40条和信函58条。', '58条'),
      sum('受理信息公开申请58件，其中通过网络收到申请44件，通过信函收到申请15件。', '58件'),
      found(
        '作出行政处罚1件；作出行政许可320件，其中企业类300件，其余21件为个人类。',
        'prose-table-mismatch 1件',
        'prose-sum-mismatch 320件',
      ),
      sum(
        '全区各部门共答复申请61件，其中公开18件，部分公开5件，不予公开15件，无法提供10件，不予处理8件，其他4件。',
        '61件',
      ),
      sum('公开信息100条，其中网站60条、公众号30条、平台建设信息11条。', '100条'),
    ],
    nearMisses: [
      quiet('网站公开信息54条，公众号公开信息31条，公开栏公开信息12条。其中，公众号推送90条、微博40条。'),
      quiet('共发布信息118条，上级媒体采用32条，本级媒体刊发37条，网站42条，其他渠道7条。'),
      quiet(
        '主动公开信息88条。其中目录中公开年报1条，机构信息4条、其他27条，共发布32条；专栏包括价格20条、其他36条，共发布56条。',
      ),
      quiet('主动公开信息131条，其中政策文件6条，通知公告75条，规划建设信息38条，财政信息3条，其他9条。'),
      quiet('主动公开信息80条，在公开的信息中，工作动态40条、公告30条、政策文件10条。'),
      quiet('公开预算信息43条，发布通知公告等各类信息150条，总计公开信息193条。'),
      quiet('公开信息60条，其中网站20条、公众号30条，答复政协提案12件。'),
      quiet('受理信息公开申请58件，其中通过网络收到申请44件，通过公众号收到留言80件。'),
      quiet('通过网络收到申请3件、当面申请2件、邮寄2件。'),
      quiet('通过邮箱收到申请3件、当面申请2件、邮寄2件。'),
      quiet('受理信息公开申请58件，其中通过网络收到申请44件，占75.9%，通过信函收到申请14件，占24.1%。'),
    ],
  },
  'figures that 分别 tells of several years, sentence after sentence': {
    cases: [
      found('近两年收到的申请逐年增加。2022年收到申请59件。', 'prose-table-mismatch 59件'),
      found('两年分别收到申请35件、58件。其中2022年予以公开19件。', 'prose-table-mismatch 19件'),
      found(
        '2021年、2022年分别举办培训3次、4次。收到申请59件，答复分别以邮寄、当面方式送达。',
        'prose-table-mismatch 59件',
      ),
    ],
    nearMisses: [
      quiet('两年分别收到申请35件、58件。其中予以公开分别为12件、18件。'),
      quiet('近两年分别收到申请35件、58件。其中予以公开分别为12件、18件，部分公开分别为3件、5件。'),
      quiet('2021年、2022年分别收到35件、58件。其中不予公开分别为9件、15件。'),
      quiet('2021和2022年度分别收到35件、58件。其中予以公开分别为12件、18件。'),
      quiet('两年来分别收到35件、58件。其中予以公开分别为12件、18件。不予公开分别为9件、15件。'),
      quiet('2021、2022年分别收到申请35件、58件，办结分别为31件、60件。'),
      quiet('近两年分别收到申请35件、58件，办结分别为31件、60件。'),
    ],
  },
  'shares behind figures in brackets': {
    cases: [
      share('收到申请58件，其中自然人45件（网络30件、信函15件），占87.6%。', '87.6%'),
      share('办结60件，其中予以公开占30%，部分公开占8.33%，不予公开占26%，无法提供占16.67%。', '26%'),
      share('收到申请58件（网络44件，占75.9%；信函14件，占25.1%）。', '25.1%'),
    ],
    nearMisses: [
      quiet('收到申请58件，其中自然人45件（网络30件、信函15件），占77.6%。'),
      quiet(
        '办结60件，其中予以公开占30%，部分公开占8.33%，不予公开占25%，无法提供占16.67%，不予处理占13.3%，其他处理占6.7%。',
      ),
      quiet('全区答复申请中，予以公开占52%，部分公开占11%，不予公开占7%，无法提供占20%。'),
      quiet('办结60件，其中予以公开占三成，不予公开占25%，其他情形占45%。'),
      quiet('在自然人申请中，予以公开占30%，部分公开占8.33%，不予公开占26%，无法提供占16.67%。'),
      quiet('复议申请涉及的答复中，予以公开占30%，部分公开占8.33%，不予公开占26%，无法提供占16.67%。'),
      quiet('同比，予以公开占30%，部分公开占8.33%，不予公开占26%，无法提供占16.67%。'),
      quiet('收到申请58件，网络申请44件（占75.9%），信函申请14件（占24.1%）。'),
      quiet('公开信息200条。其中，动态类50条（工作动态40条、会议10条），占公开信息总数的25%。'),
    ],
  },
  'requests in the words of departments': {
    cases: [
      ...slips('今年来我街道共收到申请【58件】。'),
      ...slips('收到依申请公开来信【58件】，网站公开信息120条。'),
      ...slips('本行政机关收到政府信息公开申请【58件】，办结【60件】（含上年结转）。'),
      ...slips('收到政府信息公开申请58件，办理【63件】（含上年结转5件）。').slice(1),
      found('收到政府信息公开申请58件，办理62件（含上年结转5件）。', 'prose-table-mismatch 62件'),
      found('收到申请58件，已办理57件，3件正在办理。', 'prose-table-mismatch 57件'),
      ...slips('通过各类公开途径收到和处理政府信息公开申请【58件】。').slice(0, 1),
      ...slips('收到申请58件，予以公开处理【18件】，不予公开处理【15件】。'),
      ...slips('新收申请58件，上年结转5件，累计办结【60件】，结转2023年办理3件。'),
      found('全年40人共提交申请59件。', 'prose-table-mismatch 59件'),
      found('收到申请58件，已受理57件。', 'prose-table-mismatch 57件'),
      found('收到政府信息公开申请58件（位列全市第三），办理62件（含上年结转5件）。', 'prose-table-mismatch 62件'),
      found('收到政府信息公开申请63件（含上年结转件6件）。', 'prose-table-mismatch 6件'),
      ...slips('收到申请58件，其中45件为自然人申请，【8件】为商业机构申请。'),
      found('全年共受理申请58件。59件申请均在规定时限内予以回复。', 'prose-table-mismatch 59件'),
    ],
    nearMisses: [
      quiet('我街道收到依申请公开来信3件，网上44件，当面11件。'),
      quiet('依申请公开来信3件、网上44件、当面11件。'),
      quiet('收到信息公开来信3件、网上申请44件、当面申请11件。'),
      quiet('2022年，40人共提交申请58件，其中2人各提交5件。'),
      quiet('2022年，1人累计提交申请12件。'),
      quiet('2022年，3人共提交申请9件，其余49件由49人提交。'),
      quiet('2022年，30人共提交申请30件，8家企业提交申请8件。'),
      quiet('收到申请58件，已受理58件。'),
      quiet('收到申请58件，其中予以受理58件，不予受理0件。'),
      quiet('收到申请58件，已办理55件，3件正在办理。'),
      quiet('受理申请58件，已办理55件，3件结转下年。'),
      quiet('收到申请58件，办理55件（不含上年结转5件）。'),
      quiet('收到政府信息公开申请58件（位列全市第三），办理63件（含上年结转5件）。'),
      quiet('受理申请58件，本年度已办理58件，结转办理5件。'),
      quiet('全年收到申请58件。其中，3人共提交申请21件。'),
      quiet('收到申请58件，申请较为集中，2人共提交20件申请。'),
      quiet('收到政府信息公开申请58件，办理63件（含上年结转5件），其中办结60件。'),
      quiet('收到申请58件，办结55件，结转下年办理3件，办理上年结转5件。'),
    ],
  },
  'who won, and what was decided of whose answer': {
    cases: [
      ended('corrected', '因政府信息公开引发行政诉讼1件，我局胜诉。', '我局胜诉'),
      ended('upheld', '涉及依申请公开的行政诉讼1起，我局败诉。', '我局败诉'),
      ended('upheld', '因政府信息公开引发行政复议1件，复议机关维持了我局答复。', '复议机关维持了我局答复'),
    ],
    nearMisses: [
      ended('upheld', '因政府信息公开引发行政诉讼1件，我局胜诉。'),
      ended('corrected', '涉及依申请公开的行政诉讼1起，我局败诉。'),
      ended('upheld', '因政府信息公开引发行政复议1件，复议机关撤销了我局答复。'),
    ],
  },
};
