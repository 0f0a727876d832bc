import { env, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { mayLeaveUnfilled } from '../ask-unfilled.ts';
import { languageId } from '../client.ts';
import { documentOfForm } from '../preview/form-editor.ts';
import { patiently } from '../progress.ts';
import type { Server } from '../server.ts';
import { wordOfText } from './address.ts';

/** Writes the report in front as a new Word file in the layout of the official form. */
export async function saveAsWord(server: Server): Promise<void> {
  const active = window.activeTextEditor?.document;
  const document = documentOfForm() ?? (active?.languageId === languageId ? active : undefined);
  if (document === undefined || !(await mayLeaveUnfilled(server, document))) return;
  const answer = await patiently(l10n.t('Writing the form…'), (token) =>
    server.request('gouji/wordForm', { uri: document.uri.toString() }, token),
  );
  if (answer === undefined) return;
  if (answer === null) {
    void window.showWarningMessage(l10n.t('This text is not an annual report on information disclosure.'));
    return;
  }
  const target = await window.showSaveDialog({
    defaultUri: formBeside(document),
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

/** Beside the report, under its name; a Word file's own name is not proposed, for the form does not replace it. */
function formBeside(document: TextDocument): Uri {
  const word = wordOfText(document.uri);
  const file = word ?? document.uri;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  if (word !== null) return Uri.joinPath(word, '..', `${name}${l10n.t(' (form)')}.docx`);
  if (!document.isUntitled) return Uri.joinPath(file, '..', `${name}.docx`);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  // An untitled report is named by its first line.
  const title = document
    .lineAt(0)
    .text.trim()
    .replace(/[\\/:*?"<>|\s]+/g, '')
    .slice(0, 80);
  const proposed = `${title === '' ? name : title}.docx`;
  return folder === undefined ? Uri.file(proposed) : Uri.joinPath(folder, proposed);
}
