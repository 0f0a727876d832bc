import type { ReportFacts } from '../../folder/facts.ts';
import type { WorkspaceRule } from '../rule.ts';

/**
 * Between this report and the one before it of the same body a year, or several, have no report. A report under a wrong year
 * leaves its own without one: that is said at its title, or at the two reports on one year, and not here again. A report that
 * cannot be read is not missing, and which file that is can seldom be told: a year that one may be on is left out.
 * Source: 《条例》 article 49: a report every year.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: { id: 'missing-year-report', family: 'workspace', severity: 'information', enabled: true, fixable: false },
  *check({ neighbours }) {
    const { self, ofBody } = neighbours;
    if (isDoubtful(self)) return;
    const certain = ofBody.filter((each) => !isDoubtful(each));
    const last = Math.max(...certain.flatMap(({ year }) => (year < self.year ? [year] : [])));
    if (last === Number.NEGATIVE_INFINITY) return;
    const possible = new Set(ofBody.flatMap(({ year, otherYears }) => [year, ...otherYears]));
    const years: number[] = [];
    for (let year = last + 1; year < self.year; year++) {
      if (!possible.has(year) && neighbours.unreadFor(self.bodyKey, year).length === 0) years.push(year);
    }
    // Two reports on one year beside the gap: one of them is most likely that of the year that has none.
    const doubled = certain.filter(({ year, digest }) => year === self.year && digest !== self.digest).length;
    const more = certain.filter(({ year }) => year === last).length - 1;
    if (years.length <= doubled + more) return;
    yield {
      rule: 'missing-year-report',
      severity: 'information',
      span: self.head.span,
      message: { id: 'missing-year-report', args: { body: self.body, last, year: self.year, years } },
      data: { years },
    };
  },
};

function isDoubtful({ otherYears }: ReportFacts): boolean {
  return otherYears.length > 0;
}
