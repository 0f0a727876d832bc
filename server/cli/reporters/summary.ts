import type { Analysis } from '../../../shared/analysis.ts';
import type { Severity } from '../../../shared/findings/finding.ts';
import type { CheckedFile } from '../../../shared/overview/report-entry.ts';
import type { ReportSummary } from '../../../shared/overview/summary.ts';
import { figuresOf } from '../figures.ts';
import type { EntryPart } from './reporter.ts';

/** A report as `gouji summary` takes it in, as JSON; nothing of a file that is none. */
export function summaryEntry(file: CheckedFile): readonly EntryPart[] {
  return file.analysis.report === null ? [] : [{ text: JSON.stringify(summaryOfReport(file)), rule: null }];
}

function summaryOfReport({ path, analysis, findings }: CheckedFile): ReportSummary {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length;
  const { body, year } = analysis.report ?? { body: '', year: null };
  return {
    path,
    body: body || null,
    year,
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    figures: figuresIn(analysis),
  };
}

function figuresIn({ report }: Analysis): Readonly<Record<string, string>> {
  return report === null ? {} : Object.fromEntries(figuresOf(report));
}
