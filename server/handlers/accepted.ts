import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import type { Requests } from '../../shared/ide/requests.ts';
import { render } from '../../shared/messages/message.ts';
import { openReport, type ServerContext, staleVersion, unlessCancelled } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';
import { configEdit } from '../suppress-edit.ts';

/** `gouji/accepted`: what the configuration of a document's folder leaves out, with what it would say of that document. */
export async function onAccepted(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/accepted']['result']> {
  const { documentParams } = await import('../request-params.ts');
  const { uri } = checked(documentParams, params);
  const report = await openReport(context, uri, token);
  const folder = await context.configs.of(uri);
  const { suppressions = [], rules = {} } = folder?.config ?? {};
  if (report !== null && suppressions.length > 0) await unlessCancelled(report.analysis.namingPlaces(), token);
  const findings = suppressions.map(({ rule, file, place, reason }) => {
    const isHere = file.replace(/^\.\//, '').normalize() === folder?.entryName.normalize();
    const found = report?.analysis.suppressed.find(
      (each) =>
        isHere && each.rule === rule && (place ?? report.analysis.placeOf(each)) === report.analysis.placeOf(each),
    );
    return {
      rule,
      file,
      place: place ?? null,
      reason: reason ?? null,
      message: found === undefined || report === null ? null : render(found.message, report.locale),
      span: found?.span ?? null,
    };
  });
  const off = Object.entries(rules).flatMap(([rule, level]) => (level === 'off' ? [rule] : []));
  return { findings, off };
}

/** `gouji/acceptAll`: the edit that has every finding of a document above hint level left out from now on. */
export async function onAcceptAll(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const { acceptAllParams } = await import('../request-params.ts');
  const { uri, reason } = checked(acceptAllParams, params);
  const report = await openReport(context, uri, token);
  if (report === null) return null;
  await unlessCancelled(report.analysis.namingPlaces(), token);
  const findTarget = () => context.configs.target(uri, context.session.documents);
  const target = await findTarget();
  if (target === null) return null;
  const { writingSuppressions } = await import('../../shared/config/edit.ts');
  const [first, ...others] = report.analysis.findings
    .filter(({ rule, severity }) => severity !== 'hint' && rule !== 'not-a-report' && rule !== 'unused-suppression')
    .map((finding) => ({
      rule: finding.rule,
      file: target.entryName,
      place: report.analysis.placeOf(finding),
      reason,
    }));
  if (first === undefined) return null;
  const written = await unlessCancelled(writingSuppressions(target.text, [first, ...others]), token);
  // The configuration may have been changed meanwhile, and need not be open: its text alone tells. So may the folders.
  const present = await findTarget();
  if (present?.uri !== target.uri || present.text !== target.text) throw staleVersion(context, report);
  return configEdit(present, written);
}

/** `gouji/restore`: the edit that has a finding reported again, or a rule, where no file is named. */
export async function onRestore(context: ServerContext, params: unknown): Promise<WorkspaceEdit | null> {
  const { restoreParams } = await import('../request-params.ts');
  const { uri, rule, file, place } = checked(restoreParams, params);
  const target = await context.configs.target(uri, context.session.documents);
  if (target === null || target.text === null) return null;
  const { withoutRuleLevel, withoutSuppression } = await import('../../shared/config/edit.ts');
  const { text } = target;
  if (file === null) return configEdit(target, withoutRuleLevel(text, rule));
  return configEdit(target, withoutSuppression(text, { rule, file, ...(place === null ? {} : { place }) }));
}
