import { columnPlaces } from '../../../shared/document/columns.ts';
import { type GridCell, gridsOf, type RuledGrid } from './grids.ts';
import type { Glyph, PageMarks } from './marks.ts';
import { cellText, type GlyphLine, isTabular, linesOf, spaced } from './text.ts';

/** A line of a report's text, and where it stands. Pages are counted from one. */
export type PageLine =
  | { readonly kind: 'paragraph'; readonly page: number; readonly text: string }
  | {
      readonly kind: 'row';
      readonly page: number;
      /** One-based, as a person counts the rows of a table on this page. */
      readonly row: number;
      /** One for each column; `cell` is the number of the cell in its row, null where none begins. */
      readonly slots: readonly { readonly text: string; readonly cell: number | null }[];
    };

/** What stands on the pages, in order: running text with its paragraphs put together, and the rows of ruled tables. */
export function linesOfPages(pages: readonly PageMarks[]): readonly PageLine[] {
  const blocks = withoutFurniture(pages.map(blocksOf)).flat();
  const lines: PageLine[] = [];
  for (let i = 0; i < blocks.length; ) {
    const kind = blocks[i]?.kind;
    let end = i;
    while (end < blocks.length && blocks[end]?.kind === kind) end++;
    const run = blocks.slice(i, end);
    if (kind === 'table') lines.push(...tableRows(run.filter((block): block is TableBlock => block.kind === 'table')));
    else lines.push(...paragraphs(run.filter((block): block is LineBlock => block.kind === 'line')));
    i = end;
  }
  return lines;
}

interface TableBlock {
  readonly kind: 'table';
  readonly page: number;
  readonly grid: RuledGrid;
  /** The text of each cell of the grid. */
  readonly texts: ReadonlyMap<GridCell, string>;
}

interface LineBlock {
  readonly kind: 'line';
  readonly page: number;
  readonly line: GlyphLine;
}

type PageBlock = TableBlock | LineBlock;

function blocksOf({ glyphs, rules }: PageMarks, index: number): readonly PageBlock[] {
  const page = index + 1;
  const tables = gridsOf(rules).map((grid) => ({ grid, at: cellFinder(grid), inside: new Map<GridCell, Glyph[]>() }));
  const free: Glyph[] = [];
  for (const glyph of glyphs) {
    // A character reaches from a little below its line to nearly its size above it.
    const [x, y] = [(glyph.left + glyph.right) / 2, glyph.baseline - 0.35 * glyph.size];
    const found = tables.map(({ at, inside }) => ({ inside, cell: at(x, y) })).find(({ cell }) => cell !== null);
    if (found === undefined || found.cell === null) free.push(glyph);
    else found.inside.set(found.cell, [...(found.inside.get(found.cell) ?? []), glyph]);
  }
  const lines = linesOf(free).map((line): LineBlock => ({ kind: 'line', page, line }));
  const blocks: PageBlock[] = [];
  let next = 0;
  for (const { grid, inside } of tables) {
    const top = grid.ys[0] ?? 0;
    for (; (lines[next]?.line.baseline ?? Number.POSITIVE_INFINITY) < top; next++)
      blocks.push(...lines.slice(next, next + 1));
    const texts = new Map(
      [...inside].map(([cell, own]) => [cell, cellText(own, grid.xs[cell.left] ?? 0, grid.xs[cell.right + 1] ?? 0)]),
    );
    blocks.push({ kind: 'table', page, grid, texts });
  }
  return [...blocks, ...lines.slice(next)];
}

/** Finds the cell of a grid that a point lies in. */
function cellFinder({ xs, ys, cells }: RuledGrid): (x: number, y: number) => GridCell | null {
  const columns = xs.length - 1;
  const places = new Map<number, GridCell>();
  for (const cell of cells) {
    for (let row = cell.top; row <= cell.bottom; row++) {
      for (let column = cell.left; column <= cell.right; column++) places.set(row * columns + column, cell);
    }
  }
  return (x, y) => {
    const column = lastBelow(xs, x);
    const row = lastBelow(ys, y);
    if (column < 0 || row < 0 || column >= columns || row >= ys.length - 1) return null;
    return places.get(row * columns + column) ?? null;
  };
}

function lastBelow(edges: readonly number[], value: number): number {
  let count = 0;
  while (count < edges.length && (edges[count] ?? 0) <= value) count++;
  return count - 1;
}

