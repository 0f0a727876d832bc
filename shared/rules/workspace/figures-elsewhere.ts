import type { RepairElsewhere } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { ReportFacts } from '../../folder/facts.ts';
import type { OtherFigure } from './evidence.ts';

/**
 * The repair that gives figures of last year's report other values. None where several files are that report: with one of
 * them changed they would contradict each other.
 */
export function figuresElsewhere(
  lastYear: readonly ReportFacts[],
  changes: readonly { readonly before: OtherFigure; readonly to: string }[],
): { readonly repairElsewhere?: RepairElsewhere } {
  const [report, another] = lastYear;
  if (report === undefined || another !== undefined) return {};
  const { path, body, year } = report;
  const titles = changes.map(
    ({ before: { cell }, to }) => ({ id: 'fix-figure', args: { cell: cellName(cell), to } }) as const,
  );
  const cells = changes.map(({ before: { cell, value }, to }) => ({ cell: cell.address, from: value, to }));
  return { repairElsewhere: { path, title: { id: 'fix-elsewhere', args: { body, year, changes: titles } }, cells } };
}
