import { traitsOf } from '../../syntax/layouts/traits.ts';
import { columnsOf } from '../../template/registry.ts';
import type { TableTemplate } from '../../template/schema.ts';
import type { Line } from '../lines.ts';
import type { LabelIndex } from './label-index.ts';
import { divisions } from './pdf-rows.ts';

const pageNumber =
  /^(?:[-—–]\s?[0-9]{1,3}\s?[-—–]|第\s?[0-9]{1,3}\s?页(?:[，,]?\s?共\s?[0-9]{1,3}\s?页)?|[0-9]{1,3}\s?\/\s?[0-9]{1,3})$/u;

/**
 * Drops what stands between the rows of a page and is none: page numbers. Where rows have their figures side by
 * side a bare number is one too, unless the label of a row with a single figure waits for it, so many stand alone
 * that they are the figures, or a text was broken between its cells and has just as many figures as the form with them.
 */
export function withoutPageNumbers(region: readonly Line[], template: TableTemplate, index: LabelIndex): Line[] {
  const isPageNumber = ({ layout, text }: Line): boolean =>
    text !== null && !traitsOf(layout).keepsColumns && pageNumber.test(text);
  const rows = region.filter((line) => !isPageNumber(line));
  // Elsewhere figures do not stand side by side in lines that are not rows.
  if (!rows.some(({ layout }) => traitsOf(layout).linesMayBreakLabels)) return rows;
  let sideBySide = 0;
  let alone = 0;
  let all = 0;
  for (const { layout, cells } of rows) {
    const figures = cells.reduce((n, { value }) => n + (value ? 1 : 0), 0);
    all += figures;
    if (traitsOf(layout).linesMayBreakLabels && figures > 1) sideBySide++;
    else if (layout === 'text' && figures === 1) alone++;
  }
  if (sideBySide < Math.max(alone, 1) || (isWhole(all, template) && isBroken(rows, template))) return rows;
  const awaited = (line: Line | undefined): boolean =>
    line?.cells.some(({ key }) =>
      index.lookUp(key).some((hit) => hit.kind === 'row' && columnsOf(template, hit.row).length === 1),
    ) ?? false;
  return rows.filter(
    ({ layout, text }, i) => layout !== 'text' || !/^[0-9]{1,3}$/.test(text ?? '') || awaited(rows[i - 1]),
  );
}

/** True if the form has so many figures. */
function isWhole(figures: number, template: TableTemplate): boolean {
  return divisions(template).some(
    (rows) => rows.reduce((sum, row) => sum + columnsOf(template, row).length, 0) === figures,
  );
}

/** True for lines that do not end where rows do: the last figures of one stand before the label of the next. */
function isBroken(lines: readonly Line[], { arrangement }: TableTemplate): boolean {
  if (arrangement === 'record') return true;
  return lines.some(({ cells }) => {
    const figure = cells.findIndex(({ value }) => value);
    return figure >= 0 && cells.some(({ value }, i) => i > figure && !value);
  });
}
