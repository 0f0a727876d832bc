import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver/node';
import { pushedClient } from './lsp.ts';

const everything: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
  window: { showDocument: { support: true } },
};

/** Three clients: one that can do all, one that says nothing of itself, one that is only told. Each reads files for the server. */
export const clients = {
  full: {
    capabilities: everything,
    locale: 'zh-cn',
    initializationOptions: { rulePages: 'gouji-rule:/', readsFiles: true },
  },
  minimal: { capabilities: {}, locale: 'en', initializationOptions: { readsFiles: true } },
  'push-only': { capabilities: pushedClient, locale: 'zh-cn', initializationOptions: { readsFiles: true } },
} as const satisfies Readonly<Record<string, Partial<InitializeParams>>>;
