import type { Finding } from '../findings/finding.ts';
import type { Report, Table } from '../model/report.ts';
import { labelKey } from '../text/fold.ts';
import { fnv1a } from '../text/hash.ts';
import { contains, lastFrom, type Span } from '../text/span.ts';
import { done, type Work } from '../text/work.ts';

/**
 * Names the place of each finding, in the order given, so that rule and place together say which finding is meant
 * after the text was edited elsewhere and in any language of the messages: a cell's address
 * (`applications/new/total`), a row or head of a table, a heading, or a section and a digest of the sentence
 * (`overview#5f3a09c1`), and what the finding says is missing there (`overview/heading@platforms`). Several findings of
 * one rule at one place are numbered from the second on (`…:2`). Names are stored in configurations, baselines and
 * reports for other tools: how they are made may not change.
 */
export function placesOf(findings: readonly Finding[], text: string, report: Report | null): readonly string[] {
  return done(namingPlaces(findings, text, report));
}

/** So many places are named at once. */
const PLACES_AT_ONCE = 200;

/** The same, piece by piece. */
export function* namingPlaces(
  findings: readonly Finding[],
  text: string,
  report: Report | null,
): Work<readonly string[]> {
  const counts = new Map<string, number>();
  const places: string[] = [];
  for (const finding of findings) {
    if (places.length % PLACES_AT_ONCE === PLACES_AT_ONCE - 1) yield;
    const place = placeOf(finding, text, report) + subjectOf(finding);
    const key = `${finding.rule} ${place}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    places.push(count === 1 ? place : `${place}:${count}`);
  }
  return places;
}

/** A topic, a section or another body's report that is missing has no place of its own: it is told by its key or name. */
function subjectOf({ data }: Finding): string {
  const subject = data?.['topic'] ?? data?.['section'] ?? data?.['missing'];
  return typeof subject === 'string' ? `@${subject}` : '';
}

function placeOf({ span }: Finding, text: string, report: Report | null): string {
  if (report === null) return 'text';
  for (const table of report.tables) if (contains(table.span, span)) return placeInTable(table, span);
  if (report.title !== null && contains(report.title.span, span)) return `title#${sentenceDigest(text, span)}`;
  if (report.signature !== null && contains(report.signature.span, span)) {
    return `signature#${sentenceDigest(text, span)}`;
  }
  const section = lastFrom(report.sections, (each) => each.span, span.start);
  if (section === null) return `preamble#${sentenceDigest(text, span)}`;
  const { key } = section.template;
  return contains(section.headingSpan, span) ? `${key}/heading` : `${key}#${sentenceDigest(text, span)}`;
}

function placeInTable(table: Table, span: Span): string {
  const { key } = table.template;
  for (const cell of table.cells.values()) if (cell.span !== null && contains(cell.span, span)) return cell.address;
  for (const head of table.heads) if (contains(head.span, span)) return `${key}/head/${head.column.key}`;
  for (const row of table.rows) if (contains(row.span, span)) return `${key}/${row.template.key}`;
  return key;
}

/** How far to either side of a finding its sentence is looked for: text without any punctuation costs no more. */
const REACH = 300;
const sentenceEnd = /[。！？；\r\n]/;

/** A digest of the sentence that a finding begins in, spaces, punctuation and variant characters folded away. */
function sentenceDigest(text: string, { start }: Span): string {
  let from = start;
  let to = start;
  while (from > Math.max(0, start - REACH) && !sentenceEnd.test(text.charAt(from - 1))) from--;
  while (to < Math.min(text.length, start + REACH) && !sentenceEnd.test(text.charAt(to))) to++;
  return digest(labelKey(text.slice(from, to)));
}

/** Eight hexadecimal digits. */
function digest(text: string): string {
  return (fnv1a(text) >>> 0).toString(16).padStart(8, '0');
}
