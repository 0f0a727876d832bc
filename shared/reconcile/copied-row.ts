import type { Change } from './repairs.ts';
import type { System } from './system.ts';

/**
 * A cell of the row beside the changed one with which that agrees in every cell; null where changes are not of one row,
 * or its figures are all 0, or no row beside it has the same.
 */
export function copyOf(system: System, changes: readonly Change[]): string | null {
  const { row, addresses, derived } = system.structure;
  const [first, ...more] = changes;
  if (first === undefined || more.length === 0) return null;
  // A figure that is one column off is more likely than a row of few figures that happens to need no other total.
  if (more.length === 1 && !changes.some(({ cell }) => derived[cell])) return null;
  const own = row[first.cell] as number;
  if (more.some(({ cell }) => row[cell] !== own)) return null;
  const beside = [own - 1, own + 1].find((other) => isSame(system, own, other));
  return beside === undefined ? null : (addresses[row.indexOf(beside)] as string);
}

/** True if two rows have the same figures, and not 0 alone. */
function isSame({ figures, structure: { row, column } }: System, one: number, other: number): boolean {
  const cells = cellsOf(row, one);
  const others = new Map(cellsOf(row, other).map((cell) => [column[cell], figures[cell]]));
  return (
    others.size === cells.length &&
    cells.every((cell) => figures[cell] === others.get(column[cell])) &&
    cells.some((cell) => figures[cell] !== 0)
  );
}

function cellsOf(row: readonly number[], wanted: number): readonly number[] {
  return row.flatMap((each, cell) => (each === wanted ? [cell] : []));
}
