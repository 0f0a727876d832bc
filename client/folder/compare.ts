import { l10n, ViewColumn, window } from 'vscode';
import { patiently } from '../progress.ts';
import type { Server } from '../server.ts';

/** Shows a report beside that of the year before; the report in front where none is named. */
export async function compareLastYear(server: Server, named: string | undefined): Promise<void> {
  const uri = named ?? window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return;
  const answer = await patiently(l10n.t('Comparing with last year…'), (token) =>
    server.request('gouji/compareLastYear', { uri }, token),
  );
  if (answer === undefined) return;
  if (answer === null) {
    void window.showInformationMessage(l10n.t('The folder has no report of this body on the year before.'));
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
