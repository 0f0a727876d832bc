import type { Span } from '../../shared/text/span.ts';

/** A text, and where in it each figure stands. A cell that the text lacks has no entry; a blank one has an empty span. */
export interface Rendered {
  readonly text: string;
  readonly figures: ReadonlyMap<string, Span>;
  /** Where merged cells that were filled in say a figure again. */
  readonly copies: readonly Span[];
}

/** A text in the making that remembers where it put each figure. */
export class Page {
  #text = '';
  readonly #figures = new Map<string, Span>();
  readonly #copies: Span[] = [];

  write(text: string): this {
    this.#text += text;
    return this;
  }

  /** Writes a cell's figure. Of a figure that is written twice the first place counts. */
  figure(address: string, text: string): this {
    const span = { start: this.#text.length, end: this.#text.length + text.length };
    if (this.#figures.has(address)) this.#copies.push(span);
    else this.#figures.set(address, span);
    return this.write(text);
  }

  rendered(): Rendered {
    return { text: this.#text, figures: this.#figures, copies: this.#copies };
  }
}
