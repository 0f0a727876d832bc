import { editionForYear, editionInForce } from '../template/registry.ts';
import type { Edition, Supplement } from '../template/schema.ts';
import { extendEdition, type Form, isSupplement, labelsOf } from '../template/supplement.ts';
import { labelKey } from '../text/fold.ts';
import type { Work } from '../text/work.ts';
import type { Heading } from './headings.ts';
import type { LineList, LineMarkers, LineNode, Marker } from './lines.ts';
import type { Report } from './report.ts';

/**
 * Which edition of the form a text follows: that of its table heads, for want of any that of the report's year, else
 * the one in force; with every supplement of that edition of which a head stands in the text. Heads of an edition
 * other than the year's are `foreignHeads`, but for those that a supplement brings along. `headings` are those of the text.
 */
export function* choosingEdition(
  lines: LineList,
  headings: readonly Heading[],
  year: number | null,
  forms: readonly Form[],
): Work<Pick<Report, 'edition' | 'editionBy' | 'foreignHeads'>> {
  const known = knownForms(forms);
  const found = yield* findingMarkers(lines, known, outsideTables(headings));
  const byYear = year === null ? null : (known.editions.find((each) => covers(each, year)) ?? editionForYear(year));
  const followed = known.supplements.filter((supplement) => found.supplements.has(supplement));
  const own = followed.filter((supplement) => byYear === null || supplement.extends === byYear.id).map(labelsOf);
  const markers =
    own.length === 0
      ? found.markers
      : found.markers.filter(({ marker: { cell } }) => !own.some((labels) => labels.has(cell.key)));
  const extended = (edition: Edition): Edition =>
    extendEdition(
      edition,
      followed.filter((supplement) => supplement.extends === edition.id),
    );
  const [first] = markers;
  if (first !== undefined) {
    const votes = new Map<Edition, number>();
    for (const { marker } of markers) votes.set(marker.edition, (votes.get(marker.edition) ?? 0) + 1);
    let best = byYear !== null && votes.has(byYear) ? byYear : first.marker.edition;
    for (const [edition, number] of votes) if (number > (votes.get(best) ?? 0)) best = edition;
    const foreign = byYear === null ? [] : markers.filter(({ marker }) => marker.edition !== byYear);
    const foreignHeads = foreign.map(({ marker: { edition, cell }, start }) => ({
      edition,
      span: { start: start + cell.span.start, end: start + cell.span.end },
      label: cell.text,
    }));
    return { edition: extended(best), editionBy: 'heads', foreignHeads };
  }
  if (byYear !== null) return { edition: extended(byYear), editionBy: 'year', foreignHeads: [] };
  const bySupplement = known.editions.find(({ id }) => followed.at(-1)?.extends === id);
  if (bySupplement !== undefined) return { edition: extended(bySupplement), editionBy: 'heads', foreignHeads: [] };
  return { edition: editionInForce, editionBy: 'default', foreignHeads: [] };
}

interface KnownForms {
  readonly editions: readonly Edition[];
  readonly supplements: readonly Supplement[];
  /** What has a marker, by the marker's key. */
  readonly byMarker: ReadonlyMap<string, readonly Form[]>;
}

const known = new WeakMap<readonly Form[], KnownForms>();

/** Made once for each list of forms. */
function knownForms(forms: readonly Form[]): KnownForms {
  let made = known.get(forms);
  if (made === undefined) {
    const byMarker = new Map<string, Form[]>();
    for (const form of forms) {
      for (const marker of form.markers) {
        const key = labelKey(marker);
        byMarker.set(key, [...(byMarker.get(key) ?? []), form]);
      }
    }
    const supplements = forms.filter(isSupplement);
    made = { editions: forms.filter((form): form is Edition => !isSupplement(form)), supplements, byMarker };
    known.set(forms, made);
  }
  return made;
}

/** A marker and where its line starts in the text. */
interface MarkerAt {
  readonly marker: Marker;
  readonly start: number;
}

/** The heads and labels in the text that one edition alone has, and the supplements of which some stand there. */
function* findingMarkers(
  lines: LineList,
  known: KnownForms,
  isOutside: (line: number) => boolean,
): Work<{ readonly markers: readonly MarkerAt[]; readonly supplements: ReadonlySet<Supplement> }> {
  const look = (line: LineNode): LineMarkers | null => markersOf(line, known);
  yield* lines.lookingAhead(known, look);
  const markers: MarkerAt[] = [];
  const supplements = new Set<Supplement>();
  for (const { index, value } of lines.where(known, look)) {
    if (isOutside(index)) continue;
    for (const marker of value.markers) markers.push({ marker, start: lines.starts[index] as number });
    for (const supplement of value.supplements) supplements.add(supplement);
  }
  return { markers, supplements };
}

const sectionsWithTables: ReadonlySet<string> = new Set(editionInForce.tables.map(({ section }) => section));

/**
 * True for a line under the heading of a section without a table, where all those with one are headed: 政府集中采购 there heads a
 * paragraph, or stands in a list of what was published. To be asked about one line after the other.
 */
function outsideTables(headings: readonly Heading[]): (line: number) => boolean {
  const headed = new Set(headings.map(({ words }) => words.template.key));
  if (![...sectionsWithTables].every((key) => headed.has(key))) return () => false;
  let passed = 0;
  return (line) => {
    while ((headings[passed]?.index ?? Number.POSITIVE_INFINITY) <= line) passed++;
    const last = headings[passed - 1];
    return last !== undefined && !sectionsWithTables.has(last.words.template.key);
  };
}

/** The labels of a line that show which form the text follows; null where none does. */
function markersOf({ row: { cells } }: LineNode, { byMarker }: KnownForms): LineMarkers | null {
  const figures = cells.findIndex(({ value }) => value);
  // In front of figures the deepest label stands last; a line without them may be a row of heads.
  const labels =
    figures < 0
      ? cells
      : cells
          .slice(0, figures)
          .filter(({ text }) => text !== '')
          .slice(-1);
  const markers: Marker[] = [];
  const supplements: Supplement[] = [];
  for (const cell of labels) {
    for (const form of cell.key === '' ? [] : (byMarker.get(cell.key) ?? [])) {
      if (isSupplement(form)) supplements.push(form);
      else markers.push({ edition: form, cell });
    }
  }
  return markers.length + supplements.length === 0 ? null : { markers, supplements };
}

function covers({ years }: Edition, year: number): boolean {
  return years.from <= year && (years.to === null || year <= years.to);
}
