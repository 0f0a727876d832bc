import { traitsOf } from '../../syntax/layouts/traits.ts';
import type { RowTemplate, TableTemplate } from '../../template/schema.ts';
import type { KeyedCell, Line } from '../lines.ts';
import type { LabelIndex } from './label-index.ts';
import { isPlaceholder } from './number.ts';
import type { RowSums } from './row-sum.ts';

/**
 * The lines of a table without the strokes that stand in the cells which merged labels cover, and, if there are such, in those
 * that merged heads cover: they are no figures, whatever the same stroke means behind the labels.
 *
 *     | （五）不予处理 | 1.信访举报投诉类申请 | 2 | - | 2 |
 *     | -              | 2.重复申请           | 1 | - | 1 |
 */
export function withoutMergedMarks(
  lines: readonly Line[],
  template: TableTemplate,
  index: LabelIndex,
  sums: RowSums,
): readonly Line[] {
  if (template.arrangement !== 'rows' || !lines.some(({ cells }) => cells.some(isMark))) return lines;
  const labelled = lines.map((line): Labelled | null => {
    if (!traitsOf(line.layout).keepsColumns) return null;
    const at = line.cells.findLastIndex(({ key }) => rowNamed(key, template, index) !== null);
    const row = rowNamed(line.cells[at]?.key ?? '', template, index);
    const column = line.cells[at]?.cell.column ?? -1;
    return { column, behind: line.cells.length - at - 1, width: row === null ? 0 : sums.widthOf(row) };
  });
  const body = labelled.findIndex((each, i) => each !== null && (each.column >= 0 || holdsNumber(lines[i])));
  const figures = lines.flatMap(({ cells }, i) => {
    return labelled[i] === null ? [] : (cells.find(isNumber)?.cell.column ?? []);
  });
  const lastLabel = labelled.reduce((last, each) => Math.max(last, each?.column ?? -1), -1);
  if (Math.min(...figures) <= lastLabel) return lines;
  const covered = (each: KeyedCell, { column, behind, width }: Labelled): boolean =>
    isMark(each) && each.cell.column <= lastLabel && (each.cell.column < column || behind > width);
  const isCovered = (line: Line, i: number): boolean => {
    const label = labelled[i] ?? null;
    return i >= body && label !== null && line.cells.some((each) => covered(each, label));
  };
  if (body < 0 || !lines.some(isCovered)) return lines;
  return lines.map((line, i): Line => {
    const label = labelled[i] ?? null;
    if (label === null) return line;
    const cells = line.cells.filter((each) => !(i < body ? isMark(each) : covered(each, label)));
    return cells.length === line.cells.length ? line : { ...line, cells };
  });
}

/** Where the last label of a line stands (-1: it has none), how many cells are behind it, and how many figures its row has. */
interface Labelled {
  readonly column: number;
  readonly behind: number;
  readonly width: number;
}

/** The row that a label names; null for what may name a column too, as 其他 does. */
function rowNamed(key: string, template: TableTemplate, index: LabelIndex): RowTemplate | null {
  const hits = index.lookUp(key);
  if (hits.some(({ kind }) => kind === 'column')) return null;
  const hit = hits.find((each) => each.kind === 'row' && each.table === template);
  return hit?.kind === 'row' ? hit.row : null;
}

function holdsNumber(line: Line | undefined): boolean {
  return line?.cells.some(isNumber) === true;
}

function isMark(each: KeyedCell): boolean {
  return each.value && !isNumber(each) && isPlaceholder(each.cell.text);
}

function isNumber({ cell, value }: KeyedCell): boolean {
  return value && /[0-9０-９]/u.test(cell.text);
}
