import type { CancellationToken } from 'vscode-languageserver';
import { type Analysis, analyze } from '../../shared/analysis.ts';
import type { DocumentText } from '../../shared/document/document.ts';
import type { Finding } from '../../shared/findings/finding.ts';
import { bodyKey } from '../../shared/folder/body-key.ts';
import { comparing } from '../../shared/folder/compare.ts';
import type { ReportFacts } from '../../shared/folder/facts.ts';
import type { Requests, UnreadView, YearView } from '../../shared/ide/requests.ts';
import { type ReportState, stateOf } from '../../shared/ide/summary.ts';
import { render } from '../../shared/messages/message.ts';
import { comparisonPage } from '../../shared/overview/comparison-page.ts';
import type { ReportProblems } from '../../shared/overview/problems.ts';
import { summaryOf } from '../../shared/overview/summary.ts';
import { nameInitials } from '../../shared/text/initials.ts';
import { base64 } from '../base64.ts';
import { openReport, type ServerContext, throwIfCancelled, unlessCancelled } from '../context.ts';
import { checked } from '../convert/from-lsp.ts';
import { turn } from '../turn.ts';
import { analyzeClosed, type WorkspaceDiagnostics } from './workspace-diagnostic.ts';

/** `gouji/folder`: each report as it lies on disk, or stands in the editor. */
export async function onFolder(
  context: ServerContext,
  others: WorkspaceDiagnostics,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/folder']['result']> {
  const { folderParams } = await import('../request-params.ts');
  const { again } = checked(folderParams, params);
  const { index, session } = context;
  await (again ? index.again() : index.start());
  await unlessCancelled(index.gatheringReports(), token);
  const found = new Map<string, ReportState & { readonly uri: string }>();
  const reports: ReportFacts[] = [];
  for (const facts of [...index.reports.reports]) {
    throwIfCancelled(token);
    const uri = index.uriOf(facts.path);
    const open = session.document(uri) === undefined ? null : await openReport(context, uri, token);
    const state = open === null ? await others.stateOf(context, uri, facts) : stateOf(open.analysis);
    if (state === null) continue;
    found.set(facts.path, { ...state, uri });
    reports.push(facts);
  }
  const { placed, unread } = unreadIn(context);
  const { bodies } = summaryOf([
    ...reports.map(({ path, body, year }) => entryOf(path, body, year)),
    // A body has its place although none of its reports could be read.
    ...placed.map(({ body, year, view }) => entryOf(`\uffff${view.path}`, body, year)),
  ]);
  return {
    bodies: bodies.map(({ body, reports: years }) => ({
      body,
      initials: nameInitials(body),
      years: years.map(({ year, path }): YearView => {
        const report = found.get(path ?? '') ?? null;
        const key = bodyKey(body);
        const own = placed.filter((each) => each.year === year && bodyKey(each.body) === key).map(({ view }) => view);
        const isDoubtful = report === null && own.length === 0 && index.reports.unreadFor(key, year).length > 0;
        return { year, report, unread: report === null ? own : [], isDoubtful };
      }),
    })),
    unread,
  };
}

function entryOf(path: string, body: string, year: number) {
  return { path, body, year, errors: 0, warnings: 0, information: 0, figures: {} };
}

interface PlacedFile {
  readonly body: string;
  readonly year: number;
  readonly view: UnreadView;
}

