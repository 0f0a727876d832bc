import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { copyCharacterMaps, pdfEntry, pdfOptions, withoutPdf } from '../../scripts/pdf.mjs';
import { copyRulePages } from '../../scripts/rule-pages.mjs';
import { poolOptions, threadBundles } from '../../scripts/threads.mjs';
import { root } from './project.ts';

const options = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  logLevel: 'error',
} as const satisfies BuildOptions;

const made = new Map<string, Promise<string>>();

/**
 * Bundles a program of the project for Node and returns the file's path. Made once per run, from the sources as they
 * are, so that no test speaks to yesterday's build.
 */
export function bundle(entry: string): Promise<string> {
  const present = made.get(entry);
  if (present !== undefined) return present;
  const outfile = path.join(root, 'out/test', `${entry.replaceAll('/', '-')}.${process.pid}.cjs`);
  const pool = entry.startsWith('server/cli/') ? poolOptions : {};
  const making = build({ ...options, ...pool, entryPoints: [entry], outfile, plugins: [withoutPdf] }).then(() => {
    copyRulePages(path.join(root, 'out/test/rules'));
    return outfile;
  });
  made.set(entry, making);
  return making;
}

let threads: Promise<unknown> | null = null;

/** What the command line runs in its other threads, made beside the bundled programs, which look for it there. */
export function bundleThreads(): Promise<unknown> {
  threads ??= Promise.all(
    threadBundles(path.join(root, 'out/test')).map((each) => build({ ...options, ...each, plugins: [withoutPdf] })),
  );
  return threads;
}

let reader: Promise<typeof import('../../server/cli/pdf/read.ts')> | null = null;

/** The part that reads PDF files, made beside the bundled programs, which load it from there. */
export function bundlePdfReader(): Promise<typeof import('../../server/cli/pdf/read.ts')> {
  const outfile = path.join(root, 'out/test/pdf.js');
  reader ??= build({ ...options, ...pdfOptions, entryPoints: [pdfEntry], outfile, minify: true }).then(() => {
    copyCharacterMaps(path.join(root, 'out/test/cmaps'));
    return import(pathToFileURL(outfile).href);
  });
  return reader;
}
