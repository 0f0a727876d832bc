import { rule } from '../../../shared/rules/prose/prose-percentage-mismatch.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

/** 20 received and closed: 15 granted, 5 refused. */
const handled = (sentence: string) => ({
  sentence,
  figures: {
    'applications/new/natural-person': 20,
    'applications/new/total': 20,
    'applications/granted/natural-person': 15,
    'applications/granted/total': 15,
    'applications/refused.third-party/natural-person': 5,
    'applications/refused.third-party/total': 5,
    'applications/result-total/natural-person': 20,
    'applications/result-total/total': 20,
  },
});

/** Reviews and lawsuits as the sentences on them say. */
const brought = {
  'reviews/reconsideration/upheld': 3,
  'reviews/reconsideration/total': 3,
  'reviews/direct-litigation/upheld': 2,
  'reviews/direct-litigation/total': 2,
};

/** 23 received and 4 carried in, 24 closed: three wholes that a share may be of. */
const ofSeveral = (sentence: string) => ({
  sentence,
  figures: {
    'applications/new/natural-person': 18,
    'applications/new/enterprise': 5,
    'applications/new/total': 23,
    'applications/carried-in/natural-person': 4,
    'applications/carried-in/total': 4,
    'applications/granted/natural-person': 19,
    'applications/granted/enterprise': 5,
    'applications/granted/total': 24,
    'applications/result-total/natural-person': 19,
    'applications/result-total/enterprise': 5,
    'applications/result-total/total': 24,
    'applications/carried-over/natural-person': 3,
    'applications/carried-over/total': 3,
  },
});

/** Rates above 100 %: what is said before the percentage, and it. */
const rates: readonly (readonly [words: string, percent: string])[] = [
  ['按期答复率', '102%'],
  ['答复率', '101%'],
  ['及时办结率达到', '105%'],
  ['依法公开率为', '100.5%'],
  ['群众满意率均达', '101%'],
  ['按时办理率保持在', '103%'],
  ['回复率达', '109%'],
  ['办复率保持', '190%'],
  ['信息准确率已达', '102%'],
  ['栏目覆盖率', '102％'],
  ['检查合格率 ', '102%'],
  ['答复率均为', '1000%'],
  ['办理及时率', '102%'],
];

/** Changes from last year that do not follow, the percentage in them, and what the repairs write. */
const changes: readonly (readonly [sentence: string, on: string, ...fixes: string[]])[] = [
  ['收到申请20件，上年16件，同比增长30%。', '30%', 'unique 25'],
  ['收到申请20件，上年为25件，同比下降25%。', '25%', 'unique 20'],
  ['收到申请20件，上年16件，增加4件，增长20%。', '20%', 'unique 25'],
  ['收到申请20件，较上年减少5件，同比下降100%。', '100%', 'choice 20'],
  ['收到申请20件，较上年增加3件，同比增长0%。', '0%', 'choice 18'],
  ['收到申请20件，较上年增加4件，同比增长25.2%。', '25.2%', 'choice 25.0'],
  ['收到申请20件，较上年增加4件，同比增长25.25%。', '25.25%', 'choice 25.00'],
  ['收到申请20件，较上年增加4件，同比增长百分之三十。', '百分之三十', 'choice 25%'],
];

