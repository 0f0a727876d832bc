import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runCached } from './code-cache.ts';

// What is read in a document is garbage soon after: with V8's own bound a thousand open documents take 210 kB each, with
// this one 90 kB, of which 30 kB are in use. The settings of Electron are fixed by the time that it gets here.
if (process.versions['electron'] === undefined) setFlagsFromString('--heap-growing-percent=30');

/** The server on Node: in a web worker `server-program.js` runs by itself. */
runCached(path.join(__dirname, 'server-program.js'));
