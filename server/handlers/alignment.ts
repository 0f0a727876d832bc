import type { CancellationToken } from 'vscode-languageserver';
import { alignment } from '../../shared/ide/alignment.ts';
import type { Requests } from '../../shared/ide/requests.ts';
import { openReport, type ServerContext } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';

/** `gouji/alignment`: offsets and version are those of the document that was read. */
export async function onAlignment(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/alignment']['result']> {
  const { alignmentParams } = await import('../request-params.ts');
  const { uri, hintMargin, ...options } = checked(alignmentParams, params);
  const report = await openReport(context, uri, token);
  if (report === null || !report.settings.alignTables) return null;
  const { version, analysis, locale, settings } = report;
  const hints = { hintMargin: settings.inlayHints ? hintMargin : null };
  return { version, ...alignment(analysis, { locale, ...options, ...hints }) };
}
