import { ErrorCodes, type Position, type Range, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type * as z from 'zod';
import type { Span } from '../../shared/text/span.ts';

/** Positions past a line's end or the document's are clamped, as the protocol has it. */
export function offsetOf(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

/** A range whose ends are swapped is read in order. */
export function spanOf(document: TextDocument, { start, end }: Range): Span {
  const a = document.offsetAt(start);
  const b = document.offsetAt(end);
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/**
 * The parameters of a request of our own.
 * @throws ResponseError InvalidParams, naming the first thing that is wrong.
 */
export function checked<T>(schema: z.ZodType<T>, params: unknown): T {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ResponseError(ErrorCodes.InvalidParams, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
