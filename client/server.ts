import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  FileSystemError,
  type LogOutputChannel,
  l10n,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction } from 'vscode-languageclient';
import type { ClientRequests, Requests } from '../shared/ide/requests.ts';
import { type ClientFactory, clientOptions } from './client.ts';
import { writableActions } from './word/actions.ts';
import { serverAddress } from './word/address.ts';
import type { WordTexts } from './word/file-system.ts';

export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** After more crashes than this within this time the server is not started again until it is asked for. */
const MOST_CRASHES = 4;
const CRASH_WINDOW_MS = 3 * 60_000;

/** The language server as the rest of the client sees it: started when first needed, started again when it crashes. */
export class Server implements Disposable {
  readonly #create: ClientFactory;
  readonly #output: LogOutputChannel;
  readonly #words: WordTexts;
  readonly #changes = new EventEmitter<ServerState>();
  readonly onDidChangeState = this.#changes.event;
  readonly #folderChanges = new EventEmitter<void>();
  /** The reports of the folder are others than before. */
  readonly onDidChangeFolder = this.#folderChanges.event;
  #state: ServerState = 'idle';
  /** Only while it runs. The library's client starts once: each start has one of its own. */
  #running: BaseLanguageClient | null = null;
  #started: Promise<BaseLanguageClient> | null = null;
  #crashes: number[] = [];

  constructor(create: ClientFactory, output: LogOutputChannel, words: WordTexts) {
    this.#create = create;
    this.#output = output;
    this.#words = words;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Started once; a later call waits for the same start. Rejected where the server has failed. */
  start(): Promise<BaseLanguageClient> {
    this.#started ??= this.#begin();
    return this.#started;
  }

  /** Stops a running server and starts it anew. */
  async restart(): Promise<void> {
    this.#crashes = [];
    this.#output.info(l10n.t('The language server is started again on request.'));
    this.#started = this.#stop().then(() => this.#begin());
    await this.#started;
  }

  /** @throws ResponseError if the server refuses. */
  async request<M extends keyof Requests>(
    method: M,
    params: Requests[M]['params'],
    token?: CancellationToken,
  ): Promise<Requests[M]['result']> {
    const client = await this.start();
    const sent = addressed(params);
    // A token that is not there would be taken for one more parameter.
    return token === undefined ? client.sendRequest(method, sent) : client.sendRequest(method, sent, token);
  }

  async dispose(): Promise<void> {
    this.#changes.dispose();
    this.#folderChanges.dispose();
    await this.#stop();
  }

  async #stop(): Promise<void> {
    await this.#started?.catch(() => undefined);
    const client = this.#running;
    this.#running = null;
    // A server that no longer answers is abandoned.
    await client?.dispose().catch(() => undefined);
  }

  /** Starts, and starts again, until a server runs or too many have ended. */
  async #begin(): Promise<BaseLanguageClient> {
    this.#become('starting');
    for (;;) {
      const client = this.#make();
      try {
        const title = l10n.t('Starting Gouji…');
        await window.withProgress({ location: ProgressLocation.Window, title }, () => client.start());
        this.#running = client;
        this.#become('running');
        return client;
      } catch {
        // Why stands in the log: the library writes it there.
        if (!this.#countCrash()) throw this.#fail();
      }
    }
  }

  #make(): BaseLanguageClient {
    const client: BaseLanguageClient = this.#create({
      ...clientOptions(this.#output, async (document, offered, token) => {
        const word = this.#words.documentOf(document.uri);
        return word === undefined ? [...offered] : writableActions(word, client, document, offered, token);
      }),
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          // `#begin` handles a start that fails.
          if (client === this.#running) this.#lose();
          const message = l10n.t('The language server has ended unexpectedly.');
          return { action: CloseAction.DoNotRestart, handled: true, message };
        },
      },
    });
    // The library's own notifications are in English only; what a person has to know is said here.
    const log = client.error.bind(client);
    client.error = (message, data) => log(message, data, false);
    client.onRequest('gouji/readFile', readFile);
    client.onNotification('gouji/folderChanged', () => this.#folderChanges.fire());
    return client;
  }

  #lose(): void {
    this.#running = null;
    // Begun when the library is done with the one that ended.
    this.#started = Promise.resolve().then(() => {
      if (!this.#countCrash()) throw this.#fail();
      return this.#begin();
    });
    this.#started.catch(() => undefined);
  }

  /** Counts a crash; false if it is one too many. */
  #countCrash(): boolean {
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < CRASH_WINDOW_MS), now];
    return this.#crashes.length <= MOST_CRASHES;
  }

  #become(state: ServerState): void {
    this.#state = state;
    this.#changes.fire(state);
  }

  #fail(): Error {
    this.#output.error(l10n.t('The language server ended {0} times in three minutes.', this.#crashes.length));
    this.#become('failed');
    const restart = l10n.t('Start Again');
    const log = l10n.t('Show Log');
    const words = l10n.t('Gouji cannot check reports: the language server has stopped.');
    void window.showErrorMessage(words, restart, log).then((chosen) => {
      if (chosen === restart) void this.restart().catch(() => undefined);
      if (chosen === log) this.#output.show();
    });
    return new Error(words);
  }
}

/** Parameters with the address of their document as the server knows it. */
function addressed<P extends object>(params: P): P {
  return 'uri' in params && typeof params.uri === 'string'
    ? { ...params, uri: serverAddress(Uri.parse(params.uri)) }
    : params;
}

type FileRequest = ClientRequests['gouji/readFile'];

/** Reads a file for the server that only the editor sees. */
async function readFile({ uri: address }: FileRequest['params']): Promise<FileRequest['result']> {
  const uri = Uri.parse(address);
  const text = await workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    (error) => {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
      throw error;
    },
  );
  return { text, isWritable: workspace.fs.isWritableFileSystem(uri.scheme) === true };
}
