import type { CancellationToken, FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldingSpans } from '../../shared/ide/folding.ts';
import { openReport, type ServerContext } from '../context.ts';
import { foldingRangeOf } from '../convert/to-lsp.ts';

export async function onFoldingRange(
  context: ServerContext,
  { textDocument }: FoldingRangeParams,
  token: CancellationToken,
): Promise<FoldingRange[]> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return [];
  const { lines } = report.analysis;
  return foldingSpans(report.analysis)
    .map((span) => foldingRangeOf(span, lines))
    .filter((range) => range !== null);
}
