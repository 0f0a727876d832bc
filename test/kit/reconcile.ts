import type { Report } from '../../shared/model/report.ts';
import type { Fact } from '../../shared/reconcile/diagnosis.ts';
import { type Reconciliation, reconcileTable, together } from '../../shared/reconcile/reconcile.ts';

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
