import type { Row } from '../../model/report.ts';
import type { Rule } from '../rule.ts';

/** A row of the form that stands twice with figures: only one of the two can be counted. */
export const rule: Rule = {
  meta: { id: 'duplicate-row', family: 'table', severity: 'error', enabled: true, fixable: false },
  *check({ report }) {
    for (const table of report.tables) {
      const first = new Map<string, Row>();
      for (const row of table.rows) {
        if (row.label === null || row.label.match === 'fragment' || row.values.length === 0) continue;
        const before = first.get(row.template.key);
        if (before === undefined) {
          first.set(row.template.key, row);
          continue;
        }
        yield {
          rule: 'duplicate-row',
          severity: 'error',
          span: row.label.span,
          message: { id: 'duplicate-row', args: { row: row.template.name } },
          related: [
            {
              span: before.label?.span ?? before.span,
              message: { id: 'duplicate-row-first', args: { row: row.template.name } },
            },
          ],
        };
      }
    }
  },
};
