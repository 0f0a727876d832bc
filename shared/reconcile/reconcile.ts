import type { Cell } from '../model/report.ts';
import type { Candidate } from '../rules/finding.ts';
import type { Constraint } from '../template/schema.ts';

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
  /** Repairs, best first; each makes every equation named here hold. */
  readonly candidates: readonly Candidate[];
  /** Where to look first. */
  readonly suspect: Cell;
}

export interface Reconciliation {
  readonly equations: readonly Equation[];
  readonly broken: readonly Equation[];
  readonly diagnoses: readonly Diagnosis[];
  /** The value that the equations force on a cell which is blank, unknown or unreadable, as a decimal string. */
  forced(address: string): string | null;
  /** The equations a cell takes part in. */
  equationsOf(address: string): readonly Equation[];
}
