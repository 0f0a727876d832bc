import type { Report, Section, Table } from '../../model/report.ts';
import { looksLikeHtml } from '../../syntax/layouts/html.ts';
import type { SectionTemplate } from '../../template/schema.ts';
import { contains, type Span, type TextEdit } from '../../text/span.ts';
import type { Work } from '../../text/work.ts';
import { skeletonLines } from '../../writing/blanks.ts';
import { endOfParent, htmlTableAt, paragraphsLike, shapeOf, tableLike } from '../../writing/elements.ts';
import { renumber, withNumber } from '../../writing/headings.ts';
import { lineEndAt, lineEndOf, lineStartAt } from '../../writing/lines.ts';
import { firstLine } from '../place.ts';
import type { PresentReport, ReportSubject, Rule } from '../rule.ts';
import { areCountedByPlace, firstOfEach } from './sections.ts';

/** One of the form's sections has no heading. Source: 《条例》 article 50, which names what a report has to contain. */
export const rule: Rule = {
  scope: 'report',
  meta: {
    id: 'missing-section',
    family: 'structure',
    severity: 'error',
    enabled: true,
    fixable: true,
    triesFixes: true,
  },
  *check({ text, report }) {
    const present = new Set(report.sections.map(({ template }) => template.key));
    for (const template of report.edition.sections) {
      if (present.has(template.key)) continue;
      yield {
        rule: 'missing-section',
        severity: 'error',
        span: before(report, template)?.headingSpan ?? report.title?.span ?? firstLine(text),
        message: { id: 'missing-section', args: { title: template.title, number: template.number } },
        data: { section: template.key },
      };
    }
  },
  *fixes({ data }, present) {
    const template = present.report.edition.sections.find(({ key }) => key === data?.['section']);
    const edits = template === undefined ? null : yield* insertion(present, template);
    if (template === undefined || edits === null) return;
    yield { title: { id: 'missing-section.fix', args: { title: template.title } }, applicability: 'choice', edits };
  },
};

/** The nearest section before the missing one in the form. */
function before(report: Report, { number }: SectionTemplate): Section | undefined {
  let nearest: Section | undefined;
  for (const section of firstOfEach(report)) {
    const there = section.template.number;
    if (there < number && there > (nearest?.template.number ?? 0)) nearest = section;
  }
  return nearest;
}

/**
 * The heading with what belongs under it, at its place; headings that count themselves are counted anew. Null where
 * the text has no place for it that could be told.
 */
function* insertion(context: PresentReport, template: SectionTemplate): Work<TextEdit[] | null> {
  const { text, report } = context;
  const sections = firstOfEach(report);
  const previous = before(report, template);
  const place = previous === undefined ? 0 : sections.indexOf(previous) + 1;
  const byPlace = areCountedByPlace(sections);
  const heading = headingLike(context, template, byPlace ? place + 1 : template.number);
  if (heading === null) return null;
  const lineEnd = lineEndOf(text);
  const gap = heading.element ? lineEnd : lineEnd + lineEnd;
  const tables = report.edition.tables.filter((each) => each.section === template.key && !each.optional);
  const found = report.tables.find((each) => tables.includes(each.template));
  const body = [
    ...(template.kind === 'prose' ? [paragraphsLike(context, skeletonLines(template.skeleton), heading.element)] : []),
    ...(found === undefined ? tables.map((table) => tableLike(context, table, heading.element)) : []),
  ].join(gap);
  const written = body === '' ? heading.words : heading.words + gap + body;
  const around = { previous, following: sections[place], table: found };
  const edit = placed(context, around, written, { ...heading, gap });
  if (edit === null) return null;
  const edits = [edit];
  if (byPlace) {
    sections.slice(place).forEach((section, i) => {
      const renumbered = renumber(text, section, place + i + 2);
      if (renumbered !== null) edits.push(renumbered);
    });
  }
  if (!looksLikeHtml(text)) return edits;
  const after = yield* context.after(edits);
  return after !== null && readsAsMeant(report, after) ? edits : null;
}

