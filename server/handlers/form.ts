import type { CancellationToken } from 'vscode-languageserver';
import { formOf } from '../../shared/ide/form.ts';
import { formEdit } from '../../shared/ide/form-edit.ts';
import type { Requests } from '../../shared/ide/requests.ts';
import { render } from '../../shared/messages/message.ts';
import { openReport, type ServerContext } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';

/** `gouji/form`: offsets and version are those of the document that was read. */
export async function onForm(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/form']['result']> {
  const { documentParams } = await import('../request-params.ts');
  const report = await openReport(context, checked(documentParams, params).uri, token);
  const form = report === null ? null : formOf(report.analysis, report.locale);
  return report === null || form === null ? null : { version: report.version, form };
}

/** `gouji/formEdit`: the client makes the edits if its document is still that version. */
export async function onFormEdit(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/formEdit']['result']> {
  const { formEditParams } = await import('../request-params.ts');
  const { uri, change, computesTotals } = checked(formEditParams, params);
  const report = await openReport(context, uri, token);
  if (report === null) return null;
  const { version, analysis, locale } = report;
  const answer = formEdit(analysis, change, computesTotals);
  if ('refusal' in answer) return { version, edits: [], refusal: render(answer.refusal, locale), form: null };
  const { edits } = answer;
  const form = edits.length === 0 ? null : formOf(analysis.edited(edits), locale);
  return { version, edits, refusal: null, form };
}
