import type { RuleFinding, Severity } from '../../findings/finding.ts';
import type { Head, Table } from '../../model/report.ts';
import { saysOtherUnit } from '../../model/table/heads.ts';
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
    for (const head of table.heads) if (head.match === 'changed') found.push(wording(head));
    const [first] = table.movedHeads;
    if (first !== undefined) found.push(order(first, table));
    return found;
  },
  fixes: labelFix,
};

const MOST_RELATED = 10;

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

function wording({ span, text: found, column }: Head): RuleFinding {
  const key = labelKey(found);
  const known = column.deviations.find((each) => labelKey(each.label) === key);
  // Another unit is no slip of words: the amounts have to be converted with it.
  const unit = saysOtherUnit(found, column);
  const severity: Severity = unit ? 'warning' : (known?.severity ?? 'information');
  const id = unit
    ? 'nonstandard-column-label.unit'
    : severity === 'warning'
      ? 'nonstandard-column-label.meaning'
      : 'nonstandard-column-label';
  return {
    rule: 'nonstandard-column-label',
    severity,
    span,
    message: { id, args: { found, label: column.label } },
    ...(unit ? {} : { about: { label: column.label, known: known !== undefined } }),
  };
}
