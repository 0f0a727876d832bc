import {
  commands,
  type Disposable,
  EventEmitter,
  type FileDecorationProvider,
  l10n,
  languages,
  Position,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BodyView, FolderView, UnreadView, YearView } from '../../shared/ide/requests.ts';
import { languageId } from '../client.ts';
import type { Server } from '../server.ts';
import { documentAddress } from '../word/address.ts';
import {
  type Arrangement,
  arranged,
  type Filter,
  filters,
  type Order,
  orders,
  type Totals,
  totals,
  unreadListed,
} from './arrange.ts';

/** The files that cannot be read and of which it is not known whose report they are. */
interface UnreadGroup {
  readonly files: readonly UnreadView[];
}

/** A body, one of its years, or what could not be read. */
type FolderNode = BodyView | YearView | UnreadGroup | UnreadView;
type ReportView = NonNullable<YearView['report']>;

/**
 * The view 年报: the bodies of the folder and under each its years, with what is found in them.
 * @param opened takes the addresses of what is opened from the view: nobody needs to be asked what it is
 */
export function showFolder(server: Server, opened: Set<string>): readonly Disposable[] {
  const reports = new Reports(server);
  const view = window.createTreeView('gouji.reports', { treeDataProvider: reports, showCollapseAll: true });
  reports.attach(view);
  return [
    view,
    window.registerFileDecorationProvider(missingReports),
    server.onDidChangeFolder(() => reports.refresh()),
    workspace.onDidSaveTextDocument(() => reports.refresh()),
    commands.registerCommand(openCommand, (report: ReportView) => openReport(report, opened)),
    commands.registerCommand(tellUnreadCommand, tellUnread),
    commands.registerCommand('gouji.checkFolder', () => inSight(() => reports.check())),
    commands.registerCommand('gouji.searchReports', () => inSight(() => reports.askSearch())),
    commands.registerCommand('gouji.filterReports', () => inSight(() => reports.askFilter())),
    commands.registerCommand('gouji.sortReports', () => inSight(() => reports.askOrder())),
    commands.registerCommand('gouji.compareLastYear', async (node?: YearView) =>
      (await import('./compare.ts')).compareLastYear(server, node?.report?.uri),
    ),
    commands.registerCommand('gouji.exportProblems', async (node?: BodyView) =>
      (await import('./export.ts')).exportProblems(server, node?.body ?? null),
    ),
  ];
}

/** Called from the palette, what a command changes in the list is to be seen. */
async function inSight(act: () => Promise<void>): Promise<void> {
  if (workspace.workspaceFolders === undefined) {
    void window.showInformationMessage(l10n.t('Open the folder with the annual reports first.'));
    return;
  }
  await commands.executeCommand('gouji.reports.focus');
  await act();
}

class Reports implements TreeDataProvider<FolderNode> {
  readonly #server: Server;
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  #view: TreeView<FolderNode> | null = null;
  /** What the server said last; null where it has to be asked. */
  #folder: Promise<FolderView> | null = null;
  #arrangement: Arrangement = { filter: 'all', order: 'gravest', search: '' };

  constructor(server: Server) {
    this.#server = server;
  }

  attach(view: TreeView<FolderNode>): void {
    this.#view = view;
  }

  /** The server is asked anew, as soon as the view is seen. */
  refresh(): void {
    this.#folder = null;
    this.#changes.fire(undefined);
  }

  /** Reads every file once more, for where the editor is not told of changes, and says what is found. */
  async check(): Promise<void> {
    const folder = this.#server.request('gouji/folder', { again: true });
    await window.withProgress({ location: { viewId: 'gouji.reports' } }, () => folder);
    this.#folder = folder;
    this.#changes.fire(undefined);
    const { bodies, unread } = await folder;
    const years = bodies.flatMap((body) => body.years);
    const reports = years.filter(({ report }) => report !== null).length;
    const all = totals(years);
    if (bodies.length === 0 && unread.length === 0) {
      void window.showInformationMessage(l10n.t('No report was found in the folder.'));
      return;
    }
    const files = unread.length + years.reduce((sum, year) => sum + year.unread.length, 0);
    void window.showInformationMessage(
      l10n.t(
        'Bodies: {0}, reports: {1}. Errors: {2}, warnings: {3}, missing reports: {4}.',
        bodies.length,
        reports,
        all.errors,
        all.warnings,
        all.missing,
      ) + (files === 0 ? '' : l10n.t(' Files that cannot be read: {0}; the view says why.', files)),
    );
  }

