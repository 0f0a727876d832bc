import type { RuleFinding } from '../../findings/finding.ts';
import type { Row, Table } from '../../model/report.ts';
import type { Rule } from '../rule.ts';
import { outOfOrder } from '../sequence.ts';

/** A row that stands elsewhere than the form prints it. Its figures are read all the same. */
export const rule: Rule = {
  scope: 'table',
  meta: { id: 'row-order', family: 'table', severity: 'information', enabled: true, fixable: false },
  check({ table }) {
    return isInOrder(table) ? [] : elsewhereIn(table);
  },
};

/** True if each row stands behind the form's ones before it, and none stands twice. */
function isInOrder({ template, rows }: Table): boolean {
  let place = -1;
  for (const row of rows) {
    if (!isSurely(row)) continue;
    place = template.rows.indexOf(row.template, place + 1);
    if (place < 0) return false;
  }
  return true;
}

/** False for a label without figures, or the piece of one: that may be a word of the text around it. */
function isSurely({ values, label }: Row): boolean {
  return values.length > 0 && label?.match !== 'fragment';
}

function elsewhereIn({ template, rows }: Table): readonly RuleFinding[] {
  const seen = new Set<string>();
  const once: Row[] = [];
  for (const row of rows) {
    if (!isSurely(row) || seen.has(row.template.key)) continue;
    once.push(row);
    seen.add(row.template.key);
  }
  const places = once.map((row) => template.rows.indexOf(row.template));
  return outOfOrder(places).flatMap((at): RuleFinding[] => {
    const row = once[at];
    if (row?.label == null) return [];
    const before = template.rows.slice(0, places[at]).findLast((each) => each.replaces === null);
    return [
      {
        rule: 'row-order',
        severity: 'information',
        span: row.label.span,
        message:
          before === undefined
            ? { id: 'row-order.first', args: { row: row.template.name } }
            : { id: 'row-order', args: { row: row.template.name, before: before.name } },
      },
    ];
  });
}
