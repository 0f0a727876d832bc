import {
  BulkRegistration,
  type CancellationToken,
  CodeActionKind,
  type CodeActionOptions,
  type Connection,
  type ConnectionStrategy,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  type DidCloseTextDocumentParams,
  DidOpenTextDocumentNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  type MessageReader,
  MessageType,
  type MessageWriter,
  PositionEncodingKind,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../package.json';
import { configFileName } from '../shared/config/config.ts';
import type { ClientRequests } from '../shared/ide/requests.ts';
import { tokenKinds } from '../shared/ide/semantic-tokens.ts';
import { render } from '../shared/messages/message.ts';
import { type ClientFacts, clientFacts, ownOptions } from './client-facts.ts';
import { clientFiles } from './client-files.ts';
import type { ServerContext } from './context.ts';
import { actionKinds, commands } from './convert/to-lsp.ts';
import { FolderConfigs } from './folder-configs.ts';
import { FolderIndex } from './folder-index.ts';
import { onAcceptAll, onAccepted, onRestore } from './handlers/accepted.ts';
import { onAlignment } from './handlers/alignment.ts';
import { onCells, onPasteCells } from './handlers/cells.ts';
import { applyCommand, onCodeAction, onCodeActionResolve } from './handlers/code-action.ts';
import { onCodeLens } from './handlers/code-lens.ts';
import { completionTriggers, onCompletion, onCompletionResolve } from './handlers/completion.ts';
import {
  onDidChangeConfiguration,
  onDidChangeWatchedFiles,
  onDidChangeWorkspaceFolders,
  renewDiagnostics,
} from './handlers/configuration.ts';
import { onDefinition } from './handlers/definition.ts';
import { onDiagnostic } from './handlers/diagnostic.ts';
import { onDocumentHighlight } from './handlers/document-highlight.ts';
import { onDocumentLinks } from './handlers/document-link.ts';
import { onDocumentSymbol } from './handlers/document-symbol.ts';
import { onExecuteCommand } from './handlers/execute-command.ts';
import { onCompareLastYear, onFolder, onProblems } from './handlers/folder.ts';
import { onFoldingRange } from './handlers/folding-range.ts';
import { onForm, onFormEdit } from './handlers/form.ts';
import { onDocumentFormatting, onDocumentRangeFormatting } from './handlers/formatting.ts';
import { onHover } from './handlers/hover.ts';
import { onInlayHint } from './handlers/inlay-hint.ts';
import { onLinkedEditingRange } from './handlers/linked-editing-range.ts';
import { onNewReport } from './handlers/new-report.ts';
import { onPreview } from './handlers/preview.ts';
import { onReferences } from './handlers/references.ts';
import { onPrepareRename, onRename } from './handlers/rename.ts';
import { onSelectionRanges } from './handlers/selection-range.ts';
import { onSemanticTokens, onSemanticTokensDelta, onSemanticTokensRange } from './handlers/semantic-tokens.ts';
import { onSummary } from './handlers/summary.ts';
import { onDidChange, onDidClose, onDidOpen } from './handlers/text-document.ts';
import { onWordForm } from './handlers/word-form.ts';
import { WorkspaceDiagnostics } from './handlers/workspace-diagnostic.ts';
import { onWorkspaceSymbol } from './handlers/workspace-symbol.ts';
import type { Host } from './host.ts';
import { guardLifecycle, wrongInitialize } from './lifecycle.ts';
import { Log } from './log.ts';
import { Session } from './session.ts';
import { SettingsStore } from './settings.ts';
import { rehearsal, whileSilent } from './warm-up.ts';
import { watchedReports } from './watched-reports.ts';
import { within } from './within.ts';

/** Makes a connection in the way of the place where the server runs. */
type Connect = (reader: MessageReader, writer: MessageWriter, options: ConnectionStrategy) => Connection;

/** Serves one client over a transport until it says `exit` or the transport ends; then the process ends. */
export function serve(createConnection: Connect, reader: MessageReader, writer: MessageWriter, host: Host): void {
  const guarded = guardLifecycle(reader, writer);
  const rehearsed = whileSilent(guarded.reader, async () => {
    const sample = await host.sample();
    return sample === null ? [] : rehearsal(sample);
  });
  const connection = createConnection(rehearsed, guarded.writer, {
    // A request that is taken back before its turn is answered at once.
    cancelUndispatched: (message) => ({
      jsonrpc: '2.0',
      id: 'id' in message ? (message.id as number | string) : null,
      error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' },
    }),
  });
  let isShutDown = false;
  let started: ServerContext | null = null;

  /** The lifecycle guard lets nothing through before `initialize`. */
  function context(): ServerContext {
    if (started === null) throw new Error('a message passed the lifecycle guard before initialize');
    return started;
  }

  connection.onInitialize((params) => {
    try {
      return begun(params);
    } catch (error) {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      throw new ResponseError(ErrorCodes.InvalidParams, wrongInitialize);
    }
  });

  /** Takes in who the client is. What goes wrong leaves everything as it was: the client may try again. */
  function begun(params: InitializeParams): InitializeResult {
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
    const configs = new FolderConfigs(places, () => context().folders);
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
      folders: () => context().folders,
      onChange: () => {
        renewDiagnostics(context()).catch((error) => log.failed(error));
        if (facts.showsFolder) connection.sendNotification('gouji/folderChanged').catch(() => undefined);
      },
      onReady: (count, time) => log.info({ id: 'log-indexed', args: { count, time: Math.ceil(time) } }),
    });
    started = { connection, facts, session, settings, host, configs, log, index, folders };
    settings.take(settingsIn(params.initializationOptions));
    return initializeResult(facts, host.reports !== null);
  }
  connection.onInitialized(() => {
    const { facts, log, folders } = context();
    log.info({ id: 'log-started', args: { version, platform: host.platform } });
    const names = folders.map((uri) => host.files?.nameOf(uri) ?? uri);
    if (names.length > 0) log.info({ id: 'log-folders', args: { folders: names } });
    if (facts.configuration && facts.registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'gouji' })
        .catch((error) => connection.console.warn(`no word of changed settings: ${error}`));
    }
    if (facts.watchesFiles) {
      const watchers = [`**/${configFileName}`, watchedReports].map((globPattern) => ({ globPattern }));
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .catch((error) => connection.console.warn(`no word of changed files: ${error}`));
    }
    if (facts.registersDocuments) {
      const documentSelector = [{ pattern: `**/${configFileName}` }];
      const registration = BulkRegistration.create();
      registration.add(DidOpenTextDocumentNotification.type, { documentSelector });
      registration.add(DidChangeTextDocumentNotification.type, {
        documentSelector,
        syncKind: TextDocumentSyncKind.Incremental,
      });
      registration.add(DidCloseTextDocumentNotification.type, { documentSelector });
      connection.client
        .register(registration)
        .catch((error) => connection.console.warn(`no word of an open ${configFileName}: ${error}`));
    }
    if (facts.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(take(onDidChangeWorkspaceFolders));
    }
  });
  connection.onShutdown(() => {
    isShutDown = true;
  });
  reader.onClose(() => host.exit(isShutDown ? 0 : 1));

  connection.onDidOpenTextDocument(take(onDidOpen, 'textDocument'));
  connection.onDidChangeTextDocument(take(onDidChange, 'textDocument', 'contentChanges'));
  const others = new WorkspaceDiagnostics();
  connection.onDidCloseTextDocument(
    take((present, params: DidCloseTextDocumentParams) => {
      others.close(params.textDocument.uri);
      return onDidClose(present, params);
    }, 'textDocument'),
  );
  connection.onDidChangeWatchedFiles(take(onDidChangeWatchedFiles));
  connection.onDidChangeConfiguration(take(onDidChangeConfiguration));
  connection.onHover(answer(onHover, 'textDocument', 'position'));
  connection.onDocumentSymbol(answer(onDocumentSymbol, 'textDocument'));
  connection.onFoldingRanges(answer(onFoldingRange, 'textDocument'));
  connection.onCodeAction(answer(onCodeAction, 'textDocument', 'range', 'context'));
  connection.onCodeActionResolve(answer(onCodeActionResolve));
  connection.onCompletion(answer(onCompletion, 'textDocument', 'position'));
  connection.onCompletionResolve(answer(onCompletionResolve));
  connection.onDefinition(answer(onDefinition, 'textDocument', 'position'));
  connection.onReferences(answer(onReferences, 'textDocument', 'position'));
  connection.onDocumentHighlight(answer(onDocumentHighlight, 'textDocument', 'position'));
  connection.onSelectionRanges(answer(onSelectionRanges, 'textDocument', 'positions'));
  connection.onPrepareRename(answer(onPrepareRename, 'textDocument', 'position'));
  connection.onRenameRequest(answer(onRename, 'textDocument', 'position', 'newName'));
  connection.languages.onLinkedEditingRange(answer(onLinkedEditingRange, 'textDocument', 'position'));
  connection.languages.semanticTokens.on(answer(onSemanticTokens, 'textDocument'));
  connection.languages.semanticTokens.onDelta(answer(onSemanticTokensDelta, 'textDocument'));
  connection.languages.semanticTokens.onRange(answer(onSemanticTokensRange, 'textDocument', 'range'));
  connection.onDocumentLinks(answer(onDocumentLinks, 'textDocument'));
  connection.onCodeLens(answer(onCodeLens, 'textDocument'));
  connection.languages.inlayHint.on(answer(onInlayHint, 'textDocument', 'range'));
  connection.onDocumentFormatting(answer(onDocumentFormatting, 'textDocument'));
  connection.onDocumentRangeFormatting(answer(onDocumentRangeFormatting, 'textDocument', 'range'));
  connection.onExecuteCommand(answer(onExecuteCommand));
  connection.languages.diagnostics.on(answer(onDiagnostic, 'textDocument'));
  connection.onRequest('gouji/accepted', answer(onAccepted));
  connection.onRequest('gouji/acceptAll', answer(onAcceptAll));
  connection.languages.diagnostics.onWorkspace(
    answer((present, params, token) => others.answer(present, params, token), 'previousResultIds'),
  );
  connection.onWorkspaceSymbol(answer(onWorkspaceSymbol, 'query'));
  connection.onRequest('gouji/alignment', answer(onAlignment));
  connection.onRequest('gouji/cells', answer(onCells));
  connection.onRequest(
    'gouji/folder',
    answer((present, params, token) => onFolder(present, others, params, token)),
  );
  connection.onRequest('gouji/compareLastYear', answer(onCompareLastYear));
  connection.onRequest('gouji/problems', answer(onProblems));
  connection.onRequest('gouji/newReport', answer(onNewReport));
  connection.onRequest('gouji/pasteCells', answer(onPasteCells));
  connection.onRequest('gouji/preview', answer(onPreview));
  connection.onRequest('gouji/restore', answer(onRestore));
  connection.onRequest('gouji/wordForm', answer(onWordForm));
  connection.onRequest('gouji/form', answer(onForm));
  connection.onRequest('gouji/formEdit', answer(onFormEdit));
  connection.onRequest('gouji/summary', answer(onSummary));
  connection.listen();

  /** Takes in a notification: nobody can be answered, so that what goes wrong stands in the log. */
  function take<P>(
    handler: (context: ServerContext, params: P) => Promise<void> | void,
    ...needed: readonly (keyof typeof shapes)[]
  ) {
    return async (params: P): Promise<void> => {
      try {
        check(params, needed);
        await handler(context(), params);
      } catch (error) {
        context().log.failed(error);
      }
    };
  }

  /** Answers a request; `needed` are the parameters of the protocol that the handler relies on. */
  function answer<P, R>(
    handler: (context: ServerContext, params: P, token: CancellationToken) => Promise<R>,
    ...needed: readonly (keyof typeof shapes)[]
  ) {
    return async (params: P, token: CancellationToken): Promise<R> => {
      check(params, needed);
      try {
        return await handler(context(), params, token);
      } catch (error) {
        context().log.failed(error);
        if (error instanceof ResponseError) throw error;
        throw new ResponseError(ErrorCodes.InternalError, 'The request could not be answered; the log says why.');
      }
    };
  }
}

