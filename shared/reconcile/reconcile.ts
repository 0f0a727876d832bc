import type { Candidate } from '../findings/finding.ts';
import type { Cell, Report, Table } from '../model/report.ts';
import type { Constraint } from '../template/schema.ts';
import type { Span } from '../text/span.ts';
import { reconcileTable, type TableReconciliation } from './diagnose.ts';
import { equationsOf } from './system.ts';

/** One equation over cells: Σ sign·value = 0. */
export interface Equation {
  /** `row-total:granted` */
  readonly name: string;
  readonly constraint: Constraint;
  readonly terms: readonly { readonly cell: Cell; readonly sign: 1 | -1 }[];
  /** The cell that the others add up to; null for a balance. */
  readonly total: Cell | null;
}

/** Broken equations that have one explanation, or none. */
export interface Diagnosis {
  readonly kind: 'wrong-figure' | 'choice' | 'unexplained';
  readonly equations: readonly Equation[];
  /**
   * Repairs, best first; each makes every equation named here hold. The one exception is a repair that an outside
   * fact asks for against the arithmetic: it keeps the stated figure, and what follows from it is for a person to say.
   */
  readonly candidates: readonly Candidate[];
  /** What speaks against the only repair that the arithmetic knows. */
  readonly contradiction: Fact | null;
  /** Where to look first. */
  readonly suspect: Cell;
}

/** What another source says about a cell: the prose, last year's report. */
export interface Fact {
  readonly cell: string;
  /** A decimal string, as in `Figure`. */
  readonly value: string;
  /** Says where the fact stands, in the words of a reader; becomes a candidate's `evidence`. */
  readonly description: string;
  /** Where it is stated, if in this text. */
  readonly span?: Span;
}

export interface Reconciliation {
  /** Each table of the report with its own arithmetic. */
  readonly tables: readonly { readonly table: Table; readonly arithmetic: TableReconciliation }[];
  readonly equations: readonly Equation[];
  readonly broken: readonly Equation[];
  readonly diagnoses: readonly Diagnosis[];
  /** The value that the equations force on a cell which is blank, unknown or unreadable, as a decimal string. */
  forced(address: string): string | null;
  /** The equations a cell takes part in. */
  equationsOf(address: string): readonly Equation[];
}

/** Tables whose equations all hold: nothing from outside changes what is said of them. */
const sound = new WeakMap<Table, TableReconciliation>();

function reconciled(table: Table, facts: () => readonly Fact[]): TableReconciliation {
  const known = sound.get(table);
  if (known !== undefined) return known;
  const made = reconcileTable(table, facts);
  if (made.broken.length === 0) sound.set(table, made);
  return made;
}

/**
 * Holds the figures of a report against the equations of its form. Cells without a figure are solved for, never
 * taken for zero; equations that cannot hold are explained by the fewest wrong figures. `facts` are asked for only
 * where something is broken.
 */
export function reconcile(report: Report, facts: () => readonly Fact[] = () => []): Reconciliation {
  const parts = report.tables.map((table) => reconciled(table, facts));
  const systemOf = (address: string): TableReconciliation | undefined =>
    parts.find((part) => part.system.indexOf(address) !== -1);
  return {
    tables: report.tables.map((table, i) => ({ table, arithmetic: parts[i] as TableReconciliation })),
    equations: parts.flatMap((part) => part.system.equations),
    broken: parts.flatMap((part) => part.broken),
    diagnoses: parts.flatMap((part) => part.diagnoses),
    forced: (address) => systemOf(address)?.forced(address) ?? null,
    equationsOf: (address) => {
      const system = systemOf(address)?.system;
      return system === undefined ? [] : equationsOf(system, address);
    },
  };
}
