import { commands, type Disposable, l10n, StatusBarAlignment, window, workspace } from 'vscode';
import { wordScheme } from './address.ts';
import type { WordTexts } from './file-system.ts';
import { words } from './words.ts';

const notesCommand = 'gouji.showWordNotes';

/** Says of the text in front that it is a Word file's, how tracked changes are shown, and what was left out. */
export function showWordStatus(texts: WordTexts): Disposable[] {
  const item = window.createStatusBarItem('gouji.word', StatusBarAlignment.Right, 90);
  item.name = l10n.t('Word file');
  item.command = notesCommand;

  const notes = (): readonly string[] => {
    const uri = window.activeTextEditor?.document.uri;
    const document = uri?.scheme === wordScheme ? texts.documentOf(uri) : undefined;
    if (document === undefined) return [];
    const saving = document.tracksChanges
      ? l10n.t('Saving writes your changes into the Word file as tracked changes.')
      : l10n.t('Saving changes only those characters in the Word file.');
    return [...document.notes.map(words), saving];
  };

  const draw = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    if (uri?.scheme !== wordScheme) {
      item.hide();
      return;
    }
    // An edit that was kept over a restart is shown before the file has been read.
    if (texts.documentOf(uri) === undefined) void workspace.fs.readFile(uri).then(undefined, () => undefined);
    const ids = texts.documentOf(uri)?.notes.map(({ id }) => id) ?? [];
    const isTracked = ids.includes('document-note-tracked');
    const parts = [
      l10n.t('Word file'),
      ...(isTracked ? [l10n.t('changes shown as accepted')] : []),
      ...(ids.length > (isTracked ? 1 : 0) ? [l10n.t('something left out')] : []),
    ];
    item.text = parts.join(' · ');
    item.tooltip = notes().join('\n');
    item.show();
  };

  draw();
  return [
    item,
    window.onDidChangeActiveTextEditor(draw),
    texts.onDidRead(draw),
    commands.registerCommand(notesCommand, () => window.showInformationMessage(notes().join(' '))),
  ];
}
