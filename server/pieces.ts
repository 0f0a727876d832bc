import type { Analysis } from '../shared/analysis.ts';
import type { Work } from '../shared/text/work.ts';
import { turn } from './turn.ts';

/** So long, in milliseconds, work goes on before a message is looked for. */
const SLICE = 8;

/** A text of no more characters is read at once, in a few hundredths of a second when it is read for the first time. */
const READ_AT_ONCE = 30_000;

/** Does work so that messages are taken in between; null once `isWanted` says that nobody waits for it any more. */
export async function inPieces<T>(work: Work<T>, isWanted: () => boolean): Promise<{ readonly result: T } | null> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    // After the last step too: what is done with the result may take as long again.
    if (performance.now() - began >= SLICE) {
      await turn();
      if (!isWanted()) return null;
      began = performance.now();
    }
    if (step.done === true) return { result: step.value };
  }
}

/** Finds all that there is to find in a text, so that messages are taken in between; false once `isWanted` says no. */
export async function readInPieces(analysis: Analysis, isWanted: () => boolean): Promise<boolean> {
  if (analysis.text.length <= READ_AT_ONCE) return true;
  return (await inPieces(reading(analysis), isWanted)) !== null;
}

/** All that there is to find in a text. */
export function* reading(analysis: Analysis): Work<void> {
  while (analysis.readOn()) yield;
}