/** Ways to write of one part of 20 requests, 12 of them, which is not half of them. */
const ofTwelve = [
  '其中12件通过网络提出，占50%',
  '其中网络申请12件等，占50%',
  '其中网络申请12件，占全年申请的50%',
  '其中网络申请12件，占收到申请的50%',
  '其中网络申请12件，占受理申请的50%',
  '其中网络申请12件，占已办结的50%',
  '其中网络申请12件，占比为50%',
  '其中网络申请12件（占50%）',
  '网络申请12件，信函申请8件，分别占50%、40%',
];

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a share that does not follow',
      report: said('收到申请12件，其中网络申请5件，占41.2%，信函申请7件。'),
      on: '41.2%',
      becomes: '占41.7%',
    },
    {
      why: 'a growth that does not follow from the difference, which another difference would explain',
      report: handled('收到申请20件，较上年增加3件，同比增长25%。'),
      on: '25%',
      fixes: ['choice 18', 'choice 4'],
    },
    {
      why: 'a growth that does not follow from the difference, and from no other',
      report: handled('收到申请20件，较上年增加3件，同比增长19%。'),
      on: '19%',
      fixes: ['choice 18'],
    },
    {
      why: 'a decline that does not follow from the difference, which another difference would explain',
      report: handled('收到申请20件，较上年减少4件，同比下降20%。'),
      on: '20%',
      fixes: ['choice 17', 'choice 5'],
    },
    {
      why: 'a share in brackets',
      report: said('公开信息80条，其中政策文件20条（占35%）、动态60条。'),
      on: '35%',
      becomes: '占25%',
    },
    {
      why: 'a share of the whole by name',
      report: said('公开政府信息30条，其中文件10条，占公开信息总数的30.3％。'),
      on: '30.3％',
    },
    {
      why: 'the share of a result, in brackets, without a list',
      report: handled('收到申请20件，与去年的18件相比增加2件。办结20件，予以公开15件（占75%），不予公开5件（占35%）。'),
      on: '35%',
      becomes: '占25%',
    },
    {
      why: 'the share of a channel in a later sentence',
      report: handled('收到申请20件，同比增长11.1%。从申请方式看，网络申请12件，占50%；信函申请8件，占40%。'),
      on: '50%',
      becomes: '占60%',
    },
    {
      why: 'a share in a list whose other shares name its whole',
      report: said('微信发布940条；网站发布80条，其中动态48条，占60%，文件8条，占0.1%，公告24条，占30%。'),
      on: '0.1%',
    },
    {
      why: 'a share of two counts together',
      report: {
        sentence: '收到申请50件，引发行政复议3件、行政诉讼2件，合计占新收申请的15%。',
        figures: { 'applications/new/total': 50, ...brought, 'applications/new/natural-person': 50 },
      },
      on: '15%',
    },
    {
      why: 'a share after an earlier total',
      report: said('发布信息300条；张贴公告50条，其中政策类10条，占全部的25%。'),
      on: '25%',
    },
    {
      why: 'a share in words',
      report: said('公开信息90条，其中动态60条，占百分之七十。'),
      on: '百分之七十',
      fixes: ['unique 67%'],
    },
    { why: 'a share in words and digits', report: said('公开信息90条，其中动态60条，占百分之76。'), on: '百分之76' },
    { why: 'a fraction', report: said('公开信息90条，其中动态60条，占四分之三。'), on: '四分之三' },
    {
      why: 'a share of the requests received that the words name',
      report: {
        sentence: '收到申请50件，其中网络申请30件，占新收申请的66%。',
        figures: { 'applications/new/total': 50, 'applications/new/natural-person': 50 },
      },
      on: '66%',
    },
    {
      why: 'a share of the requests received that the words name, where fewer were closed',
      report: {
        sentence: '收到申请50件，其中网络申请30件，占新收申请的66%。',
        figures: {
          'applications/new/natural-person': 50,
          'applications/new/total': 50,
          'applications/granted/natural-person': 40,
          'applications/granted/total': 40,
          'applications/result-total/natural-person': 40,
          'applications/result-total/total': 40,
          'applications/carried-over/natural-person': 10,
          'applications/carried-over/total': 10,
        },
      },
      on: '66%',
      fixes: ['unique 60'],
    },
    {
      why: 'the share of a channel by which all came',
      report: handled('收到申请20件，同比增长11.1%。从申请方式看，网络申请20件，占90%。'),
      on: '90%',
      fixes: ['unique 100'],
    },
    {
      why: 'a share of the requests closed that the words name',
      report: handled('收到申请20件。网络申请12件，占办结总数的50%。'),
      on: '50%',
      fixes: ['unique 60'],
    },
    { why: 'a share off by two tenths', report: said('公开信息8条，其中动态1条，占12.3%。'), on: '12.3%' },
    {
      why: 'a share whose right value is rounded up from the half',
      report: said('公开信息8条，其中动态1条，占30%。'),
      on: '30%',
      fixes: ['unique 13'],
    },
    {
      why: 'a share below one percent with two decimals',
      report: said('公开信息800条，其中动态1条，占1.25%。'),
      on: '1.25%',
      fixes: ['unique 0.13'],
    },
    ...rates.map(([words, percent]) => ({
      why: `a rate above the whole: ${words}${percent}`,
      report: said(`收到的来信${words}${percent}。`),
      on: percent,
      fixes: [],
    })),
    {
      why: 'rates above the whole, one of them in brackets',
      report: said('收到的来信答复率达102%（办结率103%）。'),
      on: '102%',
      more: [{ on: '103%' }],
    },
    ...changes.map(([sentence, on, ...fixes]) => ({
      why: `a change that does not follow: ${sentence}`,
      report: handled(sentence),
      on,
      fixes,
    })),
    {
      why: 'a change and a share, each with its own repair',
      report: handled('收到申请20件，上年16件，同比增长30%。网络申请12件，占50%。'),
      on: '30%',
      fixes: ['unique 25'],
      more: [{ on: '50%', fixes: ['unique 60'] }],
    },
    ...ofTwelve.map((words) => ({
      why: `a share in other words: ${words}`,
      report: handled(`收到申请20件，${words}。`),
      on: '50%',
      fixes: ['unique 60'],
    })),
    {
      why: 'two shares of one list, both wrong',
      report: handled('收到申请20件，其中网络申请12件，占50%，信函申请8件，占30%。'),
      on: '50%',
      fixes: ['unique 60'],
      more: [{ on: '30%', fixes: ['unique 40'] }],
    },
    ...[
      '在办结的20件中，予以公开15件，占70%',
      '办结20件，予以公开15件，占答复总数的70%',
      '收到申请20件，15件予以公开，占70%',
    ].map((words) => ({
      why: `the share of a result: ${words}`,
      report: handled(`${words}。`),
      on: '70%',
      fixes: ['unique 75'],
    })),
    {
      why: 'the share of applicants, which is that of the requests received',
      report: ofSeveral('收到申请23件，加上上年结转的4件，应办理27件。其中自然人18件，占70%。'),
      on: '70%',
      fixes: ['unique 78'],
    },
    {
      why: 'the share of a channel, which is that of the requests handled',
      report: ofSeveral('收到申请23件，加上上年结转的4件，应办理27件。其中网络申请18件，占70%。'),
      on: '70%',
      fixes: ['unique 67'],
    },
    {
      why: 'a share of none of the wholes that may be meant',
      report: ofSeveral('收到申请23件。网络申请18件，占72%。'),
      on: '72%',
      fixes: ['unique 78'],
    },
    {
      why: 'a share of the requests closed that the words name, where another number was received',
      report: ofSeveral('收到申请23件。网络申请18件，占办结的72%。'),
      on: '72%',
      fixes: ['unique 75'],
    },
    {
      why: 'the nearer of what a share of two figures may be: both together',
      report: ofSeveral('收到申请23件，网络申请10件、当面申请5件，占66%。'),
      on: '66%',
      fixes: ['unique 65'],
    },
    {
      why: 'the nearer of what a share of two figures may be: the last one',
      report: ofSeveral('收到申请23件，网络申请10件、当面申请5件，占24%。'),
      on: '24%',
      fixes: ['unique 22'],
    },
  ],
  quiet: [
    ...[
      '办结率提高了120%',
      '办结率100%',
      '办结率为百分之一百',
      '点击率102%',
      '办结率高，访问量增长120%',
      '办结率为99.9%',
      '按期办结率较上年的98%有所提高，访问量为上年的120%',
    ].map((words) => ({ why: `no rate above the whole: ${words}`, report: said(`收到的来信${words}。`) })),
    {
      why: 'a rate above the whole among the problems',
      report: { problems: '存在的问题：按期答复率102%，统计口径不一。下一步将明确专人负责。' },
    },
    ...[
      '收到申请20件，较上年增加4件，同比增长25.1%。',
      '收到申请20件，较上年增加4件，同比增长24.9%。',
      '收到申请20件，较上年增加4件，同比增长26%。',
      '收到申请20件，较上年增加4件，同比增长约30%。',
      '收到申请20件，上年16件，同比增长四分之一。',
    ].map((sentence) => ({ why: `a change that follows, or is vague: ${sentence}`, report: handled(sentence) })),
    {
      why: 'a change of a count that the table contradicts: one fault, one finding',
      report: handled('收到申请21件，上年16件，同比增长30%。'),
    },
    {
      why: 'a change of a count that the equations of the table contradict, its cell being blank',
      report: {
        sentence: '收到申请21件，上年16件，同比增长30%。',
        figures: {
          'applications/new/natural-person': 20,
          'applications/new/total': '',
          'applications/carried-over/natural-person': 20,
          'applications/carried-over/total': 20,
        },
      },
    },
    ...['78.3%', '75%', '66.7%'].map((percent) => ({
      why: `a share of one of the wholes that may be meant: ${percent}`,
      report: ofSeveral(`收到申请23件。网络申请18件，占${percent}。`),
    })),
    {
      why: 'shares of a list, told apart, that follow',
      report: handled('收到申请20件，网络申请12件、信函申请8件，分别占60%、40%。'),
    },
    ...['65.2%', '21.7%'].map((percent) => ({
      why: `a share of two figures together or of the last one: ${percent}`,
      report: ofSeveral(`收到申请23件，网络申请10件、当面申请5件，占${percent}。`),
    })),
    {
      why: 'a share of nothing',
      report: said('收到申请0件，其中网络申请0件，占10%。'),
    },
    { why: 'a share off by one tenth', report: said('公开信息8条，其中动态1条，占12.4%。') },
    { why: 'a half rounded up', report: said('公开信息8条，其中动态1条，占13%。') },
    { why: 'a half rounded down', report: said('公开信息8条，其中动态1条，占12%。') },
    {
      why: 'a share among the problems',
      report: { problems: '存在的问题：公开信息90条，其中动态60条，占50%，比例偏低。下一步将明确专人负责。' },
    },
    {
      why: 'a share of the requests closed that follows',
      report: handled('收到申请20件。网络申请12件，占办结总数的60%。'),
    },
    { why: 'a share in words', report: said('公开信息90条，其中动态60条，占百分之六十六点七。') },
    { why: 'a fraction', report: said('公开信息90条，其中动态60条，占三分之二。') },
    { why: 'a fraction that is near', report: said('公开信息90条，其中动态59条，占三分之二。') },
    { why: 'a vague share in words', report: said('公开信息90条，其中动态60条，占百分之六十以上。') },
    { why: 'at least so much', report: said('公开信息90条，其中动态60条，占60%以上。') },
    {
      why: 'a share of two counts together',
      report: {
        sentence: '收到申请50件，引发行政复议3件、行政诉讼2件，合计占新收申请的10%。',
        figures: { 'applications/new/total': 50, ...brought, 'applications/new/natural-person': 50 },
      },
    },
    {
      why: 'a share of two counts that nothing joins',
      report: said('收到申请50件，网络申请20件、信函申请10件，占60%。'),
    },
    {
      why: 'shares of a list behind an earlier total',
      report: said('微信发布940条；网站发布80条，其中动态48条，占60%，文件8条，占10%，公告24条，占30%。'),
    },
    { why: 'a share rounded to whole percents', report: said('张贴公告300条，其中政策类100条，占33%。') },
    {
      why: 'a part wrong already as a sum: one fault, one finding',
      report: handled('收到申请20件，其中网络申请14件，占60%；信函申请8件，占40%。'),
    },
    {
      why: 'the share of a part of a part',
      report: handled('办结申请20件，予以公开15件，占75%；其中主动告知途径3件，占20%。'),
    },
    {
      why: 'the share of other matters told among the requests',
      report: handled('收到申请20件。市民热线转来咨询类工单6件，占12.5%。'),
    },
    {
      why: 'shares that follow, rounded',
      report: said('收到申请12件，其中网络申请5件，占41.7%，信函申请7件，占58.3%。'),
    },
    { why: 'whole per cents', report: said('公开信息90条，其中动态60条，占67%。') },
    { why: 'a vague share', report: said('公开信息90条，其中动态60条，约占60%。') },
    { why: 'a growth rate', report: said('公开信息90条，同比增长15.2%，其中动态60条。') },
    { why: 'a share of something else', report: said('公开信息90条，其中动态60条，占门户网站更新量的12%。') },
    { why: 'a rate without a part', report: said('收到申请12件，按期答复率100%。') },
  ],
};
