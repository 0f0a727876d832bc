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
    const { span, body, year } = title;
    const words = text.slice(span.start, span.end);
    const wanted = body === '' || year === null ? null : `${body}${year.value}年${fixed}`;
    const key = labelKey(words);
    if (wanted === null ? key.endsWith(fixed) : key === labelKey(wanted)) return;
    yield {
      rule: 'nonstandard-title',
      severity: 'hint',
      span,
      message: { id: 'nonstandard-title' },
      fixes: () =>
        wanted !== null && isPlain(text, span)
          ? [
              {
                title: { id: 'fix-title', args: { title: wanted } },
                applicability: 'choice',
                edits: [{ span, newText: wanted }],
              },
            ]
          : [],
    };
  },
};
