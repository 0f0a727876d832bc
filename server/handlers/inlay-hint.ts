import type { CancellationToken, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../../shared/ide/inlay-hints.ts';
import { openReport, type ServerContext } from '../context.ts';
import { spanOf } from '../convert/from-lsp.ts';
import { inlayHintOf } from '../convert/to-lsp.ts';

export async function onInlayHint(
  context: ServerContext,
  { textDocument, range }: InlayHintParams,
  token: CancellationToken,
): Promise<InlayHint[]> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null || !report.settings.inlayHints) return [];
  const linesUp = context.facts.linesUpTables && report.settings.alignTables;
  const hints = inlayHints(report.analysis, spanOf(report.document, range), linesUp);
  return hints.map((hint) => inlayHintOf(hint, report.analysis.lines, report.locale));
}
