import type { CancellationToken, DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { outline } from '../../shared/ide/symbols.ts';
import { openReport, type ServerContext } from '../context.ts';
import { documentSymbolOf, symbolInformationOf } from '../convert/to-lsp.ts';

export async function onDocumentSymbol(
  context: ServerContext,
  { textDocument }: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return [];
  const { lines } = report.analysis;
  const symbols = outline(report.analysis, report.locale);
  return context.facts.hierarchicalSymbols
    ? symbols.map((symbol) => documentSymbolOf(symbol, lines))
    : symbols.flatMap((symbol) => symbolInformationOf(symbol, lines, report.uri));
}
