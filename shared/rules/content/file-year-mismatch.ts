import type { Report } from '../../model/report.ts';
import { yearNamedBy } from '../../text/year-in-name.ts';
import type { ReportRule } from '../rule.ts';

/**
 * The file's name states another year than the title. A name with several years, or with none that stands before
 * 年, says nothing certain.
 */
export const rule: ReportRule = {
  scope: 'report',
  meta: { id: 'file-year-mismatch', family: 'content', severity: 'warning', enabled: true, fixable: true },
  *check({ report, fileName }) {
    const stated = report.title?.year ?? null;
    if (stated === null || fileName === null) return;
    const named = yearNamedBy(fileName);
    if (named === null || named === stated.value) return;
    yield {
      rule: 'file-year-mismatch',
      severity: 'warning',
      span: stated.span,
      message: { id: 'file-year-mismatch', args: { title: String(stated.value), file: String(named) } },
    };
  },
  fixes({ span }, { report, fileName }) {
    const named = yearNamedBy(fileName);
    const stated = report.title?.year?.value ?? null;
    if (named === null || stated === null) return [];
    // Where the report itself goes with the title, it is the file that has the wrong name.
    const title = mentions(report, stated);
    if (title > 0 && title >= mentions(report, named)) return [];
    return [
      {
        title: { id: 'file-year-mismatch.fix', args: { year: String(named) } },
        applicability: 'choice',
        edits: [{ span, newText: String(named) }],
      },
    ];
  },
};

/** How often the paragraphs name the year; a signature of the January after counts as one. */
function mentions(report: Report, year: number): number {
  const words = `${year}年`;
  const date = report.signature?.date ?? null;
  const signed = date !== null && date.year === (date.month === 12 ? year : year + 1);
  let count = signed ? 1 : 0;
  for (const { texts } of report.sections) for (const text of texts) count += text.split(words).length - 1;
  return count;
}
