import type { Analysis } from '../analysis.ts';
import { bodyKey } from '../folder/body-key.ts';
import { kindOfBody } from '../model/body.ts';
import { isSpace } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { isPlain } from '../writing/lines.ts';
import { reaches } from './figures.ts';

/** A shorter name is a word of many sentences. */
const SHORTEST_MENTION = 4;
/** What, right before a name, makes it the name of another place: 北 before 城关镇人民政府. */
const PART_OF_ANOTHER = /[东西南北中上下大小新老]$/u;
/** A document's name is quoted as it is: 《青禾区水务局关于…的通知》. */
const QUOTED = /《[^》]{0,60}$/u;

/**
 * Where a report names its own body, in order of position: in the title, in the signature, and wherever the whole name
 * stands again. Short forms (我局) name no body. A place alone (青禾区) means its government in the title and the
 * signature only: elsewhere it is the place.
 */
export function bodyPlaces({ text, report }: Analysis): readonly Span[] {
  if (report === null || report.body === '') return [];
  const { title, signature, body } = report;
  const own: Span[] = [];
  const names = new Set([body]);
  const take = (span: Span | null | undefined): void => {
    if (!span || !isPlain(text, span)) return;
    own.push(span);
    names.add(text.slice(span.start, span.end));
  };
  take(title?.bodySpan);
  if (signature?.body && bodyKey(signature.body.text) === bodyKey(body)) take(signature.body.span);
  const mentions = [...names].flatMap((name) => mentionsOf(text, name));
  let end = 0;
  return [...own, ...mentions]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}

function mentionsOf(text: string, name: string): Span[] {
  const kind = kindOfBody(name).class;
  const isPlace = (kind === 'government' || kind === 'township') && !/(?:政府|行政公署)$/u.test(name);
  if (isPlace || name.length < SHORTEST_MENTION || /[\r\n]/.test(name)) return [];
  const spans: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 62), at);
    if (!PART_OF_ANOTHER.test(before) && !QUOTED.test(before)) spans.push({ start: at, end: at + name.length });
  }
  return spans;
}

/** The body's name at an offset, with all places that name it; null elsewhere. */
export function bodyPlaceAt(
  analysis: Analysis,
  offset: number,
): { readonly span: Span; readonly all: readonly Span[] } | null {
  const all = bodyPlaces(analysis);
  const span = all.find((each) => reaches(each, offset));
  return span === undefined ? null : { span, all };
}

/** A name as the model has it: without white space. */
export function compactName(name: string): string {
  return [...name].filter((character) => !isSpace(character.charCodeAt(0))).join('');
}

/** The places that are typed over together with the one at an offset: those with the very same characters. */
export function linkedPlacesAt(analysis: Analysis, offset: number): readonly Span[] {
  const found = bodyPlaceAt(analysis, offset);
  if (found === null) return [];
  const words = ({ start, end }: Span): string => analysis.text.slice(start, end);
  const same = found.all.filter((each) => words(each) === words(found.span));
  return same.length > 1 ? same : [];
}
