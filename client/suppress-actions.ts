import { CodeAction, CodeActionKind, type Command, l10n } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

const suppressKind = 'gouji.suppress';
/** A comment in the report has no room for a reason, and is taken back as any edit of the text is. */
const byComment = `${suppressKind}.comment`;
/** A rule that is off for the folder has none either. */
export const forFolder = `${suppressKind}.folder`;

/** What the library keeps of an action of the server, to ask for its edit. */
export type ServerAction = CodeAction & { readonly data?: { readonly uri: string } };

/**
 * Suppressing asks for a reason before its edit is made. An action that says that there is no repair would be hidden by
 * VS Code: it leads to what is known of the finding, so that the first entry of the menu never makes a finding go away unread.
 */
export const suppressMiddleware: Required<Pick<Middleware, 'provideCodeActions' | 'resolveCodeAction'>> = {
  provideCodeActions: async (document, range, context, token, next) => {
    const offered = (await next(document, range, context, token)) ?? [];
    return offered.map((each) => (isSuppression(each) ? askingFirst(each) : withPage(each)));
  },
  // The edit is asked for once the reason is known.
  resolveCodeAction: (action, token, next) => (action.command === undefined ? next(action, token) : action),
};

export function isSuppression(offered: CodeAction | Command): offered is ServerAction {
  const kind = offered instanceof CodeAction ? (offered.kind?.value ?? '') : '';
  return kind.startsWith(suppressKind) && kind !== byComment;
}

function askingFirst(action: ServerAction): CodeAction {
  const asking = new CodeAction(action.title, action.kind);
  if (action.diagnostics !== undefined) asking.diagnostics = action.diagnostics;
  asking.command = { command: 'gouji.suppress', title: action.title, arguments: [action] };
  return asking;
}

/** The page of the rule in the place of an action that cannot be done, where its finding names one. */
function withPage(offered: CodeAction | Command): CodeAction | Command {
  if (!(offered instanceof CodeAction) || offered.disabled === undefined) return offered;
  const code = offered.diagnostics?.[0]?.code;
  if (typeof code !== 'object') return offered;
  const title = l10n.t('{0}: read about the rule', offered.title);
  const page = new CodeAction(title, CodeActionKind.QuickFix);
  page.diagnostics = [...(offered.diagnostics ?? [])];
  page.command = { command: 'vscode.open', title, arguments: [code.target] };
  return page;
}
