import type { CancellationToken } from 'vscode-languageserver';
import type { Requests } from '../../shared/ide/requests.ts';
import { drawing } from '../../shared/preview/preview.ts';
import { openReport, type ServerContext, unlessCancelled } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';

/** `gouji/preview`: offsets and version are those of the document that was read. */
export async function onPreview(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/preview']['result']> {
  const { documentParams } = await import('../request-params.ts');
  const report = await openReport(context, checked(documentParams, params).uri, token);
  const preview = report === null ? null : await unlessCancelled(drawing(report.analysis, report.locale), token);
  return report === null || preview === null ? null : { version: report.version, preview };
}
