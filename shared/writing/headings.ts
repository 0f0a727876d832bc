import type { Section } from '../model/report.ts';
import type { TextEdit } from '../text/span.ts';

const chinese = '一二三四五六七八九十';
const numeral = /[一二三四五六七八九十]{1,3}|[0-9]{1,2}/u;

/** An ordinal as written (`三、`, `第3部分`) with another number, in the same manner; null where its numeral is not found. */
export function withNumber(ordinal: string, number: number): string | null {
  const words = ordinal.normalize('NFKC');
  // Compatibility forms of the numeral (⼀, ３) are found where they keep positions.
  const found = words.length === ordinal.length ? numeral.exec(words) : null;
  if (found === null || number < 1 || number > 10) return null;
  const to = /[0-9]/.test(found[0]) ? String(number) : chinese.charAt(number - 1);
  return ordinal.slice(0, found.index) + to + ordinal.slice(found.index + found[0].length);
}

/** The edit that gives a heading another number, its numeral alone replaced; null where none can be made. */
export function renumber(text: string, { ordinal }: Section, number: number): TextEdit | null {
  if (ordinal === null || ordinal.span.end === ordinal.span.start) return null;
  const written = text.slice(ordinal.span.start, ordinal.span.end);
  const words = written.normalize('NFKC');
  const found = words.length === written.length ? numeral.exec(words) : null;
  const to = withNumber(written, number);
  if (found === null || to === null) return null;
  const start = ordinal.span.start + found.index;
  const rest = written.length - found.index - found[0].length;
  return { span: { start, end: start + found[0].length }, newText: to.slice(found.index, to.length - rest) };
}
