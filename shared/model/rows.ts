import type { RowTemplate, TableTemplate } from '../template/schema.ts';
import { labelKey } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { LabelHit, LabelIndex, LabelMatch } from './label-index.ts';
import type { KeyedCell, Line } from './lines.ts';

/**
 * A row as the page shows it: the words in front and the figure cells behind, whatever number of physical lines
 * it takes. In a grid each value keeps its column; where cells stand one a line it has none.
 */
export interface VisualRow {
  readonly line: Line;
  readonly words: readonly KeyedCell[];
  /** Figure cells and the blanks among and behind them, in order. */
  readonly values: readonly KeyedCell[];
  /** False where cells stand one below the other, so that columns cannot be told from positions. */
  readonly grid: boolean;
}

/** A visual row bound to a row of the form. */
export interface BoundRow {
  readonly row: RowTemplate;
  label: {
    readonly span: Span;
    readonly text: string;
    readonly match: LabelMatch | 'fragment';
    readonly column: number;
  } | null;
  values: KeyedCell[];
  readonly line: Line;
  /** The line the figures stand on, where it is not the label's. */
  valuesLine: Line;
  grid: boolean;
  /** A second appearance of a row that is bound already. */
  readonly repeated: boolean;
}

/** Splits the lines of one table into visual rows. */
export function visualRows(lines: readonly Line[]): VisualRow[] {
  const rows: VisualRow[] = [];
  let words: KeyedCell[] = [];
  let values: KeyedCell[] = [];
  let first: Line | null = null;
  const flush = (): void => {
    if (first !== null && (words.length > 0 || values.length > 0))
      rows.push({ line: first, words, values, grid: false });
    words = [];
    values = [];
    first = null;
  };
  for (const line of lines) {
    const vertical = line.layout === 'cell-per-line' || line.layout === 'text';
    if (!vertical) {
      flush();
      rows.push(horizontal(line));
      continue;
    }
    const firstFilled = line.cells.findIndex(({ cell }) => cell.text !== '');
    line.cells.forEach((cell, i) => {
      if (cell.cell.text !== '' && !cell.value) {
        if (values.length > 0) flush();
        words.push(cell);
      } else {
        // At the head of a group of lines blanks stand for merged label cells, unless figures follow them there.
        if (i < firstFilled && !line.cells[firstFilled]?.value) return;
        values.push(cell);
      }
      first ??= line;
    });
  }
  flush();
  return rows;
}

function horizontal(line: Line): VisualRow {
  if (line.layout === 'spaces') {
    const cells = line.cells;
    const words = cells.filter(({ cell, value }) => !value && cell.text !== '');
    const last = cells.findLastIndex(({ cell, value }) => !value && cell.text !== '');
    // Only between drawn borders is a cell blank.
    const values = cells.filter(({ cell, value }, i) => value || (cell.text === '' && i > last));
    return { line, words, values, grid: false };
  }
  const cells = line.cells.slice(rowNumbers(line.cells));
  // Words behind the first figure are unreadable figures or notes, no labels.
  const firstValue = cells.findIndex(({ value }) => value);
  const last = cells.findLastIndex(
    ({ cell, value }, i) => !value && cell.text !== '' && (firstValue < 0 || i < firstValue),
  );
  return {
    line,
    words: cells.slice(0, last + 1).filter(({ cell }) => cell.text !== ''),
    values: cells.slice(last + 1),
    grid: true,
  };
}

/** How many cells at the left hold the number of a row (序号): a figure at the edge, before the label, with others behind it. */
function rowNumbers(cells: readonly KeyedCell[]): number {
  if (!cells[0]?.value) return 0;
  const label = cells.findIndex(({ cell }, i) => i > 0 && cell.text !== '');
  if (label < 0 || cells[label]?.value) return 0;
  return cells.some(({ value }, i) => i > label && value) ? 1 : 0;
}

/**
 * Binds visual rows to the rows of a table arranged in rows; none for a page that was copied column by column, where
 * figures that happen to stand behind a label are not its own.
 */
