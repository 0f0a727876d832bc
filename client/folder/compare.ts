import { l10n, ViewColumn, window } from 'vscode';
import { languageId } from '../client.ts';
import { documentOfForm } from '../preview/form-editor.ts';
import { patiently } from '../progress.ts';
import type { Server } from '../server.ts';

/** Shows a report beside that of the year before; the report in front where none is named. */
export async function compareLastYear(server: Server, named: string | undefined): Promise<void> {
  const inFront = documentOfForm() ?? window.activeTextEditor?.document;
  const uri = named ?? inFront?.uri.toString();
  const openFirst = l10n.t('Open an annual report first.');
  if (uri === undefined) {
    void window.showInformationMessage(openFirst);
    return;
  }
  const answer = await patiently(l10n.t('Comparing with last year…'), (token) =>
    server.request('gouji/compareLastYear', { uri }, token),
  );
  if (answer === undefined) return;
  if (answer === null) {
    const isReport = named !== undefined || inFront?.languageId === languageId;
    const none = l10n.t('The folder has no report of this body on the year before.');
    void window.showInformationMessage(isReport ? none : openFirst);
    return;
  }
  if ('unread' in answer) {
    const { unread, reason } = answer;
    void window.showWarningMessage(
      l10n.t("Last year's report cannot be compared; it may be this file. {0}: {1}", unread, reason),
    );
    return;
  }
  const options = { enableFindWidget: true, localResourceRoots: [] };
  const panel = window.createWebviewPanel('gouji.comparison', answer.title, ViewColumn.Beside, options);
  panel.webview.html = answer.page;
}
