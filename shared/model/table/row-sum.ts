import { columnsOf } from '../../template/registry.ts';
import type { RowTemplate, TableTemplate } from '../../template/schema.ts';
import type { KeyedCell } from '../lines.ts';
import { readFigure } from './number.ts';

/** The cells of one row in the order of the form's columns; null where the text has none. */
export type RowCells = readonly ({ readonly cell: Pick<KeyedCell['cell'], 'text'> } | null)[];

/** What a row's cells come to: its total and the sum of its parts, as far as they are known. */
interface Sum {
  readonly total: number | null;
  readonly parts: number;
  /** How many parts are blank. */
  readonly blanks: number;
}

/** Holds the rows of one table against their own sum: 总计 is what the other columns come to. */
export class RowSums {
  readonly #table: TableTemplate;
  readonly #total: string | null;
  #asked = false;

  constructor(table: TableTemplate) {
    this.#table = table;
    this.#total = table.constraints.find((each) => each.kind === 'row-sum')?.total ?? null;
  }

  /** True once how the table is read depends on the figures of a row. */
  get asked(): boolean {
    return this.#asked;
  }

  /** Called by who looks at figures without asking for a row's sum. */
  ask(): void {
    this.#asked = true;
  }

  /** How many figures a row of the text has when none is missing: those of all rows where they stand side by side. */
  widthOf(row: RowTemplate): number {
    return this.#table.arrangement === 'record' ? recordWidth(this.#table) : columnsOf(this.#table, row).length;
  }

  /** How many figures the longest rows have. */
  get widest(): number {
    return this.#table.rows.reduce((most, row) => Math.max(most, this.widthOf(row)), 0);
  }

  /** True if each line of the table is a row with a sum. */
  get exist(): boolean {
    return this.#total !== null && this.#table.arrangement === 'rows';
  }

  /** True if the row's sum holds, or would with some figures ≥ 0 in its blanks; of rows side by side, if all do. */
  canSatisfy(row: RowTemplate, cells: RowCells): boolean {
    const { arrangement, rows, columns } = this.#table;
    if (arrangement === 'rows') return this.#holds(row, cells);
    return rows.every((each, i) => this.#holds(each, cells.slice(i * columns.length, (i + 1) * columns.length)));
  }

  #holds(row: RowTemplate, cells: RowCells): boolean {
    const sum = this.#sumOf(row, cells);
    if (sum === null) return false;
    const { total, parts, blanks } = sum;
    return total === null || (blanks === 0 ? parts === total : parts <= total);
  }

  /** True if the row's sum holds with 0 in its blanks, and its total is more than 0, so that it says something. */
  addsUpWithZeros(row: RowTemplate, cells: RowCells): boolean {
    const sum = this.exist ? this.#sumOf(row, cells) : null;
    return sum !== null && sum.total !== null && sum.total > 0 && sum.parts === sum.total;
  }

  #sumOf(row: RowTemplate, cells: RowCells): Sum | null {
    this.ask();
    if (this.#total === null) return null;
    let total: number | null = null;
    let parts = 0;
    let blanks = 0;
    for (const [i, column] of columnsOf(this.#table, row).entries()) {
      const figure = readFigure(cells[i]?.cell.text ?? '', 'count', null);
      if (figure.kind !== 'figure' && figure.kind !== 'blank') return null;
      const value = figure.kind === 'figure' ? Number(figure.value) : null;
      if (column.key === this.#total) total = value;
      else if (value === null) blanks++;
      else parts += value;
    }
    return { total, parts, blanks };
  }
}

/** How many cells a table has that stands in one line. */
export function recordWidth(template: TableTemplate): number {
  return template.rows.length * template.columns.length;
}
