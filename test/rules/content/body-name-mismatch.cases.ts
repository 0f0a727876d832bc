import { rule } from '../../../shared/rules/content/body-name-mismatch.ts';
import type { RuleCases } from '../cases.ts';

const [street, bureau, town, county] = [
  '青禾区柳湾街道办事处',
  '青禾县文化和旅游局',
  '青禾县柳湾镇人民政府',
  '青禾县人民政府',
];

/** Where a body is named: in a sentence of section 一, in the one that opens it, before the first section, in section 六, below. */
const places = {
  said: (body: string, words: string) => ({ body, sentence: `${words}。` }),
  opening: (body: string, words: string) => ({
    body,
    overview: `${words}，落实主动公开、依申请公开、信息管理、平台建设和监督保障各项工作。`,
  }),
  before: (body: string, words: string) => ({
    body,
    title: `${body}2022年政府信息公开工作年度报告\n\n${words}。`,
  }),
  other: (body: string, words: string) => ({ body, other: `本年度未收取信息处理费。${words}。` }),
  signed: (body: string, words: string) => ({ body, signature: `${words}\n2023年1月9日` }),
};

/** Another body in place of the reporting one: whose report, where, the words, and the name in them. */
const others: readonly (readonly [body: string, place: keyof typeof places, words: string, name: string])[] = [
  [street, 'said', '柳荫街道未收到政府信息公开申请', '柳荫街道'],
  [street, 'said', '柳荫街道没有发生行政复议', '柳荫街道'],
  [street, 'said', '2022年度柳荫街道全年未产生责任追究', '柳荫街道'],
  [street, 'said', '柳荫街道依托网站发布信息60条', '柳荫街道'],
  [street, 'said', '柳荫街道成立政务公开领导小组', '柳荫街道'],
  [street, 'said', '柳荫街道负责答复相关申请', '柳荫街道'],
  [street, 'said', '柳荫街道累计办理依申请公开申请0件', '柳荫街道'],
  [street, 'said', '柳荫街道将不断加强公开', '柳荫街道'],
  [street, 'said', '柳荫街道坚持以公开为常态', '柳荫街道'],
  [street, 'said', '柳荫街道严格执行条例', '柳荫街道'],
  [street, 'said', '柳荫街道认真落实条例', '柳荫街道'],
  [street, 'said', '柳荫街道严格按照条例公开', '柳荫街道'],
  [street, 'said', '柳荫街道没有其他需要报告的事项', '柳荫街道'],
  [street, 'said', '柳荫街道主动公开各类信息60条', '柳荫街道'],
  [bureau, 'said', '白沙县文化和旅游局未收到申请', '白沙县文化和旅游局'],
  [bureau, 'said', '白沙县文旅局通过网站公开信息', '白沙县文旅局'],
  [bureau, 'said', '县交通局主动公开信息60条', '县交通局'],
  [town, 'said', '石桥镇未收到申请', '石桥镇'],
  [town, 'said', '柳湾街道未收到申请', '柳湾街道'],
  [town, 'said', '柳湾乡未收到申请', '柳湾乡'],
  [county, 'said', '公开政务，石桥县人民政府收到申请0件', '石桥县人民政府'],
  [street, 'opening', '2022年柳荫街道在区委的领导下', '柳荫街道'],
  [street, 'opening', '柳荫街道以便民为宗旨', '柳荫街道'],
  [street, 'opening', '2022 年柳荫街道紧密围绕中心', '柳荫街道'],
  [street, 'opening', '柳荫街道高标准推进', '柳荫街道'],
  [street, 'opening', '2022年，柳荫街道深入推进', '柳荫街道'],
  [street, 'opening', '2022年以来，柳荫街道坚持公开', '柳荫街道'],
  [street, 'opening', '柳荫街道党工委在区委的领导下', '柳荫街道'],
  [bureau, 'opening', '2022年白沙县文化和旅游局在县委的领导下', '白沙县文化和旅游局'],
  [county, 'opening', '2022年，石桥县人民政府在省委的领导下', '石桥县人民政府'],
  [street, 'before', '本报告由柳荫街道编制', '柳荫街道'],
  [street, 'before', '由柳荫街道根据有关规定编制本报告', '柳荫街道'],
  [street, 'before', '请与柳荫街道联系', '柳荫街道'],
  [street, 'before', '请向柳荫街道咨询', '柳荫街道'],
  [street, 'before', '请同柳荫街道反映', '柳荫街道'],
  [street, 'before', '现将柳荫街道2022年度政府信息公开工作报告公布', '柳荫街道'],
  [street, 'before', '现予公布柳荫街道信息公开年报', '柳荫街道'],
  [street, 'before', '我街道编制了柳荫街道2022年度政府信息公开年度报告，现公布', '柳荫街道'],
  [street, 'before', '现将柳荫街道2022 年度政府信息公开工作年度报告公布', '柳荫街道'],
  [street, 'before', '现公布2022年度柳荫街道信息公开报告', '柳荫街道'],
  [street, 'before', '现将2022年柳荫街道政府信息公开情况2022年度报告公布', '柳荫街道'],
  [street, 'before', '现向社会公布柳荫街道政府信息公开年报', '柳荫街道'],
  [street, 'before', '现予公布柳荫街道2022年信息公开工作报告', '柳荫街道'],
  [street, 'before', '现将柳荫街道2022年度信息公开情况年度报告公布', '柳荫街道'],
  [street, 'before', '我街道撰写柳荫街道2022年信息公开报告，现公布', '柳荫街道'],
  [street, 'before', '我街道形成柳荫街道2022年信息公开报告，现公布', '柳荫街道'],
  [street, 'before', '我街道编制柳荫街道信息公开报告，现公布', '柳荫街道'],
  [street, 'before', '现发布柳荫街道信息公开报告', '柳荫街道'],
  [bureau, 'before', '请与白沙县文旅局联系', '白沙县文旅局'],
  [bureau, 'before', '本报告由白沙县文旅局编制', '白沙县文旅局'],
  [street, 'other', '柳荫街道未发出收费通知', '柳荫街道'],
  [street, 'other', '可向柳荫街道咨询', '柳荫街道'],
  [street, 'other', '欢迎到柳荫街道查阅', '柳荫街道'],
  [street, 'signed', '柳湾镇人民政府', '柳湾镇人民政府'],
  [town, 'signed', '柳湾街道办事处', '柳湾街道办事处'],
  [county, 'signed', '石桥县人民政府', '石桥县人民政府'],
];

