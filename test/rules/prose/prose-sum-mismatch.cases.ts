import { rule } from '../../../shared/rules/prose/prose-sum-mismatch.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

/** With a table in which so many requests came in and wait for an answer. */
const received = (count: number, sentence: string) => ({
  sentence,
  figures: {
    'applications/new/natural-person': count,
    'applications/new/total': count,
    'applications/carried-over/natural-person': count,
    'applications/carried-over/total': count,
  },
});

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a list closed by 其他 that misses its total',
      report: said('全年主动公开信息86条，其中城市管理20条、民政救助30条，其他领域共计34条，方便群众查阅。'),
      on: '86条',
      becomes: '公开信息84条',
    },
    {
      why: 'parts that exceed their total',
      report: said('本年度公开政府信息50条，其中政策文件30条，工作动态25条。'),
      on: '50条',
    },
    {
      why: 'a total that follows its list',
      report: said('当面申请3件、信函申请4件、网络申请5件，合计13件。'),
      on: '13件',
      becomes: '合计12件',
    },
    {
      why: 'a nested list in brackets that exceeds the part it divides',
      report: said('发布信息120条，其中网站80条（其中文件60条、动态30条）、公众号40条。'),
      on: '80条',
    },
    {
      why: 'parts in a sentence of their own, parted by semicolons',
      report: said(
        '全年公开信息 40 条。其中，养老服务领域公开 12 条；就业领域公开 18 条；其余领域公开 11 条；方便了群众。',
      ),
      on: '40 条',
    },
    {
      why: 'a list closed by 其余 with full-width digits and thousands',
      report: said('累计发布信息1,200条，其中门户网站７００条，公众号400条，其余90条。'),
      on: '1,200条',
    },
    {
      why: 'one digit off in a closed enumeration, as a hint',
      report: received(36, '受理申请36件，分别为网络申请10件、信函申请11件、当面申请12件。'),
      on: '36件',
      severity: 'hint',
    },
    {
      why: 'Chinese numerals that do not add up',
      report: received(5, '收到申请五件，其中网络申请四件，信函申请三件。'),
      on: '五件',
    },
    {
      why: 'a remainder where nothing remains',
      report: said('公开信息86条，其中网站50条、公众号36条、其他10条。'),
      on: '86条',
    },
    {
      why: 'a list from a point of view, in a sentence of its own',
      report: said('全年公开信息86条。按类别分：政策20条、动态30条、其他34条。'),
      on: '86条',
    },
    {
      why: 'the second of two views of one figure',
      report: received(20, '收到申请20件。从申请人看，自然人12件、其他8件；从申请方式看，网络15件，信函6件。'),
      on: '20件',
    },
  ],
  quiet: [
    {
      why: 'views with the total behind them',
      report: said('从公开内容看，民生80条、财政22条；从公开载体看，网站60条、公众号42条，共102条。'),
    },
    {
      why: 'two views of one figure that check out',
      report: said('公开信息102条。按类别分：政策12条、招生30条、其他60条；按载体分：网站60条、公众号42条。'),
    },
    {
      why: 'a view of one of several figures',
      report: said('收到申请39件，上年结转3件，办结40件。从办理方式看，网络28件，信函12件。'),
    },
    {
      why: 'results, which divide the number closed',
      report: said('收到申请58件。从办理结果看，予以公开40件，不予公开20件，合计60件。'),
    },
    {
      why: 'another statement after a view',
      report: said('公开信息50条。从渠道看，网站30条，公众号20条。组织培训3场，发放资料60份，更新目录80条。'),
    },
    {
      why: 'two figures divided together',
      report: said('承办人大代表建议12件、政协提案20件，其中主办15件、会办17件。'),
    },
    {
      why: 'lawsuits named behind the list of reviews',
      report: said('行政复议4件，已办结3件，其中维持3件；行政诉讼4件，已办结3件。'),
    },
    {
      why: 'a total that the table contradicts: that is said once',
      report: said('收到申请5件，其中网络申请4件，信函申请3件。'),
    },
    {
      why: 'a list that adds up',
      report: said('全年公开信息66条，其中文化9条、安全11条、救灾8条、救助12条、就业14条、养老12条。'),
    },
    { why: 'a partial list', report: said('公开信息71条，其中规划计划11条、统计数据11条、财政信息2条、人事信息1条。') },
    { why: 'a vague total', report: said('公开信息300余条，其中动态120条，其他100条。') },
    { why: 'a vague part', report: said('公开信息300条，其中动态约120条，其他100条。') },
    {
      why: 'a total divided twice',
      report: said('收到申请12件，其中网络申请5件、信函申请7件，自然人申请10件、法人申请2件。'),
    },
    {
      why: 'nested sums that check out',
      report: said(
        '公开信息698条，其中网站407条（文件287条、动态106条、公告14条）、公众号155条、公开栏19条、其他117条。',
      ),
    },
    {
      why: 'another statement after the list',
      report: said('收到申请12件，其中网络申请5件，信函申请7件，办结12件，结转0件。'),
    },
    { why: 'a comparison among the parts', report: said('公开信息100条，其中文件60条，比上年增加55条，其他40条。') },
    { why: 'other measure words', report: said('发布信息102条，其中解读10条，召开新闻发布会3场，参加培训200人。') },
    {
      why: 'figures of another year in brackets',
      report: said('收到申请10件（2021年为12件，2020年为15件），其中网络申请4件。'),
    },
    {
      why: 'several figures that may be the one divided',
      report: said('新收申请12件，上年结转3件，办结10件，其中予以公开8件、不予公开5件。'),
    },
    { why: 'an open list closed by 等', report: said('公开信息90条，包括政策10条、动态20条、公告30条等。') },
    { why: 'equal shares', report: said('公开信息40条，其中就业、养老、救助领域各12条。') },
    {
      why: 'a zero total of zero parts',
      report: said('共受理申请0件，其中当面申请0件，传真申请0件，网络申请0件，信函申请0件。'),
    },
  ],
};
