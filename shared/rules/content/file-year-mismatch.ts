import type { Report } from '../../model/report.ts';
import type { Rule } from '../rule.ts';

/**
 * The file's name states another year than the title. A name with several years, or with none that stands before
 * 年, says nothing certain.
 */
export const rule: Rule = {
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
        // Where the text goes with the title, it is the file that has the wrong name.
        if (speaksOf(report, stated.value) && !speaksOf(report, named)) return [];
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

/** True if the running text names the year, or the signature is of the year after. */
function speaksOf(report: Report, year: number): boolean {
  const words = `${year}年`;
  return (
    report.signature?.date?.year === year + 1 ||
    report.sections.some(({ paragraphs }) => paragraphs.some(({ text }) => text.includes(words)))
  );
}
