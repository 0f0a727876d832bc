import edition2019 from './editions/2019.json' with { type: 'json' };
import edition2021 from './editions/2021.json' with { type: 'json' };
import type { ColumnTemplate, Edition, GroupTemplate, RowTemplate, Supplement, TableTemplate } from './schema.ts';
import type { Form } from './supplement.ts';

/**
 * The editions of the form, oldest first. The files hold every key that the schema would default, so that they
 * can be used as they are; the tests hold them against the schema.
 */
export const editions: readonly Edition[] = [edition2019 as Edition, edition2021 as Edition];

/** What provinces and cities add to an edition or leave out of it, each a file of its own in `supplements/`. */
const supplements: readonly Supplement[] = [];

/** Every form that a report may follow. */
export const forms: readonly Form[] = [...editions, ...supplements];

/** The edition for reports on the years from now on. */
export const editionInForce: Edition = edition2021 as Edition;

/** The edition that a report on `year` has to use, null for a year before the first edition. */
export function editionForYear(year: number): Edition | null {
  return editions.find(({ years }) => years.from <= year && (years.to === null || year <= years.to)) ?? null;
}

/** A cell of the form: where a row has a figure under a column. */
export interface CellTemplate {
  /** `applications/granted/total` */
  readonly address: string;
  readonly row: RowTemplate;
  readonly column: ColumnTemplate;
}

/** The public name of a cell: `applications/granted/total`. */
export function addressOf(table: TableTemplate, row: RowTemplate, column: ColumnTemplate): string {
  return `${table.key}/${row.key}/${column.key}`;
}

/** The columns in which `row` has a cell, in the order of the form. */
export function columnsOf(table: TableTemplate, row: RowTemplate): readonly ColumnTemplate[] {
  return placesIn(table, row).columns;
}

/** The cells of one row, in the order of the form. */
export function cellsOfRow(table: TableTemplate, row: RowTemplate): readonly CellTemplate[] {
  return placesIn(table, row).cells;
}

interface Places {
  readonly columns: readonly ColumnTemplate[];
  readonly cells: readonly CellTemplate[];
}

/** Made once for each table: every reading of a report asks for all of them. */
const places = new WeakMap<TableTemplate, Map<RowTemplate, Places>>();

function placesIn(table: TableTemplate, row: RowTemplate): Places {
  let ofTable = places.get(table);
  if (ofTable === undefined) {
    ofTable = new Map();
    places.set(table, ofTable);
  }
  let known = ofTable.get(row);
  if (known === undefined) {
    const columns = table.columns.filter(({ key }) => row.columns === null || row.columns.includes(key));
    known = { columns, cells: columns.map((column) => ({ address: addressOf(table, row, column), row, column })) };
    ofTable.set(row, known);
  }
  return known;
}

/** The rows that the form prints: alternative rows left out. */
export function printedRows(table: TableTemplate): readonly RowTemplate[] {
  return table.rows.filter((row) => row.replaces === null);
}

/** Every cell of the form's table, row by row; alternative rows have none. */
export function cellsOf(table: TableTemplate): readonly CellTemplate[] {
  return printedRows(table).flatMap((row) => cellsOfRow(table, row));
}

/** The groups that `row` stands in, outermost first. */
export function groupsOf(table: TableTemplate, row: RowTemplate): readonly GroupTemplate[] {
  const path: GroupTemplate[] = [];
  for (let key = row.group; key !== null; ) {
    const group = table.groups.find((each) => each.key === key);
    if (group === undefined || path.includes(group)) break;
    path.unshift(group);
    key = group.parent;
  }
  return path;
}

/** One place of a printed table: what the form prints there, and what it belongs to; null where a merged cell only reaches. */
export interface PrintedCell {
  readonly text: string;
  readonly of:
    | { readonly kind: 'head' }
    | { readonly kind: 'group'; readonly group: GroupTemplate }
    | { readonly kind: 'row'; readonly row: RowTemplate }
    | { readonly kind: 'figure'; readonly row: RowTemplate; readonly column: ColumnTemplate }
    | null;
}

/**
 * The table as the form prints it, with no figures: head and rows as a grid of equal width, the text of a merged
 * cell in its first place and blanks in the places it covers. A group with a head of its own is a line across the
 * table above that head; any other stands beside its first row. `rows` are those to print, in the form's order.
 */
