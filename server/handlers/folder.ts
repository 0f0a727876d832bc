import { type CancellationToken, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { analyze } from '../../shared/analysis.ts';
import { compareReports } from '../../shared/folder/compare.ts';
import type { ReportFacts } from '../../shared/folder/facts.ts';
import type { Requests, YearView } from '../../shared/ide/requests.ts';
import { render } from '../../shared/messages/message.ts';
import { comparisonPage } from '../../shared/overview/comparison-page.ts';
import { summaryOf } from '../../shared/overview/summary.ts';
import { nameInitials } from '../../shared/text/initials.ts';
import { openReport, type ServerContext } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';
import { diagnosticsOf } from './diagnostic.ts';
import type { WorkspaceDiagnostics } from './workspace-diagnostic.ts';

interface Found {
  readonly facts: ReportFacts;
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Every report of the folders with what is found in it, as it lies on disk or stands in the editor. */
async function* reportsOf(
  context: ServerContext,
  others: WorkspaceDiagnostics,
  token: CancellationToken,
): AsyncGenerator<Found> {
  const { index, session } = context;
  await index.start();
  for (const facts of [...index.reports.reports]) {
    if (token.isCancellationRequested) return;
    const uri = index.uriOf(facts.path);
    const open = session.document(uri) === undefined ? null : await openReport(context, uri, token);
    const diagnostics = open === null ? await others.diagnosticsOf(context, uri, facts) : diagnosticsOf(context, open);
    if (diagnostics !== null) yield { facts, uri, diagnostics };
  }
}

/** `gouji/folder` */
export async function onFolder(
  context: ServerContext,
  others: WorkspaceDiagnostics,
  token: CancellationToken,
): Promise<Requests['gouji/folder']['result']> {
  const found = new Map<string, Found>();
  for await (const each of reportsOf(context, others, token)) found.set(each.facts.path, each);
  const count = ({ diagnostics }: Found, wanted: DiagnosticSeverity): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  const { bodies } = summaryOf(
    [...found.values()].map((each) => ({
      path: each.facts.path,
      body: each.facts.body,
      year: each.facts.year,
      errors: count(each, DiagnosticSeverity.Error),
      warnings: count(each, DiagnosticSeverity.Warning),
      information: count(each, DiagnosticSeverity.Information),
      figures: {},
    })),
  );
  return {
    bodies: bodies.map(({ body, reports }) => ({
      body,
      initials: nameInitials(body),
      reports: reports.map(({ year, path, errors, warnings }): YearView => {
        const report = path === null ? undefined : found.get(path);
        const [worst] = [...(report?.diagnostics ?? [])].sort((a, b) => (a.severity ?? 4) - (b.severity ?? 4));
        return { year, uri: report?.uri ?? null, errors, warnings, line: worst?.range.start.line ?? 0 };
      }),
    })),
  };
}

/** `gouji/compareLastYear` */
export async function onCompareLastYear(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/compareLastYear']['result']> {
  const { documentParams } = await import('../request-params.ts');
  const { uri } = checked(documentParams, params);
  const { index, session, facts: client } = context;
  await index.start();
  const textOf = async (of: string): Promise<string | null> => session.document(of)?.getText() ?? index.textOf(of);
  const own = await textOf(uri);
  const present = own === null ? null : analyze(own);
  const facts = present?.factsFor(uri) ?? null;
  const [before] = facts === null ? [] : index.reports.filesOf(facts.bodyKey, facts.year - 1);
  const text = before === undefined ? null : await textOf(index.uriOf(before.path));
  const last = text === null ? null : analyze(text);
  if (token.isCancellationRequested || before === undefined || facts === null) return null;
  if (!present?.report || !last?.report) return null;
  const comparison = compareReports(
    { report: last.report, tree: last.tree },
    { report: present.report, tree: present.tree },
  );
  const b = { path: index.pathOf(uri), body: facts.body, year: facts.year };
  const a = { path: before.path, body: before.body, year: before.year };
  return {
    title: `${facts.body} ${before.year}–${facts.year}`,
    page: comparisonPage({ a, b }, comparison, client.locale),
  };
}

/** `gouji/problems`: a heading for each body, a list for each report; hints are left out. */
export async function onProblems(
  context: ServerContext,
  others: WorkspaceDiagnostics,
  token: CancellationToken,
): Promise<string> {
  const { locale } = context.facts;
  const byBody = new Map<string, string[]>();
  for await (const { facts, diagnostics } of reportsOf(context, others, token)) {
    const told = diagnostics.filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
    if (told.length === 0) continue;
    const items = told.map(({ range, message, severity }) => {
      const level = render({ id: levels[severity ?? DiagnosticSeverity.Information] ?? 'problem-information' }, locale);
      return render(
        {
          id: 'problem-item',
          args: { line: range.start.line + 1, level, words: typeof message === 'string' ? message : message.value },
        },
        locale,
      );
    });
    const lines = byBody.get(facts.bodyKey) ?? [`## ${facts.body}`];
    byBody.set(facts.bodyKey, [...lines, '', `### ${facts.year}（${facts.path}）`, '', ...items]);
  }
  const title = `# ${render({ id: 'problem-title' }, locale)}`;
  const none = byBody.size === 0 ? [render({ id: 'problem-none' }, locale)] : [];
  return [title, ...none, ...[...byBody.values()].map((lines) => lines.join('\n'))].join('\n\n').concat('\n');
}

const levels = {
  [DiagnosticSeverity.Error]: 'problem-error',
  [DiagnosticSeverity.Warning]: 'problem-warning',
  [DiagnosticSeverity.Information]: 'problem-information',
  [DiagnosticSeverity.Hint]: 'problem-information',
} as const;
