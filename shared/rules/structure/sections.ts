import type { Report, Section } from '../../model/report.ts';

/** Each section where it stands first. */
export function firstOfEach({ sections }: Report): Section[] {
  const seen = new Set<string>();
  return sections.filter(({ template }) => {
    const first = !seen.has(template.key);
    seen.add(template.key);
    return first;
  });
}

/**
 * True where the headings count themselves, 一 to the last, though sections are missing among them or stand
 * in another order: the numbers are right for what is there.
 */
export function areCountedByPlace(sections: readonly Section[]): boolean {
  let byPlace = 0;
  let byForm = 0;
  sections.forEach(({ ordinal, template }, i) => {
    if (ordinal?.number === i + 1) byPlace++;
    if (ordinal?.number === template.number) byForm++;
  });
  return byPlace > byForm;
}
