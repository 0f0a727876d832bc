import { Tokenizer } from 'htmlparser2';
import { isSpace } from '../../text/fold.ts';
import { done, type Work } from '../../text/work.ts';
import { MOST_CELLS, MOST_CHARACTERS } from '../limits.ts';
import { type Piece, textOf } from '../source.ts';
import type { Block, SyntaxCell, SyntaxRow, TableBlock } from '../tree.ts';
import { breaksNumbers } from '../value.ts';
import { readLines } from './lines.ts';

const tag = /<(?:table|tr|td|th|p|div|html|body|h[1-6]|span)[\s>/]/i;

/** True if the text holds markup of a page or a table, so that its tags are no content. */
export function looksLikeHtml(text: string): boolean {
  // Most texts have no tag at all, and one character is found fast.
  return text.includes('<') && tag.test(text);
}

/** The longest part of a tag that makes a text a page, `<table ` and a character to either side. */
const TAG_REACH = 8;

/** True if an edit of `text[start, end)` may have brought a tag that makes the text a page. */
export function mayHoldTag(text: string, start: number, end: number): boolean {
  return looksLikeHtml(text.slice(Math.max(0, start - TAG_REACH), end + TAG_REACH));
}

/** Elements that end a line of running text. */
const blockElements = new Set(
  'address article aside blockquote body br caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** True for an element that ends a line of running text, where it begins and where it ends. */
export function endsLine(name: string): boolean {
  return blockElements.has(name.toLowerCase());
}

/** Elements that a page opens and closes in pairs, so that text between them is not a line of plain text. */
const containers = new Set(
  'div section article main header footer nav aside ul ol form blockquote center dl fieldset figure span'.split(' '),
);
/** Elements that Markdown lets stand in a cell of a pipe table. */
const cellElements = new Set(['br', 'p', 'span', 'center', 'div']);
/** A pipe is looked for no further before a tag than this. */
const LONGEST_ROW = 400;
/** Elements whose content is no text of the page. */
const hidden = new Set('script style title textarea noscript template select'.split(' '));

/** Content between two block boundaries. */
interface Line {
  readonly pieces: Piece[];
  readonly level: number;
}

interface OpenTable {
  /** Where its opening tag stands; null once something was read out of it: what follows begins with its next row. */
  start: number | null;
  rows: SyntaxRow[];
  /** For each grid column how many further rows a cell from above reaches into. */
  reach: number[];
  row: { start: number; cells: SyntaxCell[]; column: number } | null;
  cell: { tagEnd: number; lines: Line[]; width: number; height: number } | null;
  /** Set once a table is found inside: then this one only arranges the page, and its cells are running text. */
  arranges: boolean;
}

/**
 * Reads markup: tables with their merged cells laid out on a grid, everything else as running text, a block
 * element a line. Stretches outside any element are read as plain lines, so that a Markdown draft may hold an
 * HTML table. Only tokens are looked at, no element tree is built: cost stays linear however deep it nests. Reading ends where
 * more was read than a report holds.
 */
export function* readHtml(text: string, blocks: Block[]): Work<void> {
  let tags = 0;
  const reader = new HtmlReader(text, blocks, () => {
    if (++tags % TAGS_AT_ONCE === 0) tokenizer.pause();
  });
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  tokenizer.write(text);
  while (!tokenizer.running) {
    yield;
    if (reader.isBeyondReport) {
      reader.finish(reader.at);
      return;
    }
    tokenizer.resume();
  }
  tokenizer.end();
  reader.finish(text.length);
}

/**
 * True for text outside every element, broken off by a `<br>`, that is a line of a page of which only the content was saved,
 * without its `<body>`: entities stand in it, and nothing that would make it more than a line of running text.
 */
function isLineOfPage(pieces: readonly Piece[]): boolean {
  if (pieces.every(({ text, length }) => text.length === length)) return false;
  const words = pieces.map(({ text }) => text).join('');
  return !/[\t\n|]/.test(words.trim());
}

/** Reading may pause after so many tags. */
const TAGS_AT_ONCE = 400;

class HtmlReader {
  readonly #text: string;
  readonly #blocks: Block[];
  readonly #tables: OpenTable[] = [];
  #line: Line | null = null;
  #level = 0;
  #depth = 0;
  /** True within `<body>`, where text between elements is the page's too. */
  #inBody = false;
  /** True within `<pre>`, whose lines are those of a plain text. */
  #asWritten = false;
  #inParagraph = false;
  #hidden: string | null = null;
  #plainStart = -1;
  #plainEnd = -1;
  /** What the plain text says if it is the page's: without tags, its entities as characters. */
  readonly #plainPieces: Piece[] = [];
  /** True where a `<br>` stands in front of the plain text. */
  #afterBreak = false;
  #tagStart = 0;
  #tagName = '';
  #attribute = '';
  #value = '';
  #colspan = 1;
  #rowspan = 1;
  /** Of the lines and cells that are complete. */
  #cells = 0;
  #characters = 0;

  readonly #atTag: () => void;

  /** `atTag` is called at each tag that opens. */
  constructor(text: string, blocks: Block[], atTag: () => void) {
    this.#text = text;
    this.#blocks = blocks;
    this.#atTag = atTag;
  }

  /** Where the tag stands that was read last. */
  get at(): number {
    return this.#tagStart;
  }

  get isBeyondReport(): boolean {
    return this.#cells > MOST_CELLS || this.#characters > MOST_CHARACTERS;
  }

  ontext(start: number, end: number): void {
    if (this.#hidden !== null) return;
    if (!this.#isOutside()) this.#take(this.#text.slice(start, end), start, end);
    else if (this.#isOfPage()) this.#takeLines(start, end);
    else this.#takePlain(this.#text.slice(start, end), start, end);
  }

  /** Called twice for an entity that stands for two characters. */
  ontextentity(codepoint: number, end: number): void {
    if (this.#hidden !== null) return;
    const start = this.#text.lastIndexOf('&', end - 1);
    if (this.#isOutside() && !this.#isOfPage()) this.#takePlain(String.fromCodePoint(codepoint), start, end);
    else this.#take(String.fromCodePoint(codepoint), start, end);
  }

  /** True outside every element that holds text of a page. */
  #isOutside(): boolean {
    return this.#tables.length === 0 && this.#depth === 0 && !this.#inParagraph && this.#level === 0;
  }

  /** True for text outside every element that is the page's all the same, so that entities in it are characters. */
  #isOfPage(): boolean {
    return this.#inBody && !this.#asWritten;
  }

  onopentagname(start: number, end: number): void {
    this.#atTag();
    this.#tagStart = start - 1;
    this.#tagName = this.#text.slice(start, end).toLowerCase();
    this.#colspan = 1;
    this.#rowspan = 1;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#text.slice(start, end);
  }

  onattribentity(): void {}

  onattribend(): void {
    if (this.#attribute === 'colspan') this.#colspan = spanOf(this.#value);
    if (this.#attribute === 'rowspan') this.#rowspan = spanOf(this.#value);
  }

  onopentagend(end: number): void {
    this.#open(this.#tagName, end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.#open(this.#tagName, end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#text.slice(start, end).toLowerCase();
    const close = this.#text.indexOf('>', end);
    this.#close(name, start - 2, close < 0 ? this.#text.length : close + 1);
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  /** Closes at `end` what is still open. */
  finish(end: number): void {
    while (this.#tables.length > 0) this.#closeTable(end);
    this.#endLine();
    this.#flushPlain();
  }

  #open(name: string, tagEnd: number, selfClosing: boolean): void {
    if (this.#hidden !== null) return;
    if (hidden.has(name) && !selfClosing) {
      this.#flushPlain();
      this.#hidden = name;
      return;
    }
    if (name === 'sup' && !selfClosing) this.#markNote('[', tagEnd);
    if (!blockElements.has(name) && !containers.has(name)) return;
    if (this.#inMarkdownRow(name)) return;
    this.#flushPlain(name === 'br');
    if (blockElements.has(name)) this.#endLine();
    this.#afterBreak = name === 'br';
    const table = this.#tables.at(-1);
    if (name === 'table') this.#openTable(table);
    else if (name === 'tr' && table !== undefined) this.#openRow(table);
    else if ((name === 'td' || name === 'th') && table !== undefined) this.#openCell(table, tagEnd);
    else if (name === 'p') this.#inParagraph = true;
    else if (name === 'body') this.#inBody = true;
    else if (name === 'pre') this.#asWritten = true;
    else if (/^h[1-6]$/.test(name)) this.#level = Number(name[1]);
    else if (containers.has(name) && !selfClosing) this.#depth++;
  }

  #close(name: string, tagStart: number, tagEnd: number): void {
    if (this.#hidden !== null) {
      if (name === this.#hidden) this.#hidden = null;
      return;
    }
    if (name === 'sup') this.#markNote(']', tagStart);
    if (!blockElements.has(name) && !containers.has(name)) return;
    if (this.#inMarkdownRow(name)) return;
    this.#flushPlain();
    if (blockElements.has(name)) this.#endLine();
    const table = this.#tables.at(-1);
    if (name === 'table') this.#closeTable(tagEnd);
    else if (name === 'tr' && table !== undefined) this.#closeRow(table, tagEnd);
    else if ((name === 'td' || name === 'th') && table !== undefined) this.#closeCell(table, tagStart);
    else if (name === 'p') this.#inParagraph = false;
    else if (name === 'body') this.#inBody = false;
    else if (name === 'pre') this.#asWritten = false;
    else if (/^h[1-6]$/.test(name)) this.#level = 0;
    else if (containers.has(name) && this.#depth > 0) this.#depth--;
  }

  /** Keeps the number of a note apart from the figure that it stands on: 12<sup>1</sup> is not 121. */
  #markNote(bracket: '[' | ']', at: number): void {
    if (this.#tables.at(-1)?.cell && this.#line !== null) this.#take(bracket, at, at);
  }

  /** True for a tag that stands in a cell of a pipe table: `| 12<br> | <span>3</span> |`. */
  #inMarkdownRow(name: string): boolean {
    if (this.#plainStart < 0 || !cellElements.has(name)) return false;
    const before = this.#text.slice(Math.max(this.#plainStart, this.#plainEnd - LONGEST_ROW), this.#plainEnd);
    return before.lastIndexOf('|') > before.lastIndexOf('\n');
  }

  #takePlain(content: string, start: number, end: number): void {
    this.#endLine();
    if (this.#plainStart < 0) this.#plainStart = start;
    this.#plainEnd = end;
    this.#plainPieces.push({ text: content, offset: start, length: end - start });
  }

  /** Text that stands in no element but the page itself, where hands end lines as in a plain text. */
  #takeLines(start: number, end: number): void {
    for (let from = start; from < end; ) {
      const lineEnd = this.#text.indexOf('\n', from);
      const to = lineEnd < 0 || lineEnd > end ? end : lineEnd;
      this.#take(this.#text.slice(from, to), from, to);
      if (to < end) this.#endLine();
      from = to + 1;
    }
  }

  /** Reads the plain text that ends here, `atBreak` at a `<br>`. */
  #flushPlain(atBreak = false): void {
    if (this.#plainStart < 0) return;
    const pieces = this.#plainPieces.splice(0);
    if ((atBreak || this.#afterBreak) && isLineOfPage(pieces)) {
      this.#plainStart = -1;
      for (const { text, offset, length } of pieces) this.#take(text, offset, offset + length);
      this.#endLine();
      return;
    }
    const before = this.#blocks.length;
    done(readLines(this.#text, this.#plainStart, this.#plainEnd, this.#blocks));
    this.#cells += this.#blocks.length - before;
    this.#plainStart = -1;
  }

  /** Adds what the characters `[start, end)` say to the line; white space begins none. */
  #take(content: string, start: number, end: number): void {
    let from = 0;
    if (this.#line === null) {
      while (from < content.length && isSpace(content.charCodeAt(from))) from++;
      if (from === content.length) return;
      this.#line = { pieces: [], level: this.#level };
    }
    // Only an entity is not as long as what it says, and it is no white space here.
    this.#line.pieces.push({ text: content.slice(from), offset: start + from, length: end - start - from });
  }

  #endLine(): void {
    const line = this.#line;
    this.#line = null;
    if (line === null) return;
    trimEnd(line.pieces);
    const table = this.#tables.at(-1);
    if (table?.cell) {
      table.cell.lines.push(line);
      return;
    }
    // Words between the cells of a table are in none of them: the table is read in two pieces, before and after them. A mark
    // is no words.
    if (table !== undefined) {
      if (table.row !== null && !line.pieces.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return;
      const { start, end } = textOf(line.pieces).span;
      this.#interrupt(table, start, end);
    }
    this.#pushText(line);
  }

  #pushText(line: Line): void {
    const block = { kind: 'text', ...textOf(line.pieces) } as const;
    this.#count(block);
    this.#blocks.push(line.level > 0 ? { ...block, level: line.level } : block);
  }

  #count({ text }: { readonly text: string }): void {
    this.#cells++;
    this.#characters += text.length;
  }

  #openTable(outer: OpenTable | undefined): void {
    if (outer !== undefined) {
      outer.arranges = true;
      const at = outer.cell?.tagEnd ?? this.#tagStart;
      this.#interrupt(outer, at, at);
      for (const line of outer.cell?.lines ?? []) this.#pushText(line);
      if (outer.cell) outer.cell.lines = [];
    }
    this.#tables.push({ start: this.#tagStart, rows: [], reach: [], row: null, cell: null, arranges: false });
  }

  #openRow(table: OpenTable): void {
    if (table.row !== null) this.#closeRow(table, this.#tagStart);
    table.row = { start: this.#tagStart, cells: [], column: 0 };
  }

  #openCell(table: OpenTable, tagEnd: number): void {
    if (table.cell !== null) this.#closeCell(table, this.#tagStart);
    if (table.row === null) table.row = { start: this.#tagStart, cells: [], column: 0 };
    table.cell = { tagEnd, lines: [], width: this.#colspan, height: this.#rowspan };
  }

  #closeCell(table: OpenTable, tagStart: number): void {
    const { cell, row } = table;
    if (cell === null || row === null) return;
    table.cell = null;
    if (table.arranges) {
      for (const line of cell.lines) this.#pushText(line);
      return;
    }
    while ((table.reach[row.column] ?? 0) > 0) row.column++;
    const at = cell.lines.length > 0 ? 0 : this.#insertionPoint(cell.tagEnd, tagStart);
    const pieces = joined(cell.lines);
    const content = pieces.length > 0 ? textOf(pieces) : { span: { start: at, end: at }, text: '' };
    row.cells.push({ ...content, column: row.column, width: cell.width });
    this.#count(content);
    for (let i = 0; i < cell.width; i++)
      table.reach[row.column + i] = Math.max(table.reach[row.column + i] ?? 0, cell.height);
    row.column += cell.width;
  }

  /** Where a figure goes in a blank cell: inside its innermost element, in place of a lone `&nbsp;`. */
  #insertionPoint(start: number, end: number): number {
    let at = start;
    while (at < end) {
      const unit = this.#text.charCodeAt(at);
      if (isSpace(unit)) at++;
      else if (unit === 60 /* < */ && this.#text.charCodeAt(at + 1) !== 47 /* / */) {
        const close = this.#text.indexOf('>', at);
        if (close < 0 || close >= end) return at;
        at = close + 1;
      } else break;
    }
    return Math.min(at, end);
  }

  #closeRow(table: OpenTable, tagEnd: number): void {
    if (table.cell !== null) this.#closeCell(table, tagEnd);
    const row = table.row;
    if (row === null) return;
    table.row = null;
    for (let i = 0; i < table.reach.length; i++) {
      const left = table.reach[i] ?? 0;
      if (left > 0) table.reach[i] = left - 1;
    }
    if (row.cells.length > 0) table.rows.push({ span: { start: row.start, end: tagEnd }, cells: row.cells });
  }

  #closeTable(tagEnd: number): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    this.#endLine();
    this.#closeRow(table, tagEnd);
    this.#tables.pop();
    this.#emit(table, tagEnd);
  }

  /** Puts out what was read of a table before something that is no part of it, and that stands at `[start, end)`: its row goes on behind it. */
  #interrupt(table: OpenTable, start: number, end: number): void {
    const { row } = table;
    if (row !== null) {
      if (row.cells.length > 0) table.rows.push({ span: { start: row.start, end: start }, cells: row.cells });
      row.cells = [];
      row.start = end;
    }
    this.#emit(table, start);
    table.start = null;
  }

  #emit(table: OpenTable, end: number): void {
    const { rows } = table;
    if (rows.length === 0) return;
    const start = table.start ?? rows[0]?.span.start ?? end;
    const block: TableBlock = { kind: 'table', layout: 'html', span: { start, end }, rows };
    this.#blocks.push(block);
    table.rows = [];
  }
}

/** The lines of a cell run together, as a label broken by its width does; but 1<br>2 are two numbers and not 12. */
function joined(lines: readonly Line[]): Piece[] {
  const pieces: Piece[] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    const [first] = line.pieces;
    if (last !== undefined && first !== undefined && breaksNumbers(last.text, first.text)) {
      pieces.push({ text: '\n', offset: last.offset + last.length, length: 0 });
    }
    pieces.push(...line.pieces);
  }
  return pieces;
}

/** Takes the white space off the end of a line that has a word. */
function trimEnd(pieces: Piece[]): void {
  for (let last = pieces.pop(); last !== undefined; last = pieces.pop()) {
    const { text, offset, length } = last;
    let end = text.length;
    while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
    if (end === 0) continue;
    pieces.push({ text: text.slice(0, end), offset, length: length - (text.length - end) });
    return;
  }
}

/** A colspan or rowspan as written; nonsense counts as 1, and none reaches further than a form ever does. */
function spanOf(value: string): number {
  const number = Number.parseInt(value, 10);
  return Number.isFinite(number) && number >= 1 ? Math.min(number, 100) : 1;
}
