import { type CancellationToken, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { analyze } from '../shared/analysis.ts';
import { type ElsewhereAction, repairIn } from '../shared/ide/repair-elsewhere.ts';
import { render } from '../shared/messages/message.ts';
import { applyEdits, type TextEdit } from '../shared/text/span.ts';
import { openReport, type ServerContext } from './context.ts';
import { rangeOf } from './convert/to-lsp.ts';
import type { OpenReport } from './open-report.ts';
import type { ReportFile } from './report-files.ts';

/** Only our own client knows the text of such a file, and can edit it. */
const isWordFile = (uri: string): boolean => /\.doc[xm]$/i.test(uri);

/** Whether the client can change the other report at all, as far as is known without reading it. */
export function canEditElsewhere({ facts, index }: ServerContext, { repair }: ElsewhereAction): boolean {
  const uri = index.uriOf(repair.path);
  return facts.documentChanges && /^[\w+.-]+:/.test(uri) && (facts.editsWordText || !isWordFile(uri));
}

/**
 * The edit that changes another report than the one that the action was offered in, which the client is to have confirmed
 * where it can. It is made of the text that is open there, for its version, or of the file as it lies on disk.
 * @throws ResponseError if that no longer says what the repair goes from, or cannot be edited so.
 */
export async function editElsewhere(
  context: ServerContext,
  offeredIn: Pick<OpenReport, 'locale'>,
  { repair, title }: ElsewhereAction,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const uri = context.index.uriOf(repair.path);
  const refuse = (id: 'fix-elsewhere-stale' | 'fix-elsewhere-by-hand', code: number): never => {
    throw new ResponseError(code, render({ id, args: { path: repair.path } }, offeredIn.locale));
  };
  const open = context.session.document(uri) === undefined ? null : await openReport(context, uri, token);
  const file = open === null ? await context.index.fileOf(uri) : null;
  const analysis = open?.analysis ?? (file === null ? null : analyze(file.text));
  const edits = analysis === null ? null : repairIn(analysis, repair);
  if (analysis === null || edits === null) return refuse('fix-elsewhere-stale', LSPErrorCodes.ContentModified);
  if (file !== null && !takes(file, edits)) return refuse('fix-elsewhere-by-hand', LSPErrorCodes.RequestFailed);
  const version = open?.version ?? null;
  const annotationId = 'elsewhere';
  const label = render(title, offeredIn.locale);
  const { annotatesChanges } = context.facts;
  return {
    documentChanges: [
      {
        textDocument: { uri, version },
        edits: edits.map(({ span, newText }) => ({
          range: rangeOf(analysis.lines, span),
          newText,
          ...(annotatesChanges ? { annotationId } : {}),
        })),
      },
    ],
    ...(annotatesChanges
      ? { changeAnnotations: { [annotationId]: { label, description: repair.path, needsConfirmation: true } } }
      : {}),
  };
}

/** In a file of another encoding the editor may see other characters than were read here, and a Word file may not take the edit. */
function takes({ text, document, isUnicode }: ReportFile, edits: readonly TextEdit[]): boolean {
  return document === null ? isUnicode : !('refused' in document.write(applyEdits(text, edits)));
}
