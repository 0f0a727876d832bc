import type { CancellationToken, CodeLens, CodeLensParams } from 'vscode-languageserver';
import { codeLenses } from '../../shared/ide/code-lenses.ts';
import { openReport, type ServerContext } from '../context.ts';
import { codeLensOf } from '../convert/to-lsp.ts';

export async function onCodeLens(
  context: ServerContext,
  { textDocument }: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[]> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null || !report.settings.codeLens) return [];
  return codeLenses(report.analysis)
    .filter(({ kind }) => kind !== 'findings' || context.facts.showsDocuments)
    .map((lens) => codeLensOf(lens, report.analysis.lines, report));
}
