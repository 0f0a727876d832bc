import {
  type ApplyWorkspaceEditResult,
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { configFileName } from '../shared/config/config.ts';
import type { RuleId } from '../shared/findings/rule-ids.ts';
import { Neighbours } from '../shared/folder/folder.ts';
import { cellAtOffset, isRepeated } from '../shared/ide/figures.ts';
import { render } from '../shared/messages/message.ts';
import type { Work } from '../shared/text/work.ts';
import type { ClientFacts } from './client-facts.ts';
import type { DiagnosticContext } from './convert/to-lsp.ts';
import type { FolderConfigs } from './folder-configs.ts';
import type { FolderIndex } from './folder-index.ts';
import type { Host } from './host.ts';
import type { LatestFirst } from './latest-first.ts';
import type { Log } from './log.ts';
import type { OpenReport } from './open-report.ts';
import { inPieces, readInPieces } from './pieces.ts';
import { type DocumentReading, fileNameOf, type Session } from './session.ts';
import type { SettingsStore } from './settings.ts';

/** What a handler works with. */
export interface ServerContext {
  readonly connection: Connection;
  readonly session: Session;
  readonly settings: SettingsStore;
  readonly facts: ClientFacts;
  readonly host: Host;
  readonly configs: FolderConfigs;
  readonly log: Log;
  /** The reports that each open one is compared with. */
  readonly index: FolderIndex;
  /** The documents whose diagnostics were asked for. */
  readonly diagnosing: LatestFirst;
  /** The workspace's folders as URIs, as they are now. */
  folders: readonly string[];
}

/**
 * The document that a request is about, read; null where it is not open, for a `gouji.config.json`, and for a text that is too
 * long to be one, or to begin with one: in that there is nothing to show, and its lines alone take long to be counted.
 * @throws ResponseError RequestCancelled if the client has taken the request back.
 */
export async function openReport(
  context: ServerContext,
  uri: string,
  token: CancellationToken,
): Promise<OpenReport | null> {
  const report = await openText(context, uri, token);
  return report !== null && isTooLongToShow(report) ? null : report;
}

/** True for a text that is too long for a report, and does not begin with one either. */
export function isTooLongToShow({ analysis }: OpenReport): boolean {
  return analysis.isTooLong && analysis.report === null;
}

/** The same for a text that is too long as well: the one thing found in it says so. */
export async function openText(
  context: ServerContext,
  uri: string,
  token: CancellationToken,
): Promise<OpenReport | null> {
  throwIfCancelled(token);
  // Known only for the edits made to it while it is open.
  if (fileNameOf(uri) === configFileName) return null;
  const held = context.settings.of(uri);
  const settings = held instanceof Promise ? await held : held;
  throwIfCancelled(token);
  const read = (): DocumentReading | undefined =>
    context.session.reading(uri, settings, context.index.contextFor(uri, settings.hierarchy));
  let present = read();
  while (present !== undefined) {
    const { analysis } = present;
    const isWanted = (): boolean => !token.isCancellationRequested && context.session.isPresent(uri, analysis);
    if (await readInPieces(analysis, isWanted)) break;
    throwIfCancelled(token);
    // The text was changed meanwhile: what was not read of the one before need not be.
    present = read();
  }
  const document = context.session.document(uri);
  if (document === undefined || present === undefined) return null;
  context.index.take(uri, present.analysis);
  context.index.start().catch((error) => context.log.failed(error));
  return {
    uri,
    version: present.version,
    document,
    analysis: present.analysis,
    locale: settings.locale ?? context.facts.locale,
    settings,
    readingId: present.id,
  };
}

/**
 * Does work on a report that was read, so that messages are taken in between.
 * @throws ResponseError RequestCancelled if the client has taken the request back, ContentModified if the text has changed.
 */
export async function unlessStale<T>(
  context: ServerContext,
  report: OpenReport,
  work: Work<T>,
  token: CancellationToken,
): Promise<T> {
  const { uri, analysis } = report;
  const isWanted = (): boolean => !token.isCancellationRequested && context.session.isPresent(uri, analysis);
  const done = await inPieces(work, isWanted);
  if (done !== null) return done.result;
  throwIfCancelled(token);
  throw staleVersion(context, report);
}

/**
 * A report among the others of the workspace's folders; null where it cannot be compared. Where the figure at `offset`
 * stands again in another year's report, the folders are read to their end first.
 */
export async function neighboursAt(
  { index }: ServerContext,
  { uri, analysis, settings }: OpenReport,
  offset: number,
): Promise<Neighbours | null> {
  const cell = analysis.report === null ? null : (cellAtOffset(analysis.report, offset)?.cell ?? null);
  if (cell === null || !isRepeated(cell)) return null;
  await index.start();
  const folder = index.contextFor(uri, settings.hierarchy);
  const facts = folder === undefined ? null : analysis.factsFor(folder.path);
  return folder === undefined || facts === null ? null : new Neighbours(facts, folder.reports, folder.hierarchy);
}

/** What a diagnostic of a document needs beside the finding. */
export function diagnosticContext(
  { facts, host, index }: ServerContext,
  { uri, locale }: Pick<OpenReport, 'uri' | 'locale'>,
): DiagnosticContext {
  return {
    uri,
    uriOf: (path) => index.uriOf(path),
    locale,
    relatedInformation: facts.relatedInformation,
    pageUrl: facts.codeDescriptions ? pageUrls(facts, host) : null,
  };
}

function pageUrls({ rulePages }: ClientFacts, host: Host): (rule: RuleId) => string | null {
  return rulePages === null ? (rule) => host.rulePageUrl(rule) : (rule) => `${rulePages}${rule}.md`;
}

/** What is asked for was offered for another version of the text. */
export function staleVersion({ facts }: ServerContext, report: OpenReport | null): ResponseError<void> {
  return new ResponseError(
    LSPErrorCodes.ContentModified,
    render({ id: 'stale-version' }, report?.locale ?? facts.locale),
  );
}

/**
 * Asks the client to make an edit.
 * @throws ResponseError if it does not: it refuses an edit for an older version.
 */
export async function applyEdit(context: ServerContext, report: OpenReport | null, edit: WorkspaceEdit): Promise<void> {
  // A client may answer with nothing at all.
  const answer = (await context.connection.workspace.applyEdit(edit)) as Partial<ApplyWorkspaceEditResult> | null;
  if (answer?.applied === true) return;
  const reason = answer?.failureReason;
  throw typeof reason === 'string'
    ? new ResponseError(LSPErrorCodes.RequestFailed, reason)
    : staleVersion(context, report);
}

/**
 * Does work on anything else for a request, so that messages are taken in between.
 * @throws ResponseError RequestCancelled if the client has taken the request back.
 */
export async function unlessCancelled<T>(work: Work<T>, token: CancellationToken): Promise<T> {
  const done = await inPieces(work, () => !token.isCancellationRequested);
  if (done === null) throw cancelled();
  return done.result;
}

/** @throws ResponseError RequestCancelled if the client has taken the request back. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancelled();
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
