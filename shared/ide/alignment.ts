import type { Analysis } from '../analysis.ts';
import { type Locale, render } from '../messages/message.ts';
import type { Table } from '../model/report.ts';
import type { SyntaxRow } from '../syntax/tree.ts';
import { cellsOfRow } from '../template/registry.ts';
import type { ColumnTemplate } from '../template/schema.ts';
import type { Span } from '../text/span.ts';
import { addRoom, leastSizeOf, lessRoom, noRoom, type Room, roomOf, sizeOf, widest } from '../text/width.ts';
import { inlayHints } from './inlay-hints.ts';

/** The white space in front of a cell, and the room that it is to take in place of its own. */
export interface Gap extends Span {
  readonly room: Room;
}

/** How the tables of a report are drawn without a change of their text. */
export interface Alignment {
  /** In order of position. */
  readonly gaps: readonly Gap[];
  /**
   * The ends of labels, and the insides of marks, for which there is no room: an ellipsis of one `em` is drawn in their
   * place. In order of position.
   */
  readonly cuts: readonly Span[];
}

export interface AlignmentOptions {
  readonly locale: Locale;
  /** What the editor leaves between an inlay hint and the text, in `em`; null where it shows no hints. */
  readonly hintMargin: number | null;
  /** The columns from one tab stop to the next: tabs in front of a label stay as the editor draws them. */
  readonly tabSize: number;
  /** How wide a table may become, in `em`. */
  readonly width: number;
}

/** What parts two columns, and the labels of a row. */
const between: Room = { em: 0, ch: 1 };

/** Where a cell belongs: columns are counted from the left of the table's figures. */
interface Place {
  readonly table: Table;
  readonly column: number;
  readonly isHead: boolean;
}

/** One line of a table that takes part. */
interface Row {
  readonly table: Table;
  readonly isHead: boolean;
  /** What stands in front of its first words. */
  readonly indent: Room;
  readonly pieces: readonly Piece[];
}

/** A cell with the hints around it. */
interface Piece {
  /** Null in front of a row's first label, and where a row begins with a figure: there is nothing to widen. */
  readonly gap: Span | null;
  /** Null for a label, and for a head over several columns. */
  readonly column: number | null;
  readonly words: Span;
  readonly room: Room;
  /** What follows the figure, and takes from the gap behind it: that lasts until a total is right, and moves no column. */
  readonly tail: Room;
}

/**
 * Lines up the tables written with tabs: figures and their heads end where their column ends, right of the longest
 * label for which there is room; a longer one is cut short, and so are marks of what is still to be filled in. The text
 * stays as it is, the editor draws the gaps. Lines that are not understood cell by cell (a caption, surplus figures,
 * columns in another order) stay as their tabs draw them and have no say in the others.
 */
export function alignment(analysis: Analysis, options: AlignmentOptions): Alignment {
  const { report, tree, text } = analysis;
  if (report === null) return { gaps: [], cuts: [] };
  const places = new Map<number, Place>();
  for (const table of report.tables) if (table.layout === 'tab') placeCells(table, places);
  const hints = hintRooms(analysis, options);
  const rows = new Map<Table, Row[]>();
  for (const block of tree.blocks) {
    if (block.kind !== 'table' || block.layout !== 'tab') continue;
    for (const line of block.rows) {
      const row = rowOf(text, line, places, hints, options.tabSize);
      if (row === null) continue;
      const others = rows.get(row.table);
      if (others === undefined) rows.set(row.table, [row]);
      else others.push(row);
    }
  }
  const drawn = [...rows.values()].map((each) => drawingOf(each, text, options));
  return { gaps: drawn.flatMap(({ gaps }) => gaps), cuts: drawn.flatMap(({ cuts }) => cuts) };
}

function placeCells(table: Table, places: Map<number, Place>): void {
  const { template } = table;
  const isRecord = template.arrangement === 'record';
  const columns = new Map<ColumnTemplate, number>();
  template.rows.forEach((row, turn) => {
    cellsOfRow(template, row).forEach(({ address, column: key }, i) => {
      const column = isRecord ? turn * template.columns.length + i : i;
      if (!columns.has(key)) columns.set(key, column);
      const span = table.cells.get(address)?.span ?? null;
      if (span !== null) places.set(span.start, { table, column, isHead: false });
    });
  });
  // The heads of a record stand over each of its rows in turn.
  const turns = new Map<ColumnTemplate, number>();
  for (const { span, column: key } of table.heads) {
    const turn = turns.get(key) ?? 0;
    if (isRecord) turns.set(key, turn + 1);
    const column = (columns.get(key) ?? 0) + turn * template.columns.length;
    places.set(span.start, { table, column, isHead: true });
  }
}

