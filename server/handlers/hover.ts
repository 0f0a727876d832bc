import type { CancellationToken, Hover, HoverParams } from 'vscode-languageserver';
import { hoverAt } from '../../shared/ide/hover.ts';
import { openReport, type ServerContext } from '../context.ts';
import { offsetOf } from '../convert/from-lsp.ts';
import { hoverOf } from '../convert/to-lsp.ts';

export async function onHover(
  context: ServerContext,
  { textDocument, position }: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return null;
  const hover = hoverAt(report.analysis, offsetOf(report.document, position), report.locale);
  return hover === null ? null : hoverOf(hover, report.analysis.lines, context.facts.markdownHover);
}