export function bindRows(visual: readonly VisualRow[], table: TableTemplate, index: LabelIndex): BoundRow[] {
  const binder = new RowBinder(table, index);
  const parts = visual.flatMap((row) => binder.partsOf(row));
  for (const [i, row] of parts.entries()) {
    if (binder.isColumn(row)) return [];
    binder.take(row, parts[i + 1]);
  }
  return binder.finish();
}

interface Resolved {
  readonly row: RowTemplate;
  readonly match: LabelMatch | 'fragment';
  readonly span: Span;
  readonly text: string;
  readonly column: number;
  /** The words in front of the label. */
  readonly before: readonly KeyedCell[];
}

/** A label is broken into no more pieces than this. */
const MOST_PIECES = 6;

/** Of words that make no label so many are kept, pieces of groups' labels among them. */
const MOST_LOOSE = 4 * MOST_PIECES;

/** From this many row labels without figures on, a stack of labels is a column of the page. */
const STACKED_LABELS = 3;

class RowBinder {
  readonly #table: TableTemplate;
  readonly #index: LabelIndex;
  readonly #bound: BoundRow[] = [];
  readonly #rows = new Set<RowTemplate>();
  readonly #withValues = new Set<RowTemplate>();
  /** A row whose label was met and whose figures were not, yet. */
  #pending: BoundRow | null = null;
  /** Words met since the last figures that made no label by themselves. */
  #loose: KeyedCell[] = [];

  constructor(table: TableTemplate, index: LabelIndex) {
    this.#table = table;
    this.#index = index;
  }

