import type { Change } from './repairs.ts';
import { figureText, type System, type Term } from './system.ts';

/**
 * True if `written` is a common typing mistake for `right`: one more or less, a digit left out, one typed twice, a zero
 * too many, two neighbouring digits in the wrong order. Both are written in plain digits.
 */
export function isTypingSlip(right: string, written: string): boolean {
  if (Math.abs(Number(right) - Number(written)) === 1) return true;
  if (written.length === right.length) return swapsNeighbours(right, written);
  if (written.length === right.length - 1) return removals(right).some(({ left }) => left === written);
  return (
    written.length === right.length + 1 &&
    removals(written).some(
      ({ left, digit, next }) => left === right && (digit === next || (digit === '0' && next === '')),
    )
  );
}

function swapsNeighbours(a: string, b: string): boolean {
  const at = [...a].findIndex((digit, i) => digit !== b[i]);
  return at >= 0 && a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}

/** What is left of a number without each of its digits, with that digit and the one behind it. */
function removals(number: string): readonly { left: string; digit: string; next: string }[] {
  return [...number].map((digit, i) => ({
    left: number.slice(0, i) + number.slice(i + 1),
    digit,
    next: number.charAt(i + 1),
  }));
}

/**
 * Of figures that explain a table together, those that are not certain, although nothing else explains it by as few:
 * three common typing mistakes leave the same equations broken by as much.
 *
 *     88 … 423      88 should be 887 and 0 in the other corner 1;
 *      …             or 88 should be 888, and the two figures in the other corners of the rectangle are 1 too many
 *      1 …   0
 */
export function notCertain(system: System, changes: readonly Change[]): ReadonlySet<Change> {
  const doubtful = new Set<Change>();
  for (const one of changes) {
    for (const other of changes) {
      if (other !== one && isAlsoThree(system, one, other)) doubtful.add(one).add(other);
    }
  }
  return doubtful;
}

/** True if another slip in `other` explains, with two in figures that are wrong by as much as `one`, what the two do. */
function isAlsoThree(system: System, one: Change, other: Change): boolean {
  const steps = [one.by, -one.by];
  const isSlip = ({ cell, by }: Change): boolean => {
    const written = system.figures[cell] as number;
    const right = written + by;
    return right >= 0 && isTypingSlip(figureText(system, right), figureText(system, written));
  };
  return steps.some((step) => {
    if (!isSlip({ cell: other.cell, by: other.by + step })) return false;
    const wanted = traceOf(system, [one, { cell: other.cell, by: -step }]);
    return cornersOf(system, one.cell, other.cell).some(([a, b]) =>
      steps.some((x) =>
        steps.some((y) => {
          const pair = [
            { cell: a, by: x },
            { cell: b, by: y },
          ];
          return pair.every(isSlip) && wanted === traceOf(system, pair);
        }),
      ),
    );
  });
}

/**
 * The two other corners of the rectangles that have these cells as corners: one rectangle, or where the cells stand in one
 * row or column, one for each row or column beside it. −1 for a corner at which no equation has a cell.
 */
function cornersOf(
  { structure: { row, column } }: System,
  a: number,
  b: number,
): readonly (readonly [number, number])[] {
  const at = (r: number | undefined, c: number | undefined): number =>
    row.findIndex((each, cell) => each === r && column[cell] === c);
  if (row[a] !== row[b] && column[a] !== column[b]) return [[at(row[a], column[b]), at(row[b], column[a])]];
  const sameRow = row[a] === row[b];
  return row.flatMap((_, cell): (readonly [number, number])[] => {
    const isBeside = cell !== a && (sameRow ? column[cell] === column[a] : row[cell] === row[a]);
    if (!isBeside) return [];
    return [[cell, sameRow ? at(row[cell], column[b]) : at(row[b], column[cell])]];
  });
}

/** What changes do to the equations: which they move, and by how much. */
function traceOf({ structure: { incidence } }: System, changes: readonly Change[]): string {
  const moved = new Map<number, number>();
  for (const { cell, by } of changes) {
    for (const { equation, sign } of incidence[cell] as readonly Term[]) {
      moved.set(equation, (moved.get(equation) ?? 0) + sign * by);
    }
  }
  return [...moved]
    .filter(([, by]) => by !== 0)
    .sort(([a], [b]) => a - b)
    .join(' ');
}
