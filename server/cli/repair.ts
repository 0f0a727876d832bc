import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { type Analysis, type AnalysisOptions, analyze } from '../../shared/analysis.ts';
import type { RuleId } from '../../shared/findings/rule-ids.ts';
import type { SafeFix } from '../../shared/ide/actions.ts';
import { applyEdits } from '../../shared/text/span.ts';
import { decode, type Encoding, encode } from './encoding.ts';

export interface Change {
  readonly rule: RuleId;
  /** Zero-based line in the text as it stood when the change was made. */
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** A fix may lay bare what another mends; more rounds than this no report needs. */
const MAX_ROUNDS = 5;

/**
 * Applies the fixes that `fixesOf` chooses until none is left; the analysis is that of the text it ends with. A round
 * after which a rule finds as much as before is taken back, and that rule's fixes are left out from there on: they
 * are not what mends its findings.
 */
export function repair(
  analysis: Analysis,
  options: AnalysisOptions,
  fixesOf: (analysis: Analysis) => readonly SafeFix[],
): { readonly analysis: Analysis; readonly changes: readonly Change[] } {
  const changes: Change[] = [];
  const inVain = new Set<RuleId>();
  let current = analysis;
  let rounds = 0;
  while (rounds < MAX_ROUNDS) {
    const { text, lines } = current;
    const fixes = fixesOf(current).filter(({ finding }) => !inVain.has(finding.rule));
    const fixed = applyEdits(
      text,
      fixes.flatMap(({ edits }) => edits),
    );
    if (fixed === text) break;
    const next = analyze(fixed, options);
    const rules = new Set(fixes.map(({ finding }) => finding.rule));
    const unmended = [...rules].filter((rule) => countOf(next, rule) >= countOf(current, rule));
    if (unmended.length > 0) {
      for (const rule of unmended) inVain.add(rule);
      continue;
    }
    for (const { finding, edits } of fixes) {
      for (const { span, newText } of edits) {
        const from = text.slice(span.start, span.end);
        changes.push({ rule: finding.rule, line: lines.lineAt(span.start), from, to: newText });
      }
    }
    current = next;
    rounds++;
  }
  return { analysis: current, changes };
}

function countOf({ findings }: Analysis, rule: RuleId): number {
  return findings.filter((finding) => finding.rule === rule).length;
}

/**
 * Replaces a file's text, its encoding kept. The new text is written beside the file and then takes its name, so
 * that the file is never half written.
 * @returns false where the encoding cannot give the file's own bytes back: such a file is left alone.
 */
export async function rewrite(file: string, before: string, after: string, encoding: Encoding): Promise<boolean> {
  const place = await realpath(file);
  const old = encode(before, encoding);
  const bytes = encode(after, encoding);
  if (old === null || bytes === null || !(await holds(place, old))) return false;
  const read = decode(bytes);
  if (typeof read === 'string' || read.text !== after) return false;
  const { mode } = await stat(place);
  const draft = path.join(path.dirname(place), `.${path.basename(place)}.${process.pid}.gouji`);
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, place);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
  return true;
}

/** True if the file still has these bytes: it was read a moment ago, and may have been written since. */
async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    return (await handle.readFile()).equals(bytes);
  } finally {
    await handle.close();
  }
}
