import type { Report } from '../../model/report.ts';
import type { Rule } from '../rule.ts';

/**
 * The file's name states another year than the title. A name with several years, or with none that stands before
 * 年, says nothing certain.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'file-year-mismatch', family: 'content', severity: 'warning', enabled: true, fixable: true },
  *check({ report, fileName }) {
    const stated = report.title?.year ?? null;
    if (stated === null || fileName === null) return;
    const years = new Set([...fileName.matchAll(/(?:^|\D)(20\d\d)\s?年/g)].map((match) => Number(match[1])));
    const named = [...years][0];
    if (named === undefined || years.size > 1 || named === stated.value) return;
    yield {
      rule: 'file-year-mismatch',
      severity: 'warning',
      span: stated.span,
      message: { id: 'file-year-mismatch', args: { title: String(stated.value), file: String(named) } },
      fixes: () => {
        // Where the report itself goes with the title, it is the file that has the wrong name.
        const title = mentions(report, stated.value);
        if (title > 0 && title >= mentions(report, named)) return [];
        return [
          {
            title: { id: 'file-year-mismatch.fix', args: { year: String(named) } },
            applicability: 'choice',
            edits: [{ span: stated.span, newText: String(named) }],
          },
        ];
      },
    };
  },
};

/** How often the paragraphs name the year; a signature of the January after counts as one. */
function mentions(report: Report, year: number): number {
  const words = `${year}年`;
  const paragraphs = report.sections.flatMap((section) => section.paragraphs);
  const date = report.signature?.date ?? null;
  const signed = date !== null && date.year === (date.month === 12 ? year : year + 1);
  return paragraphs.reduce((sum, { text }) => sum + text.split(words).length - 1, signed ? 1 : 0);
}
