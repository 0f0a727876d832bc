import type { RuleFinding } from '../../findings/finding.ts';
import type { Row, Table } from '../../model/report.ts';
import type { Rule } from '../rule.ts';

/** A row that stands again, and where it stood before. */
interface Repetition {
  readonly row: Row;
  readonly span: Row['span'];
  readonly first: Row;
}

/** From this number on it is no row that was copied twice, but the table. */
const WHOLE_TABLE = 3;
const MOST_RELATED = 10;

/** A row of the form that stands twice with figures: only one of the two can be counted. */
export const rule: Rule = {
  scope: 'table',
  meta: { id: 'duplicate-row', family: 'table', severity: 'error', enabled: true, fixable: false },
  *check({ table }) {
    const found = repetitionsIn(table);
    const [first] = found;
    if (first !== undefined && found.length >= WHOLE_TABLE) yield together(table, first.span, found);
    else for (const each of found) yield alone(each);
  },
};

function repetitionsIn({ rows }: Table): Repetition[] {
  const before = new Map<string, Row>();
  const found: Repetition[] = [];
  for (const row of rows) {
    if (row.label === null || row.label.match === 'fragment' || row.values.length === 0) continue;
    const first = before.get(row.template.key);
    if (first === undefined) before.set(row.template.key, row);
    else found.push({ row, span: row.label.span, first });
  }
  return found;
}

function alone({ row, span, first }: Repetition): RuleFinding {
  const args = { row: row.template.name };
  return {
    rule: 'duplicate-row',
    severity: 'error',
    span,
    message: { id: 'duplicate-row', args },
    related: [{ span: first.label?.span ?? first.span, message: { id: 'duplicate-row.first', args } }],
  };
}

/** The table of last year beside this year's, or a table pasted twice: one fault, at the first row that stands again. */
function together({ template }: Table, span: Row['span'], found: readonly Repetition[]): RuleFinding {
  const names = found.slice(0, WHOLE_TABLE).map(({ row }) => row.template.name);
  return {
    rule: 'duplicate-row',
    severity: 'error',
    span,
    message: { id: 'duplicate-row.several', args: { table: template.name, count: found.length, first: names } },
    related: found.slice(0, MOST_RELATED).map((each) => ({
      span: each.span,
      message: { id: 'duplicate-row.again', args: { row: each.row.template.name } },
    })),
  };
}
