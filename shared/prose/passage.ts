import { isPageFurniture } from '../model/furniture.ts';
import type { Paragraph, Report, Section } from '../model/report.ts';
import { sourceSpan } from '../syntax/source.ts';
import type { Span } from '../text/span.ts';

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

/** The passages between title and first heading. `source` is the document's text. */
export function preamblePassages(source: string, report: Report): readonly Passage[] {
  return passagesIn(source, null, preamble(source, report));
}

/** The passages of a section, in order. `source` is the document's text. */
export function passagesOf(source: string, { template, paragraphs }: Section): readonly Passage[] {
  return passagesIn(source, template.key, paragraphs);
}

/** The lines between title and first heading. */
export function preamble(source: string, report: Report): readonly Paragraph[] {
  const end = report.sections[0]?.headingSpan.start ?? 0;
  const paragraphs: Paragraph[] = [];
  let at = report.title?.span.end ?? end;
  while (at < end) {
    const stop = Math.min(lineEnd(source, at), end);
    const line = source.slice(at, stop);
    const text = line.trim();
    const start = at + line.indexOf(text);
    // Mark-up before the first heading is page furniture, not the report's text.
    if (text !== '' && !/[<\t|]/.test(text) && !isPageFurniture(text))
      paragraphs.push({ span: { start, end: start + text.length }, text });
    at = stop + 1;
  }
  return paragraphs;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

function passagesIn(source: string, part: string | null, paragraphs: readonly Paragraph[]): readonly Passage[] {
  const passages: Passage[] = [];
  let heading = '';
  let group: Paragraph[] = [];
  const widest = paragraphs.reduce((most, { text }) => Math.max(most, text.length), 0);
  const close = (): void => {
    if (group.length > 0) passages.push(join(part, heading, group));
    group = [];
  };
  for (const paragraph of paragraphs) {
    const last = group.at(-1);
    if (last !== undefined && !continues(source, last, paragraph, widest)) close();
    if (isHeading(paragraph.text)) {
      close();
      heading = paragraph.text;
    }
    group.push(paragraph);
  }
  close();
  return passages;
}

/** A short line without sentence marks that begins with an ordinal: （一）主动公开情况. */
export function isHeading(text: string): boolean {
  return text.length <= 40 && startsWithOrdinal(text) && !/[，。；,;]/.test(text);
}

function startsWithOrdinal(text: string): boolean {
  return /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\d{1,2}[、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[-*•·●#①-⑳])/.test(
    text,
  );
}

/** The line before must be long enough to have been broken by the width of a page. */
const BROKEN_LINE = 20;

/** Lines of a text that is broken by a page's width are no longer than this. */
const PAGE_WIDTH = 60;
/** By so many characters may a full line be shorter than the widest: indented, or with fewer digits. */
const RAGGED = 10;

function continues(source: string, previous: Paragraph, next: Paragraph, widest: number): boolean {
  const { text } = previous;
  if (text.length < BROKEN_LINE || /[！？!?”》]$/.test(text)) return false;
  // Behind a full stop or a colon something new begins, unless the page's width broke the line there.
  if (/[。；：;:]$/.test(text) && (widest > PAGE_WIDTH || text.length < widest - RAGGED)) return false;
  if (isHeading(previous.text) || startsWithOrdinal(next.text)) return false;
  const between = source.slice(previous.span.end, next.span.start);
  return between.length <= 8 && between.trim() === '' && (between.match(/\n/g)?.length ?? 0) === 1;
}

function join(part: string | null, heading: string, paragraphs: readonly Paragraph[]): Passage {
  const starts: number[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    starts.push(text.length);
    text += paragraph.text;
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
    const paragraph = paragraphs[low];
    return paragraph === undefined ? { start: 0, end: 0 } : sourceSpan(paragraph, { start, end: start + length });
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
