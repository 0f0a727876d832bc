/** A message is parted from the bytes that came in, read, and acted on in a turn of the event loop each. */
const TURNS = 3;

let last = Number.NEGATIVE_INFINITY;

/** When long work paused last, in milliseconds of `performance.now()`: it is still under way shortly after. */
export function lastTurn(): number {
  return last;
}

/**
 * Lets the messages that have come in be acted on, before long work goes on. Were there a single turn, one that came in would
 * have to wait for as many stretches of the work as it takes turns.
 */
export async function turn(): Promise<void> {
  last = performance.now();
  // A web worker has no such turns, and gets its messages whole.
  if (typeof setImmediate === 'undefined') await new Promise<void>((resolve) => setTimeout(resolve, 0));
  else for (let i = 0; i < TURNS; i++) await new Promise<void>((resolve) => setImmediate(resolve));
  last = performance.now();
}
