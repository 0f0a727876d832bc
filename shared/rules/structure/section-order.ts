import type { Rule } from '../rule.ts';
import { outOfOrder } from '../sequence.ts';
import { firstOfEach } from './sections.ts';

/** A section that stands elsewhere than the form has it: the order follows 《条例》 article 50. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'section-order', family: 'structure', severity: 'error', enabled: true, fixable: false },
  *check({ report }) {
    const sections = firstOfEach(report);
    for (const at of outOfOrder(sections.map(({ template }) => template.number))) {
      const section = sections[at];
      if (section === undefined) continue;
      const { title, number } = section.template;
      yield {
        rule: 'section-order',
        severity: 'error',
        span: section.headingSpan,
        message: { id: 'section-order', args: { title, number } },
      };
    }
  },
};
