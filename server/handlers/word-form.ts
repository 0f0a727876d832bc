import type { CancellationToken } from 'vscode-languageserver';
import type { Requests } from '../../shared/ide/requests.ts';
import { drawing } from '../../shared/preview/preview.ts';
import { base64 } from '../base64.ts';
import { openReport, type ServerContext, unlessCancelled } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';

/** `gouji/wordForm`. The form is Chinese, whatever language the client speaks. */
export async function onWordForm(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/wordForm']['result']> {
  const { documentParams } = await import('../request-params.ts');
  const report = await openReport(context, checked(documentParams, params).uri, token);
  const preview = report === null ? null : await unlessCancelled(drawing(report.analysis, 'zh-cn'), token);
  if (report === null || preview === null) return null;
  const { writingDocument } = await import('../../shared/preview/word.ts');
  return { content: base64(await unlessCancelled(writingDocument(preview), token)) };
}
