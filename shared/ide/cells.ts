import type { Analysis } from '../analysis.ts';
import type { Message } from '../messages/message.ts';
import type { Cell, Table } from '../model/report.ts';
import { isValueText } from '../syntax/value.ts';
import { type Span, type TextEdit, touches } from '../text/span.ts';
import { withCopies } from '../writing/copies.ts';
import { isPlain } from '../writing/lines.ts';
import { cellsByRow } from './figures.ts';

/** Where a figure of a table stands, and its place among the others, to go from one to the next. */
export interface CellPlace extends Span {
  /** Counted from 0: the table in the report, the row in the form's order, the figure in its row. */
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** True for row 二 where last year's report filled it: nobody fills it in again. */
  readonly isCarried: boolean;
}

/** Every cell of the form that the text has, in order of position. */
export function cellPlaces({ report }: Analysis): readonly CellPlace[] {
  const places = (report?.tables ?? []).flatMap((table, at) =>
    gridOf(table).flatMap((cells, row) => {
      const isCarried = cells.every(({ row: { role }, figure }) => role === 'carried-in' && figure.kind === 'figure');
      return cells.flatMap(({ span }, column) =>
        span === null ? [] : [{ start: span.start, end: span.end, table: at, row, column, isCarried }],
      );
    }),
  );
  return places.sort((a, b) => a.start - b.start);
}

/** The cells of a table as rows of figures; those of a `record` are one row. */
function gridOf(table: Table): readonly (readonly Cell[])[] {
  return table.template.arrangement === 'record' ? [[...table.cells.values()]] : [...cellsByRow(table).values()];
}

/** What a block of cells from a spreadsheet becomes in a table: edits, or why it cannot be put there. */
export type PastedCells = { readonly edits: readonly TextEdit[] } | { readonly refusal: Message };

/**
 * Puts a block of figures, cells parted by tabs and rows by line ends as spreadsheets copy them, into the cells of the
 * table at `at`, rightward and downward from there; blank cells of the block leave what is there. Null where the text is
 * no such block or `at` is in no cell: then it is pasted as any text is.
 */
export function pasteCells(analysis: Analysis, at: Span, pasted: string): PastedCells | null {
  const block = blockIn(pasted);
  const { report, text } = analysis;
  if (block === null || report === null) return null;
  for (const table of report.tables) {
    const grid = gridOf(table);
    const row = grid.findIndex((cells) => cells.some((cell) => isAt(cell, at)));
    const column = grid[row]?.findIndex((cell) => isAt(cell, at)) ?? -1;
    if (column < 0) continue;
    const wanted = block.flatMap((words, down) =>
      words.flatMap((word, right) => (word === '' ? [] : [{ word, cell: grid[row + down]?.[column + right] }])),
    );
    const rows = block.length;
    const columns = Math.max(...block.map((words) => words.length));
    const edits = wanted.flatMap(({ word, cell }): TextEdit[] => {
      const span = cell?.span ?? null;
      return span === null || !isPlain(text, span) ? [] : [{ span, newText: word }];
    });
    if (edits.length < wanted.length) return { refusal: { id: 'paste-no-room', args: { rows, columns } } };
    return { edits: [...withCopies(edits, [table])].sort((a, b) => a.span.start - b.span.start) };
  }
  return null;
}

function isAt({ span }: Cell, at: Span): boolean {
  return span !== null && touches(span, { start: at.start, end: at.start });
}

/** The cells of a copied block; null where it is one word without a line end, or holds words that are no figures. */
function blockIn(pasted: string): readonly (readonly string[])[] | null {
  if (!/[\t\r\n]/.test(pasted)) return null;
  const lines = pasted.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const block = lines.map((line) => line.split('\t').map((word) => word.trim()));
  const words = block.flat().filter((word) => word !== '');
  return words.length > 0 && words.every(isValueText) ? block : null;
}
