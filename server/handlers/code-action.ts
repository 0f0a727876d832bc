import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Command,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Action, fillingsAt, fixingAll, fixingAt, recomputationsAt } from '../../shared/ide/actions.ts';
import { type ElsewhereAction, repairsElsewhereAt } from '../../shared/ide/repair-elsewhere.ts';
import { type SuppressAction, suppressActionsAt } from '../../shared/ide/suppress.ts';
import { render } from '../../shared/messages/message.ts';
import { type Span, touches } from '../../shared/text/span.ts';
import type { Work } from '../../shared/text/work.ts';
import {
  applyEdit,
  diagnosticContext,
  isTooLongToShow,
  openText,
  type ServerContext,
  staleVersion,
  unlessStale,
} from '../context.ts';
import { spanOf } from '../convert/from-lsp.ts';
import { actionKinds, diagnosticOf, workspaceEditOf } from '../convert/to-lsp.ts';
import { canEditElsewhere, editElsewhere } from '../edit-elsewhere.ts';
import type { OpenReport } from '../open-report.ts';
import { suppressEdit } from '../suppress-edit.ts';

/** The command that stands for an action where the client knows only commands. */
export const applyCommand = 'gouji.applyAction';

/** Names an action so that it can be made again: it is the `index`th of its kind for `span` in that version. */
interface ActionAddress {
  readonly uri: string;
  readonly version: number;
  readonly span: Span;
  readonly kind: OfferedKind;
  readonly index: number;
  /** Why a finding is suppressed, where the client has asked. */
  readonly reason?: string;
}

/** `textDocument/codeAction` */
export async function onCodeAction(
  context: ServerContext,
  { textDocument, range, context: { only } }: CodeActionParams,
  token: CancellationToken,
): Promise<(CodeAction | Command)[]> {
  // Of a text that is too long the one finding may be accepted.
  const report = await openText(context, textDocument.uri, token);
  if (report === null || isBehindAll(report, range)) return [];
  const span = spanOf(report.document, range);
  const offered: (CodeAction | Command)[] = [];
  let repairs = 0;
  for (const kind of offeredKinds) {
    if (only !== undefined && !only.some((asked) => mayInclude(asked, actionKinds[kind]))) continue;
    const actions = await unlessStale(context, report, actionsAt(report, span, kind), token);
    for (const [index, action] of actions.entries()) {
      if (only !== undefined && !only.some((asked) => includes(asked, kindOf(action)))) continue;
      if (action.kind === 'suppress' && !canSuppress(context, report, action)) continue;
      if (action.kind === 'elsewhere' && !canEditElsewhere(context, action)) continue;
      if (action.kind === 'fix' || action.kind === 'elsewhere') repairs++;
      const { uri, version } = report;
      const made = await offer(context, report, action, { uri, version, span, kind, index }, token);
      if (made !== null) offered.push(made);
    }
  }
  if (repairs === 0 && (only === undefined || only.some((kind) => includes(kind, actionKinds.fix)))) {
    const without = withoutRepair(context, report, span);
    if (without !== null) offered.unshift(without);
  }
  return offered;
}

/** True for a range behind the one finding of a text that is too long: all of its lines would be counted for nothing. */
function isBehindAll(report: OpenReport, { start }: Range): boolean {
  const { findings, lines } = report.analysis;
  return isTooLongToShow(report) && start.line > lines.at(findings[0]?.span.end ?? 0).line;
}

