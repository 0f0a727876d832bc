import type { Fact } from '../../shared/reconcile/diagnosis.ts';

/** What the running text states of the sum of some cells, by address: of one cell it leaves no doubt. */
export function statedBy(cells: readonly string[], value: number, words: string): Fact {
  const statement = { value, readings: [cells], apart: 0, base: null, less: [], bound: 'equal' } as const;
  return { ...statement, source: 'text', words, weight: cells.length === 1 ? 'settles' : 'chooses' };
}
