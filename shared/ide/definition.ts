import type { Analysis } from '../analysis.ts';
import type { Neighbours } from '../folder/folder.ts';
import type { Span } from '../text/span.ts';
import { cellAtOffset, claimAt, inOtherYear, type Place, placesOf } from './figures.ts';

export interface Definition {
  /** The figure that was asked about. */
  readonly origin: Span;
  /** Where it comes from, in order of position. */
  readonly targets: readonly Place[];
}

/**
 * Where a figure comes from: of a total its addends, of a number in the running text the cells of the tables that it
 * repeats, of row 二 row 四 of last year's report, if the folder has one.
 */
export function definitionAt(
  analysis: Analysis,
  offset: number,
  neighbours: Neighbours | null = null,
): Definition | null {
  const { report, reconciliation } = analysis;
  if (report === null) return null;
  const { cell } = cellAtOffset(report, offset) ?? { cell: null };
  if (cell?.span) {
    const equations = (reconciliation?.equationsOf(cell.address) ?? []).filter(
      ({ total }) => total?.address === cell.address,
    );
    const addends = equations.flatMap(({ terms }) => terms.map((term) => term.cell.address));
    const targets: readonly Place[] = placesOf(
      report,
      addends.filter((address) => address !== cell.address),
    ).map((span) => ({ span }));
    const before = cell.row.role === 'carried-in' && neighbours !== null ? inOtherYear(cell, neighbours) : null;
    return definition(cell.span, before === null ? targets : [before, ...targets]);
  }
  const claim = claimAt(analysis, offset);
  if (claim === null) return null;
  return definition(
    claim.span,
    placesOf(report, claim.readings[0] ?? []).map((span) => ({ span })),
  );
}

function definition(origin: Span, targets: readonly Place[]): Definition | null {
  return targets.length === 0 ? null : { origin, targets };
}
