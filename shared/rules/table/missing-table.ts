import type { Fix } from '../../findings/finding.ts';
import type { Paragraph, Section } from '../../model/report.ts';
import { looksLikeHtml } from '../../syntax/layouts/html.ts';
import { cellsOf } from '../../template/registry.ts';
import type { TableTemplate } from '../../template/schema.ts';
import { shapeOf, tableLike } from '../../writing/elements.ts';
import { lineEndOf } from '../../writing/lines.ts';
import type { PresentReport, Rule } from '../rule.ts';

/**
 * A section of figures without its table. Source: the form of the annual report, issued under 《条例》 article 50.
 * A section that is missing itself is reported by `missing-section`, whose fix inserts the table too.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'missing-table', family: 'table', severity: 'error', enabled: true, fixable: true, triesFixes: true },
  *check({ text, report }) {
    for (const template of report.edition.tables) {
      if (template.optional || report.tables.some((table) => table.template === template)) continue;
      const section = report.sections.find((each) => each.template.key === template.section);
      if (section === undefined) continue;
      const args = { section: section.template.title, table: template.name };
      const left = placeholderIn(section);
      const id = holdsItsFigures(text, section, template) ? 'missing-table.unread' : 'missing-table';
      yield {
        rule: 'missing-table',
        severity: 'error',
        span: left?.span ?? section.headingSpan,
        message: left === null ? { id, args } : { id: 'missing-table.lost', args: { ...args, found: left.text } },
        about: { table: template.key, insert: left === null && id === 'missing-table' },
      };
    }
  },
  *fixes({ about }, present) {
    const template = present.report.edition.tables.find(({ key }) => key === about?.['table']);
    const section = present.report.sections.find((each) => each.template.key === template?.section);
    if (template === undefined || section === undefined || about?.['insert'] !== true) return;
    yield* insertion(present, section, template);
  },
};

/** What a converter writes for a table or a picture that it cannot keep: [TABLE], 【表格】, ![](image1.png). */
const placeholder =
  /^(?:[[［【（(<{]{1,2}\s?(?:TABLE|IMAGE|PICTURE|FIGURE|表格?|图片|图像|插图|附表)\s?[0-9一二三四]{0,2}\s?[\]］】）)>}]{1,2}|!\[[^\]\n]{0,60}\]\([^)\n]{0,200}\)(?:\{[^}\n]{0,80}\})?)$/iu;

/** The line of a section that stands for its lost table. */
function placeholderIn({ paragraphs }: Section): Paragraph | null {
  return paragraphs.find(({ text }) => placeholder.test(text)) ?? null;
}

/** True if about as many numbers stand under the heading as the table has cells: it is there, in no order that can be read. */
function holdsItsFigures(text: string, { headingSpan, span }: Section, table: TableTemplate): boolean {
  const numbers = text.slice(headingSpan.end, span.end).match(/[0-9０-９]+/gu)?.length ?? 0;
  return numbers >= 0.8 * cellsOf(table).length;
}

/** A blank table under the heading. */
function* insertion(
  context: PresentReport,
  { headingSpan }: Section,
  template: TableTemplate,
): Generator<Fix | undefined> {
  const { text } = context;
  const heading = shapeOf(text, headingSpan);
  if (heading === null) return;
  const lineEnd = lineEndOf(text);
  const gap = heading.element ? lineEnd : lineEnd + lineEnd;
  const at = heading.span.end;
  const newText = gap + tableLike(context, template, heading.element);
  const edits = [{ span: { start: at, end: at }, newText }];
  if (looksLikeHtml(text)) {
    const after = yield* context.after(edits);
    if (!after?.tables.some((table) => table.template === template)) return;
  }
  yield { title: { id: 'missing-table.fix', args: { table: template.name } }, applicability: 'choice', edits };
}
