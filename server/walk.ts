import { opendir } from 'node:fs/promises';
import path from 'node:path';

/** A file below a folder, or a folder that cannot be looked into, with the reason. */
export interface Walked {
  readonly file: string;
  readonly error?: unknown;
}

/** Files below a folder in order of name, down to `depth`; hidden files and folders, `node_modules` and linked folders are passed by. */
export async function* walk(folder: string, depth: number): AsyncGenerator<Walked> {
  const entries: { readonly name: string; readonly isFolder: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      // A word processor's lock on a file begins with ~$ (or with a point).
      if (/^(?:\.|~\$)/.test(entry.name) || entry.name === 'node_modules') continue;
      entries.push({ name: entry.name, isFolder: entry.isDirectory() });
    }
  } catch (error) {
    yield { file: folder, error };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isFolder } of entries) {
    const file = folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
    if (!isFolder) yield { file };
    else if (depth > 1) yield* walk(file, depth - 1);
  }
}

const reportName = /政府信息公开.*年度报告|信息公开.*年报|\.gknb$/i;

/** Whether a file's name says that it is a report. */
export function isNamedAsReport(file: string): boolean {
  return reportName.test(path.basename(file).normalize('NFC'));
}
