import type { Position, Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
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
