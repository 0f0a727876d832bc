import type { Message } from '../messages/message.ts';
import type { KeyedCell, Line } from '../model/lines.ts';
import type { Report, Row, Table } from '../model/report.ts';
import { withFigureApart } from '../model/table/figure-apart.ts';
import { type LabelIndex, labelIndex } from '../model/table/label-index.ts';
import { RowSums } from '../model/table/row-sum.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { columnsOf, type PrintedCell, printedTable } from '../template/registry.ts';
import type { RowTemplate, TableTemplate } from '../template/schema.ts';
import { labelKey } from '../text/fold.ts';
import { contains, type Span } from '../text/span.ts';
import { lineEndAt, lineStartAt } from './lines.ts';

/** A line of a table written anew: a row of the form's grid, or a line of the source that is no part of it. */
export type TableLine =
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'note'; readonly span: Span };

/** A table's content in the form's grid, and the stretch of text that it takes the place of. */
export interface TableText {
  /** Whole lines, except in HTML, where it is the elements. */
  readonly region: Span;
  readonly html: boolean;
  readonly lines: readonly TableLine[];
}

/** Why a table cannot be written anew without a guess. */
export interface Refusal {
  readonly table: TableTemplate;
  readonly span: Span;
  readonly reason: Message;
}

/**
 * Gathers what a table says, in the form's order: figures as written, labels as written unless they were broken
 * over lines, heads and groups complete. What stands between its rows and is no part of it stays, behind the row
 * that it follows. Refuses where a cell's place is not certain, or where something would be lost.
 */
export function tableText(report: Report, tree: SyntaxTree, lines: readonly Line[], table: Table): TableText | Refusal {
  const refuse = (reason: Message, span: Span = table.span): Refusal => ({ table: table.template, span, reason });
  const unsure = table.rows.find((row, i) => !isCertain(table, row) || isRepeated(table, i));
  if (unsure !== undefined) {
    const name = table.template.arrangement === 'record' ? table.template.name : unsure.template.name;
    return refuse({ id: 'format-uncertain-row', args: { row: name } }, unsure.span);
  }
  const words = new TableWords(table, labelIndex(report.edition));
  // A figure that was pasted to its label goes into its own cell, as it was read.
  const sums = new RowSums(table.template);
  const own = words.extent(lines, headingsOf(report)).map((line) => withFigureApart(line, table.template, sums));
  if (interrupted(report, table, own))
    return refuse({ id: 'format-interrupted', args: { table: table.template.name } });
  const notes = new Map<RowTemplate | null, Line[]>();
  let last: RowTemplate | null = null;
  for (const line of own) {
    const full = line.cells.filter(({ cell }) => cell.text !== '');
    const strange = full.find((cell) => !words.accounts(cell));
    if (strange === undefined) {
      last = words.rowOf(full) ?? last;
      words.take(full);
    } else if (full.some((cell) => words.accounts(cell))) {
      return refuse({ id: 'format-unknown-cell', args: { text: strange.cell.text } }, strange.cell.span);
    } else {
      const list = notes.get(last);
      if (list === undefined) notes.set(last, [line]);
      else list.push(line);
    }
  }
  const rows = table.template.rows.filter((row) => table.rows.some(({ template }) => template === row));
  const emptyGroup = words.groupWithout(rows);
  if (emptyGroup !== null) return refuse({ id: 'format-group-without-rows', args: { group: emptyGroup } });
  if (own.some((line) => isQuoted(tree.text, line))) {
    return refuse({ id: 'format-quoted', args: { table: table.template.name } });
  }
  const region = regionOf(tree, own);
  if (region === null || (region.html && notes.size > 0)) {
    return refuse({ id: 'format-interrupted', args: { table: table.template.name } });
  }
  return { ...region, lines: write(table, rows, words, notes) };
}

