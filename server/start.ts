import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runCached } from './code-cache.ts';

/**
 * Settings of V8 for a process that answers many small questions. Those of Electron are fixed by the time that it gets here.
 * - What is read in a document is garbage soon after: with V8's own bound a thousand open documents take 210 kB each, with
 *   this one 90 kB, of which 30 kB are in use.
 * - V8 compiles what runs often in the background, as if it ran for hours: during the first two hundred edits that takes
 *   as much processor time as the answers, or more. Functions with less inlined into them are compiled with a quarter less
 *   and run about as fast, and what is not compiled so far runs as plain machine code at once.
 */
const settings = ['--heap-growing-percent=30', '--max-inlined-bytecode-size-cumulative=200', '--always-sparkplug'];

if (process.versions['electron'] === undefined) for (const each of settings) setFlagsFromString(each);

/** The server on Node: in a web worker `server-program.js` runs by itself. */
runCached(path.join(__dirname, 'server-program.js'));
