import { type Disposable, EventEmitter, type LogOutputChannel, l10n, ProgressLocation, window } from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, type ErrorHandler, State } from 'vscode-languageclient';
import type { Requests } from '../shared/ide/requests.ts';
import { type ClientFactory, clientOptions } from './client.ts';

export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** So many ends in so short a time (milliseconds) are no accident: the server stays down until it is asked for. */
const crashesBorne = 4;
const crashWindow = 3 * 60_000;

/** The language server as the rest of the client sees it: started when first needed, brought back when it crashes. */
export class Server implements Disposable {
  readonly #output: LogOutputChannel;
  readonly #client: BaseLanguageClient;
  readonly #changes = new EventEmitter<ServerState>();
  readonly onDidChangeState = this.#changes.event;
  #state: ServerState = 'idle';
  #started: Promise<void> | null = null;
  #crashes: number[] = [];

  constructor(create: ClientFactory, output: LogOutputChannel) {
    this.#output = output;
    this.#client = create(clientOptions(output, this.#errorHandler()));
    this.#client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) {
        const info = this.#client.initializeResult?.serverInfo;
        output.info(l10n.t('The language server runs: {0} {1}', info?.name ?? '', info?.version ?? ''));
        this.#become('running');
      } else if (newState === State.Starting) this.#become('starting');
    });
  }

  get state(): ServerState {
    return this.#state;
  }

  /** Started once; a later call waits for the same start. */
  start(): Promise<void> {
    this.#started ??= this.#begin();
    return this.#started;
  }

  /** Stops a running server and starts it anew. */
  async restart(): Promise<void> {
    this.#crashes = [];
    if (this.#client.isRunning()) await this.#client.stop();
    this.#started = this.#begin();
    await this.#started;
  }

  /** @throws ResponseError if the server refuses. */
  async request<M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']> {
    await this.start();
    return this.#client.sendRequest<Requests[M]['result']>(method, params);
  }

  async dispose(): Promise<void> {
    this.#changes.dispose();
    await this.#started?.catch(() => undefined);
    await this.#client.dispose();
  }

  async #begin(): Promise<void> {
    const title = l10n.t('Starting Gouji…');
    try {
      await window.withProgress({ location: ProgressLocation.Window, title }, () => this.#client.start());
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  #become(state: ServerState): void {
    this.#state = state;
    this.#changes.fire(state);
  }

  #errorHandler(): ErrorHandler {
    return {
      error: (error) => {
        this.#output.error(error);
        return { action: ErrorAction.Continue, handled: true };
      },
      closed: () => {
        const now = Date.now();
        this.#crashes = [...this.#crashes.filter((time) => now - time < crashWindow), now];
        if (this.#crashes.length <= crashesBorne) {
          this.#output.warn(l10n.t('The language server ended unexpectedly and is started again.'));
          return { action: CloseAction.Restart, handled: true };
        }
        this.#fail(l10n.t('The language server ended {0} times in three minutes.', this.#crashes.length));
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  #fail(reason: string): void {
    this.#output.error(reason);
    this.#become('failed');
    const restart = l10n.t('Start Again');
    const log = l10n.t('Show Log');
    const words = l10n.t('Gouji cannot check reports: the language server has stopped.');
    void window.showErrorMessage(words, restart, log).then((chosen) => {
      if (chosen === restart) void this.restart().catch(() => undefined);
      if (chosen === log) this.#output.show();
    });
  }
}
