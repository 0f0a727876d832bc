import type { Grid, GridCell } from '../grid.ts';
import type { Page } from '../page.ts';
import type { Slot } from './lines.ts';

/**
 * Tables as a converter lifts them out of a PDF: every printed line of every cell becomes a piece of text at its
 * place, pieces of one printed line are written side by side with spaces between them, and cells are centred on
 * their rows, so that a broken label stands before, around or after its figures.
 */
interface PrintStyle {
  /** Characters in each label column, from the left; a converter counts a Chinese character as one. */
  readonly labels: readonly number[];
  /** Characters by which a figure's column is wider than the longest figure. */
  readonly gap: number;
  /** One space between pieces, whatever lay between them on paper. */
  readonly tight: boolean;
  /** Short labels are written on a line of their own above the figures. */
  readonly labelAbove: boolean;
  /** A cell that cannot be centred exactly stands half a line low instead of high. */
  readonly low: boolean;
  /** Printed lines on a page; 0 for a table on one page. */
  readonly pageLines: number;
}

interface Piece extends Slot {
  readonly x: number;
  readonly figure: boolean;
}

/** Parts a text into lines of about `width` characters, never inside a number, none beginning with a closing mark. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[0-9.]+|[\s\S]/g) ?? []) {
    if (line !== '' && line.length + word.length > width && !'，。；：、）”》'.includes(word)) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return line === '' ? lines : [...lines, line];
}

function columnStarts(grid: Grid, style: PrintStyle): number[] {
  const longest = Math.max(...grid.cells.filter((cell) => cell.kind === 'figure').map((cell) => cell.text.length));
  const starts = [2];
  for (let column = 0; column < grid.width; column++) {
    const labels = grid.labelWidth === 1 ? [18] : style.labels;
    const width = column < grid.labelWidth ? (labels[column] ?? 12) : Math.max(longest, 4) + style.gap;
    starts.push((starts[column] ?? 0) + width);
  }
  return starts;
}

function printed(grid: Grid, style: PrintStyle): Piece[][] {
  const starts = columnStarts(grid, style);
  const at = (column: number): number => starts[column] ?? 0;
  const content = (cell: GridCell): string[] =>
    cell.kind === 'figure'
      ? [cell.text]
      : wrap(cell.text, Math.max(2, at(cell.column + cell.width) - at(cell.column) - 1));
  const heights: number[] = Array.from({ length: grid.height }, () => 1);
  for (const cell of grid.cells.filter((each) => each.height === 1)) {
    heights[cell.row] = Math.max(heights[cell.row] ?? 1, content(cell).length);
  }
  const tops = [0];
  for (const [row, height] of heights.entries()) tops.push((tops[row] ?? 0) + height);
  const lines: Piece[][] = Array.from({ length: tops[grid.height] ?? 0 }, () => []);
  for (const cell of grid.cells) {
    const top = tops[cell.row] ?? 0;
    const bottom = tops[cell.row + cell.height] ?? top;
    const texts = content(cell);
    const slack = Math.max(0, bottom - top - texts.length);
    const first = top + (style.low ? Math.ceil(slack / 2) : Math.floor(slack / 2));
    for (const [i, text] of texts.entries()) {
      const left = at(cell.column);
      const room = at(cell.column + cell.width) - left;
      const x = left + Math.max(0, Math.floor((room - text.length) / 2));
      const figure = cell.address === undefined ? {} : { address: cell.address };
      lines[Math.min(first + i, lines.length - 1)]?.push({ x, text, figure: cell.kind === 'figure', ...figure });
    }
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

function spacesTable(style: PrintStyle): (grid: Grid, page: Page) => void {
  return (grid, page) => {
    let paper = 3;
    for (const [i, line] of printed(grid, style).entries()) {
      if (style.pageLines > 0 && i > 0 && i % style.pageLines === 0) {
        page.write(paper % 2 === 0 ? `\n${' '.repeat(30)}${paper}\n\n` : `\n${' '.repeat(28)}- ${paper} -\n\f\n`);
        paper++;
      }
      let x = 0;
      const label = line.filter((piece) => !piece.figure);
      const alone = style.labelAbove && (label.at(-1)?.text.length ?? 0) < 12;
      for (const [j, piece] of line.entries()) {
        const above = alone && piece.figure && j > 0 && line[j - 1]?.figure === false;
        const pad = style.tight ? (j === 0 ? '' : ' ') : ' '.repeat(Math.max(j === 0 ? 0 : 1, piece.x - x));
        page.write(above ? '\n' : pad);
        if (piece.address === undefined) page.write(piece.text);
        else page.figure(piece.address, piece.text);
        x = Math.max(piece.x, x + (j === 0 ? 0 : 1)) + piece.text.length;
      }
      page.write('\n');
    }
  };
}

const wide: PrintStyle = { labels: [14, 34, 44], gap: 4, tight: false, labelAbove: false, low: false, pageLines: 0 };
const narrow: PrintStyle = { labels: [7, 7, 8], gap: 3, tight: false, labelAbove: false, low: false, pageLines: 0 };

export const spacesTables = {
  'spaces-wide': spacesTable(wide),
  'spaces-broken-labels': spacesTable(narrow),
  'spaces-broken-labels-low': spacesTable({ ...narrow, labels: [6, 6, 15], low: true }),
  'spaces-single': spacesTable({ ...wide, labels: [5, 5, 16], gap: 1, tight: true }),
  'spaces-label-above': spacesTable({ ...wide, labels: [5, 5, 40], gap: 1, tight: true, labelAbove: true }),
  'spaces-paged': spacesTable({ ...narrow, labels: [7, 8, 12], pageLines: 17 }),
};
