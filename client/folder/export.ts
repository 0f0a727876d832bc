import { env, l10n, Uri, window, workspace } from 'vscode';
import { patiently } from '../progress.ts';
import type { Server } from '../server.ts';

const formats = ['docx', 'html', 'md'] as const;

/** Writes what is found in the folder, or in the reports of one body, as a file that can be sent and sent back. */
export async function exportProblems(server: Server, body: string | null): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) {
    void window.showInformationMessage(l10n.t('Open the folder with the annual reports first.'));
    return;
  }
  const name = `${l10n.t('List of problems')}${body === null ? '' : ` ${body}`}.docx`;
  const target = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folder, name),
    filters: { [l10n.t('Word file')]: ['docx'], [l10n.t('Web page')]: ['html'], Markdown: ['md'] },
    title: l10n.t('Export List of Problems'),
  });
  if (target === undefined) return;
  const format = formats.find((each) => target.path.toLowerCase().endsWith(`.${each}`)) ?? 'docx';
  const answer = await patiently(l10n.t('Checking the folder…'), (token) =>
    server.request('gouji/problems', { format, body }, token),
  );
  if (answer === undefined) return;
  if (answer.content === null) {
    void window.showInformationMessage(l10n.t('No report was found in the folder.'));
    return;
  }
  const bytes = Uint8Array.from(atob(answer.content), (character) => character.charCodeAt(0));
  await workspace.fs.writeFile(target, bytes);
  const show = l10n.t('Open');
  const words = l10n.t('The list of problems is written: {0}', target.path.slice(target.path.lastIndexOf('/') + 1));
  if ((await window.showInformationMessage(words, show)) !== show) return;
  if (format === 'md') await window.showTextDocument(target);
  else await env.openExternal(target);
}
