import type { Row } from '../../model/report.ts';
import type { Rule } from '../rule.ts';
import { outOfOrder } from '../sequence.ts';

/** A row that stands elsewhere than the form prints it. Its figures are read all the same. */
export const rule: Rule = {
  scope: 'table',
  meta: { id: 'row-order', family: 'table', severity: 'information', enabled: true, fixable: false },
  *check({ table: { template, rows } }) {
    const seen = new Set<string>();
    const once: Row[] = [];
    for (const row of rows) {
      // A label without figures, or the piece of one, may be a word of the text around it.
      if (row.values.length === 0 || row.label?.match === 'fragment' || seen.has(row.template.key)) continue;
      once.push(row);
      seen.add(row.template.key);
    }
    let place = -1;
    const places = once.map((row) => {
      // Mostly it is one of the next.
      const next = template.rows.indexOf(row.template, place + 1);
      place = next < 0 ? template.rows.indexOf(row.template) : next;
      return place;
    });
    for (const at of outOfOrder(places)) {
      const row = once[at];
      if (row?.label == null) continue;
      const before = template.rows.slice(0, places[at]).findLast((each) => each.replaces === null);
      yield {
        rule: 'row-order',
        severity: 'information',
        span: row.label.span,
        message:
          before === undefined
            ? { id: 'row-order.first', args: { row: row.template.name } }
            : { id: 'row-order', args: { row: row.template.name, before: before.name } },
      };
    }
  },
};
