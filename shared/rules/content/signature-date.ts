import type { Rule } from '../rule.ts';
import { isTitleYearWrong } from './reporting-year.ts';
import { statedDate } from './stated-date.ts';

/**
 * The date under the report is not of the year after the report year, in which 《条例》第四十九条 has it published.
 * December of the report year itself is early, not wrong. Where no date stands there, one that is labelled (成文日期, 发布日期) tells
 * if it is too early; a later one may be that on which an old page was published again.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'signature-date', family: 'content', severity: 'information', enabled: true, fixable: false },
  *check(subject) {
    const { report, text } = subject;
    const year = report.year;
    const date = statedDate(report, text);
    if (year === null || date === null || (!date.isSigned && date.year > year)) return;
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
