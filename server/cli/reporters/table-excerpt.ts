import type { Cell, Report, Table } from '../../../shared/model/report.ts';
import { columnsOf } from '../../../shared/template/registry.ts';
import { contains, type Span } from '../../../shared/text/span.ts';
import { displayWidth, padEnd } from '../../../shared/text/width.ts';

const LABEL_WIDTH = 30;
const GAP = '  ';

/** A row of a table in columns of the terminal: its heads, its figures, and marks under those that a finding is about. */
export interface TableExcerpt {
  readonly heads: string;
  readonly line: string;
  readonly mark: string;
}

/** The row that a finding stands in; null where it stands in none, or where its figures have no certain columns. */
export function tableExcerpt(report: Report, span: Span): TableExcerpt | null {
  const table = report.tables.find((each) => contains(each.span, span));
  const row = table?.rows.find((each) => contains(each.span, span));
  if (table === undefined || row === undefined || row.state === 'misaligned') return null;
  // All rows of section 四 stand side by side in one.
  const template = cellAt(table, span)?.row ?? row.template;
  const own = template === row.template ? row.label : null;
  const label = cut(own?.text ?? template.label);
  const columns = columnsOf(table.template, template).map((column) => {
    const cell = table.cells.get(`${table.template.key}/${template.key}/${column.key}`);
    const head = headOf(column.label);
    const text = figureOf(cell);
    const marked = cell !== undefined && isMarked(cell, span);
    return { head, text, marked, width: Math.max(displayWidth(head), displayWidth(text)) };
  });
  const labelMarked = own !== null && contains(own.span, span);
  const labelWidth = displayWidth(label);
  const line = (first: string, of: (column: (typeof columns)[number]) => string): string =>
    [padEnd(first, labelWidth), ...columns.map((column) => padStart(of(column), column.width))].join(GAP).trimEnd();
  return {
    heads: line('', ({ head }) => head),
    line: line(label, ({ text }) => text),
    mark: line(labelMarked ? '^'.repeat(labelWidth) : '', ({ marked, text }) =>
      marked ? '^'.repeat(Math.max(1, displayWidth(text))) : '',
    ),
  };
}

function cellAt(table: Table, span: Span): Cell | undefined {
  return [...table.cells.values()].find((each) => each.span !== null && contains(each.span, span));
}

/** A finding marks the cell that it stands in, or every cell that it covers. */
function isMarked(cell: Cell, span: Span): boolean {
  return cell.span !== null && (contains(cell.span, span) || (span.end > span.start && contains(span, cell.span)));
}

/** Blank and lost cells are shown as what they are, not as 0. */
function figureOf(cell: Cell | undefined): string {
  if (cell === undefined || cell.span === null) return '?';
  return cell.text === null || cell.text === '' ? '□' : cut(cell.text);
}

/** A head without what it says in brackets: 本年收费金额. */
function headOf(label: string): string {
  return label.split(/[（(]/u, 1)[0] ?? '';
}

function cut(text: string): string {
  const flat = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  if (displayWidth(flat) <= LABEL_WIDTH) return flat;
  let taken = '';
  for (const char of flat) {
    if (displayWidth(taken + char) > LABEL_WIDTH - 2) break;
    taken += char;
  }
  return `${taken}…`;
}

function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
