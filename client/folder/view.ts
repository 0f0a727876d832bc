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
import type { BodyView, FolderView, YearView } from '../../shared/ide/requests.ts';
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
} from './arrange.ts';

/** A body, or one of its years. */
type FolderNode = BodyView | YearView;
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
    commands.registerCommand('gouji.checkFolder', () => reports.check()),
    commands.registerCommand('gouji.searchReports', () => reports.askSearch()),
    commands.registerCommand('gouji.filterReports', () => reports.askFilter()),
    commands.registerCommand('gouji.sortReports', () => reports.askOrder()),
    commands.registerCommand('gouji.compareLastYear', async (node?: YearView) =>
      (await import('./compare.ts')).compareLastYear(server, node?.report?.uri),
    ),
    commands.registerCommand('gouji.exportProblems', async (node?: BodyView) =>
      (await import('./export.ts')).exportProblems(server, node?.body ?? null),
    ),
  ];
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
    const { bodies } = await folder;
    const years = bodies.flatMap((body) => body.years);
    const reports = years.filter(({ report }) => report !== null).length;
    const all = totals(years);
    void window.showInformationMessage(
      l10n.t(
        'Bodies: {0}, reports: {1}. Errors: {2}, warnings: {3}, missing reports: {4}.',
        bodies.length,
        reports,
        all.errors,
        all.warnings,
        all.missing,
      ),
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
    if (node !== undefined) return 'years' in node ? [...node.years] : [];
    this.#folder ??= this.#server.request('gouji/folder', { again: false });
    try {
      const folder = await this.#folder;
      const bodies = arranged(folder, this.#arrangement);
      this.#describe(folder.bodies.length, bodies.length);
      return [...bodies];
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
    return 'years' in node ? bodyItem(node) : yearItem(node);
  }
}

function bodyItem({ body, years }: BodyView): TreeItem {
  const item = new TreeItem(body, TreeItemCollapsibleState.Collapsed);
  // Under its name it stays open when the list is drawn anew.
  item.id = body;
  const all = totals(years);
  item.description = counts(all);
  const isClean = all.errors === 0 && all.warnings === 0;
  item.iconPath = all.missing > 0 && isClean ? missingIcon : icon(all);
  item.contextValue = 'body';
  item.tooltip = `${body} ${counts(all)}`;
  return item;
}

function yearItem({ year, report }: YearView): TreeItem {
  const item = new TreeItem(String(year));
  if (report === null) {
    item.resourceUri = Uri.from({ scheme: missingScheme, path: `/${year}` });
    item.description = l10n.t('No report');
    item.iconPath = missingIcon;
    return item;
  }
  const words = counts({ ...report, missing: 0 });
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

/** A year without a report has this address, by which it is drawn in grey. */
const missingScheme = 'gouji-missing';

const missingIcon = new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));

const missingReports: FileDecorationProvider = {
  provideFileDecoration: ({ scheme }) =>
    scheme === missingScheme ? { color: new ThemeColor('disabledForeground') } : undefined,
};

function counts({ errors, warnings, toFill, accepted, missing }: Totals): string {
  const parts = [
    errors === 0 ? '' : l10n.t('errors {0}', errors),
    warnings === 0 ? '' : l10n.t('warnings {0}', warnings),
    toFill === 0 ? '' : l10n.t('to fill in {0}', toFill),
    accepted === 0 ? '' : l10n.t('accepted {0}', accepted),
    missing === 0 ? '' : l10n.t('missing {0}', missing),
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
