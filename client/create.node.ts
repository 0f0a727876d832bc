import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ClientFactory, clientName } from './client.ts';

/** The server as a process of its own. */
export function clientFactory(context: ExtensionContext): ClientFactory {
  const module = context.asAbsolutePath('dist/server.js');
  return (options) => new LanguageClient('gouji', clientName, { module, transport: TransportKind.ipc }, options);
}
