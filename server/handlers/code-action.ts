import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Command,
  type ExecuteCommandParams,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type Action, fixAll, fixesAt, recomputationsAt } from '../../shared/ide/actions.ts';
import { render } from '../../shared/messages/message.ts';
import type { Span } from '../../shared/text/span.ts';
import { type OpenReport, openReport, type ServerContext } from '../context.ts';
import { spanOf } from '../convert/from-lsp.ts';
import { actionKinds, diagnosticOf, workspaceEditOf } from '../convert/to-lsp.ts';

/** The command that stands for an action where the client knows only commands. */
export const applyCommand = 'gouji.applyAction';

/** Names an action so that it can be made again: it is the `index`th of those offered for `span` in that version. */
interface ActionAddress {
  readonly uri: string;
  readonly version: number;
  readonly span: Span;
  readonly index: number;
}

/** `textDocument/codeAction` */
export async function onCodeAction(
  context: ServerContext,
  { textDocument, range, context: { only } }: CodeActionParams,
  token: CancellationToken,
): Promise<(CodeAction | Command)[]> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return [];
  const span = spanOf(report.document, range);
  const offered: (CodeAction | Command)[] = [];
  for (const [index, action] of actionsAt(report, span).entries()) {
    if (only !== undefined && !only.some((kind) => includes(kind, actionKinds[action.kind]))) continue;
    offered.push(offer(context, report, action, { uri: report.uri, version: report.version, span, index }));
  }
  return offered;
}

/** `codeAction/resolve`: refused where the text has changed since the action was offered. */
export async function onCodeActionResolve(
  context: ServerContext,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  const edit = await editFor(context, action.data, token);
  return { ...action, edit };
}

/** `workspace/executeCommand` of `applyCommand`. */
export async function onExecuteCommand(
  context: ServerContext,
  { command, arguments: args }: ExecuteCommandParams,
  token: CancellationToken,
): Promise<null> {
  if (command !== applyCommand) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, `Unknown command ${command}.`);
  }
  await context.connection.workspace.applyEdit(await editFor(context, args?.[0], token));
  return null;
}

/** Everything on offer at a place, always in this order: an address counts on it. */
function actionsAt({ analysis }: OpenReport, span: Span): readonly Action[] {
  const all = fixAll(analysis);
  return [...fixesAt(analysis, span), ...recomputationsAt(analysis, span), ...(all === null ? [] : [all])];
}

function offer(
  { facts }: ServerContext,
  report: OpenReport,
  action: Action,
  address: ActionAddress,
): CodeAction | Command {
  const { analysis, locale, uri } = report;
  const title = render(action.title, locale);
  if (!facts.actionLiterals) return { title, command: applyCommand, arguments: [address] };
  const literal: CodeAction = { title, kind: actionKinds[action.kind] };
  if (action.preferred) literal.isPreferred = true;
  if (action.finding !== null) {
    const { relatedInformation } = facts;
    literal.diagnostics = [diagnosticOf(action.finding, analysis.lines, { uri, locale, relatedInformation })];
  }
  if (facts.resolvesActions) literal.data = address;
  else literal.edit = workspaceEditOf(action, analysis.lines, report, facts);
  return literal;
}

async function editFor(context: ServerContext, data: unknown, token: CancellationToken): Promise<WorkspaceEdit> {
  if (!isAddress(data)) throw new ResponseError(LSPErrorCodes.RequestFailed, 'The action is none of this server.');
  const report = await openReport(context, data.uri, token);
  const action = report?.version === data.version ? actionsAt(report, data.span)[data.index] : undefined;
  if (report === null || action === undefined) {
    const locale = report?.locale ?? context.facts.locale;
    throw new ResponseError(LSPErrorCodes.ContentModified, render({ id: 'stale-version' }, locale));
  }
  return workspaceEditOf(action, report.analysis.lines, report, context.facts);
}

function isAddress(data: unknown): data is ActionAddress {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, span, index } = data as Partial<ActionAddress>;
  return (
    typeof uri === 'string' &&
    typeof version === 'number' &&
    typeof index === 'number' &&
    typeof span?.start === 'number' &&
    typeof span.end === 'number'
  );
}

/** Kinds are trees: `source` asks for `source.fixAll.gouji` too. */
function includes(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
