import { analyze } from '../../shared/analysis.ts';
import type { Requests } from '../../shared/ide/requests.ts';
import { render } from '../../shared/messages/message.ts';
import { newReport } from '../../shared/writing/new-report.ts';
import type { ServerContext } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';

/** `gouji/newReport` */
export async function onNewReport(
  { facts }: ServerContext,
  params: unknown,
): Promise<Requests['gouji/newReport']['result']> {
  const { newReportParams } = await import('../request-params.ts');
  const { body, year, previous } = checked(newReportParams, params);
  const made = newReport({ body, year, previous: previous === null ? null : analyze(previous).report });
  if (made === null) {
    return { snippet: null, notice: render({ id: 'new-report-before-form', args: { year } }, facts.locale) };
  }
  return { snippet: made.snippet, notice: made.notice === null ? null : render(made.notice, facts.locale) };
}