  /**
   * Where cells stand one below the other, a row none of whose figures can be read runs into the labels of the next:
   * a label with as many strange words behind it as it has figures is a row of its own.
   */
  partsOf(row: VisualRow): readonly VisualRow[] {
    const { words, line } = row;
    if (row.grid || line.layout === 'spaces' || words.length < 3) return [row];
    const parts: VisualRow[] = [];
    let from = 0;
    for (let at = 0; at < words.length; at++) {
      const hit = this.#index.lookUp(words[at]?.key ?? '').find((each) => each.table === this.#table);
      const end = hit?.kind === 'row' ? at + 1 + this.#width(hit.row) : words.length;
      if (end >= words.length || words.slice(at + 1, end).some(({ key }) => this.#means(key))) continue;
      parts.push({ ...row, words: words.slice(from, end), values: [] });
      from = end;
      at = end - 1;
    }
    return from === 0 ? [row] : [...parts, { ...row, words: words.slice(from) }];
  }

  take(visual: VisualRow, next: VisualRow | undefined): void {
    const figures = visual.values.some(({ cell }) => cell.text !== '');
    const row = figures ? visual : { ...visual, words: this.#belowHead(visual.words) };
    if (!figures && row.words.length === 0) return;
    let resolved = this.#resolve(row.words, figures);
    const read = resolved === null ? row : withUnreadable(row, resolved, this.#width(resolved.row));
    // Off a page, a label that ends too soon was broken, as it was where the next line has the rest of it: the wording
    // itself cannot be judged.
    if (
      resolved?.match === 'changed' &&
      (row.line.layout === 'spaces' || hasRest(resolved, next)) &&
      beginsLabel(resolved)
    ) {
      resolved = { ...resolved, match: 'fragment' };
    }
    if (figures && this.#loose.length > 0 && (resolved === null || resolved.match === 'fragment')) {
      const joined = this.#resolveJoined([...this.#loose, ...row.words]);
      if (joined !== null) resolved = joined;
    }
    if (resolved === null && figures) {
      this.#takeFigures(row, next);
      return;
    }
    if (resolved === null) {
      this.#loose = [...this.#loose, ...row.words.slice(-MOST_LOOSE)].slice(-MOST_LOOSE);
      return;
    }
    if (!figures && resolved.match === 'fragment' && this.#withValues.has(resolved.row)) return;
    if (this.#pending !== null && this.#pending.row === resolved.row) {
      // The second half of a label: its first half is waiting, and was no wording of its own.
      if (this.#pending.label !== null) this.#pending.label = { ...this.#pending.label, match: 'fragment' };
      if (figures) this.#give(this.#pending, read);
      return;
    }
    this.#settlePending();
    if (!row.grid) this.#takeBlankRows(resolved.before, row);
    const bound = this.#bind(resolved, read);
    if (figures) this.#give(bound, read);
    else {
      this.#pending = bound;
      this.#loose = [];
    }
  }

  finish(): BoundRow[] {
    this.#settlePending();
    const rows = new Set(this.#bound.map(({ row }) => row.key));
    // Where the detailed rows are there, the row that would stand for them is only their group's label.
    return this.#bound.filter(({ row }) => !(row.replaces ?? []).some((key) => rows.has(key)));
  }

  /**
   * The words behind the last column head, of heads at the top of the table or repeated after a page break. Where each
   * cell is a line, the first pieces of a label may follow them. All words where a label stands among them.
   */
  #belowHead(words: readonly KeyedCell[]): readonly KeyedCell[] {
    let behind = 0;
    for (const [i, { key }] of words.entries()) {
      for (const hit of key === '' ? [] : this.#index.lookUp(key)) {
        if (hit.table !== this.#table) continue;
        if (hit.kind === 'row') return words;
        if (hit.kind === 'column' || hit.kind === 'head') behind = i + 1;
      }
    }
    return behind === 0 ? words : words.slice(behind);
  }

  /**
   * Labels of several rows one below the other and only then figures, or more figures than two rows have: a page read
   * column by column. As few as one row has are that row's, and the rows before it are blank.
   */
  isColumn({ words, values, grid, line }: VisualRow): boolean {
    if (grid || line.layout === 'spaces' || values.length === 0) return false;
    const { columns, rows } = this.#table;
    if (rows.every((row) => row.columns === null)) {
      if (values.length > 2 * columns.length) return true;
      if (values.length <= columns.length) return false;
    }
    const named = new Set(words.map(({ key }) => (key === '' ? null : (this.#rowHit(key, false)?.row ?? null))));
    named.delete(null);
    return named.size >= STACKED_LABELS;
  }

  #bind(resolved: Resolved, row: VisualRow): BoundRow {
    const repeated = this.#rows.has(resolved.row);
    return {
      row: resolved.row,
      label: { span: resolved.span, text: resolved.text, match: resolved.match, column: resolved.column },
      values: [...row.values],
      line: row.line,
      valuesLine: row.line,
      grid: row.grid,
      repeated,
    };
  }

  #keep(bound: BoundRow): void {
    this.#bound.push(bound);
    this.#rows.add(bound.row);
  }

  #give(bound: BoundRow, row: VisualRow): void {
    bound.values = [...row.values];
    bound.valuesLine = row.line;
    bound.grid = row.grid;
    this.#keep(bound);
    this.#withValues.add(bound.row);
    this.#pending = null;
    this.#loose = [];
  }

  /** A label that never met figures is an empty row, unless its row was found elsewhere. */
  #settlePending(): void {
    const pending = this.#pending;
    this.#pending = null;
    if (pending === null || this.#withValues.has(pending.row)) return;
    // A mere piece may have been a line of prose; pieces that make the whole label are not.
    if (pending.label?.match === 'fragment' && !spells(pending)) return;
    if (!pending.repeated) this.#keep(pending);
  }

  /** Where blanks leave nothing behind, the label of a row that is blank throughout stands right before the next row's. */
  #takeBlankRows(words: readonly KeyedCell[], row: VisualRow): void {
    const blank: BoundRow[] = [];
    for (let end = words.length; end > 0; end--) {
      for (let from = end - 1; from >= Math.max(0, end - MOST_PIECES); from--) {
        const pieces = words.slice(from, end);
        const hits = this.#index.lookUp(pieces.map(({ key }) => key).join(''));
        const first = pieces[0]?.cell;
        const last = pieces.at(-1)?.cell;
        const hit = hits.some(({ kind }) => kind === 'column') ? null : this.#pick(hits, false);
        if (hit === null || first === undefined || last === undefined) continue;
        const span = { start: first.span.start, end: last.span.end };
        const text = pieces.map(({ cell }) => cell.text).join('');
        const match = pieces.length === 1 ? hit.match : 'fragment';
        const label = { row: hit.row, match, span, text, column: last.column, before: [] } as const;
        blank.push({ ...this.#bind(label, row), values: [] });
        end = from + 1;
        break;
      }
    }
    for (const each of blank.toReversed()) if (!this.#rows.has(each.row)) this.#keep(each);
  }

  /** Figures without a label of their own: of the row that waits, of the row cut before them, or of the label after them. */
  #takeFigures(row: VisualRow, next: VisualRow | undefined): void {
    const count = (values: readonly KeyedCell[]): number => values.filter(isFilled).length;
    const words = row.words.some(({ key }) => this.#means(key)) ? [] : row.words;
    if (this.#pending !== null) {
      const whole = words.length + count(row.values) === this.#width(this.#pending.row);
      this.#give(this.#pending, whole ? { ...row, values: inOrder([...words, ...row.values]) } : row);
      return;
    }
    const last = this.#bound.at(-1);
    if (last !== undefined && words.length === row.words.length && this.#loose.length === 0) {
      const had = count(last.values);
      const width = this.#width(last.row);
      if (had > 0 && had < width && had + words.length + count(row.values) === width) {
        last.values = [...last.values.filter(isFilled), ...inOrder([...words, ...row.values.filter(isFilled)])];
        last.grid = false;
        return;
      }
    }
    if (next === undefined || next.values.some(({ cell }) => cell.text !== '') || count(row.values) < 2) return;
    const after =
      this.#resolveJoined([...this.#loose, ...row.words, ...next.words]) ?? this.#resolve(next.words, false);
    if (after === null || this.#withValues.has(after.row)) return;
    this.#give(this.#bind(after, next), row);
  }

  /** How many figures a row has. */
  #width(row: RowTemplate): number {
    return row.columns?.length ?? this.#table.columns.length;
  }

  /** True if the words are a label, or may be a piece of one: anything else among figures is one that cannot be read. */
  #means(key: string): boolean {
    return (
      key === '' ||
      this.#index.lookUp(key).length > 0 ||
      this.#index.isPieceOfGroup(key) ||
      this.#index.isPieceOfRow(this.#table, key)
    );
  }

  /** The row that the words in front of a line name: the deepest label, which stands last. */
  #resolve(words: readonly KeyedCell[], figures: boolean): Resolved | null {
    for (let i = words.length - 1; i >= 0; i--) {
      const word = words[i] as KeyedCell;
      if (word.key === '') continue;
      const hit = this.#rowHit(word.key, figures);
      // A group's label in front of a row's own, even a broken one, is no row.
      if (hit === null || (i < words.length - 1 && this.#index.isPieceOfGroup(word.key))) continue;
      const { span, text, column } = word.cell;
      return { row: hit.row, match: hit.match, span, text, column, before: words.slice(0, i) };
    }
    const joined = this.#resolveJoined(words);
    if (joined !== null) return joined;
    for (let i = words.length - 1; i >= 0; i--) {
      const word = words[i] as KeyedCell;
      if (word.key === '' || this.#index.lookUp(word.key).length > 0) continue;
      const piece = this.#index.isPieceOfGroup(word.key) ? null : this.#index.rowWithPiece(this.#table, word.key);
      const { span, text, column } = word.cell;
      if (piece !== null) return { row: piece, match: 'fragment', span, text, column, before: [] };
      if (!figures) continue;
      const near = this.#index.nearestRow(this.#table, word.key);
      if (near !== null && !this.#rows.has(near))
        return { row: near, match: 'changed', span, text, column, before: [] };
    }
    return null;
  }

  /** A label that several cells or lines make together, pieces of group labels among them left out if need be. */
  #resolveJoined(words: readonly KeyedCell[]): Resolved | null {
    const parts = words.filter(({ key }) => key !== '');
    if (parts.length < 2) return null;
    const pure = parts.filter(({ key }) => !this.#index.isPieceOfGroup(key));
    for (const list of pure.length === parts.length ? [parts] : [parts, pure]) {
      for (let from = Math.max(0, list.length - MOST_PIECES); from < list.length; from++) {
        const part = list.slice(from);
        const first = part[0];
        const last = part.at(-1);
        if (first === undefined || last === undefined) continue;
        const key = part.map((each) => each.key).join('');
        const hit = this.#rowHit(key, true);
        if (hit === null) continue;
        const whole = part.length === 1;
        const span = whole
          ? first.cell.span
          : { start: Math.min(first.cell.span.start, last.cell.span.start), end: last.cell.span.end };
        const text = part.map((each) => each.cell.text).join('');
        const before = list.slice(0, from);
        return { row: hit.row, match: whole ? hit.match : 'fragment', span, text, column: last.cell.column, before };
      }
    }
    return null;
  }

  #rowHit(key: string, figures: boolean): { row: RowTemplate; match: LabelMatch } | null {
    const hits = this.#index.lookUp(key);
    const found = this.#pick(hits, figures);
    if (found !== null) return found;
    // A wording that heads a column is a row's only where figures follow it, below the head.
    const inBody = figures && this.#withValues.size > 0;
    if (!inBody && hits.some(({ kind, table }) => kind === 'column' && table === this.#table)) return null;
    return this.#pick(this.#index.lookUpCore(key), figures);
  }

  /** The row among the meanings of a label; the row that stands for a group only where figures follow the label. */
  #pick(hits: readonly LabelHit[], figures: boolean): { row: RowTemplate; match: LabelMatch } | null {
    let found: { row: RowTemplate; match: LabelMatch } | null = null;
    for (const hit of hits) {
      if (hit.table !== this.#table || hit.kind !== 'row') continue;
      if (hit.row.replaces !== null && !figures) continue;
      if (found === null || rank(hit.match) < rank(found.match)) found = { row: hit.row, match: hit.match };
    }
    return found;
  }
}

/**
 * Words between a row's label and its figures that are no part of the label stand in a figure's place: 待核, 约12.
 * They are its first figures then, not readable as such. Where positions tell no columns, they have to be as many as
 * the row lacks.
 */
function withUnreadable(row: VisualRow, { row: { label }, match, span }: Resolved, width: number): VisualRow {
  const at = match === 'fragment' ? -1 : row.words.findIndex(({ cell }) => cell.span.start === span.start);
  const behind = at < 0 ? [] : row.words.slice(at + 1);
  const key = labelKey(label);
  if (behind.length === 0 || behind.some((word) => word.key === '' || key.includes(word.key))) return row;
  if (row.grid) return { ...row, words: row.words.slice(0, at + 1), values: [...behind, ...row.values] };
  const values = inOrder([...behind, ...row.values].filter(isFilled));
  return values.length === width ? { ...row, words: row.words.slice(0, at + 1), values } : row;
}

function inOrder(cells: readonly KeyedCell[]): KeyedCell[] {
  return cells.toSorted((a, b) => a.cell.span.start - b.cell.span.start);
}

function isFilled({ cell }: KeyedCell): boolean {
  return cell.text !== '';
}

function spells({ row, label }: BoundRow): boolean {
  return label !== null && labelKey(label.text).endsWith(labelKey(row.label));
}

/** True if the words of the next line, which has no figures, complete the label. */
function hasRest({ row, text }: Resolved, next: VisualRow | undefined): boolean {
  if (next === undefined || next.values.some(({ cell }) => cell.text !== '')) return false;
  return next.words.some(({ key }) => key !== '' && labelKey(text) + key === labelKey(row.label));
}

/** True if a wording is the beginning of the form's. */
export function beginsLabel({ row, text }: Pick<Resolved, 'row' | 'text'>): boolean {
  return labelKey(row.label).startsWith(labelKey(text));
}

function rank(match: LabelMatch): number {
  return match === 'exact' ? 0 : match === 'variant' ? 1 : 2;
}
