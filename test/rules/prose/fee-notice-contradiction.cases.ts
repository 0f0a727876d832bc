import { rule } from '../../../shared/rules/prose/fee-notice-contradiction.ts';
import type { RuleCases } from '../cases.ts';

/** One request closed because the fee was not paid as its notice asked. */
const figures = {
  'applications/new/natural-person': 4,
  'applications/new/total': 4,
  'applications/granted/natural-person': 3,
  'applications/granted/total': 3,
  'applications/other.unpaid/natural-person': 1,
  'applications/other.unpaid/total': 1,
  'applications/result-total/natural-person': 4,
  'applications/result-total/total': 4,
};
const said = (other: string) => ({ other, figures });

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'no notice sent, and no fee',
      report: said('本年度未发出收费通知，未收取信息处理费。'),
      on: '未发出收费通知',
    },
    {
      why: 'no notice of the fee by its longer name',
      report: said('2022年，我街道没有发出政府信息公开信息处理费收费通知。'),
      on: '没有发出政府信息公开信息处理费收费通知',
    },
    {
      why: 'no notice handed to an applicant',
      report: said('全年未向申请人送达缴费通知书，收取信息处理费0元。'),
      on: '未向申请人送达缴费通知',
    },
    { why: 'notices that are not there', report: said('本年度无收费通知，信息处理费为0元。'), on: '无收费通知' },
    {
      why: 'none drawn up, told in section one',
      report: { sentence: '收到申请4件，均未制发收费通知。', figures },
      on: '均未制发收费通知',
    },
    {
      why: 'no notice this year, where the request may be one carried in, as a hint',
      report: {
        other: '本年度未发出收费通知。',
        figures: {
          ...figures,
          'applications/new/natural-person': 3,
          'applications/new/total': 3,
          'applications/carried-in/natural-person': 1,
          'applications/carried-in/total': 1,
        },
      },
      on: '未发出收费通知',
      severity: 'hint',
    },
    ...[
      '未曾发出过收费通知',
      '没有向任何申请人下达过收费通知',
      '未对申请人发过任何收费通知',
      '无因信息公开发放的收费通知',
      '从未送达过有关信息公开收费通知',
      '并未出具过收费通知',
      '尚未发送过信息处理费缴费通知',
      '均未制发过收费通知',
      '未开具过相关收费通知',
      '未寄发过收费通知',
      '未有作出过的收费通知',
      '没有印发收费通知',
      '不存在收费通知',
      '未有收费通知',
      '未产生政府信息公开收费通知',
    ].map((words) => ({ why: `no notice in other words: ${words}`, report: said(`本年度${words}。`), on: words })),
    {
      why: 'no notice, where nobody knows how many were carried in, as a hint',
      report: {
        other: '本年度未发出收费通知。',
        figures: {
          ...figures,
          'applications/new/natural-person': '',
          'applications/new/total': '',
          'applications/carried-in/natural-person': '',
          'applications/carried-in/total': '',
        },
      },
      on: '未发出收费通知',
      severity: 'hint',
    },
    {
      why: 'no notice, where the table leaves the row blank and its equations tell it',
      report: {
        other: '本年度未发出收费通知。',
        figures: { ...figures, 'applications/other.unpaid/natural-person': '', 'applications/other.unpaid/total': '' },
      },
      on: '未发出收费通知',
    },
  ],
  quiet: [
    { why: 'words that are quoted', report: said('删去“本年度未发出收费通知”一句。') },
    { why: 'words still to be filled in', report: said('〔待填：本年度未发出收费通知〕。') },
    { why: 'no fee charged', report: said('本年度未收取信息处理费。') },
    { why: 'a notice that was not paid', report: said('发出收费通知1件，申请人逾期未缴费。') },
    { why: 'the words of the row', report: said('有1件申请，申请人未按收费通知要求缴纳费用，不再处理。') },
    { why: 'no notice, and the row is 0', report: { other: '本年度未发出收费通知，未收取信息处理费。' } },
    { why: 'another year', report: said('2021年未发出收费通知。2022年发出收费通知1件，未收取费用。') },
    { why: 'a notice sent the year before', report: said('上年已发出收费通知1件，本年度未发出收费通知。') },
    { why: 'the others only', report: said('发出收费通知1件，其余申请未发出收费通知。') },
  ],
};
