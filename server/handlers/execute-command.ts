import {
  type CancellationToken,
  type ExecuteCommandParams,
  LSPErrorCodes,
  MessageType,
  type Range,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Analysis } from '../../shared/analysis.ts';
import { tableFilling, tableRecomputation } from '../../shared/ide/actions.ts';
import { firstFindingIn } from '../../shared/ide/code-lenses.ts';
import { formattingTables } from '../../shared/ide/format.ts';
import { render } from '../../shared/messages/message.ts';
import type { TextEdit } from '../../shared/text/span.ts';
import { applyEdit, openReport, type ServerContext, staleVersion, unlessStale } from '../context.ts';
import { spanOf } from '../convert/from-lsp.ts';
import { commands, rangeOf, type TableAddress, workspaceEditOf } from '../convert/to-lsp.ts';
import { applyAction, applyCommand } from './code-action.ts';

/** What `gouji.formatTables` is called with. */
interface FormatRequest {
  readonly uri: string;
  readonly target: 'tab' | 'pipe';
  /** The tables that it touches; all of the document where it is left out. */
  readonly range?: Range;
}

/** `workspace/executeCommand` */
export async function onExecuteCommand(
  context: ServerContext,
  { command, arguments: args }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<null> {
  const argument: unknown = args?.[0];
  if (command === applyCommand) await applyAction(context, argument, token);
  else if (command === commands.recompute && isTableAddress(argument)) {
    await rewrite(context, argument, tableRecomputation, token);
  } else if (command === commands.fill && isTableAddress(argument)) {
    await rewrite(context, argument, tableFilling, token);
  } else if (command === commands.findings && isTableAddress(argument)) await showFinding(context, argument, token);
  else if (command === commands.format && isFormatRequest(argument)) await format(context, argument, token);
  else throw new ResponseError(LSPErrorCodes.RequestFailed, `Unknown command ${command}, or wrong arguments.`);
  return null;
}

/** Makes the edits of a table that a lens offers, in the version that it was offered for. */
async function rewrite(
  context: ServerContext,
  address: TableAddress,
  editsOf: (analysis: Analysis, table: string) => { readonly edits: readonly TextEdit[] },
  token: CancellationToken,
): Promise<void> {
  const report = await openReport(context, address.uri, token);
  if (report === null || report.version !== address.version) throw staleVersion(context, report);
  const { edits } = editsOf(report.analysis, address.table);
  if (edits.length === 0) return;
  const { lines } = report.analysis;
  await applyEdit(context, report, workspaceEditOf({ edits, snippet: false }, lines, report, context.facts));
}

/** Takes the reader to the first problem of a table. It is looked for in the text as it stands, whatever the version. */
async function showFinding(
  context: ServerContext,
  { uri, table }: TableAddress,
  token: CancellationToken,
): Promise<void> {
  const report = await openReport(context, uri, token);
  const span = report && firstFindingIn(report.analysis, table);
  if (!report || !span) return;
  const selection = rangeOf(report.analysis.lines, span);
  await context.connection.window.showDocument({ uri, selection, takeFocus: true });
}

/** Formats on request, tables in HTML too, and says what could not be formatted and why. */
async function format(context: ServerContext, request: FormatRequest, token: CancellationToken): Promise<void> {
  const { connection, facts, log } = context;
  const report = await openReport(context, request.uri, token);
  if (report === null) return;
  const formatting = formattingTables(report.analysis, {
    target: request.target,
    html: true,
    ...(request.range === undefined ? {} : { within: spanOf(report.document, request.range) }),
  });
  const { edits, refusals } = await unlessStale(context, report, formatting, token);
  const tell = (type: MessageType, message: string): void => {
    connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(() => undefined);
  };
  for (const refusal of refusals) {
    log.unformatted(report, refusal);
    tell(MessageType.Warning, render(refusal.reason, report.locale));
  }
  if (edits.length > 0) {
    const { lines } = report.analysis;
    await applyEdit(context, report, workspaceEditOf({ edits, snippet: false }, lines, report, facts));
  } else if (refusals.length === 0) tell(MessageType.Info, render({ id: 'format-nothing' }, report.locale));
}

function isTableAddress(value: unknown): value is TableAddress {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, version, table } = value as Partial<TableAddress>;
  return typeof uri === 'string' && typeof version === 'number' && typeof table === 'string';
}

function isFormatRequest(value: unknown): value is FormatRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, target, range } = value as Partial<FormatRequest>;
  const ends = [range?.start, range?.end];
  return (
    typeof uri === 'string' &&
    (target === 'tab' || target === 'pipe') &&
    (range === undefined || ends.every((end) => typeof end?.line === 'number' && typeof end.character === 'number'))
  );
}
