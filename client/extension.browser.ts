import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate.ts';
import { clientName } from './client.ts';

export function activate(context: ExtensionContext): void {
  const program = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  activateWith(context, (options) => new LanguageClient('gouji', clientName, async () => new Worker(program), options));
}
