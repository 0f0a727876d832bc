import { Range, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import { languageId } from '../client.ts';

/** Opens the sample report of the walkthrough as a new document, so that nothing is changed by trying things on it. */
export async function openSample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'dist/sample.gknb'));
  const content = new TextDecoder().decode(bytes);
  const document = await workspace.openTextDocument({ language: languageId, content });
  const editor = await window.showTextDocument(document);
  // The mistake stands in section 三: it is to be seen at once.
  const section = document.positionAt(content.indexOf('\n三、') + 1);
  editor.revealRange(new Range(section, section), TextEditorRevealType.AtTop);
}
