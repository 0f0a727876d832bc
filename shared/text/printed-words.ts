/** What entities in running text stand for. Those of spaces are spaces in print. */
const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: '',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};
const ENTITY = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
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
    .replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
      if (code === 0xa0) return ' ';
      return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
}
