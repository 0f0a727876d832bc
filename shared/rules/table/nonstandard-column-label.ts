import { labelKey } from '../../text/fold.ts';
import { isPlain } from '../edits.ts';
import type { Rule } from '../rule.ts';

/** A column's head in other words than the form's: 社会组织 counts other bodies than 社会公益组织 does. */
export const rule: Rule = {
  scope: 'report',
  meta: { id: 'nonstandard-column-label', family: 'table', severity: 'warning', enabled: true, fixable: true },
  *check({ text, report }) {
    for (const table of report.tables) {
      for (const { span, text: found, column, match } of table.heads) {
        if (match !== 'changed') continue;
        const key = labelKey(found);
        const severity = column.deviations.find((each) => labelKey(each.label) === key)?.severity ?? 'hint';
        yield {
          rule: 'nonstandard-column-label',
          severity,
          span,
          message: {
            id: severity === 'warning' ? 'nonstandard-column-label-meaning' : 'nonstandard-column-label',
            args: { found, label: column.label },
          },
          fixes: () =>
            isPlain(text, span)
              ? [
                  {
                    title: { id: 'fix-label', args: { label: column.label } },
                    applicability: 'safe',
                    edits: [{ span, newText: column.label }],
                  },
                ]
              : [],
        };
      }
    }
  },
};
