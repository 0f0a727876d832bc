import { CodeAction, CodeActionKind, type Command, type Diagnostic, l10n } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

const suppressKind = 'gouji.suppress';
/** A comment in the report has no room for a reason, and is taken back as any edit of the text is. */
const byComment = `${suppressKind}.comment`;
/** A rule that is off for the folder has none either. */
export const forFolder = `${suppressKind}.folder`;

/** What the library keeps of an action of the server, to ask for its edit. */
export type ServerAction = CodeAction & { readonly data?: { readonly uri: string } };

/**
 * Suppressing asks for a reason before its edit is made, and a finding without a repair leads to what is known of it: the
 * first entry of the menu never makes a finding go away unread.
 */
export const suppressMiddleware: Required<Pick<Middleware, 'provideCodeActions' | 'resolveCodeAction'>> = {
  provideCodeActions: async (document, range, context, token, next) => {
    const offered = (await next(document, range, context, token)) ?? [];
    const asking = offered.map((each) => (isSuppression(each) ? askingFirst(each) : each));
    const hasFix = offered.some(
      (each) => each instanceof CodeAction && each.kind?.value === CodeActionKind.QuickFix.value,
    );
    const page = hasFix || context.only !== undefined ? undefined : pageOf(context.diagnostics);
    return page === undefined ? asking : [page, ...asking];
  },
  // The edit is asked for once the reason is known.
  resolveCodeAction: (action, token, next) =>
    action.command?.command === 'gouji.suppress' ? action : next(action, token),
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

/** The page of the first finding's rule. */
function pageOf(diagnostics: readonly Diagnostic[]): CodeAction | undefined {
  const found = diagnostics.find(({ source, code }) => source === 'gouji' && typeof code === 'object');
  if (found === undefined || typeof found.code !== 'object') return undefined;
  const title = l10n.t('No repair can be told: read about the rule');
  const page = new CodeAction(title, CodeActionKind.QuickFix);
  page.diagnostics = [found];
  page.command = { command: 'vscode.open', title, arguments: [found.code.target] };
  return page;
}
