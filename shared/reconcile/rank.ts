import { copyOf } from './copied-row.ts';
import type { Evidence } from './evidence.ts';
import type { Change } from './repairs.ts';
import type { System } from './system.ts';

/**
 * Puts the likelier slip first: what facts speak for; a row that was copied over; a figure typed into the neighbouring
 * row or column, or a row left at 0; a figure moved or entered as a whole; a total rather than what it adds up; cells
 * close together; the form's order.
 */
export function ranked(
  system: System,
  evidence: Evidence,
  repairs: readonly (readonly Change[])[],
): (readonly Change[])[] {
  const copies = copiesAmong(system, evidence, repairs);
  const keyed = repairs.map((changes) => ({ changes, key: rankOf(system, evidence, changes, copies) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < a.key.length; i++) {
      const difference = (a.key[i] as number) - (b.key[i] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return keyed.map(({ changes }) => changes);
}

/**
 * The repairs of a row that agrees with the one beside it in every cell. Where there are several such pairs of rows (two
 * rows of a single case each are nothing unusual), none of them is likely to have been copied.
 */
export function copiesAmong(
  system: System,
  evidence: Evidence,
  repairs: readonly (readonly Change[])[],
): ReadonlySet<readonly Change[]> {
  const least = Math.min(...repairs.map((changes) => evidence.of(changes).against));
  const copies = repairs.filter(
    (changes) => evidence.of(changes).against === least && copyOf(system, changes) !== null,
  );
  const { row } = system.structure;
  const rows = new Set(copies.map(([change]) => row[(change as Change).cell] as number));
  return rows.size > 2 || Math.max(...rows) - Math.min(...rows) > 1 ? new Set() : new Set(copies);
}

function rankOf(
  system: System,
  evidence: Evidence,
  changes: readonly Change[],
  copies: ReadonlySet<readonly Change[]>,
): number[] {
  const { against, agreeing } = evidence.of(changes);
  const { derived, row, column } = system.structure;
  const forgotten = changes.length > 2 && changes.every(({ cell }) => system.figures[cell] === 0);
  const whole = changes.length > 1 && changes.some((change) => emptied(system, change));
  const [first, second] = changes;
  const distance =
    first === undefined || second === undefined
      ? 0
      : Math.abs((row[first.cell] as number) - (row[second.cell] as number)) +
        Math.abs((column[first.cell] as number) - (column[second.cell] as number));
  const copied = copies.has(changes);
  return [
    against,
    -agreeing,
    // Rows are filled in from above: of two that agree the lower one is the copy.
    copied ? -(row[(first as Change).cell] as number) : 1,
    forgotten || isSlipToNeighbour(system, changes) ? 0 : whole ? 1 : 2,
    -changes.filter(({ cell }) => derived[cell]).length,
    distance,
    ...changes.map(({ cell }) => cell),
  ];
}

/** True for two neighbouring cells of a row or a column whose figures changed places, or one typed over the other. */
export function isSlipToNeighbour(system: System, changes: readonly Change[]): boolean {
  const [a, b] = changes;
  if (a === undefined || b === undefined || changes.length !== 2) return false;
  const { row, column } = system.structure;
  const apart =
    Math.abs((row[a.cell] as number) - (row[b.cell] as number)) +
    Math.abs((column[a.cell] as number) - (column[b.cell] as number));
  return apart === 1 && (slipped(system, a, b) || slipped(system, b, a));
}

/** True if what stands in `to` belongs into `from`, and `from` holds nothing or what belongs into `to`. */
function slipped(system: System, from: Change, to: Change): boolean {
  const fromFigure = system.figures[from.cell] as number;
  const toFigure = system.figures[to.cell] as number;
  return fromFigure + from.by === toFigure && (fromFigure === 0 || fromFigure === toFigure + to.by);
}

function emptied(system: System, { cell, by }: Change): boolean {
  return (system.figures[cell] as number) + by === 0;
}
