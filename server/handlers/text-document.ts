import {
  type DidChangeTextDocumentParams,
  type DidCloseTextDocumentParams,
  type DidOpenTextDocumentParams,
  ErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { ServerContext } from '../context.ts';
import { publishDiagnostics } from './diagnostic.ts';

export async function onDidOpen(context: ServerContext, { textDocument }: DidOpenTextDocumentParams): Promise<void> {
  const { uri, languageId, version, text } = textDocument;
  if (typeof text !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The document has no text.');
  // Where nobody tells of changes, a document that is opened anew is read under what the files say now.
  if (!context.facts.watchesFiles) context.configs.forget();
  context.session.open(uri, languageId, version, text);
  if (!context.facts.pullsDiagnostics) await publishDiagnostics(context, uri);
}

export async function onDidChange(
  context: ServerContext,
  { textDocument, contentChanges }: DidChangeTextDocumentParams,
): Promise<void> {
  context.session.change(textDocument.uri, textDocument.version, contentChanges);
  if (context.facts.pullsDiagnostics) return;
  await publishDiagnostics(context, textDocument.uri);
  // The others are compared with this one.
  for (const uri of context.session.uris) if (uri !== textDocument.uri) await publishDiagnostics(context, uri, true);
}

/** What was pushed for a document is taken back when it closes; what was pulled the client drops itself, or `WorkspaceDiagnostics` says. */
export async function onDidClose(context: ServerContext, { textDocument }: DidCloseTextDocumentParams): Promise<void> {
  context.session.close(textDocument.uri);
  context.settings.drop(textDocument.uri);
  context.index.changed([textDocument.uri]).catch((error) => context.log.failed(error));
  if (!context.facts.pullsDiagnostics) {
    await context.connection.sendDiagnostics({ uri: textDocument.uri, diagnostics: [] });
  }
}
