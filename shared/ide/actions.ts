import type { Analysis } from '../analysis.ts';
import type { Finding, Fix } from '../findings/finding.ts';
import type { Message } from '../messages/message.ts';
import type { Cell, Table } from '../model/report.ts';
import type { Equation, Reconciliation } from '../reconcile/reconcile.ts';
import { contains, type Span, type TextEdit, touches } from '../text/span.ts';
import { figureValue, hasValue, totalOf } from './equation.ts';
import { plainText } from './snippet.ts';

/** Something the editor can do to the text on request. */
export interface Action {
  readonly kind: 'fix' | 'recompute' | 'fix-all';
  readonly title: Message;
  /** Edits of the analysed text that do not overlap. */
  readonly edits: readonly TextEdit[];
  /** Set where `newText` holds tab stops. */
  readonly snippet: boolean;
  /** The repair to take where one key press repairs. */
  readonly preferred: boolean;
  /** The finding that it repairs, null for an action that answers none. */
  readonly finding: Finding | null;
}

/** The quick fixes of the findings that `at` touches, in order of position, each finding's best first. */
export function fixesAt(analysis: Analysis, at: Span): readonly Action[] {
  return analysis.findings.filter((finding) => touches(finding.span, at)).flatMap(fixesOf);
}

function fixesOf(finding: Finding): readonly Action[] {
  const fixes = finding.fixes?.() ?? [];
  const preferred = fixes.find(({ applicability }) => applicability !== 'choice');
  return fixes.map((fix) => ({
    kind: 'fix',
    title: fix.title,
    edits: fix.edits,
    snippet: fix.snippet === true,
    preferred: fix === preferred,
    finding,
  }));
}

/**
 * "Recompute this total" on a total that is not the sum of its addends, and "recompute all totals of this table"
 * anywhere in a table where a total is not what its addends give.
 */
export function recomputationsAt(analysis: Analysis, at: Span): readonly Action[] {
  const { report, reconciliation } = analysis;
  if (report === null || reconciliation === null) return [];
  const actions: Action[] = [];
  for (const table of report.tables) {
    if (!touches(table.span, at)) continue;
    const edits = recomputeTable(table, reconciliation);
    for (const cell of table.cells.values()) {
      if (cell.span !== null && contains(cell.span, at)) actions.push(...recomputeCell(cell, reconciliation));
    }
    if (edits.length > 0) {
      actions.push(recomputation({ id: 'recompute-table', args: { table: table.template.name } }, edits));
    }
  }
  return actions;
}

/** What recomputing all totals of a table changes, by the table's key; nothing where it is not there. */
export function tableRecomputation({ report, reconciliation }: Analysis, key: string): readonly TextEdit[] {
  const table = report?.tables.find(({ template }) => template.key === key);
  return table === undefined || reconciliation === null ? [] : recomputeTable(table, reconciliation);
}

function recomputeCell(cell: Cell, reconciliation: Reconciliation): readonly Action[] {
  const sums = new Set<string>();
  for (const equation of equationsWithTotal(reconciliation, cell)) {
    const sum = totalOf(equation);
    if (sum !== null && !hasValue(cell, sum)) sums.add(sum);
  }
  return [...sums].flatMap((sum) => {
    const edit = replacement(cell, sum);
    return edit === null ? [] : [recomputation({ id: 'recompute-total', args: { value: sum } }, [edit])];
  });
}

/** Totals that are themselves addends are computed first; where two equations give a total, the first that can be computed does. */
function recomputeTable(table: Table, reconciliation: Reconciliation): readonly TextEdit[] {
  const computed = new Map<string, string | null>();
  const compute = (cell: Cell): string | null => {
    const done = computed.get(cell.address);
    if (done !== undefined) return done;
    computed.set(cell.address, figureValue(cell));
    for (const equation of equationsWithTotal(reconciliation, cell)) {
      const sum = totalOf(equation, compute);
      if (sum === null) continue;
      computed.set(cell.address, sum);
      return sum;
    }
    return figureValue(cell);
  };
  const edits: TextEdit[] = [];
  for (const cell of table.cells.values()) {
    const value = compute(cell);
    const edit = value === null || hasValue(cell, value) ? null : replacement(cell, value);
    if (edit !== null) edits.push(edit);
  }
  return edits;
}

function equationsWithTotal(reconciliation: Reconciliation, cell: Cell): readonly Equation[] {
  return reconciliation.equationsOf(cell.address).filter(({ total }) => total?.address === cell.address);
}

/** Null for a cell that the text lacks, or in which markup stands: replacing it would take the markup along. */
function replacement({ span, text }: Cell, value: string): TextEdit | null {
  return span === null || text?.length !== span.end - span.start ? null : { span, newText: value };
}

function recomputation(title: Message, edits: readonly TextEdit[]): Action {
  return { kind: 'recompute', title, edits, snippet: false, preferred: false, finding: null };
}

export interface SafeFix {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly edits: readonly TextEdit[];
}

/** The safe fix of each finding that has one. */
export function safeFixes(analysis: Analysis): readonly SafeFix[] {
  return fixesFor(analysis, ['safe']);
}

/** The safe fix of each finding, or else the only repair there is. */
export function certainFixes(analysis: Analysis): readonly SafeFix[] {
  return fixesFor(analysis, ['safe', 'unique']);
}

/** One fix for each finding; a fix whose edits overlap those of an earlier one waits for the next round. */
function fixesFor(analysis: Analysis, kinds: readonly Fix['applicability'][]): readonly SafeFix[] {
  const taken = new Set<number>();
  const chosen: SafeFix[] = [];
  for (const finding of analysis.findings) {
    const fix = finding.fixes?.().find(({ applicability }) => kinds.includes(applicability));
    if (fix === undefined) continue;
    const edits = fix.snippet ? fix.edits.map((edit) => ({ ...edit, newText: plainText(edit.newText) })) : fix.edits;
    const places = edits.flatMap(({ span }) => offsetsOf(span));
    if (places.some((offset) => taken.has(offset))) continue;
    for (const offset of places) taken.add(offset);
    chosen.push({ finding, fix, edits });
  }
  return chosen;
}

/** All safe fixes of the report as one action, null where there is none. */
export function fixAll(analysis: Analysis): Action | null {
  const edits = safeFixes(analysis).flatMap((fix) => fix.edits);
  if (edits.length === 0) return null;
  const title: Message = { id: 'fix-all', args: { count: edits.length } };
  return { kind: 'fix-all', title, edits, snippet: false, preferred: true, finding: null };
}

/** The offsets that an edit claims; an insertion claims its place, since two insertions at one place have no order. */
function offsetsOf({ start, end }: Span): readonly number[] {
  return Array.from({ length: Math.max(1, end - start) }, (_, index) => start + index);
}
