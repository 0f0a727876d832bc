import { rule } from '../../../shared/rules/prose/contradictory-count.ts';
import type { RuleCases } from '../cases.ts';

const said = (sentence: string) => ({ sentence });

export const cases: RuleCases = {
  rule,
  fires: [
    { why: '未收到 with a count', report: said('全年未收到政府信息公开申请3件。'), on: '3件', becomes: '申请0件' },
    { why: '没有 with a count', report: said('没有政府信息公开申请2条。'), on: '2条' },
    {
      why: '未接到 with a long object',
      report: said('年内未接到热线交办、领导批转等政府信息公开事项1件。'),
      on: '1件',
    },
    { why: '未发生 with a count', report: said('未发生信息公开行政复议2起，群众较为满意。'), on: '2起' },
  ],
  quiet: [
    { why: 'a count of 0', report: said('未收到政府信息公开申请0件。') },
    { why: 'not a single one', report: said('没有收到一件政府信息公开申请。') },
    { why: 'not yet closed', report: said('尚未办结2件。') },
    { why: 'an outcome that is named by a negation', report: said('不予公开2件，无法提供3件，不予处理1件。') },
    { why: 'a count of what the negation describes', report: said('对逾期未收到补正材料的2件申请不再处理。') },
    { why: 'another clause', report: said('未收到投诉，办结申请3件。') },
    { why: 'none beyond a number', report: said('未收到超过3件的重复申请。') },
    { why: 'not accepted', report: said('未受理5件。') },
  ],
};
