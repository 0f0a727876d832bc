import type { Row, Table } from '../model/report.ts';

/** Two cells that read as one number: 「1」「3」 for 「13」. */
export interface SplitNumber {
  /** The place of the first of the two among the row's values. */
  readonly at: number;
  readonly merged: string;
}

/**
 * The one way to read a row that has a figure too many as a number split over two cells: joined, the row adds up.
 * Null if there is none, or more than one.
 */
export function splitNumber(table: Table, row: Row): SplitNumber | null {
  const constraint = table.template.constraints.find(({ kind }) => kind === 'row-sum');
  if (constraint?.kind !== 'row-sum' || row.state !== 'misaligned') return null;
  const columns = table.template.columns.filter(({ key }) => row.template.columns?.includes(key) ?? true);
  const total = columns.findIndex(({ key }) => key === constraint.total);
  const texts = row.values.map(({ text }) => text);
  if (total === -1 || texts.length !== columns.length + 1) return null;
  if (!texts.every((text) => /^[0-9]{1,12}$/.test(text))) return null;
  const found: SplitNumber[] = [];
  for (let at = 0; at + 1 < texts.length; at++) {
    const [first, second] = [texts[at] as string, texts[at + 1] as string];
    if (first.length > 1 || second.length > 1 || first === '0') continue;
    const figures = [...texts.slice(0, at), first + second, ...texts.slice(at + 2)].map(Number);
    const stated = figures[total] as number;
    const sum = figures.reduce((partial, figure) => partial + figure, 0) - stated;
    if (sum === stated) found.push({ at, merged: first + second });
  }
  const [only, ...more] = found;
  return only !== undefined && more.length === 0 ? only : null;
}
