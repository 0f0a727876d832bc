import { bodyKey } from '../folder/body-key.ts';
import type { ReportFacts } from '../folder/facts.ts';
import { labelKey } from '../text/fold.ts';
import { nameInitials } from '../text/initials.ts';

/** More than these are no answer to a question. */
const MOST = 200;

/**
 * The reports of a folder that a query means: words of the body's name, the year, or the pinyin initials of the body, in
 * any order and number (`lxx 2022`). All of them for an empty query.
 */
export function reportsMeant(reports: Iterable<ReportFacts>, query: string): readonly ReportFacts[] {
  const words = query
    .split(/\s+/)
    .map((word) => bodyKey(word))
    .filter((word) => word !== '');
  const found: ReportFacts[] = [];
  for (const report of reports) {
    if (found.length >= MOST) break;
    const name = `${labelKey(report.body)} ${report.year}`;
    const initials = `${nameInitials(report.body)}${report.year}`;
    if (words.every((word) => name.includes(word) || initials.includes(word))) found.push(report);
  }
  return found.sort((a, b) => (a.body < b.body ? -1 : a.body > b.body ? 1 : a.year - b.year));
}
