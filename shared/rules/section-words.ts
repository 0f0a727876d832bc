import { isFoot } from '../model/furniture.ts';
import { labelKey } from '../text/fold.ts';

/** True if a section's lines say something: marks, the number of a page and its foot are nothing, 无 is an answer. */
export function saysAnything(lines: Iterable<string>): boolean {
  for (const each of lines) if (labelKey(each) !== '' && !isFoot(each)) return true;
  return false;
}
