import type { RuleFinding } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { MessageArg } from '../../messages/message.ts';
import type { Report, Section, Table } from '../../model/report.ts';
import { contains, type Span } from '../../text/span.ts';
import { placesToFill } from '../../writing/blanks.ts';
import type { Rule } from '../rule.ts';

const MOST_RELATED = 10;

/**
 * What *New Report* and the repairs leave for a person to fill in, 〔待填〕: one finding for each table and for the
 * running text of each section, on its first place, with the number of places and, in a table, their cells.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'to-fill', family: 'content', severity: 'warning', enabled: true, fixable: false },
  *check({ text, report }) {
    for (const { owner, places } of placesByOwner(report, placesToFill(text))) {
      yield owner === null ? inFront(places) : 'cells' in owner ? inTable(owner, places) : inSection(owner, places);
    }
  },
};

/** The places of one owner: no owner has none. */
type Places = readonly [Span, ...Span[]];

/** What places stand in: a table, the running text of a section, or what is in front of the first section. */
type Owner = Table | Section | null;

function placesByOwner(
  report: Report,
  places: readonly Span[],
): readonly { readonly owner: Owner; readonly places: Places }[] {
  const { sections, tables } = report;
  const found = new Map<Owner, [Span, ...Span[]]>();
  let next = 0;
  for (const place of places) {
    while ((sections[next]?.span.start ?? Number.POSITIVE_INFINITY) <= place.start) next++;
    const owner = tables.find(({ span }) => contains(span, place)) ?? sections[next - 1] ?? null;
    const others = found.get(owner);
    if (others === undefined) found.set(owner, [place]);
    else others.push(place);
  }
  return [...found].map(([owner, own]) => ({ owner, places: own }));
}

function inTable({ template, cells }: Table, places: Places): RuleFinding {
  const byStart = new Map([...cells.values()].map((cell) => [cell.span?.start ?? -1, cell]));
  const named = places.map((place) => ({ place, cell: byStart.get(place.start) }));
  const related = named.slice(0, MOST_RELATED).map(({ place, cell }) => noteOn(place, cell && cellName(cell)));
  const addresses = named.flatMap(({ cell }) => cell?.address ?? []);
  return finding('to-fill', places, { table: template.name }, related, { table: template.key, cells: addresses });
}

function inSection({ template }: Section, places: Places): RuleFinding {
  const related = places.slice(0, MOST_RELATED).map((place) => noteOn(place));
  return finding('to-fill.section', places, { section: template.title }, related, { section: template.key });
}

function inFront(places: Places): RuleFinding {
  return finding('to-fill.front', places, {}, [], {});
}

function finding(
  id: 'to-fill' | 'to-fill.section' | 'to-fill.front',
  places: Places,
  args: Readonly<Record<string, MessageArg>>,
  related: NonNullable<RuleFinding['related']>,
  about: Readonly<Record<string, unknown>>,
): RuleFinding {
  const count = places.length;
  const [span] = places;
  const message = { id, args: { ...args, count } };
  return { rule: 'to-fill', severity: 'warning', span, message, related, data: { count, ...about } };
}

function noteOn(span: Span, name?: MessageArg): NonNullable<RuleFinding['related']>[number] {
  if (name === undefined) return { span, message: { id: 'to-fill.here' } };
  return { span, message: { id: 'to-fill.cell', args: { name } } };
}
