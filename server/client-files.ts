import type { ClientRequests } from '../shared/ide/requests.ts';
import type { Files } from './files.ts';

type Answer = ClientRequests['gouji/readFile']['result'];

/**
 * The files that only the client sees, by their addresses: all of them in a browser, and on Node those of a virtual
 * workspace. An address outside the workspace's folders need not name a file at all, so nothing is read there.
 */
export function clientFiles(ask: (uri: string) => Promise<Answer>): Files {
  /** By scheme, as the client last reported. */
  const writable = new Map<string, boolean>();
  return {
    nameOf: (uri) => (uri.startsWith('untitled:') ? null : uri.replace(/(?<=[^/:])\/$/, '')),
    uriOf: (name) => name,
    shown: decoded,
    read: async (name) => {
      const { text, isWritable } = await ask(name);
      writable.set(schemeOf(name), isWritable);
      return text;
    },
    join: (folder, file) => `${withSlash(folder)}${file}`,
    folderOf: (name) => {
      const top = /^[^:]*:(?:\/\/[^/]*)?\//.exec(name)?.[0] ?? name;
      const end = name.lastIndexOf('/');
      return end < top.length ? top : name.slice(0, end);
    },
    way: (folder, file) => {
      const start = withSlash(folder);
      return file.startsWith(start) && file !== start ? decoded(file.slice(start.length)) : null;
    },
    topOf: () => null,
    isWritable: (name) => writable.get(schemeOf(name)) === true,
  };
}

function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':'));
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

/** An address may hold a `%` that begins no escape. */
function decoded(way: string): string {
  try {
    return decodeURIComponent(way);
  } catch {
    return way;
  }
}
