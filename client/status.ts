import {
  type Disposable,
  LanguageStatusSeverity,
  l10n,
  languages,
  StatusBarAlignment,
  TabInputCustom,
  TabInputWebview,
  window,
} from 'vscode';
import type { Summary } from '../shared/ide/summary.ts';
import { formViewType, languageId } from './client.ts';
import { patience } from './progress.ts';
import type { Server } from './server.ts';

/**
 * What is known of the report in front. In the status bar: what was found and what is still to be filled in, or that
 * nothing is wrong. Behind the name of its language, more: edition, year; or that the server is busy, or has failed.
 */
export function showStatus(server: Server): Disposable[] {
  const item = languages.createLanguageStatusItem('gouji.status', { language: languageId });
  item.name = l10n.t('Gouji');
  const bar = window.createStatusBarItem('gouji.findings', StatusBarAlignment.Left, 0);
  bar.name = l10n.t('Gouji');
  bar.command = 'workbench.actions.view.problems';
  let asked = 0;

  const draw = (): void => {
    item.busy = server.state === 'starting';
    const failed = server.state === 'failed';
    item.severity = failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    if (failed) {
      item.text = l10n.t('Stopped');
      item.detail = l10n.t('The language server has stopped.');
      item.command = { command: 'gouji.restart', title: l10n.t('Start Again') };
    } else if (server.state === 'running') void summarize();
    else {
      item.text = l10n.t('Starting…');
      item.detail = '';
    }
  };

  const summarize = async (): Promise<void> => {
    const uri = reportInFront();
    if (uri === null) {
      if (isBesideReport()) return;
      // An answer about the report before that is still to come would show it again.
      asked++;
      bar.hide();
      return;
    }
    const question = ++asked;
    const waiting = setTimeout(() => {
      item.busy = true;
      item.text = l10n.t('Checking…');
      item.detail = '';
    }, patience);
    const summary = await server.request('gouji/summary', { uri }).catch(() => undefined);
    clearTimeout(waiting);
    // Another question was asked since, or the server ended: this answer is out of date.
    if (question !== asked || server.state !== 'running') return;
    item.busy = false;
    if (summary === undefined) return;
    item.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') };
    item.text = summary === null ? l10n.t('Not a report') : formOf(summary);
    item.detail = summary === null ? '' : findingsOf(summary);
    if (summary === null) bar.hide();
    else {
      bar.text = `${isClean(summary) ? '$(pass)' : '$(checklist)'} ${l10n.t('Gouji')} ${findingsOf(summary)}`;
      bar.show();
    }
  };

  draw();
  return [
    item,
    bar,
    server.onDidChangeState(draw),
    window.onDidChangeActiveTextEditor(draw),
    window.tabGroups.onDidChangeTabs(draw),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = reportInFront();
      if (uris.some((uri) => uri.toString() === active)) draw();
    }),
  ];
}

/** Whether what is in front is a page about the report that was in front before (a comparison), and no file of its own. */
function isBesideReport(): boolean {
  return (
    window.activeTextEditor === undefined && window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview
  );
}

/** The report whose text or form is in front. */
function reportInFront(): string | null {
  const document = window.activeTextEditor?.document;
  if (document !== undefined) return document.languageId === languageId ? document.uri.toString() : null;
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputCustom && input.viewType === formViewType ? input.uri.toString() : null;
}

function formOf({ edition, year }: Summary): string {
  const form = l10n.t('Form of {0}', edition);
  return year === null ? form : l10n.t('{0} · report on {1}', form, year);
}

function isClean({ findings: { error, warning, information }, toFill }: Summary): boolean {
  return error + warning + information + toFill === 0;
}

function findingsOf(summary: Summary): string {
  const { error, warning, information } = summary.findings;
  if (isClean(summary)) return l10n.t('No problems found');
  const found = l10n.t('Errors: {0}, warnings: {1}, information: {2}', error, warning, information);
  return summary.toFill > 0 ? `${l10n.t('To be filled in: {0}', summary.toFill)} · ${found}` : found;
}
