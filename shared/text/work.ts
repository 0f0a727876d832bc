/** Work that may pause wherever it yields and go on later. What it does between two yields is short, whatever the text. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Does all that is left of it at once. */
export function done<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
