import { type CancellationToken, CodeAction, type Command, Position, type TextDocument } from 'vscode';
import type { BaseLanguageClient, Position as LspPosition, WorkspaceEdit } from 'vscode-languageclient';
import type { Document } from '../../shared/document/document.ts';
import { applyEdits, type TextEdit } from '../../shared/text/span.ts';
import { isSuppression, type ServerAction } from '../suppress-actions.ts';
import { serverAddress } from './address.ts';

/**
 * Leaves out what a Word file could not take, a new row for one: it would be refused when the text is saved. What the text
 * already holds against a save is no reason.
 */
export async function writableActions(
  word: Document,
  client: BaseLanguageClient,
  document: TextDocument,
  offered: readonly (CodeAction | Command)[],
  token: CancellationToken,
): Promise<(CodeAction | Command)[]> {
  const text = document.getText();
  const { version } = document;
  let against: number | null = null;
  const kept: (CodeAction | Command)[] = [];
  for (const action of offered) {
    const edits = await editsOf(client, document, action, token);
    // Of another text than the one that was asked about nothing can be told: the editor asks anew.
    if (document.version !== version) return [...offered];
    if (edits !== null) {
      const refused = refusals(word, applyEdits(text, edits));
      against ??= refused === 0 ? null : refusals(word, text);
      if (refused > (against ?? 0)) continue;
    }
    kept.push(action);
  }
  return kept;
}

function refusals(word: Document, text: string): number {
  const written = word.write(text);
  return 'refused' in written ? written.refused.length : 0;
}

/** What an action of the server changes in the text; null for one that is no repair, or that has become outdated. */
async function editsOf(
  client: BaseLanguageClient,
  document: TextDocument,
  action: CodeAction | Command,
  token: CancellationToken,
): Promise<readonly TextEdit[] | null> {
  if (!(action instanceof CodeAction) || isSuppression(action)) return null;
  const { title, kind, data } = action as ServerAction;
  if (data === undefined) return null;
  const params = { title, kind: kind?.value, data };
  const resolved = await client
    .sendRequest<{ readonly edit?: WorkspaceEdit }>('codeAction/resolve', params, token)
    .catch(() => null);
  const changes = (resolved?.edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? [change] : []));
  // What a repair changes in another report is not for this file to take.
  if (changes.some(({ textDocument }) => textDocument.uri !== serverAddress(document.uri))) return null;
  const edits = changes.flatMap((change) => change.edits);
  const offset = ({ line, character }: LspPosition): number => document.offsetAt(new Position(line, character));
  return edits.map((edit) => ({
    span: { start: offset(edit.range.start), end: offset(edit.range.end) },
    // Tab stops change nothing in what the file can take.
    newText: 'snippet' in edit ? edit.snippet.value : edit.newText,
  }));
}
