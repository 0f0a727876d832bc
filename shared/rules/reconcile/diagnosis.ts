import type { Candidate, Fix, RelatedNote, RuleFinding } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { RuleId } from '../../findings/rule-ids.ts';
import type { Message, MessageArg } from '../../messages/message.ts';
import type { Report } from '../../model/report.ts';
import { cellAt, figureIn } from '../../prose/compare.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Diagnosis, Fact, Repair } from '../../reconcile/diagnosis.ts';
import type { Equation } from '../../template/equations.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  negateDecimal,
  parseDecimal,
  trimDecimal,
} from '../../text/decimal.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { figureEdit } from '../../writing/figure-edit.ts';
import type { ReportSubject } from '../rule.ts';
import { equationInFigures, equationName } from './equation-words.ts';

/** Repairs beyond these are too many to choose from in a menu; `data.candidates` has all of them. */
const MOST_FIXES = 8;
const MOST_NAMES = 4;

const ZERO: Decimal = { units: 0n, places: 0 };

/** The finding for a diagnosis, reported as `rule`; null if no cell of its equations stands in the text. */
export function findingOf(
  diagnosis: Diagnosis,
  rule: RuleId,
  { report, prose }: Pick<ReportSubject, 'report' | 'prose'>,
): RuleFinding | null {
  const { equations, repairs, contradiction, suspect } = diagnosis;
  const placeOf = placesIn(report);
  const span = cellAt(report, suspect)?.span ?? equations.map(placeOf).find((place) => place !== null) ?? null;
  if (span === null) return null;
  const inFigures = figuresIn(report);
  const notes = equations.map((equation) => ({
    span: placeOf(equation) ?? span,
    message: equationInFigures(equation, inFigures),
  }));
  return {
    rule,
    severity: 'error',
    span,
    message: messageOf(diagnosis, report, notes[0]?.message ?? null),
    related: [
      ...notes,
      ...alsoChanged(diagnosis, report),
      ...(contradiction === null ? [] : statedAt(contradiction, prose)),
    ],
    data: { equations: equations.map(({ name }) => name), candidates: repairs.map(candidateOf) },
  };
}

function candidateOf({ cells, support }: Repair): Candidate {
  return support === null ? { cells } : { cells, evidence: support.words };
}

function figuresIn(report: Report): (address: string) => string | null {
  return (address) => {
    const figure = figureIn(report, address);
    return figure?.kind === 'figure' ? figure.value : null;
  };
}

/** Where an equation is to be looked at: its total, or else any cell of it that the text has. */
function placesIn(report: Report): (equation: Equation) => Span | null {
  const spanOf = ({ address }: { readonly address: string }): Span | null => cellAt(report, address)?.span ?? null;
  return ({ total, terms }) =>
    (total === null ? null : spanOf(total)) ??
    terms.map(({ cell }) => spanOf(cell)).findLast((span) => span !== null) ??
    null;
}

/** The other cells that the likeliest repair changes, where repairs are few enough for one to be the likeliest. */
function alsoChanged({ kind, repairs, suspect }: Diagnosis, report: Report): RelatedNote[] {
  if (kind !== 'choice' || repairs.length > MOST_FIXES) return [];
  return (repairs[0]?.cells ?? []).flatMap(({ cell, from, to }) => {
    const span = cell === suspect ? null : (cellAt(report, cell)?.span ?? null);
    return span === null ? [] : [{ span, message: { id: 'likeliest-repair-here', args: { from, to } } } as const];
  });
}

/** Where the running text states a fact. */
function statedAt({ source, readings, words }: Fact, { claims }: Prose): RelatedNote[] {
  if (source !== 'text') return [];
  const claim = claims.find((each) => each.words === words && each.readings[0]?.join() === readings[0]?.join());
  return claim === undefined ? [] : [{ span: claim.span, message: { id: 'stated-in-text', args: { words } } }];
}

