import { cellsOf } from '../../shared/template/registry.ts';
import type { Edition, TableTemplate } from '../../shared/template/schema.ts';
import type { Span } from '../../shared/text/span.ts';
import type { Draft, Layout } from './document.ts';
import type { Rendered } from './page.ts';

/** Typing mistakes in a single figure; null where one does not apply. */
export const slips: Readonly<Record<string, (figure: string) => string | null>> = {
  'one more': (figure) => String(Number(figure) + 1),
  'one less': (figure) => (figure === '0' ? null : String(Number(figure) - 1)),
  'ten times': (figure) => (figure === '0' ? null : `${figure}0`),
  'two digits swapped': (figure) => {
    for (let i = figure.length - 2; i >= 0; i--) {
      const swapped = figure.slice(0, i) + figure.charAt(i + 1) + figure.charAt(i) + figure.slice(i + 2);
      if (swapped !== figure && (swapped.length === 1 || !swapped.startsWith('0'))) return swapped;
    }
    return null;
  },
  'a digit dropped': (figure) => (figure.length < 2 ? null : figure.slice(0, -1)),
  'a digit doubled': (figure) => (figure === '0' ? null : figure + figure.slice(-1)),
};

export function tableOf(edition: Edition, key: string): TableTemplate {
  const table = edition.tables.find((each) => each.key === key);
  if (table === undefined) throw new RangeError(`no table ${key} in edition ${edition.id}`);
  return table;
}

export function addressesIn(edition: Edition, table: string): string[] {
  return cellsOf(tableOf(edition, table)).map((cell) => cell.address);
}

export function figureAt(draft: Draft, address: string): string {
  const figure = draft.figures.get(address);
  if (figure === undefined) throw new RangeError(`no figure at ${address}`);
  return figure;
}

/** The same report with other figures in some cells. */
export function withFigures(draft: Draft, changes: Readonly<Record<string, string>>): Draft {
  return { ...draft, figures: new Map([...draft.figures, ...Object.entries(changes)]) };
}

/** Two neighbouring cells of section 三, totals left out: the figure of the first stands in the second, whose own is 0. */
export function shiftsIn(draft: Draft): { readonly from: string; readonly to: string }[] {
  const table = tableOf(draft.edition, 'applications');
  const totals = table.constraints.flatMap((each) => (each.kind === 'column-balance' ? [] : [each.total]));
  const columns = table.columns.map((column) => column.key).filter((key) => !totals.includes(key));
  const rows = table.rows.filter((row) => row.replaces === null).map((row) => row.key);
  const usable = (row: string | undefined): row is string => row !== undefined && !totals.includes(row);
  const shifts: { from: string; to: string }[] = [];
  for (const [i, row] of rows.entries()) {
    if (!usable(row)) continue;
    for (const [j, column] of columns.entries()) {
      const from = `applications/${row}/${column}`;
      const beside = [columns[j - 1], columns[j + 1]].flatMap((each) => (each === undefined ? [] : [`${row}/${each}`]));
      const above = [rows[i - 1], rows[i + 1]].flatMap((each) => (usable(each) ? [`${each}/${column}`] : []));
      for (const other of [...beside, ...above]) {
        const to = `applications/${other}`;
        if (figureAt(draft, from) !== '0' && figureAt(draft, to) === '0') shifts.push({ from, to });
      }
    }
  }
  return shifts;
}

/** The text without the cell that a figure stands in, as if it had been lost in a conversion: what follows it moves up. */
export function withoutCell({ text }: Rendered, { start, end }: Span, layout: Layout): string {
  const without = (from: number, to: number): string => text.slice(0, from) + text.slice(to);
  if (layout.name.startsWith('html')) {
    return without(text.lastIndexOf('<td', start), text.indexOf('</td>', end) + '</td>'.length);
  }
  if (layout.name.startsWith('cell-')) return without(text.lastIndexOf('\n', start - 1), end);
  const mark = layout.name.startsWith('pipe') ? '|' : layout.name.startsWith('tab') ? '\t' : ' ';
  // With the mark before it, or, for the first of a line, the one behind.
  const before = text.lastIndexOf(mark, start - 1);
  return before > text.lastIndexOf('\n', start - 1)
    ? without(before, end)
    : without(start, text.indexOf(mark, end) + 1);
}
