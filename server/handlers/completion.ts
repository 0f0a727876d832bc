import type { CancellationToken, CompletionItem, CompletionParams } from 'vscode-languageserver';
import { completionsAt } from '../../shared/ide/completion.ts';
import { openReport, type ServerContext } from '../context.ts';
import { offsetOf } from '../convert/from-lsp.ts';
import { completionItemOf } from '../convert/to-lsp.ts';

/** Numbers and full stops are typed all the time in a table; these two begin what is completed here. */
export const completionTriggers = ['、', '（'];

export async function onCompletion(
  context: ServerContext,
  { textDocument, position }: CompletionParams,
  token: CancellationToken,
): Promise<CompletionItem[]> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return [];
  const { analysis, locale, document } = report;
  return completionsAt(analysis, offsetOf(document, position)).map((each, index) =>
    completionItemOf(each, index, analysis.lines, locale, context.facts),
  );
}
