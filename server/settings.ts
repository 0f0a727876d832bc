import type { RuleSettings } from '../shared/analysis.ts';
import type { Locale, Message } from '../shared/messages/message.ts';

/** What a user can set, per resource. */
export interface Settings {
  readonly rules: RuleSettings;
  /** Null: the language that the client asks for. */
  readonly locale: Locale | null;
}

export const defaultSettings: Settings = { rules: {}, locale: null };

/** Asks the client for the section `gouji` as it holds for one resource. */
export type FetchSection = (uri: string) => Promise<unknown>;

/**
 * The settings of each open document, asked for once and kept until the configuration changes. What the client
 * sent unasked holds for the documents that it answers nothing for.
 */
export class SettingsStore {
  readonly #fetch: FetchSection | null;
  readonly #complain: (fault: Message) => void;
  readonly #byResource = new Map<string, Settings | Promise<Settings>>();
  #shared: Settings | Promise<Settings> = defaultSettings;
  /** Raised by each change, so that an answer to an older question is not kept. */
  #generation = 0;
  readonly #told = new Set<string>();

  /** `fetch` is null for a client that sends its settings instead of answering for them. */
  constructor(fetch: FetchSection | null, complain: (fault: Message) => void) {
    this.#fetch = fetch;
    this.#complain = complain;
  }

  /** The settings that hold for a document; a promise only while the client is being asked. */
  of(uri: string): Settings | Promise<Settings> {
    const known = this.#byResource.get(uri);
    if (known !== undefined) return known;
    if (this.#fetch === null) return this.#shared;
    const asked = this.#ask(this.#fetch, uri);
    this.#byResource.set(uri, asked);
    return asked;
  }

  async #ask(fetch: FetchSection, uri: string): Promise<Settings> {
    const generation = this.#generation;
    // A client that cannot answer is a client without settings.
    const raw = await fetch(uri).catch(() => null);
    const settings = await (isEmpty(raw) ? this.#shared : this.#read(raw));
    if (generation !== this.#generation) return this.of(uri);
    this.#byResource.set(uri, settings);
    return settings;
  }

  /** Takes the settings that a client sends: `initializationOptions`, or with `didChangeConfiguration`. */
  take(raw: unknown): void {
    this.forget();
    if (isEmpty(raw)) {
      this.#shared = defaultSettings;
      return;
    }
    const reading: Promise<Settings> = this.#read(raw).then((settings) => {
      if (this.#shared === reading) this.#shared = settings;
      return settings;
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

  async #read(raw: unknown): Promise<Settings> {
    // The validator is loaded when there is something to validate: it is no part of starting up.
    const { readSettings } = await import('./settings-schema.ts');
    const { settings, faults } = readSettings(raw);
    for (const fault of faults) {
      const key = JSON.stringify(fault);
      if (!this.#told.has(key)) this.#complain(fault);
      this.#told.add(key);
    }
    return settings;
  }
}

function isEmpty(raw: unknown): boolean {
  return raw === null || raw === undefined || (typeof raw === 'object' && Object.keys(raw).length === 0);
}
