import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../kit/project.ts';

export const samples: readonly string[] = readdirSync(join(root, 'samples')).filter((name) =>
  /\d{4}.*\.(txt|md|gknb)$/.test(name),
);

export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** What the command line finds in a report of `folder`. */
export function onCommandLine(name: string, folder = 'samples'): readonly Finding[] {
  const args = [join(root, 'dist/cli.js'), 'check', '--format', 'json', '--locale', 'zh-cn', join(folder, name)];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const found: readonly Finding[] = JSON.parse(stdout).files[0].findings;
  return found.map(({ rule, message, range }) => ({ rule, message, range }));
}

export function textOf(name: string): string {
  const bytes = readFileSync(join(root, 'samples', name));
  const text = new TextDecoder().decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text;
}
