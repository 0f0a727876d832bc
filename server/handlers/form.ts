import type { CancellationToken } from 'vscode-languageserver';
import { drawingForm } from '../../shared/ide/form.ts';
import { findingFormEdit } from '../../shared/ide/form-edit.ts';
import type { Requests } from '../../shared/ide/requests.ts';
import { render } from '../../shared/messages/message.ts';
import { openReport, type ServerContext, unlessCancelled } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';
import { reading } from '../pieces.ts';

/** `gouji/form`: offsets and version are those of the document that was read. */
export async function onForm(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/form']['result']> {
  const { documentParams } = await import('../request-params.ts');
  const report = await openReport(context, checked(documentParams, params).uri, token);
  const form = report === null ? null : await unlessCancelled(drawingForm(report.analysis, report.locale), token);
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
  const answer = await unlessCancelled(findingFormEdit(analysis, change, computesTotals), token);
  if ('refusal' in answer) return { version, edits: [], refusal: render(answer.refusal, locale), form: null };
  const { edits } = answer;
  if (edits.length === 0) return { version, edits, refusal: null, form: null };
  const edited = analysis.edited(edits);
  await unlessCancelled(reading(edited), token);
  const form = await unlessCancelled(drawingForm(edited, locale), token);
  return { version, edits, refusal: null, form };
}
