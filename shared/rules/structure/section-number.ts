import type { Section } from '../../model/report.ts';
import { renumber } from '../../writing/headings.ts';
import type { Rule } from '../rule.ts';
import { areCountedByPlace, firstOfEach } from './sections.ts';

/** A heading whose number is not the form's. Quiet where the headings are rightly counted and a section is missing. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'section-number', family: 'structure', severity: 'error', enabled: true, fixable: true },
  *check({ text, report }) {
    const sections = firstOfEach(report);
    const byPlace = areCountedByPlace(sections);
    let added = 0;
    for (const [i, section] of sections.entries()) {
      const { ordinal, template } = section;
      const number = byPlace ? i + 1 : template.number;
      if (ordinal !== null && ordinal.number !== number && ordinal.number !== number + added) {
        yield {
          rule: 'section-number',
          severity: 'error',
          span: ordinal.span.end > ordinal.span.start ? ordinal.span : section.headingSpan,
          message: { id: 'section-number', args: { title: template.title, number, found: ordinal.number } },
          fixes: () => {
            const edit = renumber(text, section, number);
            return edit === null
              ? []
              : [
                  {
                    title: { id: 'fix-section-number', args: { title: template.title, number } },
                    applicability: 'safe',
                    edits: [edit],
                  },
                ];
          },
        };
      }
      added += sectionsOfItsOwn(section);
    }
  },
};

/** Headings below a section that are none of the form's: 「六、下一年工作思路」. They count, where headings are counted. */
function sectionsOfItsOwn({ paragraphs }: Section): number {
  return paragraphs.filter(({ text }) => /^[一二三四五六七八九十]{1,2}、[^。；，]{2,30}$/u.test(text)).length;
}
