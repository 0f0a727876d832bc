import { traitsOf } from '../../syntax/layouts/traits.ts';
import type { SyntaxCell } from '../../syntax/tree.ts';
import type { TableTemplate } from '../../template/schema.ts';
import { readOrdinal } from '../../text/numerals.ts';
import type { KeyedCell, Line } from '../lines.ts';
import type { LabelHit, LabelIndex } from './label-index.ts';
import { type RowSums, recordWidth } from './row-sum.ts';
import { isFilled } from './visual-rows.ts';

const headsOfNumbers = ['序号', '编号', '行次', '行号', '栏次'];
const headsAhead: ReadonlySet<string> = new Set([...headsOfNumbers, '年度', '年份']);
const headsBehind: ReadonlySet<string> = new Set([...headsOfNumbers, '备注', '附注', '备考', '说明']);

/**
 * The lines of a table without the columns that some drafts add at its sides and head as such: the numbers of the rows
 * or the year at the left, remarks or the numbers at the right. What stands there is no figure, though it may look like
 * one or stand in the place of one.
 *
 * ```text
 * 序号  信息内容  本年制发件数  …  备注
 * 1     规章      0             …  无
 * ```
 */
export function withoutSideColumns(
  lines: readonly Line[],
  template: TableTemplate,
  index: LabelIndex,
  sums: RowSums,
): readonly Line[] {
  const isLabel = ({ key }: KeyedCell): boolean => index.lookUp(key).some((hit) => hit.table === template);
  const ahead = headIn(lines, headsAhead, 'ahead', isLabel);
  const numbers = ahead === null || standsOverLabels(ahead, lines, isLabel) ? null : ahead;
  const behind = headIn(lines, headsBehind, 'behind', isLabel);
  const remarks = behind === null || standsOverFigures(behind, lines, template, sums.widest) ? null : behind;
  const numbered =
    numbers === null ? numbersBeforeHeads(lines, template, index) : numbersInStack(lines, template, index, sums);
  if (numbers === null && remarks === null && numbered.size === 0) return lines;
  return lines.map((line, i): Line => {
    const keeps = traitsOf(line.layout).keepsColumns;
    const isNumber = (each: KeyedCell): boolean =>
      numbered.has(each.cell.span.start) || (keeps && isUnder(each, i, numbers) && numbersARow(each));
    const isRemark = (each: KeyedCell): boolean => keeps && isUnder(each, i, remarks);
    const cells = line.cells.filter((each) => !isNumber(each) && !isRemark(each));
    return cells.length === line.cells.length ? line : { ...line, cells };
  });
}

const none: ReadonlySet<number> = new Set();

/** The head of such a column, and the number of its line. */
interface SideHead {
  readonly at: number;
  readonly cell: SyntaxCell;
}

/**
 * The head with one of these words that stands above all figures, at its side of a line with labels of the form; where
 * each cell is a line, before one of them. Elsewhere the word belongs to another table or opens a remark: 说明, 年度 2023.
 */
function headIn(
  lines: readonly Line[],
  words: ReadonlySet<string>,
  side: 'ahead' | 'behind',
  isLabel: (cell: KeyedCell) => boolean,
): SideHead | null {
  for (const [at, { layout, cells }] of lines.entries()) {
    if (cells.some(({ value }) => value) && !cells.some(({ key }) => words.has(key))) return null;
    const filled = cells.filter(isFilled);
    const head = side === 'ahead' ? filled[0] : filled.at(-1);
    if (head === undefined || !words.has(head.key)) continue;
    const beside = traitsOf(layout).keepsColumns ? filled : nextFilled(lines, at, head);
    if (beside.some(isLabel)) return { at, cell: head.cell };
  }
  return null;
}

/** The cell that follows one of a line, in that line or below it. */
function nextFilled(lines: readonly Line[], at: number, cell: KeyedCell): readonly KeyedCell[] {
  for (let i = at; i < lines.length; i++) {
    const { cells } = lines[i] as Line;
    const next = cells.find((each, j) => isFilled(each) && (i > at || j > cells.indexOf(cell)));
    if (next !== undefined) return [next];
  }
  return [];
}

/** True if labels of the form stand below the head: the column is one of the form's, and the head that of another table. */
function standsOverLabels(head: SideHead, lines: readonly Line[], isLabel: (cell: KeyedCell) => boolean): boolean {
  return lines.some(
    ({ layout, cells }, i) =>
      traitsOf(layout).keepsColumns && cells.some((each) => isUnder(each, i, head) && isLabel(each)),
  );
}

