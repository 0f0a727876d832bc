import { Uri } from 'vscode';

/** The text of a Word file is a file of its own to the editor, under this scheme; package.json names it too. */
export const wordScheme = 'gouji-docx';

/** Makes the text a report by its name. */
const ending = '.gknb';

/** Files of word processors, by name. */
const wordFile = /\.(?:docx|docm|doc|wps)$/i;

/**
 * The address of the text of a Word file. It carries the file's path, which the editor shows in its place
 * (`resourceLabelFormatters` in package.json), and where the path alone does not say which file it is, the whole address:
 * so the text can be read again after a restart. It is short because the editor writes it out when a save fails.
 */
export function textOfWord(file: Uri): Uri {
  const address = file.toString();
  const { path } = file;
  const query = JSON.stringify(address === onDisk(path).toString() ? { path } : { path, file: address });
  return Uri.from({ scheme: wordScheme, path: path + ending, query });
}

function onDisk(path: string): Uri {
  return Uri.from({ scheme: 'file', path });
}

/** The Word file whose text lies at an address; null for any other address. */
export function wordOfText(text: Uri): Uri | null {
  if (text.scheme !== wordScheme) return null;
  try {
    const query: unknown = JSON.parse(text.query);
    if (typeof query !== 'object' || query === null) return null;
    const address: unknown = Reflect.get(query, 'file');
    const path: unknown = Reflect.get(query, 'path');
    // What the editor asks about the folder has the same query.
    if (typeof path !== 'string' || text.path !== path + ending) return null;
    return typeof address === 'string' ? Uri.parse(address, true) : onDisk(path);
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
