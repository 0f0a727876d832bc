import type { Cell, Table } from '../model/report.ts';
import type { Constraint, RowTemplate, TableTemplate } from '../template/schema.ts';
import { type Decimal, formatDecimal, parseDecimal, roundDecimal, trimDecimal } from '../text/decimal.ts';
import type { Equation } from './reconcile.ts';

/** A cell's part in an equation: `equation` numbers the equations of one table, `cell` its cells. */
export interface Term {
  readonly cell: number;
  readonly equation: number;
  readonly sign: 1 | -1;
}

/** The equations of a table template, by numbers instead of names; the same for every report of the edition. */
interface Wiring {
  readonly addresses: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** Zero-based place of each cell in the table as printed. */
  readonly row: readonly number[];
  readonly column: readonly number[];
  /** True for a cell that may be negative (`change`). */
  readonly signed: readonly boolean[];
  /** True for a cell that an equation states as the sum of others. */
  readonly derived: readonly boolean[];
  readonly equations: readonly {
    readonly name: string;
    readonly constraint: Constraint;
    readonly terms: readonly Term[];
    readonly total: number;
  }[];
  /** By cell: the equations that it takes part in. */
  readonly incidence: readonly (readonly Term[])[];
}

/** One table's equations with its figures. */
export interface System {
  readonly wiring: Wiring;
  readonly cells: readonly Cell[];
  /** Figures in units of 10^-`places`, exact below 2^53; NaN for a cell without one. */
  readonly figures: readonly number[];
  readonly places: number;
  readonly equations: readonly Equation[];
  /** The number of the cell with this address, −1 where no equation knows it. */
  indexOf(address: string): number;
}

/** Above this a sum of a table's figures might not be exact: such a figure is left out of the arithmetic. */
const LARGEST = 1e13;

const wirings = new WeakMap<TableTemplate, Map<string, Wiring>>();

export function systemOf(table: Table): System {
  const wiring = wiringOf(table);
  const cells: Cell[] = [];
  for (const address of wiring.addresses) {
    const cell = table.cells.get(address);
    cells.push(cell ?? lost(table.template, address));
  }
  const { figures, places } = figuresOf(cells);
  const equations = wiring.equations.map(({ name, constraint, terms, total }) => ({
    name,
    constraint,
    terms: terms.map(({ cell, sign }) => ({ cell: cells[cell] as Cell, sign })),
    total: total === -1 ? null : (cells[total] as Cell),
  }));
  return { wiring, cells, figures, places, equations, indexOf: (address) => wiring.index.get(address) ?? -1 };
}

/** The equations of `system` that the cell at `address` takes part in. */
export function equationsOf(system: System, address: string): readonly Equation[] {
  const terms = system.wiring.incidence[system.indexOf(address)] ?? [];
  return terms.map(({ equation }) => system.equations[equation] as Equation);
}

/** The number as a decimal string, without zeros at the end of a fraction. */
export function figureText(system: System, figure: number): string {
  if (system.places === 0) return String(figure);
  return formatDecimal(trimDecimal({ units: BigInt(figure), places: system.places }));
}

/** The decimal string in the system's units; NaN where it has more decimals than any figure of the table. */
export function figureOf(system: System, text: string): number {
  const value = parseDecimal(text);
  return value === null ? Number.NaN : scaled(value, system.places);
}

function scaled(value: Decimal, places: number): number {
  const trimmed = trimDecimal(value);
  if (trimmed.places > places) return Number.NaN;
  const units = Number(roundDecimal(trimmed, places).units);
  return Math.abs(units) > LARGEST ? Number.NaN : units;
}

function figuresOf(cells: readonly Cell[]): { figures: number[]; places: number } {
  let places = 0;
  const decimals: (Decimal | null)[] | null = cells.some((cell) => cell.column.value === 'amount') ? [] : null;
  if (decimals !== null) {
    for (const { figure } of cells) {
      const value = figure.kind === 'figure' ? parseDecimal(figure.value) : null;
      decimals.push(value === null ? null : trimDecimal(value));
      places = Math.max(places, decimals.at(-1)?.places ?? 0);
    }
  }
  const figures: number[] = [];
  for (let i = 0; i < cells.length; i++) {
    const figure = (cells[i] as Cell).figure;
    if (figure.kind !== 'figure') figures.push(Number.NaN);
    else if (decimals === null) {
      const value = Number(figure.value);
      figures.push(Number.isInteger(value) && Math.abs(value) <= LARGEST ? value : Number.NaN);
    } else {
      const value = decimals[i] ?? null;
      figures.push(value === null ? Number.NaN : scaled(value, places));
    }
  }
  return { figures, places };
}

