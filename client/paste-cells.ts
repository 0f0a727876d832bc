import * as vscode from 'vscode';
import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  l10n,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
} from 'vscode';
import { languageId } from './client.ts';
import type { Server } from './server.ts';

/** What VS Code has from 1.97 on, as far as it is used here. */
interface PasteApi {
  readonly languages: {
    registerDocumentPasteEditProvider(selector: object, provider: object, metadata: object): Disposable;
  };
  readonly DocumentPasteEdit: new (
    insertText: string,
    title: string,
    kind: object,
  ) => { additionalEdit?: WorkspaceEdit };
  readonly DocumentDropOrPasteEditKind: { readonly Text: { append(...parts: string[]): object } };
}

/**
 * Puts a block of cells that is pasted into a table into the table's cells. Before VS Code 1.97 extensions may not take
 * part in pasting: there it is pasted as text, and what it leaves out of place is reported with a repair.
 */
export function pasteCells(server: Server): Disposable[] {
  const api = vscode as unknown as PasteApi;
  try {
    const kind = api.DocumentDropOrPasteEditKind.Text.append('gouji', 'cells');
    const metadata = { pasteMimeTypes: ['text/plain'], providedPasteEditKinds: [kind] };
    const provideDocumentPasteEdits = async (
      document: TextDocument,
      ranges: readonly Range[],
      data: DataTransfer,
      _context: unknown,
      token: CancellationToken,
    ): Promise<readonly object[]> => {
      const [range] = ranges;
      const text = await data.get('text/plain')?.asString();
      if (range === undefined || ranges.length > 1 || text === undefined || !/[\t\r\n]/.test(text)) return [];
      const additionalEdit = await editFor(server, document, range, text, token);
      if (additionalEdit === null) return [];
      const edit = new api.DocumentPasteEdit('', l10n.t('Fill the Cells of the Table'), kind);
      edit.additionalEdit = additionalEdit;
      return [edit];
    };
    const selector = { language: languageId };
    return [api.languages.registerDocumentPasteEditProvider(selector, { provideDocumentPasteEdits }, metadata)];
  } catch {
    return [];
  }
}

/** Null where the text is to be pasted as it is. */
async function editFor(
  server: Server,
  document: TextDocument,
  range: Range,
  text: string,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const params = { uri: document.uri.toString(), at, text };
  const answer = await server.request('gouji/pasteCells', params, token).catch(() => null);
  if (answer === null || answer.version !== document.version) return null;
  if (answer.refusal !== null) void window.showWarningMessage(answer.refusal);
  const edit = new WorkspaceEdit();
  for (const { span, newText } of answer.edits) {
    edit.replace(document.uri, new Range(document.positionAt(span.start), document.positionAt(span.end)), newText);
  }
  return edit;
}
