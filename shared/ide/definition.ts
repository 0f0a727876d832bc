import type { Analysis } from '../analysis.ts';
import type { Cell } from '../model/report.ts';
import { contains, type Span } from '../text/span.ts';

export interface Definition {
  /** The figure that was asked about. */
  readonly origin: Span;
  /** Where it comes from, in order of position. */
  readonly targets: readonly Span[];
}

/** Where a figure comes from: of a total its addends, of a number in the running text the cells of the tables that it repeats. */
export function definitionAt(analysis: Analysis, offset: number): Definition | null {
  return ofTotal(analysis, offset) ?? ofStatement(analysis, offset);
}

function ofTotal({ report, reconciliation }: Analysis, offset: number): Definition | null {
  for (const table of report?.tables ?? []) {
    for (const cell of table.cells.values()) {
      if (cell.span === null || !contains(cell.span, { start: offset, end: offset })) continue;
      const addends = (reconciliation?.equationsOf(cell.address) ?? [])
        .filter(({ total }) => total?.address === cell.address)
        .flatMap(({ terms }) => terms.flatMap((term) => table.cells.get(term.cell.address) ?? []))
        .filter(({ address }) => address !== cell.address);
      return definition(cell.span, addends);
    }
  }
  return null;
}

function ofStatement({ prose, report }: Analysis, offset: number): Definition | null {
  if (report === null) return null;
  const claim = prose?.claims.find(({ span }) => span.start <= offset && offset <= span.end);
  const addresses = claim?.readings[0] ?? [];
  const cells = report.tables.flatMap((table) => addresses.flatMap((address) => table.cells.get(address) ?? []));
  return claim === undefined ? null : definition(claim.span, cells);
}

function definition(origin: Span, cells: readonly Cell[]): Definition | null {
  const targets = cells.flatMap(({ span }) => (span === null ? [] : [span])).sort((a, b) => a.start - b.start);
  return targets.length === 0 ? null : { origin, targets };
}
