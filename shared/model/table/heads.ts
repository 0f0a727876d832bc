import { traitsOf } from '../../syntax/layouts/traits.ts';
import type { TableTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import type { Line } from '../lines.ts';
import type { Head } from '../report.ts';
import type { LabelIndex } from './label-index.ts';

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
      for (const hit of key === '' ? [] : index.lookUp(key)) {
        if (hit.table !== template || hit.kind !== 'column') continue;
        heads.push({ span: cell.span, text: cell.text, column: hit.column, match: hit.match });
        break;
      }
    }
  }
  // A head whose other piece stands by itself was broken over two lines, 结果 and 维持: no wording of its own.
  const isPiece = ({ text, column }: Head): boolean => {
    const [before, after] = labelKey(column.label).split(labelKey(text));
    return after !== undefined && words.has(`${before}${after}`);
  };
  return heads.map((head) => (head.match === 'changed' && isPiece(head) ? { ...head, match: 'variant' } : head));
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

/**
 * For each column of the form its place in the text, where the heads stand side by side in another order; null where
 * they stand in the form's, or cannot all be told.
 */
export function columnOrder(columns: readonly (number | null)[]): number[] | null {
  if (columns.length === 0) return null;
  const first = Math.min(...columns.map((column) => column ?? Number.NaN));
  const places = columns.map((column) => (column ?? Number.NaN) - first);
  const whole = new Set(places).size === places.length && places.every((place) => place < places.length);
  return whole && places.some((place, i) => place !== i) ? places : null;
}

/** The grid column of the cell whose content starts at an offset, in layouts that keep columns. */
function columnAt(start: number, region: readonly Line[]): number | null {
  for (const line of region) {
    if (!traitsOf(line.layout).keepsColumns) continue;
    const cell = line.cells.find(({ cell: { span } }) => span.start === start);
    if (cell !== undefined) return cell.cell.column;
  }
  return null;
}