/** `equation` is the first of the diagnosis, written out in figures. */
function messageOf(diagnosis: Diagnosis, report: Report, equation: Message | null): Message {
  const { kind, equations, repairs, contradiction, alongWith } = diagnosis;
  const count = equations.length;
  const [best] = repairs;
  const change = best?.cells[0];
  if (kind === 'wrong-figure' && change !== undefined) {
    const { cell, from, to } = change;
    if (alongWith.length === 0) return { id: 'wrong-figure', args: { cell: nameAt(report, cell), from, to, count } };
    const others = alongWith.map((address) => nameAt(report, address));
    const names = namesOf(equations);
    return { id: 'wrong-figure.along-with', args: { cell: nameAt(report, cell), from, to, names, others } };
  }
  const contested = repairs.find((repair) => contradiction !== null && repair.contradiction === contradiction);
  const [contestedChange] = contested?.cells ?? [];
  if (contradiction !== null && contestedChange !== undefined) {
    const { cell, from, to } = contestedChange;
    const args = { cell: nameAt(report, cell), from, to, count, ...statement(contradiction) };
    return { id: 'mismatch-contested', args };
  }
  const names = namesOf(equations);
  if (best === undefined) {
    return equation !== null && count === 1
      ? { id: 'mismatch-impossible', args: { equation } }
      : { id: 'mismatch-unexplained', args: { names, count } };
  }
  const likely = repairs.filter(({ against }) => against === best.against);
  const stated = best.support === null ? null : statement(best.support);
  const amount = countedAmount(likely);
  if (best.copyOf !== null) return copiedRow(best, best.copyOf, report, names);
  if (amount !== null) return countedWrongly(amount, likely, report, names);
  if (equation !== null && count === 1) {
    return stated === null
      ? { id: 'mismatch-choice-one', args: { equation } }
      : { id: 'mismatch-choice-one-stated', args: { equation, change: changesOf(diagnosis, report, best), ...stated } };
  }
  if (stated !== null) {
    return {
      id: 'mismatch-choice-stated',
      args: { names, count, change: changesOf(diagnosis, report, best), ...stated },
    };
  }
  return likely.length > MOST_FIXES
    ? { id: 'mismatch-choice-wide', args: { names, count, ways: likely.length } }
    : { id: 'mismatch-choice', args: { names, count, change: changesOf(diagnosis, report, best) } };
}

/** Cases that were put under no item, or under two: where the text tells under which, these are named. */
function countedWrongly(amount: Decimal, repairs: readonly Repair[], report: Report, names: MessageArg): Message {
  const missing = amount.units > 0n;
  const args = { names, amount: formatDecimal(missing ? amount : negateDecimal(amount)) };
  const support = repairs[0]?.support ?? null;
  if (support === null) return { id: missing ? 'mismatch-unclassified' : 'mismatch-counted-twice', args };
  const rows = rowsName(
    report,
    repairs.flatMap(({ cells }) => cells[0]?.cell ?? []),
  );
  const id = missing ? 'mismatch-unclassified-stated' : 'mismatch-counted-twice-stated';
  return { id, args: { ...args, rows, ...statement(support) } };
}

/** The group that all rows of some cells are of, or else the rows. */
function rowsName(report: Report, addresses: readonly string[]): MessageArg {
  const rows = addresses.flatMap((address) => cellAt(report, address)?.row ?? []);
  const table = report.tables.find(({ cells }) => cells.has(addresses[0] ?? ''));
  const group = table?.template.groups.find(({ key }) => rows.every((row) => row.group === key));
  return group?.name ?? rows.map((row) => row.name);
}

/** A row that repeats the one beside it, and the figures that the other rows leave for it. */
function copiedRow({ cells }: Repair, copyOf: string, report: Report, names: MessageArg): Message {
  const rowAt = (address: string): MessageArg => cellAt(report, address)?.row.name ?? address;
  const changes = cells.map(
    ({ cell, from, to }): Message => ({
      id: 'change-figure',
      args: { cell: cellAt(report, cell)?.column.name ?? cell, from, to },
    }),
  );
  const row = rowAt(cells[0]?.cell ?? '');
  return { id: 'mismatch-copied-row', args: { row, other: rowAt(copyOf), changes, names } };
}

/** Who states a fact, and in what words. */
function statement({ source, words }: Fact): { readonly source: Message; readonly words: string } {
  return { source: { id: source === 'text' ? 'source-text' : 'source-year-before' }, words };
}

function namesOf(equations: readonly Equation[]): MessageArg {
  const names = equations.slice(0, MOST_NAMES).map(equationName);
  if (equations.length <= MOST_NAMES) return names;
  return { id: 'mismatch-more', args: { names, count: equations.length } };
}

/**
 * The number that every repair adds to (or, negative, takes from) one row and its total alike: cases that were put
 * under no item, or under two. Null where repairs differ in kind.
 */
