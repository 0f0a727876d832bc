import { addressOf, cellsOf, columnsOf, groupsOf, printedRows } from '../../shared/template/registry.ts';
import type { Edition, TableTemplate } from '../../shared/template/schema.ts';

/** What each cell of the form says, by address, as it is to be written. */
export type Figures = ReadonlyMap<string, string>;

/** One printed cell of a table, merged cells being one. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** `band`: a group's label over the whole width; `group`: one beside its rows. */
  readonly kind: 'head' | 'band' | 'group' | 'label' | 'figure';
  readonly address?: string;
}

/** A table of the form as it is printed: every position is covered by exactly one cell. */
export interface Grid {
  readonly table: TableTemplate;
  readonly width: number;
  readonly height: number;
  /** How many rows at the top are heads. */
  readonly headHeight: number;
  /** How many columns at the left hold labels; 0 in a record table. */
  readonly labelWidth: number;
  readonly cells: readonly GridCell[];
}

/** Every cell of the form, in its order. */
export function addressesOf(edition: Edition): string[] {
  return edition.tables.flatMap((table) => cellsOf(table).map((cell) => cell.address));
}

export function gridOf(table: TableTemplate, figures: Figures): Grid {
  if (table.arrangement === 'record') return recordGrid(table, figures);
  return table.groups.some((group) => group.head !== null) ? bandGrid(table, figures) : labelGrid(table, figures);
}

/** The cell that starts at a position, if one does. */
export function originAt(grid: Grid, row: number, column: number): GridCell | undefined {
  return grid.cells.find((cell) => cell.row === row && cell.column === column);
}

/** The cell that covers a position. */
export function coverAt(grid: Grid, row: number, column: number): GridCell {
  const cell = grid.cells.find(
    (each) =>
      each.row <= row && row < each.row + each.height && each.column <= column && column < each.column + each.width,
  );
  if (cell === undefined) throw new RangeError(`no cell covers ${row}, ${column} of ${grid.table.key}`);
  return cell;
}

/** All rows side by side under the table's head. */
function recordGrid(table: TableTemplate, figures: Figures): Grid {
  const headHeight = table.head.length;
  const cells = mergedHead(table.head);
  let column = 0;
  for (const row of printedRows(table)) {
    for (const each of columnsOf(table, row)) {
      cells.push(figureCell(addressOf(table, row, each), figures, headHeight, column++, 1));
    }
  }
  return { table, width: column, height: headHeight + 1, headHeight, labelWidth: 0, cells };
}

/** Bands of rows, each under its group's label and a head of its own (section 二). */
function bandGrid(table: TableTemplate, figures: Figures): Grid {
  const width = Math.max(...table.groups.map((group) => group.head?.length ?? 0));
  const cells: GridCell[] = [];
  let at = 0;
  for (const group of table.groups) {
    cells.push({ row: at++, column: 0, width, height: 1, text: group.label, kind: 'band' });
    const head = (group.head ?? []).filter((text) => text !== '');
    for (const [column, text] of head.entries()) {
      cells.push({ row: at, column, width: lastReaches(column, head.length, width), height: 1, text, kind: 'head' });
    }
    at++;
    for (const row of printedRows(table).filter((each) => each.group === group.key)) {
      cells.push({ row: at, column: 0, width: 1, height: 1, text: row.label, kind: 'label' });
      const columns = columnsOf(table, row);
      for (const [i, column] of columns.entries()) {
        const reach = lastReaches(i + 1, columns.length + 1, width);
        cells.push(figureCell(addressOf(table, row, column), figures, at, i + 1, reach));
      }
      at++;
    }
  }
  return { table, width, height: at, headHeight: 0, labelWidth: 1, cells };
}

/** Group labels at the left, each beside the rows it holds together (section 三). */
function labelGrid(table: TableTemplate, figures: Figures): Grid {
  const rows = printedRows(table);
  const paths = rows.map((row) => groupsOf(table, row));
  const labelWidth = Math.max(...paths.map((path) => path.length)) + 1;
  const headHeight = table.head.length;
  const cells = mergedHead(table.head);
  for (const [i, row] of rows.entries()) {
    const at = headHeight + i;
    const path = paths[i] ?? [];
    for (const [depth, group] of path.entries()) {
      if (paths[i - 1]?.[depth] === group) continue;
      let height = 1;
      while (paths[i + height]?.[depth] === group) height++;
      cells.push({ row: at, column: depth, width: 1, height, text: group.label, kind: 'group' });
    }
    const column = path.length;
    cells.push({ row: at, column, width: labelWidth - column, height: 1, text: row.label, kind: 'label' });
    for (const [j, each] of columnsOf(table, row).entries()) {
      cells.push(figureCell(addressOf(table, row, each), figures, at, labelWidth + j, 1));
    }
  }
  return {
    table,
    width: labelWidth + table.columns.length,
    height: headHeight + rows.length,
    headHeight,
    labelWidth,
    cells,
  };
}

function figureCell(address: string, figures: Figures, row: number, column: number, width: number): GridCell {
  return { row, column, width, height: 1, text: figures.get(address) ?? '', kind: 'figure', address };
}

function lastReaches(column: number, count: number, width: number): number {
  return column === count - 1 ? width - column : 1;
}

/** A head given as a grid with blanks where a merged cell reaches: each text takes the blanks at its right, then those below. */
function mergedHead(head: readonly (readonly string[])[]): GridCell[] {
  const cells: GridCell[] = [];
  const taken = new Set<string>();
  for (const [row, texts] of head.entries()) {
    for (const [column, text] of texts.entries()) {
      if (text === '') continue;
      const free = (r: number, c: number): boolean => head[r]?.[c] === '' && !taken.has(`${r},${c}`);
      let width = 1;
      while (free(row, column + width)) width++;
      let height = 1;
      const columns = Array.from({ length: width }, (_, i) => column + i);
      while (columns.every((c) => free(row + height, c))) height++;
      for (let r = row; r < row + height; r++) for (const c of columns) taken.add(`${r},${c}`);
      cells.push({ row, column, width, height, text, kind: 'head' });
    }
  }
  return cells;
}
