import type { TextEdit } from '../text/span.ts';
import { todo } from './blanks.ts';

/** Text as a snippet that stands for just that text. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The `number`th place to fill in, with words that say what belongs there. */
export function tabStop(number: number, words?: string): string {
  return `\${${number}:${literal(words === undefined ? todo : `〔待填：${words}〕`)}}`;
}

/**
 * The text that a snippet stands for where nobody tabs through it: each tab stop `${1:words}` becomes its words,
 * a bare one (`$1`, `${1}`) nothing, and `\$`, `\}`, `\\` the character itself.
 */
export function plainText(snippet: string): string {
  let text = '';
  let open = 0;
  for (let i = 0; i < snippet.length; i++) {
    const char = snippet.charAt(i);
    if (char === '\\' && /[$}\\]/.test(snippet.charAt(i + 1))) {
      i++;
      text += snippet.charAt(i);
      continue;
    }
    if (char === '}' && open > 0) {
      open--;
      continue;
    }
    const stop = char === '$' ? tabStopAt(snippet, i) : null;
    if (stop === null) {
      text += char;
      continue;
    }
    if (stop.opens) open++;
    i = stop.end - 1;
  }
  return text;
}

/** The mark that begins at the `$` at `at`: where it ends, and whether words follow up to a `}`. */
function tabStopAt(snippet: string, at: number): { readonly end: number; readonly opens: boolean } | null {
  const braced = snippet.charAt(at + 1) === '{';
  const from = at + (braced ? 2 : 1);
  let end = from;
  while (snippet.charAt(end) >= '0' && snippet.charAt(end) <= '9') end++;
  if (end === from) return null;
  if (!braced) return { end, opens: false };
  if (snippet.charAt(end) === '}') return { end: end + 1, opens: false };
  return snippet.charAt(end) === ':' ? { end: end + 1, opens: true } : null;
}

/** Edits as they are made where nobody tabs through the places to fill in; `snippet` says that there may be some. */
export function plainEdits(fix: {
  readonly edits: readonly TextEdit[];
  readonly snippet?: boolean;
}): readonly TextEdit[] {
  return fix.snippet === true ? fix.edits.map((edit) => ({ ...edit, newText: plainText(edit.newText) })) : fix.edits;
}
