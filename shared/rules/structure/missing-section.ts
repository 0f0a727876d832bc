import type { Report, Section } from '../../model/report.ts';
import type { SectionTemplate } from '../../template/schema.ts';
import type { TextEdit } from '../../text/span.ts';
import { firstLine, isMarkup, lineEndAt, lineEndOf, lineStartAt, skeletonText, tableText } from '../edits.ts';
import type { Fix } from '../finding.ts';
import { areCountedByPlace, firstOfEach, renumber, withNumber } from '../headings.ts';
import type { Rule } from '../rule.ts';

/** One of the form's sections has no heading. Source: 《条例》 article 50, which names what a report has to contain. */
export const rule: Rule = {
  meta: { id: 'missing-section', family: 'structure', severity: 'error', enabled: true, fixable: true },
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
        fixes: () => {
          if (isMarkup(text)) return [];
          const fix: Fix = {
            title: { id: 'fix-missing-section', args: { title: template.title } },
            applicability: 'choice',
            edits: insertion(text, report, template),
          };
          return [fix];
        },
      };
    }
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

/** The heading with what belongs under it, at its place; headings that count themselves are counted anew. */
function insertion(text: string, report: Report, template: SectionTemplate): TextEdit[] {
  const lineEnd = lineEndOf(text);
  const sections = firstOfEach(report);
  const previous = before(report, template);
  const place = previous === undefined ? 0 : sections.indexOf(previous) + 1;
  const byPlace = areCountedByPlace(sections);
  const heading = headingLike(text, sections, template, byPlace ? place + 1 : template.number);
  const table = report.edition.tables.find((each) => each.section === template.key);
  const found = report.tables.find((each) => each.template === table);
  const layout = report.tables[0]?.layout ?? 'tab';
  const body =
    table === undefined
      ? skeletonText(template.skeleton, lineEnd)
      : found === undefined
        ? tableText(table, layout, lineEnd)
        : '';
  const gap = lineEnd + lineEnd;
  const written = body === '' ? heading : heading + gap + body;
  const edits: TextEdit[] = [];
  const following = sections[place];
  if (found !== undefined) {
    // The table stands there, without the heading over it.
    edits.push(at(lineStartAt(text, found.span.start), written + gap));
  } else if (previous !== undefined) {
    const { signature } = report;
    const signed = signature !== null && following === undefined && signature.span.start >= previous.headingSpan.end;
    if (signed) edits.push(at(lineStartAt(text, signature.span.start), written + gap));
    else edits.push(at(lineEndAt(text, previous.span.end), gap + written));
  } else if (following !== undefined) {
    edits.push(at(lineStartAt(text, following.headingSpan.start), written + gap));
  } else edits.push(at(lineEndAt(text, report.title?.span.end ?? text.length), gap + written));
  if (byPlace) {
    sections.slice(place).forEach((section, i) => {
      const edit = renumber(text, section, place + i + 2);
      if (edit !== null) edits.push(edit);
    });
  }
  return edits;
}

function at(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

/** A heading marked up and numbered as the others are. */
function headingLike(text: string, sections: readonly Section[], { title }: SectionTemplate, number: number): string {
  const chinese = `${'一二三四五六七八九十'.charAt(number - 1)}、`;
  const model = sections.find(({ ordinal }) => ordinal !== null && ordinal.span.end > ordinal.span.start);
  if (model?.ordinal == null) return chinese + title;
  const mark = text.slice(lineStartAt(text, model.headingSpan.start), model.headingSpan.start);
  const written = text.slice(model.ordinal.span.start, model.ordinal.span.end);
  return (/^[#\s]*$/.test(mark) ? mark : '') + (withNumber(written, number) ?? chinese) + title;
}
