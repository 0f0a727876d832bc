import { traitsOf } from '../../syntax/layouts/traits.ts';
import type { TableTemplate } from '../../template/schema.ts';
import type { KeyedCell, Line } from '../lines.ts';
import type { LabelIndex } from './label-index.ts';
import { isPlaceholder } from './number.ts';

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
): readonly Line[] {
  if (!lines.some(({ cells }) => cells.some(isMark))) return lines;
  const isLabel = ({ key }: KeyedCell): boolean =>
    index.lookUp(key).some((hit) => hit.kind === 'row' && hit.table === template);
  let lastLabel = -1;
  let firstFigure = Number.POSITIVE_INFINITY;
  let body = Number.POSITIVE_INFINITY;
  for (const [i, { layout, cells }] of lines.entries()) {
    if (!traitsOf(layout).keepsColumns) continue;
    const first = cells.find(isNumber);
    if (first === undefined) continue;
    body = Math.min(body, i);
    firstFigure = Math.min(firstFigure, first.cell.column);
    for (const each of cells) if (isLabel(each)) lastLabel = Math.max(lastLabel, each.cell.column);
  }
  if (firstFigure <= lastLabel) return lines;
  const covered = (each: KeyedCell): boolean => each.cell.column <= lastLabel && isMark(each);
  if (!lines.some(({ layout, cells }) => traitsOf(layout).keepsColumns && cells.some(covered))) return lines;
  return lines.map((line, i): Line => {
    if (!traitsOf(line.layout).keepsColumns) return line;
    const cells = line.cells.filter((each) => !(i < body ? isMark(each) : covered(each)));
    return cells.length === line.cells.length ? line : { ...line, cells };
  });
}

function isMark(each: KeyedCell): boolean {
  return each.value && !isNumber(each) && isPlaceholder(each.cell.text);
}

function isNumber({ cell, value }: KeyedCell): boolean {
  return value && /[0-9０-９]/u.test(cell.text);
}
