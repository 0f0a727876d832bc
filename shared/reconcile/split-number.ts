import type { Row, Table } from '../model/report.ts';
import { RowSums } from '../model/table/row-sum.ts';

/** Two cells that read as one number: 「1」「3」 for 「13」. */
export interface SplitNumber {
  /** The place of the first of the two among the row's values. */
  readonly at: number;
  readonly merged: string;
}

/**
 * The one way to read a row that has a figure too many as a number split over two cells: joined, the row adds up.
 * Null if there is none, or more than one.
 *
 *     1 3 0 2 15    →    13 0 2 15
 */
export function splitNumber(table: Table, row: Row): SplitNumber | null {
  if (row.state !== 'misaligned') return null;
  const sums = new RowSums(table.template);
  const texts = row.values.map(({ text }) => text);
  if (!sums.exist || texts.length !== sums.widthOf(row.template) + 1) return null;
  if (!texts.every((text) => /^[0-9]{1,12}$/.test(text))) return null;
  const found: SplitNumber[] = [];
  for (let at = 0; at + 1 < texts.length; at++) {
    const [first, second] = [texts[at] as string, texts[at + 1] as string];
    if (first.length > 1 || second.length > 1 || first === '0') continue;
    const merged = first + second;
    const joined = [...texts.slice(0, at), merged, ...texts.slice(at + 2)];
    if (
      sums.addsUpWithZeros(
        row.template,
        joined.map((text) => ({ cell: { text } })),
      )
    )
      found.push({ at, merged });
  }
  const [only, ...more] = found;
  return only !== undefined && more.length === 0 ? only : null;
}
