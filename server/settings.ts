import type { RuleSettings } from '../shared/analysis.ts';
import { type Config, merge, suppressionsFor } from '../shared/config/config.ts';
import type { Sum } from '../shared/folder/folder.ts';
import type { Locale, Message } from '../shared/messages/message.ts';
import type { Suppression } from '../shared/suppress/suppression.ts';
import type { DocumentConfig } from './folder-configs.ts';

/** What holds for one document: the editor's settings before those of its folder. */
export interface Settings {
  readonly rules: RuleSettings;
  /** Null: the language that the client asks for. */
  readonly locale: Locale | null;
  readonly suppressions: readonly Suppression[];
  /** Whose reports add up those of others. */
  readonly hierarchy: readonly Sum[];
  /** Findings are reported also of reports that are not open. */
  readonly workspace: boolean;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  readonly alignTables: boolean;
}

export const defaultSettings: Settings = {
  rules: {},
  locale: null,
  suppressions: [],
  hierarchy: [],
  workspace: false,
  inlayHints: true,
  codeLens: true,
  alignTables: true,
};

export interface SettingsSources {
  /** Asks the client for the section `gouji` as it holds for one resource; null for a client that sends it instead. */
  readonly fetchSection: ((uri: string) => Promise<unknown>) | null;
  /** Reads the `gouji.config.json` that holds for a document. */
  readonly readConfig: (uri: string) => Promise<DocumentConfig | null>;
  /** Told of a setting that cannot be used, once until the settings change. */
  readonly complain: (fault: Message) => void;
  /** Told of each file that was read, once until the settings change. */
  readonly note: (message: Message) => void;
}

/**
 * The settings of each open document, asked for once and kept until the configuration changes. What the client
 * sent unasked holds for the documents that it answers nothing for.
 */
export class SettingsStore {
  readonly #sources: SettingsSources;
  readonly #byResource = new Map<string, Settings | Promise<Settings>>();
  #shared: Config | Promise<Config> = {};
  /** Raised by each change, so that an answer to an older question is not kept. */
  #generation = 0;
  readonly #told = new Set<string>();

  constructor(sources: SettingsSources) {
    this.#sources = sources;
  }

  /** The settings that hold for a document; a promise only while they are being asked for. */
  of(uri: string): Settings | Promise<Settings> {
    const known = this.#byResource.get(uri);
    if (known !== undefined) return known;
    const asked = this.#ask(uri);
    this.#byResource.set(uri, asked);
    return asked;
  }

  async #ask(uri: string): Promise<Settings> {
    const generation = this.#generation;
    const { fetchSection, readConfig } = this.#sources;
    const [raw, folder] = await Promise.all([
      // A client that cannot answer is a client without settings.
      fetchSection === null ? null : fetchSection(uri).catch(() => null),
      readConfig(uri),
    ]);
    const own = await (isEmpty(raw) ? this.#shared : this.#read(raw));
    if (generation !== this.#generation) return this.of(uri);
    if (folder !== null) this.#tell([{ id: 'log-config', args: { file: folder.file } }], this.#sources.note);
    this.#complain(folder?.faults ?? []);
    const settings = settingsFrom(own, folder);
    this.#byResource.set(uri, settings);
    return settings;
  }

  /** Takes the settings that a client sends: `initializationOptions`, or with `didChangeConfiguration`. */
  take(raw: unknown): void {
    this.forget();
    if (isEmpty(raw)) {
      this.#shared = {};
      return;
    }
    const reading: Promise<Config> = this.#read(raw).then((config) => {
      if (this.#shared === reading) this.#shared = config;
      return config;
    });
    this.#shared = reading;
  }

  /** To be called whenever the configuration, or the folders it is kept in, changed. */
  forget(): void {
    this.#generation++;
    this.#byResource.clear();
    this.#told.clear();
  }

  drop(uri: string): void {
    this.#byResource.delete(uri);
  }

  async #read(raw: unknown): Promise<Config> {
    // The validator is loaded when there is something to validate: it is no part of starting up.
    const { readSettings } = await import('../shared/config/read.ts');
    const { value, faults } = readSettings(raw);
    this.#complain(faults);
    return value;
  }

  #tell(messages: readonly Message[], tell: (message: Message) => void): void {
    for (const message of this.#untold(messages)) tell(message);
  }

  /** One notice for all faults: each of them stands in the log. */
  #complain(faults: readonly Message[]): void {
    const untold = this.#untold(faults);
    const [first] = untold;
    if (first === undefined) return;
    if (untold.length === 1) this.#sources.complain(first);
    else {
      for (const fault of untold) this.#sources.note(fault);
      this.#sources.complain({ id: 'config-more', args: { first, count: untold.length - 1 } });
    }
  }

  #untold(messages: readonly Message[]): readonly Message[] {
    const untold = messages.filter((message) => !this.#told.has(JSON.stringify(message)));
    for (const message of untold) this.#told.add(JSON.stringify(message));
    return untold;
  }
}

/** Equal settings of documents without any are one value, so that an analysis is kept for as long as it holds. */
function settingsFrom(own: Config, folder: DocumentConfig | null): Settings {
  if (folder === null && isEmpty(own)) return defaultSettings;
  const { rules, locale, suppressions, hierarchy, workspace, inlayHints, codeLens, alignTables } = merge(
    folder?.config ?? {},
    own,
  );
  return {
    rules: rules ?? {},
    locale: locale ?? null,
    suppressions: folder === null ? [] : suppressionsFor(suppressions ?? [], folder.entryName, 'config'),
    hierarchy: hierarchy ?? defaultSettings.hierarchy,
    workspace: workspace ?? false,
    inlayHints: inlayHints ?? true,
    codeLens: codeLens ?? true,
    alignTables: alignTables ?? true,
  };
}

function isEmpty(raw: unknown): boolean {
  return raw === null || raw === undefined || (typeof raw === 'object' && Object.keys(raw).length === 0);
}
