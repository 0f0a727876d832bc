import { applyEdits, findNodeAtLocation, type JSONPath, modify, type ParseError, parse, parseTree } from 'jsonc-parser';
import type { RuleId } from '../findings/rule-ids.ts';
import { done, type Work } from '../text/work.ts';
import type { SuppressionEntry } from './config.ts';
import { isTooDeep } from './depth.ts';

/**
 * The text of a `gouji.config.json` with more suppressions; null for a text that is no JSON object. The first one is
 * inserted into the parsed text and the others are written behind it like it: parsing the text for each would take time
 * in proportion to the square of their number.
 */
export function withSuppressions(
  text: string | null,
  entries: readonly [SuppressionEntry, ...SuppressionEntry[]],
): string | null {
  return done(writingSuppressions(text, entries));
}

/** The same, some entries at a time. */
export function* writingSuppressions(
  text: string | null,
  [first, ...others]: readonly [SuppressionEntry, ...SuppressionEntry[]],
): Work<string | null> {
  const inserted = changed(text, ['suppressions', -1], first);
  if (inserted === null || others.length === 0) return inserted;
  const mark = inserted.startsWith('\ufeff') ? 1 : 0;
  const tree = parseTree(inserted.slice(mark));
  const last = tree && findNodeAtLocation(tree, ['suppressions'])?.children?.at(-1);
  if (last === undefined) return null;
  const { insertSpaces, tabSize, eol } = formattingOf(inserted);
  const start = mark + last.offset;
  const indent = inserted.slice(inserted.lastIndexOf('\n', start - 1) + 1, start);
  const written: string[] = [];
  for (const [i, entry] of others.entries()) {
    if (i % WRITTEN_AT_ONCE === WRITTEN_AT_ONCE - 1) yield;
    if (indent.trim() === '') {
      const lines = JSON.stringify(entry, null, insertSpaces ? tabSize : '\t').split('\n');
      written.push(`,${eol}${indent}${lines.join(eol + indent)}`);
    } else written.push(`, ${JSON.stringify(entry)}`);
  }
  const end = start + last.length;
  return inserted.slice(0, end) + written.join('') + inserted.slice(end);
}

/** So many entries are written at once. */
const WRITTEN_AT_ONCE = 500;

/** The text of a `gouji.config.json` in which a rule is off; null for a text that is no JSON object. */
export function withRuleOff(text: string | null, rule: RuleId): string | null {
  return changed(text, ['rules', rule], 'off');
}

/** The text without that suppression; null where it holds none such, or is no JSON object. */
export function withoutSuppression(text: string, { rule, file, place }: SuppressionEntry): string | null {
  const held: unknown = isTooDeep(text) ? null : parse(text);
  const entries: unknown = typeof held === 'object' && held !== null ? Reflect.get(held, 'suppressions') : undefined;
  if (!Array.isArray(entries)) return null;
  const index = entries.findIndex(
    (each: Partial<SuppressionEntry> | null) => each?.rule === rule && each.file === file && each.place === place,
  );
  return index < 0 ? null : changed(text, ['suppressions', index], undefined);
}

/** The text in which nothing is said of a rule; null for a text that is no JSON object. */
export function withoutRuleLevel(text: string, rule: RuleId): string | null {
  return changed(text, ['rules', rule], undefined);
}

/** Only what changes is written anew: order, spaces and line ends of the rest stay as their author has them. */
function changed(text: string | null, path: JSONPath, value: unknown): string | null {
  if (text?.startsWith('\ufeff')) {
    const rest = changed(text.slice(1), path, value);
    return rest === null ? null : `\ufeff${rest}`;
  }
  const source = text === null || text.trim() === '' ? '{}\n' : text;
  if (isTooDeep(source)) return null;
  const errors: ParseError[] = [];
  const current: unknown = parse(source, errors);
  if (errors.length > 0 || typeof current !== 'object' || current === null || Array.isArray(current)) return null;
  const [key] = path;
  const held: unknown = key === undefined ? undefined : Reflect.get(current, key);
  // A list that is no list, or rules that are no table, would be written into, not mended.
  const isTable = typeof held === 'object' && held !== null;
  if (held !== undefined && (!isTable || Array.isArray(held) !== (key === 'suppressions'))) return null;
  if (value === undefined && (!isTable || !Object.hasOwn(held, path[1] ?? ''))) return source;
  const formattingOptions = formattingOf(source);
  return applyEdits(source, modify(source, path, value, { formattingOptions, isArrayInsertion: path[1] === -1 }));
}

function formattingOf(source: string): { insertSpaces: boolean; tabSize: number; eol: string } {
  return { insertSpaces: !/^\t/m.test(source), tabSize: 2, eol: source.includes('\r\n') ? '\r\n' : '\n' };
}
