import type { Cell, Table } from '../model/report.ts';
import { forcedValues, type Solution, solve } from '../reconcile/solve.ts';
import { indexOf, type System, systemOf } from '../reconcile/system.ts';
import type { TextEdit } from '../text/span.ts';
import { isPlain } from './lines.ts';

/** What "fill the rest with 0" writes into a table. */
export interface ZeroFilling {
  /** In order of position; empty where there is no cell that may be 0. */
  readonly edits: readonly TextEdit[];
  /** How many open cells it leaves to a person. */
  readonly left: number;
}

/**
 * Fills the open cells of a table: with 0 where the equations leave a cell free, and totals and row 四 with what follows
 * then. Where the figures already there need more than zeros, every cell that could take the difference stays open:
 *
 *     received 1, carried in 0, no result yet    the whole column of results stays open
 *     received 1, granted 1                      the other results and row 四 become 0
 *
 * Row 二 is what last year's report says and is never filled, nor is a count beside which last year's stands
 * (〔待填：上年7〕).
 */
export function fillWithZeros(text: string, table: Table): ZeroFilling {
  const system = systemOf(table);
  const open = [...table.cells.values()].filter((cell) => isOpen(text, cell));
  const zeros = new Set(
    open
      .filter((cell) => mayBeZero(cell, table))
      .map(({ address }) => indexOf(system, address))
      .filter((cell) => cell >= 0 && !system.structure.derived[cell]),
  );
  let solution = solve(system, withZeros(system, zeros));
  for (let blamed = blamedFor(system, solution, zeros); blamed.size > 0; ) {
    for (const cell of blamed) zeros.delete(cell);
    solution = solve(system, withZeros(system, zeros));
    blamed = blamedFor(system, solution, zeros);
  }
  if (zeros.size === 0) return { edits: [], left: open.length };
  const forced = forcedValues(system, solution);
  const edits = open.flatMap((cell): TextEdit[] => {
    const index = indexOf(system, cell.address);
    const value = zeros.has(index) ? '0' : isOfLastYear(cell) ? undefined : forced.get(index);
    return value === undefined || cell.span === null ? [] : [{ span: cell.span, newText: value }];
  });
  edits.sort((a, b) => a.span.start - b.span.start);
  return { edits, left: open.length - edits.length };
}

/** A cell that is empty or says 〔待填〕, in which no markup stands. */
function isOpen(text: string, { figure, span }: Cell): boolean {
  return (figure.kind === 'todo' || figure.kind === 'blank') && span !== null && isPlain(text, span);
}

function isOfLastYear({ row, text }: Cell): boolean {
  return row.role === 'carried-in' || /[1-9]/.test(text ?? '');
}

function mayBeZero(cell: Cell, { cells }: Table): boolean {
  if (isOfLastYear(cell)) return false;
  // What is carried over follows from what was carried in: while that is not known, it may be anything.
  if (cell.row.role !== 'carried-over') return true;
  return [...cells.values()].every(
    ({ row, column, figure }) => row.role !== 'carried-in' || column !== cell.column || figure.kind === 'figure',
  );
}

function withZeros({ figures }: System, zeros: ReadonlySet<number>): readonly number[] {
  return figures.map((figure, cell) => (zeros.has(cell) ? 0 : figure));
}

/**
 * The zeros without which the equations might hold, empty where they hold or no zero is to blame: of each equation that
 * does not hold those in it, and those that its solved cells rest on. The smallest such set is the answer: a column that
 * does not add up is to blame for the column of totals too.
 */
function blamedFor(system: System, solution: Solution, zeros: ReadonlySet<number>): ReadonlySet<number> {
  const definedBy = new Map(solution.solved.map(({ cell, equation }) => [cell, equation]));
  const broken = new Set(solution.impossible);
  solution.residuals.forEach((residual, equation) => {
    if (residual !== 0) broken.add(equation);
  });
  let smallest: ReadonlySet<number> = new Set();
  for (const equation of broken) {
    const blamed = zerosBehind(equation, system, definedBy, zeros);
    if (blamed.size > 0 && (smallest.size === 0 || blamed.size < smallest.size)) smallest = blamed;
  }
  return smallest;
}

function zerosBehind(
  equation: number,
  { structure: { terms } }: System,
  definedBy: ReadonlyMap<number, number>,
  zeros: ReadonlySet<number>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const seen = new Set([equation]);
  // A set is walked through in the order of insertion, with what is added on the way.
  for (const each of seen) {
    for (const { cell } of terms[each] ?? []) {
      if (zeros.has(cell)) found.add(cell);
      const source = definedBy.get(cell);
      if (source !== undefined) seen.add(source);
    }
  }
  return found;
}
