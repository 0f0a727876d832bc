import { type InitializeParams, InsertTextMode } from 'vscode-languageserver';
import type { Locale } from '../shared/messages/message.ts';

/** What the server has to know of its client, fixed by `initialize`. */
export interface ClientFacts {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesTokens: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescriptions: boolean;
  /** Where the client shows the pages of the rules itself, up to the rule's name; null: they are files beside the server. */
  readonly rulePages: string | null;
  /** The client reads files for a server that cannot: `gouji/readFile`. */
  readonly readsFiles: boolean;
  /** The client draws tables lined up under their heads: `gouji/alignment`. */
  readonly linesUpTables: boolean;
  /** The client shows the reports of the folder: it is told of changes by `gouji/folderChanged`. */
  readonly showsFolder: boolean;
  readonly diagnosticVersions: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly markdownHover: boolean;
  readonly actionLiterals: boolean;
  /** The client asks for an action's edit when it is chosen. */
  readonly resolvesActions: boolean;
  /** The client shows actions that cannot be done now, and why. */
  readonly disabledActions: boolean;
  readonly documentChanges: boolean;
  /** The client asks before it makes changes that say so. */
  readonly annotatesChanges: boolean;
  /** The client edits the text of a Word file by the file's address. */
  readonly editsWordText: boolean;
  /** An edit may make a file. */
  readonly createsFiles: boolean;
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
  /** The client leaves the white space of a completion as it is: leading tabs are cells here. */
  readonly plainIndents: boolean;
  /** A completion's explanation may be Markdown. */
  readonly markdownCompletions: boolean;
  readonly definitionLinks: boolean;
  /** The client asks whether a name can be changed before it asks for the new one. */
  readonly preparesRenames: boolean;
  readonly showsDocuments: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly watchesFiles: boolean;
  /** The client can be asked for the text of further files while they are open. */
  readonly registersDocuments: boolean;
  readonly folders: boolean;
  /** The language that the client asks for; a setting of the user goes before it. */
  readonly locale: Locale;
}

/** What a client says of itself among the options of `initialize`; the other options are settings of the user. */
export const ownOptions = [
  'locale',
  'rulePages',
  'readsFiles',
  'linesUpTables',
  'showsFolder',
  'editsWordText',
] as const;
type OwnOption = (typeof ownOptions)[number];

export function clientFacts({ capabilities, initializationOptions, locale }: InitializeParams): ClientFacts {
  const { textDocument, workspace, window } = capabilities;
  const completion = textDocument?.completion?.completionItem;
  const action = textDocument?.codeAction;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    relatedInformation:
      (textDocument?.diagnostic?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation) === true,
    codeDescriptions:
      (textDocument?.diagnostic?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport) ===
      true,
    rulePages: optionOf(initializationOptions, 'rulePages') ?? null,
    readsFiles: memberOf(initializationOptions, 'readsFiles') === true,
    linesUpTables: memberOf(initializationOptions, 'linesUpTables') === true,
    showsFolder: memberOf(initializationOptions, 'showsFolder') === true,
    diagnosticVersions: textDocument?.publishDiagnostics?.versionSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    actionLiterals: action?.codeActionLiteralSupport !== undefined,
    resolvesActions: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    disabledActions: action?.disabledSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    annotatesChanges: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    editsWordText: memberOf(initializationOptions, 'editsWordText') === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    snippetCompletions: completion?.snippetSupport === true,
    plainIndents: completion?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    markdownCompletions: completion?.documentationFormat?.includes('markdown') === true,
    preparesRenames: textDocument?.rename?.prepareSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersDocuments: textDocument?.synchronization?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    locale: localeOf(optionOf(initializationOptions, 'locale') ?? locale ?? ''),
  };
}

/** The interface language for a language tag (`en-US`, `zh_CN.UTF-8`): Chinese, whose readers the reports have, unless it says English. */
export function localeOf(tag: string): Locale {
  return /^en\b|^en_/i.test(tag) ? 'en' : 'zh-cn';
}

function optionOf(options: unknown, name: OwnOption): string | undefined {
  const value = memberOf(options, name);
  return typeof value === 'string' && value !== '' && value !== 'auto' ? value : undefined;
}

function memberOf(options: unknown, name: OwnOption): unknown {
  return typeof options === 'object' && options !== null ? Reflect.get(options, name) : undefined;
}