function readsAsMeant(report: Report, after: Report): boolean {
  return after.sections.length === report.sections.length + 1 && after.tables.length >= report.tables.length;
}

/** What stands where a section goes: the sections before and behind it, and its table, which may have lost its heading. */
interface Around {
  readonly previous: Section | undefined;
  readonly following: Section | undefined;
  readonly table: Table | undefined;
}

/** Where the section goes: over its table, before what follows, or behind all that the one before it has. */
function placed(
  { text, tree, report }: ReportSubject,
  { previous, following, table }: Around,
  written: string,
  { element, gap }: { readonly element: boolean; readonly gap: string },
): TextEdit | null {
  const over = (span: Span | undefined): TextEdit | null => {
    const shape = span === undefined ? null : shapeOf(text, span);
    return shape === null ? null : at(shape.span.start, written + gap);
  };
  const markup = looksLikeHtml(text);
  if (table !== undefined) {
    // The table stands there, without the heading over it.
    const start = htmlTableAt(tree, table.span.start)?.span.start ?? table.span.start;
    return at(element ? start : lineStartAt(text, start), written + gap);
  }
  // Signs before the words of a heading, `# # `, are read as the last words of the section before it.
  const endsBehind = (section: Section): boolean =>
    previous !== undefined && previous.span.end > lineStartAt(text, section.headingSpan.start);
  if (following !== undefined && (markup || previous === undefined || endsBehind(following))) {
    return over(following.headingSpan);
  }
  const { signature } = report;
  const last = previous ?? report.title;
  if (signature !== null && previous !== undefined && following === undefined) {
    if (signature.span.start >= previous.headingSpan.end) return over(signature.span);
  }
  if (last === null || !markup)
    return at(lineEndAt(text, previous?.span.end ?? last?.span.end ?? text.length), gap + written);
  const shape = shapeOf(text, previous?.headingSpan ?? last.span);
  if (shape?.element) {
    const end = endOfParent(text, shape.span.end);
    return at(end, (lineStartAt(text, end) === end ? '' : gap) + written + gap);
  }
  return at(lineEndAt(text, htmlTableAt(tree, last.span.end)?.span.end ?? last.span.end), gap + written);
}

function at(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

/** A heading marked up and numbered as the others are; null where none of them, nor the title, shows how. */
function headingLike(
  context: PresentReport,
  { title }: SectionTemplate,
  number: number,
): { words: string; element: boolean } | null {
  const { text, report } = context;
  const sections = firstOfEach(report);
  const chinese = `${'一二三四五六七八九十'.charAt(number - 1)}、`;
  const model = sections.find(({ ordinal }) => ordinal !== null && ordinal.span.end > ordinal.span.start);
  const numbered = model?.ordinal ? text.slice(model.ordinal.span.start, model.ordinal.span.end) : '';
  const words = (withNumber(numbered, number) ?? chinese) + title;
  const like = (model ?? sections[0])?.headingSpan;
  const shape = shapeOf(text, like ?? report.title?.span ?? firstLine(text));
  if (shape === null || (like !== undefined && sharesItsElement(context, like))) return null;
  // Without a section the title shows no more than whether lines are elements.
  if (like === undefined) return { words: shape.element ? `<p>${words}</p>` : words, element: shape.element };
  if (!shape.element && model === undefined) return { words, element: false };
  return { words: shape.before + words + shape.after, element: shape.element };
}

/** True for a heading of a page that the words around it stand in one element with: a new line there is none of the page. */
function sharesItsElement({ text, tree }: ReportSubject, heading: Span): boolean {
  return (
    looksLikeHtml(text) &&
    tree.blocks.some(({ kind, span }) => kind === 'text' && contains(span, heading) && span.end > heading.end)
  );
}
