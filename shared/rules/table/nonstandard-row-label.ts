import type { RuleFinding } from '../../findings/finding.ts';
import { labelKey } from '../../text/fold.ts';
import type { Rule } from '../rule.ts';
import { labelFix } from './label-fix.ts';

/**
 * A row's label in other words than the form's. A wording that says something else (法律法规 for 法律、行政法规,
 * 《条例》 article 14) is a warning, any other a hint.
 */
export const rule: Rule = {
  scope: 'table',
  meta: { id: 'nonstandard-row-label', family: 'table', severity: 'warning', enabled: true, fixable: true },
  check({ table }) {
    const found: RuleFinding[] = [];
    for (const { template, label } of table.rows) {
      if (label?.match !== 'changed') continue;
      const key = labelKey(label.text);
      const known = template.deviations.find((each) => labelKey(each.label) === key);
      const severity = known?.severity ?? 'hint';
      found.push({
        rule: 'nonstandard-row-label',
        severity,
        span: label.span,
        message: {
          id: severity === 'warning' ? 'nonstandard-row-label.meaning' : 'nonstandard-row-label',
          args: { found: label.text, label: template.label },
        },
        about: { label: template.label, known: known !== undefined },
      });
    }
    return found;
  },
  fixes: labelFix,
};
