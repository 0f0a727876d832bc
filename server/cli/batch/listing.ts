import { type Input, type Listed, listInputs, readListed } from '../inputs.ts';

/** What the arguments name, looked up ahead of what is done with it, so that a reader knows early how much there is. */
export class Listing {
  readonly #items: Listed[] = [];
  #isComplete = false;
  #fault: unknown = null;
  #wake: () => void = () => undefined;

  constructor(paths: readonly string[]) {
    void this.#look(paths);
  }

  /** How many are known so far. */
  get size(): number {
    return this.#items.length;
  }

  /** True once so many are known; false where there are fewer. */
  async holds(count: number): Promise<boolean> {
    while (this.#items.length < count && !this.#isComplete) await this.#more();
    return this.#items.length >= count;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Listed> {
    for (let i = 0; await this.holds(i + 1); i++) {
      const item = this.#items[i];
      if (item !== undefined) yield item;
    }
    if (this.#fault !== null) throw this.#fault;
  }

  async #look(paths: readonly string[]): Promise<void> {
    try {
      for await (const listed of listInputs(paths)) {
        this.#items.push(listed);
        this.#wake();
      }
    } catch (error) {
      this.#fault = error;
    }
    this.#isComplete = true;
    this.#wake();
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

/**
 * What is listed, read, in its order; so many files at most are read before they are asked for. Opening a file and reading it
 * takes several turns of the event loop, of which there are few while the files before it are checked.
 */
export async function* readAhead(listing: AsyncIterable<Listed>, ahead: number): AsyncGenerator<Input | null> {
  const underWay: Promise<Input | null>[] = [];
  for await (const listed of listing) {
    const reading = readListed(listed);
    // Waited for in its turn.
    reading.catch(() => undefined);
    underWay.push(reading);
    if (underWay.length > ahead) yield await (underWay.shift() as Promise<Input | null>);
  }
  for (const reading of underWay) yield await reading;
}
