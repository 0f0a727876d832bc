import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configFileName } from '../shared/config/config.ts';
import { ConfigFiles, entryName } from './config-file.ts';
import type { Host } from './host.ts';
import { rulePageUrl } from './rule-page.ts';

/** The server's host where it runs on Node and documents are files. */
export function nodeHost(): Host {
  const configs = new ConfigFiles();
  return {
    rulePageUrl,
    configFor: async (uri, folders) => {
      const file = pathOf(uri);
      if (file === null) return null;
      const found = await configs.of(file, topOf(file, folders) ?? path.parse(file).root);
      return found === null ? null : { ...found, entryName: entryName(found.folder, file) };
    },
    keepsConfig: (uri) => pathOf(uri) !== null,
    configTarget: async (uri, folders) => {
      const file = pathOf(uri);
      if (file === null) return null;
      const top = topOf(file, folders);
      const found = await configs.of(file, top ?? path.parse(file).root);
      const folder = found?.folder ?? top ?? path.dirname(file);
      const target = path.join(folder, configFileName);
      const text = await readFile(target, 'utf8').catch(() => null);
      return { uri: pathToFileURL(target).href, text, entryName: entryName(folder, file) };
    },
    exit: (code) => process.exit(code),
    forgetConfigs: () => configs.forget(),
  };
}

/** Null for a document that is no file: unsaved, or of a virtual file system. */
function pathOf(uri: string): string | null {
  if (!uri.startsWith('file:')) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

/** The innermost workspace folder that a file lies in. */
function topOf(file: string, folders: readonly string[]): string | null {
  const around = folders.flatMap((uri) => {
    const folder = pathOf(uri);
    if (folder === null) return [];
    const way = path.relative(folder, file);
    return way.startsWith('..') || path.isAbsolute(way) ? [] : [path.resolve(folder)];
  });
  return around.sort((a, b) => b.length - a.length)[0] ?? null;
}
