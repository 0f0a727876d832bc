import type { RuleFinding } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import { bodyKey } from '../../folder/body-key.ts';
import type { FigureFact, ReportFacts } from '../../folder/facts.ts';
import type { Neighbours } from '../../folder/folder.ts';
import { equationsOf } from '../../template/equations.ts';
import type { CellTemplate } from '../../template/registry.ts';
import { formatDecimal, sumOfDecimals } from '../../text/decimal.ts';
import { visible } from '../../text/inert.ts';
import type { WorkspaceRule } from '../rule.ts';
import { citedFigure, figureAt, type OtherFigure } from './evidence.ts';

/** So many of the reports that are summed are cited; a reader looks at the largest first. */
const MOST_CITED = 10;

/**
 * A report that adds up those of other bodies, as `hierarchy` in the configuration declares, and in which a figure is
 * not their sum. Money is not summed. Where a body has no report on the year, or none that can be read, that is said and nothing is summed.
 * Source: the declaration.
 */
export const rule: WorkspaceRule = {
  scope: 'workspace',
  meta: { id: 'aggregate-mismatch', family: 'workspace', severity: 'warning', enabled: true, fixable: false },
  *check({ neighbours }) {
    const { self, addends } = neighbours;
    if (addends === null) return;
    const bodies = [...new Map(addends.map((body) => [bodyKey(body), body]))];
    const units = bodies.map(([key, body]) => ({ key, body, reports: neighbours.of(key, self.year) }));
    const missing = units.filter(({ reports }) => reports.length === 0);
    for (const { key, body } of missing) {
      const [unread] = neighbours.unreadFor(key, self.year);
      yield {
        rule: 'aggregate-mismatch',
        severity: 'information',
        span: self.head.span,
        message:
          unread === undefined
            ? { id: 'aggregate-mismatch.missing', args: { body, year: self.year } }
            : { id: 'aggregate-mismatch.unread', args: { body, year: self.year, file: visible(unread.path) } },
        data: { missing: body },
      };
    }
    if (missing.length > 0) return;
    const reports = units.map((unit) => unit.reports);
    for (const cells of rowsOf(self)) {
      const sums = cells.flatMap((cell) => sumAt(cell, neighbours, reports) ?? []);
      const wrong = sums.filter((each) => each.own.value !== each.sum && !isExplained(each));
      const total = wrong.find(({ own }) => own.cell.column.role === 'total');
      const last = total ?? wrong.at(-1);
      if (last === undefined) continue;
      // A row with a total is said once: the total follows from what it adds up.
      if (wrong.length > 1 && (total !== undefined || wrong.length === cells.length)) yield findingAt(last, wrong);
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

/**
 * True if the figure of a report that is summed is off by the difference within its own table: an equation that is broken
 * there holds with the figure that would make the sum agree. Its own finding says so.
 */
function isExplained({ own, addends, sum }: SumOfCell): boolean {
  const missing = Number(own.value) - Number(sum);
  const { address } = own.cell;
  return addends.some(({ report }) => {
    const table = report.edition.tables.find(({ key }) => address.startsWith(`${key}/`));
    const equations = table === undefined ? [] : equationsOf(table).equations;
    return equations.some(({ terms }) => {
      const term = terms.find(({ cell }) => cell.address === address);
      if (term === undefined) return false;
      const figureOf = (cell: string): number => Number(report.figure(cell)?.value ?? Number.NaN);
      return terms.reduce((left, { cell, sign }) => left + sign * figureOf(cell.address), 0) === -term.sign * missing;
    });
  });
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
