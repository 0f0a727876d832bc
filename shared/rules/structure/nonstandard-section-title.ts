import { isPlain } from '../../writing/lines.ts';
import type { Rule } from '../rule.ts';

/** A heading in other words than the form's. */
export const rule: Rule = {
  scope: 'section',
  meta: { id: 'nonstandard-section-title', family: 'structure', severity: 'hint', enabled: false, fixable: true },
  check({ section: { template, match, titleSpan, headingSpan, headingText } }) {
    if (match === 'exact') return [];
    const inStep = headingText.length === headingSpan.end - headingSpan.start;
    const from = inStep ? titleSpan.start - headingSpan.start : 0;
    const found = headingText.slice(from, inStep ? titleSpan.end - headingSpan.start : undefined);
    return [
      {
        rule: 'nonstandard-section-title',
        severity: 'hint',
        span: titleSpan,
        message: { id: 'nonstandard-section-title', args: { found, title: template.title } },
        about: { section: template.key },
      },
    ];
  },
  fixes({ span, about }, { text, report }) {
    const title = report.edition.sections.find(({ key }) => key === about?.['section'])?.title;
    if (title === undefined || !isPlain(text, span)) return [];
    return [
      {
        title: { id: 'fix-label', args: { label: title } },
        applicability: 'safe',
        edits: [{ span, newText: title }],
      },
    ];
  },
};
