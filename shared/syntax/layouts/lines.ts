import type { Work } from '../../text/work.ts';
import { MOST_CELLS } from '../limits.ts';
import type { Block, SyntaxRow } from '../tree.ts';
import { readBlanksBetweenTabs, readCellsPerLine } from './cell-per-line.ts';
import { isBoxed, isPipeLine, isPipesAlone, mayBeClosedBelow, readPipeLines } from './cell-per-pipe.ts';
import { isPipe, type ScannedLine, scanLine } from './line.ts';
import { pipeRow, rowsInLine } from './pipe.ts';
import { drawnRow, gridRows, isBorder, isDrawn } from './ruled.ts';
import { readRecords, recordRow, wholeLine } from './separated.ts';
import { spacesRow } from './spaces.ts';
import { TabRow } from './tab.ts';
import { TableBuilder } from './table-builder.ts';

const HASH = 35;

/** Reading may pause after so many lines. */
const LINES_AT_ONCE = 1000;

/** Lines that are read together, as what they are all together shows their layout: no report has as many. */
const LINES_OF_A_RUN = MOST_CELLS;

/**
 * Reads `text[start, end)` line by line. The layout is chosen for each run of lines, so that one text may
 * hold tables of several kinds. `atRestart` is told of each line at which every block before is complete, with nothing
 * behind that line looked at yet: from there on the blocks depend on what follows alone. It ends the reading by true.
 * It also ends where more was read than a report holds. Returns how far the text was looked at.
 */
export function readLines(
  text: string,
  start: number,
  end: number,
  blocks: Block[],
  atRestart: (at: number) => boolean = () => false,
): Work<number> {
  return new LineReader(text, start, end, blocks).read(start, atRestart);
}

/** What is known of the lines read so far, and the runs of lines that are not complete yet. */
class LineReader {
  readonly #text: string;
  readonly #end: number;
  readonly #table: TableBuilder;
  readonly #holdsQuote: (line: ScannedLine) => boolean;
  readonly #holdsComma: (line: ScannedLine) => boolean;
  readonly #holdsSemicolon: (line: ScannedLine) => boolean;
  /** Where a cell in quotes, or records, were looked for in vain they are not looked for again before here. */
  #quotesFrom: number;
  #recordsFrom: number;
  /** How far the text behind the line being read was looked at. */
  #looked: number;
  #tabRun: ScannedLine[] = [];
  #pipeRun: ScannedLine[] = [];
  /** The lines of a grid between its borders, while one is read. */
  #grid: SyntaxRow[][] | null = null;
  /** Lines of pipes directly above. */
  #piped = 0;

  constructor(text: string, start: number, end: number, blocks: Block[]) {
    this.#text = text;
    this.#end = end;
    this.#table = new TableBuilder(text, blocks);
    this.#holdsQuote = finder(text, '"', end);
    this.#holdsComma = finder(text, ',', end);
    this.#holdsSemicolon = finder(text, ';', end);
    this.#quotesFrom = start;
    this.#recordsFrom = start;
    this.#looked = start;
  }

