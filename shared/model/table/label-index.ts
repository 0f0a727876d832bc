import { groupsOf } from '../../template/registry.ts';
import type { ColumnTemplate, Edition, GroupTemplate, RowTemplate, TableTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';

/** How a label in the text relates to the form's wording. */
export type LabelMatch = 'exact' | 'variant' | 'changed';

/** What a label may mean. One wording may mean several things: 其他 is a row and a column. */
export type LabelHit =
  | { readonly kind: 'row'; readonly table: TableTemplate; readonly row: RowTemplate; readonly match: LabelMatch }
  | {
      readonly kind: 'column';
      readonly table: TableTemplate;
      readonly column: ColumnTemplate;
      readonly match: LabelMatch;
    }
  | { readonly kind: 'group'; readonly table: TableTemplate; readonly group: GroupTemplate }
  | { readonly kind: 'head'; readonly table: TableTemplate };

/** How alike two labels must be to be taken for one: their pairs of characters in common. */
const NEAR = 0.65;
/** One slip leaves a label this short few pairs; with its ordinal and all other characters it is known all the same. */
const SHORT_LABEL = 8;

const ordinal = /^(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})/;

/** The labels of one edition, by key. */
export class LabelIndex {
  readonly #hits = new Map<string, LabelHit[]>();
  /** Row labels without their ordinal, for drafts that number otherwise or not at all. */
  readonly #cores = new Map<string, LabelHit[]>();
  readonly #rowKeys: { readonly key: string; readonly hit: LabelHit & { kind: 'row' } }[] = [];
  readonly #groupKeys: string[] = [];

  constructor(edition: Edition) {
    for (const table of edition.tables) {
      for (const group of table.groups) {
        for (const label of [group.label, ...group.variants]) this.#add(label, { kind: 'group', table, group });
        this.#groupKeys.push(labelKey(group.label));
        for (const head of group.head ?? []) this.#addHead(table, head);
      }
      for (const row of table.rows) {
        const hit = (match: LabelMatch): LabelHit & { kind: 'row' } => ({ kind: 'row', table, row, match });
        this.#add(row.label, hit('exact'), true);
        for (const label of row.variants) this.#add(label, hit('variant'), true);
        // A converter may run the labels of the groups and the row's own into one cell.
        let path = '';
        for (const group of groupsOf(table, row).toReversed()) {
          path = group.label + path;
          this.#add(path + row.label, hit('variant'));
        }
        for (const { label } of row.deviations) this.#add(label, hit('changed'), true);
        this.#rowKeys.push({ key: labelKey(row.label), hit: hit('exact') });
      }
      for (const column of table.columns) {
        this.#add(column.label, { kind: 'column', table, column, match: 'exact' });
        for (const label of column.variants) this.#add(label, { kind: 'column', table, column, match: 'variant' });
        for (const { label } of column.deviations)
          this.#add(label, { kind: 'column', table, column, match: 'changed' });
      }
      for (const line of table.head) for (const head of line) this.#addHead(table, head);
    }
  }

  /** Everything that a label with this key may mean. */
  lookUp(key: string): readonly LabelHit[] {
    return this.#hits.get(key) ?? none;
  }

  /** The same for a row label whose ordinal is wrong or missing. */
  lookUpCore(key: string): readonly LabelHit[] {
    const hits = this.#cores.get(withoutOrdinal(key)) ?? none;
    const level = ordinalLevel(key);
    // （六）其他 is no slip for 3.其他: a draft may miscount, not change the kind of numeral.
    return level === 'none'
      ? hits
      : hits.filter((hit) => hit.kind !== 'row' || ordinalLevel(labelKey(hit.row.label)) === level);
  }

  /** The one row of `table` in whose label `key` is a piece, as labels broken over lines leave them; null if several or none. */
  rowWithPiece(table: TableTemplate, key: string): RowTemplate | null {
    const piece = key.length > 4 ? key : withoutOrdinal(key);
    const holding = (isIt: (whole: string) => boolean): RowTemplate | null => {
      const found = this.#rowKeys.filter(({ key: whole, hit }) => hit.table === table && isIt(whole));
      return found.length === 1 ? (found[0]?.hit.row ?? null) : null;
    };
    const core = withoutOrdinal(key);
    const begun = piece.length < 2 || piece === key ? null : holding((whole) => whole.startsWith(key));
    const inside = begun ?? (piece.length < 3 ? null : holding((whole) => whole.includes(piece)));
    return inside ?? (core.length < 4 || core === piece ? null : holding((whole) => whole.includes(core)));
  }

  /**
   * The one row of `table` that a shortened label can only mean: all its characters, and at least half of its pairs of
   * neighbours, are in that row's label. 逾期不缴费 is 申请人逾期未按收费通知要求缴纳费用…
   */
  rowShortenedTo(table: TableTemplate, key: string): RowTemplate | null {
    const short = shortForm(withoutOrdinal(key));
    if (short.length < 4 || short.length > 30) return null;
    const pairs = bigrams(short);
    let best: RowTemplate | null = null;
    let bestShare = 0;
    let second = 0;
    for (const { key: whole, hit } of this.#rowKeys) {
      if (hit.table !== table || hit.row.replaces !== null) continue;
      const label = shortForm(whole);
      if ([...short].some((character) => !label.includes(character))) continue;
      const inLabel = [...pairs].filter((pair) => label.includes(pair)).length / pairs.size;
      if (inLabel > bestShare) {
        second = bestShare;
        best = hit.row;
        bestShare = inLabel;
      } else second = Math.max(second, inLabel);
    }
    return bestShare >= 0.5 && bestShare - second >= 0.2 ? best : null;
  }

