import { Uri } from 'vscode';

/** The text of a Word file is a file of its own to the editor, under this scheme; package.json names it too. */
export const wordScheme = 'gouji-docx';

/** Makes the text a report by its name. */
const ending = '.gknb';

/** Files of word processors, by name. */
const wordFile = /\.(?:docx|docm|doc|wps)$/i;

/**
 * The address of the text of a Word file. It carries the whole address of the file, so that the text can be read again
 * after a restart, and the file's path, which the editor shows in its place (`resourceLabelFormatters` in package.json).
 */
export function textOfWord(file: Uri): Uri {
  const query = JSON.stringify({ file: file.toString(), path: file.path });
  return Uri.from({ scheme: wordScheme, path: file.path + ending, query });
}

/** The Word file whose text lies at an address; null for any other address. */
export function wordOfText(text: Uri): Uri | null {
  if (text.scheme !== wordScheme) return null;
  try {
    const query: unknown = JSON.parse(text.query);
    const file: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'file') : null;
    const word = typeof file === 'string' ? Uri.parse(file, true) : null;
    // What the editor asks about the folder has the same query.
    return word !== null && text.path === word.path + ending ? word : null;
  } catch {
    return null;
  }
}

export function isWordFile(uri: Uri): boolean {
  return uri.scheme !== wordScheme && wordFile.test(uri.path);
}

/** A document's address as the server knows it: the text of a Word file has the address of the file. */
export function serverAddress(uri: Uri): string {
  return (wordOfText(uri) ?? uri).toString();
}

/** The document that the server means. */
export function documentAddress(address: string): Uri {
  const uri = Uri.parse(address);
  return isWordFile(uri) ? textOfWord(uri) : uri;
}
