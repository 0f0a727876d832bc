import { type Config, configFileName } from '../shared/config/config.ts';
import type { Message } from '../shared/messages/message.ts';
import { ConfigFiles } from './config-file.ts';
import type { Files } from './files.ts';

/** What the `gouji.config.json` of a document's folder says. */
export interface DocumentConfig {
  /** That file, as a person writes its name. */
  readonly file: string;
  readonly config: Config;
  readonly faults: readonly Message[];
  /** The document as the entries of that file name it. */
  readonly entryName: string;
}

/** The `gouji.config.json` that a suppression of a document is written to. */
export interface ConfigTarget {
  readonly uri: string;
  /** The text that the client will edit: what it has open, else the file's; null where there is no such file yet. */
  readonly text: string | null;
  /** Of the open document; null for a file that is not open. */
  readonly version: number | null;
  readonly entryName: string;
}

/** A document that the client has open. */
interface OpenFile {
  readonly uri: string;
  readonly version: number;
  getText(): string;
}

interface Place {
  readonly files: Files;
  readonly configs: ConfigFiles;
  /** The document's file. */
  readonly name: string;
  /** The innermost folder of the workspace that it lies in. */
  readonly top: string | null;
}

/** The `gouji.config.json` files that hold for documents, wherever these lie. */
export class FolderConfigs {
  readonly #places: readonly { readonly files: Files; readonly configs: ConfigFiles }[];
  readonly #folders: () => readonly string[];

  /**
   * @param places whose files can be read; a document belongs to the first that has a name for it
   * @param folders the workspace's, as URIs, as they are now
   */
  constructor(places: readonly Files[], folders: () => readonly string[]) {
    this.#places = places.map((files) => ({ files, configs: new ConfigFiles(files) }));
    this.#folders = folders;
  }

  /** Null where no file holds for the document. */
  async of(uri: string): Promise<DocumentConfig | null> {
    const place = this.#placeOf(uri);
    const found = place === null ? null : await inPlace(place);
    if (place === null || found === null) return null;
    const { folder, ...rest } = found;
    return { ...rest, entryName: place.files.way(folder, place.name) ?? '' };
  }

  /** Whether a suppression of the document can be written to such a file. */
  canWrite(uri: string): boolean {
    const place = this.#placeOf(uri);
    return place?.files.isWritable(place.name) === true;
  }

  /**
   * Null for a document that has none, and where the one there is cannot be read.
   * @param open the documents that the client has open
   */
  async target(uri: string, open: readonly OpenFile[]): Promise<ConfigTarget | null> {
    const place = this.#placeOf(uri);
    if (place === null) return null;
    const { files, name, top } = place;
    const folder = (await inPlace(place))?.folder ?? top ?? files.folderOf(name);
    const file = files.join(folder, configFileName);
    const entryName = files.way(folder, name) ?? '';
    const document = open.find((each) => files.nameOf(each.uri) === file);
    if (document !== undefined) {
      return { uri: document.uri, text: document.getText(), version: document.version, entryName };
    }
    try {
      const text = await files.read(file);
      // An editor keeps the mark to itself: the text that it edits begins behind it.
      return { uri: files.uriOf(file), text: text?.replace(/^\ufeff/, '') ?? null, version: null, entryName };
    } catch {
      return null;
    }
  }

  /** To be called when a file may have changed. */
  forget(): void {
    for (const { configs } of this.#places) configs.forget();
  }

  #placeOf(uri: string): Place | null {
    for (const { files, configs } of this.#places) {
      const name = files.nameOf(uri);
      if (name === null) continue;
      const around = this.#folders().flatMap((each) => {
        const folder = files.nameOf(each);
        return folder !== null && files.way(folder, name) !== null ? [folder] : [];
      });
      const top = around.sort((a, b) => b.length - a.length)[0] ?? null;
      return top === null && files.topOf(name) === null ? null : { files, configs, name, top };
    }
    return null;
  }
}

function inPlace({ files, configs, name, top }: Place): ReturnType<ConfigFiles['of']> {
  return configs.of(name, top ?? files.topOf(name) ?? files.folderOf(name));
}
