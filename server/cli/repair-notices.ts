import type { Message } from '../../shared/messages/message.ts';
import { LineIndex } from '../../shared/text/line-index.ts';
import type { Span } from '../../shared/text/span.ts';
import { documentOf } from './check-file.ts';
import type { TextInput } from './inputs.ts';
import type { Notices } from './notices.ts';
import type { Change } from './repair.ts';

/** Says what was repaired in a file: how much, and each change with its place, the words before and after, and its rule. */
export async function sayRepaired(notices: Notices, input: TextInput, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await notices.say({ id: 'fixed-file', args: { file: input.path, count: changes.length } });
  const document = documentOf(input);
  const lines = new LineIndex(input.text);
  for (const { rule, line, before, from, to } of changes) {
    const place: Message =
      document === null
        ? { id: 'fixed-line', args: { line: line + 1 } }
        : document.place(cellAfter(input.text, lines.lineStart(line), before));
    await notices.say({ id: 'fixed-place', args: { place, from: quoted(from), to: quoted(to), rule } });
  }
}

/** The place in the first text that has as many tabs before it in its line: earlier changes move words, never cells. */
function cellAfter(text: string, lineStart: number, before: string): Span {
  let start = lineStart;
  for (let tabs = before.split('\t').length - 1; tabs > 0; tabs--) start = text.indexOf('\t', start) + 1;
  return { start, end: start };
}

/** A text on one line, short enough to be read. */
function quoted(text: string): string {
  const flat = text.replace(/[\r\n\t]+/g, ' ');
  return flat.length > 40 ? `${flat.slice(0, 40)}…` : flat;
}
