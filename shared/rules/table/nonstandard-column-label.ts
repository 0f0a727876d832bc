import type { RuleFinding } from '../../findings/finding.ts';
import type { Head, Table } from '../../model/report.ts';
import { saysOtherUnit, unitOfHead } from '../../model/table/heads.ts';
import { similarity } from '../../model/table/label-index.ts';
import { labelKey } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';
import { labelFix } from './label-fix.ts';

/**
 * A column's head in other words than the form's: 社会组织 counts other bodies than 社会公益组织 does. Or heads in another
 * order, by which the figures are read all the same.
 */
export const rule: Rule = {
  scope: 'table',
  meta: { id: 'nonstandard-column-label', family: 'table', severity: 'warning', enabled: true, fixable: true },
  check({ table }) {
    const found: RuleFinding[] = [];
    for (const head of table.heads) if (head.match === 'changed' && !isAdded(head, table)) found.push(wording(head));
    const [first] = table.movedHeads;
    if (first !== undefined) found.push(order(first, table));
    return found;
  },
  fixes: labelFix,
};

const MOST_RELATED = 10;

/** A head this much like the form's, by their pairs of characters in common, is that head in other words. */
const ALIKE = 0.5;

/** The wording of a head where it is one that is known for the column. */
function knownWording({ text, column }: Head): Head['column']['deviations'][number] | undefined {
  const key = labelKey(text);
  return column.deviations.find((each) => labelKey(each.label) === key);
}

/**
 * True for a head of a column that an office added, where the form's own head stands too: 小计 of the organisations beside 总计. What
 * is known to mean something else is told all the same.
 */
function isAdded(head: Head, { template, heads }: Table): boolean {
  if (knownWording(head)?.severity === 'warning') return false;
  const onceEach = template.arrangement === 'rows' && template.head.length > 0;
  return onceEach && heads.some(({ column, match }) => column === head.column && match !== 'changed');
}

function order({ span: place }: Head, { template, movedHeads }: Table): RuleFinding {
  return {
    rule: 'nonstandard-column-label',
    severity: 'warning',
    span: place,
    message: {
      id: 'nonstandard-column-label.order',
      args: { table: template.name, found: movedHeads.map(({ column }) => column.name) },
    },
    related: movedHeads.slice(1, MOST_RELATED).map(({ span, column }) => ({
      span,
      message: { id: 'nonstandard-column-label.order-here', args: { found: column.name } },
    })),
  };
}

function wording(head: Head): RuleFinding {
  const { span, text: found, column } = head;
  const key = labelKey(found);
  const label = labelKey(column.label);
  const isLike = similarity(key, label) >= ALIKE || [...key].every((each) => label.includes(each));
  const known = knownWording(head);
  // Another unit is no slip of words: the amounts have to be converted with it.
  const unit = saysOtherUnit(found, column);
  // Words that only stand in a column's place may be the head of something else, and an amount without a unit may be in yuan.
  const lacksUnit = column.unit !== null && unitOfHead(found) === null;
  const id = unit
    ? 'nonstandard-column-label.unit'
    : known?.severity === 'warning'
      ? 'nonstandard-column-label.meaning'
      : 'nonstandard-column-label';
  return {
    rule: 'nonstandard-column-label',
    severity: 'warning',
    span,
    message: { id, args: { found, label: column.label } },
    ...(unit ? {} : { about: { label: column.label, known: !lacksUnit && (known !== undefined || isLike) } }),
  };
}
