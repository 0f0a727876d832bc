import { readFigure } from '../model/table/number.ts';
import { readBlocks, treeOf } from '../syntax/reading.ts';

/** A block of cells by rows; a blank cell, and a place that a merged cell only reaches, is empty. */
type Grid = readonly (readonly string[])[];

/**
 * The figures of a block of cells as a spreadsheet, a word processor or a web page puts it on the clipboard: its table
 * in HTML where there is one, else rows of tabs. Labels at the left and heads above, copied along, are left out.
 */
export function clipboardGrid(text: string, html: string): Grid {
  const table = htmlGrid(html);
  return withoutLabels(table.length > 0 ? table : tabGrid(text));
}

function htmlGrid(html: string): Grid {
  if (html === '') return [];
  const tables = treeOf(readBlocks(html)).blocks.flatMap((block) =>
    block.kind === 'table' && block.layout === 'html' ? [block] : [],
  );
  const [largest] = tables.toSorted((a, b) => b.rows.length - a.rows.length);
  return (largest?.rows ?? []).map(({ cells }) => {
    const line: string[] = [];
    for (const { column, text } of cells) line[column] = text;
    return Array.from(line, (words) => words ?? '');
  });
}

/** Rows of tabs; a cell in quotes may hold line ends and tabs, and a quote written twice. */
function tabGrid(text: string): Grid {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (;;) {
    const match = cells.exec(text);
    if (match === null) break;
    const [, quoted, bare, end] = match;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

/** The part of a grid that holds figures; all that is filled where it holds none. */
function withoutLabels(grid: Grid): Grid {
  const figures = trimmed(grid, isFigure);
  if (figures.left < 0) return trimmed(grid, isFilled).part;
  if (figures.left === 0) return figures.part;
  // Where labels stand at the left, rows of words alone are heads, as between the parts of section 二.
  const isHead = (row: readonly string[]): boolean => row.some(isFilled) && !row.some(isFigure);
  return trimmed(
    grid.filter((row) => !isHead(row)),
    isFigure,
  ).part;
}

function isFigure(words: string): boolean {
  const { kind } = readFigure(words, 'amount', null);
  return kind === 'figure' || kind === 'todo' || kind === 'placeholder';
}

function isFilled(words: string): boolean {
  return words !== '';
}

/** The smallest part that holds all cells that count, and the column that it begins in, -1 where none does. */
function trimmed(grid: Grid, counts: (words: string) => boolean): { readonly part: Grid; readonly left: number } {
  const rows = grid.flatMap((row, at) => (row.some(counts) ? [at] : []));
  const columns = grid.flatMap((row) => row.flatMap((words, at) => (counts(words) ? [at] : [])));
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (top === undefined || bottom === undefined) return { part: [], left: -1 };
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  return { part: grid.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)), left };
}