export function printedTable(table: TableTemplate, rows = printedRows(table)): PrintedCell[][] {
  const record = table.arrangement === 'record';
  const lines = [...table.head.map(headLine), ...(record ? [recordLine(table)] : rowLines(table, rows))];
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => [...line, ...blanks(width - line.length)]);
}

/** The texts of `printedTable`; `figure` says what stands in a cell of the form. */
export function blankTable(
  table: TableTemplate,
  figure: (cell: Pick<CellTemplate, 'row' | 'column'>) => string = () => '',
): string[][] {
  return printedTable(table).map((line) => line.map(({ text, of }) => (of?.kind === 'figure' ? figure(of) : text)));
}

/** How many columns of labels stand before the figures. */
function labelColumns(table: TableTemplate): number {
  return 1 + Math.max(...printedRows(table).map((row) => besideRow(groupsOf(table, row)).length));
}

/** A cell of the printed table and how far it reaches. */
export interface MergedCell extends PrintedCell {
  readonly colSpan: number;
  readonly rowSpan: number;
}

/**
 * The printed table with its merged cells as one each; a line has the cells that begin in it. Every cell reaches right
 * over the blanks beside it, and the labels of heads and groups then down over those below.
 */
export function mergedTable(table: TableTemplate, rows = printedRows(table)): MergedCell[][] {
  const grid = printedTable(table, rows);
  const taken = grid.map((line) => line.map(() => false));
  const isFree = (row: number, column: number): boolean =>
    grid[row]?.[column]?.of === null && taken[row]?.[column] === false;
  return grid.map((line, row) =>
    line.flatMap((cell, column) => {
      if (taken[row]?.[column] !== false || (cell.of === null && column > 0)) return [];
      let colSpan = 1;
      while (isFree(row, column + colSpan)) colSpan++;
      let rowSpan = 1;
      const reaches = (below: number): boolean =>
        Array.from({ length: colSpan }, (_, i) => isFree(below, column + i)).every(Boolean);
      if (cell.of?.kind === 'head' || cell.of?.kind === 'group') while (reaches(row + rowSpan)) rowSpan++;
      for (let r = row; r < row + rowSpan; r++) taken[r]?.fill(true, column, column + colSpan);
      return [{ ...cell, colSpan, rowSpan }];
    }),
  );
}

function headLine(texts: readonly string[]): PrintedCell[] {
  return texts.map((text) => ({ text, of: text === '' ? null : { kind: 'head' } }));
}

function recordLine(table: TableTemplate): PrintedCell[] {
  return cellsOf(table).map(({ row, column }) => figurePlace(row, column));
}

function rowLines(table: TableTemplate, rows: readonly RowTemplate[]): PrintedCell[][] {
  const labelWidth = labelColumns(table);
  const printed = new Set<string>();
  const lines: PrintedCell[][] = [];
  for (const row of rows) {
    const groups = groupsOf(table, row);
    for (const group of groups) {
      if (group.head === null || printed.has(group.key)) continue;
      printed.add(group.key);
      lines.push([groupPlace(group)], headLine(group.head));
    }
    const labels = besideRow(groups).map((group) => (printed.has(group.key) ? blank : groupPlace(group)));
    for (const group of groups) printed.add(group.key);
    labels.push({ text: row.label, of: { kind: 'row', row } });
    const figures = columnsOf(table, row).map((column) => figurePlace(row, column));
    lines.push([...labels, ...blanks(labelWidth - labels.length), ...figures]);
  }
  return lines;
}

function besideRow(groups: readonly GroupTemplate[]): readonly GroupTemplate[] {
  return groups.filter((group) => group.head === null);
}

const blank: PrintedCell = { text: '', of: null };

function groupPlace(group: GroupTemplate): PrintedCell {
  return { text: group.label, of: { kind: 'group', group } };
}

function figurePlace(row: RowTemplate, column: ColumnTemplate): PrintedCell {
  return { text: '', of: { kind: 'figure', row, column } };
}

function blanks(count: number): PrintedCell[] {
  return Array.from({ length: count }, () => blank);
}
