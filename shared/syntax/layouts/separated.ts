import type { Work } from '../../text/work.ts';
import { MOST_CELLS } from '../limits.ts';
import type { SyntaxCell, SyntaxRow } from '../tree.ts';
import { isValueText } from '../value.ts';
import type { ScannedLine } from './line.ts';
import { quotedCellAt } from './tab.ts';

const QUOTE = 34;
const TAB = 9;
const COMMA = 44;
const SEMICOLON = 59;
/** A cell in quotes holds no more line ends than this; what goes on longer was no cell. */
const MOST_LINES = 20;
/** So many records with equally many cells are no accident of punctuation. */
const FEWEST_RECORDS = 3;
const FEWEST_CELLS = 3;
const LONGEST_CELL = 80;
/** More are more than a report holds. */
const MOST_RECORDS = MOST_CELLS / FEWEST_CELLS;
/** Reading may pause after so many records. */
const RECORDS_AT_ONCE = 200;

/** One record of a spreadsheet's text: a physical line, or several where a cell in quotes holds line ends. */
interface SheetRecord {
  readonly cells: readonly SyntaxCell[];
  /** Past the last character, the line end left out. */
  readonly end: number;
}

/**
 * Records from `start` on, cells parted by commas or semicolons, as a spreadsheet is saved: every one has as many
 * cells. `until` is where they end, or how far the text was looked at in vain; `looked` how far it was looked at in all.
 */
export function* readRecords(
  text: string,
  start: number,
  limit: number,
): Work<{ rows: SyntaxRow[] | null; until: number; looked: number }> {
  let until = start;
  let looked = start;
  for (const separator of [COMMA, SEMICOLON]) {
    const rows: SyntaxRow[] = [];
    let figures = false;
    let at = start;
    while (at < limit && rows.length <= MOST_RECORDS) {
      if (rows.length % RECORDS_AT_ONCE === RECORDS_AT_ONCE - 1) yield;
      const read = readRecord(text, at, limit, separator);
      looked = Math.max(looked, typeof read === 'number' ? read : read.end);
      if (typeof read === 'number') until = Math.max(until, read);
      if (typeof read === 'number' || read.cells.length < FEWEST_CELLS) break;
      if (rows.length > 0 && rows[0]?.cells.length !== read.cells.length) break;
      if (isProse(read.cells) || isLaidOut(read.cells)) break;
      rows.push({ span: { start: at, end: read.end }, cells: read.cells });
      figures ||= read.cells.some((cell) => isValueText(cell.text));
      at = lineEndsBehind(text, read.end, limit);
    }
    if (figures && rows.length >= FEWEST_RECORDS) return { rows, until: at, looked };
    // The record that is of another kind may begin others.
    until = Math.max(until, at);
  }
  return { rows: null, until, looked };
}

/** Commas and semicolons, of full width too, and the brackets that keep them. */
const SEPARATORS = ',，;；';
const OPENING = '（([〔“"';
const CLOSING = '）)]〕”"';
const GROUPED = /^[0-9]{1,3}(?:,[0-9]{3})+$/u;
/** No figure is longer, nor the separator before it farther from the line's end. */
const LONGEST_FIGURE = 24;
/** So many figures behind one label are of a table, whatever its words are. */
const FIGURES_OF_A_ROW = 3;
/** Before fewer figures a label is short, and has no digit: 「行政许可,12」. */
const shortLabel = /^[^0-9０-９\s]{2,14}$/u;

/**
 * A line that is a record by itself, whatever the others have, its cells parted by commas or semicolons: words first,
 * and all figures behind them; or heads, or words above figures that are all blank. Null for anything else, and where
 * the figures may be one: 1,234.
 */
