import { rule } from '../../../shared/rules/content/late-publication.ts';
import type { RuleCases } from '../cases.ts';

const signed = (body: string, date: string) => ({ body, signature: `${body}\n${date}` });

/** A line below the title, or at the end, of a report of 2022. */
const below = (body: string, line: string) => ({ body, title: `${body}2022年政府信息公开工作年度报告\n${line}` });
const atEnd = (body: string, line: string) => ({ body, other: `未收取信息处理费。\n\n${line}` });

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'a bureau in February', report: signed('青禾区财政局', '2023年2月6日'), on: '2023年2月6日' },
    ...['（2023年2月6日）', '(2023-02-06)', '【2023年2月6日】'].map((written) => ({
      why: `a bureau in February, in brackets: ${written}`,
      report: signed('青禾区财政局', written),
      on: written.slice(1, -1),
    })),
    { why: 'a county in April', report: signed('青禾县人民政府', '2023年4月3日'), on: '2023年4月3日' },
    {
      why: 'a sub-district in May, as information',
      report: signed('青禾区柳湾街道办事处', '2023年5月8日'),
      on: '2023年5月8日',
      severity: 'information',
    },
    ...(
      [
        ['青禾区财政局', '2023年2月1日', 'warning'],
        ['青禾区财政局', '2023年2月', 'warning'],
        ['青禾县人民政府', '2023年4月1日', 'warning'],
        ['青禾县人民政府', '2023年12月1日', 'warning'],
        ['青禾区柳湾街道办事处', '2023年4月1日', 'information'],
        ['青禾县第一中学', '2023年4月1日', 'information'],
      ] as const
    ).map(([body, on, severity]) => ({
      why: `the day after the last, or later: ${body}, ${on}`,
      report: signed(body, on),
      on,
      severity,
    })),
    ...(
      [
        ['发布日期：2023年2月20日', '2023年2月20日'],
        ['发布时间：2023-02-20 10:33', '2023-02-20'],
        ['公开日期:2023.2.20', '2023.2.20'],
        ['成文日期：2023/2/20', '2023/2/20'],
      ] as const
    ).flatMap(([line, on]) => [
      { why: `a bureau, on a line below the title: ${line}`, report: below('青禾区财政局', line), on },
      { why: `a bureau, on a line at the end: ${line}`, report: atEnd('青禾区财政局', line), on },
    ]),
  ],
  quiet: [
    { why: 'a bureau in January, in brackets', report: signed('青禾区财政局', '（2023年1月6日）') },
    {
      why: 'the day of a document in brackets',
      report: { body: '青禾区财政局', signature: '青禾区政务公开工作要点\n（2023年5月6日）' },
    },
    ...[
      '发布日期：2023年1月20日',
      '成文日期：2023年1月20日\n发布日期：2023年5月20日',
      '发布日期：2025年5月20日',
      '栏目上线日期：2023年5月20日',
      '发布日期：2023年5月20日 浏览次数：12',
      '自发布日期：2023年5月20日起，可在网站查阅。',
    ].map((line) => ({ why: `a line that says of no late day: ${line}`, report: below('青禾区财政局', line) })),
    ...['相关阅读\n关于调整办公地点的公告', '下一篇：青禾区财政局部门预算'].map((link) => ({
      why: `the day of another page at the foot: ${link}`,
      report: { body: '青禾区财政局', signature: `${link}\n发布日期：2023年7月20日` },
    })),
    {
      why: 'a page published late, of a report signed in time',
      report: { ...below('青禾区财政局', '发布日期：2023年5月20日'), signature: '青禾区财政局\n2023年1月12日' },
    },
    ...[
      ['青禾区财政局', '2023年1月'],
      ['青禾区财政局', '2022年12月31日'],
      ['青禾县人民政府', '2023年3月31日'],
      ['青禾区柳湾街道办事处', '2023年3月31日'],
      ['云岭市人民政府', '2023年2月1日'],
      ['青禾县第一中学', '2023年3月31日'],
    ].map(([body = '', date = '']) => ({ why: `in time: ${body}, ${date}`, report: signed(body, date) })),
    { why: 'a bureau on the last day', report: signed('青禾区财政局', '2023年1月31日') },
    { why: 'a county in March', report: signed('青禾县人民政府', '2023年3月30日') },
    { why: 'a township in February', report: signed('青禾县柳湾镇人民政府', '2023年2月18日') },
    { why: 'a date of another year', report: signed('青禾区财政局', '2024年2月6日') },
    { why: 'no date', report: { body: '青禾区财政局' } },
  ],
};
