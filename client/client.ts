import {
  type CancellationToken,
  type CodeAction,
  type Command,
  env,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, vsdiag } from 'vscode-languageclient';
import type { Locale } from '../shared/messages/message.ts';
import { rulePagesBase } from './rule-pages.ts';
import { suppressMiddleware } from './suppress-actions.ts';
import { documentAddress, serverAddress, wordOfText, wordScheme } from './word/address.ts';

export const languageId = 'disclosure-report';
/** The view of a report as the form to be filled in. */
export const formViewType = 'gouji.form';

export const clientName = '勾稽 Gouji';

/** Makes the client of the language server where the extension runs; nothing runs before `start()`. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language of findings: as set, or that of the editor. */
function locale(): Locale {
  const set = workspace.getConfiguration('gouji').get<string>('locale', 'auto');
  if (set === 'zh-cn' || set === 'en') return set;
  return env.language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}

/** Leaves out of what the server offers for a text what cannot be done in it. */
export type ActionFilter = (
  document: TextDocument,
  offered: readonly (CodeAction | Command)[],
  token: CancellationToken,
) => Promise<(CodeAction | Command)[]>;

export function clientOptions(outputChannel: LogOutputChannel, possible: ActionFilter): LanguageClientOptions {
  return {
    // Any scheme: files, untitled documents, virtual file systems.
    documentSelector: [{ language: languageId }],
    initializationOptions: () => ({
      locale: locale(),
      rulePages: rulePagesBase,
      readsFiles: true,
      linesUpTables: true,
      showsFolder: true,
      editsWordText: true,
    }),
    diagnosticCollectionName: 'gouji',
    outputChannel,
    // What lies beside a Word file holds for its text: the server knows the text by the file's address.
    uriConverters: { code2Protocol: serverAddress, protocol2Code: documentAddress },
    middleware: {
      ...suppressMiddleware,
      provideCodeActions: (document, range, context, token, next) =>
        suppressMiddleware.provideCodeActions(document, range, context, token, async (...asked) =>
          possible(document, (await next(...asked)) ?? [], token),
        ),
      // An older version stands beside the present one only to be compared.
      provideDiagnostics: (document, previousResultId, token, next) =>
        isOldVersion(document instanceof Uri ? document : document.uri)
          ? { kind: vsdiag.DocumentDiagnosticReportKind.full, items: [] }
          : next(document, previousResultId, token),
      provideDocumentFormattingEdits: (document, options, token, next) =>
        isWordText(document) ? [] : next(document, options, token),
      provideDocumentRangeFormattingEdits: (document, range, options, token, next) =>
        isWordText(document) ? [] : next(document, range, options, token),
    },
  };
}

function isOldVersion(uri: Uri): boolean {
  return (wordOfText(uri) ?? uri).scheme === 'git';
}

/** The columns and rows of a Word file's tables are Word's own: nothing is to be formatted. */
function isWordText({ uri }: TextDocument): boolean {
  return uri.scheme === wordScheme;
}
