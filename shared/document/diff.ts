import type { Span, TextEdit } from '../text/span.ts';

/** Lines `[old.start, old.end)` of a text became the lines `[now.start, now.end)` of another. */
export interface LineChange {
  readonly old: Span;
  readonly now: Span;
}

/** How many steps a comparison may take before it settles for what differs as a whole. */
const MAX_STEPS = 400;

/** Which runs of lines differ; lines between them are the same. */
export function lineChanges(old: readonly string[], now: readonly string[]): readonly LineChange[] {
  return differences(old, now).map(({ old: from, now: to }) => ({ old: from, now: to }));
}

/**
 * The edits that turn one line into another. Characters that stay between two changes belong to them where they are
 * fewer than `joined`: 12件 → 31件 is one edit.
 */
export function characterChanges(old: string, now: string, joined: number): readonly TextEdit[] {
  const edits: { old: Span; now: Span }[] = [];
  for (const next of differences(old, now)) {
    const before = edits.at(-1);
    if (before !== undefined && next.old.start - before.old.end < joined) {
      edits[edits.length - 1] = {
        old: { start: before.old.start, end: next.old.end },
        now: { start: before.now.start, end: next.now.end },
      };
    } else edits.push(next);
  }
  return edits.map((edit) => ({ span: edit.old, newText: now.slice(edit.now.start, edit.now.end) }));
}

/** The shortest way from one sequence to the other (E. Myers, 1986), what is the same at both ends left aside. */
function differences(old: ArrayLike<string>, now: ArrayLike<string>): LineChange[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let oldEnd = old.length;
  let nowEnd = now.length;
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd--;
    nowEnd--;
  }
  const whole = { old: { start, end: oldEnd }, now: { start, end: nowEnd } };
  if (start === oldEnd && start === nowEnd) return [];
  if (start === oldEnd || start === nowEnd) return [whole];
  const n = oldEnd - start;
  const m = nowEnd - start;
  const most = Math.min(n + m, MAX_STEPS);
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const trace: Int32Array[] = [];
  for (let steps = 0; steps <= most; steps++) {
    for (let k = -steps; k <= steps; k += 2) {
      const down = k === -steps || (k !== steps && (reach[middle + k - 1] ?? 0) < (reach[middle + k + 1] ?? 0));
      let x = down ? (reach[middle + k + 1] ?? 0) : (reach[middle + k - 1] ?? 0) + 1;
      while (x < n && x - k < m && old[start + x] === now[start + x - k]) x++;
      reach[middle + k] = x;
      if (x >= n && x - k >= m) return walkBack(trace, steps, k, start);
    }
    trace.push(reach.slice(middle - steps - 1, middle + steps + 2));
  }
  return [whole];
}

/** Reads the way off, from its end, and joins single steps that touch. */
function walkBack(trace: readonly Int32Array[], steps: number, last: number, start: number): LineChange[] {
  const found: LineChange[] = [];
  let k = last;
  for (let step = steps; step > 0; step--) {
    const before = trace[step - 1] as Int32Array;
    const at = (each: number): number => before[each + step] ?? 0;
    const down = k === -step || (k !== step && at(k - 1) < at(k + 1));
    const from = down ? k + 1 : k - 1;
    const fromX = at(from);
    const fromY = fromX - from;
    const toX = down ? fromX : fromX + 1;
    const toY = down ? fromY + 1 : fromY;
    const change = {
      old: { start: start + fromX, end: start + toX },
      now: { start: start + fromY, end: start + toY },
    };
    const next = found.at(-1);
    if (next !== undefined && next.old.start === change.old.end && next.now.start === change.now.end) {
      found[found.length - 1] = {
        old: { start: change.old.start, end: next.old.end },
        now: { start: change.now.start, end: next.now.end },
      };
    } else found.push(change);
    k = from;
  }
  return found.reverse();
}
