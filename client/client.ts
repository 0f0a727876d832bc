import { env, type LogOutputChannel, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { Locale } from '../shared/messages/message.ts';
import { rulePagesBase } from './rule-pages.ts';
import { suppressMiddleware } from './suppress-actions.ts';

export const languageId = 'disclosure-report';

export const clientName = '勾稽 Gouji';

/** Makes the client of the language server where the extension runs; nothing runs before `start()`. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language of findings: as set, or that of the editor. */
function locale(): Locale {
  const set = workspace.getConfiguration('gouji').get<string>('locale', 'auto');
  if (set === 'zh-cn' || set === 'en') return set;
  return env.language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}

export function clientOptions(outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    // Any scheme: files, untitled documents, virtual file systems.
    documentSelector: [{ language: languageId }],
    initializationOptions: () => ({
      locale: locale(),
      rulePages: rulePagesBase,
      readsFiles: true,
      linesUpTables: true,
    }),
    diagnosticCollectionName: 'gouji',
    outputChannel,
    middleware: suppressMiddleware,
  };
}
