import { addressOf, type CellTemplate, columnsOf } from './registry.ts';
import type { Constraint, RowTemplate, TableTemplate } from './schema.ts';

/** An equation between cells of the form, Σ sign·value = 0: the same for every report. */
export interface Equation {
  /** Its public name: `row-total:granted`. */
  readonly name: string;
  readonly constraint: Constraint;
  readonly terms: readonly { readonly cell: CellTemplate; readonly sign: 1 | -1 }[];
  /** The cell that the others add up to; null for a balance. */
  readonly total: CellTemplate | null;
}

/** The cells of a table that take part in its arithmetic, and the equations between them. */
export interface TableEquations {
  readonly cells: readonly CellTemplate[];
  readonly equations: readonly Equation[];
}

/**
 * The equations of a table of the form. `alternatives` are the rows of an older division (`replaces`) that a report
 * has: each stands in the sums, once, for the rows that it replaces.
 */
export function equationsOf(table: TableTemplate, alternatives: readonly RowTemplate[] = []): TableEquations {
  const standIn = new Map(alternatives.flatMap((row) => (row.replaces ?? []).map((key) => [key, row.key] as const)));
  const rows = table.rows.filter((row) => (row.replaces === null ? !standIn.has(row.key) : alternatives.includes(row)));
  const byAddress = new Map(
    rows.flatMap((row) =>
      columnsOf(table, row).map((column): [string, CellTemplate] => {
        const address = addressOf(table, row, column);
        return [address, { address, row, column }];
      }),
    ),
  );
  /** The cells of some rows in a column, each row once also where it stands for several. */
  const cellsAt = (keys: readonly string[], column: string): CellTemplate[] => {
    const standing = new Set(keys.map((key) => standIn.get(key) ?? key));
    return [...standing].flatMap((row) => byAddress.get(`${table.key}/${row}/${column}`) ?? []);
  };

  const equations: Equation[] = [];
  const add = (
    about: string,
    constraint: Constraint,
    plus: readonly CellTemplate[],
    minus: readonly CellTemplate[],
  ): void => {
    const [total] = minus;
    if (plus.length === 0 || total === undefined) return;
    equations.push({
      name: `${constraint.id}:${about}`,
      constraint,
      terms: [
        ...plus.map((cell) => ({ cell, sign: 1 as const })),
        ...minus.map((cell) => ({ cell, sign: -1 as const })),
      ],
      total: constraint.kind === 'column-balance' ? null : total,
    });
  };
  for (const constraint of table.constraints) {
    if (constraint.kind === 'row-sum') {
      const parts = table.columns.filter(({ key }) => key !== constraint.total);
      for (const { key } of rows) {
        const plus = parts.flatMap((column) => cellsAt([key], column.key));
        add(key, constraint, plus, cellsAt([key], constraint.total));
      }
      continue;
    }
    const [left, right] =
      constraint.kind === 'column-sum' ? [constraint.parts, [constraint.total]] : [constraint.left, constraint.right];
    for (const { key } of table.columns) add(key, constraint, cellsAt(left, key), cellsAt(right, key));
  }
  return { cells: [...byAddress.values()], equations };
}