/** Bodies that are only spoken of, in the same places. */
const spokenOf: readonly (readonly [body: string, place: keyof typeof places, words: string])[] = [
  [street, 'said', '区财政局未收到政府信息公开申请'],
  [street, 'said', '区财政局通过网站公开信息'],
  [street, 'said', '柳荫街道通过网站发布的信息被转载'],
  [street, 'said', '原柳荫街道未收到申请'],
  [street, 'said', '赴柳荫街道通过座谈公开信息'],
  [street, 'said', '支持柳荫街道通过网站公开信息'],
  [street, 'said', '柳荫镇未收到申请'],
  [street, 'said', '石桥县人民政府未收到申请'],
  [street, 'said', '各街道未收到申请'],
  [street, 'said', '下属街道未收到申请'],
  [street, 'said', '两个街道未收到申请'],
  [street, 'said', '柳荫街道会同我街道未收到申请'],
  [street, 'said', '柳荫街道信息公开栏更新'],
  [bureau, 'said', '白沙市文旅局通过网站公开信息'],
  [bureau, 'said', '白沙区文旅局未收到申请'],
  [bureau, 'said', '白沙县交通局未收到申请'],
  [bureau, 'said', '青禾县文旅局未收到申请'],
  [bureau, 'said', '青禾县交通局未收到申请'],
  [bureau, 'said', '县文旅局未收到申请'],
  [bureau, 'said', '柳荫街道未收到申请'],
  [bureau, 'said', '云岭市文化和旅游局通过网站公开信息'],
  [town, 'said', '青禾县人民政府未收到申请'],
  [county, 'said', '石桥县人民政府未收到申请'],
  [county, 'said', '县财政局未收到申请'],
  [county, 'said', '推进公开，打造平台，石桥县人民政府收到申请0件'],
  [street, 'opening', '各街道深入推进'],
  [street, 'opening', '柳荫街道与柳湾街道深入推进'],
  [street, 'opening', '区财政局深入推进'],
  [bureau, 'opening', '白沙县统计局聚焦主责，青禾县文旅局'],
  [bureau, 'opening', '云岭市文旅局在市委的领导下'],
  [county, 'opening', '2022年，云岭市人民政府在省委的领导下'],
  [street, 'before', '本报告由柳荫街道和柳湾街道编制'],
  [street, 'before', '本报告由各街道编制'],
  [street, 'before', '现将各街道信息公开报告公布'],
  [street, 'before', '现将柳荫街道与柳湾街道信息公开报告公布'],
  [street, 'before', '现将柳湾街道信息公开报告公布'],
  [street, 'before', '现将柳荫街道信息公开工作总结公布'],
  [street, 'before', '请与区政府办公室联系'],
  [street, 'before', '本报告由区财政局编制'],
  [bureau, 'before', '请与云岭市文旅局联系'],
  [street, 'other', '申请人可向柳荫街道咨询'],
  [street, 'signed', '街道办事处'],
  [county, 'signed', '云岭市人民政府'],
];

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'a neighbour before how it worked', report: { sentence: '2022年，锦麓街道认真贯彻条例。' }, on: '锦麓街道' },
    {
      why: 'a neighbour that will go on',
      report: { body: '青禾区财政局', problems: '存在的问题：解读不多。\n改进情况：区教育局将进一步加强解读。' },
      on: '区教育局',
    },
    {
      why: 'the neighbour’s signature',
      report: { signature: '青禾区锦麓街道办事处\n2023年1月9日' },
      on: '青禾区锦麓街道办事处',
    },
    {
      why: 'a neighbour and the year of what it did not do',
      report: { sentence: '锦麓街道2022年未收取信息处理费。' },
      on: '锦麓街道',
    },
    {
      why: 'a neighbour’s report, published in the second sentence',
      report: {
        title:
          '青禾区柳湾街道办事处2022年政府信息公开工作年度报告\n\n根据有关规定编制本报告。现公布青禾区锦麓街道办事处2022年政府信息公开工作年度报告。',
      },
      on: '青禾区锦麓街道办事处',
    },
    { why: 'the neighbour as subject', report: { sentence: '2022年，锦麓街道收到申请0件。' }, on: '锦麓街道' },
    {
      why: 'another bureau as subject',
      report: { body: '青禾区财政局', sentence: '区教育局主动公开信息60条。' },
      on: '区教育局',
    },
    {
      why: 'another town’s signature',
      report: { body: '青禾县柳湾镇人民政府', signature: '青禾县石桥镇人民政府\n2023年1月9日' },
      on: '青禾县石桥镇人民政府',
    },
    {
      why: 'a neighbour’s report, published',
      report: {
        body: '青禾县水务局',
        title: '青禾县水务局2022年政府信息公开工作年度报告\n\n现公布石桥县林草局2022年政府信息公开工作年度报告。',
      },
      on: '石桥县林草局',
    },
    {
      why: 'another county’s report, published under a contracted name',
      report: {
        body: '青禾县人民政府',
        title: '青禾县人民政府2022年政府信息公开工作年度报告\n\n现将2022年石桥县人民政府信息公开工作年度报告公布如下：',
      },
      on: '石桥县人民政府',
    },
    {
      why: 'another county in the sentence that opens the report',
      report: {
        body: '青禾县人民政府',
        overview: '2022年，石桥县人民政府认真贯彻落实条例，做好主动公开、依申请公开工作。',
      },
      on: '石桥县人民政府',
    },
    {
      why: 'another bureau that made the report',
      report: {
        body: '青禾区财政局',
        title: '青禾区财政局2022年政府信息公开工作年度报告\n\n本报告由青禾区统计局按照有关规定编制。',
      },
      on: '青禾区统计局',
    },
    {
      why: 'another bureau to be asked',
      report: {
        body: '青禾区财政局',
        title: '青禾区财政局2022年政府信息公开工作年度报告\n\n如对本报告有疑问，请与青禾区统计局联系。',
      },
      on: '青禾区统计局',
    },
    ...[
      '12月锦麓街道收到申请0件。',
      '锦麓街道 收到申请0件。',
      '锦麓街道2022年度共收到信息公开申请0件。',
      '锦麓街道本年度累计主动公开政府信息9条。',
      '锦麓街道政务公开工作仍有差距。',
    ].map((sentence) => ({ why: `a neighbour as subject: ${sentence}`, report: { sentence }, on: '锦麓街道' })),
    {
      why: 'a neighbour in the opening sentence, right behind the year',
      report: { overview: '2022年锦麓街道深入推进主动公开，落实依申请公开、信息管理、平台建设和监督保障各项工作。' },
      on: '锦麓街道',
    },
    {
      why: 'another bureau’s report, published in a section',
      report: {
        body: '青禾区财政局',
        sentence: '现将青禾区统计局2022年政府信息公开工作年度报告公布如下。',
      },
      on: '青禾区统计局',
    },
    ...['现公布石桥县林草局信息公开工作年度报告。', '现公布石桥县林草局政府信息公开情况2022年度报告。'].map(
      (words) => ({
        why: `a neighbour’s report by another name: ${words}`,
        report: { body: '青禾县水务局', title: `青禾县水务局2022年政府信息公开工作年度报告\n\n${words}` },
        on: '石桥县林草局',
      }),
    ),
    {
      why: 'another bureau’s report, published in a section in fewer words',
      report: { body: '青禾区财政局', sentence: '现公布青禾区统计局2022年政府信息公开工作年度报告。' },
      on: '青禾区统计局',
    },
    ...others.map(([body, place, words, on]) => ({
      why: `another body for ${body}, ${place}: ${words}`,
      report: places[place](body, words),
      on,
    })),
    {
      why: 'two neighbours, each told of once',
      report: { sentence: '柳荫街道收到申请0件。柳荫街道办结申请0件。竹影街道收到申请0件。' },
      on: '柳荫街道',
      more: [{ on: '竹影街道' }],
    },
  ],
  quiet: [
    ...spokenOf.map(([body, place, words]) => ({
      why: `a body that is spoken of in the report of ${body}, ${place}: ${words}`,
      report: places[place](body, words),
    })),
    {
      why: 'another government in a later clause',
      report: {
        body: '青禾县人民政府',
        sentence: '学习先进经验，推进平台建设，石桥县人民政府主动公开信息很多。',
      },
    },
    { why: 'what a neighbour said', report: { sentence: '锦麓街道在座谈中称收到申请0件。' } },
    {
      why: 'how a neighbour works, behind the opening',
      report: { sentence: '锦麓街道深入推进公开，我街道派人学习。' },
    },
    {
      why: 'how a neighbour works, in section 五',
      report: { problems: '锦麓街道深入推进的做法没有学到，栏目更新不及时。下一步将明确专人负责，定期检查。' },
    },
    { why: 'others of the kind as subject', report: { sentence: '其他街道收到申请0件。' } },
    { why: 'a signature of another kind of body', report: { signature: '青禾区财政局\n2023年1月9日' } },
    { why: 'the body’s short name before how it worked', report: { sentence: '2022年，柳湾街道认真贯彻条例。' } },
    { why: 'all bodies of the kind', report: { sentence: '各街道将进一步加强学习。' } },
    {
      why: 'the government above, in a county’s report',
      report: { body: '青禾县人民政府', overview: '2022年，云岭市人民政府认真督促各县做好公开工作。' },
    },
    {
      why: 'the office that answers questions, of another kind',
      report: {
        body: '青禾区财政局',
        title: '青禾区财政局2022年政府信息公开工作年度报告\n\n如有疑问，请与青禾区人民政府办公室联系。',
      },
    },
    {
      why: 'a neighbour’s report that was read',
      report: { body: '青禾区财政局', sentence: '学习借鉴青禾区统计局发布的年度报告，改进工作。' },
    },
    { why: 'the short name', report: { sentence: '柳湾街道收到申请0件。', signature: '柳湾街道办事处\n2023年1月9日' } },
    { why: 'the full name', report: { signature: '云岭市青禾区人民政府柳湾街道办事处\n2023年1月9日' } },
    { why: 'an abbreviation', report: { body: '青禾区发展和改革局', sentence: '区发改局主动公开信息60条。' } },
    { why: 'another body that is only mentioned', report: { sentence: '组织人员到锦麓街道学习交流。' } },
    { why: 'the body by pronoun', report: { sentence: '我街道高度重视信息公开，各街道主动公开信息。' } },
    { why: 'another kind of body', report: { body: '青禾区柳湾街道办事处', sentence: '区财政局主动公开预算。' } },
  ],
};
