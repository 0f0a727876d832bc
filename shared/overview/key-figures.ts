import { placeName } from '../findings/names.ts';
import { cellsOf, editions } from '../template/registry.ts';
import type { ColumnRole, Localized, RowRole } from '../template/schema.ts';

/** A figure that stands for a report in an overview. */
export interface KeyFigure {
  readonly address: string;
  readonly name: Localized;
}

const roles: readonly (readonly [RowRole, ColumnRole])[] = [
  ['new', 'total'],
  ['carried-in', 'total'],
  ['closed', 'total'],
  ['carried-over', 'total'],
  ['reconsideration', 'total'],
  ['direct-litigation', 'total'],
  ['litigation-after-reconsideration', 'total'],
  ['normative-documents', 'in-force'],
  ['licensing', 'decisions'],
  ['penalties', 'decisions'],
];

/** Requests, reviews and lawsuits, and what the body decided: the cells that most editions have. */
export const keyFigures: readonly KeyFigure[] = roles.flatMap(([rowRole, columnRole]) => {
  const cells = editions.flatMap((edition) => edition.tables.flatMap(cellsOf));
  const cell = cells.findLast(({ row, column }) => row.role === rowRole && column.role === columnRole);
  return cell === undefined ? [] : [{ address: cell.address, name: placeName(cell.row.name, cell.column.name) }];
});
