import { type Connection, type InitializeParams, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { ClientRequests } from '../shared/ide/requests.ts';
import { render } from '../shared/messages/message.ts';
import { clientFacts, ownOptions } from './client-facts.ts';
import { clientFiles } from './client-files.ts';
import type { ServerContext } from './context.ts';
import { FolderConfigs } from './folder-configs.ts';
import { FolderIndex } from './folder-index.ts';
import { renewDiagnostics } from './handlers/configuration.ts';
import type { Host } from './host.ts';
import { LatestFirst } from './latest-first.ts';
import { Log } from './log.ts';
import { isRecord } from './protocol-params.ts';
import { Session } from './session.ts';
import { SettingsStore } from './settings.ts';
import { turn } from './turn.ts';
import { within } from './within.ts';

/** So many documents are read for diagnostics side by side: one that takes long and another. */
const MOST_DIAGNOSED = 2;

/** What a session with one client works with, made of what the client says of itself in `initialize`. */
export function contextFor(connection: Connection, host: Host, params: InitializeParams): ServerContext {
  const facts = clientFacts(params);
  const folders = foldersOf(params);
  const log = new Log(connection.console, facts.locale);
  const asked = (method: string, answer: Promise<unknown>): Promise<unknown> =>
    within(host.patience, answer, () => {
      log.warn({ id: 'log-no-answer', args: { method } });
      return null;
    });
  const ask = async (uri: string): Promise<ClientRequests['gouji/readFile']['result']> => {
    const answer = await asked('gouji/readFile', connection.sendRequest('gouji/readFile', { uri }));
    const text = isRecord(answer) && typeof answer['text'] === 'string' ? answer['text'] : null;
    return { text, isWritable: isRecord(answer) && answer['isWritable'] === true };
  };
  const places = [host.files, facts.readsFiles ? clientFiles(ask) : null].filter((files) => files !== null);
  const configs = new FolderConfigs(places, () => context.folders);
  const settings = new SettingsStore({
    fetchSection: facts.configuration
      ? (uri) => {
          const answer = connection.workspace.getConfiguration({ scopeUri: uri, section: 'gouji' });
          return asked('workspace/configuration', answer);
        }
      : null,
    readConfig: (uri) => configs.of(uri),
    complain: (fault) => {
      log.warn(fault);
      const message = render(fault, facts.locale);
      connection
        .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
        .catch(() => undefined);
    },
    note: (message) => log.info(message),
  });
  const session = new Session((rule, error) => {
    connection.console.error(`rule ${rule} failed: ${error instanceof Error ? error.stack : String(error)}`);
  });
  const index = new FolderIndex({
    files: host.files,
    reports: host.reports,
    folders: () => context.folders,
    onChange: () => {
      renewDiagnostics(context).catch((error) => log.failed(error));
      if (facts.showsFolder) connection.sendNotification('gouji/folderChanged').catch(() => undefined);
    },
    onReady: (count, time) => log.info({ id: 'log-indexed', args: { count, time: Math.ceil(time) } }),
  });
  const diagnosing = new LatestFirst(MOST_DIAGNOSED, turn);
  const context: ServerContext = {
    connection,
    facts,
    session,
    settings,
    host,
    configs,
    log,
    index,
    diagnosing,
    folders,
  };
  settings.take(settingsIn(params.initializationOptions));
  return context;
}

/** The folders that the client has open, in its oldest way of saying so if it knows no other. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri === null || rootUri === undefined ? [] : [rootUri];
}

/** Settings of the user among the options of `initialize`: not what the client says of itself. */
function settingsIn(options: unknown): unknown {
  if (typeof options !== 'object' || options === null) return undefined;
  const own: readonly string[] = ownOptions;
  return Object.fromEntries(Object.entries(options).filter(([name]) => !own.includes(name)));
}
