import type { RowTemplate } from '../../../shared/template/schema.ts';
import type { Grid } from '../../kit/grid.ts';

/** The grid without the lines of these rows; a group's label that reaches over them shrinks. */
export function withoutRows(grid: Grid, keys: readonly string[]): Grid {
  const gone = new Set(
    grid.cells
      .filter(({ address }) => keys.some((key) => address?.startsWith(`${grid.table.key}/${key}/`)))
      .map(({ row }) => row),
  );
  const above = (row: number): number => [...gone].filter((each) => each < row).length;
  const cells = grid.cells.flatMap((cell) => {
    const rows = Array.from({ length: cell.height }, (_, i) => cell.row + i).filter((row) => !gone.has(row));
    const [first] = rows;
    return first === undefined ? [] : [{ ...cell, row: first - above(first), height: rows.length }];
  });
  return { ...grid, cells, height: grid.height - gone.size };
}

/** The table with an older row in place of the rows that it stands for, its figures the sums of theirs. */
export function undivided(grid: Grid, older: RowTemplate): Grid {
  const replaced = older.replaces ?? [];
  const last = replaced.at(-1) ?? '';
  const kept = withoutRows(grid, replaced.slice(0, -1));
  const addressIn = (key: string, column: string): string => `${grid.table.key}/${key}/${column}`;
  const row = kept.cells.find(({ address }) => address?.startsWith(addressIn(last, '')))?.row;
  const label = kept.cells.find((cell) => cell.row === row && cell.kind === 'label');
  const group = kept.cells.find((cell) => cell.row === row && cell.kind === 'group' && cell.column > 0);
  if (label === undefined || group === undefined) throw new RangeError(`no row ${last} in a group of its own`);
  const width = label.column + label.width - group.column;
  const cells = kept.cells.flatMap((cell) => {
    if (cell === group) return [];
    if (cell === label) return [{ ...cell, column: group.column, width, text: older.label }];
    const column = cell.row === row ? cell.address?.split('/')[2] : undefined;
    if (column === undefined) return [cell];
    const parts = replaced.map((key) => grid.cells.find(({ address }) => address === addressIn(key, column)));
    const sum = parts.reduce((total, part) => total + Number(part?.text), 0);
    return [{ ...cell, text: String(sum), address: addressIn(older.key, column) }];
  });
  return { ...kept, cells };
}
