import path from 'node:path';
import { ConfigFiles, type FolderConfig } from '../config-file.ts';
import { diskFiles } from '../disk-files.ts';
import { STANDARD_INPUT } from './inputs.ts';

/** The configurations of the folders that inputs lie in. */
export class InputConfigs {
  readonly #files = new ConfigFiles(diskFiles);
  readonly #here: string;
  readonly #onFound: (config: FolderConfig) => Promise<void>;
  /** Those that held for an input so far. */
  readonly found = new Set<FolderConfig>();

  /**
   * @param here the working folder: configurations above it do not hold for what lies in it
   * @param onFound told of each configuration once
   */
  constructor(here: string, onFound: (config: FolderConfig) => Promise<void> = async () => undefined) {
    this.#here = here;
    this.#onFound = onFound;
  }

  /** The configuration that holds for a file, or for standard input. */
  async of(file: string): Promise<FolderConfig | null> {
    const place = file === STANDARD_INPUT ? path.join(this.#here, STANDARD_INPUT) : path.resolve(file);
    const config = await this.#files.of(place, isBelow(this.#here, place) ? this.#here : path.parse(place).root);
    if (config !== null && !this.found.has(config)) {
      this.found.add(config);
      await this.#onFound(config);
    }
    return config;
  }
}

function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
}
