import type { Cell, Table } from '../model/report.ts';
import { type Equation, equationsOf } from '../template/equations.ts';
import type { RowTemplate, TableTemplate } from '../template/schema.ts';
import { type Decimal, formatDecimal, parseDecimal, roundDecimal, trimDecimal } from '../text/decimal.ts';

/** A cell's part in an equation: `equation` numbers the equations of one table, `cell` its cells. */
export interface Term {
  readonly cell: number;
  readonly equation: number;
  readonly sign: 1 | -1;
}

/** The equations of a table of the form, by numbers instead of names; the same for every report of the edition. */
export interface EquationStructure {
  readonly addresses: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** Zero-based place of each cell in the table as printed. */
  readonly row: readonly number[];
  readonly column: readonly number[];
  /** True for a cell that may be negative (`change`). */
  readonly signed: readonly boolean[];
  /** True for a cell that an equation states as the sum of others. */
  readonly derived: readonly boolean[];
  readonly hasAmounts: boolean;
  readonly equations: readonly Equation[];
  /** By equation. */
  readonly terms: readonly (readonly Term[])[];
  /** By equation: the cell that the others add up to, −1 for a balance. */
  readonly totals: readonly number[];
  /** By cell: the equations that it takes part in. */
  readonly incidence: readonly (readonly Term[])[];
}

/** One table's equations with its figures. */
export interface System {
  readonly structure: EquationStructure;
  /** By cell: the figure in units of 10^-`places`, exact below 2^53; NaN for a cell without one. */
  readonly figures: readonly number[];
  readonly places: number;
  /** False if every cell has a figure. */
  readonly hasUnknowns: boolean;
}

/** Above this a sum of a table's figures might not be exact: such a figure is left out of the arithmetic. */
const LARGEST = 1e13;

export function systemOf(table: Table): System {
  const structure = structureOf(table);
  const { figures, places } = structure.hasAmounts ? amountsOf(table, structure) : countsOf(table, structure);
  return { structure, figures, places, hasUnknowns: figures.includes(Number.NaN) };
}

/** The number of the cell at `address`, −1 where no equation knows it. */
export function indexOf({ structure }: System, address: string): number {
  return structure.index.get(address) ?? -1;
}

/** The number as a decimal string, without zeros at the end of a fraction. */
export function figureText(system: System, figure: number): string {
  if (system.places === 0) return String(figure);
  return formatDecimal(trimDecimal({ units: BigInt(figure), places: system.places }));
}

function scaled(value: Decimal, places: number): number {
  const units = Number(roundDecimal(value, places).units);
  return Math.abs(units) > LARGEST ? Number.NaN : units;
}

function countsOf({ cells }: Table, { addresses }: EquationStructure): { figures: number[]; places: number } {
  const figures: number[] = [];
  // A plain loop, since all cells are looked at at each edit of one.
  for (const address of addresses) {
    const figure = cells.get(address)?.figure;
    const value = figure?.kind === 'figure' ? Number(figure.value) : Number.NaN;
    const isExact = value % 1 === 0 && value <= LARGEST && value >= -LARGEST;
    figures.push(isExact ? value : Number.NaN);
  }
  return { figures, places: 0 };
}

function amountsOf({ cells }: Table, { addresses }: EquationStructure): { figures: number[]; places: number } {
  const decimals = addresses.map((address) => decimalOf(cells.get(address)));
  const places = Math.max(0, ...decimals.map((decimal) => decimal?.places ?? 0));
  return { figures: decimals.map((decimal) => (decimal === null ? Number.NaN : scaled(decimal, places))), places };
}

function decimalOf(cell: Cell | undefined): Decimal | null {
  const value = cell?.figure.kind === 'figure' ? parseDecimal(cell.figure.value) : null;
  return value === null ? null : trimDecimal(value);
}

/** By table of the form and, within it, by the keys of the alternative rows that a report has. */
const structures = new WeakMap<TableTemplate, Map<string, EquationStructure>>();

function structureOf({ template, rows, missing }: Table): EquationStructure {
  let known = structures.get(template);
  if (known === undefined) {
    known = new Map();
    structures.set(template, known);
  }
  const absent = (key: string): boolean => missing.some((row) => row.key === key);
  const alternatives: RowTemplate[] = [];
  for (const { template: row } of rows) {
    if (row.replaces?.every(absent) && !alternatives.includes(row)) alternatives.push(row);
  }
  const key = alternatives.map((row) => row.key).join(' ');
  let structure = known.get(key);
  if (structure === undefined) {
    structure = makeStructure(template, equationsOf(template, alternatives));
    known.set(key, structure);
  }
  return structure;
}

function makeStructure(
  template: TableTemplate,
  { cells, equations }: ReturnType<typeof equationsOf>,
): EquationStructure {
  const index = new Map(cells.map(({ address }, i) => [address, i]));
  const numberOf = ({ address }: { readonly address: string }): number => index.get(address) as number;
  const rows = [...new Set(cells.map(({ row }) => row))];
  const terms = equations.map((each, equation) =>
    each.terms.map(({ cell, sign }): Term => ({ cell: numberOf(cell), equation, sign })),
  );
  const totals = equations.map(({ total }) => (total === null ? -1 : numberOf(total)));
  const incidence: Term[][] = cells.map(() => []);
  for (const term of terms.flat()) (incidence[term.cell] as Term[]).push(term);
  return {
    addresses: cells.map(({ address }) => address),
    index,
    row: cells.map(({ row }) => rows.indexOf(row)),
    column: cells.map(({ column }) => template.columns.indexOf(column)),
    signed: cells.map(({ column }) => column.value === 'change'),
    derived: cells.map((_, cell) => totals.includes(cell)),
    hasAmounts: cells.some(({ column }) => column.value === 'amount'),
    equations,
    terms,
    totals,
    incidence,
  };
}
