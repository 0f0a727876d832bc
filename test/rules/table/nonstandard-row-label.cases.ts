import { rule } from '../../../shared/rules/table/nonstandard-row-label.ts';
import { replaced } from '../../kit/small-report.ts';
import type { RuleCases } from '../cases.ts';
import { clean, page } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: '法律法规 for 法律行政法规',
      report: replaced(clean, '2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开'),
      on: '2.其他法律法规禁止公开',
      fixes: ['safe 2.其他法律行政法规禁止公开'],
    },
    {
      why: '行政咨询 for 行政查询',
      report: replaced(clean, '8.属于行政查询事项', '8.属于行政咨询事项'),
      on: '8.属于行政咨询事项',
    },
    {
      why: 'a wording that means the same',
      report: replaced(clean, '2.重复申请', '2.重复的申请'),
      on: '2.重复的申请',
      severity: 'hint',
    },
    {
      why: '规章制度 for 规章: an office has many, a body that makes rules few',
      report: replaced(clean, '\n规章\t', '\n规章制度\t'),
      on: '规章制度',
      fixes: ['safe 规章'],
    },
    {
      why: '行政审批 for 行政许可',
      report: replaced(clean, '\n行政许可\t', '\n行政审批\t'),
      on: '行政审批',
      fixes: ['safe 行政许可'],
    },
    ...['2.重复<br>的申请', '2.重复<b>的</b>申请'].map((on) => ({
      why: `a wording with mark-up in it: ${on}`,
      report: page(replaced(clean, '2.重复申请', on)),
      on,
      severity: 'hint' as const,
      fixes: [],
    })),
  ],
  quiet: [
    { why: 'the form’s wording', report: clean },
    { why: 'half-width brackets and spaces', report: replaced(clean, '（一）予以公开', '(一) 予以公开') },
    { why: 'other quotation marks', report: replaced(clean, '3.危及“三安全一稳定”', '3.危及「三安全一稳定」') },
  ],
};
