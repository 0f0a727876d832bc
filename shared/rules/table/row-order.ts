import type { Row } from '../../model/report.ts';
import type { TableTemplate } from '../../template/schema.ts';
import type { Rule } from '../rule.ts';
import { outOfOrder } from '../sequence.ts';

/** A row that stands elsewhere than the form prints it. Its figures are read all the same. */
export const rule: Rule = {
  scope: 'table',
  meta: { id: 'row-order', family: 'table', severity: 'information', enabled: true, fixable: false },
  *check({ table: { template, rows } }) {
    if (standInOrder(rows, template)) return;
    const seen = new Set<string>();
    const once: Row[] = [];
    for (const row of rows) {
      if (!isRow(row) || seen.has(row.template.key)) continue;
      once.push(row);
      seen.add(row.template.key);
    }
    const places = once.map((row) => template.rows.indexOf(row.template));
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

/** True if each row stands behind those that the form has before it, as nearly always. */
function standInOrder(rows: readonly Row[], template: TableTemplate): boolean {
  let place = -1;
  for (const row of rows) {
    if (!isRow(row)) continue;
    // Mostly it is one of the next.
    place = template.rows.indexOf(row.template, place + 1);
    if (place < 0) return false;
  }
  return true;
}

/** A label without figures, or the piece of one, may be a word of the text around it. */
function isRow({ label, values }: Row): boolean {
  return values.length > 0 && label?.match !== 'fragment';
}
