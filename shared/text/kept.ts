/**
 * A value computed from others and kept while those are the same, object by object. Since nothing in the core changes
 * once it is made, the kept value is what computing it again would give.
 */
export class Kept<T> {
  #from: readonly unknown[] | null = null;
  #value: T | undefined;

  /** The value for `from`: the kept one if it was computed from the same, or else what `compute` gives. */
  get(from: readonly unknown[], compute: () => T): T {
    if (this.#from === null || !sameElements(this.#from, from)) {
      this.#value = compute();
      this.#from = from;
    }
    return this.#value as T;
  }
}

/** True if two lists hold the same objects in the same order. */
export function sameElements(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
