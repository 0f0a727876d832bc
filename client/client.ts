import { type ExtensionContext, env, workspace } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import type { Locale } from '../shared/messages/message.ts';

export const languageId = 'disclosure-report';

/** The language of findings: as set, or that of the editor. */
function locale(): Locale {
  const set = workspace.getConfiguration('gouji').get<string>('locale', 'auto');
  if (set === 'zh-cn' || set === 'en') return set;
  return env.language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}

/** Makes the client of the language server; nothing runs before `start()`. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const server: ServerOptions = { module, transport: TransportKind.ipc };
  const options: LanguageClientOptions = {
    // Any scheme: files, untitled documents, virtual file systems.
    documentSelector: [{ language: languageId }],
    initializationOptions: () => ({ locale: locale() }),
    diagnosticCollectionName: 'gouji',
  };
  return new LanguageClient('gouji', '勾稽 Gouji', server, options);
}
