import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  commands,
  type Disposable,
  l10n,
  Range,
  TabInputCustom,
  TabInputText,
  type TextDocumentShowOptions,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { open } from '../../shared/document/document.ts';
import { escapeXml } from '../../shared/document/xml.ts';
import { isWordFile, textOfWord, wordOfText } from './address.ts';
import { words } from './words.ts';

/** The editors that package.json names: for reports by their names, and for any other Word file. */
const viewTypes = ['gouji.word', 'gouji.anyWord'];

/** Opens Word files as texts, from the explorer, by a command and where two versions are compared. */
export function openWordFiles(): Disposable[] {
  const provider = new Redirection();
  return [
    ...viewTypes.map((viewType) => window.registerCustomEditorProvider(viewType, provider)),
    commands.registerCommand('gouji.openWord', openWord),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) void follow(oldUri, newUri);
    }),
  ];
}

/** Opens the texts of Word files that were renamed, or whose folder was, under their new names; what was typed goes along. */
async function follow(before: Uri, after: Uri): Promise<void> {
  for (const tab of window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    const text = tab.input instanceof TabInputText ? tab.input.uri : null;
    const file = text === null ? null : wordOfText(text);
    if (text === null || file?.scheme !== before.scheme) continue;
    if (file.path !== before.path && !file.path.startsWith(`${before.path}/`)) continue;
    const old = workspace.textDocuments.find(({ uri }) => uri.toString() === text.toString());
    const address = textOfWord(file.with({ path: after.path + file.path.slice(before.path.length) }));
    const { viewColumn } = tab.group;
    const { document } = await window.showTextDocument(address, { viewColumn, preview: tab.isPreview });
    if (old?.isDirty) {
      const edit = new WorkspaceEdit();
      edit.replace(address, new Range(0, 0, document.lineCount, 0), old.getText());
      await workspace.applyEdit(edit);
    } else await window.tabGroups.close(tab);
  }
}

/** Opens a Word file's text: that of the explorer's entry, or of one that is asked for. */
async function openWord(chosen?: Uri): Promise<void> {
  const file = chosen ?? (await askFile());
  if (file === undefined) return;
  const refused = await refusalOf(file);
  if (refused === null) await window.showTextDocument(textOfWord(file), { preview: false });
  else void window.showErrorMessage(`${nameOf(file)}: ${refused}`);
}

async function askFile(): Promise<Uri | undefined> {
  const { activeTab } = window.tabGroups.activeTabGroup;
  if (activeTab?.input instanceof TabInputCustom && isWordFile(activeTab.input.uri)) return activeTab.input.uri;
  const [file] =
    (await window.showOpenDialog({
      filters: { [l10n.t('Word file')]: ['docx', 'docm'] },
      title: l10n.t('Open Word File as Report Text'),
    })) ?? [];
  return file;
}

/** Why a file's text cannot be shown; null where it can. */
async function refusalOf(file: Uri): Promise<string | null> {
  const opened = open(await workspace.fs.readFile(file));
  return 'refused' in opened ? words(opened.refused) : null;
}

/** One side of a comparison: the editor opens each as a file of its own. */
interface Side {
  readonly file: Uri;
  readonly panel: WebviewPanel;
}

/**
 * Takes the place of an editor for Word files and opens the file's text in the usual text editor. A text editor of the
 * file itself there cannot be, since the editor shows no binary file as text, and a page of our own would have neither
 * the language server nor undo, find and all else.
 */
class Redirection implements CustomReadonlyEditorProvider {
  /** The sides of comparisons whose other side has not come yet, by column. */
  readonly #waiting = new Map<ViewColumn, Side>();

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => undefined };
  }

  async resolveCustomEditor({ uri: file }: CustomDocument, panel: WebviewPanel): Promise<void> {
    const tab = tabOf(file, panel);
    const refused = await refusalOf(file);
    if (refused !== null) panel.webview.html = page(refused);
    else if (tab === undefined) await this.#compare({ file, panel });
    else {
      await show(file, { viewColumn: panel.viewColumn ?? ViewColumn.Active, preview: tab.isPreview });
      panel.dispose();
    }
  }

  async #compare(side: Side): Promise<void> {
    const column = side.panel.viewColumn ?? ViewColumn.Active;
    const other = this.#waiting.get(column);
    if (other === undefined || other.file.path !== side.file.path) {
      this.#waiting.set(column, side);
      side.panel.onDidDispose(() => {
        if (this.#waiting.get(column) === side) this.#waiting.delete(column);
      });
      return;
    }
    this.#waiting.delete(column);
    const [left, right] = inOrder(other.file, side.file);
    const group = window.tabGroups.all.find(({ viewColumn }) => viewColumn === column);
    const title = group?.activeTab?.label ?? nameOf(side.file);
    const options = { viewColumn: column, preview: group?.activeTab?.isPreview ?? true };
    await commands.executeCommand('vscode.diff', textOfWord(left), textOfWord(right), title, options);
    other.panel.dispose();
    side.panel.dispose();
  }
}

async function show(file: Uri, options: TextDocumentShowOptions): Promise<void> {
  await window.showTextDocument(textOfWord(file), options);
}

/** The tab that shows the file alone; in a comparison there is none. */
function tabOf(file: Uri, { viewColumn }: WebviewPanel) {
  return window.tabGroups.all
    .filter((group) => viewColumn === undefined || group.viewColumn === viewColumn)
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof TabInputCustom && input.uri.toString() === file.toString());
}

/** The older version first. Git names that of a commit by its name, and the index by nothing. */
function inOrder(first: Uri, second: Uri): readonly [Uri, Uri] {
  const isIndex = ({ query }: Uri): boolean => /"ref":"~?"/.test(query);
  if (first.scheme !== 'git') return second.scheme === 'git' ? [second, first] : [first, second];
  return isIndex(first) && second.scheme === 'git' && !isIndex(second) ? [second, first] : [first, second];
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What stands in place of a file that cannot be read. */
function page(reason: string): string {
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body { display: grid; place-content: center; min-height: 90vh; text-align: center; font-size: 1.1em; line-height: 1.8 }
p { max-width: 36em; margin: 0 1em }</style>
</head>
<body><p>${escapeXml(reason)}</p></body>
</html>`;
}