/** The files that cannot be read: those whose body and year are known, where no other report has their place, and the others. */
function unreadIn({ index, facts }: ServerContext) {
  const placed: PlacedFile[] = [];
  const unread: UnreadView[] = [];
  const stems = new Set([...index.reports.reports].map(({ path }) => stemOf(path)));
  for (const { uri, file, reason } of index.unread) {
    const body = index.reports.bodyOfUnread(file);
    const { year, path } = file;
    const isTaken = body !== null && year !== null && index.reports.filesOf(bodyKey(body), year).length > 0;
    // The PDF file that was made of a Word file lies beside it.
    if (stems.has(stemOf(path)) || (isTaken && /\.pdf$/i.test(path))) continue;
    const view = { uri, path, reason: render(reason, facts.locale) };
    if (body !== null && year !== null && !isTaken) placed.push({ body, year, view });
    else unread.push(view);
  }
  return { placed, unread: unread.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

function stemOf(path: string): string {
  return path.replace(/\.[a-z]{1,8}$/i, '');
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
  const read = async (of: string): Promise<Analysis | null> => {
    const open = session.document(of)?.getText() ?? null;
    const text = open ?? (await index.fileOf(of))?.text ?? null;
    const analysis = text === null ? null : analyze(text);
    if (analysis !== null) await unlessCancelled(analysis.readingReport(), token);
    return analysis;
  };
  const present = await read(uri);
  const facts = present === null ? null : await unlessCancelled(present.gatheringFacts(uri), token);
  await unlessCancelled(index.gatheringReports(), token);
  const [before] = facts === null ? [] : index.reports.filesOf(facts.bodyKey, facts.year - 1);
  const [unread] = facts === null || before !== undefined ? [] : index.reports.unreadFor(facts.bodyKey, facts.year - 1);
  const known = index.unread.find(({ file }) => file === unread);
  if (known !== undefined) return { unread: known.file.path, reason: render(known.reason, client.locale) };
  const last = before === undefined ? null : await read(index.uriOf(before.path));
  if (before === undefined || facts === null || !present?.report || !last?.report) return null;
  const comparison = await unlessCancelled(
    comparing({ report: last.report, tree: last.tree }, { report: present.report, tree: present.tree }),
    token,
  );
  const b = { path: index.pathOf(uri), body: facts.body, year: facts.year };
  const a = { path: before.path, body: before.body, year: before.year };
  return {
    title: `${facts.body} ${before.year}–${facts.year}`,
    page: comparisonPage({ a, b }, comparison, client.locale),
  };
}

/** `gouji/problems` */
export async function onProblems(
  context: ServerContext,
  params: unknown,
  token: CancellationToken,
): Promise<Requests['gouji/problems']['result']> {
  const { problemsParams } = await import('../request-params.ts');
  const { format, body } = checked(problemsParams, params);
  const { listingProblems, problemsByBody, unreadProblem } = await import('../../shared/overview/problems.ts');
  const { writingProblemList } = await import('../../shared/overview/problem-list.ts');
  const { index, facts: client } = context;
  await index.start();
  await unlessCancelled(index.gatheringReports(), token);
  const reports: ReportProblems[] = [];
  for (const { path, body: own, bodyKey: key, year } of [...index.reports.reports]) {
    throwIfCancelled(token);
    if (body !== null && key !== bodyKey(body)) continue;
    const source = await sourceOf(context, index.uriOf(path), token);
    if (source === null) continue;
    const problems = await unlessCancelled(listingProblems(source, client.locale), token);
    reports.push({ body: own, year, path, problems });
    // What came meanwhile is answered first.
    await turn();
  }
  for (const { body: own, year, view } of unreadIn(context).placed) {
    if (body === null || bodyKey(own) === bodyKey(body)) {
      reports.push({ body: own, year, path: view.path, problems: [unreadProblem(view.reason, client.locale)] });
    }
  }
  if (reports.length === 0) return { content: null };
  const list = await unlessCancelled(writingProblemList(problemsByBody(reports), format, client.locale), token);
  return { content: base64(list) };
}

/** A report with the places of the document that it was read from; null for a file that is gone. */
async function sourceOf(context: ServerContext, uri: string, token: CancellationToken) {
  const { index, session, settings } = context;
  const file = await index.fileOf(uri);
  const open = session.document(uri) === undefined ? null : await openReport(context, uri, token);
  let analysis: Analysis;
  if (open !== null) analysis = open.analysis;
  else if (file === null) return null;
  else analysis = await analyzeClosed(context, uri, file.text, await settings.of(uri));
  // What is being edited no longer has the places that the file has.
  const document: DocumentText | null = file?.text === analysis.text ? file.document : null;
  const folder = await context.configs.of(uri);
  const entries = (folder?.config.suppressions ?? []).filter(
    ({ file: name }) => name.replace(/^\.\//, '').normalize() === folder?.entryName.normalize(),
  );
  const reasonOf = (finding: Finding): string | null => {
    const place = analysis.placeOf(finding);
    return entries.find((each) => each.rule === finding.rule && (each.place ?? place) === place)?.reason ?? null;
  };
  return { analysis, document, reasonOf };
}
