import {
  DiagnosticRefreshRequest,
  type DidChangeConfigurationParams,
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
  await renewDiagnostics(context);
}

/** The folders changed, and with them what holds for the documents in them. */
export async function onDidChangeWorkspaceFolders(
  context: ServerContext,
  { added, removed }: WorkspaceFoldersChangeEvent,
): Promise<void> {
  const gone = new Set(removed.map(({ uri }) => uri));
  context.folders = [...context.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
  context.settings.forget();
  await renewDiagnostics(context);
}

/** `workspace/didChangeWatchedFiles`: a `gouji.config.json` came, went or changed. */
export async function onDidChangeWatchedFiles(context: ServerContext): Promise<void> {
  context.host.forgetConfigs();
  context.settings.forget();
  await renewDiagnostics(context);
}

async function renewDiagnostics(context: ServerContext): Promise<void> {
  const { connection, facts, session } = context;
  if (!facts.pullsDiagnostics) await Promise.all(session.uris.map((uri) => publishDiagnostics(context, uri)));
  else if (facts.refreshesDiagnostics) {
    // A client that refuses to be told pulls at its next occasion.
    await connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => undefined);
  }
}
