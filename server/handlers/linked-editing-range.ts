import type { CancellationToken, LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import { openReport, type ServerContext } from '../context.ts';
import { offsetOf } from '../convert/from-lsp.ts';
import { rangeOf } from '../convert/to-lsp.ts';

/** `textDocument/linkedEditingRange`: the places that name the body with the same characters, typed over together. */
export async function onLinkedEditingRange(
  context: ServerContext,
  { textDocument, position }: LinkedEditingRangeParams,
  token: CancellationToken,
): Promise<LinkedEditingRanges | null> {
  const { linkedPlacesAt } = await import('../../shared/ide/body-name.ts');
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return null;
  const { analysis, document } = report;
  const places = linkedPlacesAt(analysis, offsetOf(document, position));
  return places.length === 0 ? null : { ranges: places.map((span) => rangeOf(analysis.lines, span)) };
}
