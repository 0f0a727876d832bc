import path from 'node:path';
import { runCached } from './code-cache.ts';

/** The server on Node: in a web worker `server-program.js` runs by itself. */
runCached(path.join(__dirname, 'server-program.js'));
