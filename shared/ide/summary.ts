import type { Analysis } from '../analysis.ts';
import type { Finding, Severity } from '../findings/finding.ts';
import type { LineColumn } from '../text/line-index.ts';
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

/** A report in its folder. */
export interface ReportState {
  readonly errors: number;
  readonly warnings: number;
  /** How many places are still to be filled in. */
  readonly toFill: number;
  /** How many findings are accepted, and so not reported. */
  readonly accepted: number;
  /** Where the gravest finding begins, counted from 0; the beginning where there is none. */
  readonly at: LineColumn;
}

export function stateOf({ text, findings, suppressed, lines }: Analysis): ReportState {
  const of = (severity: Severity): readonly Finding[] => findings.filter((each) => each.severity === severity);
  const [errors, warnings] = [of('error'), of('warning')];
  const worst = errors[0] ?? warnings[0] ?? findings[0];
  return {
    errors: errors.length,
    warnings: warnings.length,
    toFill: placesToFill(text).length,
    accepted: suppressed.length,
    at: lines.at(worst?.span.start ?? 0),
  };
}
