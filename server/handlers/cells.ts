import type { CancellationToken } from 'vscode-languageserver';
import { cellPlaces, pasteCells } from '../../shared/ide/cells.ts';
import type { Requests } from '../../shared/ide/requests.ts';
import { render } from '../../shared/messages/message.ts';
import { openReport, type ServerContext } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';

/** `gouji/cells`: offsets and version are those of the document that was read. */
export async function onCells(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/cells']['result']> {
  const { documentParams } = await import('../request-params.ts');
  const report = await openReport(context, checked(documentParams, params).uri, token);
  return report?.analysis.report == null ? null : { version: report.version, cells: cellPlaces(report.analysis) };
}

/** `gouji/pasteCells`: offsets are those of the document as the client has it when it asks. */
export async function onPasteCells(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/pasteCells']['result']> {
  const { pasteCellsParams } = await import('../request-params.ts');
  const { uri, at, text } = checked(pasteCellsParams, params);
  const report = await openReport(context, uri, token);
  const pasted = report === null ? null : pasteCells(report.analysis, at, text);
  if (report === null || pasted === null) return null;
  const { version, locale } = report;
  if ('refusal' in pasted) return { version, edits: [], refusal: render(pasted.refusal, locale) };
  return { version, edits: pasted.edits, refusal: null };
}
