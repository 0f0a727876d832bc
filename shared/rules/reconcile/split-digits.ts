import type { Row, Table, Value } from '../../model/report.ts';
import { type SplitNumber, splitNumber } from '../../reconcile/split-number.ts';
import type { TableRule } from '../rule.ts';

/**
 * A row with one figure too many that adds up if two neighbouring digits are one number: scanning and copying split
 * 「13」 into 「1」 and 「3」. A row that has the right number of figures is left to the equations.
 */
export const rule: TableRule = {
  scope: 'table',
  meta: { id: 'split-digits', family: 'reconcile', severity: 'information', enabled: true, fixable: true },
  *check({ table }) {
    for (const { row, split, first, second } of splitIn(table)) {
      yield {
        rule: 'split-digits',
        severity: 'information',
        span: { start: first.span.start, end: second.span.end },
        message: {
          id: 'split-digits',
          args: {
            row: row.template.name,
            found: row.values.length,
            expected: row.values.length - 1,
            first: first.text,
            second: second.text,
            merged: split.merged,
          },
        },
      };
    }
  },
  fixes({ span }, { report }) {
    const found = report.tables.flatMap(splitIn).find(({ first }) => first.span.start === span.start);
    if (found === undefined) return [];
    const { split, first, second } = found;
    return [
      {
        title: { id: 'split-digits.fix', args: { first: first.text, second: second.text, merged: split.merged } },
        applicability: 'choice',
        edits: [{ span: { start: first.span.start, end: second.span.end }, newText: split.merged }],
      },
    ];
  },
};

interface SplitRow {
  readonly row: Row;
  readonly split: SplitNumber;
  readonly first: Value;
  readonly second: Value;
}

function splitIn(table: Table): SplitRow[] {
  const found: SplitRow[] = [];
  for (const row of table.rows) {
    const split = splitNumber(table, row);
    if (split === null) continue;
    const [first, second] = row.values.slice(split.at) as [Value, Value];
    found.push({ row, split, first, second });
  }
  return found;
}
