import { rule } from '../../../shared/rules/content/missing-topic.ts';
import { smallReport } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';

/** Four of the topics, without platforms. */
const four = '主动公开政府信息12条，依申请公开0件，信息管理有序，监督保障有力';
/** Section 一 by the form's own items. */
const items = (...five: string[]) => ({
  overview: five.map((words, i) => `（${'一二三四五'[i]}）${words}`).join('\n'),
});
const [proactive, onRequest, managed, platforms, supervised] = [
  '主动公开。公开政府信息12条。',
  '依申请公开。未收到申请。',
  '政府信息管理。落实审核制度。',
  '政府信息公开平台建设。维护公众号。',
  '监督保障。组织业务培训。',
] as const;

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'an overview without management of information',
      report: {
        overview:
          '（一）主动公开。公开政府信息12条。\n（二）依申请公开。未收到申请。\n（三）平台建设。维护公众号。\n（四）监督保障。组织业务培训。',
      },
      on: '总体情况',
      severity: 'information',
    },
    {
      why: 'an overview without disclosure on request',
      report: {
        overview: '主动公开政府信息12条，落实信息发布审核制度，维护政务新媒体，接受工作考核。',
      },
      on: '总体情况',
      severity: 'warning',
    },
    {
      why: 'an overview without supervision',
      report: {
        overview: '主动公开政府信息12条，未收到依申请公开事项，加强政府信息管理，维护门户网站。',
      },
      on: '总体情况',
      severity: 'information',
    },
    {
      why: 'platforms that are only the way of disclosing',
      report: {
        overview:
          '（一）主动公开。通过门户网站公开政府信息12条，通过政务新媒体发布动态30条。\n（二）依申请公开。未收到申请。\n（三）信息管理。落实审核制度。\n（四）监督保障。组织业务培训。',
      },
      on: '总体情况',
      severity: 'information',
    },
    {
      why: 'a platform by which requests come in',
      report: {
        overview: '主动公开政府信息12条；依托网上平台受理依申请公开事项0件；加强政府信息管理；做好监督保障。',
      },
      on: '总体情况',
      severity: 'information',
    },
    {
      why: 'a person who keeps information instead of the keeping',
      report: {
        overview: '主动公开政府信息12条；依申请公开0件；培训信息管理员；建好政务公开平台；做好考核评议。',
      },
      on: '总体情况',
      severity: 'information',
    },
    {
      why: 'a bureau that supervises markets instead of supervision',
      report: {
        overview: '主动公开市场监督管理信息12条；依申请公开0件；加强政府信息管理；维护门户网站。',
      },
      on: '总体情况',
      severity: 'information',
    },
    {
      why: 'two kinds of disclosure that only go together',
      report: {
        overview: '坚持主动公开与依申请公开相结合；加强政府信息管理；维护门户网站；做好监督保障。',
      },
      on: '总体情况',
      severity: 'warning',
      more: [{ on: '总体情况', severity: 'warning' }],
    },
    ...[
      '登录门户网站即可获取',
      '利用公众号推送',
      '借助公众号宣传',
      '运用公众号回应',
      '通过门户网站接收申请',
      '依托“青禾发布”政务微信公众号发布',
      '通过本街道于近年来自行建成的公众号公开',
      '通过公众号及时向辖区内的全体居民发布',
    ].map((words) => ({
      why: `platforms that are only a way: ${words}`,
      report: { overview: `${four}，${words}。` },
      on: '总体情况',
      severity: 'information' as const,
    })),
    {
      why: 'a way with which the section begins',
      report: { overview: `通过公众号发布信息；${four}。` },
      on: '总体情况',
      severity: 'information',
    },
    ...[
      '主动公开和依申请公开并举',
      '依申请公开与主动公开同步',
      '主动公开、依申请公开协同',
      '依申请公开同主动公开相结合',
    ].map((words) => ({
      why: `two kinds of disclosure that only go together: ${words}`,
      report: { overview: `坚持${words}；加强政府信息管理；维护门户网站；做好监督保障。` },
      on: '总体情况',
      more: [{ on: '总体情况' }],
    })),
    {
      why: 'one kind of disclosure, beside both that only go together',
      report: {
        overview: '坚持主动公开同依申请公开结合；公开政府信息12条；加强政府信息管理；维护门户网站；做好监督保障。',
      },
      on: '总体情况',
    },
    {
      why: 'items without the last',
      report: items(proactive, onRequest, managed, platforms),
      on: '总体情况',
      severity: 'information',
      becomes: '（五）监督保障\n',
    },
    {
      why: 'items without the fourth',
      report: items(proactive, onRequest, managed, supervised),
      on: '总体情况',
      severity: 'information',
      becomes: '（五）政府信息公开平台建设\n',
    },
    {
      why: 'items that open with both kinds of disclosure going together',
      report: items('主动公开与依申请公开相结合。', '依申请公开与主动公开并重。', managed, platforms, supervised),
      on: '总体情况',
      becomes: '（六）主动公开\n',
      more: [{ on: '总体情况' }],
    },
    {
      why: 'items that open with another word in which the topic stands',
      report: items('监督管理局的工作。', onRequest, '信息管理员培训。', platforms, '监督管理。'),
      on: '总体情况',
      more: [{ on: '总体情况', severity: 'information' }],
    },
  ],
  quiet: [
    ...[
      '依托公众号建设栏目',
      '通过公众号、网站公开',
      '公众号运行良好',
      '平台管理规范',
      '全年通过人事管理，公众号发布及时',
      '通过本街道于近年以来自行建成的公众号公开',
      '通过公众号及时向辖区内的全体居民群众们发布',
      '过公众号发布信息',
      '公众号通过年检，发布及时',
    ].map((words) => ({
      why: `platforms that are spoken of: ${words}`,
      report: { overview: `${four}，${words}。` },
    })),
    { why: 'all items', report: items(proactive, onRequest, managed, platforms, supervised) },
    {
      why: 'all items, in brackets of half width',
      report: {
        overview: [proactive, onRequest, managed, platforms, supervised]
          .map((words, i) => `(${'一二三四五'[i]})${words}`)
          .join('\n'),
      },
    },
    { why: 'all items in another order', report: items(supervised, platforms, managed, onRequest, proactive) },
    {
      why: 'two kinds of disclosure that are both told of',
      report: { overview: '主动公开与依申请公开有序；加强政府信息管理；维护门户网站；做好监督保障。' },
    },
    {
      why: 'a line of heads that slipped into the overview',
      report: smallReport().replace(
        '一、总体情况\n',
        '一、总体情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n',
      ),
    },
    {
      why: 'the heads of section 三 that slipped into the overview',
      report: smallReport()
        .replace('一、总体情况\n', '一、总体情况\n\t商业企业\t科研机构\t社会公益组织\t法律服务机构\n')
        .replace('围绕民生实事及时主动公开政府信息。', '及时公开。'),
    },
    {
      why: 'platforms that are the way, and are looked after',
      report: {
        overview:
          '主动公开政府信息12条，通过门户网站公开9条。未收到依申请公开事项。加强信息管理。改版门户网站专栏。做好监督保障。',
      },
    },
    {
      why: 'the topics under other headings',
      report: {
        overview:
          '1.信息发布情况：发布政府信息12条。\n2.申请办理情况：没有收到公开申请。\n3.信息资源规范化管理：落实三审制。\n4.渠道建设：办好公开栏。\n5.教育培训：开展学习培训。',
      },
    },
    {
      why: 'the topics in one paragraph',
      report: {
        overview: '主动公开政府信息12条；依申请公开0件；加强信息管理；建好政务公开平台；做好监督保障。',
      },
    },
    {
      why: 'an overview in traditional characters',
      report: { overview: '主動公開政府信息12條，依申請公開0件，加強信息管理，建設公開平臺，加強監督。' },
    },
    ...['监督员到位', '监督', '监督有力，信息管理员到位'].map((words) => ({
      why: `supervision and keeping in their own words: ${words}`,
      report: { overview: `主动公开政府信息12条；依申请公开0件；信息管理有序；维护门户网站；${words}` },
    })),
    {
      why: 'a topic that the section speaks of where it stands again',
      report: smallReport({ overview: `${four}。` }).replace('五、', '一、总体情况\n\n维护门户网站。\n\n五、'),
    },
    { why: 'an overview of marks alone', report: { overview: '……' } },
    { why: 'an empty overview', report: { overview: '' } },
  ],
};