/** Leaves out page numbers, and lines that stand at the head or the foot of several pages. */
function withoutFurniture(pages: readonly (readonly PageBlock[])[]): readonly (readonly PageBlock[])[] {
  const edges = pages.map((blocks) => {
    const lines = blocks.filter((block): block is LineBlock => block.kind === 'line');
    const outer = [blocks[0], blocks[1], blocks.at(-2), blocks.at(-1)];
    return lines.filter((line) => outer.includes(line));
  });
  const counts = new Map<string, number>();
  for (const name of edges.flatMap((lines) => [...new Set(lines.flatMap(furnitureNames))]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return pages.map((blocks, i) => {
    const strange = new Set<PageBlock>(
      edges[i]?.filter(
        (block) =>
          pageNumber.test(block.line.text) || furnitureNames(block).some((name) => (counts.get(name) ?? 0) > 1),
      ),
    );
    return blocks.filter((block) => !strange.has(block));
  });
}

/**
 * Names that a line shares with those of other pages if it is a head or a foot line: its words at its height, and the
 * same with one of its numbers counted from the page's, for that may be the number of the page. Figures alone are no words.
 */
function furnitureNames({ page, line: { text, baseline } }: LineBlock): readonly string[] {
  const height = Math.round(baseline / 4);
  const numbers = [...text.matchAll(/\d{1,3}/g)].slice(0, 8);
  const counted = numbers.map(
    ({ 0: digits, index }) =>
      `${text.slice(0, index)}#${Number(digits) - page}${text.slice(index + digits.length)} ${height}`,
  );
  if (/\p{L}/u.test(text)) return [`${text} ${height}`, ...counted];
  return /^\d{1,3}$/.test(text) ? counted : [];
}

/** - 3 -, — 3 —, 3/12, 第 3 页, 第3页 共12页 */
const pageNumber =
  /^(?:[-—–－·]{1,2}\s?\d{1,3}\s?[-—–－·]{1,2}|\d{1,3}\s?[/／]\s?\d{1,3}|第\s?\d{1,3}\s?页(?:[，,/／\s]?共\s?\d{1,3}\s?页)?)$/u;

/** The rows of tables that follow each other without a word between them: one that goes on over pages is one table. */
function tableRows(tables: readonly TableBlock[]): readonly PageLine[] {
  const parts: TableBlock[][] = [];
  for (const table of tables) {
    const before = parts.at(-1)?.at(-1);
    if (before !== undefined && before.page < table.page && areAlike(before.grid, table.grid))
      parts.at(-1)?.push(table);
    else parts.push([table]);
  }
  return parts.flatMap((blocks) => rowsOf(blocks));
}

function areAlike(a: RuledGrid, b: RuledGrid): boolean {
  return near(a.xs[0], b.xs[0]) && near(a.xs.at(-1), b.xs.at(-1));
}

function near(a = 0, b = 0): boolean {
  return Math.abs(a - b) < 4;
}

interface Row {
  readonly page: number;
  readonly row: number;
  readonly cells: readonly { readonly start: number; readonly text: string; readonly isCovered: boolean }[];
}

function rowsOf(blocks: readonly TableBlock[]): readonly PageLine[] {
  const rows: Row[] = [];
  for (const [i, { page, grid, texts }] of blocks.entries()) {
    const own = Array.from({ length: grid.ys.length - 1 }, (_, row): Row => {
      const cells = grid.cells
        .filter(({ top, bottom }) => top <= row && row <= bottom)
        .sort((a, b) => a.left - b.left)
        .map((cell) => ({ start: grid.xs[cell.left] ?? 0, text: texts.get(cell) ?? '', isCovered: cell.top < row }));
      return { page, row: row + 1, cells };
    });
    const fresh = i === 0 ? own : own.slice(repeatedHead(rows, own));
    const [last, first] = [rows.at(-1), fresh[0]];
    if (last !== undefined && first !== undefined && isCutByPage(last, first)) {
      rows[rows.length - 1] = together(last, first);
      fresh.shift();
    }
    rows.push(...fresh);
  }
  const columns = columnPlaces(rows.map(({ cells }) => cells.map(({ start }) => start)));
  return rows.map(({ page, row, cells }): PageLine => {
    const places = columns.of(cells.map(({ start }) => start));
    const slots: { text: string; cell: number | null }[] = Array.from(
      { length: places === null ? cells.length : columns.count },
      () => ({ text: '', cell: null }),
    );
    for (const [i, { text, isCovered }] of cells.entries()) {
      slots[places?.[i] ?? i] = isCovered ? { text: '', cell: null } : { text, cell: i + 1 };
    }
    return { kind: 'row', page, row, slots };
  });
}

/**
 * Whether the first row on a page is the rest of the last one on the page before:
 * ```
 * （二）部分公开（区分处理的，只计 │ 12 │ 3
 * ─── page ───
 * 这一情形，不计其他情形）         │    │
 * ```
 * Its cells lie under the other's, no ordinal begins it, and it lacks what the other has, or the other has an ordinal.
 */
function isCutByPage(last: Row, first: Row): boolean {
  if (last.cells.length !== first.cells.length || wordsOf(first) === '') return false;
  if (last.cells.some(({ start }, i) => !near(start, first.cells[i]?.start))) return false;
  const label = labelOf(first);
  if (ordinal.test(label)) return false;
  const lacks = last.cells.some(({ text }, i) => text !== '' && first.cells[i]?.text === '');
  return lacks || (label !== '' && ordinal.test(labelOf(last)));
}

const ordinal = /^(?:[（(]?[一二三四五六七八九十]{1,2}[)）、]|\d{1,2}[.．、])/;

/** The words of a row that stand nearest to its figures. */
function labelOf({ cells }: Row): string {
  return cells.findLast(({ text }) => /[^\d\s.…]/.test(text))?.text ?? '';
}

function together(last: Row, first: Row): Row {
  const cells = last.cells.map((cell, i) => ({ ...cell, text: cell.text + (first.cells[i]?.text ?? '') }));
  return { ...last, cells };
}

/** How many rows at the head of a page repeat those with which the table begins. */
function repeatedHead(table: readonly Row[], page: readonly Row[]): number {
  let count = 0;
  while (count < page.length && wordsOf(table[count]) !== '' && wordsOf(table[count]) === wordsOf(page[count])) count++;
  return count;
}

function wordsOf(row: Row | undefined): string {
  return (row?.cells ?? [])
    .map(({ text }) => text)
    .join('\t')
    .trim();
}

/** Puts the lines of running text together to paragraphs; where a table was drawn with gaps alone, they keep their gaps. */
function paragraphs(blocks: readonly LineBlock[]): readonly PageLine[] {
  const lines = blocks.map(({ line }) => line);
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] ?? 0;
  // A title in larger type may reach beyond the text.
  const usual = lines.filter((line) => line.size < 1.15 * size);
  const left = Math.min(...usual.map((line) => line.left));
  const right = Math.max(...usual.map((line) => line.right));
  const isIndented = lines.some((line) => line.left - left > 1.5 * line.size && line.left - left < 2.5 * line.size);
  const done: { page: number; text: string }[] = [];
  for (const [i, { page, line }] of blocks.entries()) {
    const before = lines[i - 1];
    const last = done.at(-1);
    if (isTabular(line)) done.push({ page, text: spaced(line, left) });
    else if (last !== undefined && before !== undefined && !isTabular(before) && goesOn(before, line))
      last.text += glue(last.text, line.text);
    else done.push({ page, text: line.text });
  }
  return done.map(({ page, text }) => ({ kind: 'paragraph', page, text }));

  function goesOn(before: GlyphLine, line: GlyphLine): boolean {
    if (Math.abs(before.size - line.size) > 1) return false;
    if (/^[一二三四五六七八九十]{1,2}、/.test(line.text)) return false;
    // A title of two lines stands in larger type, or in the middle.
    if (line.size > 1.15 * size || (isCentred(before) && isCentred(line))) return true;
    const isFull = right - before.right < 2.2 * before.size;
    const atMargin = line.left - left < 0.8 * line.size;
    const isEnded = /[。！？：]$/.test(before.text);
    return isFull && atMargin && (isIndented || !isEnded);
  }

  /** Both ends are far from the margins, and equally far: a title, perhaps of two lines. */
  function isCentred(line: GlyphLine): boolean {
    const [before, after] = [line.left - left, right - line.right];
    return before > 2.5 * line.size && Math.abs(before - after) < line.size;
  }
}

function glue(before: string, line: string): string {
  return /[!-~]$/.test(before) && /^[!-~]/.test(line) && !(/\d$/.test(before) && /^\d/.test(line)) ? ` ${line}` : line;
}
