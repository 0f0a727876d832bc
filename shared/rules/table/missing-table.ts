import type { Fix } from '../../findings/finding.ts';
import type { Section } from '../../model/report.ts';
import { looksLikeHtml } from '../../syntax/layouts/html.ts';
import { cellsOf } from '../../template/registry.ts';
import type { TableTemplate } from '../../template/schema.ts';
import { reportAfter, shapeOf, tableLike } from '../../writing/elements.ts';
import { lineEndOf } from '../../writing/lines.ts';
import type { ReportSubject, Rule } from '../rule.ts';

/**
 * A section of figures without its table. Source: the form of the annual report, issued under 《条例》 article 50.
 * A section that is missing itself is the business of `missing-section`, whose fix brings the table along.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'missing-table', family: 'table', severity: 'error', enabled: true, fixable: true },
  *check(context) {
    const { text, report } = context;
    for (const template of report.edition.tables) {
      if (template.optional || report.tables.some((table) => table.template === template)) continue;
      const section = report.sections.find((each) => each.template.key === template.section);
      if (section === undefined) continue;
      const unread = holdsItsFigures(text, section, template);
      yield {
        rule: 'missing-table',
        severity: 'error',
        span: section.headingSpan,
        message: {
          id: unread ? 'missing-table-unread' : 'missing-table',
          args: { section: section.template.title, table: template.name },
        },
        fixes: () => (unread ? [] : insertion(context, section, template)),
      };
    }
  },
};

/** True if about as many numbers stand under the heading as the table has cells: it is there, in no order that can be read. */
function holdsItsFigures(text: string, { headingSpan, span }: Section, table: TableTemplate): boolean {
  const numbers = text.slice(headingSpan.end, span.end).match(/[0-9０-９]+/gu)?.length ?? 0;
  return numbers >= 0.8 * cellsOf(table).length;
}

/** A blank table under the heading. */
function insertion(context: ReportSubject, { headingSpan }: Section, template: TableTemplate): Fix[] {
  const { text, report } = context;
  const heading = shapeOf(text, headingSpan);
  if (heading === null) return [];
  const lineEnd = lineEndOf(text);
  const gap = heading.element ? lineEnd : lineEnd + lineEnd;
  const at = heading.span.end;
  const newText = gap + tableLike(context, template, heading.element);
  const edits = [{ span: { start: at, end: at }, newText }];
  const after = looksLikeHtml(text) ? reportAfter(report, text, edits) : null;
  if (after !== null && !after.tables.some((table) => table.template === template)) return [];
  return [{ title: { id: 'fix-missing-table', args: { table: template.name } }, applicability: 'choice', edits }];
}
