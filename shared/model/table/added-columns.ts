import { traitsOf } from '../../syntax/layouts/traits.ts';
import type { KeyedCell, Line } from '../lines.ts';

/** Heads of columns that offices add to those of the form: what stands below them is none of its figures. */
const addedHeads: ReadonlySet<string> = new Set([
  '序号',
  '编号',
  '行次',
  '行号',
  '年度',
  '年份',
  '备注',
  '备考',
  '说明',
]);

/**
 * The lines of a region without the figures and blanks of columns that an office added. Above a row with a blank of its own
 * only the head tells that the number of the row is none of its figures.
 *
 * ```text
 * 序号 │ 结果维持 │ 结果纠正 │ …
 *    1 │        3 │          │ …      read as 3 _ …
 * ```
 */
export function withoutAddedColumns(region: readonly Line[]): readonly Line[] {
  let added = new Set<number>();
  let isHead = true;
  let lines: Line[] | null = null;
  for (const [i, line] of region.entries()) {
    const { cells } = line;
    // Running text ends a table, and a table that goes on behind it has no head of its own.
    if (cells.length < 2 || !traitsOf(line.layout).keepsColumns) {
      if (added.size > 0) added = new Set();
      isHead = true;
      continue;
    }
    if (isHead) {
      isHead = !cells.some(({ value }) => value);
      // Words alone in their line are the label of a row that is blank.
      const isAlone = cells.filter(({ cell }) => cell.text !== '').length < 2;
      for (const { key, cell } of cells) if (isHead && !isAlone && addedHeads.has(key)) added.add(cell.column);
    }
    if (added.size === 0) continue;
    const first = cells.findIndex(({ value, cell }) => value && !added.has(cell.column));
    const isAdded = ({ cell, value }: KeyedCell, at: number): boolean =>
      added.has(cell.column) && (value || cell.text === '' || (first >= 0 && at > first));
    lines ??= [...region];
    lines[i] = { ...line, cells: cells.filter((cell, at) => !isAdded(cell, at)) };
  }
  return lines ?? region;
}
