import type { Report, Table } from '../model/report.ts';
import type { Span } from '../text/span.ts';
import { lineEndAt } from '../writing/lines.ts';

/** The span without the line ends and spaces of the first line that has content; the text's start where none has. */
export function firstLine(text: string): Span {
  const start = Math.max(0, text.search(/[^\s\ufeff]/u));
  return { start, end: lineEndAt(text, start) };
}

/** Where a finding about a whole table stands: on its section's heading, else on its first line. */
export function headOf(text: string, report: Report, table: Table): Span {
  const section = report.sections.find(({ template }) => template.key === table.template.section);
  return section === undefined ? firstLineOf(text, table) : section.headingSpan;
}

/** The first line of a table that stands in `text`. */
export function firstLineOf(text: string, table: Table): Span {
  const { start, end } = firstLine(text.slice(table.span.start, table.span.end));
  return { start: table.span.start + start, end: table.span.start + end };
}
