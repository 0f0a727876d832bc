import { Uri, window, workspace } from 'vscode';
import { languageId } from '../client.ts';

/** Opens the sample report of the walkthrough as a new document, so that nothing is changed by trying things on it. */
export async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist/sample.gknb'));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ language: languageId, content }));
}
