import type { Fact, Repair } from './diagnosis.ts';
import type { Change } from './repairs.ts';
import { figureOf, type System } from './system.ts';

/** The first fact that the cells agree with after a repair, and the first that they contradict. */
export function evidenceOn(
  system: System,
  facts: readonly Fact[],
  changes: readonly Change[],
): Pick<Repair, 'support' | 'contradiction'> {
  let support: Fact | null = null;
  let contradiction: Fact | null = null;
  for (const { cell, by } of changes) {
    for (const fact of facts) {
      if (fact.cell !== system.structure.addresses[cell]) continue;
      if (figureOf(system, fact.value) === (system.figures[cell] as number) + by) support ??= fact;
      else contradiction ??= fact;
    }
  }
  return { support, contradiction };
}

/**
 * Puts the likelier slip first: what a fact supports; a figure typed into the neighbouring row or column, or a row
 * left at 0; a figure moved or entered as a whole; a total rather than what it adds up; cells close together; the form's order.
 */
export function ranked(
  system: System,
  facts: readonly Fact[],
  repairs: readonly (readonly Change[])[],
): (readonly Change[])[] {
  const keyed = repairs.map((changes) => ({ changes, key: rankOf(system, facts, changes) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < a.key.length; i++) {
      const difference = (a.key[i] as number) - (b.key[i] as number);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return keyed.map(({ changes }) => changes);
}

function rankOf(system: System, facts: readonly Fact[], changes: readonly Change[]): number[] {
  const { support, contradiction } = evidenceOn(system, facts, changes);
  const { derived, row, column } = system.structure;
  const forgotten = changes.length > 2 && changes.every(({ cell }) => system.figures[cell] === 0);
  const whole = changes.length > 1 && changes.some((change) => emptied(system, change));
  const [first, second] = changes;
  const distance =
    first === undefined || second === undefined
      ? 0
      : Math.abs((row[first.cell] as number) - (row[second.cell] as number)) +
        Math.abs((column[first.cell] as number) - (column[second.cell] as number));
  return [
    contradiction !== null ? 1 : support === null ? 0 : -1,
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
