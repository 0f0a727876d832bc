import type { Report, Section } from '../../model/report.ts';
import { renumber } from '../../writing/headings.ts';
import type { Rule } from '../rule.ts';
import { areCountedByPlace, firstOfEach } from './sections.ts';

/** A heading whose number is not the form's. Quiet where the headings are rightly counted and a section is missing. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'section-number', family: 'structure', severity: 'error', enabled: true, fixable: true },
  *check({ report }) {
    for (const { section, number, found } of misnumbered(report)) {
      const { template, ordinal, headingSpan } = section;
      yield {
        rule: 'section-number',
        severity: 'error',
        span: ordinal !== null && ordinal.span.end > ordinal.span.start ? ordinal.span : headingSpan,
        message: { id: 'section-number', args: { title: template.title, number, found } },
        about: { section: template.key },
      };
    }
  },
  fixes({ about }, { text, report }) {
    for (const { section, number } of misnumbered(report)) {
      const edit = section.template.key === about?.['section'] ? renumber(text, section, number) : null;
      if (edit === null) continue;
      const title = { id: 'section-number.fix', args: { title: section.template.title, number } } as const;
      return [{ title, applicability: 'safe', edits: [edit] }];
    }
    return [];
  },
};

interface Misnumbered {
  readonly section: Section;
  /** The number that belongs there, and the one that stands there. */
  readonly number: number;
  readonly found: number;
}

function misnumbered(report: Report): Misnumbered[] {
  const sections = firstOfEach(report);
  const byPlace = areCountedByPlace(sections);
  const wrong: Misnumbered[] = [];
  for (const [i, section] of sections.entries()) {
    const { ordinal, template } = section;
    const number = byPlace ? i + 1 : template.number;
    if (ordinal === null || ordinal.number === number) continue;
    const added = sections.slice(0, i).reduce((sum, each) => sum + sectionsOfItsOwn(each), 0);
    if (ordinal.number !== number + added) wrong.push({ section, number, found: ordinal.number });
  }
  return wrong;
}

/** Headings below a section that are none of the form's: 「六、下一年工作思路」. They count, where headings are counted. */
function sectionsOfItsOwn({ texts }: Section): number {
  let count = 0;
  for (const text of texts) if (/^[一二三四五六七八九十]{1,2}、[^。；，]{2,30}$/u.test(text)) count++;
  return count;
}
