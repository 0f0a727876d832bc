import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { diagnosticContext, neighboursAt, openReport, type ServerContext } from '../context.ts';
import { offsetOf } from '../convert/from-lsp.ts';
import { locationOf } from '../convert/to-lsp.ts';

/** `textDocument/references`: of a figure the totals and balances, the sentences and the neighbouring years that use it. */
export async function onReferences(
  context: ServerContext,
  { textDocument, position, context: asked }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[]> {
  const { referencesAt } = await import('../../shared/ide/references.ts');
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return [];
  const offset = offsetOf(report.document, position);
  const neighbours = await neighboursAt(context, report, offset);
  const found = referencesAt(report.analysis, offset, { neighbours, withItself: asked?.includeDeclaration === true });
  const about = diagnosticContext(context, report);
  return found.map((place) => locationOf(place, report.analysis.lines, about));
}
