import type { Report } from '../model/report.ts';
import { endsLine, looksLikeHtml } from '../syntax/layouts/html.ts';
import type { SyntaxTree, TableBlock } from '../syntax/tree.ts';
import { mergedTable } from '../template/registry.ts';
import type { TableTemplate } from '../template/schema.ts';
import { isSpace } from '../text/fold.ts';
import { contains, type Span, type TextEdit } from '../text/span.ts';
import { blankTableText, todo } from './blanks.ts';
import { isPlain, lineEndAt, lineEndOf, lineStartAt } from './lines.ts';

/** A report and the text that it was read from. */
export interface ReportText {
  readonly text: string;
  readonly tree: SyntaxTree;
  readonly report: Report;
}

/** How a line of the report stands in the text, to write others like it. */
export interface LineShape {
  /** The whole line without its line end, or the whole element. */
  readonly span: Span;
  /** True for an element, behind which a new line of text would be no new line of the report. */
  readonly element: boolean;
  /** What stands before and behind the words. */
  readonly before: string;
  readonly after: string;
}

/** The element whose only words stand at `span`, or their line of text; null where other words share it. */
export function shapeOf(text: string, span: Span): LineShape | null {
  const element = looksLikeHtml(text) ? elementAround(text, span) : null;
  if (element !== null) return element;
  const line = { start: lineStartAt(text, span.start), end: lineEndAt(text, span.end) };
  const before = text.slice(line.start, span.start);
  const bare = /^[#\s]*$/.test(before);
  if (looksLikeHtml(text) && !(bare && isPlain(text, line))) return null;
  return { span: line, element: false, before: bare ? before : '', after: '' };
}

/** More than this around a heading or a paragraph is nothing that another could be written like. */
const MOST_AROUND = 2000;
const spaces = ['&nbsp;', '&emsp;', '&ensp;', '&#160;'];

/** The element that is the line of these words, with those inside it around them; null where other words stand in it. */
function elementAround(text: string, words: Span): LineShape | null {
  const opening = openingBefore(text, words.start);
  if (opening === null) return null;
  const end = closingBehind(text, words.end, opening.name);
  if (end === null) return null;
  const { start } = opening;
  let before = text.slice(start, words.start);
  let after = text.slice(words.end, end);
  if (!isBalanced(text.slice(words.start, words.end))) {
    // The elements around the words and those among them overlap: the outermost alone can be written again.
    before = before.slice(0, before.indexOf('>') + 1);
    after = after.slice(after.lastIndexOf('<'));
  }
  // What names this one place of a page names no other.
  before = before.replace(/\s(?:id|name)="[^"<>]*"/gi, '');
  return { span: { start, end }, element: true, before, after };
}

/** The innermost element of a line that begins before `from`, nothing but tags and white space between them. */
function openingBefore(text: string, from: number): { readonly start: number; readonly name: string } | null {
  for (let start = from; ; ) {
    while (isSpace(text.charCodeAt(start - 1)) || spaces.includes(text.slice(start - 6, start))) {
      start -= isSpace(text.charCodeAt(start - 1)) ? 1 : 6;
    }
    const open = text.charAt(start - 1) === '>' ? text.lastIndexOf('<', start - 1) : -1;
    if (open < 0 || from - open > MOST_AROUND) return null;
    const tag = tagAt(text, open);
    if (tag.block && (tag.closing || tag.name === 'br')) return null;
    if (tag.block) return { start: open, name: tag.name };
    start = open;
  }
}

/** Where the element of that name ends behind `from`, nothing but tags and white space between them. */
function closingBehind(text: string, from: number, name: string): number | null {
  for (let end = from; ; ) {
    while (isSpace(text.charCodeAt(end)) || spaces.includes(text.slice(end, end + 6))) {
      end += isSpace(text.charCodeAt(end)) ? 1 : 6;
    }
    const close = text.charAt(end) === '<' ? text.indexOf('>', end) : -1;
    if (close < 0 || close - from > MOST_AROUND) return null;
    const tag = tagAt(text, end);
    end = close + 1;
    if (tag.block && tag.closing && tag.name === name) return end;
    if (tag.block && tag.name !== 'br') return null;
  }
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  /** True where the element is a line of the report, or holds lines. */
  readonly block: boolean;
}

function tagAt(text: string, at: number): Tag {
  const [, slash = '', name = ''] = /^<(\/?)([a-z0-9:]*)/i.exec(text.slice(at, at + 40)) ?? [];
  return { name: name.toLowerCase(), closing: slash !== '', block: endsLine(name) };
}

/** True if elements that are opened in a piece of markup are closed in it, and none besides. */
export function isBalanced(markup: string): boolean {
  const open = new Map<string, number>();
  for (const [, slash, name = ''] of markup.matchAll(/<(\/?)([a-z][a-z0-9:]*)/gi)) {
    const key = name.toLowerCase();
    if (!/^(?:br|img|hr|wbr)$/.test(key)) open.set(key, (open.get(key) ?? 0) + (slash === '' ? 1 : -1));
  }
  return [...open.values()].every((count) => count === 0);
}

/** Where the element ends that holds what stands at `from`, before its closing tag; the text's end where none does. */
export function endOfParent(text: string, from: number): number {
  let depth = 0;
  const tags = /<(\/?)(?:div|section|article|main|body|html|center|table|tbody|tr|td|th|ul|ol|dl|form|blockquote)\b/gi;
  tags.lastIndex = from;
  for (let tag = tags.exec(text); tag !== null; tag = tags.exec(text)) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth < 0) return tag.index;
  }
  return text.length;
}

