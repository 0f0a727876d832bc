/** One stretch of an old text that a new one has otherwise; everything before and after it is the same. */
export interface Difference {
  readonly start: number;
  /** Past the stretch in the old text, and past what stands for it in the new one. */
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Comparing many characters in one go is much faster than one by one. */
const CHUNKS = [4096, 512, 64];

/**
 * Where two texts differ.
 *
 *     old  一、本年新收\t12\t3      start at 2 of 12, oldEnd behind it
 *     new  一、本年新收\t109\t3     newEnd behind 09
 */
export function difference(old: string, text: string): Difference {
  const shorter = Math.min(old.length, text.length);
  let start = 0;
  for (const chunk of CHUNKS) {
    while (start + chunk <= shorter && same(old, start, text, start, chunk)) start += chunk;
  }
  while (start < shorter && old.charCodeAt(start) === text.charCodeAt(start)) start++;
  const most = shorter - start;
  let back = 0;
  for (const chunk of CHUNKS) {
    const at = (length: number): number => length - back - chunk;
    while (back + chunk <= most && same(old, at(old.length), text, at(text.length), chunk)) back += chunk;
  }
  while (back < most && old.charCodeAt(old.length - back - 1) === text.charCodeAt(text.length - back - 1)) back++;
  return { start, oldEnd: old.length - back, newEnd: text.length - back };
}

function same(a: string, aStart: number, b: string, bStart: number, length: number): boolean {
  return a.slice(aStart, aStart + length) === b.slice(bStart, bStart + length);
}
