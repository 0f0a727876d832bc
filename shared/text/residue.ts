/** What a conversion leaves in a text that is no part of it: bookmarks of Word, entities outside mark-up, unseen characters. */

export const BOOKMARK = /\[bookmark:[^[\]\n]{0,80}\]/g;
export const ENTITY = /&nbsp;/g;
/**
 * Zero-width space, joiners, word joiner, soft hyphen, BOM inside the text; marks of the writing direction, which a
 * calculator copies along.
 */
export const INVISIBLE = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u00ad\ufeff]{1,64}/g;
/** What stands in every text that holds one of them: few do. */
export const RESIDUE = /[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u00ad\ufeff]|\[bookmark:|&nbsp;/;

/** The text with blanks in place of what a conversion left, so that every other character stays where it was. */
export function blankedResidue(text: string): string {
  if (!RESIDUE.test(text)) return text;
  const blank = (found: string): string => ' '.repeat(found.length);
  return text.replace(BOOKMARK, blank).replace(ENTITY, blank).replace(INVISIBLE, blank);
}