/** True for a cell below the head, no wider than it. */
function isUnder({ cell }: KeyedCell, line: number, head: SideHead | null): boolean {
  if (head === null || line <= head.at) return false;
  return cell.column >= head.cell.column && cell.column + cell.width <= head.cell.column + head.cell.width;
}

/** True for a blank, and for what numbers a row: 1, （一）. */
function numbersARow({ cell, value }: KeyedCell): boolean {
  return cell.text === '' || value || readOrdinal(cell.text.replace(/[（）().．、]/gu, '')) !== null;
}

/**
 * True if the head is a word in a line that is shorter than the rows: there are figures behind those below it, or
 * digits below it that all figures of their row do not stand before.
 */
function standsOverFigures(head: SideHead, lines: readonly Line[], template: TableTemplate, width: number): boolean {
  const isRecord = template.arrangement === 'record';
  const end = head.cell.column + head.cell.width;
  return lines.some(({ layout, cells }, i) => {
    if (i <= head.at || !traitsOf(layout).keepsColumns) return false;
    if (cells.some(({ cell, value }) => value && cell.column >= end)) return true;
    const at = cells.findIndex((each) => isUnder(each, i, head) && /^[0-9]+$/.test(each.cell.text));
    // In a row blanks behind the label may be those of merged cells.
    const first = isRecord ? 0 : cells.findIndex(({ value }) => value);
    // A row that has nothing but the remark tells nothing.
    return at > first && at - first < width;
  });
}

/**
 * Where the numbers of the rows stand if cells have no columns: before the labels, each one more than the one before. All
 * rows of a record have one, before its figures.
 */
function numbersInStack(
  region: readonly Line[],
  template: TableTemplate,
  index: LabelIndex,
  sums: RowSums,
): ReadonlySet<number> {
  const filled = region
    .filter(({ layout }) => !traitsOf(layout).keepsColumns)
    .flatMap(({ cells }) => cells.filter(isFilled));
  if (template.arrangement === 'record') {
    // Lines of heads may be numbered too.
    const figures = filled.filter(({ value }, i) => value && filled[i + 1]?.value !== false);
    const [first] = figures;
    return first === undefined || figures.length !== recordWidth(template) + 1 ? none : placesOf([first]);
  }
  const before = (opens: (hit: LabelHit) => boolean): readonly KeyedCell[] =>
    filled.filter(({ value }, i) => {
      const next = filled[i + 1];
      return (
        value && next?.value === false && index.lookUp(next.key).some((hit) => hit.table === template && opens(hit))
      );
    });
  // Each line of heads is numbered too, or the rows alone, of which some may be lost.
  const all = before(() => true);
  if (all.length <= 2) return none;
  // Whether they count depends on what they are.
  sums.ask();
  const rows = before(opensRow);
  return placesOf(numberRows(all, 1) ? all : numberRows(rows, MOST_LOST) ? rows : []);
}

/** So many rows may be lost between two numbers, less one. */
const MOST_LOST = 3;

/** True for three numbers or more, each greater than the one before by no more than `most`, from one of the first on. */
function numberRows(cells: readonly KeyedCell[], most: number): boolean {
  let before = 0;
  for (const { cell } of cells) {
    const number = /^[0-9]{1,2}$/.test(cell.text) ? Number(cell.text) : 0;
    if (number <= before || number - before > (before === 0 ? MOST_LOST : most)) return false;
    before = number;
  }
  return cells.length > 2;
}

function placesOf(cells: readonly KeyedCell[]): ReadonlySet<number> {
  return new Set(cells.map(({ cell }) => cell.span.start));
}

function opensRow(hit: LabelHit): boolean {
  return hit.kind === 'row' || (hit.kind === 'group' && hit.group.head === null);
}

/**
 * Where the number of a record stands that no head is above: before the first of its heads, in a line with one figure
 * more than the form has.
 */
function numbersBeforeHeads(lines: readonly Line[], template: TableTemplate, index: LabelIndex): ReadonlySet<number> {
  if (template.arrangement !== 'record') return none;
  let from = Number.POSITIVE_INFINITY;
  for (const { layout, cells } of lines) {
    if (!traitsOf(layout).keepsColumns) continue;
    const [first] = cells.filter(isFilled);
    if (first === undefined) continue;
    const figures = cells.filter(({ value }) => value);
    if (
      figures.length === recordWidth(template) + 1 &&
      first.value &&
      first.cell.column < from &&
      Number.isFinite(from)
    )
      return placesOf([first]);
    for (const { key, cell } of cells) {
      if (index.lookUp(key).some((hit) => hit.table === template && hit.kind === 'column'))
        from = Math.min(from, cell.column);
    }
  }
  return none;
}
