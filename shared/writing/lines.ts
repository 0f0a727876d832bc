import type { Span } from '../text/span.ts';

/** The text's own line end: that of its first line. */
export function lineEndOf(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text.charCodeAt(at) === 10) return '\n';
  return text.charCodeAt(at + 1) === 10 ? '\r\n' : '\r';
}

/** The offset of the first character of the line that holds `offset`. */
export function lineStartAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** The offset behind the last character of the line that holds `offset`, its line end left out. */
export function lineEndAt(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** The lines that hold `span`, from the first character to behind the last line end. */
export function wholeLines(text: string, { start, end }: Span): Span {
  let to = lineEndAt(text, end);
  if (text.startsWith('\r\n', to)) to += 2;
  else if (to < text.length) to++;
  return { start: lineStartAt(text, start), end: to };
}

/** True for a unit that ends a line, or is half of such an end. */
export function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** True if the words at `span` stand there as they are read: no markup, no entity and no other cell between them. */
export function isPlain(text: string, span: Span): boolean {
  return !/[<>&|]/.test(text.slice(span.start, span.end));
}