function write(
  table: Table,
  rows: readonly RowTemplate[],
  words: TableWords,
  notes: ReadonlyMap<RowTemplate | null, readonly Line[]>,
): TableLine[] {
  const out: TableLine[] = [];
  const leave = (row: RowTemplate | null): void => {
    for (const { span } of notes.get(row) ?? []) out.push({ kind: 'note', span });
  };
  let begun = false;
  for (const line of printedTable(table.template, rows)) {
    const row = rowIn(line);
    // Notes that precede every row stand between head and rows.
    if (row !== null && !begun) leave(null);
    begun ||= row !== null;
    const cells = line.map((cell) => oneLine(words.textOf(cell)));
    out.push({ kind: 'row', cells: cells.slice(0, cells.length - words.lostAtEnd(line)) });
    if (row !== null) leave(row);
  }
  return out;
}

function rowIn(line: readonly PrintedCell[]): RowTemplate | null {
  for (const { of } of line) if (of?.kind === 'figure') return of.row;
  return null;
}

/** True if every figure of the row has its column, and none is left over but the copies of a merged cell. */
function isCertain(table: Table, row: Row): boolean {
  if (row.state === 'misaligned') return false;
  const record = table.template.arrangement === 'record';
  const width = record ? table.cells.size : columnsOf(table.template, row.template).length;
  if (row.values.length <= width) return true;
  const texts = row.values.map(({ text }) => text);
  // One cell over several columns, filled in each; or a row that reads the same whichever figure is left out.
  return new Set(texts.slice(row.template.columns === null ? 0 : width - 1)).size === 1;
}

function isRepeated(table: Table, at: number): boolean {
  return table.rows.findIndex(({ template }) => template === table.rows[at]?.template) !== at;
}

function headingsOf(report: Report): ReadonlySet<number> {
  return new Set(report.sections.map(({ headingSpan }) => headingSpan.start));
}

/** True if a heading, the title or another table stands among the lines. */
function interrupted(report: Report, table: Table, own: readonly Line[]): boolean {
  const start = own[0]?.span.start ?? 0;
  const end = own.at(-1)?.span.end ?? 0;
  const inside = ({ span }: { readonly span: Span }): boolean => span.start < end && start < span.end;
  return (
    report.sections.some(({ headingSpan }) => inside({ span: headingSpan })) ||
    report.tables.some((other) => other !== table && inside(other)) ||
    (report.title !== null && inside(report.title))
  );
}

/** True for a line that stands in a quotation: the mark before it would be lost. */
function isQuoted(text: string, { layout, span: { start } }: Line): boolean {
  return layout !== 'html' && text.slice(lineStartAt(text, start), start).includes('>');
}

/** The stretch of text that the lines and their markup take; null where it holds rows of something else. */
function regionOf({ text, blocks }: SyntaxTree, own: readonly Line[]): Pick<TableText, 'region' | 'html'> | null {
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  const html = own.some(({ layout }) => layout === 'html');
  let { start } = first.span;
  let { end } = last.span;
  for (const line of [first, last]) {
    const block = blocks.find(({ span }) => contains(span, line.span));
    if (block?.kind !== 'table') continue;
    // A delimiter row or a closing tag behind the last row.
    if (block.rows.at(-1)?.span.end === last.span.end) end = Math.max(end, block.span.end);
    if (block.rows[0]?.span.start === first.span.start) start = Math.min(start, block.span.start);
  }
  // Where other words stand among the rows the table is read in pieces, and where rows of something else stand before or
  // behind them in one element, the lines are no whole element.
  if (html) return isWholeElement(text, start, end) ? { region: { start, end }, html } : null;
  start = lineStartAt(text, start);
  end = lineEndAt(text, end);
  // A byte-order mark is no part of the first line.
  if (text.charCodeAt(start) === 0xfeff) start++;
  return { region: { start, end }, html };
}

function isWholeElement(text: string, start: number, end: number): boolean {
  const opens = /^<table[\s>]/i.test(text.slice(start, start + 7));
  return opens && (end === text.length || /<\/table\s{0,9}>$/i.test(text.slice(Math.max(start, end - 20), end)));
}

