import type { Section } from '../../model/report.ts';
import type { Rule } from '../rule.ts';

/** A section of the form that is headed twice; or two reports in one text, of which only the first is read. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'duplicate-section', family: 'structure', severity: 'error', enabled: true, fixable: false },
  *check({ report }) {
    if (report.second !== null) {
      yield {
        rule: 'duplicate-section',
        severity: 'error',
        span: report.second,
        message: { id: 'duplicate-section.report' },
      };
    }
    const first = new Map<string, Section>();
    for (const section of report.sections) {
      const before = first.get(section.template.key);
      if (before === undefined) {
        first.set(section.template.key, section);
        continue;
      }
      const args = { title: section.template.title };
      yield {
        rule: 'duplicate-section',
        severity: 'error',
        span: section.headingSpan,
        message: { id: 'duplicate-section', args },
        related: [{ span: before.headingSpan, message: { id: 'duplicate-section.first', args } }],
      };
    }
  },
};
