import { isPlain } from '../../writing/lines.ts';
import type { Rule } from '../rule.ts';

/** A heading in other words than the form's. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'nonstandard-section-title', family: 'structure', severity: 'hint', enabled: false, fixable: true },
  *check({ text, report }) {
    for (const { template, match, titleSpan } of report.sections) {
      if (match === 'exact') continue;
      yield {
        rule: 'nonstandard-section-title',
        severity: 'hint',
        span: titleSpan,
        message: {
          id: 'nonstandard-section-title',
          args: { found: text.slice(titleSpan.start, titleSpan.end), title: template.title },
        },
        fixes: () =>
          isPlain(text, titleSpan)
            ? [
                {
                  title: { id: 'fix-label', args: { label: template.title } },
                  applicability: 'safe',
                  edits: [{ span: titleSpan, newText: template.title }],
                },
              ]
            : [],
      };
    }
  },
};
