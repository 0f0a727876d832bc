import type { Paragraph, Report } from '../model/report.ts';
import { sourceSpan } from '../syntax/source.ts';
import type { Span } from '../text/span.ts';
import { preamble } from './passage.ts';

/** A paragraph as it stands, with the way back to the document. */
export interface RunningText {
  readonly kind: 'title' | 'line';
  readonly text: string;
  /** The key of the section that it stands in; null before the first. */
  readonly part: string | null;
  locate(start: number, end: number): Span;
}

/** The paragraphs of a report outside its tables, headings and title, in order. `source` is the document's text. */
export function runningText(source: string, report: Report): readonly RunningText[] {
  return [
    ...preamble(source, report).map((paragraph) => located(paragraph, 'line', null)),
    ...report.sections.flatMap(({ template, paragraphs }) =>
      paragraphs.map((paragraph) => located(paragraph, 'line', template.key)),
    ),
  ];
}

/** The same with the title before it. */
export function titleAndText(source: string, report: Report): readonly RunningText[] {
  const span = report.title?.span;
  const title = span === undefined ? [] : [located({ span, text: source.slice(span.start, span.end) }, 'title', null)];
  return [...title, ...runningText(source, report)];
}

function located(paragraph: Paragraph, kind: RunningText['kind'], part: string | null): RunningText {
  return {
    kind,
    text: paragraph.text,
    part,
    locate: (start, end) => sourceSpan(paragraph, { start, end }),
  };
}
