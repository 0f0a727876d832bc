import type { Rule } from './marks.ts';

/** A cell as its borders draw it: from which row and column of the grid to which, both included. */
export interface GridCell {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A table as its lines draw it. */
export interface RuledGrid {
  /** Where the columns begin, and where the last one ends; likewise of the rows. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By row, then by column of the upper left corner. */
  readonly cells: readonly GridCell[];
}

/** Lines closer than this are one: borders are drawn twice, or with a gap between cells. */
const SAME = 3;

/** The gaps of a dashed line are smaller than this. */
const DASH = 7;

/** The part of a cell's side that has to be drawn for the cell to end there. */
const DRAWN = 0.6;

/** A table beyond this is no table of a report, but a drawing. */
const MAX_LINES = 300;

/** The tables of a page, from the lines that are drawn on it: lines that meet belong together. */
export function gridsOf(rules: readonly Rule[]): readonly RuledGrid[] {
  const lines = [...joined(rules, true), ...joined(rules, false)];
  const grids = groups(lines).flatMap((group) => gridOf(group) ?? []);
  // A frame around a table only adorns it.
  return grids
    .filter((grid) => !grids.some((inner) => inner !== grid && encloses(grid, inner)))
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** The lines of one direction, those on one height with no gap between them made one. */
function joined(rules: readonly Rule[], isHorizontal: boolean): readonly Rule[] {
  const lines: Rule[] = [];
  for (const level of levels(
    rules.filter((rule) => rule.isHorizontal === isHorizontal),
    ({ at }) => at,
  )) {
    const first = lines.length;
    for (const rule of [...level].sort((a, b) => a.from - b.from)) {
      const last = lines.length > first ? lines.at(-1) : undefined;
      if (last === undefined || rule.from > last.to + DASH) lines.push(rule);
      else lines[lines.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    }
  }
  return lines.filter(({ from, to }) => to - from > SAME);
}

/** Things in order of a measure, cut where the next is farther away than lines of one border are. */
function levels<T>(things: readonly T[], measure: (thing: T) => number): readonly (readonly T[])[] {
  const all: T[][] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const thing of [...things].sort((a, b) => measure(a) - measure(b))) {
    const level = all.at(-1);
    if (level === undefined || measure(thing) > first + SAME) {
      all.push([thing]);
      first = measure(thing);
    } else level.push(thing);
  }
  return all;
}

/** Lines that meet, directly or through others. */
function groups(lines: readonly Rule[]): readonly (readonly Rule[])[] {
  const parent = lines.map((_, i) => i);
  const across = lines.flatMap((line, i) => (line.isHorizontal ? [{ line, i }] : []));
  const down = lines.flatMap((line, i) => (line.isHorizontal ? [] : [{ line, i }]));
  for (const a of across) {
    for (const b of down) if (meet(a.line, b.line)) parent[rootOf(parent, a.i)] = rootOf(parent, b.i);
  }
  const byRoot = new Map<number, Rule[]>();
  for (const [i, line] of lines.entries()) {
    const root = rootOf(parent, i);
    const group = byRoot.get(root);
    if (group === undefined) byRoot.set(root, [line]);
    else group.push(line);
  }
  return [...byRoot.values()];
}

function rootOf(parent: number[], i: number): number {
  let root = i;
  while (parent[root] !== root) root = parent[root] ?? root;
  // Shortens the way for the next question.
  for (let at = i; at !== root; ) {
    const next = parent[at] ?? root;
    parent[at] = root;
    at = next;
  }
  return root;
}

function meet(a: Rule, b: Rule): boolean {
  return b.at >= a.from - SAME && b.at <= a.to + SAME && a.at >= b.from - SAME && a.at <= b.to + SAME;
}

/** The grid that lines draw; null where they make no table of two columns. */
function gridOf(lines: readonly Rule[]): RuledGrid | null {
  const across = lines.filter(({ isHorizontal }) => isHorizontal);
  const down = lines.filter(({ isHorizontal }) => !isHorizontal);
  // A table may be open at its sides: there the lines between its rows end.
  const xs = positions([...down.map(({ at }) => at), ...outermost(across, down)]);
  const ys = positions([...across.map(({ at }) => at), ...outermost(down, across)]);
  if (xs.length < 3 || ys.length < 2 || xs.length > MAX_LINES || ys.length > MAX_LINES) return null;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const below = drawn(across, ys, xs);
  const beside = drawn(down, xs, ys);
  const parent = Array.from({ length: rows * columns }, (_, i) => i);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const i = row * columns + column;
      if (column + 1 < columns && !beside[column + 1]?.[row]) parent[rootOf(parent, i)] = rootOf(parent, i + 1);
      if (row + 1 < rows && !below[row + 1]?.[column]) parent[rootOf(parent, i)] = rootOf(parent, i + columns);
    }
  }
  const members = new Map<number, number[]>();
  for (let i = 0; i < parent.length; i++) {
    const root = rootOf(parent, i);
    members.set(root, [...(members.get(root) ?? []), i]);
  }
  const cells = [...members.values()].flatMap((places) => cellsOf(places, columns));
  return cells.length < 2 ? null : { xs, ys, cells: cells.sort((a, b) => a.top - b.top || a.left - b.left) };
}

/** How far lines of one direction reach, where none of the other direction is near. */
function outermost(lines: readonly Rule[], others: readonly Rule[]): readonly number[] {
  if (lines.length === 0) return [];
  const ends = [Math.min(...lines.map(({ from }) => from)), Math.max(...lines.map(({ to }) => to))];
  return ends.filter((end) => others.every(({ at }) => Math.abs(at - end) > 2 * SAME));
}

function positions(values: readonly number[]): readonly number[] {
  return levels(values, (value) => value).map((level) => level.reduce((sum, value) => sum + value, 0) / level.length);
}

/** For each of `at`, and each stretch between two of `stretches`: whether a line is drawn there. */
function drawn(lines: readonly Rule[], at: readonly number[], stretches: readonly number[]): boolean[][] {
  return at.map((position) => {
    const here = lines.filter((line) => Math.abs(line.at - position) <= SAME);
    return stretches.slice(1).map((to, i) => {
      const from = stretches[i] ?? to;
      const covered = here.reduce(
        (sum, line) => sum + Math.max(0, Math.min(line.to, to) - Math.max(line.from, from)),
        0,
      );
      return covered >= DRAWN * (to - from);
    });
  });
}

/** Places of a grid that no line parts, as one cell; row by row where they are no rectangle. */
function cellsOf(places: readonly number[], columns: number): readonly GridCell[] {
  const rows = places.map((place) => Math.floor(place / columns));
  const cols = places.map((place) => place % columns);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...cols), Math.max(...cols)];
  if (places.length === (bottom - top + 1) * (right - left + 1)) return [{ top, bottom, left, right }];
  const runs: GridCell[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const [row, column] = [Math.floor(place / columns), place % columns];
    const last = runs.at(-1);
    if (last !== undefined && last.top === row && last.right === column - 1) {
      runs[runs.length - 1] = { ...last, right: column };
    } else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return runs;
}

function encloses(outer: RuledGrid, inner: RuledGrid): boolean {
  const [left, right] = [outer.xs[0] ?? 0, outer.xs.at(-1) ?? 0];
  const [top, bottom] = [outer.ys[0] ?? 0, outer.ys.at(-1) ?? 0];
  return (
    left <= (inner.xs[0] ?? 0) &&
    right >= (inner.xs.at(-1) ?? 0) &&
    top <= (inner.ys[0] ?? 0) &&
    bottom >= (inner.ys.at(-1) ?? 0)
  );
}
