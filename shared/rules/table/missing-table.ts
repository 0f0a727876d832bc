import { isMarkup, lineEndAt, lineEndOf, tableText } from '../edits.ts';
import type { Rule } from '../rule.ts';

/**
 * A section of figures without its table. Source: the form of the annual report, issued under 《条例》 article 50.
 * A section that is missing itself is the business of `missing-section`, whose fix brings the table along.
 */
export const rule: Rule = {
  meta: { id: 'missing-table', family: 'table', severity: 'error', enabled: true, fixable: true },
  *check({ text, report }) {
    for (const template of report.edition.tables) {
      if (report.tables.some((table) => table.template === template)) continue;
      const section = report.sections.find((each) => each.template.key === template.section);
      if (section === undefined) continue;
      yield {
        rule: 'missing-table',
        severity: 'error',
        span: section.headingSpan,
        message: { id: 'missing-table', args: { section: section.template.title, table: template.name } },
        fixes: () => {
          if (isMarkup(text)) return [];
          const lineEnd = lineEndOf(text);
          const at = lineEndAt(text, section.headingSpan.end);
          const layout = report.tables[0]?.layout ?? 'tab';
          const newText = `${lineEnd}${lineEnd}${tableText(template, layout, lineEnd)}`;
          return [
            {
              title: { id: 'fix-missing-table', args: { table: template.name } },
              applicability: 'choice',
              edits: [{ span: { start: at, end: at }, newText }],
            },
          ];
        },
      };
    }
  },
};
