import { cellsOf, printedRows } from '../../shared/template/registry.ts';
import type { Edition, TableTemplate } from '../../shared/template/schema.ts';
import type { Draft } from './document.ts';
import type { Figures } from './grid.ts';
import { ranks, writeProse } from './prose.ts';
import type { Random } from './random.ts';
import type { Rank } from './writing/voice.ts';

/** How full and how large the figures are. */
export interface Scale {
  /** The share of cells that are not zero. */
  readonly density: number;
  /** The largest figure of a cell that is not a total. */
  readonly most: number;
}

export const sparse: Scale = { density: 0.08, most: 9 };
export const usual: Scale = { density: 0.4, most: 60 };
export const dense: Scale = { density: 0.95, most: 9999 };
/** Totals come near 10⁷ and never pass it. */
export const huge: Scale = { density: 0.95, most: 50_000 };

type Counts = Map<string, number>;

function count(random: Random, scale: Scale): number {
  if (!random.chance(scale.density)) return 0;
  return random.whole(1, random.chance(0.5) ? scale.most : Math.min(scale.most, 30));
}

/** Counts that satisfy every constraint of the table: details are drawn, totals follow. */
function reconciledCounts(table: TableTemplate, random: Random, scale: Scale): Counts {
  const counts: Counts = new Map();
  const at = (row: string, column: string): number => counts.get(`${table.key}/${row}/${column}`) ?? 0;
  const put = (row: string, column: string, value: number): void => {
    counts.set(`${table.key}/${row}/${column}`, value);
  };
  const derivedColumn = table.constraints.find((each) => each.kind === 'row-sum')?.total;
  const free = table.columns.filter((column) => column.key !== derivedColumn).map((column) => column.key);
  for (const column of free) {
    for (const row of printedRows(table)) put(row.key, column, count(random, scale));
    for (const constraint of table.constraints) {
      if (constraint.kind === 'column-sum') {
        put(
          constraint.total,
          column,
          constraint.parts.reduce((sum, part) => sum + at(part, column), 0),
        );
      }
      if (constraint.kind === 'column-balance') {
        const right = constraint.right.reduce((sum, row) => sum + at(row, column), 0);
        const [first, ...others] = constraint.left;
        let rest = right;
        for (const row of others) {
          put(row, column, Math.min(at(row, column), rest));
          rest -= at(row, column);
        }
        if (first !== undefined) put(first, column, rest);
      }
    }
  }
  if (derivedColumn !== undefined) {
    for (const row of printedRows(table)) {
      put(
        row.key,
        derivedColumn,
        free.reduce((sum, column) => sum + at(row.key, column), 0),
      );
    }
  }
  return counts;
}

/** Section 二: no equations, but figures that a reviewer would find plausible. */
function disclosed(edition: Edition, rank: Rank, random: Random, scale: Scale): Map<string, string> {
  const most = Math.min(scale.most, 400);
  const some = (limit: number): number => (random.chance(0.6) ? random.whole(1, Math.max(1, limit)) : 0);
  const figures = new Map<string, string>();
  const put = (address: string, value: number | string): void => {
    figures.set(`disclosure/${address}`, String(value));
  };
  const rules = rank === 'city' ? some(3) : 0;
  if (edition.id === '2019') {
    for (const [row, made] of [
      ['regulations', rules],
      ['normative-documents', some(12)],
    ] as const) {
      put(`${row}/made`, made);
      put(`${row}/newly-published`, made);
      put(`${row}/published-total`, made === 0 ? 0 : made + random.whole(0, 40));
    }
    for (const row of ['licensing', 'other-services', 'penalties', 'coercive-measures']) {
      put(`${row}/items-last-year`, random.whole(3, 90));
      put(`${row}/change`, random.whole(-3, 5));
      put(`${row}/decisions`, some(most));
    }
    put('fees/items-last-year', random.whole(1, 6));
    put('fees/change', random.whole(-1, 1));
    const projects = some(40);
    put('procurement/projects', projects);
    put('procurement/amount', projects === 0 ? '0' : `${random.whole(12, 900)}.${random.whole(10, 99)}万元`);
    return figures;
  }
  for (const [row, issued] of [
    ['regulations', rules],
    ['normative-documents', some(12)],
  ] as const) {
    const standing = issued === 0 ? 0 : random.whole(0, 60);
    const repealed = Math.min(standing, some(5));
    put(`${row}/issued`, issued);
    put(`${row}/repealed`, repealed);
    put(`${row}/in-force`, standing + issued - repealed);
  }
  for (const row of ['licensing', 'penalties', 'coercive-measures']) put(`${row}/decisions`, some(most));
  const fee = rank === 'office' && random.chance(0.5) ? '0' : `${random.whole(0, 180)}.${random.whole(1000, 9999)}`;
  put('fees/amount', fee);
  return figures;
}

/** Figures for every cell of the edition's form, consistent in all its equations. */
export function consistentFigures(edition: Edition, rank: Rank, random: Random, scale: Scale): Figures {
  const figures = disclosed(edition, rank, random, scale);
  for (const table of edition.tables.filter((each) => each.constraints.length > 0)) {
    const few: Scale =
      table.arrangement === 'record' ? { density: scale.density, most: Math.min(scale.most, 300) } : scale;
    const counts = reconciledCounts(table, random, few);
    for (const cell of cellsOf(table)) figures.set(cell.address, String(counts.get(cell.address) ?? 0));
  }
  return figures;
}

/** A whole report of an invented body whose running text agrees with its figures; `given` fixes values that are random otherwise. */
export function generateDraft(
  edition: Edition,
  random: Random,
  scale: Scale,
  given: { readonly rank?: Rank; readonly year?: number } = {},
): Draft {
  const rank = given.rank ?? random.pick(ranks);
  const year = given.year ?? random.whole(edition.years.from, edition.years.to ?? 2024);
  const figures = consistentFigures(edition, rank, random, scale);
  return { edition, year, figures, ...writeProse({ edition, year, rank, figures }, random) };
}

/** What a figure as written is worth: `42.21` for `42.21万元`. */
export function worthOf(written: string): string {
  return written.replace(/万元|元/, '').replace(/^\+/, '');
}
