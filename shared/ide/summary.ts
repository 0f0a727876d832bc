import type { Analysis } from '../analysis.ts';
import type { Severity } from '../findings/finding.ts';
import { placesToFill } from '../writing/blanks.ts';

/** A report in one line. */
export interface Summary {
  readonly edition: string;
  readonly year: number | null;
  readonly body: string;
  /** How many findings there are of each severity. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** How many places are still to be filled in, reported or not. */
  readonly toFill: number;
}

/** Null for a text that is no report. */
export function summaryOf({ text, report, findings }: Analysis): Summary | null {
  if (report === null) return null;
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  const { edition, year, body } = report;
  return { edition: edition.id, year, body, findings: counts, toFill: placesToFill(text).length };
}
