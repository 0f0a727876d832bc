import { rule } from '../../../shared/rules/prose/refusal-ground-mismatch.ts';
import type { RuleCases } from '../cases.ts';

const figures = {
  'applications/new/natural-person': 1,
  'applications/new/total': 1,
  'applications/refused.special-query/natural-person': 1,
  'applications/refused.special-query/total': 1,
  'applications/result-total/natural-person': 1,
  'applications/result-total/total': 1,
};
const said = (sentence: string) => ({ sentence, figures });

export const cases: RuleCases = {
  rule,
  fires: [
    {
      why: 'a refusal put down to instructions',
      report: said('收到申请1件，该信息按照上级文件规定不予公开。'),
      on: '按照上级文件规定',
    },
    { why: 'a refusal under unnamed rules', report: said('所申请内容依据有关规定不予公开。'), on: '依据有关规定' },
    {
      why: 'a refusal under internal rules',
      report: said('申请的材料根据内部规定予以答复不予公开。'),
      on: '根据内部规定',
    },
    {
      why: 'two refusals put down to instructions, behind each other',
      report: said('该信息按照上级文件规定不予公开；另1件依据有关规定决定不予公开。'),
      on: '按照上级文件规定',
      more: [{ on: '依据有关规定' }],
    },
    ...['依照主管部门要求', '按照相关文件精神', '根据本单位规章', '依据地方性法规', '按照上级有关文件要求'].map(
      (ground) => ({
        why: `a refusal put down to no article: ${ground}`,
        report: said(`该信息${ground}不予公开。`),
        on: ground,
      }),
    ),
  ],
  quiet: [
    { why: 'instructions in the clause before the refusal', report: said('按照有关规定审查后，对1件申请不予公开。') },
    {
      why: 'instructions outside the overview',
      report: { other: '未收取费用。该信息按照上级文件规定不予公开。', figures },
    },
    { why: 'a refusal in the clause behind a semicolon', report: said('按照有关规定审查；对1件申请不予公开。') },
    { why: 'a refusal in the next sentence', report: said('按照有关规定审查。对1件申请不予公开。') },
    { why: 'instructions behind the refusal', report: said('对1件申请不予公开，均依据有关规定。') },
    { why: 'a statutory ground', report: said('收到申请1件，因涉及第三方合法权益依据《条例》第十五条不予公开。') },
    { why: 'an instruction about something else', report: said('按照上级文件要求开展培训，对1件申请不予公开。') },
    { why: 'no refusal in the table', report: { sentence: '按照上级文件规定不予公开的，说明理由。' } },
  ],
};
