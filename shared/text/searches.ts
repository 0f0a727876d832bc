import type { Work } from './work.ts';

/** One of a list of things in which something was found. */
export interface Found<T> {
  readonly index: number;
  readonly value: T;
}

/** How many elements of a list are those of an earlier one, from its start and from its end. */
export interface SameEnds {
  readonly first: number;
  readonly last: number;
}

/** So many elements are looked at at once. */
const ELEMENTS_AT_ONCE = 200;

/** What was found, and the elements that were not yet looked at: those that an edit touched. */
interface Search {
  readonly found: readonly Found<unknown>[];
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the few elements of a long list in which there is something. In a list that was made from an earlier one only
 * what differs is looked at again.
 *
 * ```text
 * before   .  h  .  .  h  .          h: found; the search knows 1 and 4
 * now      .  h  x  y  .  h  .       x, y: looked at; 1 is still 1, 4 has become 5
 * ```
 */
export class Searches {
  readonly #length: number;
  readonly #searches = new Map<object, Search>();

  /** Searches in a list of `length`; those of `before`, whose list had the same elements at its ends. */
  constructor(length: number, before: Searches | null = null, { first, last }: SameEnds = { first: 0, last: 0 }) {
    this.#length = length;
    if (before === null) return;
    const behind = before.#length - last;
    for (const [key, { found, from, to }] of before.#searches) {
      // Nobody asked for it since the edit before: it is looked for anew should somebody ask again.
      if (from < to) continue;
      this.#searches.set(key, {
        found: kept(found, first, behind, length - before.#length),
        from: first,
        to: length - last,
      });
    }
  }

  /** The elements in which `look` finds something, in order. It must depend on nothing but the element and `key`. */
  where<T>(key: object, look: (index: number) => T | null): readonly Found<T>[] {
    return this.#lookOn(key, look, this.#length);
  }

  /** The elements that `where` would still look at for a key: those from the one numbered `from` up to `to`. */
  left(key: object): { readonly from: number; readonly to: number } {
    return this.#searches.get(key) ?? { from: 0, to: this.#length };
  }

  /** Looks at up to `most` elements of those left, so that `where` finds them looked at. */
  lookAhead<T>(key: object, look: (index: number) => T | null, most: number): void {
    this.#lookOn(key, look, most);
  }

  /** The same to the end, so many elements a piece. */
  *lookingAhead<T>(key: object, look: (index: number) => T | null): Work<void> {
    for (let { from, to } = this.left(key); from < to; from += ELEMENTS_AT_ONCE) {
      this.lookAhead(key, look, ELEMENTS_AT_ONCE);
      yield;
    }
  }

  #lookOn<T>(key: object, look: (index: number) => T | null, most: number): readonly Found<T>[] {
    const { found, from, to } = this.#searches.get(key) ?? { found: [], from: 0, to: this.#length };
    // One key is always asked for with one kind of value.
    const known = found as readonly Found<T>[];
    if (from >= to) return known;
    const end = Math.min(to, from + most);
    const fresh: Found<T>[] = [];
    for (let index = from; index < end; index++) {
      const value = look(index);
      if (value !== null) fresh.push({ index, value });
    }
    const all = fresh.length === 0 ? known : inserted(known, fresh, from);
    this.#searches.set(key, { found: all, from: end, to });
    return all;
  }
}

/** What was found outside the elements from `first` to `behind`, those after them `by` further on: most often all of it. */
function kept(found: Search['found'], first: number, behind: number, by: number): Search['found'] {
  const from = countBefore(found, first);
  const to = countBefore(found, behind);
  if (by !== 0) {
    const moved = found.slice(to).map(({ index, value }) => ({ index: index + by, value }));
    return [...found.slice(0, from), ...moved];
  }
  return from === to ? found : [...found.slice(0, from), ...found.slice(to)];
}

/** How many of those found stand before the element numbered `limit`. */
function countBefore(found: Search['found'], limit: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.index ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Both in order; those of `fresh` stand before the first of `found` at `from` or after it. */
function inserted<T>(found: readonly Found<T>[], fresh: readonly Found<T>[], from: number): readonly Found<T>[] {
  const at = countBefore(found, from);
  return [...found.slice(0, at), ...fresh, ...found.slice(at)];
}
