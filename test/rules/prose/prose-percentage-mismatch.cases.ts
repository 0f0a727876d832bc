import { rule } from '../../../shared/rules/prose/prose-percentage-mismatch.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

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
  ],
  quiet: [
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
