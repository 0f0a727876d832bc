import type { CancellationToken } from 'vscode-languageserver';
import { analyze } from '../../shared/analysis.ts';
import type { Requests } from '../../shared/ide/requests.ts';
import { render } from '../../shared/messages/message.ts';
import { newReport } from '../../shared/writing/new-report.ts';
import { type ServerContext, unlessCancelled } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';

/** `gouji/newReport` */
export async function onNewReport(
  { facts }: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/newReport']['result']> {
  const { newReportParams } = await import('../request-params.ts');
  const { body, year, previous } = checked(newReportParams, params);
  const last = previous === null ? null : analyze(previous);
  if (last !== null) await unlessCancelled(last.readingReport(), token);
  const made = newReport({ body, year, previous: last?.report ?? null });
  if (made === null) {
    return { snippet: null, notice: render({ id: 'new-report-before-form', args: { year } }, facts.locale) };
  }
  return { snippet: made.snippet, notice: made.notice === null ? null : render(made.notice, facts.locale) };
}
