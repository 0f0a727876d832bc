import type { Section } from '../model/report.ts';
import { romanNumerals } from '../text/numerals.ts';
import type { TextEdit } from '../text/span.ts';

const chinese = '一二三四五六七八九十';
const numeral = /[一二三四五六七八九十]{1,3}|[0-9]{1,2}/u;
const roman = /[Ⅰ-Ⅻ]|[IVX]{1,4}/u;
const ROMAN_ONE = 'Ⅰ'.charCodeAt(0);

/** Where the numeral of an ordinal stands, and `number` written in the same manner; null where either is not to be had. */
function numeralFor(
  ordinal: string,
  number: number,
): { readonly at: number; readonly end: number; readonly to: string } | null {
  const inRoman = roman.exec(ordinal);
  if (inRoman !== null) {
    const [written] = inRoman;
    const to = /[IVX]/.test(written) ? romanNumerals[number - 1] : String.fromCharCode(ROMAN_ONE + number - 1);
    return to === undefined ? null : { at: inRoman.index, end: inRoman.index + written.length, to };
  }
  const words = ordinal.normalize('NFKC');
  // Compatibility forms of the numeral (⼀, ３) are found where they keep positions.
  const found = words.length === ordinal.length ? numeral.exec(words) : null;
  const character = chinese[number - 1];
  if (found === null || character === undefined) return null;
  const [written] = found;
  return { at: found.index, end: found.index + written.length, to: /[0-9]/.test(written) ? String(number) : character };
}

/** An ordinal as written (`三、`, `第3部分`) with another number, in the same manner; null where its numeral is not found. */
export function withNumber(ordinal: string, number: number): string | null {
  const found = numeralFor(ordinal, number);
  return found === null ? null : ordinal.slice(0, found.at) + found.to + ordinal.slice(found.end);
}

/** The edit that gives a heading another number, its numeral alone replaced; null where none can be made. */
export function renumber(text: string, { ordinal }: Section, number: number): TextEdit | null {
  if (ordinal === null) return null;
  const { start, end } = ordinal.span;
  const found = numeralFor(text.slice(start, end), number);
  return found === null ? null : { span: { start: start + found.at, end: start + found.end }, newText: found.to };
}