export function recordRow(text: string, { contentStart, contentEnd, tabs, pipes }: ScannedLine): SyntaxRow | null {
  if (tabs > 0 || pipes > 0) return null;
  const end = blanksFrom(text, contentStart, contentEnd);
  // As many of one kind as no sentence has: a row whose figures are all blank.
  const isBlank = contentEnd - end >= FIGURES_OF_A_ROW && isRepeated(text, end, contentEnd);
  const first = Math.max(contentStart, end - LONGEST_FIGURE);
  const last = lastSeparator(text, first, end);
  if (last <= first && !isBlank) return null;
  const isFigure = isValueText(withoutQuotes(text.slice(last + 1, end)));
  if (!isFigure && contentEnd - contentStart > LONGEST_HEADS) return null;
  const cells = cellsApart(text, contentStart, contentEnd, text.charAt(isBlank ? end : last));
  const isRecord = isFigure ? endsInFigures(cells) : isBlank ? areBlank(cells) : areHeads(cells);
  return isRecord ? rowOf(cells) : null;
}

/** Where the blank cells at the end of `text[start, end)` begin. */
function blanksFrom(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && SEPARATORS.includes(text.charAt(at - 1))) at--;
  return at;
}

/** Where the last separator between `first` and `end` stands; not behind `first` if there is none. */
function lastSeparator(text: string, first: number, end: number): number {
  let last = end - 1;
  while (last > first && !SEPARATORS.includes(text.charAt(last))) last--;
  return last;
}

function withoutQuotes(cell: string): string {
  return cell.replace(/^\s*"|"\s*$/gu, '').trim();
}

/** The cells of `text[start, end)`: what stands between brackets or quotes is in one of them, whatever it holds. */
function cellsApart(text: string, start: number, end: number, separator: string): SyntaxCell[] {
  const cells: SyntaxCell[] = [];
  let from = start;
  let depth = 0;
  for (let at = start; at < end; at++) {
    const sign = text.charAt(at);
    if (OPENING.includes(sign) && !(sign === '"' && depth > 0)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth > 0 || sign !== separator) continue;
    cells.push(quotedCellAt(text, from, at, cells.length));
    from = at + 1;
  }
  cells.push(quotedCellAt(text, from, end, cells.length));
  return cells;
}

/**
 * True for words with figures behind them, blank ones too: more than a sentence has, and not one figure with its
 * thousands apart.
 */
function endsInFigures(cells: readonly SyntaxCell[]): boolean {
  const firstFigure = cells.findIndex(({ text }) => isValueText(text));
  const words = cells.slice(0, firstFigure).filter(({ text }) => text !== '');
  const label = words.at(-1);
  // Blank cells in front of the first figure are cells of the row too.
  const values = cells.slice(label === undefined ? 0 : cells.indexOf(label) + 1);
  if (values.some(({ text }) => text !== '' && !isValueText(text)) || isProse(cells)) return false;
  if (GROUPED.test(values.map(({ text }) => text).join(','))) return false;
  if (label === undefined) return values.length >= 2 * FIGURES_OF_A_ROW;
  if (/[0-9０-９]$/u.test(label.text) || label.text.length > LONGEST_CELL) return false;
  return values.length >= FIGURES_OF_A_ROW || (words.length === 1 && shortLabel.test(label.text));
}

/** So many short words, and not one digit, are heads. */
const FEWEST_HEADS = 5;
const LONGEST_HEAD = 10;
/** A line of the form's heads is no longer. */
const LONGEST_HEADS = 160;

function areHeads(cells: readonly SyntaxCell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  // One separator at the end of words is that of a sentence.
  if (cells.length - filled.length === 1 || filled.length < FEWEST_HEADS) return false;
  return filled.every(({ text }) => text.length <= LONGEST_HEAD && !/[0-9０-９。！？]/u.test(text));
}

/** True for words with blank cells behind them, or for a whole row of these, as one under the heads of section 四 may be. */
function areBlank(cells: readonly SyntaxCell[]): boolean {
  const words = cells.filter(({ text }) => text !== '');
  if (words.length === 0) return cells.length > 2 * FIGURES_OF_A_ROW;
  return !isProse(cells) && words.every(({ text }) => text.length <= LONGEST_CELL && !/[。！？]/u.test(text));
}

