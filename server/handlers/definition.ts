import type { CancellationToken, DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionAt } from '../../shared/ide/definition.ts';
import { openReport, type ServerContext } from '../context.ts';
import { offsetOf } from '../convert/from-lsp.ts';
import { locationLinkOf, rangeOf } from '../convert/to-lsp.ts';

/** `textDocument/definition`: of a total its addends, of a number in the running text the cells that it repeats. */
export async function onDefinition(
  context: ServerContext,
  { textDocument, position }: DefinitionParams,
  token: CancellationToken,
): Promise<Location[] | LocationLink[]> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return [];
  const { lines } = report.analysis;
  const found = definitionAt(report.analysis, offsetOf(report.document, position));
  if (found === null) return [];
  return context.facts.definitionLinks
    ? found.targets.map((target) => locationLinkOf(target, found.origin, lines, report.uri))
    : found.targets.map((target) => ({ uri: report.uri, range: rangeOf(lines, target) }));
}
