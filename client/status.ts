import { type Disposable, LanguageStatusSeverity, l10n, languages, StatusBarAlignment, window } from 'vscode';
import type { Summary } from '../shared/ide/summary.ts';
import { languageId } from './client.ts';
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
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== languageId) {
      // Views beside the text (problems, the printed form) are about the report that was in front.
      if (document !== undefined) bar.hide();
      return;
    }
    const question = ++asked;
    const uri = document.uri.toString();
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
    languages.onDidChangeDiagnostics(({ uris }) => {
      const active = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === active)) draw();
    }),
  ];
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
  const found = l10n.t('Errors: {0}, warnings: {1}, notes: {2}', error, warning, information);
  return summary.toFill > 0 ? `${l10n.t('To be filled in: {0}', summary.toFill)} · ${found}` : found;
}