/** Says first that nothing found here has a repair, where the client shows that, so that ways to suppress do not lead the menu. */
function withoutRepair(context: ServerContext, report: OpenReport, span: Span): CodeAction | null {
  const { analysis, locale } = report;
  const finding = analysis.findings.find((each) => touches(each.span, span));
  if (!context.facts.disabledActions || finding === undefined) return null;
  const title = render(finding.whyNoFix?.() ?? { id: 'no-repair' }, locale);
  return {
    title,
    kind: actionKinds.fix,
    disabled: { reason: title },
    diagnostics: [diagnosticOf(finding, analysis.lines, diagnosticContext(context, report))],
  };
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

/** Does what an action offers, for a client that knows only commands. */
export async function applyAction(context: ServerContext, address: unknown, token: CancellationToken): Promise<void> {
  await applyEdit(context, null, await editFor(context, address, token));
}

type Offered = Action | ElsewhereAction | SuppressAction;

/** In the order in which they are offered. */
const offeredKinds = [
  'fix',
  'elsewhere',
  'recompute',
  'fill',
  'suppress',
  'fix-all',
] as const satisfies (keyof typeof actionKinds)[];
type OfferedKind = (typeof offeredKinds)[number];

/** What is on offer of one kind at a place, always in this order: an address counts on it. Other kinds are not computed. */
function* actionsAt({ analysis, document }: OpenReport, span: Span, kind: OfferedKind): Work<readonly Offered[]> {
  switch (kind) {
    case 'fix':
      return yield* fixingAt(analysis, span);
    case 'elsewhere':
      return repairsElsewhereAt(analysis, span);
    case 'recompute':
      return recomputationsAt(analysis, span);
    case 'fill':
      return fillingsAt(analysis, span);
    case 'suppress': {
      yield* analysis.namingPlaces();
      const hidesComments =
        /\.(?:md|markdown|html?)$/i.test(document.uri) || /^(?:markdown|html)$/.test(document.languageId);
      return suppressActionsAt(analysis, span, hidesComments);
    }
    case 'fix-all': {
      const all = yield* fixingAll(analysis);
      return all === null ? [] : [all];
    }
  }
}

/** All but a comment is written to another file, which the client has to be able to make. */
function canSuppress({ facts, configs }: ServerContext, { uri }: OpenReport, { by }: SuppressAction): boolean {
  return by.to === 'comment' || (facts.documentChanges && facts.createsFiles && configs.canWrite(uri));
}

/** Null where the edit is to come with the action and cannot be made. */
async function offer(
  context: ServerContext,
  report: OpenReport,
  action: Offered,
  address: ActionAddress,
  token: CancellationToken,
): Promise<CodeAction | Command | null> {
  const { facts } = context;
  const title = render(action.title, report.locale);
  if (!facts.actionLiterals) return { title, command: applyCommand, arguments: [address] };
  const literal: CodeAction = { title, kind: kindOf(action) };
  if ('preferred' in action && action.preferred) literal.isPreferred = true;
  if (action.finding !== null) {
    literal.diagnostics = [diagnosticOf(action.finding, report.analysis.lines, diagnosticContext(context, report))];
  }
  if (facts.resolvesActions) {
    literal.data = address;
    return literal;
  }
  const edit = await editOf(context, report, action, token).catch((error) => {
    // What cannot be done to the other report is not offered to a client that would do it at once.
    if (action.kind === 'elsewhere' && error instanceof ResponseError) return null;
    throw error;
  });
  return edit === null ? null : { ...literal, edit };
}

async function editOf(
  context: ServerContext,
  report: OpenReport,
  action: Offered,
  token: CancellationToken,
  reason: string | null = null,
): Promise<WorkspaceEdit | null> {
  const { facts, configs, session } = context;
  if (action.kind === 'elsewhere') return editElsewhere(context, report, action, token);
  if (action.kind !== 'suppress') return workspaceEditOf(action, report.analysis.lines, report, facts);
  return suppressEdit(action, report, await configs.target(report.uri, session.documents), facts, reason);
}

async function editFor(context: ServerContext, data: unknown, token: CancellationToken): Promise<WorkspaceEdit> {
  if (!isAddress(data)) throw new ResponseError(LSPErrorCodes.RequestFailed, 'The action is none of this server.');
  const report = await openText(context, data.uri, token);
  if (report === null || report.version !== data.version) throw staleVersion(context, report);
  const actions = await unlessStale(context, report, actionsAt(report, data.span, data.kind), token);
  const action = actions[data.index];
  if (action === undefined) throw staleVersion(context, report);
  const edit = await editOf(context, report, action, token, data.reason ?? null);
  if (edit === null) {
    throw new ResponseError(LSPErrorCodes.RequestFailed, render({ id: 'config-not-editable' }, report.locale));
  }
  return edit;
}

function isAddress(data: unknown): data is ActionAddress {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, span, kind, index, reason } = data as Partial<ActionAddress>;
  return (
    typeof uri === 'string' &&
    typeof version === 'number' &&
    offeredKinds.some((each) => each === kind) &&
    typeof index === 'number' &&
    typeof span?.start === 'number' &&
    typeof span.end === 'number' &&
    (reason === undefined || typeof reason === 'string')
  );
}

/** Ways to suppress are told apart, for a client that asks why. */
function kindOf(action: Offered): string {
  return action.kind === 'suppress' ? `${actionKinds.suppress}.${action.by.to}` : actionKinds[action.kind];
}

/** Whether actions of a kind or of kinds below it are asked for. */
function mayInclude(asked: string, kind: string): boolean {
  return includes(asked, kind) || asked.startsWith(`${kind}.`);
}

/** Kinds are trees: `source` asks for `source.fixAll.gouji` too. */
function includes(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
