import type { CancellationToken } from 'vscode-languageserver';

/**
 * Lets no more than `most` tasks go on side by side. Of those that wait the one that came last goes next: what was asked for last
 * is what the user looks at. Before one of them is chosen all that has come in is taken in: `takeIn` does so with some of it.
 */
export class LatestFirst {
  readonly #most: number;
  readonly #takeIn: () => Promise<void>;
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;
  #isChoosing = false;

  constructor(most: number, takeIn: () => Promise<void>) {
    this.#most = most;
    this.#takeIn = takeIn;
  }

  /** What a task gives, after it has waited for its turn. One that is taken back while it waits goes on at once, so as to say so. */
  async run<T>(token: CancellationToken, task: () => Promise<T>): Promise<T> {
    if (this.#underWay < this.#most && this.#waiting.length === 0) this.#underWay++;
    else await this.#turn(token);
    try {
      return await task();
    } finally {
      this.#underWay--;
      if (this.#waiting.length > 0 && !this.#isChoosing) void this.#choose();
    }
  }

  #turn(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const begin = (): void => {
        this.#underWay++;
        takenBack.dispose();
        resolve();
      };
      this.#waiting.push(begin);
      const takenBack = token.onCancellationRequested(() => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1);
        begin();
      });
    });
  }

  async #choose(): Promise<void> {
    this.#isChoosing = true;
    for (let known = 0; known < this.#waiting.length; ) {
      known = this.#waiting.length;
      await this.#takeIn();
    }
    this.#isChoosing = false;
    while (this.#underWay < this.#most && this.#waiting.length > 0) this.#waiting.pop()?.();
  }
}
