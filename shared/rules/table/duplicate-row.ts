import type { Finding, Fix, RuleFinding } from '../../findings/finding.ts';
import type { Report, Row, Table } from '../../model/report.ts';
import type { TableTemplate } from '../../template/schema.ts';
import type { Span } from '../../text/span.ts';
import { wholeLines } from '../../writing/lines.ts';
import type { ReportSubject, TableInReportRule } from '../rule.ts';

/** A row that stands in the text, and where its label does. */
interface Standing {
  readonly row: Row;
  readonly span: Span;
}

/** A row that stands again, and where it stood before. */
interface Repetition extends Standing {
  readonly first: Standing;
}

/** From this number on it is no row that was copied twice, but the table. */
const WHOLE_TABLE = 3;
const MOST_RELATED = 10;

/**
 * A row of the form that stands twice with figures: only one of the two can be counted. Where both are the same, the second
 * can go. Rows under a heading that stands twice itself were copied with it: that is `duplicate-section`'s finding.
 */
export const rule: TableInReportRule<Repeating> = {
  scope: 'table-in-report',
  meta: { id: 'duplicate-row', family: 'table', severity: 'error', enabled: true, fixable: true },
  gather({ table }) {
    const repetitions = repetitionsIn(table);
    return repetitions.length === 0 ? null : { template: table.template, repetitions };
  },
  *check(gathered, { report }) {
    for (const { value, locate } of gathered) {
      const found = value.repetitions
        .map((each) => placed(each, locate))
        .filter((each) => !isCopiedWithHeading(each, report));
      const [first] = found;
      if (first !== undefined && found.length >= WHOLE_TABLE) yield together(value.template, first.span, found);
      else for (const each of found) yield alone(each);
    }
  },
  fixes: (finding, present) => removal(finding, present),
};

/** A table with the rows that stand again in it. */
interface Repeating {
  readonly template: TableTemplate;
  readonly repetitions: readonly Repetition[];
}

/** The same with the spans of its labels as offsets into the text. */
function placed({ row, span, first }: Repetition, locate: (span: Span) => Span): Repetition {
  return { row, span: locate(span), first: { row: first.row, span: locate(first.span) } };
}

function repetitionsIn({ rows }: Table): Repetition[] {
  const before = new Map<string, Standing>();
  const found: Repetition[] = [];
  for (const row of rows) {
    if (row.label === null || row.label.match === 'fragment' || row.values.length === 0) continue;
    const { span } = row.label;
    const first = before.get(row.template.key);
    if (first === undefined) before.set(row.template.key, { row, span });
    else found.push({ row, span, first });
  }
  return found;
}

/** True if the heading of a section that stood before is between a row and the same row before it. */
function isCopiedWithHeading({ span, first }: Repetition, { sections }: Report): boolean {
  return sections.some(
    ({ template, headingSpan }, i) =>
      first.span.start < headingSpan.start &&
      headingSpan.start < span.start &&
      sections.slice(0, i).some((before) => before.template.key === template.key),
  );
}

function alone({ row, span, first }: Repetition): RuleFinding {
  const args = { row: row.template.name };
  return {
    rule: 'duplicate-row',
    severity: 'error',
    span,
    message: { id: haveSameFigures(row, first.row) ? 'duplicate-row.same' : 'duplicate-row', args },
    related: [{ span: first.span, message: { id: 'duplicate-row.first', args } }],
  };
}

/** The table of last year beside this year's, or a table pasted twice: one fault, at the first row that stands again. */
function together(template: TableTemplate, span: Span, found: readonly Repetition[]): RuleFinding {
  const names = found.slice(0, WHOLE_TABLE).map(({ row }) => row.template.name);
  return {
    rule: 'duplicate-row',
    severity: 'error',
    span,
    message: { id: 'duplicate-row.several', args: { table: template.name, count: found.length, first: names } },
    related: found.slice(0, MOST_RELATED).map((each) => ({
      span: each.span,
      message: { id: 'duplicate-row.again', args: { row: each.row.template.name } },
    })),
  };
}

function haveSameFigures(a: Row, b: Row): boolean {
  return a.values.length === b.values.length && a.values.every(({ text }, i) => text === b.values[i]?.text);
}

/** Takes the second row away where it is written as the first one is: then nothing is lost with it. */
function removal({ span, message }: Finding, { report, text }: ReportSubject): readonly Fix[] {
  if (message.id !== 'duplicate-row.same') return [];
  const found = report.tables.flatMap(repetitionsIn).find((each) => each.span.start === span.start);
  if (found === undefined) return [];
  const [own, first] = [wholeRow(found.row, text), wholeRow(found.first.row, text)];
  const written = ({ start, end }: Span): string => text.slice(start, end).trim();
  if (own === null || first === null || written(own) !== written(first) || own.start < first.end) return [];
  const args = { row: found.row.template.name };
  return [{ title: { id: 'duplicate-row.fix', args }, applicability: 'choice', edits: [{ span: own, newText: '' }] }];
}

/** The lines of a row with their line ends, or its element of a page; null where that cannot be told. */
function wholeRow({ span }: Row, text: string): Span | null {
  if (!text.slice(span.start, span.end).includes('<')) return wholeLines(text, span);
  const start = text.lastIndexOf('<tr', span.start);
  const close = text.indexOf('</tr>', span.end);
  if (start < 0 || close < 0 || text.slice(start + 3, close).includes('<tr')) return null;
  return { start, end: close + '</tr>'.length };
}
