import { traitsOf } from '../../syntax/layouts/traits.ts';
import { columnsOf, groupsOf } from '../../template/registry.ts';
import type { ColumnTemplate, GroupTemplate, RowTemplate, TableTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import type { KeyedCell, Line } from '../lines.ts';
import type { Head } from '../report.ts';
import { type MoneyUnit, moneyUnits } from './figure.ts';
import { keyWithoutInstructions, keyWithoutUnit, type LabelIndex, similarity, withoutOrdinal } from './label-index.ts';

/** The column heads of a table; `bodyStart` is where its first row's label stands. */
export function findHeads(
  region: readonly Line[],
  template: TableTemplate,
  index: LabelIndex,
  bodyStart: number | null,
): Head[] {
  const heads: Head[] = [];
  const words = new Set<string>();
  const headed = template.arrangement === 'rows' && template.head.length > 0 && bodyStart !== null;
  for (const line of region) {
    if (headed && line.span.start >= bodyStart) break;
    if (line.cells.some(({ value }) => value)) continue;
    for (const { cell, key } of line.cells) {
      words.add(key);
      for (const hit of index.lookUp(key)) {
        if (hit.table !== template || hit.kind !== 'column') continue;
        heads.push({ span: cell.span, text: cell.text, column: hit.column, match: hit.match });
        break;
      }
    }
  }
  // A head whose other piece stands by itself was broken over two lines, 结果 and 维持: no wording of its own.
  const isPiece = ({ text, column }: Head): boolean => {
    const [whole, piece] = [labelKey(column.label), labelKey(text)];
    const isFirst = whole.startsWith(piece) && words.has(whole.slice(piece.length));
    return isFirst || (whole.endsWith(piece) && words.has(whole.slice(0, -piece.length)));
  };
  // 「本年收费金额」 with 「（万元）」 in another cell, or in that of the group: the unit is not left out.
  const saysUnitApart = ({ text, column }: Head): boolean =>
    column.unit !== null &&
    /^[（(]/u.test(column.label.slice(text.trim().length)) &&
    column.label.startsWith(text.trim()) &&
    region.some(({ cells }) => cells.some(({ cell }) => unitOfHead(cell.text) === column.unit));
  const known = (head: Head): Head =>
    head.match === 'changed' && (isPiece(head) || saysUnitApart(head)) ? { ...head, match: 'variant' } : head;
  const all = withWrongHeads(heads.map(known), region, template, index);
  return (template.arrangement === 'record' ? withWrongOutcomes(all, region, template, index) : all).map(known);
}

/** How alike a wrong wording and a head must be: their pairs of characters in common. */
const NEAR_HEAD = 0.5;

/**
 * Heads in no wording that is known, and heads that stand twice in place of another: in a line of heads that lacks one
 * column alone, that one is meant.
 */
function withWrongHeads(
  heads: readonly Head[],
  region: readonly Line[],
  template: TableTemplate,
  index: LabelIndex,
): Head[] {
  const found = new Map(heads.map((head) => [head.span.start, head]));
  let headed: readonly ColumnTemplate[] = [];
  for (const line of region) {
    if (!traitsOf(line.layout).keepsColumns || line.cells.some(({ value }) => value)) continue;
    const filled = line.cells.filter(({ cell }) => cell.text !== '');
    for (const { key } of filled) {
      for (const hit of index.lookUp(key)) {
        if (hit.kind === 'group' && hit.table === template && hit.group.head !== null) {
          headed = columnsOfGroup(template, hit.group);
        }
      }
    }
    const there = filled.flatMap(({ cell }) => found.get(cell.span.start) ?? []);
    const columns = headed.length > 0 ? headed : columnsOfLine(template, there);
    const wrong = wrongHead(filled, there, columns, index) ?? onlyHead(filled, columns, template, index);
    if (wrong !== null) found.set(wrong.span.start, wrong);
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/**
 * Heads in no wording that is known of a table whose rows stand side by side: between the two heads that the form has around one
 * column, or beside one of them and much like that column's.
 */
function withWrongOutcomes(
  heads: readonly Head[],
  region: readonly Line[],
  template: TableTemplate,
  index: LabelIndex,
): Head[] {
  const { columns } = template;
  const found = new Map(heads.map((head) => [head.span.start, head]));
  const numberOf = (cell: KeyedCell | undefined): number => {
    const head = cell === undefined ? undefined : found.get(cell.cell.span.start);
    return head === undefined ? -1 : columns.indexOf(head.column);
  };
  const wrong: Head[] = [];
  for (const cells of runsOfCells(region)) {
    for (const [i, { cell, key, value }] of cells.entries()) {
      if (value || key === '' || index.lookUp(key).length > 0) continue;
      // 「结果　纠正」 in two cells is the head that it is in one.
      const [withNext, withLast] = [key + (cells[i + 1]?.key ?? ''), (cells[i - 1]?.key ?? '') + key];
      if (columns.some(({ label }) => [withNext, withLast].includes(labelKey(label)))) continue;
      const [before, behind] = [numberOf(cells[i - 1]), numberOf(cells[i + 1])];
      const number = before >= 0 && before + 1 < columns.length ? before + 1 : behind - 1;
      const column = columns[number];
      if (column === undefined || (before >= 0 && before + 1 === behind)) continue;
      const isBetween = before === number - 1 && behind === number + 1 && before >= 0;
      const isBeside = before === number - 1 || behind === number + 1;
      const bare = bareKey(cell.text, key);
      const isLike = similarity(bare, labelKey(column.label)) >= NEAR_HEAD;
      const match = names(column, cell.text, index);
      if (isBetween || (isBeside && isLike)) wrong.push({ span: cell.span, text: cell.text, column, match });
    }
  }
  return [...heads, ...wrong].sort((a, b) => a.span.start - b.span.start);
}

/** The cells with something in them line by line, or one after the other where they stand one below the other. */
function runsOfCells(region: readonly Line[]): readonly (readonly KeyedCell[])[] {
  const runs: KeyedCell[][] = [];
  let stacked: KeyedCell[] | null = null;
  for (const { layout, cells } of region) {
    const filled = cells.filter(({ cell }) => cell.text !== '');
    if (!traitsOf(layout).cellsStacked) stacked = null;
    if (stacked !== null) stacked.push(...filled);
    else runs.push(filled);
    if (traitsOf(layout).cellsStacked) stacked = runs.at(-1) ?? null;
  }
  return runs;
}

/** The columns of the rows of a group with a head of its own. */
function columnsOfGroup(template: TableTemplate, group: GroupTemplate): readonly ColumnTemplate[] {
  const row = template.rows.find((each) => groupsOf(template, each).includes(group));
  return row === undefined ? [] : columnsOf(template, row);
}

/** The columns that the form heads in one line with these. */
function columnsOfLine(template: TableTemplate, heads: readonly Head[]): readonly ColumnTemplate[] {
  if (heads.length < 3 || template.arrangement === 'record') return [];
  const line = template.head.find((each) => heads.every(({ column }) => each.includes(column.label)));
  return template.columns.filter(({ label }) => line?.includes(label));
}

function wrongHead(
  filled: readonly KeyedCell[],
  there: readonly Head[],
  columns: readonly ColumnTemplate[],
  index: LabelIndex,
): Head | null {
  const lacking = columns.filter((column) => !there.some((head) => head.column === column));
  const [column] = lacking;
  if (column === undefined || lacking.length > 1) return null;
  const repeated = there.find((head, i) => there.findIndex((each) => each.column === head.column) < i);
  if (repeated !== undefined) {
    // Of two heads that are alike the one is wrong that stands where the form has the other.
    const place = columns.indexOf(column);
    const wrong = there[place]?.column === repeated.column ? there[place] : repeated;
    return wrong === undefined || there.length !== columns.length ? null : { ...wrong, column, match: 'changed' };
  }
  const unknown = filled.filter(({ key }) => key !== '' && index.lookUp(key).length === 0);
  const [only] = unknown;
  if (only === undefined || unknown.length > 1) return null;
  const bare = bareKey(only.cell.text, only.key);
  const inPlace = filled.filter((cell) => cell === only || there.some(({ span }) => span === cell.cell.span));
  const isOnlyPlace = columns.length > 2 && inPlace.indexOf(only) === columns.indexOf(column);
  if (!isOnlyPlace && similarity(bare, labelKey(column.label)) < NEAR_HEAD) return null;
  const match = saysOtherUnit(only.cell.text, column) ? 'changed' : names(column, only.cell.text, index);
  return { span: only.cell.span, text: only.cell.text, column, match };
}

/** The key of a head without what stands in brackets behind it, instructions or what is counted: 总计（件）. */
function bareKey(text: string, key: string): string {
  return keyWithoutInstructions(text) || keyWithoutUnit(text) || key;
}

/** How a head that is known by its place names its column. */
function names(column: ColumnTemplate, text: string, index: LabelIndex): Head['match'] {
  const key = withoutOrdinal(bareKey(text, labelKey(text)));
  // 本年收费金额（单位：万元，保留2位小数）: the form's words and its unit.
  const unit = unitOfHead(text);
  if (unit !== null && unit === column.unit && labelKey(column.label).startsWith(key)) return 'variant';
  const hit = index.lookUp(key).find((each) => each.kind === 'column' && each.column === column);
  return hit?.kind === 'column' && hit.match !== 'changed' ? 'variant' : 'changed';
}

/** The one head of a group with a single column, in whatever words, behind 信息内容. */
function onlyHead(
  [name, head, ...others]: readonly KeyedCell[],
  [column, another]: readonly ColumnTemplate[],
  template: TableTemplate,
  index: LabelIndex,
): Head | null {
  if (name === undefined || head === undefined || column === undefined) return null;
  if (others.length > 0 || another !== undefined || head.key === '' || index.lookUp(head.key).length > 0) return null;
  const isName = index.lookUp(name.key).some((hit) => hit.kind === 'head' && hit.table === template);
  const { span, text } = head.cell;
  return isName ? { span, text, column, match: names(column, text, index) } : null;
}

/** The unit of money that a head states in brackets or behind 单位; null where it states none, or none that is known. */
export function unitOfHead(text: string): MoneyUnit | null {
  const stated = /(?:[（(]|单位)\s?(?:单位)?[：:]?\s?(?:人民币)?([千百万萬亿]{0,2}元)/u
    .exec(text)?.[1]
    ?.replace('萬', '万');
  return stated !== undefined && Object.hasOwn(moneyUnits, stated) ? (stated as MoneyUnit) : null;
}

/** True for a head that states another unit of money than the form's. */
export function saysOtherUnit(text: string, { unit }: ColumnTemplate): boolean {
  const stated = unitOfHead(text);
  return unit !== null && stated !== null && stated !== unit;
}

/** Where the head rows put each column, in layouts that keep positions; null for one without a head of its own. */
export function columnsOfHeads(
  heads: readonly Head[],
  region: readonly Line[],
  template: TableTemplate,
): (number | null)[] {
  if (template.arrangement === 'record' || template.head.length === 0) return [];
  return template.columns.map((each) => {
    const head = heads.find(({ column }) => column === each);
    return head === undefined ? null : columnAt(head.span.start, region);
  });
}

/** For each column of the form, its place among the columns of the text. */
export type ColumnOrder = readonly number[];

/** Where the heads stand side by side in another order than the form's: how the figures of each row are to be put. */
export interface HeadOrder {
  /** Null for a row whose columns stand in the form's order, or cannot all be told. */
  readonly of: (row: RowTemplate) => ColumnOrder | null;
  /** The heads where the form has another. */
  readonly moved: readonly Head[];
}

/**
 * Reads the order of the columns from the heads. Every column needs its one head; else the form's order stands.
 *
 * ```text
 * 结果纠正  结果维持  其他结果  …      order 1 0 2 …: the form's first column is the text's second
 * 1         3         0
 * ```
 */
export function orderOfHeads(
  heads: readonly Head[],
  columns: readonly (number | null)[],
  region: readonly Line[],
  template: TableTemplate,
  index: LabelIndex,
): HeadOrder {
  if (template.arrangement === 'record') return orderOfRecord(heads, region, template, index);
  if (template.head.length > 0) {
    const order = columnOrder(columns) ?? orderOfApplicants(heads, template);
    if (order === null) return { of: () => null, moved: [] };
    const isMoved = ({ column }: Head): boolean => {
      const place = template.columns.indexOf(column);
      return order[place] !== place;
    };
    return { of: () => order, moved: heads.filter(isMoved) };
  }
  return orderOfGroups(heads, template);
}

/** The order that a run of heads gives to the columns; null for the form's, or where they are not those columns. */
function orderOfRun(run: readonly Head[], columns: readonly ColumnTemplate[]): ColumnOrder | null {
  if (run.length !== columns.length) return null;
  const order = columns.map((column) => run.findIndex((head) => head.column === column));
  return order.includes(-1) || order.every((place, i) => place === i) ? null : order;
}

/** A head in two lines, its wide cell divided below: the parts may be in another order wherever cells stand. */
function orderOfApplicants(heads: readonly Head[], { columns }: TableTemplate): ColumnOrder | null {
  const run = heads.slice(0, columns.length);
  const [first, last] = [columns[0], columns.at(-1)];
  if (new Set(run.map(({ column }) => column)).size !== columns.length || run[0]?.column !== first) return null;
  const parts = run.filter(({ column }) => column !== first && column !== last);
  const divided = run[1]?.column === last || run.at(-1)?.column === last;
  if (!divided) return null;
  const order = orderOfRun(parts, columns.slice(1, -1));
  return order === null ? null : [0, ...order.map((place) => place + 1), columns.length - 1];
}

/** Each group of rows has a head of its own. */
function orderOfGroups(heads: readonly Head[], template: TableTemplate): HeadOrder {
  const orders = new Map<RowTemplate, ColumnOrder>();
  const moved: Head[] = [];
  for (const row of template.rows) {
    const columns = columnsOf(template, row);
    const own = heads.filter(({ column }) => columns.includes(column));
    // Rows of several groups may have the same columns: then all their heads have to agree.
    const runs = Array.from({ length: Math.floor(own.length / columns.length) }, (_, i) =>
      own.slice(i * columns.length, (i + 1) * columns.length),
    );
    const number = groupsWith(template, columns).indexOf(row.group);
    const run = runs[number];
    if (run === undefined || own.length % columns.length > 0) continue;
    const order = orderOfRun(run, columns);
    if (order === null) continue;
    orders.set(row, order);
    for (const [place, head] of run.entries()) {
      if (columns[place] !== head.column && !moved.includes(head)) moved.push(head);
    }
  }
  return { of: (row) => orders.get(row) ?? null, moved };
}

/** The groups whose rows have these columns, in the form's order. */
function groupsWith(template: TableTemplate, columns: readonly ColumnTemplate[]): (string | null)[] {
  const groups = template.rows
    .filter((row) => columnsOf(template, row).every((column) => columns.includes(column)))
    .filter((row) => columnsOf(template, row).length === columns.length)
    .map(({ group }) => group);
  return [...new Set(groups)];
}

/** All rows side by side: their columns repeat under each, and the rows themselves may change places. */
function orderOfRecord(
  heads: readonly Head[],
  region: readonly Line[],
  template: TableTemplate,
  index: LabelIndex,
): HeadOrder {
  const { rows, columns } = template;
  const none: HeadOrder = { of: () => null, moved: [] };
  if (heads.length !== rows.length * columns.length) return none;
  const order: number[] = [];
  for (const place of placesOfRows(region, template, index)) {
    const run = heads.slice(place * columns.length, (place + 1) * columns.length);
    const own = orderOfRun(run, columns) ?? columns.map((_, i) => i);
    if (new Set(run.map(({ column }) => column)).size !== columns.length) return none;
    order.push(...own.map((each) => place * columns.length + each));
  }
  const moved = heads.filter((_, place) => order[place] !== place);
  return moved.length === 0 ? none : { of: () => order, moved };
}

/**
 * Where the labels of the rows stand, left to right, or one after the other where cells have no columns; the form's order
 * where they cannot all be told.
 */
function placesOfRows(region: readonly Line[], template: TableTemplate, index: LabelIndex): readonly number[] {
  const found = new Map<RowTemplate, { readonly inGrid: boolean; readonly at: number }>();
  for (const { layout, cells } of region) {
    const inGrid = traitsOf(layout).keepsColumns;
    for (const { key, cell } of cells) {
      const at = inGrid ? cell.column : cell.span.start;
      for (const hit of index.lookUp(key)) {
        if (hit.kind === 'row' && hit.table === template && !found.has(hit.row)) found.set(hit.row, { inGrid, at });
      }
    }
  }
  const inOrder = [...found].sort(([, a], [, b]) => a.at - b.at).map(([row]) => row);
  const places = [...found.values()];
  const distinct = new Set(places.map(({ at }) => at)).size === template.rows.length;
  const comparable = places.every(({ inGrid }) => inGrid === places[0]?.inGrid);
  return distinct && comparable ? template.rows.map((row) => inOrder.indexOf(row)) : template.rows.map((_, i) => i);
}

/** For each column of the form its place in the text, by the grid; null for the form's order, or where some cannot be told. */
function columnOrder(columns: readonly (number | null)[]): ColumnOrder | null {
  const first = Math.min(...columns.map((column) => column ?? Number.NaN));
  const places = columns.map((column) => (column ?? Number.NaN) - first);
  const whole = new Set(places).size === places.length && places.every((place) => place < places.length);
  return whole && places.some((place, i) => place !== i) ? places : null;
}

/** The grid column of the cell whose content starts at an offset, in layouts that keep columns. */
function columnAt(start: number, region: readonly Line[]): number | null {
  for (const line of region) {
    if (!traitsOf(line.layout).keepsColumns || start < line.span.start || start > line.span.end) continue;
    const cell = line.cells.find(({ cell: { span } }) => span.start === start);
    if (cell !== undefined) return cell.cell.column;
  }
  return null;
}
