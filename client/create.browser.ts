import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type ClientFactory, clientName } from './client.ts';

/** The server as a web worker. */
export function clientFactory(context: ExtensionContext): ClientFactory {
  const program = Uri.joinPath(context.extensionUri, 'dist/server.js').toString(true);
  return (options) => new LanguageClient('gouji', clientName, async () => new Worker(program), options);
}
