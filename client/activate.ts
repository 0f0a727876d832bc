import {
  commands,
  type ExtensionContext,
  l10n,
  type TextDocument,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { alignTables } from './alignment.ts';
import { moveByCells } from './cells.ts';
import { type ClientFactory, clientName, formViewType, languageId } from './client.ts';
import { registerFormatting } from './commands/format-tables.ts';
import { watchPlainText } from './detect.ts';
import { welcomeInEmptyFolder } from './empty-folder.ts';
import { showFolder } from './folder/view.ts';
import { keepLanguage } from './keep-language.ts';
import { pasteCells } from './paste-cells.ts';
import { showRulePages } from './rule-pages.ts';
import { Server } from './server.ts';
import { showStatus } from './status.ts';
import { registerSuppressing } from './suppress.ts';
import { openWordFiles } from './word/editor.ts';
import { WordTexts } from './word/file-system.ts';
import { showWordStatus } from './word/status.ts';

/** How long the status bar says that something was done. */
const SHOWN_MS = 5000;

/**
 * Starts the server with the first report that is opened, or the first command that needs it: the extension is also
 * woken by any plain text, and once the editor has started to look for an empty folder. What a command needs is loaded
 * when it is called.
 */
export function activateWith(context: ExtensionContext, create: ClientFactory): void {
  const output = window.createOutputChannel(clientName, { log: true });
  const wordTexts = new WordTexts();
  /** Addresses of what was opened from the view of the folder. */
  const opened = new Set<string>();
  const server = new Server(create, output, wordTexts);
  let hasStatus = false;

  const startFor = (document: TextDocument): void => {
    if (document.languageId !== languageId) return;
    if (!hasStatus) {
      context.subscriptions.push(
        ...showStatus(server),
        ...alignTables(server),
        ...moveByCells(server),
        ...pasteCells(server),
      );
    }
    hasStatus = true;
    // A failed start is told by the server itself.
    server.start().catch(() => undefined);
  };

  context.subscriptions.push(
    output,
    server,
    ...registerFormatting(),
    ...registerSuppressing(server),
    ...keepLanguage(),
    ...showFolder(server, opened),
    ...welcomeInEmptyFolder(),
    showRulePages(context.extensionUri),
    ...wordTexts.register(),
    ...openWordFiles(),
    ...showWordStatus(wordTexts),
    workspace.onDidOpenTextDocument(startFor),
    // The language is agreed at the start of a session.
    workspace.onDidChangeConfiguration((change) => {
      if (server.state !== 'idle' && change.affectsConfiguration('gouji.locale')) void server.restart();
    }),
    commands.registerCommand('gouji.restart', async () => {
      await server.restart();
      window.setStatusBarMessage(l10n.t('The language server was started again.'), SHOWN_MS);
    }),
    commands.registerCommand('gouji.showOutput', () => output.show()),
    commands.registerCommand('gouji.newReport', async () =>
      (await import('./commands/new-report.ts')).writeNewReport(server),
    ),
    commands.registerCommand('gouji.openSample', async () =>
      (await import('./commands/sample.ts')).openSample(context.extensionUri),
    ),
    window.registerCustomEditorProvider(
      formViewType,
      {
        resolveCustomTextEditor: async (document, panel) =>
          (await import('./preview/form-editor.ts')).showForm(context, server, document, panel),
      },
      {
        supportsMultipleEditorsPerDocument: true,
        webviewOptions: { retainContextWhenHidden: true, enableFindWidget: true },
      },
    ),
    commands.registerCommand('gouji.preview', async (uri?: Uri) =>
      (await import('./preview/form-editor.ts')).openForm(uri, ViewColumn.Beside),
    ),
    commands.registerCommand('gouji.openForm', async (uri?: Uri) =>
      (await import('./preview/form-editor.ts')).openForm(uri, ViewColumn.Active),
    ),
    commands.registerCommand('gouji.openText', async () => (await import('./preview/form-editor.ts')).openText()),
    commands.registerCommand('gouji.exportPreview', async () =>
      (await import('./preview/export.ts')).exportPreview(server),
    ),
    commands.registerCommand('gouji.saveAsWord', async () => (await import('./word/save-form.ts')).saveAsWord(server)),
  );
  for (const document of workspace.textDocuments) startFor(document);
  watchPlainText(context, opened);
}
