import type {
  CancellationToken,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { findingTokens } from '../../shared/ide/semantic-tokens.ts';
import type { Span } from '../../shared/text/span.ts';
import type { Work } from '../../shared/text/work.ts';
import { openReport, type ServerContext, unlessStale } from '../context.ts';
import { spanOf } from '../convert/from-lsp.ts';
import { encodingTokens } from '../convert/to-lsp.ts';
import type { OpenReport } from '../open-report.ts';
import type { SentTokens } from '../session.ts';

/** `textDocument/semanticTokens/full`: what is entered, what follows from it, what is wrong. */
export async function onSemanticTokens(
  context: ServerContext,
  { textDocument }: SemanticTokensParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return { data: [] };
  const { resultId, data } = await sent(context, report, token);
  return { resultId, data: [...data] };
}

/** `textDocument/semanticTokens/full/delta`: all of them where the client has others than it was sent last. */
export async function onSemanticTokensDelta(
  context: ServerContext,
  { textDocument, previousResultId }: SemanticTokensDeltaParams,
  token: CancellationToken,
): Promise<SemanticTokens | SemanticTokensDelta> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return { data: [] };
  const before = context.session.tokensSent(report.uri);
  const { resultId, data } = await sent(context, report, token);
  if (before?.resultId !== previousResultId) return { resultId, data: [...data] };
  return { resultId, edits: editsBetween(before.data, data) };
}

/** `textDocument/semanticTokens/range` */
export async function onSemanticTokensRange(
  context: ServerContext,
  { textDocument, range }: SemanticTokensRangeParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const report = await openReport(context, textDocument.uri, token);
  if (report === null) return { data: [] };
  return { data: await unlessStale(context, report, encoding(report, spanOf(report.document, range)), token) };
}

async function sent(context: ServerContext, report: OpenReport, token: CancellationToken): Promise<SentTokens> {
  const { uri, analysis, readingId } = report;
  const known = context.session.tokensSent(uri);
  if (known?.resultId === readingId) return known;
  const data = await unlessStale(context, report, encoding(report, { start: 0, end: analysis.text.length }), token);
  const tokens = { resultId: readingId, data };
  context.session.setTokensSent(uri, tokens);
  return tokens;
}

function* encoding({ analysis }: OpenReport, within: Span): Work<number[]> {
  return yield* encodingTokens(yield* findingTokens(analysis, within), analysis.text, analysis.lines);
}

/** The one stretch of numbers in which the new tokens differ from the old. */
function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const deleteCount = before.length - start - end;
  const data = after.slice(start, after.length - end);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
