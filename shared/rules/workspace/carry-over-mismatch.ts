import type { Fix } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { FigureFact } from '../../folder/facts.ts';
import type { Neighbours } from '../../folder/folder.ts';
import type { WorkspaceRule } from '../rule.ts';
import { citedFigure, type OtherFigure, otherFigure } from './evidence.ts';
import { figureFixes } from './figure-fixes.ts';
import { figuresElsewhere } from './figures-elsewhere.ts';

/**
 * Row 二 (carried in) is not what last year's report has in row 四 (carried over), column by column. One finding: an
 * error at the total if that differs, else a warning at the first applicant.
 * Source: the form, whose row 二 repeats row 四 of the year before.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: { id: 'carry-over-mismatch', family: 'workspace', severity: 'error', enabled: true, fixable: true },
  *check({ neighbours }) {
    const pairs = pairsOf(neighbours);
    // Without both totals one of the rows could not be read.
    if (pairs === null) return;
    const differing = pairs.filter(({ own, before }) => own.value !== before.value);
    const first = differing.find(({ own }) => own.cell.column.role === 'total') ?? differing[0];
    if (first === undefined) return;
    const { own, before } = first;
    const isTotal = own.cell.column.role === 'total';
    const changes = differing.map((each) => ({
      cell: each.own.cell.address,
      from: each.own.value,
      to: each.before.value,
    }));
    yield {
      rule: 'carry-over-mismatch',
      severity: isTotal ? 'error' : 'warning',
      span: own.place.span,
      message: {
        id: isTotal ? 'carry-over-mismatch' : 'carry-over-mismatch.column',
        args: {
          cell: cellName(own.cell),
          value: own.value,
          cellBefore: cellName(before.cell),
          before: before.value,
        },
      },
      related: [citedFigure(before)],
      data: {
        cells: changes.filter(({ cell }) => cell !== own.cell.address),
        candidates: [{ cells: changes, evidence: before.report.path }],
      },
      ...figuresElsewhere(
        neighbours.lastYear,
        differing.map((each) => ({ before: each.before, to: each.own.value })),
      ),
    };
  },
  fixes: (finding, { report }): readonly Fix[] => figureFixes(finding, report),
};

interface Pair {
  readonly own: FigureFact;
  readonly before: OtherFigure;
}

/** The figures of the two rows that are known in both; null where one of the totals is not. */
function pairsOf({ self, lastYear }: Neighbours): readonly Pair[] | null {
  const pairs = self.cells.flatMap(({ address, row, column }): Pair[] => {
    if (row.role !== 'carried-in') return [];
    const own = self.figure(address);
    const before = otherFigure(lastYear, 'carried-over', column.role);
    return own === null || before === null ? [] : [{ own, before }];
  });
  return pairs.some(({ own }) => own.cell.column.role === 'total') ? pairs : null;
}
