import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type Analysis, analyze, type FolderContext } from '../shared/analysis.ts';
import type { RuleId } from '../shared/findings/rule-ids.ts';
import type { Settings } from './settings.ts';

/** An analysis and what it was made from. */
export interface DocumentReading {
  readonly version: number;
  readonly settings: Settings;
  readonly folder: FolderContext | undefined;
  readonly analysis: Analysis;
  /** Names this reading among all of the session: never used again, also not for a document opened anew. */
  readonly id: string;
}

/** The semantic tokens that a client was sent for a document, as the protocol encodes them. */
export interface SentTokens {
  readonly resultId: string;
  readonly data: readonly number[];
}

/** What was read in so many documents is kept in memory: one that is edited, and two that it is compared with. */
const MOST_READ = 3;

/** The documents that the client has open, and what was read in them. */
export class Session {
  readonly #documents = new Map<
    string,
    {
      document: TextDocument;
      reading: DocumentReading | null;
      /** The reading of which `isNewReading` told last. */
      told: string;
      changed: boolean;
      isNew: boolean;
      tokens: SentTokens | null;
    }
  >();
  readonly #onBrokenInvariant: (rule: RuleId, error: unknown) => void;
  /** Those whose parts are in memory, the one asked about last at the end. */
  readonly #recent = new Set<string>();
  #readings = 0;

  constructor(onBrokenInvariant: (rule: RuleId, error: unknown) => void) {
    this.#onBrokenInvariant = onBrokenInvariant;
  }

  get uris(): readonly string[] {
    return [...this.#documents.keys()];
  }

  get documents(): readonly TextDocument[] {
    return [...this.#documents.values()].map(({ document }) => document);
  }

  document(uri: string): TextDocument | undefined {
    return this.#documents.get(uri)?.document;
  }

  open(uri: string, languageId: string, version: number, text: string): void {
    this.#documents.set(uri, {
      document: TextDocument.create(uri, languageId, version, text),
      reading: null,
      told: '',
      changed: false,
      isNew: true,
      tokens: null,
    });
  }

  /** Whether nobody asked this of the document since it was opened. */
  isNew(uri: string): boolean {
    const entry = this.#documents.get(uri);
    const isNew = entry?.isNew === true;
    if (entry !== undefined) entry.isNew = false;
    return isNew;
  }

  /** Whether nobody asked this of the document since it was read. */
  isNewReading(uri: string): boolean {
    const entry = this.#documents.get(uri);
    if (!entry?.reading) return false;
    const isNew = entry.told !== entry.reading.id;
    entry.told = entry.reading.id;
    return isNew;
  }

  /** What the client was sent last, which it may ask to be told the difference from. */
  tokensSent(uri: string): SentTokens | null {
    return this.#documents.get(uri)?.tokens ?? null;
  }

  setTokensSent(uri: string, tokens: SentTokens): void {
    const entry = this.#documents.get(uri);
    if (entry !== undefined) entry.tokens = tokens;
  }

  /** A change to a document that is not open is passed over. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const entry = this.#documents.get(uri);
    if (entry === undefined) return;
    entry.document = TextDocument.update(entry.document, [...changes], version);
    entry.changed = true;
  }

  close(uri: string): void {
    this.#documents.delete(uri);
    this.#recent.delete(uri);
  }

  /**
   * The document as it stands, read; undefined where it is not open. Read once after each change and for each settings:
   * a client may send one version number twice.
   */
  reading(uri: string, settings: Settings, folder?: FolderContext): DocumentReading | undefined {
    const entry = this.#documents.get(uri);
    if (entry === undefined) return undefined;
    const { document, reading } = entry;
    this.#keep(uri);
    if (reading !== null && !entry.changed && reading.settings === settings && reading.folder === folder)
      return reading;
    this.#readings++;
    entry.changed = false;
    entry.reading = {
      version: document.version,
      settings,
      folder,
      analysis: this.#analyze(document, settings, folder, reading?.analysis ?? null),
      id: this.#readings.toString(),
    };
    return entry.reading;
  }

  /** True while a document's text is the one that an analysis of it was made for. */
  isPresent(uri: string, analysis: Analysis): boolean {
    const entry = this.#documents.get(uri);
    return entry !== undefined && !entry.changed && entry.reading?.analysis.text === analysis.text;
  }

  /** Of the documents asked about longest ago nothing but the text is kept: what was read in it is read again if asked for. */
  #keep(uri: string): void {
    this.#recent.delete(uri);
    this.#recent.add(uri);
    const [oldest] = this.#recent;
    if (this.#recent.size <= MOST_READ || oldest === undefined) return;
    this.#recent.delete(oldest);
    const entry = this.#documents.get(oldest);
    if (!entry?.reading) return;
    entry.reading = {
      ...entry.reading,
      analysis: this.#analyze(entry.document, entry.reading.settings, entry.reading.folder, null),
    };
  }

  #analyze(
    document: TextDocument,
    { rules, suppressions }: Settings,
    folder: FolderContext | undefined,
    before: Analysis | null,
  ): Analysis {
    const fileName = fileNameOf(document.uri);
    const options = {
      rules,
      suppressions,
      ...(fileName === null ? {} : { fileName }),
      ...(folder === undefined ? {} : { folder }),
      onBrokenInvariant: this.#onBrokenInvariant,
    };
    return analyze(document.getText(), options, before);
  }
}

/** The base name of a document's file; null for one that has none, such as `untitled:Untitled-1`. */
export function fileNameOf(uri: string): string | null {
  if (uri.startsWith('untitled:')) return null;
  const [path = ''] = uri.split(/[?#]/, 1);
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name) || null;
  } catch {
    return name;
  }
}
