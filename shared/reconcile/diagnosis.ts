import type { Equation } from '../template/equations.ts';
import type { Statement } from './statement.ts';

/** What another source than the table says about its cells. */
export interface Fact extends Statement {
  /** The running text of this report, or the report on the year before, whose figures are settled. */
  readonly source: 'text' | 'year-before';
  /** The words that state it. With the cells they are the key by which the place is found again. */
  readonly words: string;
  /**
   * How far it goes. `settles`: it means one cell and leaves no doubt, so that it speaks against a repair which the
   * arithmetic alone takes for certain. `chooses`: it chooses among several repairs. `agrees`: it may be about other
   * cases than the table's, so that it speaks only for what it agrees with.
   */
  readonly weight: 'settles' | 'chooses' | 'agrees';
}

/** New figures for one or more cells. */
export interface Repair {
  readonly cells: readonly { readonly cell: string; readonly from: string; readonly to: string }[];
  /** The first fact that speaks for the repair, and the first that settles a cell otherwise. */
  readonly support: Fact | null;
  readonly contradiction: Fact | null;
  /** So many more facts are contradicted after the repair than before; negative where it makes some of them true. */
  readonly against: number;
  /** A cell of the row beside it with which the repaired row agrees in every cell, as if copied; null for any other repair. */
  readonly copyOf: string | null;
  /** False if an equation of the diagnosis is still broken afterwards: what follows is for a person to say. */
  readonly complete: boolean;
}

/** Broken equations of a table that have one explanation, or none: cells by address, no places in a text. */
export interface Diagnosis {
  /**
   * `wrong-figure`: one cell is certainly wrong, and its figure known. `choice`: one or more repairs, of which a person
   * has to take one. `unexplained`: no small repair is known.
   */
  readonly kind: 'wrong-figure' | 'choice' | 'unexplained';
  readonly equations: readonly Equation[];
  /** Best first. */
  readonly repairs: readonly Repair[];
  /** What speaks against the only repair that the arithmetic knows. */
  readonly contradiction: Fact | null;
  /** The address of the cell to look at first. */
  readonly suspect: string;
  /**
   * Of a `wrong-figure`: other cells that are certainly wrong as well and share an equation with this one, so that all
   * equations hold only once each has its own repair. Each has a diagnosis of its own.
   */
  readonly alongWith: readonly string[];
}
