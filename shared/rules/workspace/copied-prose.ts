import { type ComparedSection, comparedSections, sentencesOf } from '../../folder/facts.ts';
import type { Alike } from '../../folder/folder.ts';
import { sentenceHash } from '../../folder/likeness.ts';
import type { Report } from '../../model/report.ts';
import type { WorkspaceRule } from '../rule.ts';
import { cited } from './evidence.ts';

/** So much of a section must stand in another report, and so long must both be: short boilerplate is alike everywhere. */
const SHARE = 0.85;
const SHORTEST = 200;
const MOST_NAMED = 5;
const MOST_SENTENCES = 10;

/**
 * Section 一 or 五 is for the most part that of another year's or another body's report, years and counts left aside.
 * Source: 《条例》 article 47 (reports that are inaccurate or perfunctory are to be corrected) and article 50.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: { id: 'copied-prose', family: 'workspace', severity: 'information', enabled: true, fixable: false },
  *check({ neighbours, report }) {
    const { self } = neighbours;
    for (const key of comparedSections) {
      const section = self.sections.get(key);
      if (section === undefined || section.wording.length < SHORTEST) continue;
      const alike = neighbours
        .alike(key, SHARE)
        .filter((each) => (each.report.sections.get(key)?.wording.length ?? 0) >= SHORTEST);
      const [likest] = alike;
      if (likest === undefined) continue;
      const sentences = sentencesIn(report, key, likest);
      yield {
        rule: 'copied-prose',
        severity: 'information',
        span: section.heading.span,
        message: {
          id: 'copied-prose',
          args: { body: likest.report.body, year: likest.report.year, share: percent(likest.share) },
        },
        related: alike.slice(0, MOST_NAMED).flatMap((each) => {
          const other = each.report.sections.get(key);
          const args = { body: each.report.body, year: each.report.year, share: percent(each.share) };
          return other === undefined ? [] : [cited(each.report, other.heading, { id: 'copied-prose.source', args })];
        }),
        data: {
          section: key,
          repetition: Math.round(likest.share * 10_000) / 10_000,
          ...(sentences.length === 0 ? {} : { sentences }),
        },
      };
    }
  },
};

/** Rounded down: 99.9 % is not the whole. */
function percent(share: number): number {
  return Math.floor(share * 100);
}

/** The longest sentences that the other report has too. */
function sentencesIn(report: Report | null, key: ComparedSection, { report: other }: Alike): readonly string[] {
  const known = new Set(other.sections.get(key)?.sentences);
  const paragraphs = (report?.sections ?? []).filter(({ template }) => template.key === key);
  return paragraphs
    .flatMap((section) => section.paragraphs.flatMap(({ text }) => sentencesOf(text)))
    .filter((sentence) => known.has(sentenceHash(sentence)))
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_SENTENCES);
}
