import type { Finding } from '../findings/finding.ts';
import type { RuleId } from '../findings/rule-ids.ts';
import type { Report } from '../model/report.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { type TextEdit, touches } from '../text/span.ts';
import { mismatchRules } from './reconcile/mismatches.ts';

/** A text as it was read and checked by itself, without the others of its folder. */
export interface Checked {
  readonly report: Report | null;
  readonly foundAlone: readonly Finding[];
}

/**
 * A text with more cells than this, a line of text counted as one, or with more characters in them, is not read again to
 * try a repair: one that moves what stands behind it, or changes the report's year, may take as long as the first
 * reading. The longest known report has half as many cells.
 */
export const MOST_CELLS_TO_TRY = 3_000;
export const MOST_CHARACTERS_TO_TRY = 100_000;

export function isLongToTry({ blocks }: SyntaxTree): boolean {
  let cells = 0;
  let characters = 0;
  for (const block of blocks) {
    const read = block.kind === 'text' ? [block] : block.rows.flatMap((row) => row.cells);
    cells += read.length;
    for (const { text } of read) characters += text.length;
    if (cells > MOST_CELLS_TO_TRY || characters > MOST_CHARACTERS_TO_TRY) return true;
  }
  return false;
}

/**
 * True if `edits` turn the one text into the other as a repair has to: the rule finds less, nothing new is found above
 * a hint, and no cell outside the edits says anything else.
 */
export function mends(rule: RuleId, edits: readonly TextEdit[], before: Checked, after: Checked): boolean {
  if (!keepsOtherCells(edits, before, after)) return false;
  if (countFound(after, rule) >= countFound(before, rule)) return false;
  const known = faultsIn(before);
  return [...faultsIn(after)].every(([fault, times]) => times <= (known.get(fault) ?? 0));
}

/**
 * How often a rule finds something; of one about equations, how many are broken: where two wrong figures share one, the other
 * figure may only be named once the first is mended.
 */
function countFound({ foundAlone }: Checked, rule: RuleId): number {
  if (!EQUATION_RULES.has(rule)) return foundAlone.filter((each) => each.rule === rule).length;
  return foundAlone.reduce((count, { data }) => count + (data?.equations?.length ?? 0), 0);
}

const EQUATION_RULES: ReadonlySet<RuleId> = new Set(mismatchRules.map(({ meta }) => meta.id));

function keepsOtherCells(edits: readonly TextEdit[], before: Checked, { report }: Checked): boolean {
  const now = new Map(report?.tables.flatMap(({ cells }) => [...cells]) ?? []);
  for (const { cells } of before.report?.tables ?? []) {
    for (const [address, { row, span, text }] of cells) {
      // The figures of an older row become those of the last of the rows that are put in its place.
      if (row.replaces !== null || span === null || text === null || text === '') continue;
      if (edits.some((edit) => touches(edit.span, span))) continue;
      if (now.get(address)?.text !== text) return false;
    }
  }
  return true;
}

/**
 * How often each fault is found that weighs more than a hint. Several explanations may take the place of one, so that
 * of broken equations each counts by itself. What is still to be filled in is no fault.
 */
function faultsIn({ foundAlone }: Checked): ReadonlyMap<string, number> {
  const faults = new Map<string, number>();
  for (const { rule, severity, data } of foundAlone) {
    if (severity === 'hint' || rule === 'to-fill') continue;
    for (const fault of data?.equations ?? [rule]) faults.set(fault, (faults.get(fault) ?? 0) + 1);
  }
  return faults;
}