function countedAmount(repairs: readonly Repair[]): Decimal | null {
  const amounts = repairs.map(({ cells }) => {
    const [a, b] = cells;
    if (a === undefined || b === undefined || cells.length !== 2 || rowOf(a.cell) !== rowOf(b.cell)) return null;
    return compareDecimals(growth(a), growth(b)) === 0 ? growth(a) : null;
  });
  const [first] = amounts;
  if (first === undefined || first === null || amounts.length < 2) return null;
  return amounts.every((each) => each !== null && compareDecimals(each, first) === 0) ? first : null;
}

function rowOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}

/**
 * The edits that make those statements of the running text true that repaired figures, by address, would contradict and the
 * tables do not now; null where a number cannot follow.
 */
export type EditsInText = (figures: ReadonlyMap<string, string>) => readonly TextEdit[] | null;

/**
 * The repairs of a diagnosis in the report as it stands. Where the text repeats a wrong figure a repair changes both; one
 * after which the text would be wrong is not offered.
 */
export function fixesOf(diagnosis: Diagnosis, report: Report, editsInText: EditsInText): readonly Fix[] {
  const { kind } = diagnosis;
  const repairs = likeliest(diagnosis);
  // Which of all rows a case belongs to is not for a menu of rows to suggest.
  if (repairs.length > MOST_FIXES && (countedAmount(repairs) ?? ZERO).units > 0n) return [];
  return repairs.slice(0, MOST_FIXES).flatMap((repair) => {
    const inText = editsInText(new Map(repair.cells.map(({ cell, to }) => [cell, to])));
    const edits = repair.cells.flatMap(({ cell, to }) => {
      const found = cellAt(report, cell);
      const edit = found === null ? null : figureEdit(found, to);
      return edit === null ? [] : [edit];
    });
    if (edits.length !== repair.cells.length || inText === null) return [];
    const [only, ...more] = repair.cells;
    const title: Message =
      only !== undefined && more.length === 0
        ? { id: 'fix-figure', args: { cell: nameAt(report, only.cell), to: only.to } }
        : { id: 'fix-change', args: { changes: changesOf(diagnosis, report, repair) } };
    if (inText.length > 0) {
      const both: Message = { id: 'fix-figure-in-text', args: { change: title } };
      return [{ title: both, applicability: 'choice', edits: [...edits, ...inText] } satisfies Fix];
    }
    return [{ title, applicability: kind === 'wrong-figure' ? 'unique' : 'choice', edits } satisfies Fix];
  });
}

/** The repairs to choose from: those that can be made and that other sources speak against least. */
function likeliest({ repairs }: Diagnosis): readonly Repair[] {
  // Last year's report is out already: what contradicts it is for a person to say, not for a menu to suggest.
  const possible = repairs.filter(({ complete, contradiction }) => complete && contradiction?.source !== 'year-before');
  const least = Math.min(...possible.map(({ against }) => against));
  return possible.filter(({ against }) => against === least);
}

/** By how much a repair raises a cell. */
function growth({ from, to }: Repair['cells'][number]): Decimal {
  return trimDecimal(addDecimals(parseDecimal(to) ?? ZERO, negateDecimal(parseDecimal(from) ?? ZERO)));
}

/** What a repair does, in words: a figure moved from one cell to another is said as a move. */
function changesOf(diagnosis: Diagnosis, report: Report, { cells }: Repair): MessageArg {
  const [a, b] = cells;
  if (a !== undefined && b !== undefined && cells.length === 2) {
    const [source, target] = growth(a).units < 0n ? [a, b] : [b, a];
    if (addDecimals(growth(a), growth(b)).units === 0n && !isTotal(diagnosis, a.cell) && !isTotal(diagnosis, b.cell)) {
      const args = { source: nameAt(report, source.cell), target: nameAt(report, target.cell) };
      return { id: 'change-move', args: { amount: formatDecimal(growth(target)), ...args } };
    }
  }
  return cells.map(
    ({ cell, from, to }): Message => ({ id: 'change-figure', args: { cell: nameAt(report, cell), from, to } }),
  );
}

function isTotal({ equations }: Diagnosis, address: string): boolean {
  return equations.some(({ total }) => total?.address === address);
}

function nameAt(report: Report, address: string): MessageArg {
  const cell = cellAt(report, address);
  return cell === null ? address : cellName(cell);
}
