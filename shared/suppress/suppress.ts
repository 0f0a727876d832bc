import type { Finding } from '../findings/finding.ts';
import { type RuleId, ruleIds } from '../findings/rule-ids.ts';
import type { Report } from '../model/report.ts';
import { type CommentEntry, commentEntries, isAsking, removeEntry } from './comment.ts';
import { placesOf } from './place.ts';
import type { Suppression } from './suppression.ts';

export interface SuppressionResult {
  /** What is left to report, what it says about suppressions without use included. */
  readonly findings: readonly Finding[];
  /** What was left out. */
  readonly suppressed: readonly Finding[];
  /** Suppressions that match no finding; those of rules that did not run are left out, since they could not match. */
  readonly unused: readonly Suppression[];
}

interface Subject {
  readonly text: string;
  /** Called only where there is anything to suppress. */
  readonly report: () => Report | null;
  /** Whether the rule was on. */
  readonly ran: (rule: RuleId) => boolean;
}

/**
 * Leaves out the findings that the text's comments or the given suppressions ask to leave out, and reports each such
 * request that matches nothing: it would hide the next fault of its kind.
 */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  { text, report: reportOf, ran }: Subject,
): SuppressionResult {
  const comments = commentEntries(text);
  if (comments.length === 0 && suppressions.length === 0) return { findings, suppressed: [], unused: [] };
  const report = reportOf();
  const places = placesOf(findings, text, report);
  const used = new Set<Suppression | CommentEntry>();
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  // By rule and place, or by rule alone: a text may hold as many comments as findings.
  const asked = new Map<string, (Suppression | CommentEntry)[]>();
  const ask = (key: string, each: Suppression | CommentEntry): void => {
    const others = asked.get(key);
    if (others === undefined) asked.set(key, [each]);
    else others.push(each);
  };
  for (const each of suppressions) ask(each.place === null ? each.rule : `${each.rule} ${each.place}`, each);
  for (const each of comments) if (isAsking(each)) ask(each.name, each);
  findings.forEach((finding, index) => {
    const { rule } = finding;
    const reasons = [...(asked.get(rule) ?? []), ...(asked.get(`${rule} ${places[index]}`) ?? [])];
    for (const reason of reasons) used.add(reason);
    (reasons.length === 0 ? kept : suppressed).push(finding);
  });
  const unused = suppressions.filter((each) => !used.has(each) && ran(each.rule));
  const idle = comments.filter((entry) => !used.has(entry) && !(isRule(entry.name) && !ran(entry.name)));
  const remarks = ran('unused-suppression')
    ? [
        ...idle.map((entry) => unusedComment(entry, text)),
        ...unused.filter(({ source }) => source === 'config').map((each) => unusedEntry(each, report)),
      ]
    : [];
  return { findings: [...kept, ...remarks], suppressed, unused };
}

function isRule(name: string): name is RuleId {
  return ruleIds.some((id) => id === name);
}

function unusedComment(entry: CommentEntry, text: string): Finding {
  return {
    rule: 'unused-suppression',
    severity: 'warning',
    span: entry.span,
    message: isAsking(entry)
      ? {
          id: isRule(entry.name) ? 'unused-suppression.comment' : 'unused-suppression.unknown-rule',
          args: { rule: entry.name },
        }
      : { id: 'unused-suppression.unknown-form', args: { word: entry.word } },
    data: { suppressed: entry.name },
    fixes: () => [
      { title: { id: 'unused-suppression.fix' }, applicability: 'unique', edits: [removeEntry(text, entry)] },
    ],
  };
}

/** The entry itself stands in another file: the finding stands on the title of the report that it is about. */
function unusedEntry({ rule, place }: Suppression, report: Report | null): Finding {
  return {
    rule: 'unused-suppression',
    severity: 'warning',
    span: report?.title?.span ?? { start: 0, end: 0 },
    message:
      place === null
        ? { id: 'unused-suppression.file-entry', args: { rule } }
        : { id: 'unused-suppression.entry', args: { rule, place } },
    data: { suppressed: rule, ...(place === null ? {} : { place }) },
  };
}
