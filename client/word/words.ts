import { env } from 'vscode';
import type { DocumentText } from '../../shared/document/document.ts';
import type { RefusedEdit } from '../../shared/document/write.ts';
import { type Message, render } from '../../shared/messages/message.ts';

/** Words about a Word file stand beside those of the editor, and so in its language. */
export function words(message: Message): string {
  return render(message, env.language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en');
}

/** Why a text cannot be written: the first reason with its place in Word, and how many more there are. */
export function refusalOf(document: DocumentText, refused: readonly RefusedEdit[]): string {
  const [first] = refused;
  if (first === undefined) return '';
  const whole = first.span.start === 0 && first.span.end === document.text.length;
  const reason = words(
    whole ? first.reason : { id: 'at-place', args: { place: document.place(first.span), words: first.reason } },
  );
  return refused.length === 1 ? reason : `${reason} (+${refused.length - 1})`;
}
