import type { Analysis } from '../analysis.ts';
import type { Finding } from '../findings/finding.ts';
import type { Cell, Report, Table } from '../model/report.ts';
import { sameElements } from '../text/kept.ts';
import { type Span, type TextEdit, touches } from '../text/span.ts';
import type { Work } from '../text/work.ts';
import { editsFor, type TableForm } from '../writing/table-edits.ts';
import { type Refusal, tableText } from '../writing/table-text.ts';

export interface FormatOptions {
  readonly target: TableForm;
  /** Only tables that this span touches; all where it is left out. */
  readonly within?: Span;
  /** Tables in HTML are left as they are unless they are asked for. */
  readonly html?: boolean;
}

export interface Formatting {
  /** Edits of the analysed text that do not overlap; none for a table that is in form already. */
  readonly edits: readonly TextEdit[];
  /** The tables left as they are, because writing them anew would be a guess. */
  readonly refusals: readonly Refusal[];
}

/**
 * Brings the tables of a report into one form, contents unchanged: each figure is read afterwards in the same cell
 * with the same text, the same is found, and formatting again changes nothing. This is verified by reading the result;
 * a table of which it does not hold is left as it is.
 */
export function* formattingTables(analysis: Analysis, options: FormatOptions): Work<Formatting> {
  const { report, text } = analysis;
  const refusals: Refusal[] = [];
  // Tree and lines of a text that is no report, which may be of any length, are not made.
  if (report === null) return { edits: [], refusals };
  yield* analysis.placingTree();
  yield* analysis.placingLines();
  let waiting: { readonly table: Table; readonly edits: readonly TextEdit[] }[] = [];
  for (const table of report.tables) {
    if (options.within !== undefined && !touches(table.span, options.within)) continue;
    if (table.layout === 'html' && options.html !== true) continue;
    yield;
    const found = tableText(report, analysis.tree, analysis.cellLines, table);
    if ('reason' in found) refusals.push(found);
    else if (!found.html || options.html === true) {
      const edits = editsFor(text, found, options.target);
      if (edits.length > 0) waiting.push({ table, edits });
    }
  }
  let edits: readonly TextEdit[] = [];
  // Other reports may change between two pieces.
  const before = analysis.alone();
  // How one table is read may depend on another: what does not do alone is tried again with the others done.
  for (let count = -1; waiting.length > 0 && edits.length > count; ) {
    count = edits.length;
    const left: typeof waiting = [];
    for (const each of waiting) {
      const added = [...edits, ...each.edits];
      if (yield* isHarmless(before, added, each.table, options.target)) edits = added;
      else left.push(each);
    }
    waiting = left;
  }
  for (const { table } of waiting) {
    const reason = { id: 'format-would-change', args: { table: table.template.name } } as const;
    refusals.push({ table: table.template, span: table.span, reason });
  }
  return { edits, refusals };
}

/** Reads what comes of the edits: whether it says the same, and a table that was written anew needs no writing again. */
function* isHarmless(before: Analysis, edits: readonly TextEdit[], table: Table, target: TableForm): Work<boolean> {
  const after = before.edited(edits);
  yield;
  while (after.readOn()) yield;
  if (before.report === null || !readsTheSame(before.report, after.report)) return false;
  yield* after.placingTree();
  yield* after.placingLines();
  if (!isInForm(after, table, target)) return false;
  yield;
  return yield* findsTheSame(before, after);
}

function readsTheSame(before: Report, after: Report | null): boolean {
  if (after?.edition !== before.edition || after.tables.length !== before.tables.length) return false;
  return before.tables.every((table, i) => {
    const other = after.tables[i];
    if (other === undefined || other.cells.size !== table.cells.size || other.rows.length !== table.rows.length) {
      return false;
    }
    return [...table.cells.values()].every((cell) => saysTheSame(cell, other.cells.get(cell.address)));
  });
}

/** A cell that the text had lost is not a blank one: what is blank may be filled in as 0. */
function saysTheSame(before: Cell, after: Cell | undefined): boolean {
  return after !== undefined && before.text === after.text;
}

function isInForm({ report, tree, text, cellLines }: Analysis, { template }: Table, target: TableForm): boolean {
  const table = report?.tables.find((each) => each.template === template);
  if (report === null || table === undefined) return false;
  const found = tableText(report, tree, cellLines, table);
  return !('reason' in found) && editsFor(text, found, target).length === 0;
}

/** What is suppressed must stay the same as well. */
function* findsTheSame(before: Analysis, after: Analysis): Work<boolean> {
  if (allFound(before).length !== allFound(after).length) return false;
  return sameElements(yield* wordsOf(before), yield* wordsOf(after));
}

function allFound({ findings, suppressed }: Analysis): readonly Finding[] {
  return [...findings, ...suppressed];
}

/** So many findings are put into words at once. */
const FINDINGS_AT_ONCE = 1000;

function* wordsOf(analysis: Analysis): Work<readonly string[]> {
  yield* analysis.namingPlaces();
  const words: string[] = [];
  for (const finding of allFound(analysis)) {
    if (words.length % FINDINGS_AT_ONCE === 0) yield;
    words.push(`${finding.rule} ${analysis.placeOf(finding)} ${JSON.stringify(finding.message)}`);
  }
  return words.sort();
}
