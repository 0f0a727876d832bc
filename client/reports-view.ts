import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { FolderView, YearView } from '../shared/ide/requests.ts';
import { patiently } from './progress.ts';
import type { Server } from './server.ts';
import { documentAddress } from './word/address.ts';

type Body = FolderView['bodies'][number];
type Node = Body | YearView;

/** The view 年报: the bodies of the folder, the gravest first, and under each its years; years without a report are grey. */
export function showReports(server: Server): readonly Disposable[] {
  const view = new Reports(server);
  return [
    window.registerTreeDataProvider('gouji.reports', view),
    workspace.onDidSaveTextDocument(() => view.refresh()),
    commands.registerCommand('gouji.refreshReports', () => view.refresh()),
    commands.registerCommand('gouji.filterReports', () => view.askFilter()),
    commands.registerCommand('gouji.compareLastYear', (node?: YearView) => compareLastYear(server, node)),
    commands.registerCommand('gouji.exportProblems', () => exportProblems(server)),
  ];
}

class Reports implements TreeDataProvider<Node> {
  readonly #server: Server;
  readonly #changes = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changes.event;
  #filter = '';

  constructor(server: Server) {
    this.#server = server;
  }

  refresh(): void {
    this.#changes.fire(undefined);
  }

  async askFilter(): Promise<void> {
    const filter = await window.showInputBox({
      title: l10n.t('Search Reports'),
      prompt: l10n.t('Part of the name of a body, or its pinyin initials; empty for all'),
      value: this.#filter,
    });
    if (filter === undefined) return;
    this.#filter = filter.trim().toLowerCase();
    this.refresh();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node !== undefined) return 'reports' in node ? [...node.reports].reverse() : [];
    const { bodies } = await this.#server.request('gouji/folder', {});
    const graveness = ({ reports }: Body): number =>
      reports.reduce((sum, { errors, warnings }) => sum + errors * 1000 + warnings, 0);
    return bodies
      .filter(({ body, initials }) => body.includes(this.#filter) || initials.includes(this.#filter))
      .sort((a, b) => graveness(b) - graveness(a));
  }

  getTreeItem(node: Node): TreeItem {
    return 'reports' in node ? bodyItem(node) : yearItem(node);
  }
}

function bodyItem({ body, reports }: Body): TreeItem {
  const item = new TreeItem(body, TreeItemCollapsibleState.Collapsed);
  const sum = (of: 'errors' | 'warnings'): number => reports.reduce((total, each) => total + each[of], 0);
  item.description = counts(sum('errors'), sum('warnings'));
  item.iconPath = icon(sum('errors'), sum('warnings'));
  return item;
}

function yearItem({ year, uri, errors, warnings, line }: YearView): TreeItem {
  const item = new TreeItem(String(year));
  if (uri === null) {
    item.description = l10n.t('No report');
    item.iconPath = new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));
    return item;
  }
  item.description = counts(errors, warnings);
  item.iconPath = icon(errors, warnings);
  item.contextValue = 'report';
  item.tooltip = workspace.asRelativePath(Uri.parse(uri));
  const selection = new Range(line, 0, line, 0);
  item.command = { command: 'vscode.open', title: '', arguments: [documentAddress(uri), { selection }] };
  return item;
}

function counts(errors: number, warnings: number): string {
  const parts = [
    errors === 0 ? '' : l10n.t('Errors: {0}', errors),
    warnings === 0 ? '' : l10n.t('Warnings: {0}', warnings),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function icon(errors: number, warnings: number): ThemeIcon {
  if (errors > 0) return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  return warnings > 0
    ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
    : new ThemeIcon('check', new ThemeColor('testing.iconPassed'));
}

async function compareLastYear(server: Server, node: YearView | undefined): Promise<void> {
  const uri = node?.uri ?? window.activeTextEditor?.document.uri.toString();
  if (uri === undefined) return;
  const answer = await patiently(l10n.t('Comparing with last year…'), (token) =>
    server.request('gouji/compareLastYear', { uri }, token),
  );
  if (answer === undefined) return;
  if (answer === null) {
    void window.showInformationMessage(l10n.t('The folder has no report of this body on the year before.'));
    return;
  }
  const panel = window.createWebviewPanel('gouji.comparison', answer.title, ViewColumn.Beside, {
    enableFindWidget: true,
  });
  panel.webview.html = answer.page;
}

async function exportProblems(server: Server): Promise<void> {
  const content = await patiently(l10n.t('Checking the folder…'), (token) =>
    server.request('gouji/problems', {}, token),
  );
  if (content === undefined) return;
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
