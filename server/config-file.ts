import { type Config, configFileName } from '../shared/config/config.ts';
import type { Message } from '../shared/messages/message.ts';
import type { Files } from './files.ts';

/** A `gouji.config.json` that was found, and what is wrong in it. */
export interface FolderConfig {
  readonly folder: string;
  /** As a person writes its name. */
  readonly file: string;
  readonly config: Config;
  readonly faults: readonly Message[];
}

/** The `gouji.config.json` files of the folders that were asked about, each read once until `forget`. */
export class ConfigFiles {
  readonly #files: Files;
  readonly #byFolder = new Map<string, Promise<FolderConfig | null>>();

  constructor(files: Files) {
    this.#files = files;
  }

  /** The one that holds for a file: in its folder or the nearest above it, up to and with `top`; null where there is none. */
  async of(file: string, top: string): Promise<FolderConfig | null> {
    for (let folder = this.#files.folderOf(file); ; folder = this.#files.folderOf(folder)) {
      const found = await this.#in(folder);
      if (found !== null) return found;
      if (folder === top || folder === this.#files.folderOf(folder)) return null;
    }
  }

  /** To be called when a file may have changed. */
  forget(): void {
    this.#byFolder.clear();
  }

  #in(folder: string): Promise<FolderConfig | null> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const reading = this.#read(folder);
    this.#byFolder.set(folder, reading);
    return reading;
  }

  async #read(folder: string): Promise<FolderConfig | null> {
    const name = this.#files.join(folder, configFileName);
    const file = this.#files.shown(name);
    let text: string | null;
    try {
      text = await this.#files.read(name);
    } catch {
      return { folder, file, config: {}, faults: [{ id: 'config-unreadable', args: { file } }] };
    }
    if (text === null) return null;
    // The validator is loaded when there is something to validate: it is no part of starting up.
    const { readConfigFile } = await import('../shared/config/read.ts');
    const { value, faults } = readConfigFile(text, file);
    return { folder, file, config: value, faults };
  }
}
