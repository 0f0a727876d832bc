import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Config, configFileName } from '../shared/config/config.ts';
import type { Message } from '../shared/messages/message.ts';

/** A `gouji.config.json` that was found, and what is wrong in it. */
export interface FolderConfig {
  readonly folder: string;
  readonly config: Config;
  readonly faults: readonly Message[];
}

/** The `gouji.config.json` files of the folders that were asked about, each read once until `forget`. */
export class ConfigFiles {
  readonly #byFolder = new Map<string, Promise<FolderConfig | null>>();

  /**
   * The one that holds for a file: in its folder or the nearest above it, up to and with `top`; null where there is
   * none. A file outside `top` is looked for up to the root of the file system.
   */
  async of(file: string, top: string): Promise<FolderConfig | null> {
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      const found = await this.#in(folder);
      if (found !== null) return found;
      if (folder === top || folder === path.dirname(folder)) return null;
    }
  }

  /** To be called when a file may have changed. */
  forget(): void {
    this.#byFolder.clear();
  }

  #in(folder: string): Promise<FolderConfig | null> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const reading = read(folder);
    this.#byFolder.set(folder, reading);
    return reading;
  }
}

async function read(folder: string): Promise<FolderConfig | null> {
  const file = path.join(folder, configFileName);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    return { folder, config: {}, faults: [{ id: 'config-unreadable', args: { file } }] };
  }
  // The validator is loaded when there is something to validate: it is no part of starting up.
  const { readConfigFile } = await import('../shared/config/read.ts');
  const { value, faults } = readConfigFile(text, file);
  return { folder, config: value, faults };
}

/** A file as the entries of a configuration or a baseline in `folder` name it: relative, with `/`. */
export function entryName(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}
