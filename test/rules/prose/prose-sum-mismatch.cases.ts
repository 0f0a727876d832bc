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

/** Changes from last year against each other: the count, how it is told, the words that are wrong, and the repair. */
const changes: readonly (readonly [count: number, change: string, on: string, ...fixes: string[]])[] = [
  [17, '上年20件，同比增长15%', '增长15%', 'choice 下降'],
  [23, '上年20件，同比下降15%', '下降15%', 'choice 增长'],
  [23, '较上年20件减少3件', '减少3件', 'choice 增加'],
  [17, '较上年20件增加5件', '增加5件', 'choice 减少 3'],
  [17, '较上年20件增加3件', '增加3件', 'choice 减少'],
  [17, '上年为20件，下降2件', '下降2件', 'choice 3'],
  [20, '较上年20件减少1件', '减少1件'],
  [23, '较上年减少6件，同比增长35.3%', '增长35.3%'],
];

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'channels above their total, with nothing before them',
      report: received(58, '收到申请58件，网络申请40件、信函申请19件。'),
      on: '58件',
    },
    {
      why: 'a difference that is not that of the two counts',
      report: received(23, '收到申请23件，较上年20件增加5件。'),
      on: '增加5件',
      fixes: ['choice 3'],
    },
    {
      why: 'a difference the wrong way',
      report: received(23, '收到申请23件，上年为20件，减少3件。'),
      on: '减少3件',
      fixes: ['choice 增加'],
    },
    {
      why: 'a difference the wrong way, and too large',
      report: received(23, '收到申请23件，上年为20件，减少5件。'),
      on: '减少5件',
      fixes: ['choice 增加 3'],
    },
    {
      why: 'a difference between equal counts',
      report: received(23, '收到申请23件，上年为23件，增加3件。'),
      on: '增加3件',
      fixes: [],
    },
    {
      why: 'a difference and a percentage that go different ways',
      report: received(23, '收到申请23件，较上年增加6件，同比下降35.3%。'),
      on: '下降35.3%',
      fixes: ['choice 增长'],
    },
    {
      why: 'one of two differences',
      report: received(23, '收到申请23件，较上年20件增加5件，主动公开信息316条，较上年298条增加18条。'),
      on: '增加5件',
    },
    {
      why: 'channels with a rest and a share between them',
      report: received(58, '共收到公开申请58件，网上申请40件，占69%，邮寄申请10件，其他方式9件。'),
      on: '58件',
    },
    {
      why: 'kinds of items with a rest, with nothing before them',
      report: said('主动公开信息190条，概况类30条、动态类90条、政策类20条、其他类60条。'),
      on: '190条',
    },
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
      report: {
        sentence: '当面申请3件、信函申请4件、网络申请5件，合计13件。',
        figures: {
          'applications/new/natural-person': 12,
          'applications/new/total': 12,
          'applications/carried-over/natural-person': 12,
          'applications/carried-over/total': 12,
        },
      },
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
      report: received(36, '主动公开信息36条，分别为政策文件10条、工作动态11条、通知公告12条。'),
      on: '36条',
      severity: 'hint',
    },
    {
      why: 'one digit off where all ways of sending are listed',
      report: received(36, '受理申请36件，分别为网络申请10件、信函申请11件、当面申请12件。'),
      on: '36件',
      severity: 'information',
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
    {
      why: 'parts above the total, named alike',
      report: said('主动公开信息40条，其中机构类信息15条，公开栏信息29条。'),
      on: '40条',
    },
    {
      why: 'a total behind parts that are named by verbs',
      report: said('公开财政信息26条、部门动态59条、水利建设17条，共计103条。'),
      on: '103条',
    },
    {
      why: 'a total behind its parts, after another statement',
      report: said('举办培训2次，发布公告8条、动态9条、解读5条，合计24条。'),
      on: '24条',
    },
    {
      why: 'a last part whose name holds a verb',
      report: said('推送信息430条，其中动态250条，政务推送140条，便民信息推送45条，回应群众关切信息8条。'),
      on: '430条',
    },
    {
      why: 'a part of several words with 及',
      report: said('公开信息180条，其中通知公告95条，政策文件及政策解读70条，其他各类信息20条。'),
      on: '180条',
    },
    {
      why: 'a part called by a verb alone',
      report: said('发布信息75条，其中公告40条、收费1条、其他30条。'),
      on: '75条',
    },
    { why: 'Chinese numerals', report: said('公开信息三十条，其中文件十二条、动态二十条。'), on: '三十条' },
    {
      why: 'parts in brackets that are verbs',
      report: said('公布文件13件（含新制定5件，修改4件，其他5件）。'),
      on: '13件',
    },
    {
      why: 'a list on lines of its own',
      report: said('发布信息215条，其中：\n1.门户网站140条；\n2.政务新媒体50条；\n3.其他渠道20条。'),
      on: '215条',
    },
    {
      why: 'a list behind a semicolon, with a larger total before',
      report: said('微信发布900条；网站发布80条，其中动态48条，文件8条，公告34条。'),
      on: '80条',
    },
    {
      why: 'requests of one office of a government that do not balance',
      report: {
        body: '青禾县人民政府',
        sentence: '其中，县政府办公室新收申请41件，上年结转2件，办结38件，结转下年度继续办理4件。',
      },
      on: '县政府办公室新收申请41件，上年结转2件，办结38件，结转下年度继续办理4件',
      severity: 'information',
    },
    ...changes.map(([count, change, on, ...fixes]) => ({
      why: `a change that goes another way or by another count: ${change}`,
      report: received(count, `收到申请${count}件，${change}。`),
      on,
      fixes,
    })),
    {
      why: 'two wrong differences, each with its own repair',
      report: received(23, '收到申请23件，较上年20件增加5件；公开信息316条，较上年298条减少18条。'),
      on: '增加5件',
      fixes: ['choice 3'],
      more: [{ on: '减少18条', fixes: ['choice 增加'] }],
    },
    {
      why: 'a wrong direction and a wrong difference, each with its own repair',
      report: received(23, '收到申请23件，上年20件，同比下降15%；公开信息316条，较上年298条增加17条。'),
      on: '下降15%',
      fixes: ['choice 增长'],
      more: [{ on: '增加17条', fixes: ['choice 18'] }],
    },
    {
      why: 'a difference in brackets',
      report: received(23, '收到申请23件（上年20件，增加5件）。'),
      on: '增加5件',
      fixes: ['choice 3'],
    },
    {
      why: 'two lists of one paragraph, each with its own repairs',
      report: said('公开信息90条，其中网站50条、其他30条；公开文件20件，其中政策12件、其他9件。'),
      on: '90条',
      fixes: ['choice 80', 'choice 40'],
      more: [{ on: '20件', fixes: ['choice 21', 'choice 8'] }],
    },
    {
      why: 'a rest for which nothing would be left: only the total can be mended',
      report: said('公开信息90条，其中网站95条、其他5条。'),
      on: '90条',
      fixes: ['choice 100'],
    },
    {
      why: 'a rest of which nothing would be left: only the total can be mended',
      report: said('公开信息90条，其中网站90条、其他5条。'),
      on: '90条',
      fixes: ['choice 95'],
    },
    {
      why: 'a rest that one thing would be left for',
      report: said('公开信息91条，其中网站90条、其他5条。'),
      on: '91条',
      fixes: ['choice 95', 'choice 1'],
    },
    {
      why: 'a part that is divided itself: its total is not to be changed alone',
      report: said('公开信息90条，其中网站50条（文件30条、动态25条）、公众号40条。'),
      on: '50条',
      fixes: [],
    },
    {
      why: 'requests of one office that do not balance, with none carried in',
      report: {
        body: '青禾县人民政府',
        sentence: '其中，县政府办公室新收申请41件，上年结转0件，办结38件，结转下年度继续办理4件。',
      },
      on: '县政府办公室新收申请41件，上年结转0件，办结38件，结转下年度继续办理4件',
      severity: 'information',
      fixes: [],
    },
  ],
  quiet: [
    {
      why: 'a difference of a count that the table contradicts: one fault, one finding',
      report: received(20, '收到申请23件，较上年20件增加5件。'),
    },
    { why: 'a percentage that is off and no sum', report: received(23, '收到申请23件，上年20件，同比增长30%。') },
    { why: 'a clock time', report: said('发布时间：2023-01-15 15:30 来源：办公室 浏览次数：30次。') },
    { why: 'a clock time with a full-width colon', report: said('咨询时间为每日9：00至17：30，办公地点设在一楼。') },
    { why: 'phone and document numbers', report: said('监督电话：65550030，文号：12，传真：65550031、65550032。') },
    { why: 'versions and scores', report: said('升级为V3.2版本，得分：98，其中网站8分、新媒体9分。') },
    { why: 'a ratio', report: said('男女比例3:2，共5人，其中男3人、女2人。') },
    { why: 'parts that are verbs', report: said('公布规章13件（含新制定5件，修改4件，废止4件）。') },
    {
      why: 'a list that divides three totals together',
      report: said('网站210条，微博95条，公众号207条。其中，动态300条、公告112条、其他100条。'),
    },
    {
      why: 'a list that divides the first of two totals',
      report: said('公开信息200条、接受咨询12条，其中动态120条、公告60条、其他20条。'),
    },
    {
      why: 'what is left and carried over',
      report: said('办结申请20件，其中予以公开12件，不予公开8件，剩余3件结转下年度。'),
    },
    { why: 'another statement behind a list', report: said('发布信息100条，其中工作动态60条，回复网民留言80条。') },
    {
      why: 'a list on lines of its own that adds up',
      report: said('发布信息210条，其中：\n1.网站140条；\n2.新媒体50条；\n3.其他20条。'),
    },
    {
      why: 'requests of one office that balance',
      report: {
        body: '青禾县人民政府',
        sentence: '其中，县政府办公室新收申请41件，上年结转2件，办结39件，结转下年度继续办理4件。',
      },
    },
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
      why: 'channels with nothing before them that add up',
      report: said('收到申请58件，网络申请40件、信函申请18件。'),
    },
    {
      why: 'channels with nothing before them that are a part',
      report: said('收到申请58件，网络申请40件、信函申请8件。'),
    },
    {
      why: 'channels of publication, where one item may be on several',
      report: said('公开信息58条，网站40条、公众号38条。'),
    },
    {
      why: 'what is left over is carried over',
      report: said('办结申请58件，予以公开40件、部分公开18件，其余6件结转下年度。'),
    },
    {
      why: 'other matters behind the requests',
      report: said('共收到申请58件，接听来电30件、回复留言20件、其他15件。'),
    },
    {
      why: 'cases of two kinds behind other figures',
      report: said('公开信息40条、答复咨询29件。行政复议和行政诉讼分别为0件、70件。'),
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
