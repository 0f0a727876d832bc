import type { RowTemplate, TableTemplate } from '../../template/schema.ts';
import type { KeyedCell } from '../lines.ts';
import type { BoundRow } from './bound-row.ts';
import { type RowSums, recordWidth } from './row-sum.ts';
import { isFilled, type VisualRow } from './visual-rows.ts';

/** The line of figures of a table that has all its rows side by side. */
export function bindRecord(visual: readonly VisualRow[], template: TableTemplate, sums: RowSums): BoundRow[] {
  const row = template.rows[0];
  if (row === undefined) return [];
  const whole = bindAllFigures(visual, template, row, sums);
  if (whole !== null) return [whole];
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

/**
 * The figures of a record that stand apart, down the page and among heads, where there are just as many as the form has
 * and they add up in the form's order; or by group under each head, should only that add up. Null otherwise.
 */
function bindAllFigures(
  visual: readonly VisualRow[],
  template: TableTemplate,
  row: RowTemplate,
  sums: RowSums,
): BoundRow | null {
  const holding = visual.filter(({ values }) => values.some(isFilled));
  const figures = holding.flatMap(({ values }) => values.filter(isFilled));
  const [first] = holding;
  const last = holding.at(-1);
  if (holding.length < 2 || first === undefined || last === undefined) return null;
  if (figures.length !== recordWidth(template) || areColumnNumbers(figures, figures.length)) return null;
  const { rows, columns } = template;
  const byHead = rows.flatMap((_, r) => columns.map((__, c) => figures[c * rows.length + r] as KeyedCell));
  const ways = [figures, ...(holding.length === columns.length ? [byHead] : [])];
  const holds = ways.filter((way) => sums.canSatisfy(row, way));
  const texts = new Set(holds.map((way) => way.map(({ cell }) => cell.text).join(' ')));
  const [values] = holds;
  if (values === undefined || texts.size > 1) return null;
  return {
    row,
    label: null,
    values: [...values],
    line: first.line,
    valuesLine: last.line,
    keepsColumns: false,
    repeated: false,
  };
}
