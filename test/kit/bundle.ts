import path from 'node:path';
import { build } from 'esbuild';
import { copyRulePages } from '../../scripts/rule-pages.mjs';
import { root } from './project.ts';

const made = new Map<string, Promise<string>>();

/**
 * Bundles a program of the project for Node and returns the file's path. Made once per run, from the sources as they
 * are, so that no test speaks to yesterday's build.
 */
export function bundle(entry: string): Promise<string> {
  const present = made.get(entry);
  if (present !== undefined) return present;
  const outfile = path.join(root, 'out/test', `${entry.replaceAll('/', '-')}.${process.pid}.cjs`);
  const making = build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  }).then(() => {
    copyRulePages(path.join(root, 'out/test/rules'));
    return outfile;
  });
  made.set(entry, making);
  return making;
}
