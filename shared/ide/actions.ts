import type { Analysis } from '../analysis.ts';
import type { Finding, Fix } from '../findings/finding.ts';
import type { Message } from '../messages/message.ts';
import type { Cell, Table } from '../model/report.ts';
import { contradictedFigure, withFigures } from '../prose/compare.ts';
import type { Diagnosis, Repair } from '../reconcile/diagnosis.ts';
import { type Reconciliation, reconcileTable, type TableReconciliation } from '../reconcile/reconcile.ts';
import type { Equation } from '../template/equations.ts';
import { contains, type Span, type TextEdit, touches } from '../text/span.ts';
import { done, type Work } from '../text/work.ts';
import { figureEdit } from '../writing/figure-edit.ts';
import { fillWithZeros, type ZeroFilling } from '../writing/fill-zeros.ts';
import { plainEdits } from '../writing/snippet.ts';
import { figuresIn, hasValue, totalOf } from './equation.ts';

/** Something the editor can do to the text on request. */
export interface Action {
  readonly kind: 'fix' | 'recompute' | 'fill' | 'fix-all';
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

/** A selection may touch thousands of findings; nobody reads a longer list of what can be done about them. */
const MOST_FINDINGS = 100;

/** The findings that actions are offered for at a place, in order of position: the first of those that it touches. */
export function findingsAt({ findings }: Analysis, at: Span): readonly Finding[] {
  const touched: Finding[] = [];
  for (const finding of findings) {
    if (touched.length === MOST_FINDINGS) break;
    if (touches(finding.span, at)) touched.push(finding);
  }
  return touched;
}

/** The quick fixes of the findings at a place, each finding's best first. */
export function* fixingAt(analysis: Analysis, at: Span): Work<readonly Action[]> {
  const actions: Action[] = [];
  const findings = findingsAt(analysis, at);
  if (findings.length > 0) yield* analysis.placingTree();
  for (const finding of findings) {
    if (finding.findingFixes !== undefined) actions.push(...actionsFor(finding, yield* finding.findingFixes()));
    yield;
  }
  return actions;
}

function actionsFor(finding: Finding, fixes: readonly Fix[]): readonly Action[] {
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
 * "Recompute this total" on a total that is not the sum of its addends, and "recompute the totals of this table"
 * anywhere in a table where the equations tell which of its totals are wrong.
 */
export function recomputationsAt(analysis: Analysis, at: Span): readonly Action[] {
  const { report, reconciliation } = analysis;
  if (report === null || reconciliation === null) return [];
  const actions: Action[] = [];
  for (const table of report.tables) {
    if (!touches(table.span, at)) continue;
    const { edits, left } = tableRecomputation(analysis, table.template.key);
    for (const cell of table.cells.values()) {
      if (cell.span !== null && contains(cell.span, at)) actions.push(...recomputeCell(cell, table, reconciliation));
    }
    if (edits.length > 0) {
      const args = { table: table.template.name, left };
      actions.push(recomputation({ id: left === 0 ? 'recompute-table' : 'recompute-table-part', args }, edits));
    }
  }
  return actions;
}

/** "Fill the rest with 0" anywhere in a table where that is possible. */
export function fillingsAt(analysis: Analysis, at: Span): readonly Action[] {
  return (analysis.report?.tables ?? []).flatMap((table): Action[] => {
    if (!touches(table.span, at)) return [];
    const { edits, left } = tableFilling(analysis, table.template.key);
    if (edits.length === 0) return [];
    const args = { table: table.template.name, count: edits.length, left };
    const title = { id: left === 0 ? 'fill-table' : 'fill-table-part', args } as const;
    return [{ kind: 'fill', title, edits, snippet: false, preferred: false, finding: null }];
  });
}

/**
 * What filling the rest of a table with 0 changes, by the table's key; nothing where no place in it says 〔待填〕: a table
 * with blanks alone is told of by `blank-cell`.
 */
export function tableFilling({ report, text }: Analysis, key: string): ZeroFilling {
  const table = report?.tables.find(({ template }) => template.key === key);
  const hasToFill = [...(table?.cells.values() ?? [])].some(({ figure }) => figure.kind === 'todo');
  return table !== undefined && hasToFill ? fillWithZeros(text, table) : { edits: [], left: 0 };
}

/** What recomputing the totals of a table changes. */
export interface Recomputation {
  readonly edits: readonly TextEdit[];
  /** How many equations do not hold afterwards: which figure is wrong in them is for a person to say. */
  readonly left: number;
}

/**
 * What recomputing the totals of a table changes, by the table's key; nothing where it is not there. All totals are
 * recomputed where every equation holds then; else those whose repair alone makes equations hold: a total that is right,
 * over an addend that is wrong, stays. What the running text contradicts stays as well.
 */
export function tableRecomputation(analysis: Analysis, key: string): Recomputation {
  const isThis = ({ template }: Pick<Table, 'template'>): boolean => template.key === key;
  const table = analysis.report?.tables.find(isThis);
  const arithmetic = analysis.reconciliation?.tables.find(isThis)?.arithmetic;
  if (table === undefined || arithmetic === undefined) return { edits: [], left: 0 };
  const all = recomputed(table, arithmetic);
  if (all !== null && agreesWithText(analysis, table, arithmetic.diagnoses, all))
    return { edits: editsFor(table, all), left: 0 };
  const figures = new Map<string, string>();
  let left = 0;
  for (const diagnosis of arithmetic.diagnoses) {
    const repair = repairOfTotals(analysis, table, diagnosis);
    if (repair === undefined) left += diagnosis.equations.length;
    for (const { cell, to } of repair?.cells ?? []) figures.set(cell, to);
  }
  for (const { address, figure } of table.cells.values()) {
    const forced = figure.kind === 'figure' || !isTotal(address, arithmetic) ? null : arithmetic.forced(address);
    if (forced !== null) figures.set(address, forced);
  }
  return { edits: editsFor(table, figures), left };
}

/**
 * Every total that is not what its addends come to, with that sum, totals that are themselves addends first; null
 * where an equation does not hold even then.
 */
function recomputed(table: Table, arithmetic: TableReconciliation): ReadonlyMap<string, string> | null {
  const figureAt = figuresIn(table.cells);
  const known = new Map<string, string | null>();
  const figureOf = (address: string): string | null => {
    const done = known.get(address);
    if (done !== undefined) return done;
    known.set(address, figureAt(address));
    for (const equation of arithmetic.equationsOf(address)) {
      const sum = equation.total?.address === address ? totalOf(equation, figureOf) : null;
      if (sum === null) continue;
      known.set(address, sum);
      return sum;
    }
    return figureAt(address);
  };
  const changed = new Map<string, string>();
  for (const cell of table.cells.values()) {
    const figure = figureOf(cell.address);
    if (figure !== null && !hasValue(cell, figure)) changed.set(cell.address, figure);
  }
  // A row that is missing may have no figure that fits: it is solved for again.
  return reconcileTable(withFigures(table, changed), () => []).diagnoses.length === 0 ? changed : null;
}

function editsFor(table: Table, figures: ReadonlyMap<string, string>): TextEdit[] {
  const edits = [...figures].flatMap(([address, value]) => {
    const cell = table.cells.get(address);
    return (cell && figureEdit(cell, value)) ?? [];
  });
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function repairOfTotals(analysis: Analysis, table: Table, diagnosis: Diagnosis): Repair | undefined {
  const { reconciliation } = analysis;
  if (reconciliation === null) return undefined;
  return diagnosis.repairs.find(
    ({ cells, complete, contradiction }) =>
      complete &&
      contradiction === null &&
      cells.every(({ cell }) => isTotal(cell, reconciliation)) &&
      agreesWithText(analysis, table, [diagnosis], new Map(cells.map(({ cell, to }) => [cell, to]))),
  );
}

function isTotal(address: string, arithmetic: TableReconciliation): boolean {
  return arithmetic.equationsOf(address).some(({ total }) => total?.address === address);
}

/**
 * True if with other figures, which settle `diagnoses`, the table contradicts no statement of the running text that it
 * does not contradict now, and none on a cell that a repair of these changes: such a one is reported as soon as the table
 * is no longer thought to be wrong there.
 */
function agreesWithText(
  { prose, report, reconciliation }: Analysis,
  table: Table,
  diagnoses: readonly Diagnosis[],
  figures: ReadonlyMap<string, string>,
): boolean {
  if (report === null || reconciliation === null) return true;
  const tables = report.tables.map((each) => (each === table ? withFigures(table, figures) : each));
  const claims = prose?.claims ?? [];
  const forced = (address: string): string | null => reconciliation.forced(address);
  const repaired = new Set(
    diagnoses.flatMap(({ repairs }) => repairs.flatMap((repair) => repair.cells.map(({ cell }) => cell))),
  );
  const changed = new Set(repaired);
  for (const [address, value] of figures) {
    const figure = table.cells.get(address)?.figure;
    if (figure?.kind !== 'figure' || figure.value !== value) changed.add(address);
  }
  if (changed.size === 0) return true;
  return claims.every(
    (claim) =>
      // Whether a statement is contradicted depends on the cells that it may be about, and no others.
      !claim.readings.some((reading) => reading.some((cell) => changed.has(cell))) ||
      contradictedFigure(claim, { ...report, tables }, forced) === null ||
      (contradictedFigure(claim, report, forced) !== null &&
        !claim.readings.some((reading) => reading.some((cell) => repaired.has(cell)))),
  );
}

function recomputeCell(cell: Cell, table: Table, reconciliation: Reconciliation): readonly Action[] {
  const sums = new Set<string>();
  for (const equation of equationsWithTotal(reconciliation, cell)) {
    const sum = totalOf(equation, figuresIn(table.cells));
    if (sum !== null && !hasValue(cell, sum)) sums.add(sum);
  }
  return [...sums].flatMap((sum) => {
    const edit = figureEdit(cell, sum);
    return edit === null ? [] : [recomputation({ id: 'recompute-total', args: { value: sum } }, [edit])];
  });
}

function equationsWithTotal(reconciliation: Reconciliation, cell: Cell): readonly Equation[] {
  return reconciliation.equationsOf(cell.address).filter(({ total }) => total?.address === cell.address);
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
  return done(fixing(analysis, ['safe']));
}

/** The safe fix of each finding, or else the only repair there is. */
export function certainFixes(analysis: Analysis): readonly SafeFix[] {
  return done(fixing(analysis, ['safe', 'unique']));
}

/** One fix for each finding; a fix whose edits overlap those of an earlier one waits for the next round. */
function* fixing(analysis: Analysis, kinds: readonly Fix['applicability'][]): Work<readonly SafeFix[]> {
  const taken = new Set<number>();
  const chosen: SafeFix[] = [];
  if (analysis.findings.length > 0) yield* analysis.placingTree();
  for (const finding of analysis.findings) {
    yield;
    const [fix] = finding.findingFixes === undefined ? [] : yield* finding.findingFixes(kinds);
    if (fix === undefined) continue;
    const edits = plainEdits(fix);
    const places = edits.flatMap(({ span }) => offsetsOf(span));
    if (places.some((offset) => taken.has(offset))) continue;
    for (const offset of places) taken.add(offset);
    chosen.push({ finding, fix, edits });
  }
  return chosen;
}

/** All safe fixes of the report as one action, null where there is none. */
export function* fixingAll(analysis: Analysis): Work<Action | null> {
  const safe = yield* fixing(analysis, ['safe']);
  const edits = safe.flatMap((fix) => fix.edits);
  if (edits.length === 0) return null;
  const title: Message = { id: 'fix-all', args: { count: edits.length } };
  return { kind: 'fix-all', title, edits, snippet: false, preferred: true, finding: null };
}

/** The offsets that an edit claims; an insertion claims its place, since two insertions at one place have no order. */
function offsetsOf({ start, end }: Span): readonly number[] {
  return Array.from({ length: Math.max(1, end - start) }, (_, index) => start + index);
}
