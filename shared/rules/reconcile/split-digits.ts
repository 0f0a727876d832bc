import { splitNumber } from '../../reconcile/split-digits.ts';
import type { Rule } from '../rule.ts';

/**
 * A row with one figure too many that adds up if two neighbouring digits are one number: scanning and copying split
 * 「13」 into 「1」 and 「3」. A row that has the right number of figures is the business of the equations.
 */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'split-digits', family: 'reconcile', severity: 'information', enabled: true, fixable: true },
  *check({ report }) {
    for (const table of report.tables) {
      for (const row of table.rows) {
        const split = splitNumber(table, row);
        const first = row.values[split?.at ?? -1];
        const second = row.values[(split?.at ?? -1) + 1];
        if (split === null || first === undefined || second === undefined) continue;
        const { merged } = split;
        const span = { start: first.span.start, end: second.span.end };
        yield {
          rule: 'split-digits',
          severity: 'information',
          span,
          message: {
            id: 'split-digits',
            args: {
              row: row.template.name,
              found: row.values.length,
              expected: row.values.length - 1,
              first: first.text,
              second: second.text,
              merged,
            },
          },
          fixes: () => [
            {
              title: { id: 'fix-split-digits', args: { first: first.text, second: second.text, merged } },
              applicability: 'choice',
              edits: [{ span, newText: merged }],
            },
          ],
        };
      }
    }
  },
};
