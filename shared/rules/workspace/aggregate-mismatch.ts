import type { RuleFinding } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import { bodyKey } from '../../folder/body-key.ts';
import type { FigureFact, ReportFacts } from '../../folder/facts.ts';
import type { Neighbours } from '../../folder/folder.ts';
import type { CellTemplate } from '../../template/registry.ts';
import { formatDecimal, sumOfDecimals } from '../../text/decimal.ts';
import type { WorkspaceRule } from '../rule.ts';
import { citedFigure, figureAt, type OtherFigure } from './evidence.ts';

/** So many of the reports that are summed are cited; a reader looks at the largest first. */
const MOST_CITED = 10;

/**
 * A report that adds up those of other bodies, as `hierarchy` in the configuration declares, and in which a figure is
 * not their sum. Money is not summed. Where a body has no report on the year, that is said and nothing is summed.
 * Source: the declaration.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: { id: 'aggregate-mismatch', family: 'workspace', severity: 'warning', enabled: true, fixable: false },
  *check({ neighbours }) {
    const { self, addends } = neighbours;
    if (addends === null) return;
    const bodies = [...new Map(addends.map((body) => [bodyKey(body), body]))];
    const units = bodies.map(([key, body]) => ({ body, reports: neighbours.of(key, self.year) }));
    const missing = units.filter(({ reports }) => reports.length === 0);
    for (const { body } of missing) {
      yield {
        rule: 'aggregate-mismatch',
        severity: 'information',
        span: self.head.span,
        message: { id: 'aggregate-mismatch.missing', args: { body, year: self.year } },
        data: { missing: body },
      };
    }
    if (missing.length > 0) return;
    const reports = units.map((unit) => unit.reports);
    for (const cells of rowsOf(self)) {
      const sums = cells.flatMap((cell) => sumAt(cell, neighbours, reports) ?? []);
      const wrong = sums.filter(({ own, sum }) => own.value !== sum);
      const total = wrong.find(({ own }) => own.cell.column.role === 'total') ?? wrong.at(-1);
      if (total === undefined) continue;
      if (wrong.length > 1 && wrong.length === cells.length) yield findingAt(total, wrong);
      else yield* wrong.map((each) => findingAt(each, [each]));
    }
  },
};

interface SumOfCell {
  readonly own: FigureFact;
  readonly addends: readonly OtherFigure[];
  readonly sum: string;
}

function rowsOf({ cells }: ReportFacts): Iterable<readonly CellTemplate[]> {
  const rows = new Map<object, CellTemplate[]>();
  for (const cell of cells) {
    if (cell.column.value !== 'amount') rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  return rows.values();
}

/** Null where a figure is not known, the report's own or one to be added: unknown is not zero. */
function sumAt(
  { address }: CellTemplate,
  { self }: Neighbours,
  units: readonly (readonly ReportFacts[])[],
): SumOfCell | null {
  const own = self.figure(address);
  const addends = units.flatMap((reports) => figureAt(reports, address) ?? []);
  const sum = sumOfDecimals(addends.map(({ value }) => value));
  return own === null || sum === null || addends.length < units.length
    ? null
    : { own, addends, sum: formatDecimal(sum) };
}

function findingAt({ own, addends, sum }: SumOfCell, all: readonly SumOfCell[]): RuleFinding {
  const largest = [...addends].sort((a, b) => Number(b.value) - Number(a.value));
  const isRow = all.length > 1;
  return {
    rule: 'aggregate-mismatch',
    severity: 'warning',
    span: own.place.span,
    message: {
      id: isRow ? 'aggregate-mismatch.row' : 'aggregate-mismatch',
      args: {
        cell: cellName(own.cell),
        row: own.cell.row.name,
        value: own.value,
        sum,
        count: addends.length,
        cells: all.length,
      },
    },
    related: largest.slice(0, MOST_CITED).map(citedFigure),
    data: { cells: all.map((each) => ({ cell: each.own.cell.address, value: each.own.value, sum: each.sum })) },
  };
}
