import { isSpace } from '../../text/fold.ts';
import type { SyntaxCell, SyntaxRow } from '../tree.ts';
import { isValueText } from '../value.ts';
import type { ScannedLine } from './line.ts';

/** Sentence marks: a line that holds one outside brackets is prose, whatever number it ends with. */
const sentence = /[。；！？]/u;
const amount = /^[0-9０-９.,．，]{1,16}$/u;
const money = /^[万萬]?元$/u;
const longestLabel = 60;
const longestWords = 80;
/** So many figures one behind the other are of a table, whatever words stand before and behind them. */
const FIGURES_OF_A_ROW = 4;

/**
 * A row whose cells are parted by spaces, as text copied out of a PDF has them: words first, figures last; or
 * words alone, which may be heads, pieces of labels, or running text after all. Null for what is rather prose.
 */
export function spacesRow(text: string, line: ScannedLine): SyntaxRow | null {
  const cells = apart(tokens(text, line));
  let figures = 0;
  while (figures < cells.length && isValueText((cells[cells.length - 1 - figures] as SyntaxCell).text)) figures++;
  const words = cells.slice(0, cells.length - figures);
  const last = words.at(-1);
  if (cells.length < 2) return null;
  if (last !== undefined) {
    if (words.some((word) => sentence.test(word.text) && !standsForFigure(word, cells))) return null;
    const length = words.reduce((sum, word) => sum + word.text.length, 0);
    if (length > (figures === 0 ? longestWords : longestLabel) && !holdsRow(cells)) return null;
    if (figures === 1 && /[，,：:]$/u.test(last.text)) return null;
  }
  return { span: { start: line.contentStart, end: line.contentEnd }, cells };
}

/** True for question marks in a cell of their own, among figures: somebody was to ask what the figure is. */
function standsForFigure({ text }: SyntaxCell, cells: readonly SyntaxCell[]): boolean {
  return /^[？?]{1,3}$/u.test(text) && cells.filter((cell) => isValueText(cell.text)).length > 1;
}

/** Words, and a figure right behind them. */
const glued = /^(.*[\u4e00-\u9fff]{2}[）)”"]?)[0-9][0-9,]{0,12}$/u;

/**
 * The cells with a figure cut off the words that it was pasted to, where the others of its row stand behind: 重复申请1 0 0 0 0 0 1.
 * Rows of the form have seven figures, or three; behind seven more it would be the number of a note.
 */
function apart(cells: SyntaxCell[]): SyntaxCell[] {
  const at = cells.findLastIndex(({ text }) => !isValueText(text));
  const cell = cells[at];
  const figures = cells.length - 1 - at;
  if (cell === undefined || (figures !== 6 && figures !== 2)) return cells;
  const words = glued.exec(cell.text)?.[1];
  return words === undefined ? cells : withCellCut(cells, at, words.length);
}

/** The cells with the one numbered `at` made two, cut behind so many of its characters. */
function withCellCut(cells: readonly SyntaxCell[], at: number, length: number): SyntaxCell[] {
  return cells.flatMap((cell, i) => {
    if (i < at) return [cell];
    const behind = { ...cell, column: cell.column + 1 };
    if (i > at) return [behind];
    const cut = cell.span.start + length;
    return [
      { ...cell, span: { start: cell.span.start, end: cut }, text: cell.text.slice(0, length) },
      { ...behind, span: { start: cut, end: cell.span.end }, text: cell.text.slice(length) },
    ];
  });
}

/** True for a line with several figures one behind the other, as one where a table was written on as one text and broken at some width. */
function holdsRow(cells: readonly SyntaxCell[]): boolean {
  let figures = 0;
  return cells.some(({ text }) => {
    figures = isValueText(text) ? figures + 1 : 0;
    return figures >= FIGURES_OF_A_ROW;
  });
}

function tokens(text: string, line: ScannedLine): SyntaxCell[] {
  const cells: SyntaxCell[] = [];
  let from = -1;
  for (let at = line.contentStart; at <= line.contentEnd; at++) {
    const space = at === line.contentEnd || isSpace(text.charCodeAt(at));
    if (!space && from < 0) from = at;
    else if (space && from >= 0) {
      const last = cells.at(-1);
      const word = text.slice(from, at);
      // A unit of money may stand apart from its amount.
      if (last !== undefined && money.test(word) && amount.test(last.text)) {
        const span = { start: last.span.start, end: at };
        cells[cells.length - 1] = { ...last, span, text: text.slice(span.start, at) };
      } else cells.push({ span: { start: from, end: at }, column: cells.length, width: 1, text: word });
      from = -1;
    }
  }
  return cells;
}