/** True if one character fills `text[start, end)`. */
function isRepeated(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (text.charCodeAt(at) !== text.charCodeAt(start)) return false;
  return true;
}

function rowOf(cells: readonly SyntaxCell[]): SyntaxRow {
  return { span: { start: cells[0]?.span.start ?? 0, end: cells.at(-1)?.span.end ?? 0 }, cells };
}

/**
 * Sentences, or the pieces of one that its commas make; a paragraph in a sheet stands in one cell alone. A full stop behind a figure
 * closes no sentence where others stand beside it, or blank cells behind: 「规章,2。,0,9」, 「行政许可,12。,,」.
 */
function isProse(cells: readonly SyntaxCell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  const isSlip = (text: string): boolean =>
    isValueText(text) &&
    (cells.at(-1)?.text === '' || filled.filter((cell) => isValueText(cell.text)).length >= FIGURES_OF_A_ROW);
  return (
    filled.length > 1 &&
    filled.some(({ text }) => text.length > LONGEST_CELL || (/[。；！？]/u.test(text) && !isSlip(text)))
  );
}

/** Figures that spaces part in one cell: 「2.重复申请 16 3 0 7,534 1 2 7,566」, where the commas group thousands. */
function isLaidOut(cells: readonly SyntaxCell[]): boolean {
  return cells.some(({ text }) =>
    /[0-9][ \u00a0\u3000]+[0-9]/u.test(text.replaceAll(/\b[0-9]{1,3}(?:[ \u00a0][0-9]{3})+\b/gu, '0')),
  );
}

/**
 * The line with those that follow it, as far as a cell in quotes goes on over their ends: spreadsheets copy a cell of
 * several lines so. The line itself where none does; a number, how far was looked, where the quotes make no cell.
 */
export function wholeLine(text: string, line: ScannedLine, limit: number): ScannedLine | number {
  const record = readRecord(text, line.start, limit, TAB);
  if (typeof record === 'number') return record;
  if (record.end === line.end) return line;
  if (record.cells.length < 2) return record.end;
  const leading = record.cells.findIndex(({ text: content }) => content !== '');
  const tabs = record.cells.length - 1;
  return {
    ...line,
    end: record.end,
    next: lineEndsBehind(text, record.end, limit),
    contentEnd: record.end,
    tabs,
    innerTabs: tabs - leading,
  };
}

/** The record at `start`; how far was looked where quotes are not closed before a separator or the line's end. */
function readRecord(text: string, start: number, limit: number, separator: number): SheetRecord | number {
  const cells: SyntaxCell[] = [];
  let from = start;
  for (let at = start; ; at++) {
    if (at === from && text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at, limit);
      if (close < 0) return -close;
      at = close + 1;
      if (at < limit && !isLineEnd(text.charCodeAt(at)) && text.charCodeAt(at) !== separator) return at;
    }
    const ends = at >= limit || isLineEnd(text.charCodeAt(at));
    if (!ends && text.charCodeAt(at) !== separator) continue;
    cells.push(quotedCellAt(text, from, at, cells.length));
    if (ends) return { cells, end: at };
    from = at + 1;
  }
}

/** Where the quote opened at `open` is closed, two in a row being one of the content; if it is not, minus how far was looked. */
function closingQuote(text: string, open: number, limit: number): number {
  let lines = 0;
  let at = open + 1;
  for (; at < limit && lines <= MOST_LINES; at++) {
    const unit = text.charCodeAt(at);
    if (isLineEnd(unit)) lines++;
    if (unit !== QUOTE) continue;
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
    at++;
  }
  return -at;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** Behind the line end at `at`. */
function lineEndsBehind(text: string, at: number, limit: number): number {
  if (at >= limit) return limit;
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}
