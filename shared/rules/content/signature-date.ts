import type { Rule } from '../rule.ts';
import { isTitleYearWrong } from './reporting-year.ts';

/**
 * The date under the report is not of the year after the report year, in which 《条例》第四十九条 has it published.
 * December of the report year itself is early, not wrong.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'signature-date', family: 'content', severity: 'information', enabled: true, fixable: false },
  *check(subject) {
    const { report } = subject;
    const year = report.year;
    const date = report.signature?.date ?? null;
    if (year === null || date === null) return;
    if (date.year === year + 1 || (date.year === year && date.month === 12)) return;
    // The title alone is of another year: one fault, one finding, at the title.
    if (isTitleYearWrong(subject, year)) return;
    yield {
      rule: 'signature-date',
      severity: 'information',
      span: date.span,
      message: {
        id: 'signature-date',
        args: { date: String(date.year), year: String(year), next: String(year + 1) },
      },
    };
  },
};
