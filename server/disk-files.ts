import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from './files.ts';
import { readOrdinaryFile } from './open-file.ts';

/** A configuration of a thousand entries is smaller. */
const LARGEST_CONFIG = 4 * 1024 * 1024;

/** The files of the machine, by their paths. */
export const diskFiles: Files = {
  nameOf: (uri) => {
    if (!uri.startsWith('file:')) return null;
    try {
      return path.resolve(fileURLToPath(uri));
    } catch {
      return null;
    }
  },
  uriOf: (file) => pathToFileURL(file).href,
  shown: (file) => file,
  read: async (file) => {
    try {
      return (await readOrdinaryFile(file, LARGEST_CONFIG)).toString('utf8');
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      throw error;
    }
  },
  join: (folder, file) => path.join(folder, file),
  folderOf: (file) => path.dirname(file),
  way: (folder, file) => {
    const way = path.relative(folder, file);
    return way === '' || way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way) ? null : slashed(way);
  },
  topOf: (file) => path.parse(file).root,
  isWritable: () => true,
};

/** A file as the entries of a configuration or a baseline in `folder` name it: relative, with `/`. */
export function entryName(folder: string, file: string): string {
  return slashed(path.relative(folder, file));
}

function slashed(way: string): string {
  return way.split(path.sep).join('/');
}
