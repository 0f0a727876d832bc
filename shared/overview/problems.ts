import type { Analysis } from '../analysis.ts';
import type { DocumentText } from '../document/document.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import { bodyKey } from '../folder/body-key.ts';
import { type Locale, type Message, render } from '../messages/message.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../text/span.ts';
import type { Work } from '../text/work.ts';
import mending from './mending.json' with { type: 'json' };

/** A finding as a person reads it who has the report in another program: where it is, what it is, how it is mended. */
export interface Problem {
  readonly severity: Severity;
  readonly where: string;
  readonly what: string;
  /** Empty where nothing is to be mended, since the finding is accepted. */
  readonly mend: string;
  /** Why it is accepted, in words; null where it is not. */
  readonly accepted: string | null;
}

/** What is found in one report. */
export interface ReportProblems {
  readonly body: string;
  readonly year: number;
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** What a body is sent: its reports with a finding, the latest first. */
export interface BodyProblems {
  readonly body: string;
  readonly reports: readonly ReportProblems[];
}

/** What of a report a problem is described by. */
interface Source {
  readonly analysis: Analysis;
  /** The document that the text was read from, if any. */
  readonly document: DocumentText | null;
  /** Why a finding is accepted, as the configuration says; null where it gives no reason. */
  readonly reasonOf: (finding: Finding) => string | null;
}

/** Every finding of a report above a hint, what is accepted among them, in order of position. */
export function* listingProblems({ analysis, document, reasonOf }: Source, locale: Locale): Work<readonly Problem[]> {
  const { findings, suppressed } = analysis;
  if (suppressed.length > 0) yield* analysis.namingPlaces();
  const accepted = new Set(suppressed);
  const all = [...findings, ...suppressed].filter(({ severity }) => severity !== 'hint');
  all.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const problems: Problem[] = [];
  for (const finding of all) {
    yield;
    const isAccepted = accepted.has(finding);
    problems.push({
      severity: finding.severity,
      where: render(placeOf(finding.span, analysis, document), locale),
      what: render(finding.message, locale),
      mend: isAccepted ? '' : yield* describingRepair(finding, locale),
      accepted: isAccepted ? (reasonOf(finding) ?? render({ id: 'problem-no-reason' }, locale)) : null,
    });
  }
  return problems;
}

/** That a file could not be looked into, which its body has to know as well. */
export function unreadProblem(reason: string, locale: Locale): Problem {
  const [where, mend] = [{ id: 'problem-whole-file' }, { id: 'problem-send-again' }] as const;
  return {
    severity: 'warning',
    where: render(where, locale),
    what: reason,
    mend: render(mend, locale),
    accepted: null,
  };
}

/** Those with a finding, body by body in order of the name. */
export function problemsByBody(reports: readonly ReportProblems[]): readonly BodyProblems[] {
  const bodies = new Map<string, ReportProblems[]>();
  for (const report of reports) {
    if (report.problems.length === 0) continue;
    const key = bodyKey(report.body);
    bodies.set(key, [...(bodies.get(key) ?? []), report]);
  }
  const pages = [...bodies.values()].map((own): BodyProblems => {
    own.sort((a, b) => b.year - a.year || (a.path < b.path ? -1 : 1));
    return { body: own[0]?.body ?? '', reports: own };
  });
  return pages.sort((a, b) => (a.body < b.body ? -1 : a.body > b.body ? 1 : 0));
}

/** How much of a line is quoted, in UTF-16 units. */
const QUOTED = 24;

/** In a Word file the place as a person counts it there, else section and line; with the words that stand there. */
function placeOf(span: Span, { text, report, lines }: Analysis, document: DocumentText | null): Message {
  const words = text
    .slice(span.start, Math.min(span.end, span.start + QUOTED + 1))
    .replace(/\s+/g, ' ')
    .trim();
  const quoted = words.length > QUOTED ? `${words.slice(0, QUOTED)}…` : words;
  const place = document?.place(span) ?? lineAt(span, lines.at(span.start).line + 1, report);
  // A lone figure says nothing that the place does not.
  return /\p{L}{2}/u.test(quoted) ? { id: 'problem-quoted', args: { place, words: quoted } } : place;
}

function lineAt({ start }: Span, line: number, report: Report | null): Message {
  const section = report?.sections.findLast(({ headingSpan }) => headingSpan.start <= start);
  if (section === undefined) return { id: 'problem-line', args: { line } };
  const ordinal = '一二三四五六七八九十'[section.template.number - 1] ?? section.template.number;
  return { id: 'problem-section-line', args: { section: ordinal, line } };
}

const withoutRepair: Readonly<Record<string, { readonly zh: string; readonly en: string } | undefined>> = mending;

/** The repairs that the finding offers; one that offers none as its rule's page says. */
function* describingRepair({ rule, findingFixes }: Finding, locale: Locale): Work<string> {
  const fixes = findingFixes === undefined ? [] : yield* findingFixes();
  const titles = fixes.slice(0, MOST_REPAIRS).map(({ title }) => title);
  const [first, ...more] = titles;
  if (first !== undefined) return more.length === 0 ? render(first, locale) : choice(titles, locale);
  const page = withoutRepair[rule];
  if (page === undefined) return render({ id: 'problem-check' }, locale);
  return locale === 'en' ? page.en : page.zh;
}

/** More than these nobody weighs against each other. */
const MOST_REPAIRS = 4;

function choice(titles: readonly Message[], locale: Locale): string {
  const listed = titles.map((words, i) => `（${i + 1}）${render(words, locale)}`);
  return render({ id: 'problem-either', args: { repairs: listed.join(locale === 'en' ? '; ' : '；') } }, locale);
}