/** Stands in for a cell that the table does not hold at all. */
function lost(template: TableTemplate, address: string): Cell {
  for (const row of template.rows) {
    for (const column of template.columns) {
      if (`${template.key}/${row.key}/${column.key}` === address) {
        return { address, row, column, span: null, text: null, figure: { kind: 'unknown' } };
      }
    }
  }
  throw new Error(`the form has no cell ${address}`);
}

/**
 * Rows of an older division (`replaces`) stand in the sums for the rows that they replace, if the report has the one
 * and none of the others.
 */
function wiringOf(table: Table): Wiring {
  const missing = new Set(table.missing.map((row) => row.key));
  const standing = table.rows
    .map((row) => row.template)
    .filter((row) => row.replaces?.every((replaced) => missing.has(replaced)));
  const key = standing.map((row) => row.key).join(' ');
  let known = wirings.get(table.template);
  if (known === undefined) {
    known = new Map();
    wirings.set(table.template, known);
  }
  let wiring = known.get(key);
  if (wiring === undefined) {
    wiring = wire(table.template, new Set(standing));
    known.set(key, wiring);
  }
  return wiring;
}

function wire(template: TableTemplate, standing: ReadonlySet<RowTemplate>): Wiring {
  const replaced = new Map<string, RowTemplate>();
  for (const row of standing) for (const key of row.replaces ?? []) replaced.set(key, row);
  const rows = template.rows.filter((row) => (row.replaces === null ? !replaced.has(row.key) : standing.has(row)));

  const addresses: string[] = [];
  const index = new Map<string, number>();
  const places: { row: number; column: number; signed: boolean }[] = [];
  rows.forEach((row, r) => {
    template.columns.forEach((column, c) => {
      if (row.columns !== null && !row.columns.includes(column.key)) return;
      const address = `${template.key}/${row.key}/${column.key}`;
      index.set(address, addresses.length);
      addresses.push(address);
      places.push({ row: r, column: c, signed: column.value === 'change' });
    });
  });

  const cellAt = (row: string, column: string): number | undefined =>
    index.get(`${template.key}/${replaced.get(row)?.key ?? row}/${column}`);
  /** Every row once, also where one stands for several. */
  const cellsAt = (keys: readonly string[], column: string): number[] => [
    ...new Set(keys.map((key) => cellAt(key, column)).filter((cell) => cell !== undefined)),
  ];

  const equations: Wiring['equations'][number][] = [];
  const incidence: Term[][] = addresses.map(() => []);
  const add = (name: string, constraint: Constraint, plus: readonly number[], minus: readonly number[]): void => {
    const equation = equations.length;
    const terms = [
      ...plus.map((cell): Term => ({ cell, equation, sign: 1 })),
      ...minus.map((cell): Term => ({ cell, equation, sign: -1 })),
    ];
    for (const term of terms) incidence[term.cell]?.push(term);
    const total = constraint.kind === 'column-balance' ? -1 : (minus[0] as number);
    equations.push({ name: `${constraint.id}:${name}`, constraint, terms, total });
  };

  for (const constraint of template.constraints) {
    if (constraint.kind === 'row-sum') {
      for (const row of rows) {
        const total = cellAt(row.key, constraint.total);
        if (total === undefined) continue;
        const others = template.columns.filter((column) => column.key !== constraint.total);
        const parts = others.flatMap((column) => cellsAt([row.key], column.key));
        if (parts.length > 0) add(row.key, constraint, parts, [total]);
      }
      continue;
    }
    for (const column of template.columns) {
      const plus = cellsAt(constraint.kind === 'column-sum' ? constraint.parts : constraint.left, column.key);
      const minus = cellsAt(constraint.kind === 'column-sum' ? [constraint.total] : constraint.right, column.key);
      if (plus.length > 0 && minus.length > 0) add(column.key, constraint, plus, minus);
    }
  }

  const totals = new Set(equations.map(({ total }) => total));
  return {
    addresses,
    index,
    row: places.map(({ row }) => row),
    column: places.map(({ column }) => column),
    signed: places.map(({ signed }) => signed),
    derived: addresses.map((_, cell) => totals.has(cell)),
    equations,
    incidence,
  };
}
