import { rule } from '../../../shared/rules/content/body-name-mismatch.ts';
import type { RuleCases } from '../cases.ts';

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
  ],
  quiet: [
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
