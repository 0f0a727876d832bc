import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.ts';
import { clientName } from './client.ts';

export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/server.js');
  activateWith(
    context,
    (options) => new LanguageClient('gouji', clientName, { module, transport: TransportKind.ipc }, options),
  );
}
