import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  type DidChangeConfigurationParams,
  type DidChangeWatchedFilesParams,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { configFileName } from '../../shared/config/config.ts';
import type { ServerContext } from '../context.ts';
import { fileNameOf } from '../session.ts';
import { publishDiagnostics } from './diagnostic.ts';

/** `workspace/didChangeConfiguration`: what was known of the settings is forgotten, or replaced by what the client sent. */
export async function onDidChangeConfiguration(
  context: ServerContext,
  { settings }: DidChangeConfigurationParams,
): Promise<void> {
  const sent: unknown = typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'gouji') : undefined;
  if (context.facts.configuration) context.settings.forget();
  else context.settings.take(sent);
  await renewAnswers(context);
}

/** The folders changed, and with them what holds for the documents in them. */
export async function onDidChangeWorkspaceFolders(
  context: ServerContext,
  { added, removed }: WorkspaceFoldersChangeEvent,
): Promise<void> {
  const gone = new Set(removed.map(({ uri }) => uri));
  const come = added.map(({ uri }) => uri).filter((uri) => typeof uri === 'string');
  context.folders = [...context.folders.filter((uri) => !gone.has(uri)), ...come];
  context.settings.forget();
  context.index.restart();
  await renewAnswers(context);
}

/** `workspace/didChangeWatchedFiles`: a `gouji.config.json`, or a report, came, went or changed. */
export async function onDidChangeWatchedFiles(
  context: ServerContext,
  { changes }: DidChangeWatchedFilesParams,
): Promise<void> {
  const uris = changes.map(({ uri }) => uri).filter((uri) => typeof uri === 'string');
  const reports = uris.filter((uri) => fileNameOf(uri) !== configFileName);
  // A report that is open is known from the client, as it stands there.
  const closed = reports.filter((uri) => context.session.document(uri) === undefined);
  if (closed.length > 0) await context.index.changed(closed);
  if (reports.length > 0 && reports.length === uris.length) return;
  context.configs.forget();
  context.settings.forget();
  await renewAnswers(context);
}

/** Other reports are compared with others than before. */
export async function renewDiagnostics(context: ServerContext): Promise<void> {
  const { connection, facts, session } = context;
  if (!facts.pullsDiagnostics) await Promise.all(session.uris.map((uri) => publishDiagnostics(context, uri)));
  else if (facts.refreshesDiagnostics)
    await connection.sendRequest(DiagnosticRefreshRequest.method).catch(() => undefined);
}

/** What was answered under the old settings is asked for anew, or sent. */
async function renewAnswers(context: ServerContext): Promise<void> {
  const { connection, facts, session } = context;
  // A client that refuses to be told asks at its next occasion.
  const refresh = (method: string): Promise<unknown> => connection.sendRequest(method).catch(() => undefined);
  await Promise.all([
    ...(facts.pullsDiagnostics ? [] : session.uris.map((uri) => publishDiagnostics(context, uri))),
    ...(facts.pullsDiagnostics && facts.refreshesDiagnostics ? [refresh(DiagnosticRefreshRequest.method)] : []),
    ...(facts.refreshesLenses ? [refresh(CodeLensRefreshRequest.method)] : []),
    ...(facts.refreshesTokens ? [refresh(SemanticTokensRefreshRequest.method)] : []),
    ...(facts.refreshesHints ? [refresh(InlayHintRefreshRequest.method)] : []),
  ]);
}
