import { cellName, placeName } from '../findings/names.ts';
import { figureAt } from '../model/place.ts';
import type { Cell, Report, Table } from '../model/report.ts';
import { cellsOfRole, type RowRoles } from '../model/roles.ts';
import { type Figure, moneyUnits } from '../model/table/figure.ts';
import { contradictedSum } from '../reconcile/statement.ts';
import type { Localized } from '../template/schema.ts';
import {
  compareDecimals,
  formatDecimal,
  parseDecimal,
  roundDecimal,
  shiftDecimal,
  trimDecimal,
} from '../text/decimal.ts';
import type { Claim } from './claims/claim.ts';
import type { Money } from './lexer.ts';

/** What the equations force on a cell that has no figure of its own, as a decimal string. */
export type Forced = (address: string) => string | null;

/** The cell of the report at an address. */
export function cellAt(report: Report, address: string): Cell | null {
  for (const table of report.tables) {
    const cell = table.cells.get(address);
    if (cell !== undefined) return cell;
  }
  return null;
}

/** What the cell of the report at an address holds. */
export function figureIn({ tables }: Report, address: string): Figure | null {
  for (let i = 0; i < tables.length; i++) {
    const figure = figureAt(tables[i] as Table, address);
    if (figure !== undefined) return figure;
  }
  return null;
}

/** The cell's count: written, or forced by the equations; null where it is not known. */
export function countAt(report: Report, forced: Forced, address: string): number | null {
  const figure = figureIn(report, address);
  if (figure === null) return null;
  const written = figure.kind === 'figure' ? figure.value : forced(address);
  if (written === null) return null;
  const value = Number(written);
  return Number.isSafeInteger(value) ? value : null;
}

/** The sum of cells, null where one of them is not known. */
export function sumOf(report: Report, forced: Forced, addresses: readonly string[]): number | null {
  let sum = 0;
  for (let i = 0; i < addresses.length; i++) {
    const value = countAt(report, forced, addresses[i] as string);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** So many cells are named one by one; a sum of more rows is named by the first of them. */
const MOST_NAMES = 4;

/** The words of the form for one cell, or for cells that are summed: 「第三（三）项不予公开·总计」. */
export function nameOf(report: Report, addresses: readonly string[]): Localized {
  const cells = addresses.flatMap((address) => cellAt(report, address) ?? []);
  const first = cells[0];
  if (first === undefined) return { zh: addresses.join('＋'), en: addresses.join(' + ') };
  if (cells.length === 1) return cellName(first);
  if (cells.every((cell) => cell.row === first.row)) {
    return placeName(first.row.name, { zh: '法人或其他组织', en: 'legal persons and other organisations' });
  }
  const table = report.tables.find((each) => each.cells.has(first.address));
  const group = table?.template.groups.find((each) => each.key === first.row.group);
  const size = table?.template.rows.filter(({ group: key }) => key === group?.key).length;
  if (group !== undefined && cells.length === size && cells.every((cell) => cell.row.group === group.key)) {
    return placeName(group.name, first.column.name);
  }
  if (cells.length > MOST_NAMES && cells.every((cell) => cell.column === first.column)) {
    const { zh, en } = first.row.name;
    const more = cells.length - 1;
    return placeName({ zh: `${zh}等${cells.length}行`, en: `${en} and ${more} more rows` }, first.column.name);
  }
  const names = cells.map(cellName);
  return { zh: names.map((name) => name.zh).join('＋'), en: names.map((name) => name.en).join(' + ') };
}

/** The figure of the table that a claim contradicts, as it is to be said; null where one of its readings agrees. */
export interface Contradicted {
  /** The table's figure: `12`, or money with the table's unit: `4.034万元`. */
  readonly table: string;
  /** What the text's number has to be, in the text's own unit. */
  readonly right: string;
}

/** What of the tables a claim contradicts; null where one of its readings agrees, or cannot be known. */
export function contradictedFigure(claim: Claim, report: Report, forced: Forced): Contradicted | null {
  if (claim.money !== null) return contradictedAmount(claim.money, claim.readings[0]?.[0] ?? '', report);
  const contradicted = contradictedSum(claim, (cells) => sumOf(report, forced, cells));
  return contradicted === null ? null : { table: String(contradicted.sum), right: String(contradicted.right) };
}

/** Money: the text may round what the table has in full. Only an amount that is no rounding of it contradicts it. */
function contradictedAmount({ amount, power }: Money, address: string, report: Report): Contradicted | null {
  const cell = cellAt(report, address);
  if (cell === null || cell.figure.kind !== 'figure') return null;
  const written = parseDecimal(cell.figure.value);
  const { unit } = cell;
  if (written === null || unit === null) return null;
  const right = trimDecimal(shiftDecimal(written, moneyUnits[unit] - power));
  if (compareDecimals(roundDecimal(right, amount.places), amount) === 0) return null;
  return { table: `${cell.figure.value}${unit}`, right: formatDecimal(right) };
}

/** The table with other figures in some of its cells, by address. */
export function withFigures(table: Table, figures: ReadonlyMap<string, string>): Table {
  const cells = new Map(table.cells);
  for (const [address, value] of figures) {
    const cell = cells.get(address);
    if (cell !== undefined) cells.set(address, { ...cell, figure: { kind: 'figure', value, unit: null, forms: [] } });
  }
  const { template, layout, span, heads, movedHeads, rows, missing } = table;
  return { template, layout, span, heads, movedHeads, rows, missing, cells };
}

/** The claims that the report contradicts with other figures in some cells, by address. */
export function contradictedWith(
  figures: ReadonlyMap<string, string>,
  claims: readonly Claim[],
  report: Report,
  forced: Forced,
): readonly Claim[] {
  const tables = report.tables.map((table) => withFigures(table, figures));
  return claims.filter((claim) => contradictedFigure(claim, { ...report, tables }, forced) !== null);
}

/**
 * Where the numbers stand that a table contradicts. What else is wrong with such a number (a sum, a share) follows
 * from it: one fault, one finding.
 */
export function contradictedNumbers(claims: readonly Claim[], report: Report, forced: Forced): ReadonlySet<number> {
  return new Set(
    claims.flatMap((claim) =>
      claim.number !== null &&
      claim.kind !== 'case-pending' &&
      !isOfDisclosure(claim) &&
      contradictedFigure(claim, report, forced) !== null
        ? [claim.number.start]
        : [],
    ),
  );
}

/** A claim about section 二, where text and table often count by different measures. */
export function isOfDisclosure({ kind }: Claim): boolean {
  return kind === 'disclosure' || kind === 'fees';
}

/** What the rows of a role come to in the column of totals; null where one of them is not known, or there is none. */
export function sumOfRole(report: Report, forced: Forced, role: RowRoles): number | null {
  const cells = cellsOfRole(report, role, 'total').map(({ address }) => address);
  return cells.length === 0 ? null : sumOf(report, forced, cells);
}
