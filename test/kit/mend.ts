import type { Fix } from '../../shared/findings/finding.ts';
import { applyEdits } from '../../shared/text/span.ts';

/** The text after a fix; a tab stop leaves its placeholder behind. */
export function applied(text: string, fix: Fix): string {
  const edits = fix.snippet
    ? fix.edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/\$\{\d+:([^}]*)\}|\$\d+/g, '$1') }))
    : fix.edits;
  return applyEdits(text, edits);
}
