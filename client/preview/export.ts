import { env, l10n, window, workspace } from 'vscode';
import { previewDocument } from '../../shared/preview/html.ts';
import { fileBeside } from '../file-beside.ts';
import { patiently } from '../progress.ts';
import { reportToSend } from '../report-in-front.ts';
import type { Server } from '../server.ts';

/** Writes the report in front as a web page of its own, to be sent or printed by a browser. */
export async function exportPreview(server: Server): Promise<void> {
  const document = await reportToSend(server);
  if (document === undefined) return;
  const answer = await patiently(l10n.t('Drawing the page…'), (token) =>
    server.request('gouji/preview', { uri: document.uri.toString() }, token),
  );
  if (answer === undefined) return;
  if (answer === null) {
    void window.showWarningMessage(l10n.t('This text is not an annual report on information disclosure.'));
    return;
  }
  const target = await window.showSaveDialog({
    defaultUri: fileBeside(document, '.html'),
    filters: { [l10n.t('Web page')]: ['html'] },
    title: l10n.t('Export for Printing'),
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(previewDocument(answer.preview)));
  const show = l10n.t('Open in Browser');
  const words = l10n.t('The page is written. Open it in a browser to print it.');
  if ((await window.showInformationMessage(words, show)) === show) await env.openExternal(target);
}
