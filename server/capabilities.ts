import {
  CodeActionKind,
  type CodeActionOptions,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../package.json';
import { tokenKinds } from '../shared/ide/semantic-tokens.ts';
import type { ClientFacts } from './client-facts.ts';
import { actionKinds, commands } from './convert/to-lsp.ts';
import { applyCommand } from './handlers/code-action.ts';
import { completionTriggers } from './handlers/completion.ts';

/** What the server offers to a client, and who it is. */
export function initializeResult(facts: ClientFacts, hasReports: boolean): InitializeResult {
  return {
    serverInfo: { name: 'gouji', version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      hoverProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      codeActionProvider: facts.actionLiterals ? actionOptions(facts) : true,
      completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      selectionRangeProvider: true,
      renameProvider: facts.preparesRenames ? { prepareProvider: true } : true,
      linkedEditingRangeProvider: true,
      semanticTokensProvider: {
        legend: { tokenTypes: [...tokenKinds], tokenModifiers: [] },
        range: true,
        full: { delta: true },
      },
      workspaceSymbolProvider: true,
      documentLinkProvider: {},
      codeLensProvider: {},
      inlayHintProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      executeCommandProvider: {
        commands: [...Object.values(commands), ...(facts.actionLiterals ? [] : [applyCommand])],
      },
      ...(facts.pullsDiagnostics
        ? { diagnosticProvider: { identifier: 'gouji', interFileDependencies: true, workspaceDiagnostics: hasReports } }
        : {}),
      ...(facts.folders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {}),
    },
  };
}

function actionOptions(facts: ClientFacts): CodeActionOptions {
  return {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.RefactorRewrite,
      actionKinds['fix-all'],
      actionKinds.suppress,
    ],
    resolveProvider: facts.resolvesActions,
  };
}
