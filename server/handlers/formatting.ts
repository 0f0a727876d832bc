import type {
  CancellationToken,
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { type FormatOptions, formattingTables } from '../../shared/ide/format.ts';
import { openReport, type ServerContext, unlessStale } from '../context.ts';
import { spanOf } from '../convert/from-lsp.ts';
import { textEditOf } from '../convert/to-lsp.ts';
import type { OpenReport } from '../open-report.ts';

/** `textDocument/formatting`: all tables; those of a Markdown file as Markdown tables. */
export async function onDocumentFormatting(
  context: ServerContext,
  { textDocument }: DocumentFormattingParams,
  token: CancellationToken,
): Promise<TextEdit[]> {
  const report = await openReport(context, textDocument.uri, token);
  return report === null ? [] : format(context, report, { target: targetFor(report.uri) }, token);
}

/** `textDocument/rangeFormatting`: the tables that the range touches; an editor asks this too after pasting. */
export async function onDocumentRangeFormatting(
  context: ServerContext,
  { textDocument, range }: DocumentRangeFormattingParams,
  token: CancellationToken,
): Promise<TextEdit[]> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return [];
  return format(context, report, { target: targetFor(report.uri), within: spanOf(report.document, range) }, token);
}

async function format(
  context: ServerContext,
  report: OpenReport,
  options: FormatOptions,
  token: CancellationToken,
): Promise<TextEdit[]> {
  const { edits, refusals } = await unlessStale(context, report, formattingTables(report.analysis, options), token);
  // Formatting may run on every save: what it leaves alone is told where it does not get in the way.
  for (const refusal of refusals) context.log.unformatted(report, refusal);
  return edits.map((edit) => textEditOf(edit, report.analysis.lines));
}

function targetFor(uri: string): FormatOptions['target'] {
  return /\.(?:md|markdown)(?:[?#]|$)/i.test(uri) ? 'pipe' : 'tab';
}
