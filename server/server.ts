import {
  type CancellationToken,
  type Connection,
  type ConnectionStrategy,
  type DidCloseTextDocumentParams,
  ErrorCodes,
  LSPErrorCodes,
  type MessageReader,
  type MessageWriter,
  ResponseError,
} from 'vscode-languageserver';
import { version } from '../package.json';
import type { Requests } from '../shared/ide/requests.ts';
import { contextFor } from './begin.ts';
import { initializeResult } from './capabilities.ts';
import type { ServerContext } from './context.ts';
import { onAcceptAll, onAccepted, onRestore } from './handlers/accepted.ts';
import { onAlignment } from './handlers/alignment.ts';
import { onCells, onPasteCells } from './handlers/cells.ts';
import { onCodeAction, onCodeActionResolve } from './handlers/code-action.ts';
import { onCodeLens } from './handlers/code-lens.ts';
import { onCompletion, onCompletionResolve } from './handlers/completion.ts';
import {
  onDidChangeConfiguration,
  onDidChangeWatchedFiles,
  onDidChangeWorkspaceFolders,
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
import { checkParams, type ParamName } from './protocol-params.ts';
import { registerWith } from './registrations.ts';
import { rehearsal, whileSilent } from './warm-up.ts';

/** Makes a connection in the way of the place where the server runs. */
type Connect = (reader: MessageReader, writer: MessageWriter, options: ConnectionStrategy) => Connection;

type Take<P> = (context: ServerContext, params: P) => Promise<void> | void;
type Answer<P, R> = (context: ServerContext, params: P, token: CancellationToken) => Promise<R>;

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
      // What goes wrong leaves everything as it was: the client may try again.
      const begun = contextFor(connection, host, params);
      started = begun;
      return initializeResult(begun.facts, host.reports !== null);
    } catch (error) {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      throw new ResponseError(ErrorCodes.InvalidParams, wrongInitialize);
    }
  });

  connection.onInitialized(() => {
    const { facts, log, folders } = context();
    log.info({ id: 'log-started', args: { version, platform: host.platform } });
    const names = folders.map((uri) => host.files?.nameOf(uri) ?? uri);
    if (names.length > 0) log.info({ id: 'log-folders', args: { folders: names } });
    registerWith(context());
    if (facts.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(taking(context, onDidChangeWorkspaceFolders));
    }
  });
  connection.onShutdown(() => {
    isShutDown = true;
  });
  reader.onClose(() => host.exit(isShutDown ? 0 : 1));
  answerAll(connection, context);
  connection.listen();
}

/** Says which handler takes or answers each message, with what the server works with since `initialize`. */
function answerAll(connection: Connection, context: () => ServerContext): void {
  const take = <P>(handler: Take<P>, ...needed: readonly ParamName[]) => taking(context, handler, needed);
  const answer = <P, R>(handler: Answer<P, R>, ...needed: readonly ParamName[]) => answering(context, handler, needed);
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
  connection.onRequest<Requests['gouji/compareLastYear']['result'], void>(
    'gouji/compareLastYear',
    answer(onCompareLastYear),
  );
  connection.onRequest('gouji/problems', answer(onProblems));
  connection.onRequest('gouji/newReport', answer(onNewReport));
  connection.onRequest('gouji/pasteCells', answer(onPasteCells));
  connection.onRequest('gouji/preview', answer(onPreview));
  connection.onRequest('gouji/restore', answer(onRestore));
  connection.onRequest('gouji/wordForm', answer(onWordForm));
  connection.onRequest('gouji/form', answer(onForm));
  connection.onRequest('gouji/formEdit', answer(onFormEdit));
  connection.onRequest('gouji/summary', answer(onSummary));
}

/** Takes in a notification: nobody can be answered, so that what goes wrong stands in the log. */
function taking<P>(
  context: () => ServerContext,
  handler: Take<P>,
  needed: readonly ParamName[] = [],
): (params: P) => Promise<void> {
  return async (params) => {
    try {
      checkParams(params, needed);
      await handler(context(), params);
    } catch (error) {
      context().log.failed(error);
    }
  };
}

/** Answers a request; `needed` are the parameters of the protocol that the handler relies on. */
function answering<P, R>(
  context: () => ServerContext,
  handler: Answer<P, R>,
  needed: readonly ParamName[],
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    checkParams(params, needed);
    try {
      return await handler(context(), params, token);
    } catch (error) {
      context().log.failed(error);
      if (error instanceof ResponseError) throw error;
      throw new ResponseError(ErrorCodes.InternalError, 'The request could not be answered; the log says why.');
    }
  };
}