/** The room of inlay hints by the offset at which they stand. */
interface HintRooms {
  readonly before: ReadonlyMap<number, Room>;
  readonly behind: ReadonlyMap<number, Room>;
}

function hintRooms(analysis: Analysis, { hintMargin, locale }: AlignmentOptions): HintRooms {
  const before = new Map<number, Room>();
  const behind = new Map<number, Room>();
  if (hintMargin === null) return { before, behind };
  const margin = { em: hintMargin, ch: 0 };
  for (const hint of inlayHints(analysis, { start: 0, end: analysis.text.length }, true)) {
    const isTotal = hint.kind === 'total';
    const words = isTotal ? render(hint.label, locale) : hint.label[locale === 'en' ? 'en' : 'zh'];
    (isTotal ? behind : before).set(hint.offset, addRoom(margin, roomOf(words)));
  }
  return { before, behind };
}

function rowOf(
  text: string,
  line: SyntaxRow,
  places: ReadonlyMap<number, Place>,
  hints: HintRooms,
  tabSize: number,
): Row | null {
  const pieces: Piece[] = [];
  let indent = noRoom;
  let last: Place | null = null;
  let end = line.span.start;
  for (const { span } of line.cells) {
    const place = places.get(span.start) ?? null;
    if (place === null && span.start === span.end) continue;
    if (last !== null && !follows(last, place)) return null;
    const isFirstLabel = place === null && pieces.length === 0;
    if (isFirstLabel) indent = indentOf(text.slice(end, span.start), tabSize);
    pieces.push({
      gap: isFirstLabel || end === span.start ? null : { start: end, end: span.start },
      column: place?.column ?? null,
      words: span,
      room: addRoom(hints.before.get(span.start) ?? noRoom, roomOf(text.slice(span.start, span.end))),
      tail: hints.behind.get(span.end) ?? noRoom,
    });
    last = place ?? last;
    end = span.end;
  }
  return last === null ? null : { table: last.table, isHead: last.isHead, indent, pieces };
}

/** True if what stands next in a line belongs to a further column, or is a head over several. */
function follows(last: Place, next: Place | null): boolean {
  if (next === null) return last.isHead;
  return next.table === last.table && next.isHead === last.isHead && next.column > last.column;
}

function indentOf(space: string, tabSize: number): Room {
  let room = noRoom;
  for (const char of space) {
    const columns = 2 * room.em + room.ch;
    room = addRoom(room, char === '\t' ? { em: 0, ch: tabSize - (columns % tabSize) } : roomOf(char));
  }
  return room;
}

/** Less room for labels than this, in `em`, shows too little of them. */
const LEAST_FOR_LABELS = 10;

/**
 * What a total should be is said behind the last column and is to be read as well, in `em`. Kept free at all times: a
 * table that moved with each such hint could not be typed in.
 */
const FOR_TOTAL_HINTS = 11;

function drawingOf(rows: readonly Row[], text: string, { width, hintMargin }: AlignmentOptions): Alignment {
  const hasTotals = rows[0]?.table.template.constraints.some(({ kind }) => kind === 'row-sum') === true;
  const behind = hintMargin !== null && hasTotals ? FOR_TOTAL_HINTS : 0;
  const whole = fitted(rows, text, width - behind);
  if (whole !== null) return whole;
  // Marks of what is still to be filled in are as wide as four characters: they give way, and then the room for hints.
  const marks: Span[] = [];
  const short = rows.map((row) => ({ ...row, pieces: row.pieces.map((piece) => shortenedMark(piece, text, marks)) }));
  const drawn = fitted(short, text, width - behind) ?? fitted(short, text, width);
  // Where labels find no room even so, the table stays as its tabs draw it.
  if (drawn === null) return { gaps: [], cuts: [] };
  return { gaps: drawn.gaps, cuts: [...marks, ...drawn.cuts].sort((a, b) => a.start - b.start) };
}

/** `〔待填〕` as `〔…〕`; what is cut is added to `cuts`. */
function shortenedMark(piece: Piece, text: string, cuts: Span[]): Piece {
  const { words, column } = piece;
  if (column === null || !/^〔待填[^〔〕]*〕$/.test(text.slice(words.start, words.end))) return piece;
  cuts.push({ start: words.start + 1, end: words.end - 1 });
  return { ...piece, room: { em: 3, ch: 0 } };
}

