import { decodeHTMLStrict } from 'entities';

const ENTITY = /&#?[0-9a-zA-Z]{1,32};/g;
/** Marks that join letters or part them are nothing in print. */
const JOINER = /[\u200b-\u200d\u2060\ufeff]/g;
/** Spaces of any width are spaces in print, but for the one that indents. */
const SPACE = /[^\S\u3000]/g;
const COMMENT = /<!--[^<>]{0,500}-->/g;
/** Tags that Markdown lets stand in running text. */
const TAG =
  /<\/?(?:br|p|b|i|u|s|a|em|strong|span|font|center|sup|sub|small|div|del|ins|mark|code)(?:\s[^<>]{0,300})?\/?>/giu;
const STARS = /(?<!\*)(\*{1,3})(?![\s*])([^*\n]{1,500})(?<!\s)\1(?!\*)/g;
/** A pair of underlines with one character between is a blank to be filled in: 年__月__日. */
const UNDERLINES = /(?<!_)__(?![\s_])([^_\n]{2,500})(?<!\s)__(?!_)/g;
const STRUCK = /(?<!~)~~(?![\s~])([^~\n]{1,500})~~(?!~)/g;
const CODE = /(?<!`)`([^`\n]{1,500})`(?!`)/g;
const LINK = /!?\[([^[\]\n]{1,300})\]\([^()\s]{1,500}\)/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/**
 * Running text as it is printed: without the marks of Markdown and HTML that say how it looks.
 *
 * `**（一）主动公开。**全年公开&nbsp;12\.5万字` is `（一）主动公开。全年公开 12.5万字`.
 */
export function printedWords(text: string): string {
  if (!/[*_~`&<\\[]/.test(text)) return text;
  return text
    .replace(COMMENT, '')
    .replace(TAG, '')
    .replace(LINK, '$1')
    .replace(STARS, (whole, { length }: string, words: string) =>
      // 带*的为必填项，带*…: two notes, and no emphasis.
      length === 1 && /[，。；：、]/u.test(words) ? whole : words,
    )
    .replace(UNDERLINES, '$1')
    .replace(STRUCK, '$1')
    .replace(CODE, '$1')
    .replace(ESCAPED, '$1')
    .replace(/\\$/, '')
    .replace(ENTITY, (entity) => {
      const words = decodeHTMLStrict(entity).replace(JOINER, '').replace(SPACE, ' ');
      return /\p{Cc}|\ufffd/u.test(words) ? entity : words;
    });
}
