import type { RuleFinding } from '../../findings/finding.ts';
import type { Message, MessageArg } from '../../messages/message.ts';
import type { Row, Table } from '../../model/report.ts';
import { mayNamePart } from '../../model/table/cell.ts';
import type { TableReconciliation } from '../../reconcile/reconcile.ts';
import { splitNumber } from '../../reconcile/split-number.ts';
import { isValueText } from '../../syntax/value.ts';
import { addressOf, cellsOf, columnsOf } from '../../template/registry.ts';
import type { Span } from '../../text/span.ts';
import { firstLineOf } from '../place.ts';
import type { TableRule } from '../rule.ts';

/**
 * A row with more or fewer figures than the form has columns, so that it is not certain which figure belongs where.
 * Its figures take no part in the arithmetic. A table whose blanks left no trace is one finding; a number split over two
 * cells is reported by `split-digits`.
 */
export const rule: TableRule = {
  scope: 'table',
  meta: { id: 'cell-count', family: 'table', severity: 'information', enabled: true, fixable: false },
  check({ table, arithmetic, source }) {
    const found: RuleFinding[] = [];
    const uncertain: Uncertain[] = [];
    for (const row of table.rows) {
      if (row.state === 'incomplete') found.push(lostCells(table, row, arithmetic));
      if (row.state !== 'misaligned' || splitNumber(table, row) !== null) continue;
      const record = table.template.arrangement === 'record';
      const expected = (record ? cellsOf(table.template) : columnsOf(table.template, row.template)).length;
      const name = record ? table.template.name : row.template.name;
      uncertain.push({
        span: row.label?.span ?? valuesSpan(row),
        args: { row: name, found: row.values.length, expected },
        part: partOf(row, expected),
      });
    }
    if (uncertain.length === 0) return found;
    const few = uncertain.filter(isFew);
    const together = few.length >= FEWEST_TOGETHER;
    if (together) found.push(blanksLost(firstLineOf(source, table), table, few));
    for (const each of uncertain) if (!together || !isFew(each)) found.push(alone(each));
    return found;
  },
};

function isFew({ args: { found, expected } }: Uncertain): boolean {
  return found < expected;
}

function alone(row: Uncertain): RuleFinding {
  const { span, args, part } = row;
  const message: Message =
    part === null
      ? { id: isFew(row) ? 'cell-count.few' : 'cell-count.many', args }
      : { id: 'cell-count.divided', args: { row: args.row, part } };
  return { rule: 'cell-count', severity: 'information', span, message };
}

/**
 * The words that stand between a row's label and a full set of figures: 其他对外管理服务事项 | 行政确认 | 3 | 0 | 12. The row was
 * divided into lines of its own, and the figures are those of the first of them.
 */
function partOf({ values }: Row, expected: number): string | null {
  const [first, ...figures] = values;
  const isDivided =
    first !== undefined &&
    figures.length === expected &&
    mayNamePart(first.text) &&
    figures.every(({ text }) => isValueText(text));
  return isDivided ? first.text : null;
}

interface Uncertain {
  readonly span: Span;
  readonly part: string | null;
  readonly args: { readonly row: MessageArg; readonly found: number; readonly expected: number };
}

/** From this number of rows on they are reported as one finding: the blank cells of the table were lost when it was copied. */
const FEWEST_TOGETHER = 3;
const MOST_RELATED = 10;

function blanksLost(span: Span, { template }: Table, rows: readonly Uncertain[]): RuleFinding {
  return {
    rule: 'cell-count',
    severity: 'information',
    span,
    on: 'section-heading',
    message: {
      id: 'cell-count.several',
      args: {
        table: template.name,
        count: rows.length,
        first: rows.slice(0, FEWEST_TOGETHER).map(({ args }) => args.row),
      },
    },
    related: rows
      .slice(0, MOST_RELATED)
      .map((each) => ({ span: each.span, message: { id: 'cell-count.here', args: each.args } })),
  };
}

/** A row whose other figures tell which one was lost, and what it was. */
function lostCells(table: Table, row: Row, arithmetic: TableReconciliation): RuleFinding {
  const lost = columnsOf(table.template, row.template).flatMap((column): Message[] => {
    const address = addressOf(table.template, row.template, column);
    if (table.cells.get(address)?.span !== null) return [];
    return [{ id: 'cell-count.lost-cell', args: { column: column.name, value: arithmetic.forced(address) ?? '?' } }];
  });
  return {
    rule: 'cell-count',
    severity: 'information',
    span: row.label?.span ?? valuesSpan(row),
    message: { id: 'cell-count.lost', args: { row: row.template.name, lost } },
  };
}

function valuesSpan({ span, values }: Row): Span {
  return { start: values[0]?.span.start ?? span.start, end: values.at(-1)?.span.end ?? span.end };
}
