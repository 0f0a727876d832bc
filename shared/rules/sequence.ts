/**
 * The places of the items that stand out of order: those outside a longest run of rising numbers, so that one
 * item moved is one item named.
 */
export function outOfOrder(numbers: readonly number[]): readonly number[] {
  // Nearly always.
  if (numbers.every((number, at) => number > (numbers[at - 1] ?? Number.NEGATIVE_INFINITY))) return [];
  /** For each length the place where a shortest-ending run of that length ends. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  numbers.forEach((number, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return numbers.flatMap((_, at) => (kept.has(at) ? [] : [at]));
}
