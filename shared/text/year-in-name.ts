import { Kept } from './kept.ts';

/** What was asked for last: a report has one name, and several rules ask. */
const latest = new Kept<string | null, number | null>();

/** The one year that a file's name states before 年; null for none, or several. 2024年1月 is a day on which it was published or sent in. */
export function yearNamedBy(fileName: string | null): number | null {
  return latest.get(fileName, () => {
    const years = new Set(
      [...(fileName ?? '').matchAll(/(?:^|\D)(20\d\d)\s?年(?!\s?\d{1,2}\s?月)/g)].map((match) => Number(match[1])),
    );
    const [named] = years;
    return named === undefined || years.size > 1 ? null : named;
  });
}
