import { labelKey } from '../text/fold.ts';
import { fnv1a } from '../text/hash.ts';
import type { Work } from '../text/work.ts';

/**
 * What is kept of a passage to tell how much of it another one repeats: hashes of its 5-grams, never its words. Years
 * and counts are masked first, so that 「2021年收到12件」 and 「2022年收到7件」 are the same.
 */
export interface Wording {
  /** Characters without white space, before anything is masked. */
  readonly length: number;
  /** The hashes of its 5-grams, each once, in ascending order. */
  readonly grams: Uint32Array;
  /** The least hash of each of the `BINS` equal parts of the range of hashes: like texts share most of them. */
  readonly least: Uint32Array;
}

const GRAM = 5;
const BINS = 128;
/** Two texts are compared gram by gram where all of so many neighbouring bins are equal, for one stretch at least. */
const BAND = 6;
const EMPTY = 0xffffffff;

/** Measures a text, piece by piece. */
export function* measuringWording(text: string): Work<Wording> {
  let key = '';
  for (let from = 0; from < text.length; from += UNITS_AT_ONCE) {
    // A key is made unit by unit: parts of a text have the parts of its key.
    key += labelKey(text.slice(from, from + UNITS_AT_ONCE));
    yield;
  }
  const grams = yield* gatheringGrams(masked(key));
  const least = new Uint32Array(BINS).fill(EMPTY);
  for (let i = grams.length - 1; i >= 0; i--) {
    const gram = grams[i] as number;
    least[binOf(gram)] = gram;
  }
  return { length: text.replace(/\s/gu, '').length, grams, least };
}

/** So many units of a text are looked at at once. */
const UNITS_AT_ONCE = 50_000;

/** The hashes of the 5-grams of a text, each once, in ascending order. */
function* gatheringGrams(key: string): Work<Uint32Array> {
  const count = Math.max(0, key.length - GRAM + 1);
  const hashes = new Uint32Array(count);
  /** Where the hashes of each bin end, once they stand bin by bin: a bin at a time is sorted quickly, however long the text. */
  const ends = new Uint32Array(BINS);
  for (let i = 0; i < count; i++) {
    if (i % UNITS_AT_ONCE === UNITS_AT_ONCE - 1) yield;
    const hash = hashOf(key, i, i + GRAM);
    hashes[i] = hash;
    const bin = binOf(hash);
    ends[bin] = (ends[bin] as number) + 1;
  }
  for (let bin = 1; bin < BINS; bin++) ends[bin] = (ends[bin] as number) + (ends[bin - 1] as number);
  const all = new Uint32Array(count);
  const begins = ends.slice();
  for (let i = count - 1; i >= 0; i--) {
    if (i % UNITS_AT_ONCE === UNITS_AT_ONCE - 1) yield;
    const hash = hashes[i] as number;
    const bin = binOf(hash);
    const place = (begins[bin] as number) - 1;
    begins[bin] = place;
    all[place] = hash;
  }
  for (let bin = 0; bin < BINS; bin++) {
    all.subarray(begins[bin], ends[bin]).sort();
    if (count > UNITS_AT_ONCE) yield;
  }
  let size = 0;
  for (let i = 0; i < count; i++) if (i === 0 || all[i] !== all[i - 1]) all[size++] = all[i] as number;
  return all.slice(0, size);
}

function binOf(hash: number): number {
  return Math.floor(hash / (0x100000000 / BINS));
}

/**
 * The share of 5-grams that two texts have in common, years masked and counts not: 0 to 1. Texts too short to have any
 * are the same or not.
 */
export function* findingRepetition(a: string, b: string): Work<number> {
  const x = yearlessKey(a);
  yield;
  const y = yearlessKey(b);
  if (x === y) return 1;
  yield;
  return likeness({ grams: yield* gatheringGrams(x) }, { grams: yield* gatheringGrams(y) });
}

function yearlessKey(text: string): string {
  return labelKey(text.normalize('NFKC').replace(/(?<![0-9])20[0-9]{2}(?![0-9])/g, 'y'));
}

/** A text as it is compared: without spaces and punctuation, characters folded, each number written 0. */
function maskedKey(text: string): string {
  return masked(labelKey(text));
}

function masked(key: string): string {
  return key.replace(/[0-9]+/g, '0');
}

/** The hash of a sentence, by which it is found again in another text. */
export function sentenceHash(sentence: string): number {
  const masked = maskedKey(sentence);
  return hashOf(masked, 0, masked.length);
}

/** A hash of a part of a text, mixed so that every bit of the result depends on every unit. */
function hashOf(text: string, start: number, end: number): number {
  let hash = fnv1a(text, start, end);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The share of 5-grams that two texts have in common, of all that either has (Jaccard): 0 to 1; 0 where both have none. */
export function likeness({ grams: a }: Pick<Wording, 'grams'>, { grams: b }: Pick<Wording, 'grams'>): number {
  let common = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const [x, y] = [a[i] as number, b[k] as number];
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}

/** Texts by what they have in common, so that one is compared with few of thousands. */
export class LikenessIndex<T> {
  readonly #bands = new Map<number, Map<T, Wording>>();

  add(item: T, wording: Wording): void {
    for (const band of bandsOf(wording)) {
      const items = this.#bands.get(band);
      if (items === undefined) this.#bands.set(band, new Map([[item, wording]]));
      else items.set(item, wording);
    }
  }

  remove(item: T, wording: Wording): void {
    for (const band of bandsOf(wording)) {
      const items = this.#bands.get(band);
      items?.delete(item);
      if (items?.size === 0) this.#bands.delete(band);
    }
  }

  /** The items that share at least `least` of their 5-grams with a text, with the share of each. */
  like(wording: Wording, least: number): ReadonlyMap<T, number> {
    const found = new Map<T, number>();
    const seen = new Set<T>();
    for (const band of bandsOf(wording)) {
      for (const [item, other] of this.#bands.get(band) ?? []) {
        if (seen.has(item)) continue;
        seen.add(item);
        if (!mayBeLike(wording, other, least)) continue;
        const share = likeness(wording, other);
        if (share >= least) found.set(item, share);
      }
    }
    return found;
  }
}

/**
 * A number for each stretch of `BAND` bins. Of two texts that share 85 % of their 5-grams a bin is equal with a chance
 * of about 0.85, a stretch of six with 0.38, and none of the 21 stretches with less than one in ten thousand; of two
 * that share 40 % one stretch is equal with a chance of 0.08.
 */
function bandsOf({ least }: Wording): readonly number[] {
  const bands: number[] = [];
  for (let from = 0; from + BAND <= BINS; from += BAND) {
    let hash = from + 1;
    for (let i = from; i < from + BAND; i++) hash = Math.imul(hash ^ (least[i] as number), 0x9e3779b1) ^ (hash >>> 15);
    bands.push(hash >>> 0);
  }
  return bands;
}

/** By sizes and bins alone: false where the share is certainly, or all but certainly, less. */
function mayBeLike(a: Wording, b: Wording, share: number): boolean {
  const [small, large] = a.grams.length < b.grams.length ? [a, b] : [b, a];
  if (small.grams.length < share * large.grams.length) return false;
  let equal = 0;
  for (let i = 0; i < BINS; i++) if (a.least[i] === b.least[i]) equal++;
  // Five times the deviation that chance allows with so many bins.
  return equal / BINS >= share - 0.16;
}
