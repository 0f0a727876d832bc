import type { KindTexts } from './texts.ts';
import { told, wrong } from './texts.ts';

/** Wordings that were missed, with others much like them that state nothing wrong. */
export const wordings: Readonly<Record<string, KindTexts>> = {
  'what was carried in, by the number handled': {
    cases: [
      wrong(
        '本年新收23件，上年结转政府信息公开申请办理数量6件',
        '本年新收23件，上年结转政府信息公开申请办理数量6件。',
        'prose-table-mismatch 6件',
      ),
      wrong('上年度结转本年度办理数量为7件', '上年度结转本年度办理数量为7件。', 'prose-table-mismatch 7件'),
      wrong('2021年结转2022年办理数量3件', '2021年结转2022年办理数量3件。', 'prose-table-mismatch 3件'),
      wrong('上年结转依申请公开件办理数6件', '上年结转依申请公开件办理数6件。', 'prose-table-mismatch 6件'),
      wrong('上年度结转办理件数1件', '上年度结转办理件数1件。', 'prose-table-mismatch 1件'),
    ],
    nearMisses: [
      { why: '上年结转政府信息公开申请办理数量4件', report: told('上年结转政府信息公开申请办理数量4件。') },
      { why: '上年结转4件，本年度办理数量27件', report: told('上年结转4件，本年度办理数量27件。') },
      { why: '上年结转办理的4件均按期答复', report: told('上年结转办理的4件均按期答复。') },
    ],
  },
  'cases that did not occur, the negation behind them': {
    cases: [
      wrong('行政复议：无', '因政府信息公开引发的案件。行政复议：无。', 'prose-table-mismatch 行政复议：无'),
      wrong('行政诉讼无', '政府信息公开行政诉讼无。', 'prose-table-mismatch 行政诉讼无'),
      wrong('申请：无', '收到的政府信息公开申请：无。', 'prose-table-mismatch 政府信息公开申请：无'),
      wrong(
        '政府信息公开类行政复议案件未发生',
        '政府信息公开类行政复议案件未发生。',
        'prose-table-mismatch 行政复议案件未发生',
      ),
      wrong(
        '因政府信息公开引起的行政诉讼案件没有发生',
        '因政府信息公开引起的行政诉讼案件没有发生。',
        'prose-table-mismatch 行政诉讼案件没有发生',
      ),
      wrong(
        '信息公开行政复议、行政诉讼均未发生',
        '信息公开行政复议、行政诉讼均未发生。',
        'prose-table-mismatch 行政复议、行政诉讼均未发生',
      ),
      wrong(
        '涉及政府信息公开的复议案件未出现',
        '涉及政府信息公开的复议案件未出现。',
        'prose-table-mismatch 复议案件未出现',
      ),
      wrong('全年信息公开类行政诉讼未产生', '全年信息公开类行政诉讼未产生。', 'prose-table-mismatch 行政诉讼未产生'),
    ],
    nearMisses: [
      { why: 'none of a kind of cases', report: told('政府信息公开行政复议被撤销案件：无；行政诉讼败诉情况：无。') },
      { why: 'none of other applications', report: told('行政许可申请：无；涉及商业秘密的政府信息公开申请：无。') },
      { why: 'requests about reviews', report: told('涉及行政复议的申请23件。') },
      { why: '信息公开行政复议败诉案件未发生', report: told('信息公开行政复议败诉案件未发生。') },
      { why: '行政复议案件超期答复情形未发生', report: told('行政复议案件超期答复情形未发生。') },
      { why: '上年信息公开行政复议未发生', report: told('上年信息公开行政复议未发生。') },
      { why: '信息公开工作被通报情况未发生', report: told('信息公开工作被通报情况未发生。') },
    ],
  },
  'requests listed by way of sending': {
    cases: [
      wrong(
        '网络申请15件、信函申请6件、当面申请3件，共计24件',
        '网络申请15件、信函申请6件、当面申请3件，共计24件。',
        'prose-table-mismatch 24件',
      ),
      wrong(
        '其中，通过网络提交12件，信函提交9件，当面提交1件，共计22件',
        '其中，通过网络提交12件，信函提交9件，当面提交1件，共计22件。',
        'prose-table-mismatch 22件',
      ),
      wrong(
        '网上平台14件、邮寄8件、现场2件，共计24件',
        '网上平台14件、邮寄8件、现场2件，共计24件。',
        'prose-table-mismatch 24件',
      ),
      wrong(
        '本年度网络申请18件，信函申请6件，总计24件',
        '本年度网络申请18件，信函申请6件，总计24件。',
        'prose-table-mismatch 24件',
      ),
      wrong(
        '按申请方式分，网络16件，信函7件，当面1件，合计24件',
        '按申请方式分，网络16件，信函7件，当面1件，合计24件。',
        'prose-table-mismatch 24件',
      ),
    ],
    nearMisses: [
      {
        why: '网络申请15件、信函申请5件、当面申请3件，共计23件',
        report: told('网络申请15件、信函申请5件、当面申请3件，共计23件。'),
      },
      {
        why: '网络咨询15件、来信6件、当面咨询3件，共计24件',
        report: told('网络咨询15件、来信6件、当面咨询3件，共计24件。'),
      },
      { why: '上年网络申请15件、信函申请6件，共计21件', report: told('上年网络申请15件、信函申请6件，共计21件。') },
      {
        why: '全县各单位网络申请150件、信函申请60件，共计210件',
        report: told('全县各单位网络申请150件、信函申请60件，共计210件。'),
      },
    ],
  },
  'what was closed, as the whole of its results': {
    cases: [
      wrong('办结的24件中，予以公开11件', '办结的24件中，予以公开11件。', 'prose-table-mismatch 24件'),
      wrong('已办结的26件申请中，部分公开3件', '已办结的26件申请中，部分公开3件。', 'prose-table-mismatch 26件'),
      wrong(
        '在办结的22件政府信息公开申请中，不予公开2件',
        '在办结的22件政府信息公开申请中，不予公开2件。',
        'prose-table-mismatch 22件',
      ),
      wrong(
        '答复的22件中，予以公开11件、部分公开3件',
        '答复的22件中，予以公开11件、部分公开3件。',
        'prose-table-mismatch 22件',
      ),
      wrong('本年度办结的28件中，无法提供6件', '本年度办结的28件中，无法提供6件。', 'prose-table-mismatch 28件'),
    ],
    nearMisses: [
      { why: '办结的25件中，予以公开11件', report: told('办结的25件中，予以公开11件。') },
      { why: '上年办结的18件中，予以公开9件', report: told('上年办结的18件中，予以公开9件。') },
      { why: '办结的信访事项40件中，初信初访30件', report: told('办结的信访事项40件中，初信初访30件。') },
      { why: '予以公开的11件中，网站公开5件', report: told('予以公开的11件中，网站公开5件。') },
    ],
  },
  'outcomes without a total': {
    cases: [
      wrong(
        '信息公开行政复议结果维持2件，尚未审结1件',
        '信息公开行政复议结果维持2件，尚未审结1件。',
        'prose-table-mismatch 2件',
      ),
      wrong(
        '政府信息公开行政复议维持原行政行为3件',
        '政府信息公开行政复议维持原行政行为3件。',
        'prose-table-mismatch 3件',
      ),
      wrong('信息公开行政诉讼结果纠正1件', '信息公开行政诉讼结果纠正1件。', 'prose-table-mismatch 1件'),
      wrong(
        '涉及信息公开的行政复议，结果纠正1件、结果维持1件',
        '涉及信息公开的行政复议，结果纠正1件、结果维持1件。',
        'prose-table-mismatch 1件',
      ),
      wrong('政府信息公开行政诉讼驳回诉讼请求2件', '政府信息公开行政诉讼驳回诉讼请求2件。', 'prose-table-mismatch 2件'),
    ],
    nearMisses: [
      { why: 'reviews and lawsuits together', report: told('信息公开行政复议、行政诉讼方面，胜诉1件。') },
      { why: 'reviews that may be of others', report: told('行政复议方面，维持12件、纠正3件。') },

      { why: '信息公开行政复议结果维持1件，尚未审结1件', report: told('信息公开行政复议结果维持1件，尚未审结1件。') },
      { why: '局机关办理行政复议案件，维持12件、纠正3件', report: told('局机关办理行政复议案件，维持12件、纠正3件。') },
      { why: '上年信息公开行政复议结果维持5件', report: told('上年信息公开行政复议结果维持5件。') },
      { why: '政府信息公开行政诉讼驳回诉讼请求1件', report: told('政府信息公开行政诉讼驳回诉讼请求1件。') },
    ],
  },
  'outcomes with the authority that decided': {
    cases: [
      wrong(
        '政府信息公开行政复议2件，其中被复议机关纠正1件',
        '政府信息公开行政复议2件，其中被复议机关纠正1件。',
        'prose-table-mismatch 1件',
      ),
      wrong('信息公开被复议机关纠正1件', '信息公开被复议机关纠正1件。', 'prose-table-mismatch 1件'),
      wrong('行政复议2件，被复议机关维持2件', '行政复议2件，被复议机关维持2件。', 'prose-table-mismatch 2件'),
      wrong('因政府信息公开被复议机关撤销1件', '因政府信息公开被复议机关撤销1件。', 'prose-table-mismatch 1件'),
      wrong(
        '信息公开行政诉讼1件，被人民法院纠正1件',
        '信息公开行政诉讼1件，被人民法院纠正1件。',
        'prose-table-mismatch 1件',
      ),
    ],
    nearMisses: [
      {
        why: '政府信息公开行政复议2件，其中被复议机关维持1件',
        report: told('政府信息公开行政复议2件，其中被复议机关维持1件。'),
      },
      { why: '上年因信息公开被复议机关纠正3件', report: told('上年因信息公开被复议机关纠正3件。') },
      {
        why: '政府信息公开行政诉讼1件，被法院判决败诉0件',
        report: told('政府信息公开行政诉讼1件，被法院判决败诉0件。'),
      },
      { why: '未发生被复议机关纠正的情形', report: told('未发生被复议机关纠正的情形。') },
    ],
  },
  'figures in brackets that a rest closes': {
    cases: [
      wrong(
        '收到申请23件（网络申请15件，信函申请5件，其他4件）',
        '收到申请23件（网络申请15件，信函申请5件，其他4件）。',
        'prose-sum-mismatch 23件',
      ),
      wrong(
        '主动公开信息102条（概况类40条、动态类30条、其他12条）',
        '主动公开信息102条（概况类40条、动态类30条、其他12条）。',
        'prose-sum-mismatch 102条',
      ),
      wrong(
        '全年主动公开政府信息102条（网站60条，公众号30条，其他10条）',
        '全年主动公开政府信息102条（网站60条，公众号30条，其他10条）。',
        'prose-sum-mismatch 102条',
      ),
      wrong(
        '办结25件（予以公开11件、部分公开3件、不予公开2件、无法提供6件、其他2件）',
        '办结25件（予以公开11件、部分公开3件、不予公开2件、无法提供6件、其他2件）。',
        'prose-sum-mismatch 25件',
      ),
      wrong(
        '发布信息88条（其中政策文件20条、工作动态50条，其余16条）',
        '发布信息88条（其中政策文件20条、工作动态50条，其余16条）。',
        'prose-sum-mismatch 88条',
      ),
      wrong(
        '主动公开信息102条，其中网站（60条）、公众号（30条）、其他（8条）',
        '主动公开信息102条，其中网站（60条）、公众号（30条）、其他（8条）。',
        'prose-sum-mismatch 102条',
      ),
      wrong(
        '收到申请23件，网络（15件）、信函（5件）、其他（4件）',
        '收到申请23件，网络（15件）、信函（5件）、其他（4件）。',
        'prose-sum-mismatch 23件',
      ),
    ],
    nearMisses: [
      {
        why: '收到申请23件（网络申请15件，信函申请5件，其他3件）',
        report: told('收到申请23件（网络申请15件，信函申请5件，其他3件）。'),
      },
      {
        why: '主动公开信息102条（概况类40条、其他重点领域30条等）',
        report: told('主动公开信息102条（概况类40条、其他重点领域30条等）。'),
      },
      {
        why: '全年主动公开政府信息102条（其他县直单位30条、本单位20条）',
        report: told('全年主动公开政府信息102条（其他县直单位30条、本单位20条）。'),
      },
      { why: '回应关切30次（其他平台10次）', report: told('回应关切30次（其他平台10次）。') },
    ],
  },
  'changes from last year': {
    cases: [
      wrong(
        '收到申请23件，上年20件，同比增长20%',
        '收到申请23件，上年20件，同比增长20%。',
        'prose-percentage-mismatch 20%',
      ),
      wrong(
        '收到政府信息公开申请23件，较2021年的46件下降40%',
        '收到政府信息公开申请23件，较2021年的46件下降40%。',
        'prose-percentage-mismatch 40%',
      ),
      wrong(
        '2021年收到申请20件，2022年收到申请23件，同比增长25%',
        '2021年收到申请20件，2022年收到申请23件，同比增长25%。',
        'prose-percentage-mismatch 25%',
      ),
      wrong(
        '收到申请23件，去年为25件，同比减少18%',
        '收到申请23件，去年为25件，同比减少18%。',
        'prose-percentage-mismatch 18%',
      ),
      wrong(
        '主动公开政府信息120条，上年主动公开100条，同比增加12%',
        '主动公开政府信息120条，上年主动公开100条，同比增加12%。',
        'prose-percentage-mismatch 12%',
      ),
    ],
    nearMisses: [
      { why: '收到申请23件，上年20件，同比增长15%', report: told('收到申请23件，上年20件，同比增长15%。') },
      {
        why: '收到政府信息公开申请23件，较2021年的46件下降50%',
        report: told('收到政府信息公开申请23件，较2021年的46件下降50%。'),
      },
      { why: '收到申请23件，同比增长20%', report: told('收到申请23件，同比增长20%。') },
      { why: '收到申请23件，上年20件，办结率同比提高5%', report: told('收到申请23件，上年20件，办结率同比提高5%。') },
      {
        why: '主动公开政府信息120条，比上年多20条，增长20%',
        report: told('主动公开政府信息120条，比上年多20条，增长20%。'),
      },
      {
        why: '主动公开政府信息120条，上年主动公开100条，政策解读同比增加12%',
        report: told('主动公开政府信息120条，上年主动公开100条，政策解读同比增加12%。'),
      },
    ],
  },
  'requests in other words': {
    cases: [
      wrong(
        '本年度办结依申请政府信息公开事项26件',
        '本年度办结依申请政府信息公开事项26件。',
        'prose-table-mismatch 26件',
      ),
      wrong('共收到依申请信息公开件21件', '共收到依申请信息公开件21件。', 'prose-table-mismatch 21件'),
      wrong('受理依申请政府信息公开申请31件', '受理依申请政府信息公开申请31件。', 'prose-table-mismatch 31件'),
      wrong(
        '全年收到公民、法人和其他组织通过各种渠道提出的政府信息公开申请共25件',
        '全年收到公民、法人和其他组织通过各种渠道提出的政府信息公开申请共25件。',
        'prose-table-mismatch 25件',
      ),
      wrong(
        '共收到企业和群众通过不同途径提交的信息公开申请20件',
        '共收到企业和群众通过不同途径提交的信息公开申请20件。',
        'prose-table-mismatch 20件',
      ),
      wrong('收到申请公开23条，办结22条', '收到申请公开23条，办结22条。', 'prose-table-mismatch 22条'),
      wrong('全年受理申请23份，答复完毕26份', '全年受理申请23份，答复完毕26份。', 'prose-table-mismatch 26份'),
      wrong(
        '未收到公民、法人或其他组织的依申请公开诉求',
        '未收到公民、法人或其他组织的依申请公开诉求。',
        'prose-table-mismatch 未收到公民、法人或其他组织的依申请公开诉求',
      ),
    ],
    nearMisses: [
      { why: 'letters answered behind requests', report: told('共受理申请23件，答复80条。') },

      { why: '本年度办结依申请政府信息公开事项25件', report: told('本年度办结依申请政府信息公开事项25件。') },
      { why: '收到群众诉求58件，均已办结', report: told('收到群众诉求58件，均已办结。') },
      { why: '收到申请公开23条，发布政策文件22条', report: told('收到申请公开23条，发布政策文件22条。') },
      { why: '通过各种渠道收到网民留言90条', report: told('通过各种渠道收到网民留言90条。') },
    ],
  },
  'results in quotation marks': {
    cases: [
      wrong(
        '收到申请23件。“予以公开”12件，“部分公开”3件',
        '收到申请23件。“予以公开”12件，“部分公开”3件。',
        'prose-table-mismatch 12件',
      ),
      wrong('办结25件，其中“部分公开”4件', '办结25件，其中“部分公开”4件。', 'prose-table-mismatch 4件'),
      wrong(
        '收到申请23件，办结25件：“不予公开”3件',
        '收到申请23件，办结25件：“不予公开”3件。',
        'prose-table-mismatch 3件',
      ),
      wrong(
        '办结的25件中，“无法提供”5件、“不予公开”2件',
        '办结的25件中，“无法提供”5件、“不予公开”2件。',
        'prose-table-mismatch 5件',
      ),
      wrong('办结25件，“予以公开”的12件', '办结25件，“予以公开”的12件。', 'prose-table-mismatch 12件'),
    ],
    nearMisses: [
      {
        why: '收到申请23件。“予以公开”11件，“部分公开”3件',
        report: told('收到申请23件。“予以公开”11件，“部分公开”3件。'),
      },
      {
        why: '公文按“主动公开”40件、“依申请公开”12件、“不予公开”9件分类',
        report: told('公文按“主动公开”40件、“依申请公开”12件、“不予公开”9件分类。'),
      },
      { why: '开设“不予公开”事项说明栏目3个', report: told('开设“不予公开”事项说明栏目3个。') },
    ],
  },
  'what was carried in, told apart': {
    cases: [
      wrong(
        '收到申请23件，办结22件；办理上年结转4件',
        '收到申请23件，办结22件；办理上年结转4件。',
        'prose-table-mismatch 22件',
      ),
      wrong(
        '收到申请23件，办结20件，另办理2021年结转申请4件',
        '收到申请23件，办结20件，另办理2021年结转申请4件。',
        'prose-table-mismatch 20件',
      ),
      wrong(
        '收到申请23件，办结22件；办理上年结转的4件',
        '收到申请23件，办结22件；办理上年结转的4件。',
        'prose-table-mismatch 22件',
      ),
      wrong(
        '收到申请23件，办结23件；上年受理的信访件4件也已办结',
        '收到申请23件，办结23件；上年受理的信访件4件也已办结。',
        'prose-table-mismatch 23件',
      ),
      wrong(
        '收到申请23件，办结23件；办理上年结转5件',
        '收到申请23件，办结23件；办理上年结转5件。',
        'prose-table-mismatch 5件',
      ),
    ],
    nearMisses: [
      { why: '收到申请23件，办结23件；办理上年结转4件', report: told('收到申请23件，办结23件；办理上年结转4件。') },
      {
        why: '收到申请23件，均已答复，办理完毕23件；办结2021年结转申请4件',
        report: told('收到申请23件，均已答复，办理完毕23件；办结2021年结转申请4件。'),
      },
      { why: '收到申请23件，办结25件；办理上年结转4件', report: told('收到申请23件，办结25件；办理上年结转4件。') },
    ],
  },
  'some of all that was published': {
    cases: [
      wrong(
        'more by the same measure',
        '公开政府信息62条。其中，文件公开41条，公众号发布93条。',
        'prose-sum-mismatch 62条',
      ),
      wrong('parts by another measure', '公开政府信息62条。其中，文件41条，图文30篇。', 'prose-sum-mismatch 62条'),
      wrong(
        '网站公开信息70条，公众号公开信息280条。其中工作动态200条、通知公告190条',
        '网站公开信息70条，公众号公开信息280条。其中工作动态200条、通知公告190条。',
        'prose-sum-mismatch 280条',
      ),
      wrong(
        '网站公开信息70条。其中工作动态50条、通知公告40条',
        '网站公开信息70条。其中工作动态50条、通知公告40条。',
        'prose-sum-mismatch 70条',
      ),
      wrong(
        '收到申请23件，办结25件。其中网络申请20件、信函申请9件',
        '收到申请23件，办结25件。其中网络申请20件、信函申请9件。',
        'prose-sum-mismatch 25件',
      ),
      wrong(
        '公开信息70条，发文12件。其中工作动态50条、通知公告40条',
        '公开信息70条，发文12件。其中工作动态50条、通知公告40条。',
        'prose-sum-mismatch 70条',
      ),
      wrong(
        '公众号发布信息120条，其中图文100条、视频50条',
        '公众号发布信息120条，其中图文100条、视频50条。',
        'prose-sum-mismatch 120条',
      ),
    ],
    nearMisses: [
      { why: 'more by another measure', report: told('公开政府信息62条。其中，文件公开41条，公众号发布图文93篇。') },
      { why: 'more meetings than documents', report: told('公开文件12件，其中政策文件8件，配发解读材料31份。') },
      {
        why: '网站公开信息70条，公众号公开信息280条。其中工作动态200条、通知公告100条',
        report: told('网站公开信息70条，公众号公开信息280条。其中工作动态200条、通知公告100条。'),
      },
      {
        why: '网站发布信息754条，新媒体发布信息2808条，其他方式发布信息54条。其中，公众号1205条、微博984条、视频号860条',
        report: told(
          '网站发布信息754条，新媒体发布信息2808条，其他方式发布信息54条。其中，公众号1205条、微博984条、视频号860条。',
        ),
      },
      {
        why: '栏目发布信息40条，公开栏公开信息12条。其中财政类30条、民生类15条',
        report: told('栏目发布信息40条，公开栏公开信息12条。其中财政类30条、民生类15条。'),
      },
    ],
  },
  'answers to requests received this year, beside those that were carried in': {
    cases: [
      wrong('收到申请23件，办结20件', '收到申请23件，办结20件。', 'prose-table-mismatch 20件'),
      wrong('新收申请23件，已答复19件，2件在办', '新收申请23件，已答复19件，2件在办。', 'prose-table-mismatch 19件'),
      wrong('23件新收申请中，年内办结24件', '23件新收申请中，年内办结24件。', 'prose-table-mismatch 24件'),
      wrong(
        '新收23件，上年结转4件，共办结21件',
        '新收申请23件，上年结转4件，共办结21件。',
        'prose-table-mismatch 21件',
      ),
      wrong('全年办结申请21件', '全年办结申请21件。', 'prose-table-mismatch 21件'),
    ],
    nearMisses: [
      { why: 'answered, and still open', report: told('受理申请23件，已答复21件，2件在办。') },
      { why: 'of those received', report: told('23件新收申请中，年内答复21件，结转2件。') },
      {
        why: 'those carried in told behind',
        report: told('共收到申请23件，办结21件，其余2件结转下年；上年结转4件全部办结。'),
      },
      { why: 'another answer to those carried in', report: told('收到申请23件，办结21件，另答复上年结转4件。') },
    ],
  },
  'how a lawsuit came': {
    cases: [
      wrong('未发生行政复议', '2022年未发生政府信息公开行政复议。', 'prose-table-mismatch 未发生政府信息公开行政复议'),
      wrong('无行政复议', '无政府信息公开行政复议。', 'prose-table-mismatch 无政府信息公开行政复议'),
      wrong('没有行政复议案件', '没有政府信息公开行政复议案件。', 'prose-table-mismatch 没有政府信息公开行政复议案件'),
      wrong('未收到行政复议', '未收到政府信息公开行政复议。', 'prose-table-mismatch 未收到政府信息公开行政复议'),
      wrong('行政复议未发生', '政府信息公开行政复议未发生。', 'prose-table-mismatch 行政复议未发生'),
    ],
    nearMisses: [
      {
        why: 'in brackets',
        report: told('政府信息公开行政诉讼中，有的当事人选择直接起诉（未经复议，法院判决驳回）。'),
      },
      { why: 'in a clause of its own', report: told('政府信息公开行政诉讼未经行政复议，由法院直接受理。') },
      { why: 'with another word', report: told('政府信息公开案件未经过复议即起诉的，均已应诉。') },
    ],
  },
};
