import { firstLine } from '../place.ts';
import type { Rule } from '../rule.ts';

/**
 * A report without a title line. Where neither the page's own title, a sentence nor the signature says whose report
 * it is and for which year, every check that depends on those is left out.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'missing-title', family: 'structure', severity: 'error', enabled: true, fixable: false },
  *check({ text, report }) {
    const { title, year, body } = report;
    if (title !== null) return;
    const span = firstLine(text);
    if (year === null || body === '') {
      yield { rule: 'missing-title', severity: 'error', span, message: { id: 'missing-title' } };
      return;
    }
    const args = { year: String(year), body };
    yield { rule: 'missing-title', severity: 'information', span, message: { id: 'missing-title.known', args } };
  },
};
