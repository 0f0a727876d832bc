import type { Applicability, Fix, RuleFinding } from '../../findings/finding.ts';
import { cellName } from '../../findings/names.ts';
import type { Message, MessageArg } from '../../messages/message.ts';
import type { Cell, Row, Table } from '../../model/report.ts';
import type { TableReconciliation } from '../../reconcile/reconcile.ts';
import type { Span } from '../../text/span.ts';
import { todo } from '../../writing/blanks.ts';
import { isPlain } from '../../writing/lines.ts';
import { leavesTooFewInForce } from '../in-force.ts';
import { firstLineOf, headOf } from '../place.ts';
import type { TableRule } from '../rule.ts';
import { unusualCells } from '../unusual-cells.ts';

/** A cell, or a whole row, without a figure. */
interface Gap {
  readonly name: MessageArg;
  readonly span: Span;
  readonly cells: readonly [Cell, ...Cell[]];
  readonly row: boolean;
}

/** From this number on the gaps of a table are reported as one finding: they were left on purpose, or all lost in the same way. */
const FEWEST_TOGETHER = 3;
const MOST_RELATED = 10;

/**
 * Cells that are left blank, or hold `/`, `—`, 无 in a figure's place; the form asks for a figure, 0 included, in
 * each. Cells that the extraction cut off, and rows whose figures cannot be told apart, are not blank but lost.
 */
export const rule: TableRule = {
  scope: 'table',
  meta: { id: 'blank-cell', family: 'table', severity: 'warning', enabled: true, fixable: true },
  check({ table, unusual, arithmetic, source }) {
    if (unusual.length === 0) return [];
    return gapGroupsOf(table, unusual).map((gaps) =>
      gaps.length > 1
        ? together(firstLineOf(source, table), table, gaps, arithmetic)
        : alone(firstLineOf(source, table), table, gaps[0], arithmetic),
    );
  },
  fixes({ span }, { text, report, reconciliation }) {
    for (const [i, table] of report.tables.entries()) {
      const arithmetic = reconciliation.tables[i]?.arithmetic;
      for (const gaps of gapGroupsOf(table, unusualCells(table))) {
        const place = gaps.length > 1 ? headOf(text, report, table) : gaps[0].span;
        if (arithmetic === undefined || place.start !== span.start || place.end !== span.end) continue;
        return fixesOf(text, table, gaps, arithmetic);
      }
    }
    return [];
  },
};

/** The gaps of a table by findings: all of them make one from a number on, each by itself makes one below it. */
function gapGroupsOf(table: Table, unusual: readonly Cell[]): readonly (readonly [Gap, ...Gap[]])[] {
  const gaps = gapsOf(table, unusual);
  const [first, ...more] = gaps;
  return first !== undefined && gaps.length >= FEWEST_TOGETHER ? [[first, ...more]] : gaps.map((gap) => [gap]);
}

function gapsOf(table: Table, unusual: readonly Cell[]): Gap[] {
  const rows = new Map<string, Row>();
  // Of a row that stands twice with figures and without the table keeps the former alone.
  for (const row of table.rows) if (!rows.has(row.template.key)) rows.set(row.template.key, row);
  const record = table.template.arrangement === 'record';
  const whole = record ? table.rows[0] : undefined;
  const gaps: Gap[] = [];
  const empty = new Map<Row, [Cell, ...Cell[]]>();
  for (const cell of unusual) {
    if (cell.figure.kind === 'figure') continue;
    const row = whole ?? rows.get(cell.row.key);
    if (row === undefined) continue;
    if (row.state === 'empty') {
      const cells = empty.get(row);
      if (cells !== undefined) cells.push(cell);
      else {
        const first: [Cell, ...Cell[]] = [cell];
        empty.set(row, first);
        const name = record ? table.template.name : row.template.name;
        gaps.push({ name, span: row.label?.span ?? row.span, cells: first, row: true });
      }
      continue;
    }
    // A cell of a row whose figures cannot be told apart has no place.
    if (cell.span === null || (cell.figure.kind !== 'blank' && cell.figure.kind !== 'placeholder')) continue;
    gaps.push({ name: cellName(cell), span: cell.span, cells: [cell], row: false });
  }
  return gaps;
}

