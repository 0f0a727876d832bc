import { commands, Disposable, RelativePattern, type WorkspaceFolder, window, workspace } from 'vscode';

/** True while the one folder that is open holds nothing: then the explorer says how to begin. */
const isEmptyKey = 'gouji.isEmptyFolder';
const view = 'gouji.start';

/** Offers a new report and the sample in the explorer while the folder is empty. VS Code does so only where none is open. */
export function welcomeInEmptyFolder(): Disposable[] {
  let watching = new Disposable(() => undefined);

  const look = async (): Promise<void> => {
    const folders = workspace.workspaceFolders ?? [];
    const [folder] = folders;
    const isEmpty = folder !== undefined && folders.length === 1 && (await holdsNothing(folder));
    await commands.executeCommand('setContext', isEmptyKey, isEmpty);
    watching.dispose();
    if (!isEmpty) return;
    // The explorer shows the views of extensions collapsed. Whoever has something open is left alone.
    if (window.tabGroups.all.every(({ tabs }) => tabs.length === 0)) {
      await commands.executeCommand(`${view}.focus`);
    }
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '*'), false, true, true);
    watching = Disposable.from(watcher, watcher.onDidCreate(look));
  };

  void look();
  return [
    // Without items the view shows its words of welcome.
    window.registerTreeDataProvider(view, { getChildren: () => [], getTreeItem: () => ({}) }),
    workspace.onDidChangeWorkspaceFolders(look),
    new Disposable(() => watching.dispose()),
  ];
}

/** Files of programs, which a person does not see as content, do not count. */
async function holdsNothing({ uri }: WorkspaceFolder): Promise<boolean> {
  try {
    return (await workspace.fs.readDirectory(uri)).every(([name]) => name.startsWith('.'));
  } catch {
    return false;
  }
}
