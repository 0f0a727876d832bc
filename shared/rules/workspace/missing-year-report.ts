import type { WorkspaceRule } from '../rule.ts';

/**
 * Between this report and the one before it of the same body a year, or several, have no report.
 * Source: 《条例》 article 49: a report every year.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: { id: 'missing-year-report', family: 'workspace', severity: 'information', enabled: true, fixable: false },
  *check({ neighbours: { self, earlierYears } }) {
    if (earlierYears.length === 0) return;
    const last = Math.max(...earlierYears);
    const years = Array.from({ length: self.year - last - 1 }, (_, i) => last + 1 + i);
    if (years.length === 0) return;
    yield {
      rule: 'missing-year-report',
      severity: 'information',
      span: self.head.span,
      message: { id: 'missing-year-report', args: { body: self.body, last, year: self.year, years } },
      data: { years },
    };
  },
};
