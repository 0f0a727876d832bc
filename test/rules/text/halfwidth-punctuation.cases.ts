import { rule } from '../../../shared/rules/text/halfwidth-punctuation.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'a comma', report: said('健全制度,明确流程。'), on: ',', becomes: '健全制度，明确流程' },
    { why: 'a comma with a space after it', report: said('健全制度, 明确流程。'), on: ',' },
    { why: 'a semicolon', report: said('一是健全制度;二是明确流程。'), on: ';' },
    { why: 'a bracket of another width', report: said('登记(答复）并归档。'), on: '(' },
  ],
  quiet: [
    { why: 'full-width punctuation', report: said('健全制度，明确流程；登记（答复）并归档。') },
    { why: 'thousands', report: said('公开信息1,200条。') },
    {
      why: 'an item mark',
      report: {
        overview: '(一) 主动公开。公开政府信息。\n(二)依申请公开。办理申请，加强信息管理，建设网站，组织培训。',
      },
    },
    { why: 'an address', report: said('网址为 http://www.example.cn/ 首页。') },
  ],
};
