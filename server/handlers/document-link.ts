import type { CancellationToken, DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinks } from '../../shared/ide/links.ts';
import { openReport, type ServerContext } from '../context.ts';
import { documentLinkOf } from '../convert/to-lsp.ts';

export async function onDocumentLinks(
  context: ServerContext,
  { textDocument }: DocumentLinkParams,
  token: CancellationToken,
): Promise<DocumentLink[]> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return [];
  return documentLinks(report.analysis).map((link) => documentLinkOf(link, report.analysis.lines, report.locale));
}
