import type { TableTemplate } from '../../template/schema.ts';
import type { KeyedCell } from '../lines.ts';
import type { BoundRow } from './bound-row.ts';
import { isFilled, type VisualRow } from './visual-rows.ts';

/** How many cells a table has that stands in one line. */
export function recordWidth(template: TableTemplate): number {
  return template.rows.length * template.columns.length;
}

/** The line of figures of a table that has all its rows side by side. */
export function bindRecord(visual: readonly VisualRow[], template: TableTemplate): BoundRow[] {
  const row = template.rows[0];
  if (row === undefined) return [];
  let best: BoundRow | null = null;
  const pieces: KeyedCell[] = [];
  for (const each of visual) {
    const figures = each.values.filter(isFilled);
    const enough =
      figures.length > 1 ||
      (each.keepsColumns && each.words.length === 0 && each.values.length >= recordWidth(template));
    if (!enough || areColumnNumbers(figures, recordWidth(template))) continue;
    pieces.push(...figures);
    const whole = figures.length === recordWidth(template);
    const joined = !whole && pieces.length === recordWidth(template);
    if (best === null || whole || joined || each.values.length > best.values.length) {
      if (best !== null && best.values.filter(isFilled).length === recordWidth(template)) break;
      best = {
        row,
        label: null,
        values: joined ? pieces : [...each.values],
        line: best !== null && joined ? best.line : each.line,
        valuesLine: each.line,
        keepsColumns: each.keepsColumns && !joined,
        repeated: false,
      };
    }
  }
  return best === null ? [] : [best];
}

/** True for 1, 2, 3 … over all columns: a line that numbers them under the head (栏次). */
function areColumnNumbers(figures: readonly KeyedCell[], width: number): boolean {
  return figures.length === width && figures.every(({ cell }, i) => cell.text === String(i + 1));
}
