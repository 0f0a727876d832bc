import { withoutRadicals } from '../../../shared/text/fold.ts';
import { displayWidth } from '../../../shared/text/width.ts';
import type { Glyph } from './marks.ts';

/** Characters that stand beside each other. */
export interface GlyphLine {
  /** From left to right, without white space. */
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly text: string;
}

/** Cuts characters into lines, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): readonly GlyphLine[] {
  const lines: Glyph[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const line = lines.at(-1);
    if (line !== undefined && glyph.baseline - baseline < glyph.size / 2) line.push(glyph);
    else {
      lines.push([glyph]);
      baseline = glyph.baseline;
    }
  }
  return lines.flatMap((line) => lineOf(line) ?? []);
}

function lineOf(unordered: readonly Glyph[]): GlyphLine | null {
  const ordered = [...unordered].sort((a, b) => a.left - b.left);
  const glyphs = ordered.filter(({ text }) => text.trim() !== '');
  const [first] = glyphs;
  if (first === undefined) return null;
  const { baseline } = first;
  const right = Math.max(...glyphs.map((glyph) => glyph.right));
  const size = Math.max(...glyphs.map((glyph) => glyph.size));
  return { glyphs, left: first.left, right, baseline, size, text: withoutRadicals(textOf(ordered)) };
}

/** Gaps from this part of the characters' size on are seen as white space. */
const GAP = 0.5;

/** The text of characters in order: white space between letters or digits stays one space, other gaps are none. */
function textOf(ordered: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | null = null;
  let space = false;
  for (const glyph of ordered) {
    if (glyph.text.trim() === '') {
      space = true;
      continue;
    }
    if (last !== null) {
      // The same character again in the same place makes it bold.
      if (glyph.text === last.text && glyph.left - last.left < glyph.size / 8) continue;
      const gap = glyph.left - last.right > GAP * glyph.size;
      if ((space || gap) && narrow.test(last.text) && narrow.test(glyph.text)) text += ' ';
    }
    text += glyph.text;
    last = glyph;
    space = false;
  }
  return text;
}

const narrow = /^[!-~]+$/;

/** Stands behind figures of which the page does not show the end: they are no numbers then, rather than wrong ones. */
function cutMark({ isCut, text }: Glyph): string {
  return isCut && /\d/.test(text) ? '…' : '';
}

/** A line of a page with its gaps as spaces, half a character to a space, counted from `from`. */
export function spaced({ glyphs, size }: GlyphLine, from: number): string {
  let text = '';
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    const isApart = last === null || glyph.left - last.right > GAP * size;
    const column = isApart ? Math.round((glyph.left - from) / (size / 2)) : 0;
    const gap = last === null ? Math.max(0, column) : Math.max(isApart ? 1 : 0, column - displayWidth(text));
    text += ' '.repeat(Math.min(gap, MAX_GAP)) + withoutRadicals(glyph.text);
    last = glyph;
  }
  return text + (last === null ? '' : cutMark(last));
}

const MAX_GAP = 400;

/** True where a gap is so wide that it parts columns. */
export function isTabular({ glyphs, size }: GlyphLine): boolean {
  return glyphs.some((glyph, i) => i > 0 && glyph.left - (glyphs[i - 1]?.right ?? 0) > 2 * size);
}

/** The text of a cell between two sides: its lines put together. */
export function cellText(glyphs: readonly Glyph[], left: number, right: number): string {
  let text = '';
  let last: GlyphLine | null = null;
  for (const line of linesOf(glyphs)) {
    const [end, start] = [text.at(-1) ?? '', line.text.at(0) ?? ''];
    const areNarrow = last !== null && narrow.test(end) && narrow.test(start);
    // A figure goes on below only where there was no more room beside it.
    const goesOn = last !== null && /\d/.test(end) && /[\d.]/.test(start) && isFull(last, right - left);
    const behind = line.glyphs.at(-1);
    text += (areNarrow && !goesOn ? ' ' : '') + line.text + (behind === undefined ? '' : cutMark(behind));
    last = line;
  }
  return text;
}

/** What a cell keeps free between its sides and its text, in points. */
const PADDING = 12;

function isFull({ glyphs, left, right }: GlyphLine, width: number): boolean {
  const digit = (right - left) / glyphs.length;
  return right - left + digit > width - PADDING;
}
