import { commands, l10n, Position, type QuickPickItem, SnippetString, type Uri, window, workspace } from 'vscode';
import { open } from '../../shared/document/document.ts';
import { languageId } from '../client.ts';
import { patiently } from '../progress.ts';
import type { Server } from '../server.ts';
import { isWordFile } from '../word/address.ts';
import { words } from '../word/words.ts';

/** More reports than these are not offered to carry figures over from. */
const offered = 200;
const reports = `**/{*.gknb,${['txt', 'md', 'docx', 'docm']
  .flatMap((ending) => [`*政府信息公开*年度报告*.${ending}`, `*信息公开*年报*.${ending}`])
  .join(',')}}`;

/** Asks for body, year and last year's report, then writes the whole form into a new document. */
export async function writeNewReport(server: Server): Promise<void> {
  const found = await patiently(l10n.t('Looking for earlier reports…'), (token) =>
    workspace.findFiles(reports, '**/node_modules/**', offered, token),
  );
  if (found === undefined) return;
  const body = await askBody(found);
  if (body === undefined) return;
  const year = await askYear();
  if (year === undefined) return;
  const last = await askLast(found, body, year - 1);
  if (last === undefined) return;
  const previous = last === null ? null : await textOf(last);
  if (previous === undefined) return;
  const answer = await patiently(l10n.t('Writing the report…'), (token) =>
    server.request('gouji/newReport', { body, year, previous }, token),
  );
  if (answer === undefined) return;
  const { snippet, notice } = answer;
  if (notice !== null) void window.showWarningMessage(notice);
  if (snippet === null) return;
  const document = await workspace.openTextDocument({ language: languageId, content: '' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippet), new Position(0, 0));
  // Its tab stops end with the first save: from the beginning Tab leads through the cells in the one way that stays.
  await commands.executeCommand('leaveSnippet');
}

function askBody(found: readonly Uri[]): Thenable<string | undefined> {
  return window
    .showInputBox({
      title: l10n.t('New Report: Body'),
      prompt: l10n.t('The full name of the body that reports, as the title is to name it'),
      value: found.map(bodyIn).find((name) => name !== '') ?? '',
      ignoreFocusOut: true,
      validateInput: (value) => {
        const name = value.trim();
        if (name === '') return l10n.t('Enter the name of the body.');
        if (name.length > 100) return l10n.t('The name is too long.');
        return /[\r\n\t]/.test(name) ? l10n.t('The name must be on one line.') : null;
      },
    })
    .then((value) => value?.trim());
}

function askYear(): Thenable<number | undefined> {
  return window
    .showInputBox({
      title: l10n.t('New Report: Year'),
      prompt: l10n.t('The year that is reported on, not the year of publication'),
      // A report is written in the January after its year.
      value: String(new Date().getFullYear() - 1),
      ignoreFocusOut: true,
      validateInput: (value) => {
        if (!/^\d{4}$/.test(value.trim())) return l10n.t('Enter a year of four digits.');
        return Number(value) < 2019 ? l10n.t('The form is in use from report year 2019 on.') : null;
      },
    })
    .then((value) => (value === undefined ? undefined : Number(value)));
}

/** A report's text. Undefined where its Word file cannot be read, which is said. */
async function textOf(file: Uri): Promise<string | undefined> {
  if (!isWordFile(file)) return (await workspace.openTextDocument(file)).getText();
  const opened = open(await workspace.fs.readFile(file));
  if (!('refused' in opened)) return opened.text;
  void window.showErrorMessage(`${nameOf(file)}: ${words(opened.refused)}`);
  return undefined;
}

/** Null: from nothing. Undefined: the question was put away. */
async function askLast(found: readonly Uri[], body: string, year: number): Promise<Uri | null | undefined> {
  const likeness = (uri: Uri): number => {
    const name = nameOf(uri);
    return (name.includes(body) ? 2 : 0) + (name.includes(String(year)) ? 1 : 0);
  };
  const files = [...found].sort((a, b) => likeness(b) - likeness(a) || nameOf(a).localeCompare(nameOf(b)));
  const elsewhere = { label: l10n.t('Another file…'), uri: null };
  const items: (QuickPickItem & { readonly uri: Uri | null })[] = [
    ...files.map((uri) => ({ label: nameOf(uri), description: folderOf(uri), uri })),
    { label: l10n.t('None: begin with an empty form'), uri: null },
    elsewhere,
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("New Report: Last Year's Report"),
    placeHolder: l10n.t('Its cases carried over become row 二 of section 三'),
    ignoreFocusOut: true,
  });
  if (chosen !== elsewhere) return chosen?.uri;
  const [file] =
    (await window.showOpenDialog({
      filters: { [l10n.t('Report')]: ['docx', 'docm', 'gknb', 'txt', 'md'] },
      title: l10n.t("New Report: Last Year's Report"),
    })) ?? [];
  return file;
}

/** The folder that a file lies in, from the workspace's on; empty for that itself. */
function folderOf(uri: Uri): string {
  return workspace.asRelativePath(uri).slice(0, -nameOf(uri).length).replace(/\/$/, '');
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The body that a file's name begins with, empty where it names none. */
function bodyIn(uri: Uri): string {
  return /^(\D{2,100}?)(?:\d{4}年|政府信息公开)/.exec(nameOf(uri))?.[1] ?? '';
}
