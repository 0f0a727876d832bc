import { opendir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file below a folder, or a folder that cannot be looked into, with the reason. */
export interface Walked {
  readonly file: string;
  readonly error?: unknown;
  /** True for a link. */
  readonly isLink?: boolean;
}

/**
 * Files below a folder in order of name, down to `depth`; hidden files and folders, `node_modules` and linked folders are
 * passed by. A link to a file that lies outside `top` is an error: whoever sends a folder would otherwise have files shown
 * that are none of theirs.
 */
export async function* walk(folder: string, depth: number, top = folder): AsyncGenerator<Walked> {
  const entries: { readonly name: string; readonly isFolder: boolean; readonly isLink: boolean }[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      // A word processor's lock on a file begins with ~$ (or with a point).
      if (/^(?:\.|~\$)/.test(entry.name) || entry.name === 'node_modules') continue;
      entries.push({ name: entry.name, isFolder: entry.isDirectory(), isLink: entry.isSymbolicLink() });
    }
  } catch (error) {
    yield { file: folder, error };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isFolder, isLink } of entries) {
    const file = folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
    if (isLink) {
      const linked = await followed(file, top);
      if (linked !== null) yield linked;
    } else if (!isFolder) yield { file };
    else if (depth > 1) yield* walk(file, depth - 1, top);
  }
}

/** What a link leads to; null for a folder. */
async function followed(file: string, top: string): Promise<Walked | null> {
  try {
    const [place, root] = await Promise.all([realpath(file), realpath(top)]);
    const way = path.relative(root, place);
    const isOutside = way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way);
    if (isOutside) throw Object.assign(new Error(`the link leaves the folder: ${file}`), { code: 'LINK_OUTSIDE' });
    return (await stat(place)).isDirectory() ? null : { file, isLink: true };
  } catch (error) {
    return { file, error, isLink: true };
  }
}

const reportName = /政府信息公开.{0,200}年度报告|信息公开.{0,200}年报|\.gknb$/i;

/** Whether a file's name says that it is a report. */
export function isNamedAsReport(file: string): boolean {
  return reportName.test(path.basename(file).normalize('NFC'));
}
