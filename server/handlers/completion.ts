import type { CancellationToken, CompletionItem, CompletionParams } from 'vscode-languageserver';
import { completionsAt } from '../../shared/ide/completion.ts';
import { explanationOf } from '../../shared/ide/explanation.ts';
import { openReport, type ServerContext } from '../context.ts';
import { offsetOf } from '../convert/from-lsp.ts';
import { type CompletionAddress, completionItemOf, documentationOf } from '../convert/to-lsp.ts';

/** Numbers and full stops are typed all the time in a table; these two begin what is completed here. */
export const completionTriggers = ['、', '（'];

export async function onCompletion(
  context: ServerContext,
  { textDocument, position }: CompletionParams,
  token: CancellationToken,
): Promise<CompletionItem[]> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return [];
  const { analysis, document } = report;
  return completionsAt(analysis, offsetOf(document, position)).map((each, index) =>
    completionItemOf(each, index, analysis.lines, report, context.facts),
  );
}

/** `completionItem/resolve`: what the form and the law say of the part that is chosen; an item of others is given back as it is. */
export async function onCompletionResolve(
  context: ServerContext,
  item: CompletionItem,
  token: CancellationToken,
): Promise<CompletionItem> {
  if (!isAddress(item.data)) return item;
  const report = await openReport(context, item.data.uri, token);
  if (report === null) return item;
  const explanation = explanationOf(report.analysis, item.data.of, report.locale);
  return explanation === null ? item : { ...item, documentation: documentationOf(explanation, context.facts) };
}

function isAddress(data: unknown): data is CompletionAddress {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, of } = data as Partial<CompletionAddress>;
  return typeof uri === 'string' && typeof of === 'object' && of !== null && typeof of.section === 'string';
}
