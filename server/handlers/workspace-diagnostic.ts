import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { analyze, differs } from '../../shared/analysis.ts';
import { diagnosticContext, type ServerContext } from '../context.ts';
import { diagnosticOf } from '../convert/to-lsp.ts';
import { fileNameOf } from '../session.ts';
import type { Settings } from '../settings.ts';

/** What was answered for a report that is not open, and from what. */
interface Known {
  readonly digest: string;
  readonly settings: Settings;
  /** Of the folder: another report may have changed since. */
  readonly version: number;
  readonly resultId: string;
  readonly json: string;
  /** No rule found anything between it and the others. */
  readonly agrees: boolean;
}

/** So many reports are read before a message that came meanwhile is answered. */
const AT_ONCE = 4;

/**
 * `workspace/diagnostic`: the findings of reports that are not open, where `gouji.workspace.enabled` asks for them. What
 * is as it was when the client asked before is left out.
 */
export class WorkspaceDiagnostics {
  readonly #known = new Map<string, Known>();
  #results = 0;

  async answer(
    context: ServerContext,
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const { index } = context;
    await index.start();
    const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const wanted = await foldersThatWant(context);
    const closed = index.closed.filter(({ uri }) => wanted.some((folder) => uri.startsWith(folder)));
    let read = 0;
    for (const { uri, facts } of closed) {
      if (token.isCancellationRequested) return { items };
      const settings = await context.settings.of(uri);
      const known = this.#known.get(uri);
      const { version } = index.reports;
      let now = known;
      const folder = index.contextFor(uri, settings.hierarchy);
      // A report that agrees with its neighbours, then and now, has the findings that it had.
      if (known?.agrees && !(folder && differs(facts, folder, settings.rules))) now = { ...known, version };
      if (now?.digest !== facts.digest || now.settings !== settings || now.version !== version) {
        const text = await index.textOf(uri);
        if (text === null) continue;
        const json = JSON.stringify(diagnosticsIn(context, uri, text, settings));
        const resultId = known?.json === json ? known.resultId : `w${++this.#results}`;
        const agrees = folder === undefined || !differs(facts, folder, settings.rules);
        now = { digest: facts.digest, settings, version, resultId, json, agrees };
        if (++read % AT_ONCE === 0) await new Promise<void>((resolve) => setTimeout(resolve, 0));
      }
      if (now !== undefined) this.#known.set(uri, now);
      if (now === undefined || before.get(uri) === now.resultId) continue;
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
    return { items };
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

function diagnosticsIn(context: ServerContext, uri: string, text: string, settings: Settings): readonly Diagnostic[] {
  const { rules, suppressions, locale } = settings;
  const folder = context.index.contextFor(uri, settings.hierarchy);
  const fileName = fileNameOf(uri);
  const { findings, lines } = analyze(text, {
    rules,
    suppressions,
    ...(fileName === null ? {} : { fileName }),
    ...(folder === undefined ? {} : { folder }),
  });
  const details = diagnosticContext(context, { uri, locale: locale ?? context.facts.locale });
  return findings.map((finding) => diagnosticOf(finding, lines, details));
}