/** The HTML table that stands at `at`. */
export function htmlTableAt({ blocks }: SyntaxTree, at: number): TableBlock | null {
  for (const block of blocks) {
    if (block.kind === 'table' && block.layout === 'html' && contains(block.span, { start: at, end: at })) return block;
  }
  return null;
}

/**
 * A blank table of the form, written as the report's own tables are: in tabs, in pipes, or in HTML, which alone is a
 * table among elements.
 */
export function tableLike({ text, tree, report }: ReportText, template: TableTemplate, amongElements: boolean): string {
  const layout = report.tables[0]?.layout ?? 'tab';
  const lineEnd = lineEndOf(text);
  if (!amongElements && layout !== 'html') return blankTableText(template, layout, lineEnd);
  const starts = report.tables.flatMap(({ span }) => htmlTableAt(tree, span.start)?.span.start ?? []);
  const tags = starts.map((start) => text.slice(start, text.indexOf('>', start) + 1));
  const open = tags.find((tag) => /^<table[\s>]/i.test(tag)) ?? '<table border="1">';
  const [table, tr, td] = open.startsWith('<TABLE') ? ['TABLE', 'TR', 'TD'] : ['table', 'tr', 'td'];
  const rows = mergedTable(template).map((line) => {
    const cells = line.map(({ text: words, of, colSpan, rowSpan }) => {
      const reach = (colSpan > 1 ? ` colspan="${colSpan}"` : '') + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '');
      return `<${td}${reach}>${of?.kind === 'figure' ? todo : escapedContent(words)}</${td}>`;
    });
    return `<${tr}>${cells.join('')}</${tr}>`;
  });
  return [open, ...rows, `</${table}>`].join(lineEnd);
}

/** Paragraphs, written as the report's own are: lines, or elements where the heading over them is one. */
export function paragraphsLike({ text, report }: ReportText, lines: readonly string[], amongElements: boolean): string {
  const lineEnd = lineEndOf(text);
  if (!amongElements) return lines.join(lineEnd);
  const shapes = report.sections.flatMap(({ paragraphs }) =>
    paragraphs.slice(0, 3).flatMap(({ span }) => shapeOf(text, span) ?? []),
  );
  const like = shapes.find(({ before }) => /^<p[\s>]/i.test(before)) ?? { before: '<p>', after: '</p>' };
  return lines.map((line) => like.before + escapedContent(line) + like.after).join(lineEnd);
}

/**
 * The edit that puts paragraphs after the one at `after`, as lines or elements of their own; null where it shares its
 * element with other words. `lines` may hold tab stops.
 */
export function insertParagraphs(present: ReportText, after: Span, lines: readonly string[]): TextEdit | null {
  const shape = shapeOf(present.text, after);
  if (shape === null) return null;
  const at = shape.span.end;
  const newText = lineEndOf(present.text) + paragraphsLike(present, lines, shape.element);
  return { span: { start: at, end: at }, newText };
}

/** Words as the content of an element. No more is escaped than has to be, since a person reads the source. */
export function escapedContent(words: string): string {
  return words.replace(/[&<]/g, (character) => (character === '<' ? '&lt;' : '&amp;'));
}
