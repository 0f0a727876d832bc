import type { RelatedNote } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { FigureFact, Place, ReportFacts } from '../../folder/facts.ts';
import { figureIn } from '../../folder/folder.ts';
import type { Message } from '../../messages/message.ts';
import type { CellTemplate } from '../../template/registry.ts';
import type { ColumnRole, RowRole } from '../../template/schema.ts';

/** A figure of another report, with the report that it is cited from. */
export interface OtherFigure extends FigureFact {
  readonly report: ReportFacts;
}

/** The figure of another report by what it counts; null where the files of its body and year do not agree on one. */
export function otherFigure(
  reports: readonly ReportFacts[],
  row: RowRole,
  column: ColumnRole | null,
): OtherFigure | null {
  const [report] = reports;
  const cell = report === undefined ? undefined : cellIn(report, row, column);
  return cell === undefined ? null : figureAt(reports, cell.address);
}

/** The same by its address. */
export function figureAt(reports: readonly ReportFacts[], address: string): OtherFigure | null {
  const [report] = reports;
  const figure = figureIn(reports, address);
  return report === undefined || figure === null ? null : { ...figure, report };
}

/** The report's own figure by what it counts. */
export function ownFigure(report: ReportFacts, row: RowRole, column: ColumnRole | null): FigureFact | null {
  const cell = cellIn(report, row, column);
  return cell === undefined ? null : report.figure(cell.address);
}

function cellIn({ cells }: ReportFacts, row: RowRole, column: ColumnRole | null): CellTemplate | undefined {
  return cells.find((cell) => cell.row.role === row && cell.column.role === column);
}

/** Cites a figure of another report. */
export function citedFigure({ cell, value, place, report }: OtherFigure): RelatedNote {
  return cited(report, place, {
    id: 'figure-elsewhere',
    args: { body: report.body, year: report.year, cell: cellName(cell), value },
  });
}

/** Cites another report as a whole, at its title. */
export function citedReport(report: ReportFacts): RelatedNote {
  return cited(report, report.head, { id: 'report-elsewhere', args: { body: report.body, year: report.year } });
}

/** Cites a place of another report. */
export function cited({ path }: ReportFacts, { span, range }: Place, message: Message): RelatedNote {
  return { span, message, elsewhere: { path, range } };
}
