import type { Span } from '../text/span.ts';

/**
 * Where the characters of a text stand in the document, piece by piece, for a text that is not the document's
 * characters as they stand: markup was left out or entities were decoded.
 *
 * `<td>1<b>2</b>&nbsp;件</td>` has the text `12 件` and the pieces `1`, `2`, the entity, `件`.
 */
export type SourceMap = readonly SourcePiece[];

/** A stretch of a text that stands in one piece in the document. */
interface SourcePiece {
  /** Index of its first UTF-16 unit in the text. */
  readonly index: number;
  /** Where it stands, counted from the start of the text's span. */
  readonly offset: number;
  /** How many characters of the document it is; it is an entity where the text has another number of units. */
  readonly length: number;
}

/** A text that was read, and where it stands. */
export interface SourceText {
  readonly span: Span;
  readonly text: string;
  /** Left out where the text is the document's characters at `span` as they stand. */
  readonly map?: SourceMap;
}

/** Some characters of the document, `length` from `offset` on, and what they say: themselves, or what an entity stands for. */
export interface Piece {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/** The text that pieces make, in order of position, and where it stands. */
export function textOf(pieces: readonly Piece[]): SourceText {
  const start = pieces[0]?.offset ?? 0;
  const last = pieces.at(-1);
  const span = { start, end: last === undefined ? start : last.offset + last.length };
  const text = pieces.map((piece) => piece.text).join('');
  // Nothing was left out and nothing decoded: either makes a text shorter.
  if (text.length === span.end - start) return { span, text };
  const map: SourcePiece[] = [];
  let index = 0;
  for (const piece of pieces) {
    map.push({ index, offset: piece.offset - start, length: piece.length });
    index += piece.text.length;
  }
  return { span, text, map };
}

/**
 * Where the units `[start, end)` of a text stand in the document, the markup between them included. An entity is
 * taken whole; an empty range is the place before `start`.
 */
export function sourceSpan({ span, text, map }: SourceText, { start, end }: Span): Span {
  if (map === undefined) {
    const last = text.length;
    return { start: span.start + Math.min(start, last), end: span.start + Math.min(Math.max(start, end), last) };
  }
  const from = start < text.length ? unitAt(map, text.length, start).start + span.start : span.end;
  if (end <= start) return { start: from, end: from };
  return { start: from, end: unitAt(map, text.length, Math.min(end, text.length) - 1).end + span.start };
}

/** True if two texts stand in the document in the same pieces: with the same mark-up and entities. */
export function sameMap(a: SourceMap | undefined, b: SourceMap | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.length === b.length &&
    a.every(({ index, offset, length }, i) => {
      const other = b[i];
      return other?.index === index && other.offset === offset && other.length === length;
    })
  );
}

/** The units `[start, end)` of a text as a text of their own, without the white space at their ends. */
export function partOf(source: SourceText, { start, end }: Span): SourceText {
  const words = source.text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = Math.max(from, start + words.trimEnd().length);
  const span = sourceSpan(source, { start: from, end: to });
  const text = source.text.slice(from, to);
  const { map } = source;
  if (map === undefined || text.length === span.end - span.start) return { span, text };
  const by = span.start - source.span.start;
  const own: SourcePiece[] = [];
  for (let i = pieceAt(map, from); i < map.length; i++) {
    const { index, offset, length } = map[i] as SourcePiece;
    const next = map[i + 1]?.index ?? source.text.length;
    if (index >= to) break;
    const isEntity = next - index !== length;
    const first = isEntity ? index : Math.max(index, from);
    const last = isEntity ? next : Math.min(next, to);
    own.push({ index: first - from, offset: offset + first - index - by, length: isEntity ? length : last - first });
  }
  return { span, text, map: own };
}

/** Where one unit of the text stands, from the start of the span. */
function unitAt(map: SourceMap, textLength: number, index: number): Span {
  const low = pieceAt(map, index);
  const piece = map[low];
  if (piece === undefined) return { start: 0, end: 0 };
  const units = (map[low + 1]?.index ?? textLength) - piece.index;
  if (units !== piece.length) return { start: piece.offset, end: piece.offset + piece.length };
  const start = piece.offset + index - piece.index;
  return { start, end: start + 1 };
}

/** The number of the piece that holds a unit of the text. */
function pieceAt(map: SourceMap, index: number): number {
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle]?.index ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}
