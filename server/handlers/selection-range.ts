import type { CancellationToken, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { openReport, type ServerContext, unlessStale } from '../context.ts';
import { offsetOf } from '../convert/from-lsp.ts';
import { selectionRangeOf } from '../convert/to-lsp.ts';

/** `textDocument/selectionRange`: cell, row, group, table, section; figure, sentence, paragraph, section. */
export async function onSelectionRanges(
  context: ServerContext,
  { textDocument, positions }: SelectionRangeParams,
  token: CancellationToken,
): Promise<SelectionRange[] | null> {
  const { findingRanges } = await import('../../shared/ide/selection-ranges.ts');
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return null;
  const { analysis, document } = report;
  const offsets = positions.map((position) => offsetOf(document, position));
  const ranges = await unlessStale(context, report, findingRanges(analysis, offsets), token);
  return ranges.map((spans) => selectionRangeOf(spans, analysis.lines));
}
