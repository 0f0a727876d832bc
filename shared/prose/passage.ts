import type { RuleFinding } from '../findings/finding.ts';
import { type SourceText, sourceSpan } from '../syntax/source.ts';
import type { Kept } from '../text/kept.ts';
import type { SameEnds } from '../text/searches.ts';
import type { Span } from '../text/span.ts';
import type { Work } from '../text/work.ts';

/** A stretch of running text read as one: a paragraph, its lines joined where a page or a column broke them. */
export interface Passage {
  readonly text: string;
  /** The key of the section that it stands in; null before the first. */
  readonly part: string | null;
  /** The sub-heading that the passage stands under, or that it opens with; empty where there is none. */
  readonly heading: string;
  /** Where in the document the characters `[start, end)` of `text` stand. */
  locate(within: Span): Span;
}

/** A line of running text, without its position. */
export interface PassageLine {
  /** What it was read from: the same object for the same line. */
  readonly node: object;
  /** Its words; the span counts from the start of the line. */
  readonly words: SourceText;
  /** True if the words begin with the ordinal of an item, and if they are the heading of one. */
  readonly item: { readonly opens: boolean; readonly heads: boolean };
  /** What rules found in the words, by what else they may look at. */
  readonly found: Kept<object, readonly RuleFinding[]>;
}

/** The lines of a part of the report, and where each starts. */
export interface PassageLines {
  readonly lines: readonly PassageLine[];
  readonly starts: readonly number[];
}

/** Lines that are read as one passage: those from the one numbered `from` up to the one numbered `to`, this left out. */
export interface PassageGroup {
  readonly heading: string;
  readonly from: number;
  readonly to: number;
}

/** How the lines of a part are divided into passages. */
export interface Grouping {
  readonly groups: readonly PassageGroup[];
  /** The length of the longest line, as far as it shows whether the width of a page broke the lines. */
  readonly widest: number;
  /** How many groups at either end are those of the earlier grouping. */
  readonly same: SameEnds;
}

/** An earlier grouping, and how many lines at either end stand as they do in the one to be made. */
export interface EarlierGrouping extends Pick<Grouping, 'groups' | 'widest'> {
  readonly sameLines: SameEnds;
  /** How many lines there were. */
  readonly length: number;
}

/** So many lines are looked at at once. */
const LINES_AT_ONCE = 1000;

/**
 * Divides the lines of a part into passages, piece by piece. `gap` is what stands between the ends of two neighbouring lines, cut off
 * after ten characters. Only the groups that an edit reached are made anew.
 */
export function* groupingLines(
  lines: readonly PassageLine[],
  gap: (next: number) => string,
  before: EarlierGrouping | null = null,
): Work<Grouping> {
  let widest = 0;
  for (const { words } of lines) widest = Math.max(widest, words.text.length);
  // Beyond this no line was broken by a page's width, however much longer the longest is.
  widest = Math.min(widest, PAGE_WIDTH + 1);
  const known = before?.widest === widest ? before : null;
  const more = lines.length - (known?.length ?? 0);
  // The line behind a group decides where it ends.
  const groups = known?.groups.filter(({ to }) => to < known.sameLines.first) ?? [];
  const first = groups.length;
  let from = groups.at(-1)?.to ?? 0;
  let heading = groups.at(-1)?.heading ?? '';
  for (let at = from; at < lines.length; at++) {
    if (at % LINES_AT_ONCE === LINES_AT_ONCE - 1) yield;
    const line = lines[at] as PassageLine;
    if (at > from) {
      const above = (): readonly PassageLine[] => lines.slice(Math.max(from, at - LONGEST_LIST), at);
      if (isCountingItem(line.words.text) && goesOnList(above(), line.words.text)) continue;
      if (line.item.heads || !continues(lines[at - 1] as PassageLine, line, widest, () => gap(at))) {
        groups.push({ heading, from, to: at });
        from = at;
        const rest =
          known === null || at < lines.length - known.sameLines.last ? null : groupsFrom(known, at - more, heading);
        if (rest !== null) {
          for (const each of rest) groups.push({ heading: each.heading, from: each.from + more, to: each.to + more });
          return { groups, widest, same: { first, last: rest.length } };
        }
      }
    }
    if (line.item.heads) heading = line.words.text;
  }
  if (lines.length > from) groups.push({ heading, from, to: lines.length });
  return { groups, widest, same: { first, last: 0 } };
}

