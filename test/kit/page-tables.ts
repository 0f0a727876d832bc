import type { Draft } from './document.ts';
import { type Grid, gridOf } from './grid.ts';

/** A row as it is printed: the cells that begin in it, and all positions of its grid, those that merged cells cover blank. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly grid: readonly string[];
  readonly width: number;
}

export function rowsOf({ cells, width, height }: Grid): TableRow[] {
  return Array.from({ length: height }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row).toSorted((a, b) => a.column - b.column);
    const grid = Array.from({ length: width }, (__, column) => own.find((cell) => cell.column === column)?.text ?? '');
    return { cells: own.map(({ text }) => text), grid, width };
  });
}

/** The rows without the one of this label; what is merged into it from the left moves to the next. */
export function withoutRow(rows: readonly TableRow[], label: string): readonly TableRow[] {
  const at = rows.findIndex(({ cells }) => cells.includes(label));
  const lost = rows[at];
  const next = rows[at + 1];
  if (lost === undefined || next === undefined) return rows;
  const groups = lost.cells.slice(0, lost.cells.indexOf(label));
  const moved = groups.length === 0 ? next.grid : next.grid.map((text, i) => (groups[i] ?? text) || text);
  return rows.toSpliced(at, 2, { ...next, cells: [...groups, ...next.cells], grid: moved });
}

/** How the tables of a page are written, and what stands around them. */
export interface PageWriting {
  readonly table: (rows: readonly TableRow[], key: string) => string;
  readonly between?: string;
  readonly whole?: (text: string) => string;
}

/** A whole report as the text of a page; `change` may rewrite the rows of a table before they are written. */
export function pageOf(
  draft: Draft,
  { table: write, between = '\n', whole = (text) => text }: PageWriting,
  change: (rows: readonly TableRow[], key: string) => readonly TableRow[] = (rows) => rows,
): string {
  const lines = [draft.title];
  draft.edition.sections.forEach(({ key, title }, i) => {
    lines.push(`${'一二三四五六'.charAt(i)}、${title}`, ...(draft.prose[key] ?? []));
    for (const table of draft.edition.tables.filter(({ section }) => section === key))
      lines.push(write(change(rowsOf(gridOf(table, draft.figures)), table.key), table.key));
  });
  return whole([...lines, ...draft.signature, ''].join(between));
}
