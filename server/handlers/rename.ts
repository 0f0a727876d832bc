import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { render } from '../../shared/messages/message.ts';
import { openReport, type ServerContext } from '../context.ts';
import { offsetOf } from '../convert/from-lsp.ts';
import { rangeOf, workspaceEditOf } from '../convert/to-lsp.ts';

/** `textDocument/prepareRename`: the body's name alone can be changed. */
export async function onPrepareRename(
  context: ServerContext,
  { textDocument, position }: PrepareRenameParams,
  token: CancellationToken,
): Promise<{ range: Range; placeholder: string } | null> {
  const { bodyPlaceAt } = await import('../../shared/ide/body-name.ts');
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return null;
  const { analysis, document } = report;
  const found = bodyPlaceAt(analysis, offsetOf(document, position));
  if (found === null) return null;
  return { range: rangeOf(analysis.lines, found.span), placeholder: analysis.report?.body ?? '' };
}

/** `textDocument/rename`: the body's name throughout the report; another document is left alone. */
export async function onRename(
  context: ServerContext,
  { textDocument, position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const { renameBody } = await import('../../shared/ide/rename.ts');
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return null;
  const renaming = renameBody(report.analysis, offsetOf(report.document, position), newName);
  if (renaming === null) return null;
  if ('refusal' in renaming) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, render(renaming.refusal, report.locale));
  }
  return workspaceEditOf({ edits: renaming.edits, snippet: false }, report.analysis.lines, report, context.facts);
}
