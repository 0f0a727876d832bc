import type { Severity } from '../findings/finding.ts';
import { verdictOn, withValues } from './lists/division.ts';
import type { Prose } from './prose.ts';

/** True if a sum that holds in the text, 12件 with its parts 8件 and 4件, no longer does with other numbers, by where they start. */
export function breaksSum(numbers: ReadonlyMap<number, number>, { passages }: Prose): boolean {
  return passages.some(({ passage, divisions }) =>
    divisions.some((division) => {
      const changed = withValues(division, (at) => numbers.get(passage.locate({ start: at, end: at }).start));
      return isGrave(verdictOn(changed)) && !isGrave(verdictOn(division));
    }),
  );
}

function isGrave(verdict: Severity | null): boolean {
  return verdict !== null && verdict !== 'hint';
}