/** A cell's words on one line and in one cell of any layout. */
function oneLine(text: string): string {
  return text
    .split(/[\t\r\n\v]/)
    .map((part) => part.trim())
    .join('');
}

/** What the words and figures in the lines of one table belong to. */
class TableWords {
  readonly #table: Table;
  readonly #index: LabelIndex;
  /** Every wording that the form knows in this table, by key. */
  readonly #labels: readonly string[];
  /** What may stand above the first row. */
  readonly #heads: readonly string[];
  readonly #rowAt = new Map<number, Row>();
  /** Heads and groups in order of position. */
  readonly #taken: KeyedCell[] = [];
  readonly #used = new Map<string, number>();

  constructor(table: Table, index: LabelIndex) {
    this.#table = table;
    this.#index = index;
    const { head, groups } = table.template;
    this.#labels = wordings(table.template).map(labelKey);
    this.#heads = [...head.flat(), ...groups.flatMap((group) => [group.label, ...(group.head ?? [])])].map(labelKey);
    for (const row of table.rows) {
      for (const { span } of row.values) this.#rowAt.set(span.start, row);
      if (row.label !== null) this.#rowAt.set(row.label.span.start, row);
    }
  }

  /** The lines of the table, with the heads above it and the second half of a broken label below it. */
  extent(lines: readonly Line[], headings: ReadonlySet<number>): readonly Line[] {
    const { span } = this.#table;
    let first = lines.findIndex((line) => contains(span, line.span));
    let last = lines.findLastIndex((line) => contains(span, line.span));
    const free = (line: Line | undefined): line is Line =>
      line !== undefined && !line.cells.some(({ cell }) => headings.has(cell.span.start));
    for (let above = lines[first - 1]; free(above) && this.#isHead(above); above = lines[first - 1]) first--;
    for (let below = lines[last + 1]; free(below) && this.#isRest(below); below = lines[last + 1]) last++;
    return lines.slice(Math.max(0, first), last + 1);
  }

  /** True if the cell's content is kept by writing the table anew. */
  accounts(cell: KeyedCell): boolean {
    const { text, span } = cell.cell;
    if (cell.value) return this.#rowAt.has(span.start);
    const inLabel = ({ label }: Row): boolean =>
      label !== null && contains(label.span, span) && label.text.includes(text);
    if (this.#table.rows.some(inLabel)) return true;
    return cell.key !== '' && this.#labels.some((label) => label.includes(cell.key));
  }

  /** The row of the form that the last of the cells belongs to. */
  rowOf(cells: readonly KeyedCell[]): RowTemplate | null {
    const owners = cells.map(({ cell }) => this.#rowAt.get(cell.span.start)).filter((row) => row !== undefined);
    return owners.at(-1)?.template ?? null;
  }

  take(cells: readonly KeyedCell[]): void {
    for (const cell of cells) {
      const row = this.#rowAt.get(cell.cell.span.start);
      if (!cell.value && row?.label?.span.start !== cell.cell.span.start) this.#taken.push(cell);
    }
  }

  /** The name of a group whose label stands there though none of its rows does; null where there is none. */
  groupWithout(rows: readonly RowTemplate[]): string | null {
    const { groups, arrangement } = this.#table.template;
    if (arrangement === 'record') return null;
    const filled = new Set<string>();
    for (const row of rows) {
      for (let key = row.group; key !== null && !filled.has(key); ) {
        filled.add(key);
        key = groups.find((group) => group.key === key)?.parent ?? null;
      }
    }
    const emptyGroup = groups.find(
      (group) =>
        !filled.has(group.key) &&
        !rows.some(({ replaces, label }) => replaces !== null && label === group.label) &&
        this.#taken.some(({ key }) => this.#means(key, 'group', group.key)),
    );
    return emptyGroup?.label ?? null;
  }

  /** The text of a place of the printed table, as this table has it. */
  textOf(place: PrintedCell): string {
    const { of } = place;
    if (of === null) return '';
    if (of.kind === 'figure') {
      const { key } = this.#table.template;
      return this.#table.cells.get(`${key}/${of.row.key}/${of.column.key}`)?.text ?? '';
    }
    if (of.kind === 'row') {
      const label = this.#table.rows.find(({ template }) => template === of.row)?.label;
      return label === null || label === undefined || this.#isBroken(label, of.row) ? of.row.label : label.text;
    }
    if (of.kind === 'group') {
      return this.#taken.find(({ key }) => this.#means(key, 'group', of.group.key))?.cell.text ?? place.text;
    }
    return this.#headText(place.text);
  }

  /** How many cells at the end of a row the text has lost: a blank one in their place would say something else. */
  lostAtEnd(line: readonly PrintedCell[]): number {
    const { key } = this.#table.template;
    const kept = line.findLastIndex(({ of }) => {
      if (of?.kind !== 'figure') return true;
      return this.#table.cells.get(`${key}/${of.row.key}/${of.column.key}`)?.text !== null;
    });
    return line.length - 1 - kept;
  }

  /** True if the label stands in several pieces, or its rest stands elsewhere. */
  #isBroken({ match, text }: NonNullable<Row['label']>, row: RowTemplate): boolean {
    if (match === 'fragment') return true;
    const whole = labelKey(row.label);
    const start = labelKey(text);
    if (start.length >= whole.length || !whole.startsWith(start)) return false;
    return this.#taken.some(({ key }) => key !== '' && whole.startsWith(key, start.length));
  }

  /** Of a head that is printed several times the next one that the text has. */
  #headText(text: string): string {
    const wanted = labelKey(text);
    const column = this.#table.template.columns.find(({ label }) => label === text);
    const found = this.#taken.filter(
      ({ key }) => key === wanted || (column !== undefined && this.#means(key, 'column', column.key)),
    );
    const used = this.#used.get(text) ?? 0;
    this.#used.set(text, used + 1);
    const head = found[used];
    return head === undefined || this.#isPiece(head.key, wanted) ? text : head.cell.text;
  }

  /** True for a piece of a head whose other piece stands elsewhere: 本年新制作数 and 量. */
  #isPiece(piece: string, head: string): boolean {
    const [before = '', after] = head.split(piece);
    const rest = before + after;
    return piece !== head && after !== undefined && this.#taken.some(({ key }) => key === rest);
  }

  #means(key: string, kind: 'group' | 'column', wanted: string): boolean {
    if (key === '') return false;
    return this.#index
      .lookUp(key)
      .some(
        (hit) =>
          hit.table === this.#table.template &&
          ((hit.kind === 'group' && kind === 'group' && hit.group.key === wanted) ||
            (hit.kind === 'column' && kind === 'column' && hit.column.key === wanted)),
      );
  }

  #isHead(line: Line): boolean {
    const full = line.cells.filter(({ cell }) => cell.text !== '');
    return full.length > 0 && full.every(({ key }) => key !== '' && this.#heads.some((head) => head.includes(key)));
  }

  #isRest(line: Line): boolean {
    const last = this.#table.rows.at(-1);
    if (last?.label?.match !== 'fragment') return false;
    const whole = labelKey(last.template.label);
    const full = line.cells.filter(({ cell }) => cell.text !== '');
    return full.length > 0 && full.every(({ key }) => key !== '' && key !== whole && whole.includes(key));
  }
}

function wordings({ rows, columns, groups, head }: TableTemplate): string[] {
  const named = [...rows, ...columns].flatMap(({ label, variants, deviations }) => [
    label,
    ...variants,
    ...deviations.map((each) => each.label),
  ]);
  const grouped = groups.flatMap((group) => [group.label, ...group.variants, ...(group.head ?? [])]);
  return [...named, ...grouped, ...head.flat()];
}
