import type { RuleFinding } from '../findings/finding.ts';
import type { Table } from '../model/report.ts';
import type { Fact } from '../reconcile/diagnosis.ts';
import { reconcileTable, type TableReconciliation } from '../reconcile/reconcile.ts';
import { settleMisalignedRows } from '../reconcile/settle-misaligned-rows.ts';
import { Kept } from '../text/kept.ts';

/** What rules found in a table, and what each of those of scope `table-in-report` that are about it took from it. */
export interface FoundInTable {
  readonly findings: readonly RuleFinding[];
  /** By the rule's number; of those alone that took something. */
  readonly taken: readonly { readonly rule: number; readonly value: unknown }[];
}

/**
 * A table without its position, with its arithmetic and what rules found in it. While none of its lines is touched it
 * stays the same object, wherever the table moves to.
 */
export class TableNode {
  /** The table as its lines alone show it, and with misaligned rows settled by its equations. */
  readonly read: Table;
  readonly table: Table;
  /** By the table's arithmetic and then by what else a rule may look at. */
  readonly found = new Kept<TableReconciliation, Kept<object, FoundInTable>>();
  readonly foundInText = new Kept<object, readonly RuleFinding[]>();
  #facts: readonly Fact[] | null = null;
  #arithmetic: TableReconciliation | null = null;

  constructor(read: Table) {
    this.read = read;
    this.table = settleMisalignedRows(read);
  }

  /** The arithmetic of the table. `facts` are asked for only where an equation is broken: they help to choose among repairs. */
  arithmetic(facts: () => readonly Fact[]): TableReconciliation {
    if (this.#arithmetic !== null && (this.#facts === null || sameFacts(this.#facts, facts()))) return this.#arithmetic;
    this.#facts = null;
    this.#arithmetic = reconcileTable(this.table, () => {
      this.#facts = facts();
      return this.#facts;
    });
    return this.#arithmetic;
  }
}

function sameFacts(a: readonly Fact[], b: readonly Fact[]): boolean {
  return (
    a.length === b.length &&
    a.every((fact, i) => {
      const other = b[i] as Fact;
      // The facts of a part of the running text that stayed the same are the same objects.
      if (other === fact) return true;
      if (other.words !== fact.words || other.value !== fact.value || other.source !== fact.source) return false;
      // So are the readings of a passage that stayed the same.
      return other.readings === fact.readings || JSON.stringify(other) === JSON.stringify(fact);
    })
  );
}
