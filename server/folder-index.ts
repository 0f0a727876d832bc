import { type Analysis, analyze, type FolderContext } from '../shared/analysis.ts';
import type { ReportFacts } from '../shared/folder/facts.ts';
import { Folder, type Sum } from '../shared/folder/folder.ts';
import { type UnreadFile, unreadFile } from '../shared/folder/unread.ts';
import type { Message } from '../shared/messages/message.ts';
import type { Work } from '../shared/text/work.ts';
import type { Files } from './files.ts';
import { inPieces } from './pieces.ts';
import type { RefusedFile, ReportFile, ReportFiles } from './report-files.ts';
import { turn } from './turn.ts';

export interface IndexSources {
  /** Null where the server sees no files: then the open documents alone are compared. */
  readonly files: Files | null;
  readonly reports: ReportFiles | null;
  /** The workspace's folders as URIs, as they are now. */
  readonly folders: () => readonly string[];
  /** Told when files were taken in, so that what was answered before is asked for anew. */
  readonly onChange: () => void;
  /** Told when all folders have been read once; `time` in milliseconds. */
  readonly onReady: (count: number, time: number) => void;
}

/**
 * The reports of the workspace's folders, for the comparison of each with the others: what lies on disk, read in the
 * background, and in its place what the client has open. Of a report only what `ReportFacts` keep is held.
 */
export class FolderIndex {
  readonly #reports = new Folder();
  /** An open report that there is no other beside: what is kept of it is made when somebody asks, and not at each edit. */
  #alone: { readonly uri: string; readonly analysis: Analysis } | null = null;
  readonly #sources: IndexSources;
  /** By the path that messages name, the URI; and the other way round. */
  readonly #uris = new Map<string, string>();
  readonly #open = new Set<string>();
  /** Why a file cannot be read, by the path that messages name. */
  readonly #reasons = new Map<string, Message>();
  /** By URI, the same object until another report changes. */
  #contexts = new Map<string, FolderContext>();
  #started: Promise<void> | null = null;
  /** One after the other: files are read while edits are answered. */
  #queue: Promise<void> = Promise.resolve();

  constructor(sources: IndexSources) {
    this.#sources = sources;
  }

  /** Reads all folders, once; later calls wait for the same. */
  start(): Promise<void> {
    this.#started ??= this.#readAll();
    return this.#started;
  }

