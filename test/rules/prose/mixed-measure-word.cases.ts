import { rule } from '../../../shared/rules/prose/mixed-measure-word.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: '篇 among 条',
      report: said('公开信息66条。其中，文化领域公开信息30篇；养老领域公开信息36篇。'),
      on: '30篇',
    },
    { why: 'a request counted in 条', report: said('收到信息公开申请1条。'), on: '1条' },
    { why: '则 among 条', report: said('发布信息20条，其中通知8则，动态12条。'), on: '8则' },
    { why: 'requests handled, counted in 则', report: said('办理信息公开申请2则。'), on: '2则' },
    { why: 'requests closed, counted in 篇', report: said('办结信息公开申请2篇。'), on: '2篇' },
    {
      why: 'two listings, each with a measure word of its own among its parts',
      report: said('公开信息66条，其中文化30条，养老36篇。发布信息20条，其中通知8则，动态12条。'),
      on: '36篇',
      more: [{ on: '8则' }],
    },
    { why: 'the measure word behind a space', report: said('收到信息公开申请1 条。'), on: '1 条' },
  ],
  quiet: [
    { why: 'requests in 宗', report: said('收到信息公开申请1宗，办结1宗。') },
    { why: 'requests that did not come', report: said('未收到信息公开申请。') },
    { why: 'reviews in 条', report: said('信息公开行政复议1条。') },
    { why: 'a part without a measure word', report: said('公开信息66条，其中文化30，养老36条。') },
    { why: 'one measure word', report: said('公开信息66条，其中文化30条，养老36条。') },
    { why: 'several listings with their own', report: said('公开信息66条，发布解读12篇。') },
    { why: 'requests in 件', report: said('收到信息公开申请1件，其中网络申请1件。') },
  ],
};