/** What the parameters that requests have in common look like. */
const shapes = {
  textDocument: (value: unknown) => isRecord(value) && typeof value['uri'] === 'string',
  position: isPosition,
  positions: (value: unknown) => Array.isArray(value) && value.every(isPosition),
  range: (value: unknown) => isRecord(value) && isPosition(value['start']) && isPosition(value['end']),
  newName: (value: unknown) => typeof value === 'string',
  query: (value: unknown) => typeof value === 'string',
  previousResultIds: (value: unknown) =>
    Array.isArray(value) && value.every((each) => isRecord(each) && typeof each['uri'] === 'string'),
  context: (value: unknown) => isRecord(value) && isListOfTexts(value['only'] ?? []),
  contentChanges: (value: unknown) =>
    Array.isArray(value) && value.every((each) => isRecord(each) && typeof each['text'] === 'string'),
};

/** @throws ResponseError InvalidParams, naming the first of the parameters that is not what it should be. */
function check(params: unknown, needed: readonly (keyof typeof shapes)[]): void {
  const wrong = needed.find((name) => !isOfShape(params, name));
  if (wrong === undefined) return;
  throw new ResponseError(ErrorCodes.InvalidParams, `The parameter ${wrong} is not what the protocol has there.`);
}

function isOfShape(params: unknown, name: keyof typeof shapes): boolean {
  return isRecord(params) && shapes[name](params[name]);
}

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && Number.isInteger(value['line']) && Number.isInteger(value['character']);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function initializeResult(facts: ClientFacts, hasReports: boolean): InitializeResult {
  return {
    serverInfo: { name: 'gouji', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      codeActionProvider: facts.actionLiterals ? actionOptions(facts) : true,
      completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      selectionRangeProvider: true,
      renameProvider: facts.preparesRenames ? { prepareProvider: true } : true,
      linkedEditingRangeProvider: true,
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenKinds], tokenModifiers: [] },
        range: true,
        full: { delta: true },
      },
      workspaceSymbolProvider: true,
      documentLinkProvider: {},
      codeLensProvider: {},
      inlayHintProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      executeCommandProvider: {
        commands: [...Object.values(commands), ...(facts.actionLiterals ? [] : [applyCommand])],
      },
      ...(facts.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'gouji', interFileDependencies: true, workspaceDiagnostics: hasReports } }
        : {}),
      ...(facts.folders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
    },
  };
}

function actionOptions(facts: ClientFacts): CodeActionOptions {
  return {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.RefactorRewrite,
      actionKinds['fix-all'],
      actionKinds.suppress,
    ],
    resolveProvider: facts.resolvesActions,
  };
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
