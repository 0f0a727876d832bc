import { ErrorCodes, type Position, type Range, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type * as z from 'zod';
import type { Span } from '../../shared/text/span.ts';

/**
 * Positions past a line's end or the document's are clamped, as the protocol has it; one between the two halves of a
 * character stands for its beginning, so that no edit cuts it in two.
 */
export function offsetOf(document: TextDocument, position: Position): number {
  const offset = document.offsetAt(position);
  return isInCharacter(document, offset) ? offset - 1 : offset;
}

/** A range whose ends are swapped is read in order; characters that it cuts in two are wholly in it. */
export function spanOf(document: TextDocument, { start, end }: Range): Span {
  const a = document.offsetAt(start);
  const b = document.offsetAt(end);
  const [first, last] = [Math.min(a, b), Math.max(a, b)];
  const from = isInCharacter(document, first) ? first - 1 : first;
  if (first === last) return { start: from, end: from };
  return { start: from, end: isInCharacter(document, last) ? last + 1 : last };
}

/** True between the halves of a surrogate pair. */
function isInCharacter(document: TextDocument, offset: number): boolean {
  const text = document.getText();
  const [before, behind] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before < 0xdc00 && behind >= 0xdc00 && behind < 0xe000;
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
