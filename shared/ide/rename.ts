import { type Analysis, analyze } from '../analysis.ts';
import { bodyKey } from '../folder/body-key.ts';
import type { Message } from '../messages/message.ts';
import { applyEdits, type TextEdit } from '../text/span.ts';
import { bodyPlaceAt, compactName } from './body-name.ts';

/** The edits that give a report's body another name, or why it cannot be named so. */
export type Renaming = { readonly edits: readonly TextEdit[] } | { readonly refusal: Message };

const LONGEST_NAME = 100;

/**
 * Gives the body another name in all places that name it; null where the offset is at none of them. Afterwards the report
 * reads as one of that body: a name that would be taken for something else is refused.
 */
export function renameBody(analysis: Analysis, offset: number, newName: string): Renaming | null {
  const { text } = analysis;
  const found = bodyPlaceAt(analysis, offset);
  if (found === null) return null;
  const name = newName.trim();
  const refusal: Renaming = { refusal: { id: 'rename-no-name', args: { name } } };
  // A line end, a tab or markup would make something else of the line.
  if (name === '' || name.length > LONGEST_NAME || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>&|"]/u.test(name)) return refusal;
  const edits = found.all.map((span): TextEdit => {
    const shared = text.startsWith('信息公开', span.end) && text.slice(span.start, span.end).endsWith('政府');
    // 「青禾区人民政府信息公开…」 has 政府 once for twice; a name that does not end in it leaves the word behind.
    return { span, newText: shared && !name.endsWith('政府') ? `${name}政府` : name };
  });
  const renamed = analyze(applyEdits(text, edits)).report;
  return renamed !== null && bodyKey(renamed.body) === bodyKey(compactName(name)) ? { edits } : refusal;
}
