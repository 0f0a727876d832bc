import { rule } from '../../../shared/rules/structure/section-order.ts';
import type { RuleCases } from '../cases.ts';
import { clean, counted, moved, type Part, recomposed, without } from './texts.ts';

export const cases: RuleCases = {
  rule,
  fires: [
    { why: 'the last two exchanged', report: moved([1, 2, 3, 4, 6, 5]), on: '六、其他需要报告的事项' },
    { why: 'the first at the end', report: moved([2, 3, 4, 5, 6, 1]), on: '一、总体情况' },
    {
      why: 'exchanged and counted anew',
      report: recomposed((parts) => counted([0, 1, 2, 3, 5, 4].map((i) => parts[i] as Part))),
      on: '五、其他需要报告的事项',
    },
  ],
  quiet: [
    { why: 'the form’s order', report: clean },
    { why: 'a section missing', report: without(3) },
    { why: 'a section twice', report: moved([1, 2, 3, 4, 5, 6, 6]) },
  ],
};
