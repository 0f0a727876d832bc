import type { FormChange } from '../../../shared/ide/form-edit.ts';
import type { FromView } from '../messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromView): void };

const editor = acquireVsCodeApi();
/** What is to be done once the extension has answered each of the changes that are under way, in their order. */
const answers: ((wasRefused: boolean) => void)[] = [];

/** Tells the extension. */
export function tell(message: Exclude<FromView, { kind: 'change' }>): void {
  editor.postMessage(message);
}

/** Has a change made. `answered` is called when it was made and drawn, or refused. */
export function make(change: FormChange, answered: (wasRefused: boolean) => void = () => undefined): void {
  answers.push(answered);
  editor.postMessage({ kind: 'change', change });
}

/** True while the extension has not answered all changes. */
export function isChanging(): boolean {
  return answers.length > 0;
}

/** The extension has answered the oldest change. */
export function answer(wasRefused: boolean): void {
  answers.shift()?.(wasRefused);
}
