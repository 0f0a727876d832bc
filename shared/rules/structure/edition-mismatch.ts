import type { Rule } from '../rule.ts';

const MOST_RELATED = 10;

/** Tables of one edition of the form in a report on a year of another. Source: 国办公开办函〔2021〕30号 for 2021 and later. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'edition-mismatch', family: 'structure', severity: 'error', enabled: true, fixable: false },
  *check({ report }) {
    if (report.foreignHeads.length === 0) return;
    const [first, ...others] = report.foreignHeads;
    const { year } = report;
    if (first === undefined || year === null || report.title?.year == null) return;
    const labels = [...new Set(report.foreignHeads.map(({ label }) => label))].slice(0, MOST_RELATED);
    yield {
      rule: 'edition-mismatch',
      severity: 'error',
      span: first.span,
      message: { id: 'edition-mismatch', args: { year, found: first.edition.name, labels } },
      related: others.slice(0, MOST_RELATED).map(({ span, label, edition }) => ({
        span,
        message: { id: 'edition-mismatch.head', args: { label, edition: edition.name } },
      })),
    };
  },
};
