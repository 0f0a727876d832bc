import type { CancellationToken, DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { openReport, type ServerContext } from '../context.ts';
import { offsetOf } from '../convert/from-lsp.ts';
import { documentHighlightOf } from '../convert/to-lsp.ts';

/** `textDocument/documentHighlight`: the equation under the cursor; null lets the editor mark the same word elsewhere. */
export async function onDocumentHighlight(
  context: ServerContext,
  { textDocument, position }: DocumentHighlightParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  const { highlightsAt } = await import('../../shared/ide/highlights.ts');
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return null;
  const { analysis, document } = report;
  const found = highlightsAt(analysis, offsetOf(document, position));
  return found.length === 0 ? null : found.map((each) => documentHighlightOf(each, analysis.lines));
}
