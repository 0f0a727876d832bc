import type { Analysis } from '../analysis.ts';
import type { Neighbours } from '../folder/folder.ts';
import { cellAtOffset, claimAt, inOtherYear, type Place, placesOf, statementsOf } from './figures.ts';

/**
 * Where a figure is used: in the totals and balances that it is part of, in the sentences that state it, in the report
 * of the year before or after that repeats it. A figure of the running text stands for the cell that it states. In order
 * of position, other reports last; `withItself` adds the cell.
 */
export function referencesAt(
  analysis: Analysis,
  offset: number,
  { neighbours, withItself }: { readonly neighbours: Neighbours | null; readonly withItself: boolean },
): readonly Place[] {
  const { report, reconciliation } = analysis;
  if (report === null) return [];
  const stated = claimAt(analysis, offset)?.readings[0];
  // A sum of several cells stands for none of them.
  const address = cellAtOffset(report, offset)?.cell.address ?? (stated?.length === 1 ? stated[0] : undefined);
  const cell = report.tables.flatMap(({ cells }) => (address === undefined ? [] : (cells.get(address) ?? [])))[0];
  if (cell === undefined) return [];
  const users = (reconciliation?.equationsOf(cell.address) ?? []).flatMap(({ terms, total }) => {
    if (total !== null) return [total.address];
    const own = terms.find((term) => term.cell.address === cell.address)?.sign;
    return terms.filter(({ sign }) => sign !== own).map((term) => term.cell.address);
  });
  const addresses = users.filter((each) => each !== cell.address);
  const places = [
    ...placesOf(report, withItself ? [cell.address, ...addresses] : addresses),
    ...statementsOf(analysis, cell.address),
  ].sort((a, b) => a.start - b.start);
  const other = neighbours === null ? null : inOtherYear(cell, neighbours);
  return [...places.map((span) => ({ span })), ...(other === null ? [] : [other])];
}
