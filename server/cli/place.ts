import type { DocumentText } from '../../shared/document/document.ts';
import type { RefusedEdit } from '../../shared/document/write.ts';
import type { Message } from '../../shared/messages/message.ts';
import type { Span } from '../../shared/text/span.ts';

/** Words about a span of a text, the place in the word processor's file before them where it was read from one. */
export function withPlace(document: DocumentText | null, span: Span, words: Message): Message {
  return document === null ? words : { id: 'at-place', args: { place: document.place(span), words } };
}

/** Why a change cannot be written, with its place unless the whole file is what cannot be written. */
export function whyRefused(document: DocumentText | null, { span, reason }: RefusedEdit): Message {
  const isWhole = span.start === 0 && span.end === document?.text.length;
  return isWhole ? reason : withPlace(document, span, reason);
}
