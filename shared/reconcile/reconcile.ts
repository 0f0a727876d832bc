import type { Report, Table } from '../model/report.ts';
import type { Equation } from '../template/equations.ts';
import type { TableTemplate } from '../template/schema.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnosis, Fact } from './diagnosis.ts';
import { forcedValues, solve } from './solve.ts';
import { indexOf, systemOf } from './system.ts';

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
  const { equations, incidence } = system.structure;
  const solution = solve(system);
  const diagnoses = diagnose(system, solution, facts);
  const named = new Set(diagnoses.flatMap((diagnosis) => diagnosis.equations));
  let forced: ReadonlyMap<number, string> | undefined;
  return {
    equations,
    broken: named.size === 0 ? [] : equations.filter((equation) => named.has(equation)),
    diagnoses,
    forced: (address) => {
      forced ??= forcedValues(system, solution);
      return forced.get(indexOf(system, address)) ?? null;
    },
    hasEquations: (address) => {
      const at = indexOf(system, address);
      return at >= 0 && (incidence[at] ?? []).length > 0;
    },
    equationsOf: (address) =>
      (incidence[indexOf(system, address)] ?? []).map(({ equation }) => equations[equation] as Equation),
  };
}

/** The arithmetic of all tables of a report. `facts` are asked for once, and only where something is broken. */
export function reconcile(report: Report, facts: () => readonly Fact[] = () => []): Reconciliation {
  let known: readonly Fact[] | undefined;
  const once = (): readonly Fact[] => {
    known ??= facts();
    return known;
  };
  return together(
    report.tables.map((table) => ({ template: table.template, arithmetic: reconcileTable(table, once) })),
  );
}

/** The arithmetic of a report from that of its tables. */
export function together(tables: Reconciliation['tables']): Reconciliation {
  return new OfTables(tables);
}

/** Few of its lists are asked for after most edits. */
class OfTables implements Reconciliation {
  readonly tables: Reconciliation['tables'];
  #diagnoses: readonly Diagnosis[] | null = null;

  constructor(tables: Reconciliation['tables']) {
    this.tables = tables;
  }

  get equations(): readonly Equation[] {
    return this.tables.flatMap(({ arithmetic }) => arithmetic.equations);
  }

  get broken(): readonly Equation[] {
    return this.tables.flatMap(({ arithmetic }) => arithmetic.broken);
  }

  get diagnoses(): readonly Diagnosis[] {
    this.#diagnoses ??= this.tables.flatMap(({ arithmetic }) => arithmetic.diagnoses);
    return this.#diagnoses;
  }

  // Functions that may be handed on, as those of one table.
  readonly forced: Reconciliation['forced'] = (address) => this.#of(address)?.forced(address) ?? null;
  readonly hasEquations: Reconciliation['hasEquations'] = (address) => this.#of(address) !== undefined;
  readonly equationsOf: Reconciliation['equationsOf'] = (address) => this.#of(address)?.equationsOf(address) ?? [];

  #of(address: string): TableReconciliation | undefined {
    return this.tables.find(({ arithmetic }) => arithmetic.hasEquations(address))?.arithmetic;
  }
}
