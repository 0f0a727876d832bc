import { type ExtensionContext, type TextDocument, workspace } from 'vscode';
import { createClient, languageId } from './client.ts';
import { registerFormatting } from './commands/format-tables.ts';
import { watchPlainText } from './detect.ts';

let stop: (() => Promise<void>) | undefined;

/** Starts the server with the first report that is opened: the extension is also woken by any plain text. */
export function activate(context: ExtensionContext): void {
  const client = createClient(context);
  let started: Promise<void> | undefined;
  stop = async () => {
    await started;
    await client.dispose();
  };

  const startFor = (document: TextDocument): void => {
    if (document.languageId === languageId) started ??= client.start();
  };

  context.subscriptions.push(
    ...registerFormatting(),
    workspace.onDidOpenTextDocument(startFor),
    // The language is agreed at the start of a session.
    workspace.onDidChangeConfiguration((change) => {
      if (started && change.affectsConfiguration('gouji.locale')) started = started.then(() => client.restart());
    }),
  );
  for (const document of workspace.textDocuments) startFor(document);
  watchPlainText(context);
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
