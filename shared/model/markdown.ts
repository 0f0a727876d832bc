import { type Piece, type SourceText, textOf } from '../syntax/source.ts';

/** Marks around words and in front of them, line ends that are kept, and spaces as entities: what Markdown adds to a line. */
const MARKS = /\*{1,3}|_{2,3}|^\s{0,3}>[>\s]{0,8}|\\$|\\(?=[^\w\s])|&(?:nbsp|emsp|ensp);/gu;

/** The words of a line without the marks of Markdown: 「**2023年**，…」, 「> 青禾县财政局\」. */
export function withoutMarks(words: SourceText): SourceText {
  // Where mark-up was left out already the text is of a page, which has no other marks.
  if (words.map !== undefined || !/[*_>\\&]/u.test(words.text)) return words;
  const pieces: Piece[] = [];
  const take = (start: number, end: number): void => {
    if (start < end)
      pieces.push({ text: words.text.slice(start, end), offset: words.span.start + start, length: end - start });
  };
  let at = 0;
  for (const { index, 0: mark } of words.text.matchAll(MARKS)) {
    take(at, index);
    at = index + mark.length;
  }
  take(at, words.text.length);
  return textOf(pieces);
}
