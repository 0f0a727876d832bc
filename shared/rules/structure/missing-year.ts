import type { Fix } from '../../findings/finding.ts';
import type { MessageId } from '../../messages/message.ts';
import type { Report } from '../../model/report.ts';
import { fold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { todo } from '../../writing/blanks.ts';
import { isPlain } from '../../writing/lines.ts';
import type { Rule } from '../rule.ts';

/** A title that names no year. Candidates are what else in the report speaks of the year; none is certain. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'missing-year', family: 'structure', severity: 'warning', enabled: true, fixable: true },
  *check({ text, report }) {
    const { title } = report;
    if (title === null || title.year !== null) return;
    const { span } = title;
    if (text.slice(span.start, span.end).includes('〔待填')) return;
    yield {
      rule: 'missing-year',
      severity: 'warning',
      span,
      message: { id: 'missing-year' },
    };
  },
  fixes({ span }, { text, report, fileName }) {
    const at = isPlain(text, span) ? placeForYear(text.slice(span.start, span.end)) : null;
    return at === null ? [] : fixesOf(report, fileName, { start: span.start + at, end: span.start + at });
  },
};

function placeForYear(words: string): number | null {
  const { key, offsets } = fold(words);
  const at = key.search(/政府信息公开|政务信息公开|政务公开|信息公开/u);
  return at < 0 ? null : (offsets[at] ?? null);
}

function fixesOf(report: Report, fileName: string | null, span: Span): Fix[] {
  const candidates = new Map<number, MessageId>();
  const consider = (year: number | null, source: MessageId): void => {
    if (year === null || candidates.has(year)) return;
    const { from, to } = report.edition.years;
    // The heads tell the edition, and with it the years that it is for.
    if (report.editionBy === 'heads' ? year < from || (to !== null && year > to) : year < 2008) return;
    candidates.set(year, source);
  };
  const signed = report.signature?.date ?? null;
  // A report is signed in the year after, or in December of its own.
  consider(signed === null ? null : signed.month === 12 ? signed.year : signed.year - 1, 'missing-year.from-signature');
  if (signed === null) consider(yearNamed(report), 'missing-year.from-prose');
  consider(yearIn(fileName ?? ''), 'missing-year.from-file-name');
  const fixes = [...candidates].map(
    ([year, source]): Fix => ({
      title: { id: 'missing-year.fix', args: { year, source: { id: source } } },
      applicability: 'choice',
      edits: [{ span, newText: `${year}年` }],
    }),
  );
  if (fixes.length > 0) return fixes;
  const snippet: Fix = {
    title: { id: 'missing-year.fix-blank' },
    applicability: 'choice',
    edits: [{ span, newText: `\${1:${todo}}年` }],
    snippet: true,
  };
  return [snippet];
}

function yearNamed({ sections }: Report): number | null {
  const counts = new Map<number, number>();
  for (const text of sections.find(({ template }) => template.number === 1)?.texts ?? []) {
    for (const [digits] of text.matchAll(/20[0-9]{2}(?=\s?年)/gu)) {
      counts.set(Number(digits), (counts.get(Number(digits)) ?? 0) + 1);
    }
  }
  // The year that the report opens with, unless another is named more often: then neither is certain.
  const [first] = counts.keys();
  return first !== undefined && [...counts.values()].every((count) => count <= (counts.get(first) ?? 0)) ? first : null;
}

function yearIn(name: string): number | null {
  const found = /(?<![0-9])20[0-9]{2}(?![0-9])/u.exec(name);
  return found === null ? null : Number(found[0]);
}
