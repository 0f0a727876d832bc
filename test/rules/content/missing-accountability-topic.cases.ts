import { rule } from '../../../shared/rules/content/missing-accountability-topic.ts';
import type { RuleCases } from '../cases.ts';

const overview = (supervision: string) =>
  `（一）主动公开。公开政府信息12条。\n（二）依申请公开。未收到申请。\n（三）信息管理。落实审核制度。\n（四）平台建设。维护公众号。\n（五）监督保障。${supervision}`;

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a county without any of them',
      report: { body: '青禾县人民政府', overview: overview('举办培训班两期。') },
      on: '总体情况',
    },
    {
      why: 'a township without accountability',
      report: { body: '青禾县柳湾镇人民政府', overview: overview('纳入年度考核，开展社会评议。') },
      on: '总体情况',
    },
    {
      why: 'a district without public appraisal',
      report: { body: '青禾区人民政府', overview: overview('纳入绩效考核，未发生责任追究情形。') },
      on: '总体情况',
    },
    {
      why: 'a county that tells all of it before the first section only',
      report: {
        body: '青禾县人民政府',
        title: '青禾县人民政府2022年政府信息公开工作年度报告\n\n纳入考核，开展评议，追责0起。',
        overview: overview('举办培训班两期。'),
      },
      on: '总体情况',
    },
    ...['青禾县人民政府', '青禾县柳湾镇人民政府', '青禾县柳湾乡人民政府'].flatMap((body) =>
      ['纳入考核，开展评议。', '纳入考核，追责0起。', '开展评议，追责0起。', '举办培训班两期。'].map((words) => ({
        why: `what ${body} leaves out: ${words}`,
        report: { body, overview: overview(words) },
        on: '总体情况',
      })),
    ),
  ],
  quiet: [
    ...['青禾县人民政府', '青禾县柳湾镇人民政府', '青禾县柳湾乡人民政府'].flatMap((body) =>
      [
        '纳入考核，开展评议，追责0起。',
        '开展考评，群众评价良好，问责0起。',
        '绩效良好，满意度高，未被追究责任。',
        '纳入考核，开展评议，责任追查0起。',
      ].map((words) => ({
        why: `what ${body} tells in its own words: ${words}`,
        report: { body, overview: overview(words) },
      })),
    ),
    {
      why: 'all three in another section',
      report: {
        body: '青禾县人民政府',
        overview: overview('举办培训班两期。'),
        other: '本年度未收取信息处理费。纳入工作考核，开展社会评议，未发生责任追究情形。',
      },
    },
    { why: 'an empty section', report: { body: '青禾县人民政府', overview: '' } },
    {
      why: 'the office of a government',
      report: { body: '青禾县人民政府办公室', overview: overview('举办培训班两期。') },
    },
    {
      why: 'a government that reports all three',
      report: {
        body: '青禾县人民政府',
        overview: overview('工作考核占年度考核4%，社会评议结果良好，无责任追究情形。'),
      },
    },
    { why: 'a sub-district office', report: { body: '青禾区柳湾街道办事处', overview: overview('举办培训班两期。') } },
    { why: 'a bureau', report: { body: '青禾县财政局', overview: overview('举办培训班两期。') } },
    {
      why: 'other words for the same',
      report: { body: '青禾县人民政府', overview: overview('纳入绩效考评，开展满意度测评，没有被问责的情况。') },
    },
  ],
};
