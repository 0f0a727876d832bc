/**
 * Remembers what was computed for texts seen lately: a report is read again at every key press, and all of it but a
 * line is as it was. Changes no answer. Forgets everything once more than `most` characters of keys are held.
 */
export class Memory<T> {
  readonly #values = new Map<string, T>();
  readonly #most: number;
  #held = 0;

  constructor(most: number) {
    this.#most = most;
  }

  recall(key: string, compute: () => T): T {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const value = compute();
    if (this.#held > this.#most) {
      this.#values.clear();
      this.#held = 0;
    }
    this.#held += key.length;
    this.#values.set(key, value);
    return value;
  }
}
