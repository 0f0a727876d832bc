import {
  type CancellationToken,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import { reportsMeant } from '../../shared/ide/workspace-symbols.ts';
import { visible } from '../../shared/text/inert.ts';
import { type ServerContext, unlessCancelled } from '../context.ts';

/** `workspace/symbol`: the reports of the folders by body, year and pinyin initials. */
export async function onWorkspaceSymbol(
  { index }: ServerContext,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  await index.start();
  await unlessCancelled(index.gatheringReports(), token);
  return reportsMeant(index.reports.reports, query).map(({ body, year, path, head }) => ({
    name: visible(`${body} ${year}`),
    kind: SymbolKind.File,
    containerName: visible(path),
    location: { uri: index.uriOf(path), range: head.range },
  }));
}