function alone(head: Span, table: Table, gap: Gap, arithmetic: TableReconciliation): RuleFinding {
  const [cell] = gap.cells;
  // A row without a label and without any cell has no place of its own.
  const isLost = gap.row && gap.span.start === gap.span.end;
  const to = gap.row ? null : arithmetic.forced(cell.address);
  const id = gap.row
    ? 'blank-cell.row'
    : cell.figure.kind === 'placeholder'
      ? to === null
        ? 'blank-cell.placeholder'
        : 'blank-cell.placeholder-forced'
      : to === null
        ? 'blank-cell'
        : 'blank-cell.forced';
  return {
    rule: 'blank-cell',
    severity: severityOf(table, gap, arithmetic),
    span: isLost ? head : gap.span,
    ...(isLost ? { on: 'section-heading' as const } : {}),
    message: { id, args: { name: gap.name, found: cell.text ?? '', to: to ?? '' } },
  };
}

function together(span: Span, table: Table, gaps: readonly Gap[], arithmetic: TableReconciliation): RuleFinding {
  const isWarning = gaps.some((gap) => severityOf(table, gap, arithmetic) === 'warning');
  return {
    rule: 'blank-cell',
    severity: isWarning ? 'warning' : 'information',
    span,
    on: 'section-heading',
    message: {
      id: 'blank-cell.several',
      args: {
        table: table.template.name,
        // As many as the repair fills in, each cell of an empty row among them.
        count: gaps.reduce((count, { cells }) => count + cells.length, 0),
        first: gaps.slice(0, FEWEST_TOGETHER).map(({ name }) => name),
      },
    },
    related: gaps.slice(0, MOST_RELATED).map((gap) => ({ span: gap.span, message: relatedMessage(gap, arithmetic) })),
  };
}

/** Names one of several gaps, and the value that the equations force on it: a blank 总计 is the sum of its row. */
function relatedMessage({ name, cells }: Gap, arithmetic: TableReconciliation): Message {
  const [cell] = cells;
  const to = cells.length === 1 ? arithmetic.forced(cell.address) : null;
  return to === null || to === '0'
    ? { id: 'blank-cell.here', args: { name } }
    : { id: 'blank-cell.here-forced', args: { name, to } };
}

function severityOf({ template }: Table, { cells }: Gap, arithmetic: TableReconciliation): 'warning' | 'information' {
  if (template.constraints.length === 0) return 'warning';
  if (cells.some(({ figure }) => figure.kind === 'placeholder')) return 'warning';
  return cells.some(({ address }) => (arithmetic.forced(address) ?? '0') !== '0') ? 'warning' : 'information';
}

/** Fills in what the equations force, and marks the rest of a longer list as still to be filled in. */
function fixesOf(text: string, table: Table, gaps: readonly Gap[], arithmetic: TableReconciliation): readonly Fix[] {
  const cells = gaps.flatMap((gap) => gap.cells);
  if (cells.some(({ span }) => span === null || !isPlain(text, span))) return [];
  const free = table.template.constraints.length === 0;
  if (free && cells.some((cell) => leavesTooFewInForce(table, cell, '0'))) return [];
  const values = cells.map((cell) => (free ? '0' : arithmetic.forced(cell.address)));
  const known = values.filter((value) => value !== null).length;
  if (known === 0) return [];
  const edits = cells.map(({ span }, i) => ({ span: span ?? table.span, newText: values[i] ?? todo }));
  // Rows that are complete may show how one is to be read whose figures could not be told apart: it has blanks of its own then.
  const isRead = table.rows.every(({ state }) => state !== 'misaligned');
  const applicability: Applicability =
    free || known < cells.length
      ? 'choice'
      : isRead && cells.every((cell, i) => values[i] === '0' || isKnownTotal(cell, table, arithmetic))
        ? 'safe'
        : 'unique';
  const [cell] = cells;
  if (cells.length === 1 && cell !== undefined) {
    const args = { cell: cellName(cell), to: values[0] ?? '' };
    return [{ title: { id: free ? 'fix-write' : 'fix-write-forced', args }, applicability, edits }];
  }
  const id =
    known < cells.length
      ? 'blank-cell.fix-several-known'
      : free
        ? 'blank-cell.fix-several-zero'
        : 'blank-cell.fix-several';
  return [{ title: { id, args: { known, count: cells.length } }, applicability, edits }];
}

/** True for a total all of whose parts are figures in the text. */
function isKnownTotal({ address }: Cell, { cells }: Table, arithmetic: TableReconciliation): boolean {
  return arithmetic
    .equationsOf(address)
    .some(
      ({ total, terms }) =>
        total?.address === address &&
        terms.every(({ cell }) => cell.address === address || cells.get(cell.address)?.figure.kind === 'figure'),
    );
}
