import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { CreateFile } from 'vscode-languageserver';
import type { SuppressAction } from '../shared/ide/suppress.ts';
import { difference } from '../shared/text/difference.ts';
import { LineIndex } from '../shared/text/line-index.ts';
import type { ClientFacts } from './client-facts.ts';
import { rangeOf, workspaceEditOf } from './convert/to-lsp.ts';
import type { ConfigTarget } from './folder-configs.ts';

/**
 * The edit of a suppress action; null where the configuration cannot be written: it is no JSON, or cannot be made.
 * @param reason why, to be kept with the suppression; null where nobody was asked
 */
export async function suppressEdit(
  { finding: { rule }, by }: SuppressAction,
  report: { readonly uri: string; readonly version: number; readonly analysis: { readonly lines: LineIndex } },
  target: ConfigTarget | null,
  facts: ClientFacts,
  reason: string | null,
): Promise<WorkspaceEdit | null> {
  if (by.to === 'comment') {
    return workspaceEditOf({ edits: [by.edit], snippet: false }, report.analysis.lines, report, facts);
  }
  if (target === null) return null;
  const { withRuleOff, withSuppressions } = await import('../shared/config/edit.ts');
  const { text, entryName: file } = target;
  const entry = { rule, file, ...(by.to === 'finding' ? { place: by.place } : {}), ...(reason ? { reason } : {}) };
  return configEdit(target, by.to === 'folder' ? withRuleOff(text, rule) : withSuppressions(text, [entry]));
}

/** The edit that gives a configuration another text, only what differs replaced; null where there is no such text. */
export function configEdit({ uri, text, version }: ConfigTarget, changed: string | null): WorkspaceEdit | null {
  if (changed === null) return null;
  const before = text ?? '';
  const { start, oldEnd, newEnd } = difference(before, changed);
  const edit: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: [{ range: rangeOf(new LineIndex(before), { start, end: oldEnd }), newText: changed.slice(start, newEnd) }],
  };
  if (text !== null) return { documentChanges: [edit] };
  return { documentChanges: [CreateFile.create(uri, { ignoreIfExists: true }), edit] };
}