/** The groups from the one on that began with a line under the same heading; null if none did. */
function groupsFrom({ groups }: EarlierGrouping, line: number, heading: string): readonly PassageGroup[] | null {
  const first = groups.findIndex(({ from }) => from === line);
  if (first < 0) return null;
  return (groups[first - 1]?.heading ?? '') === heading ? groups.slice(first) : null;
}

/** A line that a list of figures follows: 发布信息2150条，其中： */
const LEADS_LIST = /(?:其中|包括|包含|分别|如下|具体|分为|主要有)[^。；]{0,8}[：:]$/;
/** What opens an item, and what opens the first one. */
const ITEM = /^(?:[（(]?\d{1,2}[）).．、]|[（(][一二三四五六七八九十]{1,2}[）)]|[一二三四五六七八九十]是|[①-⑳])/;
const FIRST_ITEM = /^(?:[（(]?1[）).．、]|[（(]一[）)]|一是|①)/;
/** An item counts something and ends where another may follow: 1.门户网站1400条； */
const COUNTS = /\d\s*[条件篇份项次个]/;
/** Lists have few items and short ones. */
const LONGEST_LIST = 20;
const LONGEST_ITEM = 80;

/** True of a line that may be an item of a list of figures. */
function isCountingItem(line: string): boolean {
  return line.length <= LONGEST_ITEM && COUNTS.test(line) && ITEM.test(line);
}

/** True if an item is the next of a list that stands on lines of its own; `above` are the last lines of the passage so far. */
function goesOnList(above: readonly PassageLine[], next: string): boolean {
  const lines = above.map(({ words }) => words);
  const lead = lines.findLastIndex(({ text }) => LEADS_LIST.test(text));
  const items = lines.slice(lead + 1);
  if (lead < 0 || !items.every(({ text }) => ITEM.test(text) && /[；;，,、。]$/.test(text))) return false;
  const style = (text: string): string => (ITEM.exec(text)?.[0] ?? '').replace(/[\d一二三四五六七八九十①-⑳]+/, '');
  return items.length === 0 ? FIRST_ITEM.test(next) : style(items[0]?.text ?? '') === style(next);
}

/** The line before must be long enough to have been broken by the width of a page. */
const BROKEN_LINE = 20;

/** Lines of a text that is broken by a page's width are no longer than this. */
const PAGE_WIDTH = 60;
/** By so many characters may a full line be shorter than the widest: indented, or with fewer digits. */
const RAGGED = 10;

function continues(previous: PassageLine, next: PassageLine, widest: number, gap: () => string): boolean {
  const { text } = previous.words;
  const last = text.charAt(text.length - 1);
  if (text.length < BROKEN_LINE || '！？!?”》'.includes(last)) return false;
  // Behind a full stop or a colon something new begins, unless the page's width broke the line there.
  if ('。；：;:'.includes(last) && (widest > PAGE_WIDTH || text.length < widest - RAGGED)) return false;
  if (previous.item.heads || next.item.opens) return false;
  const between = gap();
  return between.length <= 8 && between.trim() === '' && (between.match(/\n/g)?.length ?? 0) === 1;
}

/** The passage that lines are; what it locates counts from where their starts do. */
export function passageOf(part: string | null, heading: string, { lines, starts: places }: PassageLines): Passage {
  const starts: number[] = [];
  let text = '';
  for (const { words } of lines) {
    starts.push(text.length);
    text += words.text;
  }
  /** Where the unit at `index`, or the place before it, stands. */
  const place = (index: number, length: 0 | 1): Span => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const start = index - (starts[low] ?? 0);
    const line = lines[low];
    if (line === undefined) return { start: 0, end: 0 };
    const span = sourceSpan(line.words, { start, end: start + length });
    const from = places[low] ?? 0;
    return { start: from + span.start, end: from + span.end };
  };
  return {
    text,
    part,
    heading,
    locate: ({ start, end }) => {
      if (end <= start) return place(start, 0);
      return { start: place(start, 1).start, end: place(end - 1, 1).end };
    },
  };
}
