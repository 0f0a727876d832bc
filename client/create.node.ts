import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type ClientFactory, clientName } from './client.ts';

/** The server as a process of its own. */
export function clientFactory(context: ExtensionContext): ClientFactory {
  const module = context.asAbsolutePath('dist/server.js');
  const run = { module, transport: TransportKind.ipc };
  // While the extension is debugged, a debugger can be attached to the server too (`.vscode/launch.json`).
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return (options) => new LanguageClient('gouji', clientName, { run, debug }, options);
}
