import { type Disposable, languages, type TextDocument, workspace } from 'vscode';
import { languageId } from './client.ts';

/** A report stays one when its file gets a name by which nobody would know it: the editor goes by the name alone. */
export function keepLanguage(): Disposable[] {
  const reports = new Set<string>();
  const note = (document: TextDocument): void => {
    if (document.languageId === languageId) reports.add(document.uri.toString());
  };
  for (const document of workspace.textDocuments) note(document);
  return [
    workspace.onDidOpenTextDocument(note),
    workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        if (!reports.has(oldUri.toString())) continue;
        const document = await workspace.openTextDocument(newUri);
        if (document.languageId !== languageId) await languages.setTextDocumentLanguage(document, languageId);
      }
    }),
  ];
}
