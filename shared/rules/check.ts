import type { Finding, RuleFinding } from '../findings/finding.ts';
import { titleAndText } from '../prose/running-text.ts';
import type { Span } from '../text/span.ts';
import type { ReportSubject, Rule, TextSubject } from './rule.ts';

/** What a rule finds in a report, with offsets into the report's text and repairs made for it as it stands. */
export function findingsOf(rule: Rule, present: ReportSubject): Finding[] {
  return [...found(rule, present)].map((finding) => repairable(finding, rule, present));
}

function repairable(finding: RuleFinding, rule: Rule, present: ReportSubject): Finding {
  const { fixes } = rule;
  if (fixes === undefined) return finding;
  const made: Finding = { ...finding, fixes: () => fixes.call(rule, made, present) };
  return made;
}

function* found(rule: Rule, present: ReportSubject): Iterable<RuleFinding> {
  const { text: source, report, reconciliation, prose, identity } = present;
  const { edition } = identity;
  if (rule.meta.editions !== undefined && !rule.meta.editions.includes(edition.id)) return;
  switch (rule.scope) {
    case 'report':
      yield* rule.check(present);
      return;
    case 'table':
      for (const { table, arithmetic } of reconciliation.tables) {
        yield* rule.check({ table, arithmetic, source, identity });
      }
      return;
    case 'section':
      for (const section of report.sections) {
        const passages = prose.passages.filter(({ passage }) => passage.part === section.template.key);
        yield* rule.check({ section, passages, source, identity });
      }
      return;
    case 'passage':
      for (const read of prose.passages) {
        for (const finding of rule.check({ ...read, identity })) yield placed(finding, read.passage.locate);
      }
      return;
    case 'text':
      for (const { subject, locate } of texts(present)) {
        for (const finding of rule.check(subject)) yield placed(finding, locate);
      }
  }
}

function* texts({ text, report, identity }: ReportSubject): Iterable<{
  readonly subject: TextSubject;
  readonly locate: (span: Span) => Span;
}> {
  for (const { text: words, part, kind, locate } of titleAndText(text, report)) {
    yield { subject: { kind, text: words, part, identity }, locate: ({ start, end }) => locate(start, end) };
  }
  for (const { span, template } of report.tables) {
    yield {
      subject: { kind: 'table', text: text.slice(span.start, span.end), part: template.section, identity },
      locate: ({ start, end }) => ({ start: span.start + start, end: span.start + end }),
    };
  }
}

function placed(finding: RuleFinding, locate: (span: Span) => Span): RuleFinding {
  const { span, related } = finding;
  return {
    ...finding,
    span: locate(span),
    ...(related === undefined ? {} : { related: related.map((note) => ({ ...note, span: locate(note.span) })) }),
  };
}