  async askSearch(): Promise<void> {
    const search = await window.showInputBox({
      title: l10n.t('Search Reports'),
      prompt: l10n.t('Part of the name of a body, or its pinyin initials; empty for all'),
      value: this.#arrangement.search,
    });
    if (search !== undefined) this.#arrange({ search: search.trim() });
  }

  async askFilter(): Promise<void> {
    const items = filters.map((filter) => ({ label: filterName(filter), filter }));
    const chosen = await window.showQuickPick(items, { title: l10n.t('Show Which Reports') });
    if (chosen !== undefined) this.#arrange({ filter: chosen.filter });
  }

  async askOrder(): Promise<void> {
    const items = orders.map((order) => ({ label: orderName(order), order }));
    const chosen = await window.showQuickPick(items, { title: l10n.t('Sort Bodies') });
    if (chosen !== undefined) this.#arrange({ order: chosen.order });
  }

  #arrange(change: Partial<Arrangement>): void {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.#changes.fire(undefined);
  }

  async getChildren(node?: FolderNode): Promise<FolderNode[]> {
    if (node !== undefined) return 'years' in node ? [...node.years] : 'files' in node ? [...node.files] : [];
    this.#folder ??= this.#server.request('gouji/folder', { again: false });
    try {
      const folder = await this.#folder;
      const bodies = arranged(folder, this.#arrangement);
      const files = unreadListed(folder, this.#arrangement);
      const groups = files.length === 0 ? [] : [{ files }];
      this.#describe(folder.bodies.length + folder.unread.length, bodies.length + groups.length);
      return [...bodies, ...groups];
    } catch {
      // A server that does not run says so itself.
      this.#folder = null;
      return [];
    }
  }

  /** Says beside the name of the view what of the folder is not shown. */
  #describe(all: number, listed: number): void {
    if (this.#view === null) return;
    const { filter, search } = this.#arrangement;
    const parts = [filter === 'all' ? '' : filterName(filter), search === '' ? '' : `“${search}”`];
    this.#view.description = parts.filter((part) => part !== '').join(' ');
    const nothing = all === 0 ? l10n.t('No report was found in the folder.') : l10n.t('No report is shown.');
    this.#view.message = listed === 0 ? nothing : '';
  }

  getTreeItem(node: FolderNode): TreeItem {
    if ('years' in node) return bodyItem(node);
    if ('files' in node) return groupItem(node);
    return 'reason' in node ? unreadItem(node) : yearItem(node);
  }
}

function bodyItem({ body, years }: BodyView): TreeItem {
  const item = new TreeItem(body, TreeItemCollapsibleState.Collapsed);
  // Under its name it stays open when the list is drawn anew.
  item.id = body;
  const all = totals(years);
  item.description = counts(all);
  const isClean = all.errors === 0 && all.warnings === 0;
  item.iconPath = !isClean ? icon(all) : all.unread > 0 ? unreadIcon : all.missing > 0 ? missingIcon : icon(all);
  item.contextValue = 'body';
  item.tooltip = `${body} ${counts(all)}`;
  return item;
}

/** Last in the list, and open: what is in it may be any of the reports that are missing above. */
function groupItem({ files }: UnreadGroup): TreeItem {
  const item = new TreeItem(l10n.t('Files that cannot be read'), TreeItemCollapsibleState.Expanded);
  item.id = 'gouji.unread';
  item.description = String(files.length);
  item.iconPath = unreadIcon;
  return item;
}

function unreadItem(file: UnreadView): TreeItem {
  const item = new TreeItem(file.path.replace(/^.*\//, ''));
  item.id = file.uri;
  return toldUnread(item, [file]);
}

/** What a file is that cannot be read, and what to do: beside it in the list, where the mouse is, and with a click. */
function toldUnread(item: TreeItem, files: readonly UnreadView[]): TreeItem {
  item.description = files.map(({ reason }) => reason).join(' ');
  item.iconPath = unreadIcon;
  item.tooltip = files.map(({ path, reason }) => `${path}\n${reason}`).join('\n');
  const [first] = files;
  item.command = { command: tellUnreadCommand, title: l10n.t('Why It Cannot Be Read'), arguments: [first] };
  return item;
}

function yearItem({ year, report, unread, isDoubtful }: YearView): TreeItem {
  const item = new TreeItem(String(year));
  if (unread.length > 0) {
    toldUnread(item, unread);
    item.description = l10n.t('{0}: {1}', l10n.t('cannot be read'), String(item.description));
    return item;
  }
  if (report === null) {
    if (isDoubtful) {
      item.description = l10n.t('perhaps among the files that cannot be read');
      item.iconPath = unreadIcon;
      return item;
    }
    item.resourceUri = Uri.from({ scheme: missingScheme, path: `/${year}` });
    item.description = l10n.t('No report');
    item.iconPath = missingIcon;
    return item;
  }
  const words = counts({ ...report, missing: 0, unread: 0 });
  item.description = words;
  item.iconPath = icon(report);
  item.contextValue = 'report';
  item.tooltip = `${workspace.asRelativePath(Uri.parse(report.uri))} ${words}`;
  item.command = { command: openCommand, title: l10n.t('Open Report'), arguments: [report] };
  return item;
}

/** What a click on a year calls; nobody else does, so that package.json does not list it. */
const openCommand = 'gouji.openFolderReport';

/** Opens a report at its gravest finding, as a report whatever its name looks like. */
async function openReport({ uri, at }: ReportView, opened: Set<string>): Promise<void> {
  const address = documentAddress(uri);
  opened.add(address.toString());
  const document = await workspace.openTextDocument(address);
  const place = new Position(at.line, at.character);
  const known =
    document.languageId === languageId ? document : await languages.setTextDocumentLanguage(document, languageId);
  await window.showTextDocument(known, { selection: new Range(place, place) });
}

/** What a click on a file does that cannot be read; nobody else calls it. */
const tellUnreadCommand = 'gouji.tellUnread';

async function tellUnread({ uri, path, reason }: UnreadView): Promise<void> {
  const show = l10n.t('Show in Explorer');
  if ((await window.showWarningMessage(l10n.t('{0}: {1}', path, reason), show)) !== show) return;
  await commands.executeCommand('revealInExplorer', Uri.parse(uri));
}

const unreadIcon = new ThemeIcon('question', new ThemeColor('list.warningForeground'));

/** A year without a report has this address, by which it is drawn in grey. */
const missingScheme = 'gouji-missing';

const missingIcon = new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));

const missingReports: FileDecorationProvider = {
  provideFileDecoration: ({ scheme }) =>
    scheme === missingScheme ? { color: new ThemeColor('disabledForeground') } : undefined,
};

function counts({ errors, warnings, toFill, accepted, missing, unread }: Totals): string {
  const parts = [
    errors === 0 ? '' : l10n.t('errors {0}', errors),
    warnings === 0 ? '' : l10n.t('warnings {0}', warnings),
    toFill === 0 ? '' : l10n.t('to fill in {0}', toFill),
    accepted === 0 ? '' : l10n.t('accepted {0}', accepted),
    missing === 0 ? '' : l10n.t('missing {0}', missing),
    unread === 0 ? '' : l10n.t('cannot be read {0}', unread),
  ];
  return parts.filter((part) => part !== '').join(l10n.t(', '));
}

function icon({ errors, warnings, toFill }: Pick<Totals, 'errors' | 'warnings' | 'toFill'>): ThemeIcon {
  if (errors > 0) return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  if (warnings > 0) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  return toFill > 0 ? new ThemeIcon('edit') : new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
}

function filterName(filter: Filter): string {
  switch (filter) {
    case 'all':
      return l10n.t('All reports');
    case 'errors':
      return l10n.t('With errors');
    case 'findings':
      return l10n.t('With errors or warnings');
    case 'toFill':
      return l10n.t('Still to be filled in');
    case 'accepted':
      return l10n.t('With accepted findings');
    case 'missing':
      return l10n.t('Missing reports');
    case 'unread':
      return l10n.t('That cannot be read');
  }
}

function orderName(order: Order): string {
  switch (order) {
    case 'gravest':
      return l10n.t('The gravest first');
    case 'name':
      return l10n.t('By name');
    case 'missing':
      return l10n.t('Most missing reports first');
  }
}