  *read(start: number, atRestart: (at: number) => boolean): Work<number> {
    let at = start;
    let lines = 0;
    while (at < this.#end && !this.#table.isBeyondReport) {
      if (++lines % LINES_AT_ONCE === 0) yield;
      if (this.#tabRun.length > LINES_OF_A_RUN) yield* this.#endTabRun();
      if (this.#pipeRun.length > LINES_OF_A_RUN) this.#endPipeRun();
      if (this.#isComplete && this.#looked <= at && atRestart(at)) return at;
      const line = this.#lineAt(at);
      if (this.#mayBeginRecords(line, at)) {
        const behind = yield* this.#takeRecords(at);
        if (behind > at) {
          at = behind;
          continue;
        }
      }
      at = line.next;
      const above = this.#piped;
      this.#piped = 0;
      if (line.tabs > 0 && line.pipes < 2) {
        const isText = isNumberedText(this.#text, line);
        if (isText && this.#tabRun.length > 0) yield* this.#endTabRun();
        this.#endPipeRun();
        if (isText) this.#table.addText(this.#text, line);
        else this.#tabRun.push(line);
      } else if (line.blank) {
        if (this.#tabRun.length > 0) this.#tabRun.push(line);
      } else {
        if (this.#tabRun.length > 0) yield* this.#endTabRun();
        this.#take(line, above);
      }
    }
    if (this.#tabRun.length > 0) yield* this.#endTabRun();
    this.#endPipeRun();
    this.#endGrid();
    this.#table.close();
    return Math.max(at, this.#looked);
  }

  get #isComplete(): boolean {
    return this.#tabRun.length === 0 && this.#pipeRun.length === 0 && this.#grid === null && !this.#table.isOpen;
  }

  /** The line at `at`, with those below over which a cell in quotes goes on; a grid ends before a line that is none of it. */
  #lineAt(at: number): ScannedLine {
    const line = scanLine(this.#text, at, this.#end);
    if (this.#grid !== null && !line.blank && line.pipes < 2 && !isBorder(this.#text, line)) this.#endGrid();
    if (at < this.#quotesFrom || !this.#holdsQuote(line)) return line;
    const whole = wholeLine(this.#text, line, this.#end);
    this.#looked = Math.max(this.#looked, typeof whole === 'number' ? whole : whole.end);
    if (typeof whole !== 'number') return whole;
    this.#quotesFrom = whole;
    return line;
  }

  #mayBeginRecords(line: ScannedLine, at: number): boolean {
    return at >= this.#recordsFrom && line.tabs === 0 && (this.#holdsComma(line) || this.#holdsSemicolon(line));
  }

  /** Takes the records that begin at `at`, if any do. Returns where they end: `at` if there are none. */
  *#takeRecords(at: number): Work<number> {
    const { rows, until, looked } = yield* readRecords(this.#text, at, this.#end);
    this.#looked = Math.max(this.#looked, looked, until);
    this.#recordsFrom = until;
    if (rows === null) return at;
    if (this.#tabRun.length > 0) yield* this.#endTabRun();
    this.#endPipeRun();
    this.#piped = 0;
    for (const row of rows) this.#table.add('separated', row, row.cells.length);
    return until;
  }

  /** Takes a line that has no cells parted by tabs, below so many lines of pipes. */
  #take(line: ScannedLine, above: number): void {
    if (this.#goesOnInPipes(line, above)) return;
    this.#endPipeRun();
    if (isBorder(this.#text, line)) {
      this.#table.extend('pipe', line);
      this.#grid ??= [];
      this.#grid.push([]);
    } else if (!this.#takePipes(line, above)) this.#takeSpaced(line);
  }

  /** True for a line whose pipes are read with those of the lines around it: with a cell to each pipe, or as the end of the row above. */
  #goesOnInPipes(line: ScannedLine, above: number): boolean {
    if (this.#pipeRun.length > 0 && mayBeClosedBelow(line) && this.#isClosedBelow(line)) {
      this.#pipeRun.push(line);
      return true;
    }
    if (line.pipes === 0 || this.#grid !== null || !isPipeLine(this.#text, line, this.#pipeRun.length > 0))
      return false;
    const isRow = above > 0 && this.#pipeRun.length === 0;
    const isAlone = isRow && isPipesAlone(this.#text, line);
    // Below a row of several cells it is what closes that row; with spaces between the pipes it is a row of blank cells.
    if (isAlone && line.gaps === 0) {
      this.#table.closeRow('pipe', line);
      this.#piped = above;
      return true;
    }
    const boxed = isBoxed(this.#text, line);
    if (isAlone || (isRow && boxed)) return false;
    this.#pipeRun.push(line);
    if (boxed) this.#piped = above + 1;
    return true;
  }

  /** True if the line below has pipes alone. */
  #isClosedBelow(line: ScannedLine): boolean {
    const below = firstMark(this.#text, line.next, this.#end);
    this.#looked = Math.max(this.#looked, below + 1);
    return isPipe(this.#text.charCodeAt(below)) && isPipesAlone(this.#text, scanLine(this.#text, line.next, this.#end));
  }

  /** Takes a row of cells between pipes; false if the line is none. */
  #takePipes(line: ScannedLine, above: number): boolean {
    const row = line.pipes > 0 ? pipeRow(this.#text, line, above === 1 && this.#grid === null) : null;
    if (row === null) return false;
    this.#piped = above + 1;
    if (row === 'delimiter') this.#table.extend('pipe', line);
    else if (this.#grid !== null) this.#grid.at(-1)?.push(row);
    else for (const each of rowsInLine(this.#text, row)) this.#table.add('pipe', each);
    return true;
  }

  /** Takes a row between drawn borders, a record by itself, a row parted by spaces, or else text. */
  #takeSpaced(line: ScannedLine): void {
    if (isDrawn(this.#text, line)) {
      const drawn = drawnRow(this.#text, line);
      if (drawn === null) this.#table.extend('spaces', line);
      else this.#table.add('spaces', drawn);
      return;
    }
    const record = recordRow(this.#text, line);
    if (record !== null) {
      this.#table.add('separated', record, record.cells.length);
      return;
    }
    const isHeading = this.#text.charCodeAt(line.contentStart) === HASH;
    const row = line.gaps > 0 && !isHeading ? spacesRow(this.#text, line) : null;
    if (row !== null) this.#table.add('spaces', row);
    else this.#table.addText(this.#text, line);
  }

  *#endTabRun(): Work<void> {
    yield* readTabRun(this.#text, this.#tabRun, this.#table);
    this.#tabRun = [];
  }

  #endPipeRun(): void {
    if (this.#pipeRun.length === 0) return;
    readPipeLines(this.#pipeRun, this.#text, this.#table);
    this.#pipeRun = [];
  }

  #endGrid(): void {
    for (const row of gridRows(this.#grid ?? [])) this.#table.add('pipe', row);
    this.#grid = null;
  }
}

/** An ordinal or the mark of a list, the tab that a word processor sets behind it, and words: no figure. */
const numberedText =
  /^(?:[（(]?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[、.．)）]|第[一二三四五六]部分|[①-⑳]|[•●■◆·▪➢-])[ \u3000]?\t[ \t\u3000]*\p{Script=Han}/u;
const LONGEST_NUMBER = 12;

/** True for a paragraph that a word processor numbered: 「一、⇥总体情况」, which is no row of two cells. */
function isNumberedText(text: string, { contentStart, innerTabs }: ScannedLine): boolean {
  return innerTabs === 1 && numberedText.test(text.slice(contentStart, contentStart + LONGEST_NUMBER));
}

/** Where the first character of a line stands that is no space; the line's end if there is none. */
function firstMark(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charAt(at) === ' ') at++;
  return at;
}

/**
 * Tells of lines in their order whether they hold a character, at the cost of one search from each place where it stands.
 * Nothing behind `limit` is looked at: between the tables of a page there are many such stretches.
 */
function finder(text: string, character: string, limit: number): (line: ScannedLine) => boolean {
  let next = -1;
  return ({ start, end }) => {
    if (next < start) {
      const found = text.slice(start, limit).indexOf(character);
      next = found < 0 ? limit : start + found;
    }
    return next < end;
  };
}

/** A run of lines with tabs, blank lines among them: rows with a tab between cells, or one cell a line, or indented prose. */
function* readTabRun(text: string, run: readonly ScannedLine[], table: TableBuilder): Work<void> {
  let rows = 0;
  let singles = 0;
  let long = 0;
  for (const line of run) {
    if (line.blank) continue;
    if (line.innerTabs > 0) rows++;
    else if (line.contentEnd - line.contentStart > 80) long++;
    else singles++;
  }
  if (rows + singles + long === 0) {
    readBlanksBetweenTabs(run, text, table);
    return;
  }
  const vertical = singles >= 4 && singles > 3 * rows;
  if (vertical && long * 4 <= singles) {
    yield* readCellsPerLine(run, text, table);
    return;
  }
  for (const [i, line] of run.entries()) {
    if (i % LINES_AT_ONCE === LINES_AT_ONCE - 1) yield;
    if (line.blank && (line.tabs === 0 || rows === 0)) continue;
    if (rows === 0) table.addText(text, line);
    else table.add('tab', new TabRow(text, line), line.innerTabs);
  }
}
