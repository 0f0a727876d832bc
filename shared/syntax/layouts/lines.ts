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
export function* readLines(
  text: string,
  start: number,
  end: number,
  blocks: Block[],
  atRestart: (at: number) => boolean = () => false,
): Work<number> {
  const table = new TableBuilder(text, blocks);
  let tabRun: ScannedLine[] = [];
  /** Lines of pipes directly above. */
  let piped = 0;
  const flushTabs = function* (): Work<void> {
    yield* readTabRun(text, tabRun, table);
    tabRun = [];
  };
  let pipeRun: ScannedLine[] = [];
  const flushPipes = (): void => {
    if (pipeRun.length > 0) readPipeLines(pipeRun, text, table);
    pipeRun = [];
  };
  /** The lines of a grid between its borders, while one is read. */
  let grid: SyntaxRow[][] | null = null;
  const flushGrid = (): void => {
    for (const row of gridRows(grid ?? [])) table.add('pipe', row);
    grid = null;
  };
  const holdsQuote = finder(text, '"', end);
  const separators = [finder(text, ',', end), finder(text, ';', end)];
  // Where a cell in quotes, or records, were looked for in vain they are not looked for again.
  let quotesFrom = start;
  let recordsFrom = start;
  /** How far the text behind `at` was looked at. */
  let looked = start;
  let at = start;
  let lines = 0;
  while (at < end && !table.isBeyondReport) {
    if (++lines % LINES_AT_ONCE === 0) yield;
    if (tabRun.length > LINES_OF_A_RUN) yield* flushTabs();
    if (pipeRun.length > LINES_OF_A_RUN) flushPipes();
    const complete = tabRun.length === 0 && pipeRun.length === 0 && grid === null && !table.isOpen;
    if (complete && looked <= at && atRestart(at)) return at;
    let line = scanLine(text, at, end);
    if (grid !== null && !line.blank && line.pipes < 2 && !isBorder(text, line)) flushGrid();
    if (at >= quotesFrom && holdsQuote(line)) {
      const whole = wholeLine(text, line, end);
      looked = Math.max(looked, typeof whole === 'number' ? whole : whole.end);
      if (typeof whole === 'number') quotesFrom = whole;
      else line = whole;
    }
    if (at >= recordsFrom && line.tabs === 0 && separators.some((holds) => holds(line))) {
      const { rows, until, looked: records } = yield* readRecords(text, at, end);
      looked = Math.max(looked, records, until);
      recordsFrom = until;
      if (rows !== null) {
        if (tabRun.length > 0) yield* flushTabs();
        flushPipes();
        for (const row of rows) table.add('separated', row, row.cells.length);
        at = until;
        continue;
      }
    }
    at = line.next;
    const above = piped;
    piped = 0;
    if (line.tabs > 0 && line.pipes < 2 && isNumberedText(text, line)) {
      if (tabRun.length > 0) yield* flushTabs();
      flushPipes();
      table.addText(text, line);
      continue;
    }
    if (line.tabs > 0 && line.pipes < 2) {
      flushPipes();
      tabRun.push(line);
      continue;
    }
    if (line.blank) {
      if (tabRun.length > 0) tabRun.push(line);
      continue;
    }
    if (tabRun.length > 0) yield* flushTabs();
    if (pipeRun.length > 0 && mayBeClosedBelow(line)) {
      const below = firstMark(text, line.next, end);
      looked = Math.max(looked, below + 1);
      if (isPipe(text.charCodeAt(below)) && isPipesAlone(text, scanLine(text, line.next, end))) {
        pipeRun.push(line);
        continue;
      }
    }
    const isRow = above > 0 && pipeRun.length === 0;
    if (line.pipes > 0 && grid === null && isPipeLine(text, line, pipeRun.length > 0)) {
      // Below a row of several cells it is what closes that row; with spaces between the pipes it is a row of blank cells.
      if (isRow && line.gaps === 0 && isPipesAlone(text, line)) {
        table.closeRow('pipe', line);
        piped = above;
        continue;
      }
      const boxed = isBoxed(text, line);
      if (!isRow || !(boxed || isPipesAlone(text, line))) {
        pipeRun.push(line);
        if (boxed) piped = above + 1;
        continue;
      }
    }
    flushPipes();
    if (isBorder(text, line)) {
      table.extend('pipe', line);
      grid ??= [];
      grid.push([]);
      continue;
    }
    const pipes = line.pipes > 0 ? pipeRow(text, line, above === 1 && grid === null) : null;
    if (pipes !== null) {
      piped = above + 1;
      if (pipes === 'delimiter') table.extend('pipe', line);
      else if (grid !== null) grid.at(-1)?.push(pipes);
      else for (const row of rowsInLine(text, pipes)) table.add('pipe', row);
      continue;
    }
    if (isDrawn(text, line)) {
      const row = drawnRow(text, line);
      if (row === null) table.extend('spaces', line);
      else table.add('spaces', row);
      continue;
    }
    const record = recordRow(text, line);
    if (record !== null) {
      table.add('separated', record, record.cells.length);
      continue;
    }
    const spaces = line.gaps > 0 && text.charCodeAt(line.contentStart) !== HASH ? spacesRow(text, line) : null;
    if (spaces !== null) table.add('spaces', spaces);
    else table.addText(text, line);
  }
  if (tabRun.length > 0) yield* flushTabs();
  flushPipes();
  flushGrid();
  table.close();
  return Math.max(at, looked);
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
