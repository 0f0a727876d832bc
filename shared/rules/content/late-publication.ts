import type { Severity } from '../../findings/finding.ts';
import { kindOfBody } from '../../model/body.ts';
import type { Localized } from '../../template/schema.ts';
import type { Rule } from '../rule.ts';
import { statedDate } from './stated-date.ts';

interface Deadline {
  /** The last day of this month is in time. */
  readonly month: number;
  readonly severity: Severity;
  readonly name: Localized;
}

const JANUARY: Deadline = {
  month: 1,
  severity: 'warning',
  name: { zh: '1月31日（《条例》第四十九条，部门）', en: 'January 31 (art. 49, departments)' },
};
const MARCH: Deadline = {
  month: 3,
  severity: 'warning',
  name: { zh: '3月31日（《条例》第四十九条，县级以上人民政府）', en: 'March 31 (art. 49, governments)' },
};
/**
 * Townships, sub-districts, the 管委会 of zones, institutions and whatever else: article 49 names no date for them, and
 * no notice sets one after the governments' own.
 */
const LOCAL: Deadline = {
  month: 3,
  severity: 'information',
  name: {
    zh: '3月31日（《条例》第四十九条未规定此类单位的期限，以当地通知为准）',
    en: 'March 31 (art. 49 sets no date for such a body: as local notices say)',
  },
};

/**
 * The date under the report, or the day on which it says that it was published, is later than 《条例》第四十九条 allows. A date of
 * another year is `signature-date`.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'late-publication', family: 'content', severity: 'warning', enabled: true, fixable: false },
  *check({ report, text }) {
    const year = report.year;
    const date = statedDate(report, text);
    const body = report.body;
    if (year === null || date === null || date.year !== year + 1 || body === '') return;
    const deadline = deadlineFor(body);
    if (date.month <= deadline.month) return;
    yield {
      rule: 'late-publication',
      severity: deadline.severity,
      span: date.span,
      message: { id: 'late-publication', args: { deadline: deadline.name } },
    };
  },
};

function deadlineFor(body: string): Deadline {
  switch (kindOfBody(body).class) {
    case 'government':
      return MARCH;
    case 'department':
      return JANUARY;
    default:
      return LOCAL;
  }
}
