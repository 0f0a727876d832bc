import {
  CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { done, type Work } from '../../shared/text/work.ts';
import { diagnosticContext, openText, type ServerContext, unlessStale } from '../context.ts';
import { diagnosticOf, gravestOf } from '../convert/to-lsp.ts';
import type { OpenReport } from '../open-report.ts';

/**
 * `textDocument/diagnostic`: the client asks when it wants to know. Where it asks for hundreds of documents at once, an edit waits for
 * those alone that are being read, and what was read in no more than these is in memory.
 */
export async function onDiagnostic(
  context: ServerContext,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  // The client is asked for them, and may take long to answer: no document waits for another's.
  const settings = context.settings.of(params.textDocument.uri);
  if (settings instanceof Promise) await settings;
  return context.diagnosing.run(token, () => diagnosticReport(context, params, token));
}

async function diagnosticReport(
  context: ServerContext,
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const report = await openText(context, textDocument.uri, token);
  if (report === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const resultId = report.readingId;
  if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return {
    kind: DocumentDiagnosticReportKind.Full,
    resultId,
    items: await unlessStale(context, report, diagnosing(context, report), token),
  };
}

/**
 * `textDocument/publishDiagnostics`, for a client that cannot ask. A version that was overtaken is not published, and
 * with `onlyNew` nothing that was published before.
 */
export async function publishDiagnostics(context: ServerContext, uri: string, onlyNew = false): Promise<void> {
  const report = await openText(context, uri, CancellationToken.None);
  if (report === null) return;
  const isNew = context.session.isNewReading(uri);
  if (onlyNew && !isNew) return;
  await context.connection.sendDiagnostics({
    uri,
    ...(context.facts.diagnosticVersions ? { version: report.version } : {}),
    diagnostics: done(diagnosing(context, report)),
  });
}

/** Making diagnostics may pause after so many of them. */
const FINDINGS_AT_ONCE = 1000;

function* diagnosing(context: ServerContext, report: OpenReport): Work<Diagnostic[]> {
  const began = performance.now();
  const { lines } = report.analysis;
  const findings = gravestOf(report.analysis.findings);
  if (context.session.isNew(report.uri)) context.log.opened(report, performance.now() - began);
  const details = diagnosticContext(context, report);
  const diagnostics: Diagnostic[] = [];
  for (const finding of findings) {
    if (diagnostics.length % FINDINGS_AT_ONCE === FINDINGS_AT_ONCE - 1) yield;
    diagnostics.push(diagnosticOf(finding, lines, details));
  }
  return diagnostics;
}