  /** To be called when the folders of the workspace are others. */
  restart(): void {
    this.#contexts = new Map();
    if (this.#started === null) return;
    const known = [...this.reports.reports];
    for (const { path } of [...known, ...this.#reports.unread]) this.#reports.delete(path);
    // A file has another path then: what the client has open is known by that from now on.
    for (const facts of known) {
      const uri = this.uriOf(facts.path);
      if (this.#open.has(uri)) this.#put(uri, facts.at(this.pathOf(uri)));
    }
    this.#started = this.#readAll();
  }

  /** Reads all folders once more, for where nobody tells of changes: a share on a network, say. */
  again(): Promise<void> {
    this.#started = this.#readAll();
    return this.#started;
  }

  /** What a document is compared with; undefined for one that is no file of its own, such as an earlier version of one. */
  contextFor(uri: string, hierarchy: readonly Sum[]): FolderContext | undefined {
    const known = this.#contexts.get(uri);
    if (known?.hierarchy === hierarchy) return known;
    if (!this.#isFile(uri)) return undefined;
    const context = { reports: this.#reports, path: this.pathOf(uri), hierarchy };
    this.#contexts.set(uri, context);
    return context;
  }

  /** Takes in what an open document says now. */
  take(uri: string, analysis: Analysis): void {
    // What it was to be compared with may have been forgotten while it was read: another file was taken in.
    const path = this.#contexts.get(uri)?.path ?? (this.#isFile(uri) ? this.pathOf(uri) : null);
    if (path === null) return;
    this.#open.add(uri);
    if (this.#alone?.uri === uri) this.#alone = null;
    if (this.#alone === null && !this.#reports.holdsOthersThan(path)) {
      this.#reports.delete(path);
      this.#alone = { uri, analysis };
    } else this.#put(uri, analysis.factsFor(path));
  }

  /** Makes ready, piece by piece, what `reports` gives. */
  *gatheringReports(): Work<void> {
    for (let alone = this.#alone; alone !== null; alone = this.#alone) {
      const gathering = alone.analysis.gatheringFacts(this.pathOf(alone.uri));
      // What it said before it was edited is of no use any more.
      while (this.#alone === alone) {
        if (gathering.next().done === true) return;
        yield;
      }
    }
  }

  /** What is kept of all reports. */
  get reports(): Folder {
    this.#takeAlone();
    return this.#reports;
  }

  #takeAlone(): void {
    const alone = this.#alone;
    this.#alone = null;
    if (alone !== null) this.#put(alone.uri, alone.analysis.factsFor(this.pathOf(alone.uri)));
  }

  /** A document was closed, or files came, went or changed: what lies on disk counts. */
  async changed(uris: readonly string[]): Promise<void> {
    for (const uri of uris) this.#open.delete(uri);
    if (this.#alone !== null && uris.includes(this.#alone.uri)) this.#alone = null;
    await this.#enqueue(async () => {
      for (const uri of uris) if (!this.#open.has(uri)) await this.#read(uri);
    });
    this.#sources.onChange();
  }

  /** The reports that are not open, by address. One that is alone is open. */
  get closed(): readonly { readonly uri: string; readonly facts: ReportFacts }[] {
    return [...this.#reports.reports].flatMap((facts) => {
      const uri = this.uriOf(facts.path);
      return this.#open.has(uri) ? [] : [{ uri, facts }];
    });
  }

  /** What may be a report and cannot be read, and why. */
  get unread(): readonly { readonly uri: string; readonly file: UnreadFile; readonly reason: Message }[] {
    return [...this.#reports.unread].flatMap((file) => {
      const reason = this.#reasons.get(file.path);
      return reason === undefined ? [] : [{ uri: this.uriOf(file.path), file, reason }];
    });
  }

  /** A report as it lies on disk; null where there is none any more, or none that can be read. */
  async fileOf(uri: string): Promise<ReportFile | null> {
    const { files, reports } = this.#sources;
    const name = files?.nameOf(uri) ?? null;
    const file = name === null || reports === null ? null : await reports.read(name);
    return file === null || 'refused' in file ? null : file;
  }

  /** The URI of a report by the path that messages name. */
  uriOf(path: string): string {
    return this.#uris.get(path) ?? path;
  }

  async #readAll(): Promise<void> {
    const { files, reports, folders, onChange, onReady } = this.#sources;
    if (files === null || reports === null) return;
    const began = performance.now();
    await this.#enqueue(async () => {
      const gone = new Set([...this.closed, ...this.unread].map(({ uri }) => uri));
      for (const uri of folders()) {
        const folder = files.nameOf(uri);
        if (folder === null) continue;
        for await (const name of reports.list(folder)) {
          const file = files.uriOf(name);
          gone.delete(file);
          if (!this.#open.has(file)) await this.#read(file);
        }
      }
      for (const uri of gone) if (!this.#open.has(uri)) this.#put(uri, null);
    });
    // A text that is open alone may be no report.
    const count = [...this.#reports.reports].length + ((this.#alone?.analysis.report ?? null) === null ? 0 : 1);
    if (count === 0 && this.unread.length === 0) return;
    onReady(count, performance.now() - began);
    onChange();
  }

  async #read(uri: string): Promise<void> {
    const { files, reports } = this.#sources;
    const name = files?.nameOf(uri) ?? null;
    if (name === null || reports === null || !reports.isOfReports(name)) return;
    const file = await reports.read(name);
    if (file !== null && 'refused' in file) return this.#refuse(uri, file);
    const analysis = file === null ? null : analyze(file.text);
    if (analysis !== null) {
      const facts = await inPieces(analysis.gatheringFacts(this.pathOf(uri)), () => true);
      if ((facts?.result ?? null) !== null) await inPieces(this.gatheringReports(), () => true);
    }
    // It may have been opened meanwhile: what the client has counts.
    if (this.#open.has(uri)) return;
    // The folders of the workspace may be others by now, and the file's path another.
    this.#put(uri, analysis?.factsFor(this.pathOf(uri)) ?? null);
    // An edit that came meanwhile is answered first.
    await turn();
  }

  #refuse(uri: string, { refused }: RefusedFile): void {
    const path = this.pathOf(uri);
    if (this.#open.has(uri)) return;
    this.#reports.setUnread(unreadFile(path));
    this.#reasons.set(path, refused);
    this.#forgetContexts(uri);
  }

  #put(uri: string, facts: ReportFacts | null): void {
    const path = this.pathOf(uri);
    // A file that is none of ours brings nothing that the only report could be compared with.
    if (facts !== null) this.#takeAlone();
    const wasUnread = this.#reasons.delete(path);
    if (!wasUnread && (this.#reports.get(path) ?? null) === facts) return;
    if (facts === null) this.#reports.delete(path);
    else this.#reports.set(facts);
    this.#forgetContexts(uri);
  }

  #forgetContexts(uri: string): void {
    // Only the others are compared with something else than before.
    const own = this.#contexts.get(uri);
    this.#contexts = new Map(own === undefined ? [] : [[uri, own]]);
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work, work);
    return this.#queue;
  }

  #isFile(uri: string): boolean {
    const { files, folders } = this.#sources;
    if (/^(?:untitled|git|gouji-\w+):/.test(uri)) return false;
    return (files?.nameOf(uri) ?? null) !== null || folders().some((folder) => uri.startsWith(folder));
  }

  /** From the workspace's folder where the file lies in one, with its name where there are several; else the address. */
  pathOf(uri: string): string {
    const { files, folders } = this.#sources;
    const name = files?.nameOf(uri) ?? null;
    let path = uri;
    for (const folder of folders()) {
      const root = files?.nameOf(folder) ?? null;
      const way = files === null || root === null || name === null ? null : files.way(root, name);
      if (way === null) continue;
      path = folders().length > 1 ? `${root?.replace(/^.*[\\/]/, '') ?? ''}/${way}` : way;
      break;
    }
    this.#uris.set(path, uri);
    return path;
  }
}
