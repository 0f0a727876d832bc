import { traitsOf } from '../../syntax/layouts/traits.ts';
import { printedRows } from '../../template/registry.ts';
import type { RowTemplate, TableTemplate } from '../../template/schema.ts';
import { labelKey } from '../../text/fold.ts';
import type { KeyedCell } from '../lines.ts';
import type { BoundRow } from './bound-row.ts';
import type { LabelIndex } from './label-index.ts';
import { beginsLabel } from './resolve-label.ts';
import type { RowSums } from './row-sum.ts';
import type { VisualRow } from './visual-rows.ts';

/** The figures of one row, which a converter may have put on several lines. */
interface FigureLine {
  /** The visual rows from the first to the last that hold a part of them. */
  readonly first: number;
  readonly last: number;
  readonly values: readonly KeyedCell[];
}

/** How many rows in a hundred must be known by their labels before the order of the lines is trusted for the rest. */
const KNOWN_ROWS = 80;

/**
 * Binds a table out of a PDF, where labels are broken over the lines around their figures: as many lines
 * of figures as the form has rows are those rows in order, if the pieces of each label stand about its figures and
 * no line says otherwise. Null where that is not so.
 */
export function bindPdfRows(
  visual: readonly VisualRow[],
  table: TableTemplate,
  index: LabelIndex,
  sums: RowSums,
): BoundRow[] | null {
  if (
    !visual.some(({ line }) => traitsOf(line.layout).linesMayBreakLabels) ||
    table.rows.some(({ columns }) => columns !== null)
  ) {
    return null;
  }
  const lines = figureLines(visual, table.columns.length);
  if (lines === null) return null;
  const rows = divisions(table).find((each) => each.length === lines.length);
  if (rows === undefined) return null;
  let known = 0;
  for (const [i, row] of rows.entries()) {
    const line = lines[i] as FigureLine;
    if (line.first < line.last && !sums.canSatisfy(row, line.values)) return null;
    const named = rowNamedOn(visual, line, table, index);
    if (named !== null && named !== row) return null;
    const words = visual.slice((lines[i - 1]?.last ?? -1) + 1, lines[i + 1]?.first).flatMap((each) => each.words);
    if (named === row || spelledBy(row, words)) known++;
  }
  if (known * 100 < rows.length * KNOWN_ROWS) return null;
  return rows.map((row, i) => boundTo(row, lines[i] as FigureLine, visual, table, index));
}

/** The rows that a report may have: as the form prints them, or with an older division in place of a newer one. */
export function divisions(table: TableTemplate): (readonly RowTemplate[])[] {
  const printed = printedRows(table);
  const older = table.rows.flatMap((row) => {
    const { replaces } = row;
    if (replaces === null) return [];
    const at = printed.findIndex(({ key }) => key === replaces[0]);
    const kept = printed.filter(({ key }) => !replaces.includes(key));
    return [[...kept.slice(0, at), row, ...kept.slice(at)]];
  });
  return [printed, ...older];
}

/** The lines of figures, parts of one row put together; null where some do not make up a row. */
function figureLines(visual: readonly VisualRow[], width: number): FigureLine[] | null {
  const lines: FigureLine[] = [];
  let first = -1;
  let values: KeyedCell[] = [];
  for (const [i, row] of visual.entries()) {
    const figures = row.values.filter(({ cell }) => cell.text !== '');
    if (figures.length === 0) continue;
    if (values.length === 0) first = i;
    values.push(...figures);
    if (values.length > width) return null;
    if (values.length < width) continue;
    lines.push({ first, last: i, values });
    values = [];
  }
  return values.length === 0 ? lines : null;
}

/** The row whose whole label stands on a line of figures. */
function rowNamedOn(
  visual: readonly VisualRow[],
  { first, last }: FigureLine,
  table: TableTemplate,
  index: LabelIndex,
): RowTemplate | null {
  if (first < last) return null;
  for (const { key } of visual[first]?.words ?? []) {
    for (const hit of index.lookUp(key)) {
      if (hit.kind === 'row' && hit.table === table && hit.row.replaces === null) return hit.row;
    }
  }
  return null;
}

/** True if the row's label can be read off the words by leaving some out: those of other labels stand among them. */
function spelledBy(row: RowTemplate, words: readonly KeyedCell[]): boolean {
  const text = words.map(({ key }) => key).join('');
  const labels = [row.label, ...row.variants, ...row.deviations.map(({ label }) => label)];
  return labels.some((label) => {
    const key = labelKey(label);
    let found = 0;
    for (let i = 0; i < text.length && found < key.length; i++) if (text[i] === key[found]) found++;
    return found === key.length;
  });
}

function boundTo(
  row: RowTemplate,
  { first, last, values }: FigureLine,
  visual: readonly VisualRow[],
  table: TableTemplate,
  index: LabelIndex,
): BoundRow {
  const line = (visual[first] as VisualRow).line;
  const words = visual.slice(first, last + 1).flatMap((each) => each.words);
  // An older row may bear the label of the group of those that replaced it.
  const isOwn = (key: string): boolean => key === labelKey(row.label) || (key !== '' && !index.isPieceOfGroup(key));
  const own = words.filter(({ key }) => isOwn(key)).at(-1);
  const hit = own && index.lookUp(own.key).find((each) => each.kind === 'row' && each.table === table);
  const whole = hit?.kind === 'row' && (hit.match !== 'changed' || !beginsLabel({ row, text: own?.cell.text ?? '' }));
  return {
    row,
    label:
      own === undefined
        ? null
        : {
            span: own.cell.span,
            text: own.cell.text,
            match: whole ? hit.match : 'fragment',
            column: own.cell.column,
          },
    values: [...values],
    line,
    valuesLine: (visual[last] as VisualRow).line,
    keepsColumns: false,
    repeated: false,
  };
}
