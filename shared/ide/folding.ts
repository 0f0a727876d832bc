import type { Analysis } from '../analysis.ts';
import type { Span } from '../text/span.ts';

/** The parts of a report that fold: each section from its heading, and each table. */
export function foldingSpans(analysis: Analysis): readonly Span[] {
  const { report } = analysis;
  if (report === null) return [];
  return [...report.sections.map((section) => section.span), ...report.tables.map((table) => table.span)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}
