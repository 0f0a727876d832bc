import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { type Analysis, analyze, differs } from '../../shared/analysis.ts';
import type { ReportFacts } from '../../shared/folder/facts.ts';
import { type ReportState, stateOf } from '../../shared/ide/summary.ts';
import { diagnosticContext, type ServerContext } from '../context.ts';
import { diagnosticOf, gravestOf } from '../convert/to-lsp.ts';
import { readInPieces } from '../pieces.ts';
import { fileNameOf } from '../session.ts';
import type { Settings } from '../settings.ts';
import { turn } from '../turn.ts';

/** What was answered for a report that is not open, and from what. */
interface Known {
  /** Of the text; null where that was another than the folder knew of. */
  readonly digest: string | null;
  readonly settings: Settings;
  /** Of the folder: another report may have changed since. */
  readonly version: number;
  readonly resultId: string;
  readonly json: string;
  readonly state: ReportState;
  /** No rule found anything between it and the others, and what is found in it does not depend on them. */
  readonly agrees: boolean;
}

/** The longest list of closed documents that is kept for a client, which may never ask about the workspace again. */
const MOST_CLOSED = 1000;

/** So many reports are read before a message that came meanwhile is answered. */
const AT_ONCE = 4;

/**
 * `workspace/diagnostic`: the findings of reports that are not open, where `gouji.workspace.enabled` asks for them. What
 * is as it was when the client asked before is left out.
 */
export class WorkspaceDiagnostics {
  readonly #known = new Map<string, Known>();
  /** What was closed and the client does not name yet as told of; null until it asks at all. */
  #closed: Set<string> | null = null;
  #results = 0;
  #reads = 0;

  async answer(
    context: ServerContext,
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const { index } = context;
    this.#closed ??= new Set();
    await index.start();
    const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const wanted = await foldersThatWant(context);
    const closed = index.closed.filter(({ uri }) => wanted.some((folder) => uri.startsWith(folder)));
    for (const { uri, facts } of closed) {
      if (token.isCancellationRequested) return { items };
      const now = await this.#read(context, uri, facts);
      if (now === null || before.get(uri) === now.resultId) continue;
      const diagnostics = JSON.parse(now.json) as Diagnostic[];
      const kind = DocumentDiagnosticReportKind.Full;
      items.push({ kind, uri, version: null, resultId: now.resultId, items: diagnostics });
    }
    // What is gone, or no longer asked for, is taken back.
    const present = new Set(closed.map(({ uri }) => uri));
    for (const uri of before.keys()) {
      if (present.has(uri) || context.session.document(uri) !== undefined) continue;
      this.#known.delete(uri);
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    }
    // A client that asks about the workspace goes on showing what it was told of a document that was closed. It is told
    // until it names the result, for it throws an answer away when it asks anew; then once more, should it not have listened.
    for (const uri of this.#closed) {
      const isDone = present.has(uri) || before.has(uri) || context.session.document(uri) !== undefined;
      if (isDone) this.#closed.delete(uri);
      else items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: 'closed', items: [] });
    }
    return { items };
  }

  /** A document was closed: what it was said to hold is taken back with the next answer, unless that says what the file holds. */
  close(uri: string): void {
    if (this.#closed === null) return;
    this.#closed.add(uri);
    const [first] = this.#closed;
    if (this.#closed.size > MOST_CLOSED && first !== undefined) this.#closed.delete(first);
  }

  /** How a report that is not open stands; null for a file that is gone. */
  async stateOf(context: ServerContext, uri: string, facts: ReportFacts): Promise<ReportState | null> {
    return (await this.#read(context, uri, facts))?.state ?? null;
  }

  async #read(context: ServerContext, uri: string, facts: ReportFacts): Promise<Known | null> {
    const { index } = context;
    const settings = await context.settings.of(uri);
    const known = this.#known.get(uri);
    const { version } = index.reports;
    const folder = index.contextFor(uri, settings.hierarchy);
    const agrees = folder === undefined || !differs(facts, folder, settings.rules);
    if (known?.digest === facts.digest && known.settings === settings) {
      // A report that agrees with its neighbours, then and now, has the findings that it had.
      if (known.version === version || (known.agrees && agrees)) {
        const same = { ...known, version };
        this.#known.set(uri, same);
        return same;
      }
    }
    const file = await index.fileOf(uri);
    if (file === null) return null;
    const analysis = await analyzeClosed(context, uri, file.text, settings);
    const details = diagnosticContext(context, { uri, locale: settings.locale ?? context.facts.locale });
    const json = JSON.stringify(
      gravestOf(analysis.findings).map((finding) => diagnosticOf(finding, analysis.lines, details)),
    );
    const resultId = known?.json === json ? known.resultId : `w${++this.#results}`;
    // The folder may have come to hold other reports while this one was read: what was found may come of either.
    const isOneFolder = index.reports.version === version;
    const now = {
      digest: facts.isOf(file.text) ? facts.digest : null,
      settings,
      version,
      resultId,
      json,
      state: stateOf(analysis),
      agrees: agrees && isOneFolder && !analysis.dependsOnLastYear,
    };
    this.#known.set(uri, now);
    if (++this.#reads % AT_ONCE === 0) await turn();
    return now;
  }
}

/** The setting is asked for once in each folder, not for each of thousands of reports. */
async function foldersThatWant({ folders, settings }: ServerContext): Promise<readonly string[]> {
  const wanted: string[] = [];
  for (const folder of folders) {
    const root = folder.endsWith('/') ? folder : `${folder}/`;
    if ((await settings.of(`${root}-`)).workspace) wanted.push(root);
  }
  return wanted;
}

/** What a report says that is not open, among the others of its folder. */
export async function analyzeClosed(
  context: ServerContext,
  uri: string,
  text: string,
  settings: Settings,
): Promise<Analysis> {
  const { rules, suppressions } = settings;
  const folder = context.index.contextFor(uri, settings.hierarchy);
  const fileName = fileNameOf(uri);
  const analysis = analyze(text, {
    rules,
    suppressions,
    ...(fileName === null ? {} : { fileName }),
    ...(folder === undefined ? {} : { folder }),
  });
  await readInPieces(analysis, () => true);
  return analysis;
}
