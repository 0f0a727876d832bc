import type { Fix } from '../../findings/finding.ts';
import type { Section } from '../../model/report.ts';
import { cellOfRole } from '../../model/roles.ts';
import { skeletonLines, todo } from '../../writing/blanks.ts';
import { paragraphsLike, shapeOf } from '../../writing/elements.ts';
import { lineEndOf } from '../../writing/lines.ts';
import type { ReportSubject, SectionRule } from '../rule.ts';
import { saysAnything } from '../section-words.ts';

/** What is shorter than this says neither a problem nor how it was dealt with. */
const SHORTEST = 30;

/**
 * A section of running text with nothing under its heading; a signature, a date and what a page has at its foot are no
 * content. Problems and improvements (《条例》 article 50(4)) need more than 「无」. `missing-table` reports a
 * section without its table.
 */
export const rule: SectionRule = {
  scope: 'section',
  meta: { id: 'empty-section', family: 'structure', severity: 'error', enabled: true, fixable: true },
  *check({ section: { template, headingSpan }, repeated, holdsRows, words }) {
    if (repeated || template.kind !== 'prose') return;
    const empty = !saysAnything(words);
    if (empty ? holdsRows : template.key !== 'problems' || !isTooShort(words)) return;
    yield {
      rule: 'empty-section',
      severity: empty ? 'error' : 'warning',
      span: headingSpan,
      message: {
        id: empty ? 'empty-section' : 'empty-section.short',
        args: { title: template.title, least: SHORTEST },
      },
      about: { section: template.key },
    };
  },
  fixes({ message, about }, present) {
    const section = present.report.sections.find(({ template }) => template.key === about?.['section']);
    return section === undefined || message.id !== 'empty-section' ? [] : fixesOf(present, section);
  },
};

function isTooShort(words: Iterable<string>): boolean {
  let length = 0;
  for (const each of words) {
    if (each.includes('〔待填')) return false;
    length += each.replace(/\s/gu, '').length;
    if (length >= SHORTEST) return false;
  }
  return true;
}

function fixesOf(context: ReportSubject, { template, headingSpan }: Section): Fix[] {
  const { text, report } = context;
  const heading = shapeOf(text, headingSpan);
  if (heading === null) return [];
  const lineEnd = lineEndOf(text);
  const gap = heading.element ? lineEnd : lineEnd + lineEnd;
  const offset = heading.span.end;
  const insert = (title: Fix['title'], ...lines: readonly string[]): Fix => ({
    title,
    applicability: 'choice',
    edits: [{ span: { start: offset, end: offset }, newText: gap + paragraphsLike(context, lines, heading.element) }],
  });
  const fixes: Fix[] = [];
  if (template.key === 'other-matters' && (report.year ?? report.edition.years.from) >= 2021) {
    const unpaid = cellOfRole(report, 'other.unpaid', 'total')?.figure;
    // Where a request was dropped because its fee was not paid, a fee was charged.
    if (unpaid?.kind === 'figure' && unpaid.value === '0') {
      fixes.push(insert({ id: 'empty-section.fix-no-fee' }, '本年度未发出信息处理费收费通知，未收取信息处理费。'));
    }
    fixes.push(
      insert({ id: 'empty-section.fix-fee' }, `本年度发出信息处理费收费通知${todo}件，收取信息处理费${todo}元。`),
    );
  }
  fixes.push(insert({ id: 'empty-section.fix', args: { title: template.title } }, ...skeletonLines(template.skeleton)));
  return fixes;
}
