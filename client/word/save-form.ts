import { env, l10n, window, workspace } from 'vscode';
import { fileBeside } from '../file-beside.ts';
import { patiently } from '../progress.ts';
import { reportToSend } from '../report-in-front.ts';
import type { Server } from '../server.ts';

/** Writes the report in front as a new Word file in the layout of the official form. */
export async function saveAsWord(server: Server): Promise<void> {
  const document = await reportToSend(server);
  if (document === undefined) return;
  const answer = await patiently(l10n.t('Writing the form…'), (token) =>
    server.request('gouji/wordForm', { uri: document.uri.toString() }, token),
  );
  if (answer === undefined) return;
  if (answer === null) {
    void window.showWarningMessage(l10n.t('This text is not an annual report on information disclosure.'));
    return;
  }
  const target = await window.showSaveDialog({
    defaultUri: fileBeside(document, '.docx', l10n.t(' (form)')),
    filters: { [l10n.t('Word file')]: ['docx'] },
    title: l10n.t('Save as Word Form'),
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(
    target,
    Uint8Array.from(atob(answer.content), (character) => character.charCodeAt(0)),
  );
  const show = l10n.t('Open in Word');
  const words = l10n.t('The Word form is written: {0}', target.path.slice(target.path.lastIndexOf('/') + 1));
  if ((await window.showInformationMessage(words, show)) === show) await env.openExternal(target);
}
