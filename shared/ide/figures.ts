import type { Analysis } from '../analysis.ts';
import type { RelatedNote } from '../findings/finding.ts';
import { figureIn, type Neighbours } from '../folder/folder.ts';
import type { Cell, Report, Table } from '../model/report.ts';
import type { Claim } from '../prose/claims/claim.ts';
import type { RowRole } from '../template/schema.ts';
import type { Span } from '../text/span.ts';

/** A place that an answer names: offsets into the report, or into the text of the other report that `elsewhere` names. */
export type Place = Pick<RelatedNote, 'span' | 'elsewhere'>;

/** A cursor at the end of a word still means that word. */
export function reaches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The cell at an offset, with its table. */
export function cellAtOffset(report: Report, offset: number): { readonly cell: Cell; readonly table: Table } | null {
  for (const table of report.tables) {
    if (!reaches(table.span, offset)) continue;
    for (const cell of table.cells.values())
      if (cell.span !== null && reaches(cell.span, offset)) return { cell, table };
  }
  return null;
}

/** The figure in the running text at an offset. */
export function claimAt({ prose }: Analysis, offset: number): Claim | null {
  return prose?.claims.find(({ span }) => reaches(span, offset)) ?? null;
}

/** Where cells stand, in order of position; those that the text lacks are left out. */
export function placesOf(report: Report, addresses: Iterable<string>): readonly Span[] {
  const wanted = new Set(addresses);
  const spans = report.tables.flatMap(({ cells }) =>
    [...wanted].flatMap((address) => {
      const span = cells.get(address)?.span ?? null;
      return span === null ? [] : [span];
    }),
  );
  return spans.sort((a, b) => a.start - b.start);
}

/** Where the running text states a cell's figure, alone or as a part of a sum. */
export function statementsOf({ prose }: Analysis, address: string): readonly Span[] {
  const claims = prose?.claims ?? [];
  return claims.filter(({ readings: [usual] }) => usual?.includes(address) === true).map(({ span }) => span);
}

/** Row 二 of a year repeats row 四 of the year before. */
const repeated: Readonly<Partial<Record<RowRole, { readonly role: RowRole; readonly years: 1 | -1 }>>> = {
  'carried-in': { role: 'carried-over', years: -1 },
  'carried-over': { role: 'carried-in', years: 1 },
};

/** True for a cell whose figure stands again in the report of the year before or after. */
export function isRepeated({ row }: Cell): boolean {
  return row.role !== null && repeated[row.role] !== undefined;
}

/** Where a cell's figure stands in the report of the year before or after; null where the files of that year do not agree on it. */
export function inOtherYear({ row, column }: Cell, neighbours: Neighbours): Place | null {
  const other = row.role === null ? undefined : repeated[row.role];
  if (other === undefined) return null;
  const reports = neighbours.of(neighbours.self.bodyKey, neighbours.self.year + other.years);
  const cell = reports[0]?.cells.find((each) => each.row.role === other.role && each.column.role === column.role);
  const figure = cell === undefined ? null : figureIn(reports, cell.address);
  return figure === null
    ? null
    : { span: figure.place.span, elsewhere: { path: figure.path, range: figure.place.range } };
}

/** The cells of each row by its key: a row may stand in the text many times. */
export function cellsByRow({ cells }: Table): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const cell of cells.values()) {
    const own = found.get(cell.row.key);
    if (own === undefined) found.set(cell.row.key, [cell]);
    else own.push(cell);
  }
  return found;
}
