import { type Locale, type Message, render } from '../../shared/messages/message.ts';
import type { Progress } from './batch/progress.ts';
import { STANDARD_INPUT } from './inputs.ts';
import type { Output } from './output.ts';

/** What a run says on the error output, beside its report. */
export class Notices {
  readonly #err: Output;
  #progress: Progress | null = null;
  /** True once something could not be read, saved or understood. */
  failed = false;
  readonly #locale: Locale;

  constructor(err: Output, locale: Locale) {
    this.#err = err;
    this.#locale = locale;
  }

  /** Shows how far the run is, until it is called with null. */
  show(progress: Progress | null): void {
    this.clearProgress();
    this.#progress = progress;
  }

  /** @param all how many files there are as far as is known */
  step(all: number): void {
    this.#progress?.step(all);
  }

  /** Makes room on the terminal for other words. */
  clearProgress(): void {
    this.#progress?.clear();
  }

  async say(message: Message): Promise<void> {
    this.clearProgress();
    await this.#err.line(render(message, this.#locale));
  }

  async sayOf(file: string, words: Message): Promise<void> {
    const name = file === STANDARD_INPUT ? render({ id: 'standard-input' }, this.#locale) : file;
    await this.say({ id: 'about-file', args: { file: name, words } });
  }

  /** Says why a file could not be read, or not be saved as it was to be. */
  async complain(file: string, reason: Message): Promise<void> {
    this.failed = true;
    await this.sayOf(file, reason);
  }
}
