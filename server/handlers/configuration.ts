import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  type DidChangeConfigurationParams,
  InlayHintRefreshRequest,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
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
  context.folders = [...context.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
  context.settings.forget();
  await renewAnswers(context);
}

/** `workspace/didChangeWatchedFiles`: a `gouji.config.json` came, went or changed. */
export async function onDidChangeWatchedFiles(context: ServerContext): Promise<void> {
  context.configs.forget();
  context.settings.forget();
  await renewAnswers(context);
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
    ...(facts.refreshesHints ? [refresh(InlayHintRefreshRequest.method)] : []),
  ]);
}
