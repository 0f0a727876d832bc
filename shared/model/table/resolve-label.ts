import type { RowTemplate, TableTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { KeyedCell } from '../lines.ts';
import {
  keyWithoutInstructions,
  keyWithoutUnit,
  type LabelHit,
  type LabelIndex,
  type LabelMatch,
} from './label-index.ts';
import type { VisualRow } from './visual-rows.ts';

/** A label found among the words of a line, and the row that it names. */
export interface Resolved {
  readonly row: RowTemplate;
  readonly match: LabelMatch | 'fragment';
  readonly span: Span;
  readonly text: string;
  readonly column: number;
  /** The words in front of the label. */
  readonly before: readonly KeyedCell[];
}

/** A label is broken into no more pieces than this. */
export const MOST_PIECES = 6;

/** Words further in front of figures than this are no label of theirs: a section of running text may be tried as a table. */
const MOST_WORDS = 1000;

/** The rows that have been bound so far: what a doubtful label means depends on them. */
export interface RowsSoFar {
  readonly named: ReadonlySet<RowTemplate>;
  readonly withFigures: ReadonlySet<RowTemplate>;
}

/**
 * Finds the row that words name. In this order: a label in the form's or an accepted wording, one without its ordinal,
 * several pieces put together, a piece that only one label has, and before figures the nearest wording.
 */
export class LabelResolver {
  readonly #table: TableTemplate;
  readonly #index: LabelIndex;
  readonly #rows: RowsSoFar;

  constructor(table: TableTemplate, index: LabelIndex, rows: RowsSoFar) {
    this.#table = table;
    this.#index = index;
    this.#rows = rows;
  }

  /** True if the words are a label, or may be a piece of one: anything else among figures is one that cannot be read. */
  means(key: string): boolean {
    return (
      key === '' ||
      this.#index.lookUp(key).length > 0 ||
      this.#index.isPieceOfGroup(key) ||
      this.#index.isPieceOfRow(this.#table, key)
    );
  }

  /** The row that the words in front of a line name: the deepest label, which stands last. */
  resolve(words: readonly KeyedCell[], figures: boolean): Resolved | null {
    const first = Math.max(0, words.length - MOST_WORDS);
    for (let i = words.length - 1; i >= first; i--) {
      const word = words[i] as KeyedCell;
      const hit = this.#namedBy(word, figures);
      // A group's label in front of a row's own, even a broken one, is no row.
      if (hit === null || (i < words.length - 1 && this.#index.isPieceOfGroup(word.key))) continue;
      const { span, text, column } = word.cell;
      return { row: hit.row, match: hit.match, span, text, column, before: words.slice(0, i) };
    }
    const joined = this.joined(words);
    if (joined !== null) return joined;
    for (let i = words.length - 1; i >= first; i--) {
      const word = words[i] as KeyedCell;
      if (word.key === '' || this.#index.lookUp(word.key).length > 0) continue;
      const piece = this.#index.isPieceOfGroup(word.key) ? null : this.#index.rowWithPiece(this.#table, word.key);
      const { span, text, column } = word.cell;
      if (piece !== null) return { row: piece, match: 'fragment', span, text, column, before: [] };
      if (!figures) continue;
      const near = this.#index.nearestRow(this.#table, word.key);
      if (near !== null && !this.#rows.named.has(near))
        return { row: near, match: 'changed', span, text, column, before: [] };
      const shortened = this.#index.rowShortenedTo(this.#table, word.key);
      if (shortened !== null && !this.#rows.named.has(shortened))
        return { row: shortened, match: 'changed', span, text, column, before: [] };
    }
    return null;
  }

  /** A label that several cells or lines make together, pieces of group labels among them left out if need be. */
  joined(words: readonly KeyedCell[]): Resolved | null {
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
        const hit = this.rowNamed(key, true);
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

  /** The row that a cell names: by all its words, or by those before the instructions that stand in brackets. */
  #namedBy({ cell, key, value }: KeyedCell, figures: boolean): { row: RowTemplate; match: LabelMatch } | null {
    const whole = key === '' ? null : this.rowNamed(key, figures);
    if (whole !== null || value || cell.text === '') return whole;
    const short = keyWithoutInstructions(cell.text);
    const hit = short === '' ? this.#countedBy(cell.text, figures) : this.rowNamed(short, figures);
    return hit?.match === 'exact' ? { row: hit.row, match: 'variant' } : hit;
  }

  /** The row that a label with its unit names, 行政许可（件）; 合计（件） may be any sum of those above it. */
  #countedBy(text: string, figures: boolean): { row: RowTemplate; match: LabelMatch } | null {
    const key = keyWithoutUnit(text);
    const hit = key === '' ? null : this.rowNamed(key, figures);
    return hit?.match === 'changed' ? null : hit;
  }

  /** The row that a whole label names, with its ordinal or without. */
  rowNamed(key: string, figures: boolean): { row: RowTemplate; match: LabelMatch } | null {
    const hits = this.#index.lookUp(key);
    const found = this.pick(hits, figures);
    if (found !== null) return found;
    // A wording that heads a column is a row's only where figures follow it, below the head.
    const inBody = figures && this.#rows.withFigures.size > 0;
    if (!inBody && hits.some(({ kind, table }) => kind === 'column' && table === this.#table)) return null;
    return this.pick(this.#index.lookUpCore(key), figures);
  }

  /**
   * The row among the meanings of a label, which names one of a table at most; the row that stands for a group only where
   * figures follow the label.
   */
  pick(hits: readonly LabelHit[], figures: boolean): { row: RowTemplate; match: LabelMatch } | null {
    for (const hit of hits) {
      if (hit.table === this.#table && hit.kind === 'row' && (hit.row.replaces === null || figures)) return hit;
    }
    return null;
  }
}

/** True if the words of the next line complete the label. */
export function hasRest({ row, text }: Resolved, next: VisualRow | undefined): boolean {
  return next?.words.some(({ key }) => labelKey(text) + key === labelKey(row.label)) ?? false;
}

/** True if a wording is the beginning of the form's. */
export function beginsLabel({ row, text }: Pick<Resolved, 'row' | 'text'>): boolean {
  return labelKey(row.label).startsWith(labelKey(text));
}
