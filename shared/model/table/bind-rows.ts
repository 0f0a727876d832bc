import { traitsOf } from '../../syntax/layouts/traits.ts';
import { columnsOf } from '../../template/registry.ts';
import type { RowTemplate, TableTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import type { Work } from '../../text/work.ts';
import type { KeyedCell } from '../lines.ts';
import type { BoundRow, LabelledRow } from './bound-row.ts';
import { isFigureInWords } from './cell.ts';
import { unitAlone } from './figure.ts';
import type { LabelIndex } from './label-index.ts';
import { beginsLabel, hasRest, LabelResolver, MOST_PIECES, type Resolved } from './resolve-label.ts';
import { filledIn, isFilled, type VisualRow } from './visual-rows.ts';

/**
 * Binds visual rows to the rows of a table arranged in rows; none for a page that was copied column by column, where
 * figures that happen to stand behind a label are not its own.
 *
 * ```text
 * （三）不予                    loose words: they make no label yet
 * 公开  2.其他法律行政法规…  0 2   公开 completes the group's label; 0 2 belong to refused.prohibited-by-law
 * 四、结转下年度继续办理            a pending row: label met, figures not yet
 * 1 0                            figures without a label: those of the pending row
 * ```
 */
export function* bindRows(visual: readonly VisualRow[], table: TableTemplate, index: LabelIndex): Work<BoundRows> {
  const binder = new RowBinder(table, index);
  const parts = visual.flatMap((row) => binder.partsOf(row));
  for (const [i, row] of parts.entries()) {
    if (i % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield;
    if (binder.isColumn(row, i === parts.length - 1)) return { rows: [], displaced: true };
    binder.take(row, parts[i + 1]);
  }
  const rows = binder.finish();
  return { rows, displaced: binder.displaced };
}

/** So many rows are bound at once: a label that is none of the form's is compared with all of them. */
const ROWS_AT_ONCE = 50;

/** The rows found, and whether labels and figures seem to have come apart. */
export interface BoundRows {
  readonly rows: readonly BoundRow[];
  /** True if figures stand without a label, or those of several rows behind one, where one of them may be blank. */
  readonly displaced: boolean;
}

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
  readonly #labels: LabelResolver;
  /** True once figures were met that no label is for. */
  displaced = false;
  /** True once figures were taken for those of a label on another line. */
  #acrossLines = false;
  /** True once figures were passed over since the last row. */
  #passedOver = false;
  /** Pieces of figures that were printed above their row. */
  #above: readonly KeyedCell[] = [];
  /** The row on the line before, which pieces of figures below it belong to. */
  #printed: BoundRow | null = null;
  /** A row whose label was met and whose figures were not, yet. */
  #pending: LabelledRow | null = null;
  /** Words met since the last figures that made no label by themselves. */
  #loose: KeyedCell[] = [];

  constructor(table: TableTemplate, index: LabelIndex) {
    this.#table = table;
    this.#index = index;
    this.#labels = new LabelResolver(table, index, { named: this.#rows, withFigures: this.#withValues });
  }

  /**
   * Where cells stand one below the other, a row none of whose figures can be read runs into the labels of the next:
   * a label with as many unknown words behind it as it has figures is a row of its own.
   */
  partsOf(row: VisualRow): readonly VisualRow[] {
    const { words, line } = row;
    if (row.keepsColumns || traitsOf(line.layout).linesMayBreakLabels) return [row];
    const parts: VisualRow[] = [];
    let from = 0;
    for (let at = 0; at < words.length; at++) {
      const hit = this.#index.lookUp((words[at] as KeyedCell).key).find((each) => each.table === this.#table);
      const end = hit?.kind === 'row' ? at + 1 + this.#width(hit.row) : words.length;
      if (end >= words.length || words.slice(at + 1, end).some((word) => this.#isLabel(word))) continue;
      parts.push({ ...row, words: words.slice(from, end), values: [] });
      from = end;
      at = end - 1;
    }
    return from === 0 ? [row] : [...parts, { ...row, words: words.slice(from) }];
  }

  /** True for what may be a label of the table, and is no figure in words: 三 stands in 三、本年度办理结果. */
  #isLabel({ key, cell }: KeyedCell): boolean {
    return this.#labels.means(key) && !isFigureInWords(cell.text);
  }

  take(read: VisualRow, next: VisualRow | undefined): void {
    if (this.#takeUnit(read) || this.#takePieces(read, next)) return;
    this.#printed = null;
    const visual = this.#behindOddFigures(read);
    const figures = visual.values.some(({ cell }) => cell.text !== '');
    const row = figures ? visual : { ...visual, words: this.#belowHead(visual.words) };
    let resolved = this.#labels.resolve(row.words, figures);
    const filled = resolved === null ? row : withUnreadable(row, resolved, this.#width(resolved.row));
    // Off a page, a label that ends too soon was broken, as it was where the next line has the rest of it: the wording
    // itself cannot be judged.
    if (
      resolved?.match === 'changed' &&
      (traitsOf(row.line.layout).linesMayBreakLabels || hasRest(resolved, next)) &&
      beginsLabel(resolved)
    ) {
      resolved = { ...resolved, match: 'fragment' };
    }
    if (figures && this.#loose.length > 0 && (resolved === null || resolved.match === 'fragment')) {
      const joined = this.#labels.joined([...this.#loose, ...row.words]);
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
      this.#pending.label = { ...this.#pending.label, match: 'fragment' };
      if (figures) this.#give(this.#pending, filled);
      return;
    }
    this.#settlePending();
    if (!row.keepsColumns) this.#takeBlankRows(resolved.before, row);
    const bound = this.#bind(resolved, filled);
    if (figures) this.#give(bound, filled);
    else {
      this.#pending = bound;
      this.#loose = [];
    }
  }

  finish(): BoundRow[] {
    this.#settlePending();
    const rows = new Set(this.#bound.map(({ row }) => row.key));
    // Where the detailed rows are there, the row that would stand for them is only their group's label.
    const found = this.#bound.filter(({ row }) => !(row.replaces ?? []).some((key) => rows.has(key)));
    // Figures of one line and the label of another, while a label has no figures or stands twice: it may be any of them.
    const astray = found.some(({ repeated, values }) => repeated || !values.some(isFilled));
    this.displaced ||= this.#acrossLines && astray;
    return found;
  }

  /**
   * The words behind the last column head, of heads at the top of the table or repeated after a page break. Where each
   * cell is a line, the first pieces of a label may follow them. All words where a label stands among them.
   */
  #belowHead(words: readonly KeyedCell[]): readonly KeyedCell[] {
    let behind = 0;
    for (const [i, { key }] of words.entries()) {
      for (const hit of this.#index.lookUp(key)) {
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
  isColumn({ words, values, keepsColumns, line }: VisualRow, isLast: boolean): boolean {
    if (keepsColumns || traitsOf(line.layout).linesMayBreakLabels || values.length === 0) return false;
    const { columns, rows } = this.#table;
    if (rows.every((row) => row.columns === null)) {
      // Behind the last figure of the table blanks may be those of a row that says nothing.
      const cells = isLast ? values.findLastIndex(isFilled) + 1 : values.length;
      if (cells > 2 * columns.length) return true;
      if (cells <= columns.length) return false;
    }
    const named = new Set(
      words.map(({ key }) => (key === '' ? null : (this.#labels.rowNamed(key, false)?.row ?? null))),
    );
    named.delete(null);
    return named.size >= STACKED_LABELS;
  }

  #bind(resolved: Resolved, row: VisualRow): LabelledRow {
    const repeated = this.#rows.has(resolved.row);
    return {
      row: resolved.row,
      label: { span: resolved.span, text: resolved.text, match: resolved.match, column: resolved.column },
      values: [...row.values],
      line: row.line,
      valuesLine: row.line,
      keepsColumns: row.keepsColumns,
      repeated,
    };
  }

  #keep(bound: BoundRow): void {
    this.#bound.push(bound);
    this.#rows.add(bound.row);
  }

  #give(bound: BoundRow, row: VisualRow): void {
    bound.values = [...row.values];
    if (this.#above.length > 0) bound.pieces = this.#above;
    this.#above = [];
    this.#passedOver = false;
    this.#printed = bound;
    // In a grid a row that lacks one of twice its figures is one that another was pasted on.
    const two = 2 * this.#width(bound.row) - (row.keepsColumns ? 0 : 1);
    if (filledIn(row.values) >= Math.max(4, two)) this.displaced = true;
    bound.valuesLine = row.line;
    bound.keepsColumns = row.keepsColumns;
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
    if (pending.label.match === 'fragment' && !spells(pending.label.text, pending.row)) return;
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
        const hit = hits.some(({ kind }) => kind === 'column') ? null : this.#labels.pick(hits, false);
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

  /**
   * A figure too wide for its column is broken on the page, and its pieces stand above and below the row, or below it.
   *
   * ```text
   *                               4492                    3975 25478
   * 一、本年新收…                      60660 39748 45122        24578
   *                                  4                       0     2
   * ```
   */
  #takePieces({ words, values, line }: VisualRow, next: VisualRow | undefined): boolean {
    if (!traitsOf(line.layout).linesMayBreakLabels || this.#pending !== null) return false;
    if (this.#table.constraints.length === 0) return false;
    const width = this.#table.columns.length;
    if (words.length > 0 || values.length === 0 || values.length >= width || this.#above.length > 0) return false;
    const last = this.#printed;
    const whole = last !== null && last.values.length === width && last.pieces === undefined;
    const nextLacks = next !== undefined && next.values.length > 0 && next.values.length < width;
    if ((last === null || whole) && nextLacks && this.#labels.resolve(next.words, true) !== null) this.#above = values;
    else if (whole || last?.pieces !== undefined) last.pieces = [...(last.pieces ?? []), ...values];
    else return false;
    return true;
  }

  /** 「万元」 alone under a row that is complete and ends with an amount of money is the unit of that amount. */
  #takeUnit({ words: [word, ...others], values }: VisualRow): boolean {
    const last = this.#bound.at(-1);
    const unit = word === undefined || others.length > 0 || values.some(isFilled) ? null : unitAlone(word.cell.text);
    if (unit === null || last === undefined || this.#pending !== null || this.#loose.length > 0) return false;
    const isAmount = columnsOf(this.#table, last.row).at(-1)?.value === 'amount';
    if (!isAmount || filledIn(last.values) !== this.#width(last.row)) return false;
    last.unit = unit;
    return true;
  }

  /** Where each cell is a line, what stands for the last figures of the row before follows them: 「2.重复申请」 0 … 0 「1、」. */
  #behindOddFigures(row: VisualRow): VisualRow {
    const last = this.#bound.at(-1);
    const label = row.words.findIndex((word) => !isOddFigure(word));
    const odd = label < 0 ? row.words : row.words.slice(0, label);
    if (
      last === undefined ||
      !traitsOf(row.line.layout).cellsStacked ||
      odd.length === 0 ||
      // Behind all labels only what is plainly a figure may be one.
      (odd.length === row.words.length && !odd.every(({ cell }) => isFigureInWords(cell.text)))
    )
      return row;
    if (this.#pending !== null || this.#loose.length > 0 || this.#passedOver) return row;
    if (filledIn(last.values) + odd.length !== this.#width(last.row)) return row;
    // 「2.」 over 「重复申请」 is its ordinal.
    const joined = `${odd.at(-1)?.key}${row.words[odd.length]?.key}`;
    if (this.#index.lookUp(joined).some((hit) => hit.kind === 'row' && hit.table === this.#table)) return row;
    last.values = [...last.values.filter(isFilled), ...odd];
    return { ...row, words: row.words.slice(odd.length) };
  }

  /** Figures without a label of their own: of the row that waits, of the row cut before them, or of the label after them. */
  #takeFigures(row: VisualRow, next: VisualRow | undefined): void {
    const count = (values: readonly KeyedCell[]): number => filledIn(values);
    const stacked = traitsOf(row.line.layout).cellsStacked;
    const words = row.words.some((word) => this.#labels.means(word.key) && !(stacked && isOddFigure(word)))
      ? []
      : row.words;
    if (this.#pending !== null) {
      // 其他对外管理服务事项 over 行政确认 3 0 12: the figures of a part are not those of the row.
      if (words.length === 1 && row.keepsColumns && this.#isDivided(this.#pending, count(row.values))) {
        this.#give(this.#pending, { ...row, values: inOrder([...words, ...row.values]) });
        return;
      }
      const whole = words.length + count(row.values) === this.#width(this.#pending.row);
      // Off a page, figures stand between the lines of a broken label.
      const broken = traitsOf(row.line.layout).linesMayBreakLabels && this.#pending.label.match === 'fragment';
      this.#acrossLines ||= !broken;
      this.#give(this.#pending, whole ? { ...row, values: inOrder([...words, ...row.values]) } : row);
      return;
    }
    const last = this.#bound.at(-1);
    if (last !== undefined && words.length === row.words.length && this.#loose.length === 0 && !this.#passedOver) {
      const width = this.#width(last.row);
      if (count(last.values) + words.length + count(row.values) === width) {
        last.values = [...last.values.filter(isFilled), ...inOrder([...words, ...row.values.filter(isFilled)])];
        last.keepsColumns = false;
        return;
      }
    }
    this.#passedOver = true;
    const isLabelled = row.words.length > 0;
    if (next === undefined || next.values.some(({ cell }) => cell.text !== '') || count(row.values) < 2) {
      this.displaced ||= !isLabelled;
      return;
    }
    const after =
      this.#labels.joined([...this.#loose, ...row.words, ...next.words]) ?? this.#labels.resolve(next.words, false);
    if (after === null || this.#withValues.has(after.row)) {
      this.displaced ||= !isLabelled;
      return;
    }
    this.#acrossLines = true;
    this.#give(this.#bind(after, next), row);
  }

  /** True if a line under a row's whole label, which has words of its own and all figures, is a part of that row; sums would tell. */
  #isDivided({ row, label }: LabelledRow, figures: number): boolean {
    return (
      (label.match === 'exact' || label.match === 'variant') &&
      figures === this.#width(row) &&
      this.#table.constraints.length === 0
    );
  }

  /** How many figures a row has. */
  #width(row: RowTemplate): number {
    return row.columns?.length ?? this.#table.columns.length;
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
  if (behind.length === 0) return row;
  const key = labelKey(label);
  // Signs without a letter or a digit are no piece of a label where cells keep their columns: ？
  const isPiece = (word: KeyedCell): boolean =>
    word.key === '' ? !row.keepsColumns : key.includes(word.key) && !isFigureInWords(word.cell.text);
  if (behind.some(isPiece)) return row;
  if (row.keepsColumns) return { ...row, values: [...behind, ...row.values] };
  const values = inOrder([...behind, ...row.values].filter(isFilled));
  return values.length === width ? { ...row, values } : row;
}

/** True for what stands in a figure's place and is none, with a digit or without: `1、`, `（1）`, `①`, `√`, `十二`. */
function isOddFigure({ cell: { text } }: KeyedCell): boolean {
  return (text.length <= 4 && !/\p{L}/u.test(text.normalize('NFKC'))) || isFigureInWords(text);
}

function inOrder(cells: readonly KeyedCell[]): KeyedCell[] {
  return cells.toSorted((a, b) => a.cell.span.start - b.cell.span.start);
}

function spells(text: string, { label }: RowTemplate): boolean {
  return labelKey(text).endsWith(labelKey(label));
}
