import path from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runCached } from './code-cache.ts';

/**
 * Settings of V8 for a process that answers many small questions. Those of Electron are fixed by the time that it gets here.
 * - What is read in a document is garbage soon after: with V8's own bound a thousand open documents take 210 kB each, with
 *   this one 70 kB, of which 30 kB are in use.
 * - V8 compiles what runs often in the background, as if it ran for hours: during the first two hundred edits that takes
 *   as much processor time as the answers, or more. Functions with less inlined into them are compiled with a quarter less
 *   and run about as fast, and what is not compiled so far runs as plain machine code at once.
 * - It optimises what ran three times as long as by its own bound, and a long function only after more of that: most of what
 *   it would optimise during these edits does not pay for it. That takes a quarter of the processor time or more and 8 % of
 *   the memory away and costs an edit up to 10 % (a fifth after ten thousand edits: 0.06 ms). Where other programs leave no core to the
 *   compiler, edits are quicker for it (docs/performance.md).
 */
const settings = [
  '--heap-growing-percent=30',
  '--max-inlined-bytecode-size-cumulative=200',
  '--always-sparkplug',
  '--interrupt-budget=200000',
  '--bytecode-size-allowance-per-tick=50',
];

/** Room for new objects of so many bytes is little, whatever is in use. */
const LITTLE_ROOM = 10e6;

/**
 * Keeps the room for new objects, where it is little, below a quarter of what is in use, and otherwise below an eighth. V8 lets it
 * grow to 32 MB in a process that works for a while, however little is kept beside it: of the memory of a server with one
 * report that is a quarter, with a thousand open documents a fifth. Each collection decides whether the next may double it.
 */
function boundNewSpace(): void {
  const growBy = (factor: 1 | 2): void => setFlagsFromString(`--semi-space-growth-factor=${factor}`);
  const observer = new PerformanceObserver(() => {
    const room = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
    growBy(room * (room > LITTLE_ROOM ? 8 : 4) <= getHeapStatistics().used_heap_size ? 2 : 1);
  });
  observer.observe({ entryTypes: ['gc'] });
  // What was compiled is kept at the end for processes with the settings that V8 has then: those of a start.
  process.once('exit', () => {
    observer.disconnect();
    growBy(2);
  });
}

if (process.versions['electron'] === undefined) {
  for (const each of settings) setFlagsFromString(each);
  boundNewSpace();
}

/** The server on Node: in a web worker `server-program.js` runs by itself. */
runCached(path.join(__dirname, 'server-program.js'));
