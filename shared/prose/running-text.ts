import type { Paragraph, Report } from '../model/report.ts';
import { sourceSpan } from '../syntax/source.ts';
import type { Span } from '../text/span.ts';
import { preamble } from './passage.ts';

/** A paragraph as it stands, with the way back to the document. */
export interface RunningText {
  readonly text: string;
  locate(start: number, end: number): Span;
}

/** The paragraphs of a report outside its tables, headings and title, in order. `source` is the document's text. */
export function runningText(source: string, report: Report): readonly RunningText[] {
  return [...preamble(source, report), ...report.sections.flatMap(({ paragraphs }) => paragraphs)].map((paragraph) =>
    located(paragraph),
  );
}

/** The same with the title before it. */
export function titleAndText(source: string, report: Report): readonly RunningText[] {
  const span = report.title?.span;
  const title = span === undefined ? [] : [located({ span, text: source.slice(span.start, span.end) })];
  return [...title, ...runningText(source, report)];
}

function located(paragraph: Paragraph): RunningText {
  return { text: paragraph.text, locate: (start, end) => sourceSpan(paragraph, { start, end }) };
}