/** The table drawn in so much width, in `em`; null where its labels would find no room. */
function fitted(rows: readonly Row[], text: string, width: number): Alignment | null {
  const blocks = blocksOf(rows).map((block) => ({ block, ends: columnEnds(block) }));
  const figures = Math.max(...blocks.map(({ ends }) => widthOf(widest([...ends.values()]))));
  const labels = rows.filter(({ isHead }) => !isHead).map(labelsOf);
  const fitting = labels.filter((each) => widthOf(each) + figures <= width);
  const room = Math.floor(width - figures);
  if (2 * fitting.length <= labels.length && room < LEAST_FOR_LABELS) return null;
  const start = 2 * fitting.length <= labels.length ? { em: room, ch: 0 } : widest(fitting);
  const cuts: Span[] = [];
  const shown = blocks.map(({ block, ends }) => ({
    ends,
    block: block.map((row) => {
      const short = shortened(row, text, start);
      if (short === null) return row;
      cuts.push(short.cut);
      return short.row;
    }),
  }));
  return { gaps: shown.flatMap(({ block, ends }) => block.flatMap((row) => gapsOfRow(row, start, ends))), cuts };
}

/** The row with the end of its last label cut off and an ellipsis for it; null where all of it has room, or too little. */
function shortened(row: Row, text: string, start: Room): { readonly row: Row; readonly cut: Span } | null {
  if (row.isHead || sizeOf(labelsOf(row)) <= sizeOf(start)) return null;
  const at = row.pieces.findLastIndex(({ column }) => column === null);
  const label = row.pieces[at];
  if (label === undefined || row.pieces.slice(0, at).some(({ column }) => column !== null)) return null;
  const before = labelsOf({ ...row, pieces: row.pieces.with(at, { ...label, room: { em: 1, ch: 0 } }) });
  let room: Room = noRoom;
  let end = label.words.start;
  for (const char of text.slice(label.words.start, label.words.end)) {
    const next = addRoom(room, roomOf(char));
    if (sizeOf(addRoom(before, next)) > sizeOf(start)) break;
    room = next;
    end += char.length;
  }
  if (end === label.words.start) return null;
  const pieces = row.pieces.with(at, { ...label, room: addRoom(room, { em: 1, ch: 0 }) });
  return { row: { ...row, pieces }, cut: { start: end, end: label.words.end } };
}

/** In `em`, in a font whose half-width characters are as wide as they come. */
function widthOf({ em, ch }: Room): number {
  return em + 0.62 * ch;
}

/** What stands in front of a row's figures, or of its heads. */
function labelsOf({ indent, pieces }: Row): Room {
  let at = indent;
  for (const { gap, column, room } of pieces) {
    if (column !== null) break;
    at = addRoom(at, gap === null ? room : addRoom(between, room));
  }
  return at;
}

/** Heads that follow figures begin a block with columns of its own. */
function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  let previous: Row | null = null;
  for (const row of rows) {
    if (previous === null || (row.isHead && !previous.isHead)) blocks.push([]);
    blocks.at(-1)?.push(row);
    previous = row;
  }
  return blocks;
}

/** Where each column ends, from the end of the labels. */
function columnEnds(rows: readonly Row[]): ReadonlyMap<number, Room> {
  const rooms = new Map<number, Room>();
  for (const { column, room } of rows.flatMap(({ pieces }) => pieces)) {
    if (column !== null) rooms.set(column, widest([rooms.get(column) ?? noRoom, room]));
  }
  let end = noRoom;
  const ends = new Map<number, Room>();
  for (const [column, room] of [...rooms].sort(([a], [b]) => a - b)) {
    end = addRoom(end, addRoom(between, room));
    ends.set(column, end);
  }
  return ends;
}

function gapsOfRow({ indent, pieces }: Row, start: Room, ends: ReadonlyMap<number, Room>): Gap[] {
  const gaps: Gap[] = [];
  let at = indent;
  for (const { gap, column, room, tail } of pieces) {
    if (gap !== null) {
      const end = column === null ? undefined : ends.get(column);
      const free = end === undefined ? between : lessRoom(addRoom(start, end), addRoom(at, room));
      // What is too long for its place moves what follows, up to a gap that can make good for it.
      const taken = leastSizeOf(free) < between.ch ? between : free;
      gaps.push({ ...gap, room: taken });
      at = addRoom(at, taken);
    }
    at = addRoom(at, addRoom(room, tail));
  }
  return gaps;
}
