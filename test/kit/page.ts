import type { Span } from '../../shared/text/span.ts';

/** A text, and where in it each figure stands. A cell that the text lacks has no entry; a blank one has an empty span. */
export interface Rendered {
  readonly text: string;
  readonly figures: ReadonlyMap<string, Span>;
}

/** A text in the making that remembers where it put each figure. */
export class Page {
  #text = '';
  readonly #figures = new Map<string, Span>();

  write(text: string): this {
    this.#text += text;
    return this;
  }

  /** Writes a cell's figure. Of a figure that is written twice the first place counts. */
  figure(address: string, text: string): this {
    if (!this.#figures.has(address)) {
      this.#figures.set(address, { start: this.#text.length, end: this.#text.length + text.length });
    }
    return this.write(text);
  }

  rendered(): Rendered {
    return { text: this.#text, figures: this.#figures };
  }
}
