import { partOf, type SourceText } from '../syntax/source.ts';
import type { Span } from '../text/span.ts';
import { movedText } from './bind.ts';
import type { LineList } from './lines.ts';

/**
 * Labels under which a page tells again what it holds. The words are often those of the report, cut off anywhere, and
 * are the page's.
 */
const SUMMARY =
  /^[【[（(\s]{0,3}(?:内容|文章)?(?:概述|概要|摘要|简介|导读|导语|描述|主题词|关键词|关键字)[】\])）\s]{0,3}[:：]?/u;

/** The running text between title and first heading, line by line; what the title's own line says behind it belongs to it. */
export function preambleLines({ lines, starts, source }: LineList, { start, end }: Span): readonly SourceText[] {
  const found: SourceText[] = [];
  for (let i = 0; i < lines.length && (starts[i] as number) < end; i++) {
    const line = lines[i];
    if (line === undefined || (line.layout !== 'text' && line.layout !== 'spaces')) continue;
    if (line.words === null || line.furniture) continue;
    const words = behind(movedText(line.words, starts[i] as number), start);
    if (words === null || words.span.end > end || /[\t|]/u.test(words.text)) continue;
    if (!isInElement(words, source.text) || isOfReport(words.text)) found.push(words);
  }
  return found;
}

/** The words that stand behind `start`; null where there are none. */
function behind(words: SourceText, start: number): SourceText | null {
  const { span, text, map } = words;
  if (span.start >= start) return words;
  if (span.end <= start || map !== undefined) return null;
  const rest = partOf(words, { start: start - span.start, end: text.length });
  return rest.text === '' ? null : rest;
}

/** True for words that stand in an element of a page, or broken off by its mark-up. */
function isInElement({ span, map }: SourceText, text: string): boolean {
  if (map !== undefined) return true;
  let before = span.start;
  while (before > 0 && text.charAt(before - 1).trim() === '') before--;
  let after = span.end;
  while (after < text.length && text.charAt(after).trim() === '') after++;
  return text.charAt(before - 1) === '>' || text.startsWith('</', after) || text.startsWith('<br', after);
}

/** Of the lines of a page menus, paths, links and publication data are no sentences. */
function isOfReport(text: string): boolean {
  return text.includes('。') && !SUMMARY.test(text);
}
