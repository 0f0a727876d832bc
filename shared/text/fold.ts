/**
 * Label keys: two writings of one label have the same key. The key is NFKC without white space, control
 * characters, quotes, brackets and punctuation, in lower case, with compatibility radicals and traditional
 * characters brought to the simplified character that the form uses.
 */

import { traditionalForms } from './traditional.ts';

const UNKNOWN = 0;
const DROPPED = 1;
const EXPANDS = 2;

/** What each UTF-16 unit folds to: a code, or one of the marks above. Filled as characters are met, since most never are. */
const foldedUnits = new Uint16Array(0x10000);

/** CJK radicals that NFKC leaves alone, each before the character it looks like. */
const radicals =
  '⺟母⺠民⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⻳龟⺼月⻊足⺁厂';

for (const pairs of [traditionalForms, radicals]) {
  for (let i = 0; i < pairs.length; i += 2) foldedUnits[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
}

const kept = /[\p{L}\p{N}]/u;

function foldUnit(unit: number): number {
  const known = foldedUnits[unit] as number;
  if (known !== UNKNOWN) return known;
  let folded = DROPPED;
  const normal = String.fromCharCode(unit).normalize('NFKC').toLowerCase();
  if (normal.length > 1) folded = EXPANDS;
  else if (kept.test(normal) || (unit >= 0xd800 && unit <= 0xdfff)) {
    const code = normal.charCodeAt(0);
    folded = code === unit ? unit : foldUnit(code);
  }
  foldedUnits[unit] = folded;
  return folded;
}

/** What a UTF-16 unit is in a key: itself or another unit, 0 where it is left out, -1 where it becomes several. */
export function unitInKey(unit: number): number {
  const folded = foldUnit(unit);
  return folded === DROPPED ? 0 : folded === EXPANDS ? -1 : folded;
}

/** A text with the characters themselves where compatibility radicals stand for them: 七⼗五⺠ is 七十五民. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/gu, (radical) => {
    const code = foldUnit(radical.charCodeAt(0));
    return code > EXPANDS ? String.fromCharCode(code) : radical;
  });
}

/** The key of a label. Texts with equal keys are the same label. */
export function labelKey(text: string): string {
  const units: number[] = [];
  foldInto(units, text);
  // In one piece, for keys are looked up far more often than made; in parts, for a call takes only so many arguments.
  if (units.length < 1000) return String.fromCharCode(...units);
  let key = '';
  for (let i = 0; i < units.length; i += 1000) key += String.fromCharCode(...units.slice(i, i + 1000));
  return key;
}

function foldInto(units: number[], text: string): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldedUnits[unit] || foldUnit(unit);
    if (folded > EXPANDS) units.push(folded);
    else if (folded === EXPANDS) foldInto(units, text.charAt(i).normalize('NFKC'));
  }
}

export interface Folded {
  readonly key: string;
  /** For each unit of the key the offset in the text that it came from, and the text's length at the end. */
  readonly offsets: readonly number[];
}

/** The key of a label with the way back to the source: `offsets[i]` is where `key[i]` stands in `text`. */
export function fold(text: string): Folded {
  let key = '';
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const before = key.length;
    key += labelKey(text.charAt(i));
    for (let k = before; k < key.length; k++) offsets.push(i);
  }
  offsets.push(text.length);
  return { key, offsets };
}

/**
 * True for the characters that stand for nothing between words: spaces of any width, BOM, marks of no width. Among these are
 * the marks of the writing direction that a calculator puts around the number that it copies.
 */
export function isSpace(unit: number): boolean {
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    (unit >= 0x205f && unit <= 0x206f) ||
    unit === 0xad ||
    unit === 0x1680 ||
    unit === 0x85
  );
}

/** A text without the characters that stand for nothing between words. */
export function withoutSpaces(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) out += text.charAt(i);
  return out;
}

/** `[start, end)` without white space at either end; empty at `start` where nothing is left. */
export function trim(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : { start, end: start };
}
