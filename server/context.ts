import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../shared/analysis.ts';
import type { Locale } from '../shared/messages/message.ts';
import type { RuleId } from '../shared/rules/ids.ts';
import type { ClientFacts } from './client-facts.ts';
import type { DiagnosticContext } from './convert/to-lsp.ts';
import type { Host } from './host.ts';
import type { Session } from './session.ts';
import type { Settings, SettingsStore } from './settings.ts';

/** What a handler works with. */
export interface ServerContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly settings: SettingsStore;
  readonly facts: ClientFacts;
  readonly host: Host;
  /** The workspace's folders as URIs, as they are now. */
  folders: readonly string[];
}

/** An open document, read under the settings that hold for it. */
export interface OpenReport {
  readonly uri: string;
  readonly version: number;
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly locale: Locale;
  readonly settings: Settings;
  readonly readingId: string;
}

/**
 * The document that a request is about, read; null where it is not open.
 * @throws ResponseError RequestCancelled if the client has taken the request back.
 */
export async function openReport(
  context: ServerContext,
  uri: string,
  token: CancellationToken,
): Promise<OpenReport | null> {
  throwIfCancelled(token);
  const held = context.settings.of(uri);
  const settings = held instanceof Promise ? await held : held;
  throwIfCancelled(token);
  const document = context.session.document(uri);
  const reading = context.session.reading(uri, settings);
  if (document === undefined || reading === undefined) return null;
  return {
    uri,
    version: reading.version,
    document,
    analysis: reading.analysis,
    locale: settings.locale ?? context.facts.locale,
    settings,
    readingId: reading.id,
  };
}

/** What a diagnostic of a document needs beside the finding. */
export function diagnosticContext({ facts, host }: ServerContext, { uri, locale }: OpenReport): DiagnosticContext {
  return {
    uri,
    locale,
    relatedInformation: facts.relatedInformation,
    pageUrl: facts.codeDescriptions ? pageUrls(facts, host) : null,
  };
}

function pageUrls({ rulePages }: ClientFacts, host: Host): (rule: RuleId) => string | null {
  return rulePages === null ? (rule) => host.rulePageUrl(rule) : (rule) => `${rulePages}${rule}.md`;
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) {
    throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
}
