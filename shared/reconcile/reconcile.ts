import type { Table } from '../model/report.ts';
import type { Equation } from '../template/equations.ts';
import type { TableTemplate } from '../template/schema.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis, Fact } from './diagnosis.ts';
import { forcedValues, type Solution, solve } from './solve.ts';
import { indexOf, type System, systemOf, type Term } from './system.ts';

/** The arithmetic of one table. */
export interface TableReconciliation {
  readonly equations: readonly Equation[];
  /** Those that do not hold, and those that no figures in their unknown cells can satisfy. */
  readonly broken: readonly Equation[];
  readonly diagnoses: readonly Diagnosis[];
  /** The value that the equations force on a cell which is blank, unknown or unreadable, as a decimal string. */
  forced(address: string): string | null;
  /** Whether a cell takes part in any equation. */
  hasEquations(address: string): boolean;
  /** The equations a cell takes part in. */
  equationsOf(address: string): readonly Equation[];
}

/** The arithmetic of all tables of a report, and that of each. */
export interface Reconciliation extends TableReconciliation {
  readonly tables: readonly { readonly template: TableTemplate; readonly arithmetic: TableReconciliation }[];
}

/**
 * Holds the figures of a table against the equations of its form. Cells without a figure are solved for, never taken
 * for zero; equations that cannot hold are explained by the fewest wrong figures. The answer depends on the figures,
 * and, only where something is broken, on `facts`: they are asked for then and not before.
 */
export function reconcileTable(table: Table, facts: () => readonly Fact[]): TableReconciliation {
  const system = systemOf(table);
  const solution = solve(system);
  const diagnoses = diagnose(system, solution, facts);
  return new Arithmetic(system, solution, certainWithZeros(table, system, solution, diagnoses, facts) ?? diagnoses);
}

/** Who leaves so many cells blank leaves the noughts blank. */
const FEWEST_BLANKS = 12;

/**
 * The wrong figures of a table whose noughts were left blank, or written as strokes. What cannot hold with any figures in those
 * cells has no explanation as long as nothing is known of them; where it has one with 0 in all of them, single figures that are
 * certainly wrong, and no blank is among these, that is it. Null where it has none.
 *
 *     12  _  _ | 13    no figures make 12 + ? + ? + ? of the total 13 below
 *      _  _  _ |  _    with 0 in the blanks 13 is wrong, in its row and in its column, and nothing else
 *     12  _  _ | 12
 */
function certainWithZeros(
  table: Table,
  system: System,
  { impossible }: Solution,
  diagnoses: readonly Diagnosis[],
  facts: () => readonly Fact[],
): readonly Diagnosis[] | null {
  if (impossible.length === 0 || diagnoses.every(({ kind }) => kind !== 'unexplained')) return null;
  const kindOf = (cell: number): string => {
    return table.cells.get(system.structure.addresses[cell] as string)?.figure.kind ?? 'unknown';
  };
  const lacking = system.figures.flatMap((figure, cell) => (Number.isNaN(figure) ? [kindOf(cell)] : []));
  if (lacking.length < FEWEST_BLANKS || !lacking.every((kind) => kind === 'blank' || kind === 'placeholder'))
    return null;
  const figures = system.figures.map((figure) => (Number.isNaN(figure) ? 0 : figure));
  const filled: System = { ...system, figures, hasUnknowns: false };
  const found = diagnose(filled, solve(filled), facts);
  const isCertain = ({ kind, suspect }: Diagnosis): boolean =>
    kind === 'wrong-figure' && kindOf(indexOf(system, suspect)) === 'figure';
  return found.every(isCertain) ? found : null;
}

class Arithmetic implements TableReconciliation {
  readonly diagnoses: readonly Diagnosis[];
  readonly #system: System;
  readonly #solution: Solution;
  #forced: ReadonlyMap<number, string> | null = null;

  constructor(system: System, solution: Solution, diagnoses: readonly Diagnosis[]) {
    this.diagnoses = diagnoses;
    this.#system = system;
    this.#solution = solution;
  }

  get equations(): readonly Equation[] {
    return this.#system.structure.equations;
  }

  get broken(): readonly Equation[] {
    const named = new Set(this.diagnoses.flatMap(({ equations }) => equations));
    return this.equations.filter((equation) => named.has(equation));
  }

  forced(address: string): string | null {
    this.#forced ??= forcedValues(this.#system, this.#solution);
    return this.#forced.get(indexOf(this.#system, address)) ?? null;
  }

  hasEquations(address: string): boolean {
    return this.#termsOf(address).length > 0;
  }

  equationsOf(address: string): readonly Equation[] {
    return this.#termsOf(address).map(({ equation }) => this.equations[equation] as Equation);
  }

  #termsOf(address: string): readonly Term[] {
    return this.#system.structure.incidence[indexOf(this.#system, address)] ?? [];
  }
}

/** The arithmetic of a report from that of its tables. */
export function together(tables: Reconciliation['tables']): Reconciliation {
  return new ReportArithmetic(tables);
}

class ReportArithmetic implements Reconciliation {
  readonly tables: Reconciliation['tables'];
  readonly diagnoses: readonly Diagnosis[];

  constructor(tables: Reconciliation['tables']) {
    this.tables = tables;
    this.diagnoses = tables.flatMap(({ arithmetic }) => arithmetic.diagnoses);
  }

  get equations(): readonly Equation[] {
    return this.tables.flatMap(({ arithmetic }) => arithmetic.equations);
  }

  get broken(): readonly Equation[] {
    return this.tables.flatMap(({ arithmetic }) => arithmetic.broken);
  }

  forced(address: string): string | null {
    return this.#of(address)?.forced(address) ?? null;
  }

  hasEquations(address: string): boolean {
    return this.#of(address) !== undefined;
  }

  equationsOf(address: string): readonly Equation[] {
    return this.#of(address)?.equationsOf(address) ?? [];
  }

  #of(address: string): TableReconciliation | undefined {
    return this.tables.find(({ arithmetic }) => arithmetic.hasEquations(address))?.arithmetic;
  }
}
