import { type Locale, render } from '../../../shared/messages/message.ts';

/** How often the bar is drawn anew, in milliseconds. */
const PACE = 100;
const WIDTH = 24;

/** A bar on the terminal that says how many of the files are checked; it is taken away where other words are written. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #locale: Locale;
  #drawn = false;
  #last = 0;
  #done = 0;

  constructor(stream: NodeJS.WriteStream, locale: Locale) {
    this.#stream = stream;
    this.#locale = locale;
  }

  /** @param all how many files there are as far as is known */
  step(all: number): void {
    this.#done++;
    const now = performance.now();
    if (now - this.#last < PACE) return;
    this.#last = now;
    const filled = Math.min(WIDTH, Math.round((WIDTH * this.#done) / Math.max(all, this.#done)));
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    const words = render(
      { id: 'check-progress', args: { done: this.#done, all: Math.max(all, this.#done) } },
      this.#locale,
    );
    this.#stream.write(`\r\u001b[K${bar} ${words}`);
    this.#drawn = true;
  }

  clear(): void {
    if (this.#drawn) this.#stream.write('\r\u001b[K');
    this.#drawn = false;
  }
}
