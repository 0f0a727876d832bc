import type { CancellationToken } from 'vscode-languageserver';
import type { Requests } from '../../shared/ide/requests.ts';
import { summaryOf } from '../../shared/ide/summary.ts';
import { openReport, type ServerContext } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';

/** `gouji/summary` */
export async function onSummary(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/summary']['result']> {
  const { documentParams } = await import('../request-params.ts');
  const report = await openReport(context, checked(documentParams, params).uri, token);
  return report === null ? null : summaryOf(report.analysis);
}
