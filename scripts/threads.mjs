// How what runs in the other threads of the command line is bundled: what checks a file, and the pool's own part, which
// the pool looks for in `entry/` beside the program.
import { join } from 'node:path';

/** @returns the bundles that lie beside the command line in `folder` */
export function threadBundles(folder) {
  return [
    { entryPoints: ['server/cli/batch/worker.ts'], outfile: join(folder, 'check-worker.js') },
    { entryPoints: ['node_modules/tinypool/dist/entry/worker.js'], outfile: join(folder, 'entry/worker.js') },
  ];
}

/** The pool finds its part by its own address, which a bundle in CommonJS has to be told. */
export const poolOptions = {
  define: { 'import.meta.url': 'moduleAddress' },
  banner: { js: 'const moduleAddress = require("node:url").pathToFileURL(__filename).href;' },
};
