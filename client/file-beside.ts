import { type TextDocument, Uri, workspace } from 'vscode';
import { wordOfText } from './word/address.ts';

/**
 * What a file that is made of a report is to be called: beside the report, under its name with another ending.
 * @param addition stands behind the name of a Word file's text, so that a file made of it does not replace the Word file
 */
export function fileBeside(document: TextDocument, ending: string, addition = ''): Uri {
  const word = wordOfText(document.uri);
  const file = word ?? document.uri;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  if (word !== null) return Uri.joinPath(word, '..', `${name}${addition}${ending}`);
  if (!document.isUntitled) return Uri.joinPath(file, '..', `${name}${ending}`);
  const folder = workspace.workspaceFolders?.[0]?.uri;
  // An untitled report is named by its first line.
  const title = document
    .lineAt(0)
    .text.trim()
    .replace(/[\\/:*?"<>|\s]+/g, '')
    .slice(0, 80);
  const proposed = `${title === '' ? name : title}${ending}`;
  return folder === undefined ? Uri.file(proposed) : Uri.joinPath(folder, proposed);
}