  /** True if `key` is part of a row's label, or could be. */
  isPieceOfRow(table: TableTemplate, key: string): boolean {
    return this.#rowKeys.some(({ key: whole, hit }) => hit.table === table && whole.includes(key));
  }

  /** True if `key` is part of a group's label, as pieces of a merged cell are. */
  isPieceOfGroup(key: string): boolean {
    return this.#groupKeys.some((group) => group.includes(key));
  }

  /** The row of `table` whose label is nearest to a misspelt one; null where none is near or two are equally near. */
  nearestRow(table: TableTemplate, key: string): RowTemplate | null {
    const core = withoutOrdinal(key);
    if (core.length < 4 || core.length > 60) return null;
    const wanted = bigrams(core);
    let best: RowTemplate | null = null;
    let bestScore = 0;
    let tie = false;
    for (const { key: whole, hit } of this.#rowKeys) {
      if (hit.table !== table || hit.row.replaces !== null) continue;
      const score = likeness(wanted, bigrams(withoutOrdinal(whole)));
      if (core.length <= SHORT_LABEL && sameButOne(key, whole)) return hit.row;
      if (score > bestScore) {
        tie = bestScore > score - 0.1;
        best = hit.row;
        bestScore = score;
      } else if (score > bestScore - 0.1) tie = true;
    }
    return bestScore >= NEAR && !tie ? best : null;
  }

  #add(label: string, hit: LabelHit, isRow = false): void {
    const key = labelKey(label);
    push(this.#hits, key, hit);
    if (isRow) push(this.#cores, withoutOrdinal(key), hit);
  }

  #addHead(table: TableTemplate, head: string): void {
    const key = labelKey(head);
    const known = this.#hits.get(key);
    if (key !== '' && !known?.some((hit) => hit.table === table)) push(this.#hits, key, { kind: 'head', table });
  }
}

const none: readonly LabelHit[] = [];

function push(map: Map<string, LabelHit[]>, key: string, hit: LabelHit): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [hit]);
  else list.push(hit);
}

/** What a bracket behind the first words of a label holds, such as instructions for filling it in. */
const bracketed = /(?<=.)[（(【[［][^（()）【】[\]［］]{2,120}[)）】\]］]/gu;

/** The key of a label without the instructions that stand in brackets behind it; empty where there are none. */
export function keyWithoutInstructions(text: string): string {
  if (text.length > 200 || !/[)）】\]］]/u.test(text)) return '';
  const short = text.replace(bracketed, '');
  return short === text ? '' : labelKey(short);
}

/** What a label counts in, in brackets behind it. */
const countedIn = /(?<=.)[（(【[［][件个项条宗次起][)）】\]］]$/u;

/** The key of a label without what it counts in, 行政许可（件）; empty where that is not said. */
export function keyWithoutUnit(text: string): string {
  return countedIn.test(text) ? labelKey(text.replace(countedIn, '')) : '';
}

/** 「1属于国家秘密」→「属于国家秘密」 */
export function withoutOrdinal(key: string): string {
  const core = key.replace(ordinal, '');
  return core === '' ? key : core;
}

/** A label's words brought to those that shortened labels use. */
function shortForm(key: string): string {
  return key
    .replaceAll('未', '不')
    .replace(/缴纳费用|交费/gu, '缴费')
    .replace(/的$/u, '');
}

function ordinalLevel(key: string): 'none' | 'digit' | 'chinese' {
  const found = ordinal.exec(key)?.[0];
  if (found === undefined) return 'none';
  return /^[0-9]/.test(found) ? 'digit' : 'chinese';
}

function bigrams(text: string): Set<string> {
  const set = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) set.add(text.slice(i, i + 2));
  return set;
}

/** True for two texts of equal length, ordinal and all, that differ in one character. */
function sameButOne(a: string, b: string): boolean {
  if (a.length !== b.length || withoutOrdinal(a) === a || ordinal.exec(a)?.[0] !== ordinal.exec(b)?.[0]) return false;
  let different = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different++;
  return different === 1;
}

/** How alike two labels are: 1 for the same pairs of characters, 0 for none in common. */
export function similarity(a: string, b: string): number {
  return likeness(bigrams(a), bigrams(b));
}

/** Dice's coefficient of two sets of pairs. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const each of a) if (b.has(each)) common++;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

const indexes = new WeakMap<Edition, LabelIndex>();

/** The index of an edition, made once. */
export function labelIndex(edition: Edition): LabelIndex {
  let index = indexes.get(edition);
  if (index === undefined) {
    index = new LabelIndex(edition);
    indexes.set(edition, index);
  }
  return index;
}
