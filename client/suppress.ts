import {
  commands,
  type Disposable,
  l10n,
  type QuickInputButton,
  type QuickPickItem,
  Range,
  type TextDocument,
  ThemeIcon,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { AcceptedFinding } from '../shared/ide/requests.ts';
import { languageId } from './client.ts';
import type { Server } from './server.ts';
import { forFolder, type ServerAction } from './suppress-actions.ts';

export function registerSuppressing(server: Server): Disposable[] {
  return [
    commands.registerCommand('gouji.suppress', (action: ServerAction) => suppress(server, action)),
    commands.registerCommand('gouji.acceptedFindings', () => showAccepted(server)),
    commands.registerCommand('gouji.acceptAll', (reason?: string) => acceptAll(server, reason)),
  ];
}

function askReason(what: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: what,
    prompt: l10n.t('Why is this not to be reported? The reason is kept with it in gouji.config.json.'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? l10n.t('Enter a reason.') : null),
  });
}

async function suppress(server: Server, action: ServerAction): Promise<void> {
  const uri = action.data?.uri;
  if (uri === undefined) return;
  const isForFolder = action.kind?.value === forFolder;
  const reason = isForFolder ? '' : (await askReason(action.title))?.trim();
  if (reason === undefined) return;
  const before = await server.request('gouji/accepted', { uri });
  const client = await server.start();
  const params = {
    title: action.title,
    kind: action.kind?.value,
    data: { ...action.data, ...(reason === '' ? {} : { reason }) },
  };
  const { edit } = await client.sendRequest<{ edit?: WorkspaceEdit }>('codeAction/resolve', params);
  if (edit === undefined || !(await apply(server, edit))) return;
  const undo = l10n.t('Undo');
  const words = isForFolder ? action.title : `${action.title} — ${reason}`;
  if ((await window.showInformationMessage(words, undo)) !== undo) return;
  const after = await server.request('gouji/accepted', { uri });
  const added = after.findings.at(-1);
  const rule = after.off.find((each) => !before.off.includes(each));
  if (after.findings.length > before.findings.length && added !== undefined) await restore(server, uri, added);
  else if (rule !== undefined) await restore(server, uri, { rule, file: null, place: null });
}

async function restore(
  server: Server,
  uri: string,
  { rule, file, place }: Pick<AcceptedFinding, 'rule' | 'place'> & { readonly file: string | null },
): Promise<void> {
  const edit = await server.request('gouji/restore', { uri, rule, file, place });
  if (edit !== null) await apply(server, edit);
}

/**
 * Makes an edit of the server and saves the file, as after a quick fix. False where it was not made or not saved: what keeps the
 * editor from saving it says itself.
 */
async function apply(server: Server, edit: WorkspaceEdit): Promise<boolean> {
  const client = await server.start();
  const made = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!(await workspace.applyEdit(made, { isRefactoring: true }))) return false;
  let isSaved = true;
  for (const [file] of made.entries()) {
    if (!(await (await workspace.openTextDocument(file)).save())) isSaved = false;
  }
  return isSaved;
}

function reportInFront(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === languageId ? document : undefined;
}

/** @param given a keybinding may give the reason */
async function acceptAll(server: Server, given?: string): Promise<void> {
  const document = reportInFront();
  if (document === undefined) return;
  const reason = given ?? (await askReason(l10n.t('Accept All Findings of This Report')))?.trim();
  if (reason === undefined) return;
  const edit = await server.request('gouji/acceptAll', { uri: document.uri.toString(), reason });
  if (edit === null) void window.showInformationMessage(l10n.t('There is nothing to accept here.'));
  else await apply(server, edit);
}

interface AcceptedItem extends QuickPickItem {
  readonly entry: Pick<AcceptedFinding, 'rule' | 'place' | 'span'> & { readonly file: string | null };
}

/** Lists what is not reported, with the reason; opens the place that is chosen, and restores by a button. */
async function showAccepted(server: Server): Promise<void> {
  const document = reportInFront();
  if (document === undefined) return;
  const uri = document.uri.toString();
  const button: QuickInputButton = { iconPath: new ThemeIcon('discard'), tooltip: l10n.t('Report Again') };
  const picker = window.createQuickPick<AcceptedItem>();
  picker.title = l10n.t('Accepted Findings');
  picker.placeholder = l10n.t('Enter opens the place, the button at the right has it reported again');
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  const list = async (): Promise<void> => {
    const { findings, off } = await server.request('gouji/accepted', { uri });
    picker.items = [
      ...findings.map(
        (entry): AcceptedItem => ({
          label: entry.message ?? entry.rule,
          description: entry.message === null ? `${entry.file} ${entry.place ?? ''}` : entry.rule,
          detail: entry.reason ?? l10n.t('No reason was given.'),
          buttons: [button],
          entry,
        }),
      ),
      ...off.map(
        (rule): AcceptedItem => ({
          label: l10n.t('{0} is off in this folder', rule),
          buttons: [button],
          entry: { rule, file: null, place: null, span: null },
        }),
      ),
    ];
    if (picker.items.length === 0) picker.placeholder = l10n.t('No finding is accepted here.');
  };
  picker.onDidTriggerItemButton(async ({ item }) => {
    await restore(server, uri, item.entry);
    await list();
  });
  picker.onDidAccept(async () => {
    const [item] = picker.selectedItems;
    picker.hide();
    if (item !== undefined) await open(document, item.entry);
  });
  picker.onDidHide(() => picker.dispose());
  await list();
  picker.show();
}

async function open(document: TextDocument, { file, span }: AcceptedItem['entry']): Promise<void> {
  if (span !== null) {
    const selection = new Range(document.positionAt(span.start), document.positionAt(span.end));
    await window.showTextDocument(document, { selection });
  } else if (file !== null) {
    const [found] = await workspace.findFiles(`**/${file.replace(/^\.\//, '')}`, null, 1);
    if (found !== undefined) await window.showTextDocument(Uri.from(found));
  }
}
