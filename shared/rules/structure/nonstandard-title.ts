import type { Title } from '../../model/report.ts';
import { labelKey } from '../../text/fold.ts';
import { isPlain } from '../../writing/lines.ts';
import type { Rule } from '../rule.ts';

const fixed = '政府信息公开工作年度报告';

/** A title in another order or other words than 「〈机关〉〈年份〉年政府信息公开工作年度报告」. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'nonstandard-title', family: 'structure', severity: 'hint', enabled: false, fixable: true },
  *check({ text, report }) {
    const { title } = report;
    if (title === null) return;
    const { span } = title;
    const wanted = wantedFor(title);
    const key = labelKey(text.slice(span.start, span.end));
    if (wanted === null ? key.endsWith(fixed) : key === labelKey(wanted)) return;
    yield {
      rule: 'nonstandard-title',
      severity: 'hint',
      span,
      message: { id: 'nonstandard-title' },
    };
  },
  fixes({ span }, { text, report: { title } }) {
    const wanted = title === null ? null : wantedFor(title);
    if (wanted === null || !isPlain(text, span)) return [];
    return [
      {
        title: { id: 'nonstandard-title.fix', args: { title: wanted } },
        applicability: 'choice',
        edits: [{ span, newText: wanted }],
      },
    ];
  },
};

/** The title in the form's words; null where it does not name both the body and the year. */
function wantedFor({ body, year }: Title): string | null {
  return body === '' || year === null ? null : `${body}${year.value}年${fixed}`;
}
