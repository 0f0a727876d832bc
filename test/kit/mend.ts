import type { Fix } from '../../shared/findings/finding.ts';
import { applyEdits, type TextEdit } from '../../shared/text/span.ts';

/** The edits of a fix as they are made; a tab stop leaves its placeholder behind. */
export function editsOf(fix: Fix): readonly TextEdit[] {
  return fix.snippet
    ? fix.edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/\$\{\d+:([^}]*)\}|\$\d+/g, '$1') }))
    : fix.edits;
}

/** The text after a fix. */
export function applied(text: string, fix: Fix): string {
  return applyEdits(text, editsOf(fix));
}
