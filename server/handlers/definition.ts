import type { CancellationToken, DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionAt } from '../../shared/ide/definition.ts';
import { diagnosticContext, neighboursAt, openReport, type ServerContext } from '../context.ts';
import { offsetOf } from '../convert/from-lsp.ts';
import { locationLinkOf, locationOf } from '../convert/to-lsp.ts';

/**
 * `textDocument/definition`: of a total its addends, of a number in the running text the cells that it repeats, of row 二
 * row 四 of last year's report.
 */
export async function onDefinition(
  context: ServerContext,
  { textDocument, position }: DefinitionParams,
  token: CancellationToken,
): Promise<Location[] | LocationLink[]> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return [];
  const { analysis } = report;
  const offset = offsetOf(report.document, position);
  const found = definitionAt(analysis, offset, await neighboursAt(context, report, offset));
  if (found === null) return [];
  const about = diagnosticContext(context, report);
  return context.facts.definitionLinks
    ? found.targets.map((target) => locationLinkOf(target, found.origin, analysis.lines, about))
    : found.targets.map((target) => locationOf(target, analysis.lines, about));
}
